from __future__ import annotations

import pytest

from app.film.plan import FilmPlan, cursors, hold_frames
from graph_engine.graph import Graph
from graph_engine.run import run_graph
from graph_engine.trace import Trace


@pytest.fixture
def trace() -> Trace:
    graph = Graph.from_formula("f = sigmoid(w * x)", w=2.0, x=-1.0)
    return run_graph(graph).trace


def test_whole_film_has_a_frame_for_every_step_one_before_and_one_at_rest(trace: Trace) -> None:
    found = cursors(trace, FilmPlan())
    assert found == [*range(len(trace) + 1), None]


def test_forward_film_ends_where_the_gradients_begin(trace: Trace) -> None:
    backward = trace.start_of("backward")
    assert cursors(trace, FilmPlan("forward")) == list(range(backward + 1))


def test_backward_film_begins_there_and_ends_at_rest(trace: Trace) -> None:
    found = cursors(trace, FilmPlan("backward"))
    assert found[0] == trace.start_of("backward")
    assert found[-1] is None


def test_by_node_a_film_has_fewer_frames_and_ends_the_same(trace: Trace) -> None:
    by_edge, by_node = cursors(trace, FilmPlan()), cursors(trace, FilmPlan(by_node=True))
    assert len(by_node) < len(by_edge)
    assert by_node[-2:] == by_edge[-2:]


@pytest.mark.parametrize("bad", [{"part": "sideways"}, {"frame_rate": 0}, {"width": 3}])
def test_plan_that_makes_no_film_is_refused(bad: dict[str, object]) -> None:
    with pytest.raises(ValueError, match="must be"):
        FilmPlan(**bad)  # type: ignore[arg-type]


def test_last_frame_is_held_as_long_at_every_speed() -> None:
    assert hold_frames(FilmPlan(frame_rate=2)) == 3
    assert hold_frames(FilmPlan(frame_rate=10)) == 15
