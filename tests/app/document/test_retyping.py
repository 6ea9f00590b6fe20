"""Replacing a node by another type."""

import numpy as np
import pytest

from app.document.commands import AddNode, Connect, SetWeights
from app.document.commands.retyping import ReplaceType, matched
from app.document.document import Document
from nodes.errors import SettingError
from nodes.ports import Port
from nodes.registry import node_types
from tests.app.document.documents import neuron, snapshot


def layers() -> Document:
    document = Document()
    for type_id, name, settings in (
        ("input", "image", {"shape": (3, 8, 8)}),
        ("conv2d", "conv", {"filters": 4, "kernel_size": 3}),
        ("relu", "relu_1", {}),
        ("flatten", "flat", {}),
        ("linear", "fc", {"out_features": 5}),
    ):
        document.push(AddNode(document, type_id, name=name, settings=settings))
    for source, target in (("image", "conv"), ("conv", "relu_1"), ("relu_1", "flat")):
        document.push(Connect(document, source, target))
    document.push(Connect(document, "flat", "fc"))
    return document


def test_wires_stay_and_a_generated_name_follows_the_type() -> None:
    document = neuron()
    graph = document.graph
    before = snapshot(document)
    into = {e.target_port: e.source for e in graph.edges_into("mul_1").values()}
    command = ReplaceType(document, "mul_1", "subtract")
    document.push(command)
    assert command.name == "sub_1"
    assert {e.target_port: e.source for e in graph.edges_into("sub_1").values()} == into
    assert len(graph.edges_out_of("sub_1")) == 1
    assert command.lost == ()
    assert document.undo_stack.undoText() == "Replace mul_1 by Subtract"
    after = snapshot(document)
    document.undo_stack.undo()
    assert snapshot(document) == before
    document.undo_stack.redo()
    assert snapshot(document) == after


def test_a_chosen_name_stays() -> None:
    document = layers()
    command = ReplaceType(document, "conv", "conv_transpose2d")
    document.push(command)
    assert command.name == "conv"
    assert document.graph.node("conv").id == "conv_transpose2d"


def test_settings_of_the_same_name_stay() -> None:
    document = layers()
    document.push(ReplaceType(document, "conv", "max_pool2d"))
    assert document.graph.node("conv").model_dump()["kernel_size"] in (3, (3, 3))


def test_wires_that_find_no_port_go_and_come_back() -> None:
    document = neuron()
    before = snapshot(document)
    command = ReplaceType(document, "add_1", "sigmoid")
    document.push(command)
    assert [edge.target_port for edge in command.lost] == ["y"]
    document.undo_stack.undo()
    assert snapshot(document) == before


def test_learned_weights_stay_where_name_and_shape_agree() -> None:
    document = layers()
    # A transposed convolution keeps its tensor the other way around: 4 x 3 and 3 x 4 differ.
    kernel = np.full((4, 3, 3, 3), 2.0)
    bias = np.arange(4.0)
    document.push(SetWeights(document, {("conv", "weight"): kernel, ("conv", "bias"): bias}))
    before = snapshot(document)
    document.push(ReplaceType(document, "conv", "conv_transpose2d"))
    learned = document.graph.learned_weights()
    assert ("conv", "weight") not in learned
    assert learned["conv", "bias"].tolist() == bias.tolist()
    document.undo_stack.undo()
    assert snapshot(document) == before


def test_replacing_a_type_by_itself_is_no_step() -> None:
    document = neuron()
    count = document.undo_stack.count()
    document.push(ReplaceType(document, "add_1", "add"))
    assert document.undo_stack.count() == count


def test_ports_are_matched_by_name_then_by_order() -> None:
    old = (Port("x"), Port("y"), Port("z"))
    new = (Port("y"), Port("a"), Port("b"))
    assert matched(old, new) == {"y": "y", "x": "a", "z": "b"}
    assert matched(old, new, {"z"}) == {"z": "y"}
    assert matched(old, (Port("w"),)) == {"x": "w"}


@pytest.mark.parametrize("name", ["add_1", "w0", "f"])
def test_any_type_can_take_the_place_and_undo_brings_back_exactly_what_was(name: str) -> None:
    document = neuron()
    name = name if name in document.graph else document.graph.sinks()[0]
    before = snapshot(document)
    done, own = 0, document.graph.node(name).id
    for type_id in node_types():
        if type_id == own:
            continue
        try:
            document.push(ReplaceType(document, name, type_id))
        except SettingError:
            assert snapshot(document) == before
            continue
        done += 1
        after = snapshot(document)
        document.undo_stack.undo()
        assert snapshot(document) == before, type_id
        document.undo_stack.redo()
        assert snapshot(document) == after, type_id
        document.undo_stack.undo()
    assert done > 0.9 * len(node_types())
    document.close()
