"""Taking wires off and putting others and a node in their place, and back again exactly."""

import pytest

from app.document.commands import AddNode, Connect
from app.document.commands.rewiring import NEW, NewNode, Rewire
from app.document.document import Document
from app.document.splicing import healed, spliced
from graph_engine.arrangement import arrangement_of
from graph_engine.edge import Edge
from graph_engine.errors import PortError


@pytest.fixture
def document() -> Document:
    """Wire a value to two gates; the first wire is the one that tests are about."""
    document = Document()
    for type_id, name in (("value", "x"), ("tanh", "first"), ("relu", "second")):
        document.push(AddNode(document, type_id, name=name))
    for name in ("first", "second"):
        document.push(Connect(document, "x", (name, "x")))
    return document


def state(document: Document) -> object:
    graph = document.graph
    return arrangement_of(graph, list(graph), with_nodes=True), graph.edges(), document.positions


def insert(document: Document) -> Rewire:
    edge = document.graph.edges_into("first")["x"]
    node = document.graph.node_class("sigmoid").checked({})
    return Rewire(
        document,
        "Insert {name}",
        removed=[edge],
        added=spliced(document.graph, node, NEW, edge),
        new=NewNode("sigmoid", (10.0, 20.0)),
        moved={"first": (300.0, 0.0)},
    )


def test_undo_brings_every_order_back(document: Document) -> None:
    before = state(document)
    command = insert(document)
    document.push(command)
    edges, places = document.graph.edges(), document.positions
    assert command.text() == f"Insert {command.name}"
    assert document.position("first") == (300.0, 0.0)
    document.undo_stack.undo()
    assert state(document) == before
    document.undo_stack.redo()
    assert document.graph.edges() == edges
    assert document.positions == places
    document.undo_stack.undo()
    assert state(document) == before


def test_what_is_refused_leaves_everything_as_it_was(document: Document) -> None:
    before = state(document)
    edge = document.graph.edges_into("first")["x"]
    command = Rewire(
        document,
        "Wire wrongly",
        removed=[edge],
        added=[Edge("x", "out", NEW, "x"), Edge("x", "out", "second", "x")],
        new=NewNode("sigmoid", (0.0, 0.0)),
    )
    with pytest.raises(PortError, match="already wired"):
        document.push(command)
    assert state(document) == before


def test_a_node_without_wired_inputs_leaves_nothing_behind(document: Document) -> None:
    assert healed(document.graph, "x") == ()
    assert healed(document.graph, "first") == ()


def test_what_cannot_be_sent_on_is_not_healed() -> None:
    document = Document()
    for type_id, name in (("value", "x"), ("argmax", "best"), ("cross_entropy", "entropy")):
        document.push(AddNode(document, type_id, name=name))
    document.push(Connect(document, "x", ("best", "x")))
    document.push(Connect(document, "best", ("entropy", "target")))
    # The loss takes integers, which the value does not send.
    assert healed(document.graph, "best") == ()
