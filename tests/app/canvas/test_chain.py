"""Wires through points: the curve, what is asked of it, and where it is kept."""

import itertools

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.canvas.chain import Chain
from app.canvas.courses import Courses
from app.canvas.curves import control_points

coordinate = st.integers(-600, 600).map(float)
place = st.tuples(coordinate, coordinate)
ways = st.tuples(place, place, st.booleans(), st.lists(place, min_size=1, max_size=6, unique=True))


def chain_of(way: tuple) -> Chain:
    start, end, from_below, bends = way
    return Chain(np.array(start), np.array(end), from_below, np.array(bends))


@settings(max_examples=60, deadline=None)
@given(ways)
def test_curve_passes_through_every_point_in_order(way: tuple) -> None:
    start, end, _, bends = way
    chain = chain_of(way)
    anchors = np.array([start, *bends, end])
    np.testing.assert_allclose(chain.spans[:, :2], anchors[:-1])
    np.testing.assert_allclose(chain.spans[:, -2:], anchors[1:])
    np.testing.assert_allclose(chain.points_at(np.array([0.0, 1.0])), anchors[[0, -1]], atol=1e-9)


@settings(max_examples=60, deadline=None)
@given(ways)
def test_box_contains_the_curve(way: tuple) -> None:
    chain = chain_of(way)
    found = chain.points_at(np.linspace(0.0, 1.0, 200))
    left, top, right, bottom = chain.box.tolist()
    assert (found[:, 0] >= left - 1e-6).all()
    assert (found[:, 0] <= right + 1e-6).all()
    assert (found[:, 1] >= top - 1e-6).all()
    assert (found[:, 1] <= bottom + 1e-6).all()


@settings(max_examples=60, deadline=None)
@given(ways, st.floats(0.0, 1.0))
def test_every_point_of_the_curve_is_found_on_it(way: tuple, share: float) -> None:
    chain = chain_of(way)
    x, y = chain.points_at(np.array([share]))[0].tolist()
    plain = control_points(np.array([way[0]]), np.array([way[1]]), np.array([way[2]]))
    # In straight pieces a curve is off by what its span bends within one of them.
    assert Courses(plain, ((0, chain),)).distances((x, y))[0] < 12.0


@settings(max_examples=60, deadline=None)
@given(ways)
def test_spans_join_smoothly_and_leave_the_port_level(way: tuple) -> None:
    spans = chain_of(way).spans
    assert spans[0, 3] == pytest.approx(spans[0, 1])
    assert spans[0, 2] >= spans[0, 0]
    for before, after in itertools.pairwise(spans):
        into, out = before[-2:] - before[-4:-2], after[2:4] - after[:2]
        cross = float(into[0] * out[1] - into[1] * out[0])
        assert abs(cross) <= 1e-6 * max(1.0, float(np.hypot(*into) * np.hypot(*out)))
        assert float(into @ out) >= -1e-9


def test_wire_from_below_arrives_upright() -> None:
    chain = Chain(np.zeros(2), np.array([200.0, 0.0]), True, np.array([[120.0, 90.0]]))
    x, y = chain.spans[-1, -4:-2].tolist()
    assert x == 200.0
    assert y > 0.0


def test_wire_that_turns_right_round_is_a_curve_still() -> None:
    chain = Chain(np.zeros(2), np.array([0.0, 0.0]), False, np.array([[100.0, 0.0]]))
    assert np.isfinite(chain.spans).all()
    assert chain.points_at(np.linspace(0.0, 1.0, 50))[:, 1].max() > 5.0


def test_share_of_the_length_runs_evenly_over_short_and_long_spans() -> None:
    bends = np.array([[20.0, 0.0], [40.0, 0.0], [60.0, 0.0]])
    chain = Chain(np.zeros(2), np.array([1000.0, 0.0]), False, bends)
    half = chain.points_at(np.array([0.5]))[0]
    assert abs(float(half[0]) - 500.0) < 120.0


def test_bent_wires_among_plain_ones_answer_for_themselves() -> None:
    start, end = np.zeros((3, 2)), np.full((3, 2), [400.0, 0.0])
    chain = Chain(start[1], end[1], False, np.array([[200.0, 300.0]]))
    courses = Courses(control_points(start, end, np.zeros(3, dtype=bool)), ((1, chain),))
    at = courses.points_at(np.full(3, 0.5))
    assert at[0, 1] == at[2, 1] == 0.0
    assert at[1, 1] == pytest.approx(300.0, abs=20.0)
    assert courses.crossed((150.0, 200.0), (250.0, 320.0)).tolist() == [False, True, False]
    assert courses.distances((200.0, 300.0)).argmin() == 1
    assert len(courses.polylines(8)) == 8 + 8 + 2 * 8
    assert sorted(map(tuple, courses.straight().tolist())) == sorted(
        [(0, 0, 400, 0), (0, 0, 400, 0), (0, 0, 200, 300), (200, 300, 400, 0)]
    )
    drawn = chain.path()
    assert drawn.elementCount() == 7
    assert drawn.controlPointRect().bottom() >= 300.0
