"""Stepping: the cursor, and what is known at it."""

from collections.abc import Callable, Iterator

import pytest
from pytestqt.qtbot import QtBot

from app.document.commands import BuildFormula, ChangeSettings, RemoveSelection, RenameNode
from app.document.document import Document
from app.sessions.live_session import LiveSession
from app.sessions.step_session import StepSession
from app.sessions.visible_numbers import Movement, Total, movement_of
from graph_engine.breakpoints import Breakpoint
from graph_engine.edge import Edge
from graph_engine.gradient_paths import Target
from graph_engine.steps import AccumulateStep, BackwardStep, ForwardStep, UpdateStep
from tests.app.document.documents import NEURON, NEURON_VALUES

pytestmark = pytest.mark.usefixtures("qapp")

Make = Callable[[str, dict[str, float]], StepSession]


@pytest.fixture
def stepping() -> Iterator[Make]:
    """Return a function that makes a session on a formula; all are closed in the end."""
    made: list[LiveSession] = []

    def make(formula: str, values: dict[str, float]) -> StepSession:
        document = Document()
        document.push(BuildFormula(document, formula, values))
        live = LiveSession(document)
        made.append(live)
        return StepSession(document, live, live)

    yield make
    for live in made:
        live.close()


def document_of(steps: StepSession) -> Document:
    return steps._document


def live_of(steps: StepSession) -> LiveSession:
    live = steps.parent()
    assert isinstance(live, LiveSession)
    return live


def edges(steps: StepSession) -> list[Edge]:
    return document_of(steps).graph.edges()


def test_everything_is_shown_until_someone_steps(stepping: Make) -> None:
    steps = stepping(NEURON, NEURON_VALUES)
    assert steps.cursor == steps.count > 20
    assert not steps.is_stepping
    assert steps.highlight is None
    for edge in edges(steps):
        assert steps.visible_value(edge) is not None
        assert steps.visible_gradient(edge) is not None
        assert steps.visible_local(edge) is not None


def test_nothing_is_shown_at_the_beginning(stepping: Make) -> None:
    steps = stepping(NEURON, NEURON_VALUES)
    steps.jump(0)
    assert steps.current is None
    assert steps.sentence() == ""
    for edge in edges(steps):
        assert steps.visible_value(edge) is None
        assert steps.visible_gradient(edge) is None
        assert steps.visible_local(edge) is None


def test_values_and_gradients_appear_with_their_steps(stepping: Make) -> None:
    steps = stepping(NEURON, NEURON_VALUES)
    result = live_of(steps).result
    assert result is not None
    seen_values: set[Edge] = set()
    seen_gradients: set[Edge] = set()
    steps.jump(0)
    for _ in range(steps.count):
        steps.step_forward()
        step = steps.current
        if isinstance(step, ForwardStep):
            seen_values.update(document_of(steps).graph.edges_out_of(step.node))
        elif isinstance(step, BackwardStep) and step.edge is not None:
            seen_gradients.add(step.edge)
        for edge in edges(steps):
            value = result.edge_value(edge) if edge in seen_values else None
            gradient = result.edge_gradient(edge) if edge in seen_gradients else None
            assert steps.visible_value(edge) == value
            assert steps.visible_gradient(edge) == gradient
            assert (steps.visible_local(edge) is None) == (gradient is None)
    assert isinstance(steps.current, UpdateStep)


def test_steps_back_hide_what_steps_forward_showed(stepping: Make) -> None:
    steps = stepping(NEURON, NEURON_VALUES)

    def shown() -> list[object]:
        return [(steps.visible_value(e), steps.visible_gradient(e)) for e in edges(steps)]

    steps.jump(0)
    there = [shown()]
    while steps.cursor < steps.count:
        steps.step_forward()
        there.append(shown())
    for index in reversed(range(steps.count)):
        steps.step_back()
        assert steps.cursor == index
        assert shown() == there[index]


