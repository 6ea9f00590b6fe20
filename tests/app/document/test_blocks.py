"""Expanding, collapsing and blocks: numbers stay, undo brings everything back."""

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from app.document.command import Command
from app.document.commands import (
    AddNode,
    ChangeSettings,
    CollapseGroup,
    Connect,
    DefineBlock,
    ExpandNode,
    MakeBlock,
    RemoveBlock,
    RemoveSelection,
    RenameNode,
    SetWeights,
)
from app.document.commands.expanding import collapse
from app.document.document import Document
from app.document.room import frame_around
from graph_engine.blocks.definition import BlockDefinition, BlockSetting, checked_definition
from graph_engine.edge import Edge
from graph_engine.errors import BlockError, NodeNameError
from graph_engine.graph import Graph
from graph_engine.run import run_graph
from nodes.errors import SettingError
from nodes.registry import node_type
from tests.app.document.documents import neuron, snapshot

pytestmark = pytest.mark.usefixtures("qapp")


def residual(filters: int = 3) -> BlockDefinition:
    """Return a small residual block with a setting."""
    nodes = {
        "x": node_type("block_input").checked({}),
        "conv": node_type("conv2d").checked({"filters": filters, "kernel_size": 3, "padding": 1}),
        "relu": node_type("relu").checked({}),
        "add": node_type("add").checked({}),
        "y": node_type("block_output").checked({}),
    }
    edges = [
        Edge("x", "out", "conv", "x"),
        Edge("conv", "out", "relu", "x"),
        Edge("relu", "out", "add", "x"),
        Edge("x", "out", "add", "y"),
        Edge("add", "out", "y", "x"),
    ]
    settings = [BlockSetting("filters", filters, "integer", 1)]
    return checked_definition("Residual", nodes, edges, settings, {("conv", "filters"): "filters"})


def network() -> Document:
    """Return a document with a block in one instance and repeated twice."""
    document = Document()
    document.push(DefineBlock(document, residual()))
    for number, (type_id, name, settings) in enumerate(
        (
            ("input", "image", {"shape": (3, 5, 5)}),
            ("block:Residual", "one", {}),
            ("repeat:Residual", "two", {"repeats": 2}),
            ("sum", "total", {}),
        )
    ):
        document.push(AddNode(document, type_id, (200.0 * number, 0.0), name, settings))
    for source, target in (("image", "one"), ("one", "two"), ("two", "total")):
        document.push(Connect(document, source, target))
    return document


def numbers(document: Document, names: list[str]) -> dict[str, Any]:
    """Return values and gradients of some nodes."""
    result = run_graph(document.graph)
    return {name: (result.value(name), result.gradient(name)) for name in names}


def assert_same_numbers(document: Document, before: dict[str, Any]) -> None:
    after = numbers(document, list(before))
    for name, (value, gradient) in before.items():
        np.testing.assert_allclose(after[name][0], value, rtol=1e-12, atol=1e-14)
        np.testing.assert_allclose(after[name][1], gradient, rtol=1e-12, atol=1e-14)


def test_expanded_sigmoid_and_back_leaves_the_numbers_around_it() -> None:
    document = neuron()
    around = [name for name in document.graph if name != "sigmoid_1"]
    before = numbers(document, around)
    command = ExpandNode(document, "sigmoid_1")
    document.push(command)
    assert "sigmoid_1" not in document.graph
    assert set(command.added) == set(document.graph.groups["sigmoid_1"].members.values())
    assert_same_numbers(document, before)
    document.push(CollapseGroup(document, "sigmoid_1"))
    assert document.graph.node("sigmoid_1").id == "sigmoid"
    assert not document.graph.groups
    assert_same_numbers(document, before)
    assert document.undo_stack.undoText() == "Collapse sigmoid_1"


def test_expanding_and_collapsing_a_repeat_keeps_values_and_gradients() -> None:
    document = network()
    before = numbers(document, ["image", "one", "total"])
    document.push(ExpandNode(document, "two"))
    document.push(ExpandNode(document, "two_residual_2"))
    assert_same_numbers(document, before)
    assert collapse(document, "two") == "two"
    assert_same_numbers(document, before)
    assert not document.graph.groups


def test_whole_group_with_one_inside_collapses_in_one_step() -> None:
    document = network()
    document.push(ExpandNode(document, "two"))
    document.push(ExpandNode(document, "two_residual_2"))
    before, count = snapshot(document), document.undo_stack.count()
    collapse(document, "two")
    assert document.undo_stack.count() == count + 1
    document.undo_stack.undo()
    assert snapshot(document) == before


