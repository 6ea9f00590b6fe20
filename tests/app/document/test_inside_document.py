"""Commands inside a block: one step outside for each, merged and taken back as there."""

from collections.abc import Iterator

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from app.document.clipboard import copy_text
from app.document.commands import AddNode, Connect, DefineBlock, MoveNodes, Paste
from app.document.commands.blocks import MakeBlock
from app.document.commands.changing import ChangeSettings, RenameNode
from app.document.commands.expanding import ExpandNode
from app.document.commands.setting_number import SetNumber, TakeNumberBack
from app.document.document import Document
from app.document.inside_document import InsideDocument
from app.sessions.inside_session import InsideSession
from app.sessions.live_session import LiveSession
from graph_engine.blocks.definition import BlockDefinition
from graph_engine.errors import BlockError
from graph_engine.run import run_graph
from tests.app.document.documents import snapshot
from tests.graph_engine.blocks.building import block
from tests.graph_engine.blocks.test_editing import layer


def scale() -> BlockDefinition:
    """A block with a number to learn: y = w · x."""
    return block(
        "Scale",
        [
            ("block_input", "x", {}),
            ("parameter", "w", {"value": 2.0}),
            ("multiply", "times", {}),
            ("block_output", "y", {}),
        ],
        [("x", ("times", "x")), ("w", ("times", "y")), ("times", "y")],
    )


def document_of(definition: BlockDefinition, source: str, **settings: object) -> Document:
    document = Document()
    document.push(DefineBlock(document, definition))
    document.push(AddNode(document, source, (0, 0), "source", settings))
    for name in ("one", "two"):
        document.push(AddNode(document, f"block:{definition.name}", (0, 0), name))
    document.push(AddNode(document, "sum", (0, 0), "total"))
    for start, end in (("source", "one"), ("one", "two"), ("two", "total")):
        document.push(Connect(document, start, end))
    return document


@pytest.fixture
def inside(qtbot: QtBot, request: pytest.FixtureRequest) -> Iterator[InsideDocument]:
    """The inside of "one", of two instances in a row."""
    if request.param == "scale":
        document = document_of(scale(), "value", value=3.0)
    else:
        document = document_of(layer(), "input", shape=(4,))
    live = LiveSession(document)
    session = InsideSession(document, live)
    qtbot.waitUntil(lambda: live.result is not None, timeout=20_000)
    assert session.open("one")
    yield session.document
    session.end()
    live.close()
    document.close()


of_scale = pytest.mark.parametrize("inside", ["scale"], indirect=True)
of_layer = pytest.mark.parametrize("inside", ["layer"], indirect=True)


def around(inside: InsideDocument) -> Document:
    document = inside.parent()
    assert isinstance(document, InsideSession)
    return document._outer


def output(inside: InsideDocument) -> float:
    found = run_graph(around(inside).graph).output
    assert isinstance(found, float)
    return found


@of_scale
def test_a_drag_of_a_number_is_one_step_and_one_given_up_none(inside: InsideDocument) -> None:
    document = around(inside)
    stack, before, drag = document.undo_stack, snapshot(around(inside)), object()
    count = stack.count()
    for number in (2.5, 3.0, 4.0):
        inside.push(SetNumber(inside, "w", "value", number, drag))
    assert stack.count() == count + 1
    assert stack.undoText() == "Set w to 4 in block Scale"
    assert output(inside) == 48.0
    stack.undo()
    assert snapshot(document) == before and output(inside) == 12.0
    stack.redo()
    assert output(inside) == 48.0
    stack.undo()
    other = object()
    inside.push(SetNumber(inside, "w", "value", 9.0, other))
    inside.push(TakeNumberBack(inside, other))
    assert snapshot(document) == before
    assert not stack.canRedo() and stack.count() == count