def test_fan_out_terms_add_up_as_they_arrive(stepping: Make) -> None:
    steps = stepping("x*x + exp(-x)*(2 - x)", {"x": -1.5})
    assert steps.trace is not None
    totals = []
    for index in range(steps.count):
        step = steps.trace[index]
        if isinstance(step, AccumulateStep) and step.node == "x":
            steps.jump(index)
            before = steps.visible_total("x")
            steps.jump(index + 1)
            after = steps.visible_total("x")
            assert after == Total(step.total, step.index + 1, 4)
            assert (before is None) == (step.index == 0)
            totals.append(after.value)
    assert len(totals) == 4
    result = live_of(steps).result
    assert result is not None
    assert totals[-1] == result.gradient("x")
    steps.show_all()
    assert steps.visible_total("x") == Total(totals[-1], 4, 4)


def test_total_of_a_node_with_one_way_out_is_its_edge(stepping: Make) -> None:
    steps = stepping(NEURON, NEURON_VALUES)
    assert steps.trace is not None
    index = steps.trace.backward_index(Edge("w0", "out", "mul_1", "x"))
    assert index is not None
    steps.jump(index)
    assert steps.visible_total("w0") is None
    steps.jump(index + 1)
    total = steps.visible_total("w0")
    assert total is not None
    assert total.value == pytest.approx(-0.19661193)


def test_phases_are_passed_as_a_whole(stepping: Make) -> None:
    steps = stepping(NEURON, NEURON_VALUES)
    assert steps.trace is not None
    forward, backward = steps.trace.forward_count, steps.trace.backward_count
    steps.jump(0)
    places = []
    for _ in range(4):
        steps.phase_forward()
        places.append(steps.cursor)
    assert places == [forward, forward + backward, steps.count, steps.count]
    places = []
    for _ in range(4):
        steps.phase_back()
        places.append(steps.cursor)
    assert places == [forward + backward, forward, 0, 0]


def test_jump_stops_at_the_ends(stepping: Make) -> None:
    steps = stepping(NEURON, NEURON_VALUES)
    steps.jump(-5)
    assert steps.cursor == 0
    steps.jump(10_000)
    assert steps.cursor == steps.count


def test_move_is_told_once(stepping: Make, qtbot: QtBot) -> None:
    steps = stepping(NEURON, NEURON_VALUES)
    steps.jump(3)
    with qtbot.waitSignal(steps.moved):
        steps.step_forward()
    with qtbot.assertNotEmitted(steps.moved):
        steps.jump(4)


def test_highlight_is_the_current_step(stepping: Make) -> None:
    steps = stepping(NEURON, NEURON_VALUES)
    assert steps.jump_to("mul_1", "backward")
    highlight = steps.highlight
    assert highlight is not None
    assert highlight.nodes == {"mul_1": "backward"}
    assert highlight.edges == {
        Edge("w0", "out", "mul_1", "x"): "backward",
        Edge("mul_1", "out", "add_1", "x"): "backward",
    }
    assert steps.jump_to("mul_1", "forward")
    highlight = steps.highlight
    assert highlight is not None
    assert set(highlight.edges.values()) == {"forward"}
    assert {edge.target for edge in highlight.edges} == {"mul_1"}
    steps.show_all()
    assert steps.highlight is None


def test_words_of_the_current_step(stepping: Make) -> None:
    steps = stepping(NEURON, NEURON_VALUES)
    steps.jump_to("mul_1", "backward")
    assert steps.sentence() == (
        "Backward through mul_1 to w0: the local gradient is x0 = -1.00; "
        "times the upstream gradient 0.20 that is -0.20"
    )
    assert steps.equation() == (
        "∂f/∂w0 = ∂mul_1/∂w0 · ∂f/∂mul_1 = x0 · 0.20 = -1.00 · 0.20 = -0.20"
    )
    assert "".join(text for text, _ in steps.equation_parts()) == steps.equation()
    assert steps.sentence(0).startswith("Forward")
    assert steps.sentence(10_000) == ""


