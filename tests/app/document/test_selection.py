"""The selection follows the document."""

import pytest
from pytestqt.qtbot import QtBot

from app.document.commands import Disconnect, RemoveSelection, RenameNode
from app.document.selection import Selection
from graph_engine.edge import Edge
from tests.app.document.documents import neuron

pytestmark = pytest.mark.usefixtures("qapp")

EDGE = Edge("w0", "out", "mul_1", "x")


def test_selection_tells_only_real_changes(qtbot: QtBot) -> None:
    selection = Selection(neuron())
    with qtbot.waitSignal(selection.changed):
        selection.set(["w0", "w1"])
    with qtbot.assertNotEmitted(selection.changed):
        selection.set(["w1", "w0"])
    assert selection.nodes == {"w0", "w1"}


def test_current_is_the_only_selected_node() -> None:
    selection = Selection(neuron())
    selection.set(["w0"])
    assert selection.current == "w0"
    selection.toggle("w1")
    assert selection.current is None
    selection.toggle("w0")
    assert selection.current == "w1"
    selection.clear()
    assert selection.is_empty


def test_unknown_names_are_left_out() -> None:
    selection = Selection(neuron())
    selection.set(["w0", "nobody"])
    assert selection.nodes == {"w0"}


def test_removed_node_leaves_the_selection() -> None:
    document = neuron()
    selection = Selection(document)
    selection.select_all()
    document.push(RemoveSelection(document, ["w0", "x0"]))
    assert selection.nodes == set(document.graph)


def test_renamed_node_stays_selected() -> None:
    document = neuron()
    selection = Selection(document)
    selection.set(["w0"], EDGE)
    document.push(RenameNode(document, "w0", "weight0"))
    assert selection.nodes == {"weight0"}
    assert selection.edge == Edge("weight0", "out", "mul_1", "x")


def test_removed_edge_is_no_longer_selected() -> None:
    document = neuron()
    selection = Selection(document)
    selection.set((), EDGE)
    document.push(Disconnect(document, EDGE))
    assert selection.edge is None


def test_another_graph_begins_unselected() -> None:
    document = neuron()
    selection = Selection(document)
    selection.select_all()
    document.new()
    assert selection.is_empty
