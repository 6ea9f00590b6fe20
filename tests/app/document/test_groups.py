"""What stands in a group, and what it is called there."""

import pytest

from app.document.commands import CollapseGroup, ExpandNode, RenameNode
from app.document.groups import ShortNames, groups_inside, members_inside
from tests.app.document.documents import neuron

pytestmark = pytest.mark.usefixtures("qapp")


def test_short_names_come_and_go_with_the_group() -> None:
    document = neuron()
    names = ShortNames(document)
    assert names.of("sigmoid_1") == "sigmoid_1"
    document.push(ExpandNode(document, "sigmoid_1"))
    assert names.of("sigmoid_1_exp_1") == "exp_1"
    assert names.of("w0") == "w0"
    document.push(RenameNode(document, "sigmoid_1_exp_1", "grown"))
    assert names.of("grown") == "grown"
    assert "sigmoid_1_neg_1" in names.shortened()
    document.push(CollapseGroup(document, "sigmoid_1"))
    assert not names.shortened()


def test_members_of_frames_inside_belong_to_those_outside() -> None:
    document = neuron()
    document.push(ExpandNode(document, "sigmoid_1"))
    document.push(ExpandNode(document, "sigmoid_1_recip_1"))
    inside = set(members_inside(document.graph.groups, "sigmoid_1"))
    inner = set(document.graph.groups["sigmoid_1_recip_1"].members.values())
    assert inner < inside
    assert groups_inside(document, "sigmoid_1") == ["sigmoid_1_recip_1"]
    assert ShortNames(document).of("sigmoid_1_recip_1") == "recip_1"