def test_cursor_stays_at_its_step_while_numbers_change(stepping: Make) -> None:
    steps = stepping(NEURON, NEURON_VALUES)
    steps.jump_to("mul_1", "backward")
    cursor = steps.cursor
    document = document_of(steps)
    document.push(ChangeSettings(document, "x0", value=5.0))
    assert steps.cursor == cursor
    assert "5.00 · " in steps.equation()


def test_cursor_finds_its_step_in_a_longer_trace(stepping: Make) -> None:
    steps = stepping(NEURON, NEURON_VALUES)
    steps.jump_to("mul_1", "backward")
    document = document_of(steps)
    document.push(BuildFormula(document, "3", {}))
    step = steps.current
    assert isinstance(step, BackwardStep)
    assert step.node == "mul_1"


def test_cursor_at_the_end_stays_at_the_end(stepping: Make) -> None:
    steps = stepping(NEURON, NEURON_VALUES)
    document = document_of(steps)
    count = steps.count
    document.push(RemoveSelection(document, ["w2"]))
    assert steps.count != count
    assert steps.cursor == steps.count


def test_playing_goes_to_the_end_and_stops(stepping: Make, qtbot: QtBot) -> None:
    steps = stepping(NEURON, NEURON_VALUES)
    steps.speed = 1000.0
    told: list[bool] = []
    steps.playing_changed.connect(told.append)
    steps.play()
    assert steps.cursor == 0
    qtbot.waitUntil(lambda: not steps.is_playing, timeout=20_000)
    assert steps.cursor == steps.count
    assert told == [True, False]


def test_paused_play_goes_on_where_it_was(stepping: Make, qtbot: QtBot) -> None:
    steps = stepping(NEURON, NEURON_VALUES)
    steps.speed = 200.0
    steps.toggle()
    qtbot.waitUntil(lambda: steps.cursor > 2, timeout=20_000)
    steps.toggle()
    cursor = steps.cursor
    qtbot.wait(30)
    assert steps.cursor == cursor
    steps.toggle()
    assert steps.cursor == cursor
    steps.pause()


def test_empty_graph_has_no_steps(qtbot: QtBot) -> None:
    document = Document()
    live = LiveSession(document)
    steps = StepSession(document, live)
    assert (steps.count, steps.cursor, steps.current) == (0, 0, None)
    steps.step_forward()
    steps.play()
    assert not steps.is_playing
    live.close()


def test_no_result_shows_nothing(stepping: Make) -> None:
    steps = stepping(NEURON, NEURON_VALUES)
    document = document_of(steps)
    steps.jump(5)
    live_of(steps).is_enabled = False
    document.push(ChangeSettings(document, "x0", value=5.0))
    assert steps.count == 0
    assert steps.visible_value(edges(steps)[0]) is None
    assert not steps.is_stepping


# By node


def test_node_is_walked_as_a_whole(stepping: Make) -> None:
    steps = stepping(NEURON, NEURON_VALUES)
    steps.walks_by_node = True
    assert steps.jump_to("mul_1", "backward")
    assert len(steps.group) == 2
    highlight = steps.highlight
    assert highlight is not None
    assert highlight.nodes == {"mul_1": "backward"}
    assert {edge.source for edge in highlight.edges} == {"w0", "x0", "mul_1"}
    assert "to w0 and x0" in steps.sentence()
    assert len(steps.equation_lines()) == 2
    cursor = steps.cursor
    steps.step_back()
    assert steps.cursor == cursor - 2
    steps.step_forward()
    assert steps.cursor == cursor


def test_walk_by_node_visits_every_step_once_in_both_directions(stepping: Make) -> None:
    steps = stepping("x*x + exp(-x)*(2 - x)", {"x": -1.5})
    steps.walks_by_node = True
    steps.jump(0)
    seen: list[int] = []
    while steps.cursor < steps.count:
        steps.step_forward()
        seen += steps.group
    assert seen == list(range(steps.count))
    back: list[int] = []
    while steps.cursor:
        back += reversed(steps.group)
        steps.step_back()
    assert back == list(reversed(seen))