def test_group_that_cannot_collapse_says_why_and_stays(qtbot: QtBot) -> None:
    document = network()
    document.push(ExpandNode(document, "two"))
    document.push(ExpandNode(document, "two_residual_2"))
    document.push(AddNode(document, "relu", name="beside"))
    document.push(Connect(document, "two_residual_1", "beside"))
    before, index = snapshot(document), document.undo_stack.index()
    with qtbot.waitSignal(document.refused) as refused:
        assert collapse(document, "two") == ""
    assert "two_residual_1 is wired to beside" in str(refused.args[0])
    assert snapshot(document) == before
    assert document.undo_stack.index() == index


STEPS: dict[str, Any] = {
    "expand an instance": lambda d: ExpandNode(d, "one"),
    "expand a repeat": lambda d: ExpandNode(d, "two"),
    "make a block": lambda d: MakeBlock(d, ["one", "two"], "Trunk"),
    "make a block of one": lambda d: MakeBlock(d, ["total"], "Total"),
    "change a block": lambda d: DefineBlock(d, residual(2)),
}


@pytest.mark.parametrize("kind", STEPS)
def test_undo_and_redo_bring_everything_back(kind: str) -> None:
    document = network()
    shape = document.shapes.of("one").weights[0].shape
    learned = {("one", "conv.weight"): np.full(shape, 0.25)}
    document.push(SetWeights(document, learned))
    before = snapshot(document)
    document.push(STEPS[kind](document))
    after = snapshot(document)
    assert after != before
    for _ in range(2):
        document.undo_stack.undo()
        assert snapshot(document) == before
        document.undo_stack.redo()
        assert snapshot(document) == after


def test_undo_to_the_start_gives_an_equal_project(tmp_path: Path) -> None:
    document = network()
    document.save(tmp_path / "before.gradloom")
    for command in (
        ExpandNode(document, "two"),
        MakeBlock(document, ["image_to_be_refused"], "Nothing"),
        MakeBlock(document, ["one"], "Wrapped"),
        CollapseGroup(document, "two"),
    ):
        document.do(command)
    for _ in range(3):
        document.undo_stack.undo()
    document.save(tmp_path / "after.gradloom")
    for name in ("graph.json", "layout.json"):
        before = (tmp_path / "before.gradloom" / name).read_bytes()
        assert (tmp_path / "after.gradloom" / name).read_bytes() == before


def test_expanded_graph_is_opened_and_collapsed_again(tmp_path: Path) -> None:
    document = network()
    before = numbers(document, ["image", "one", "total"])
    document.push(ExpandNode(document, "two"))
    document.save(tmp_path / "p.gradloom")
    other = Document()
    assert other.open(tmp_path / "p.gradloom")
    assert_same_numbers(other, before)
    assert collapse(other, "two") == "two"
    assert_same_numbers(other, before)


def test_a_change_of_the_nodes_in_a_frame_keeps_it_from_collapsing() -> None:
    document = network()
    document.push(ExpandNode(document, "one"))
    document.push(ChangeSettings(document, "one_conv", filters=7))
    with pytest.raises(BlockError, match="other settings"):
        document.push(CollapseGroup(document, "one"))
    document.undo_stack.undo()
    document.push(CollapseGroup(document, "one"))


def test_renamed_nodes_still_collapse() -> None:
    document = network()
    document.push(ExpandNode(document, "one"))
    document.push(RenameNode(document, "one_conv", "first"))
    document.push(CollapseGroup(document, "one"))
    assert document.graph.node("one").id == "block:Residual"


def test_block_of_nodes_stands_in_their_middle_with_their_numbers() -> None:
    document = neuron()
    before = numbers(document, ["w0", "x1", "sigmoid_1"])
    names = ["mul_1", "mul_2", "add_1"]
    places = [document.position(name) for name in names]
    command = MakeBlock(document, names, "Dot2")
    document.push(command)
    assert_same_numbers(document, before)
    x, y = document.position(command.name)
    assert min(p[0] for p in places) < x < max(p[0] for p in places)
    assert min(p[1] for p in places) < y < max(p[1] for p in places)
    assert list(document.graph.blocks) == ["Dot2"]
    assert document.undo_stack.undoText() == "Make block Dot2"


def test_expanded_nodes_stand_clear_of_all_others() -> None:
    document = network()
    others = ["image", "two", "total"]
    before = {name: document.position(name) for name in others}
    document.push(ExpandNode(document, "one"))
    inside = document.graph.groups["one"].members.values()
    boxes = [
        (
            *document.position(n),
            *(c + s for c, s in zip(document.position(n), (110, 64), strict=True)),
        )
        for n in inside
    ]
    left, top, right, bottom = frame_around(
        (
            min(b[0] for b in boxes),
            min(b[1] for b in boxes),
            max(b[2] for b in boxes),
            max(b[3] for b in boxes),
        )
    )
    for name in others:
        x, y = document.position(name)
        assert x + 110 <= left or x >= right or y + 64 <= top or y >= bottom
    assert document.position("image") == before["image"]
    assert document.position("two")[1] == before["two"][1]


