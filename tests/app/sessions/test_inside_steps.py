"""Stepping inside a node, hand in hand with the steps around it."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from app.document.commands import ChangeSettings, RenameNode
from app.document.document import Document
from app.sessions import live_session
from app.sessions.inside_session import InsideSession
from app.sessions.inside_steps import InsideSteps
from app.sessions.live_session import LiveSession
from app.sessions.step_session import StepSession
from graph_engine.breakpoints import Breakpoint
from graph_engine.edge import Edge
from graph_engine.gradient_paths import Target, gradient_paths
from graph_engine.path_words import path_parts
from tests.app.document.documents import neuron
from tests.app.sessions.test_inside_session import network

FORWARD_OF_SIGMOID = 9
"""How many steps are done before the neuron's sigmoid runs."""
BACK_OF_SIGMOID = 11


@dataclass
class Walk:
    document: Document
    live: LiveSession
    outer: StepSession
    inside: InsideSession
    inner: InsideSteps

    def values(self) -> dict[str, object]:
        graph = self.inside.document.graph
        return {edge.source: self.inner.visible_value(edge) for edge in graph.edges()}


@pytest.fixture
def walk(qtbot: QtBot, request: pytest.FixtureRequest) -> Iterator[Walk]:
    document = network() if request.param == "network" else neuron()
    live = LiveSession(document)
    outer = StepSession(document, live)
    inside = InsideSession(document, live)
    inner = InsideSteps(document, inside, outer)
    qtbot.waitUntil(lambda: live.result is not None)
    yield Walk(document, live, outer, inside, inner)
    inner.pause()
    outer.pause()
    inside.end()
    live.close()
    document.close()


of_neuron = pytest.mark.parametrize("walk", ["neuron"], indirect=True)
of_network = pytest.mark.parametrize("walk", ["network"], indirect=True)


@of_neuron
def test_all_numbers_are_shown_inside_until_someone_steps(walk: Walk) -> None:
    assert walk.inside.open("sigmoid_1")
    assert not walk.inner.is_stepping
    assert None not in walk.values().values()


@of_neuron
def test_before_the_node_runs_nothing_is_known_inside_and_after_it_everything(walk: Walk) -> None:
    walk.outer.jump(FORWARD_OF_SIGMOID)
    walk.inside.open("sigmoid_1")
    assert walk.inner.cursor == 0
    assert set(walk.values().values()) == {None}
    walk.outer.jump(FORWARD_OF_SIGMOID + 1)
    assert walk.inner.cursor == 7
    assert None not in walk.values().values()
    entry = Edge("neg_1", "out", "exp_1", "x")
    assert walk.inner.visible_gradient(entry) is None
    walk.outer.jump(BACK_OF_SIGMOID + 1)
    assert walk.inner.visible_gradient(entry) == pytest.approx(-0.1966, abs=1e-4)


@of_neuron
def test_while_it_runs_only_what_is_done_is_known(walk: Walk) -> None:
    walk.outer.jump(FORWARD_OF_SIGMOID + 1)
    walk.inside.open("sigmoid_1")
    walk.inner.begin("forward")
    assert (walk.inner.cursor, walk.outer.cursor) == (1, FORWARD_OF_SIGMOID)
    walk.inner.jump(4)
    known = {name for name, value in walk.values().items() if value is not None}
    assert known == {"x", "value_1", "neg_1", "exp_1"}
    assert walk.inner.highlight is not None
    assert set(walk.inner.highlight.nodes) == {"exp_1"}


@of_neuron
def test_the_steps_around_go_along(walk: Walk) -> None:
    walk.inside.open("sigmoid_1")
    walk.inner.jump(0)
    seen = [walk.outer.cursor]
    for _ in range(walk.inner.count):
        walk.inner.step_forward()
        seen.append(walk.outer.cursor)
    assert seen == [9] * 7 + [10] + [11] * 6 + [12]
    assert walk.outer.is_stepping


@of_neuron
def test_finishing_the_node_leads_to_its_step_outside(walk: Walk) -> None:
    walk.inside.open("sigmoid_1")
    walk.inner.jump(3)
    walk.inner.leave()
    assert not walk.inside.is_open
    assert walk.outer.cursor == FORWARD_OF_SIGMOID + 1
    assert walk.outer.sentence().startswith("Forward through sigmoid_1")
    walk.inside.open("sigmoid_1")
    walk.inner.jump(9)
    walk.inner.leave()
    assert walk.outer.cursor == BACK_OF_SIGMOID + 1
    assert walk.outer.sentence().startswith("Backward through sigmoid_1 to add_2")


@of_neuron
def test_going_back_before_it_is_through_leaves_the_node_undone(walk: Walk) -> None:
    walk.inside.open("sigmoid_1")
    walk.inner.jump(3)
    walk.inside.back()
    assert walk.outer.cursor == FORWARD_OF_SIGMOID
    assert walk.outer.visible_value(Edge("sigmoid_1", "out", "", "")) is None