def test_change_of_walk_is_told(stepping: Make, qtbot: QtBot) -> None:
    steps = stepping(NEURON, NEURON_VALUES)
    with qtbot.waitSignals([steps.walk_changed, steps.moved]):
        steps.walks_by_node = True


def test_jumps_to_the_start_of_a_phase_and_to_an_edge(stepping: Make) -> None:
    steps = stepping(NEURON, NEURON_VALUES)
    assert steps.jump_to_phase("backward")
    assert steps.sentence().startswith("Backward begins at")
    assert steps.jump_to_phase("update")
    assert isinstance(steps.current, UpdateStep)
    edge = Edge("w0", "out", "mul_1", "x")
    assert steps.jump_to_edge(edge)
    assert isinstance(steps.current, BackwardStep)
    assert steps.current.edge == edge
    assert not steps.jump_to_edge(Edge("w0", "out", "mul_1", "y"))


def test_forward_only_graph_has_no_backward_start(stepping: Make) -> None:
    steps = stepping("x * y", {"x": [1.0, 2.0], "y": [3.0, 4.0]})  # type: ignore[dict-item]
    assert not steps.jump_to_phase("backward")
    assert steps.jump_to_phase("forward")


# Breakpoints


def test_runs_to_breakpoints_forward_and_back(stepping: Make) -> None:
    steps = stepping(NEURON, NEURON_VALUES)
    steps.breakpoints.toggle_at("mul_1")
    steps.jump(0)
    assert steps.run_to_breakpoint()
    assert isinstance(steps.current, ForwardStep)
    there = steps.cursor
    assert steps.run_to_breakpoint()
    assert isinstance(steps.current, BackwardStep)
    assert not steps.run_to_breakpoint()
    assert steps.run_to_breakpoint(forward=False)
    assert steps.cursor == there
    assert not steps.run_to_breakpoint(forward=False)


def test_playing_stops_at_a_breakpoint(stepping: Make, qtbot: QtBot) -> None:
    steps = stepping(NEURON, NEURON_VALUES)
    steps.breakpoints.toggle_at("add_1")
    steps.speed = 1000.0
    steps.jump(0)
    steps.play()
    qtbot.waitUntil(lambda: not steps.is_playing, timeout=20_000)
    assert isinstance(steps.current, ForwardStep)
    assert steps.current.node == "add_1"


def test_disabled_breakpoint_stops_nothing(stepping: Make) -> None:
    steps = stepping(NEURON, NEURON_VALUES)
    steps.breakpoints.toggle_at("mul_1")
    steps.breakpoints.enable(0, is_enabled=False)
    steps.jump(0)
    assert not steps.run_to_breakpoint()


def test_hits_are_found_and_follow_the_numbers(stepping: Make, qtbot: QtBot) -> None:
    steps = stepping(NEURON, NEURON_VALUES)
    wanted = Breakpoint("value_above", limit=5.0)
    steps.breakpoints.add(wanted)
    qtbot.waitUntil(lambda: not steps.hits.is_searching)
    assert steps.trace is not None
    assert [steps.trace.node_of(index) for index in steps.hits.of(wanted)] == ["mul_2"]
    document = document_of(steps)
    document.push(ChangeSettings(document, "x1", value=0.0))
    qtbot.waitUntil(lambda: not steps.hits.is_searching)
    assert steps.hits.of(wanted) == []


def test_breakpoints_follow_names_and_go_with_the_document(stepping: Make) -> None:
    steps = stepping(NEURON, NEURON_VALUES)
    document = document_of(steps)
    steps.breakpoints.toggle_at("mul_1")
    edge = Edge("w0", "out", "mul_1", "x")
    steps.breakpoints.toggle_at(edge=edge)
    document.push(RenameNode(document, "mul_1", "product"))
    assert steps.breakpoints.at("product") is not None
    assert steps.breakpoints.at(edge=Edge("w0", "out", "product", "x")) is not None
    steps.breakpoints.toggle_at("product")
    assert steps.breakpoints.at("product") is None
    document.new()
    assert steps.breakpoints.items == ()