@of_scale
def test_number_that_an_instance_has_learned_is_set_for_it_alone(inside: InsideDocument) -> None:
    document = around(inside)
    document.graph.set_weights({("one", "w.value"): np.asarray(5.0)})
    inside.graph.set_weights({("w", "value"): np.asarray(5.0)})  # as it shows it
    inside.push(SetNumber(inside, "w", "value", 7.0))
    assert document.graph.learned_weights()["one", "w.value"] == 7.0
    assert document.graph.blocks["Scale"].nodes["w"].model_dump()["value"] == 2.0
    assert output(inside) == 3.0 * 7.0 * 2.0
    document.undo_stack.undo()
    assert document.graph.learned_weights()["one", "w.value"] == 5.0


@of_scale
def test_moves_of_one_drag_are_one_step_and_nothing_but_places(inside: InsideDocument) -> None:
    document = around(inside)
    stack, definition = document.undo_stack, document.graph.blocks["Scale"]
    count, before = stack.count(), inside.positions
    for x in (10.0, 20.0, 30.0):
        inside.push(MoveNodes(inside, {"w": (x, 5.0)}, "drag"))
    assert stack.count() == count + 1
    assert document.graph.blocks["Scale"] is definition
    assert document.sheet.insides["Scale"].positions["w"] == (30.0, 5.0)
    stack.undo()
    assert inside.positions == before and not document.sheet.insides


@of_scale
def test_what_the_document_refuses_leaves_the_inside_as_it_was(inside: InsideDocument) -> None:
    document, edges = around(inside), inside.graph.edges()
    before = snapshot(document)
    with pytest.raises(BlockError, match="cannot stand in block Scale"):
        inside.push(AddNode(inside, "input", (0, 0), "data", {"shape": (3,)}))
    assert "data" not in inside.graph and inside.graph.edges() == edges
    with pytest.raises(BlockError, match="would hold itself"):
        inside.push(AddNode(inside, "block:Scale", (0, 0), "me"))
    assert "me" not in inside.graph
    assert snapshot(document) == before


@of_layer
def test_block_made_inside_gets_the_settings_that_its_nodes_follow(
    inside: InsideDocument,
) -> None:
    document, number = around(inside), output(inside)
    inside.push(MakeBlock(inside, ["wide", "bend"], "Inner"))
    assert document.graph.blocks["Inner"].expressions == {("wide", "out_features"): "2 * width"}
    made = document.graph.blocks["Layer"]
    (name,) = [each for each, node in made.nodes.items() if node.id == "block:Inner"]
    assert made.expressions[name, "width"] == "width"
    assert output(inside) == number  # every weight is where it was, in both instances
    inside.push(ExpandNode(inside, name))
    texts = set(document.graph.blocks["Layer"].expressions.values())
    assert texts == {"2 * width", "width"}
    assert output(inside) == number
    assert not inside.graph.groups
    document.undo_stack.undo()
    document.undo_stack.undo()
    assert "Inner" not in document.graph.blocks
    assert set(inside.graph) == set(layer().nodes)
    assert output(inside) == number


@of_layer
def test_learned_weights_go_with_their_nodes(inside: InsideDocument) -> None:
    document = around(inside)
    learned = {("one", "fc.bias"): np.arange(3.0), ("two", "fc.bias"): -np.arange(3.0)}
    document.graph.set_weights(learned)
    number = output(inside)
    inside.push(RenameNode(inside, "fc", "last"))
    assert output(inside) == number
    assert set(document.graph.learned_weights()) >= {("one", "last.bias"), ("two", "last.bias")}
    document.undo_stack.undo()
    assert set(document.graph.learned_weights()) == set(learned)
    inside.push(ChangeSettings(inside, "wide", bias=False))
    kept = document.graph.learned_weights()
    assert kept["one", "fc.bias"].tolist() == [0, 1, 2]


@of_layer
def test_pasted_nodes_bring_their_blocks(inside: InsideDocument) -> None:
    other = document_of(scale(), "value", value=1.0)
    inside.push(Paste(inside, copy_text(other, ["one"]), (0.0, 0.0)))
    document = around(inside)
    assert "Scale" in document.graph.blocks
    assert document.graph.blocks["Layer"].parts == {"Scale"}
    document.undo_stack.undo()
    assert "Scale" not in document.graph.blocks
    other.close()