def test_expanding_again_after_collapsing_moves_nothing() -> None:
    document = network()
    document.push(ExpandNode(document, "one"))
    first = document.positions
    document.push(CollapseGroup(document, "one"))
    document.push(ExpandNode(document, "one"))
    assert document.positions == first


def test_changed_block_changes_every_instance() -> None:
    document = network()
    changed = residual()
    plain = {name: node for name, node in changed.nodes.items() if name != "relu"}
    edges = [e for e in changed.edges if "relu" not in (e.source, e.target)]
    edges.append(Edge("conv", "out", "add", "x"))
    definition = checked_definition("Residual", plain, edges, changed.settings, changed.expressions)
    document.push(DefineBlock(document, definition))
    assert document.undo_stack.undoText() == "Change block Residual"
    for name in ("one", "two"):
        assert document.graph.node(name).definition is definition  # type: ignore[attr-defined]
    document.undo_stack.undo()
    assert "relu" in document.graph.node("one").definition.nodes  # type: ignore[attr-defined]


def test_block_in_use_is_not_removed_and_one_that_is_not_is() -> None:
    document = network()
    with pytest.raises(BlockError, match="in use by one, two"):
        document.push(RemoveBlock(document, "Residual"))
    document.push(RemoveSelection(document, ["one", "two"]))
    before = snapshot(document)
    document.push(RemoveBlock(document, "Residual"))
    assert not document.graph.blocks
    document.undo_stack.undo()
    assert snapshot(document) == before


def test_block_of_a_node_that_stands_expanded_is_not_removed() -> None:
    document = network()
    document.push(RemoveSelection(document, ["two"]))
    document.push(ExpandNode(document, "one"))
    with pytest.raises(BlockError, match="one, which stands expanded"):
        document.push(RemoveBlock(document, "Residual"))


def test_block_is_not_changed_so_that_an_expanded_node_could_not_collapse() -> None:
    document = network()
    document.push(ChangeSettings(document, "one", filters=3))
    document.push(ExpandNode(document, "one"))
    document.push(RemoveSelection(document, ["two"]))
    small = residual()
    settings = [BlockSetting("filters", 1, "integer", 1, 2)]
    definition = checked_definition(
        "Residual", small.nodes, small.edges, settings, small.expressions
    )
    with pytest.raises(BlockError, match="stands expanded"):
        document.push(DefineBlock(document, definition))


@pytest.mark.parametrize(
    ("make", "error"),
    [
        (lambda d: ExpandNode(d, "nobody"), NodeNameError),
        (lambda d: ExpandNode(d, "total"), BlockError),
        (lambda d: CollapseGroup(d, "one"), BlockError),
        (lambda d: MakeBlock(d, [], "Empty"), BlockError),
        (lambda d: MakeBlock(d, ["one"], "not a name"), NodeNameError),
        (lambda d: MakeBlock(d, ["one"], "Residual"), BlockError),
        (lambda d: MakeBlock(d, ["image"], "Data"), BlockError),
        (lambda d: MakeBlock(d, ["one", "total"], "Around"), BlockError),
        (lambda d: RemoveBlock(d, "Nothing"), BlockError),
        (lambda d: AddNode(d, "block:Nothing"), BlockError),
        (lambda d: AddNode(d, "recurrence:Residual"), BlockError),
        (lambda d: AddNode(d, "block:Residual", settings={"filters": 0}), SettingError),
    ],
)
def test_mistake_is_raised_and_changes_nothing(make: Any, error: type[Exception]) -> None:
    document = network()
    before, count = snapshot(document), document.undo_stack.count()
    with pytest.raises(error):
        command: Command = make(document)
        document.push(command)
    assert snapshot(document) == before
    assert document.undo_stack.count() == count


def test_signals_tell_of_blocks_and_groups(qtbot: QtBot) -> None:
    document = network()
    with qtbot.waitSignals([document.groups_changed, document.changed]):
        document.push(ExpandNode(document, "one"))
    with qtbot.waitSignal(document.blocks_changed):
        document.push(MakeBlock(document, ["total"], "Total"))
    with qtbot.waitSignal(document.blocks_changed):
        document.undo_stack.undo()


def test_a_graph_made_in_python_with_blocks_can_be_shown() -> None:
    graph = Graph()
    graph.define_block(residual())
    graph.add("block:Residual", "r")
    document = Document(graph)
    assert document.positions.keys() == {"r"}