# Motion


def test_step_under_way_is_seen_moving(stepping: Make, qtbot: QtBot) -> None:
    steps = stepping(NEURON, NEURON_VALUES)
    steps.speed = 4.0
    steps.jump_to("mul_1", "backward")
    steps.step_back()
    assert steps.movement is None
    seen: list[tuple[float, Movement | None]] = []
    steps.player.progressed.connect(lambda: seen.append((steps.player.progress, steps.movement)))
    steps.play()
    qtbot.waitUntil(lambda: len(seen) > 4, timeout=20_000)
    steps.pause()
    shares = [share for share, _ in seen[:-1]]
    assert shares == sorted(shares)
    assert 0.0 < shares[0] < 1.0
    edge = Edge("w0", "out", "mul_1", "x")
    assert seen[0][1] == Movement("backward", (edge,), ())
    assert seen[-1] == (0.0, None)


def test_steps_without_an_edge_happen_at_their_node(stepping: Make) -> None:
    steps = stepping("x*a + x*b", {"x": 3.0, "a": 2.0, "b": 1.0})
    trace, graph = steps.trace, document_of(steps).graph
    assert trace is not None
    (first, second) = trace.accumulate_indices("x", "out")
    assert movement_of(graph, trace, range(first, first + 1)) == Movement("backward", (), ("x",))
    found = movement_of(graph, trace, range(second - 1, second + 1))
    assert found is not None
    assert [edge.target for edge in found.edges] == ["mul_1"]


# Why a gradient is what it is


def test_step_is_about_a_gradient(stepping: Make) -> None:
    steps = stepping("w*a + w*b", {"w": 3.0, "a": 2.0, "b": 1.0})
    assert steps.targets == []
    steps.jump_to("w", "forward")
    assert steps.targets == []
    edge = Edge("w", "out", "mul_2", "x")
    steps.jump_to_edge(edge)
    assert steps.targets == [Target("w", "out", edge)]
    steps.step_forward()  # the first term: the sum is not complete
    assert steps.targets == [Target("w", "out", edge)]
    assert steps.trace is not None
    steps.jump(steps.trace.accumulate_indices("w", "out")[-1] + 1)
    assert steps.targets == [Target("w", "out")]
    steps.jump_to_phase("update")
    assert steps.targets == [Target("w", "out")]


def test_whole_node_is_about_a_gradient_per_edge(stepping: Make) -> None:
    steps = stepping(NEURON, NEURON_VALUES)
    steps.walks_by_node = True
    steps.jump_to("mul_1", "backward")
    assert [target.node for target in steps.targets] == ["w0", "x0"]


def test_gradient_is_known_once_it_has_come_back(stepping: Make) -> None:
    steps = stepping("w*a + w*b", {"w": 3.0, "a": 2.0, "b": 1.0})
    edge, whole = Edge("w", "out", "mul_2", "x"), Target("w", "out")
    assert steps.is_known(whole)
    steps.jump_to_edge(edge)
    assert steps.is_known(Target("w", "out", edge))
    assert not steps.is_known(whole)
    steps.step_back()
    assert not steps.is_known(Target("w", "out", edge))


def test_light_is_told_and_goes_out_with_another_trace(stepping: Make, qtbot: QtBot) -> None:
    steps = stepping(NEURON, NEURON_VALUES)
    edge = edges(steps)[0]
    with qtbot.waitSignal(steps.lit_changed):
        steps.light([edge])
    assert steps.lit == (edge,)
    document = document_of(steps)
    document.push(BuildFormula(document, "3", {}))
    assert steps.lit == ()