@of_neuron
def test_sentences_name_what_lies_around(walk: Walk) -> None:
    walk.inside.open("sigmoid_1")
    walk.inner.jump(1)
    assert walk.inner.sentence() == "Forward into sigmoid_1: x is add_2, 1.00"
    walk.inner.jump(8)
    assert "comes from outside" in walk.inner.sentence()


@of_neuron
def test_place_inside_is_kept_while_a_value_is_edited(walk: Walk) -> None:
    walk.inside.open("sigmoid_1")
    walk.inner.jump(4)
    walk.document.push(ChangeSettings(walk.document, "w0", value=5.0))
    assert (walk.inner.cursor, walk.outer.cursor) == (4, FORWARD_OF_SIGMOID)
    assert walk.inner.result is walk.inside.result
    values = walk.values()
    assert values["exp_1"] == pytest.approx(np.exp(2.0))
    assert values["add_1"] is None


@of_neuron
def test_steps_are_as_large_inside_as_outside(walk: Walk) -> None:
    walk.inside.open("sigmoid_1")
    walk.inner.grain = "node"
    assert walk.outer.walks_by_node
    walk.outer.grain = "weight"
    assert walk.inner.grain == "weight"


@of_neuron
def test_leaving_stepping_inside_leaves_it_outside(walk: Walk) -> None:
    walk.inside.open("sigmoid_1")
    walk.inner.jump(4)
    walk.inner.show_all()
    assert not walk.outer.is_stepping
    assert None not in walk.values().values()
    walk.outer.jump(3)
    assert walk.inner.is_stepping and walk.inner.cursor == 0


@of_neuron
def test_breakpoints_inside_stop_there_and_are_kept_for_the_node(walk: Walk) -> None:
    walk.inside.open("sigmoid_1")
    walk.inner.breakpoints.add(Breakpoint(node="exp_1"))
    walk.inner.jump(0)
    assert walk.inner.run_to_breakpoint()
    assert walk.inner.cursor == 4
    walk.inside.close()
    assert walk.outer.breakpoints.items == ()
    walk.document.push(RenameNode(walk.document, "sigmoid_1", "squash"))
    walk.inside.open("squash")
    assert walk.inner.breakpoints.items == (Breakpoint(node="exp_1"),)
    walk.inside.close()
    walk.document.new()
    assert walk.inner.breakpoints.items == ()


@of_neuron
def test_step_under_way_moves_along_wires_inside(walk: Walk, qtbot: QtBot) -> None:
    walk.inside.open("sigmoid_1")
    walk.inner.jump(3)
    walk.inner.speed = 0.25
    walk.inner.play()
    qtbot.waitUntil(lambda: walk.inner.player.progress > 0, timeout=20_000)
    moving = walk.inner.movement
    walk.inner.pause()
    assert moving is not None
    assert moving.edges == (Edge("neg_1", "out", "exp_1", "x"),)


@of_neuron
def test_gradient_inside_is_explained_as_paths_from_outside(walk: Walk) -> None:
    walk.inside.open("sigmoid_1")
    result = walk.inner.result
    assert result is not None
    graph = walk.inside.document.graph
    found = gradient_paths(graph, result, Target("x", "out"))
    assert found is not None and found.path_count == 1
    told = "".join(text for text, _ in path_parts(graph, found.paths[0]))
    assert told.startswith("(f←out: 1.00) · (out←recip_1: 1.00) · (recip_1←add_1: -0.53)")
    assert found.gradient == pytest.approx(0.1966, abs=1e-4)


@of_network
def test_every_level_goes_along_with_the_deepest(walk: Walk, qtbot: QtBot) -> None:
    walk.inside.open("tail")
    walk.inside.open("residual_2")
    whole = walk.inside.result
    assert whole is not None
    walk.inner.jump(3)
    assert 0 < walk.inner.cursor < walk.inner.trace.start_of("backward")  # type: ignore[union-attr]
    walk.inside.back()
    assert walk.inner.sentence().startswith("Forward through residual_1")
    before = walk.inner.cursor
    walk.inside.open("residual_2")
    assert walk.inner.cursor == 0  # it has not run yet where the level around stands
    walk.inside.close()
    assert walk.outer.sentence().startswith("Forward: image")
    assert before == 2


@of_network
def test_place_on_the_way_is_remembered(walk: Walk) -> None:
    walk.inside.open("tail")
    walk.inside.open("residual_1")
    walk.inner.jump(walk.inner.count)
    walk.inner.leave()
    assert walk.inside.path == ("tail",)
    assert walk.inner.sentence().startswith("Update residual_1")
    walk.inner.leave()
    assert walk.outer.sentence().startswith("Update tail: ")
    assert walk.outer.cursor == walk.outer.count


@of_network
def test_inside_of_a_large_graph_is_stepped_through_once_it_is_worked_out(
    walk: Walk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(live_session.LiveSession, "_is_small", lambda self: False)
    walk.outer.jump(2)
    walk.inside.open("tail")
    walk.inner.begin("forward")
    qtbot.waitUntil(lambda: walk.inner.cursor == 1, timeout=20_000)
    assert walk.outer.cursor == 1
    assert walk.inner.sentence().startswith("Forward into tail: x is image, (")
