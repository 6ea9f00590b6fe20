"""The cursor keeps its place while the graph is edited."""

from collections.abc import Iterator

import pytest

from app.document.commands import BuildFormula, RemoveSelection, RenameNode
from app.document.commands.expanding import CollapseGroup, ExpandNode
from app.document.document import Document
from app.sessions.live_session import LiveSession
from app.sessions.same_place import same_place
from app.sessions.step_session import StepSession
from graph_engine import Graph
from graph_engine.blocks.collapsing import collapsing
from graph_engine.blocks.expanding import expansion
from graph_engine.edge import Edge
from graph_engine.trace import Phase
from tests.app.document.documents import NEURON, NEURON_VALUES
from tests.graph_engine.building import sigmoid_neuron

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def steps() -> Iterator[StepSession]:
    document = Document()
    document.push(BuildFormula(document, NEURON, NEURON_VALUES))
    live = LiveSession(document)
    session = StepSession(document, live, live)
    yield session
    live.close()
    document.close()


def document_of(steps: StepSession) -> Document:
    return steps._document


@pytest.mark.parametrize("phase", ["forward", "backward"])
def test_expanded_node_is_entered_at_its_first_member(steps: StepSession, phase: Phase) -> None:
    document = document_of(steps)
    assert steps.jump_to("sigmoid_1", phase)
    document.do(ExpandNode(document, "sigmoid_1"))
    members = set(document.graph.groups["sigmoid_1"].members.values())
    assert steps.trace is not None
    at = steps.cursor - 1
    assert steps.trace.phase(at) == phase
    assert steps.trace.node_of(at) in members
    before = steps.trace.node_of(at - 1)
    assert before not in members or phase == "backward"  # the seed is at the last of them


def test_values_stay_while_a_node_is_expanded(steps: StepSession) -> None:
    document = document_of(steps)
    steps.jump_to("w0", "update")
    kept = [
        edge for edge in document.graph.edges() if "sigmoid_1" not in (edge.source, edge.target)
    ]
    before = [(steps.visible_value(e), steps.visible_gradient(e)) for e in kept]
    sentence = steps.sentence()
    document.do(ExpandNode(document, "sigmoid_1"))
    assert steps.sentence() == sentence
    after = [(steps.visible_value(e), steps.visible_gradient(e)) for e in kept]
    assert all(value is not None for pair in after for value in pair)
    for (v0, g0), (v1, g1) in zip(before, after, strict=True):
        assert v1 == pytest.approx(v0, rel=1e-12)
        assert g1 == pytest.approx(g0, rel=1e-12)


def test_step_at_another_node_stays_where_it_is(steps: StepSession) -> None:
    document = document_of(steps)
    edge = Edge("w1", "out", "mul_2", "x")
    steps.jump_to_edge(edge)
    document.do(ExpandNode(document, "sigmoid_1"))
    assert steps.trace is not None
    assert steps.trace.order.edge_of(steps.cursor - 1) == edge


def test_collapsed_node_is_looked_at_as_a_whole(steps: StepSession) -> None:
    document = document_of(steps)
    document.do(ExpandNode(document, "sigmoid_1"))
    inside = list(document.graph.groups["sigmoid_1"].members.values())
    steps.jump_to(inside[-1], "forward")
    document.do(CollapseGroup(document, "sigmoid_1"))
    assert steps.trace is not None
    assert steps.trace.order.place(steps.cursor - 1)[:2] == ("forward", "sigmoid_1")
    document.undo_stack.undo()
    assert steps.trace.node_of(steps.cursor - 1) in inside


def test_renamed_node_keeps_the_cursor(steps: StepSession) -> None:
    document = document_of(steps)
    steps.jump_to("mul_1", "backward")
    cursor = steps.cursor
    document.push(RenameNode(document, "mul_1", "product"))
    assert steps.cursor == cursor
    assert "product" in steps.sentence()


def test_removed_node_leaves_the_step_before_it(steps: StepSession) -> None:
    document = document_of(steps)
    steps.jump_to("sigmoid_1", "forward")
    document.push(RemoveSelection(document, ["sigmoid_1"]))
    assert steps.trace is not None
    assert steps.trace.node_of(steps.cursor - 1) == "add_2"


def test_every_step_has_a_place_after_expanding_and_after_collapsing() -> None:
    graph: Graph = sigmoid_neuron()
    old, before = graph.run().trace, graph.groups
    expansion(graph, "sigmoid_1").make(graph)
    new, after = graph.run().trace, graph.groups
    for cursor in range(len(old) + 1):
        there = same_place(old, before, cursor, new, after)
        if cursor and old.node_of(cursor - 1) != "sigmoid_1":
            assert new.order.place(there - 1) == old.order.place(cursor - 1)
            assert same_place(new, after, there, old, before) == cursor
    collapsing(graph, "sigmoid_1").make(graph)
    again = graph.run().trace
    for cursor in range(1, len(new) + 1):
        there = same_place(new, after, cursor, again, graph.groups)
        assert again.phase(there - 1) == new.phase(cursor - 1)
