"""Wires led along their lanes."""

import numpy as np
from hypothesis import given

from app.canvas.curves import points_at
from app.canvas.led_wires import spans_between
from app.layout.diagram import Diagram, diagram
from app.layout.lanes import Laid, Lanes, free_stretch
from app.layout.laying import lay_out
from app.layout.leading import leads_of
from app.layout.nested import Frame, lay_out_nested
from app.layout.passing import leaves_lanes, passing
from nodes.shapes import Array
from tests.app.layout.diagrams import SIZE, diagrams, of_wires

FINE = np.linspace(0.0, 1.0, 60)


def ends(given: Diagram, places: Array) -> tuple[Array, Array]:
    right = places[given.source, 0] + given.sizes[given.source, 0]
    start = np.stack([right, places[given.source, 1] + given.start], axis=1)
    left = places[given.target, 0]
    return start, np.stack([left, places[given.target, 1] + given.end], axis=1)


def led_over(given: Diagram, laid: Laid) -> list[tuple[int, int]]:
    """Return which wires pass over which boxes not their own, all of them on their lanes."""
    start, end = ends(given, laid.places)
    leads = leads_of(laid.lanes, start, end)
    found = []
    for wire in range(len(start)):
        points = leads.points[leads.wire == wire]
        anchors = np.concatenate([start[[wire]], points, end[[wire]]])
        rises = np.zeros(len(anchors) - 1, dtype=bool)
        spans = spans_between(anchors[:-1], anchors[1:], rises)
        course = np.concatenate([points_at(np.repeat(s[None], 60, axis=0), FINE) for s in spans])
        for box in range(len(given)):
            low, high = laid.places[box] + 1.0, laid.places[box] + given.sizes[box] - 1.0
            is_foreign = box not in (given.source[wire], given.target[wire])
            if is_foreign and ((course > low) & (course < high)).all(axis=1).any():
                found.append((wire, box))
    return found


@given(diagrams())
def test_no_led_wire_passes_over_a_foreign_box(given: Diagram) -> None:
    assert not led_over(given, lay_out(given))


@given(diagrams())
def test_none_does_where_rows_are_folded(given: Diagram) -> None:
    laid = lay_out(given, folds=True)
    start, end = ends(given, laid.places)
    feeds = np.bincount(given.target, minlength=len(given))[given.source] == 0
    # What feeds several rows stands left of them all, and leads into each of them by itself.
    assert not [w for w, _ in led_over(given, laid) if not feeds[w] and start[w, 0] < end[w, 0]]


def test_a_wire_past_a_chain_has_a_lane_beside_it() -> None:
    given = of_wires([(0, 1), (1, 2), (2, 3), (3, 4), (0, 4)])
    laid = lay_out(given)
    start, end = ends(given, laid.places)
    leads = leads_of(laid.lanes, start, end)
    assert set(leads.wire.tolist()) == {4}
    levels = set(leads.points[:, 1].tolist())
    assert len(levels) == 1
    middle = laid.places[1:4, 1] + SIZE[1] / 2
    assert (np.abs(middle - levels.pop()) > SIZE[1] / 2).all()
    # From before the first of the three to behind the last.
    assert leads.points[0, 0] <= laid.places[1, 0]
    assert leads.points[-1, 0] >= laid.places[3, 0] + SIZE[0]


def test_level_lanes_in_a_row_are_one_and_level_ports_need_no_point() -> None:
    stretch = free_stretch(*np.array([[20.0, 30.0, 5.0], [40.0, 50.0, 5.4], [60.0, 70.0, 9.0]]).T)
    lanes = Lanes(np.zeros(3, dtype=np.intp), stretch)
    leads = leads_of(lanes, np.array([[0.0, 5.0]]), np.array([[100.0, 9.0]]))
    assert leads.points.tolist() == [[50.0, 5.0], [60.0, 9.0]]


def test_lanes_that_lead_nowhere_are_left_alone() -> None:
    lanes = Lanes(
        np.zeros(2, dtype=np.intp),
        free_stretch(*np.array([[20.0, 60.0, 5.0], [40.0, 70.0, 9.0]]).T),
    )
    leads = leads_of(lanes, np.array([[0.0, 0.0]]), np.array([[100.0, 0.0]]))
    assert not len(leads.wire)


def test_a_wire_from_row_to_row_turns_round_between_them() -> None:
    chain = diagram(np.full((12, 2), (200.0, 60.0)), np.arange(11), np.arange(1, 12))
    laid = lay_out(chain, folds=True)
    start, end = ends(chain, laid.places)
    leads = leads_of(laid.lanes, start, end)
    back = np.flatnonzero(end[:, 0] < start[:, 0])
    assert len(back)
    for wire in back.tolist():
        points = leads.points[leads.wire == wire]
        assert points[0, 0] >= start[wire, 0] and points[1, 0] <= end[wire, 0]
        level = points[0, 1]
        assert level == points[1, 1]
        assert laid.places[wire, 1] + 60.0 < level < laid.places[wire + 1, 1]


def test_stamped_frames_lead_their_wires_alike() -> None:
    # Two frames of two boxes that stand above each other, and a third that both lead to; a wire
    # from outside reaches that past the first column.
    frames = [Frame([3, 1, 2], stamp="a"), Frame([6, 4, 5], stamp="a")]
    wires = [(1, 3), (2, 3), (4, 6), (5, 6), (0, 3), (0, 6)]
    given = of_wires(wires)
    laid = lay_out_nested(given, Frame([0], frames))
    start, end = ends(given, laid.places)
    leads = leads_of(laid.lanes, start, end)
    inside = [
        leads.points[leads.wire == wire][-1] - laid.places[box] for wire, box in ((4, 3), (5, 6))
    ]
    # Lanes that are nearly level are one, so a pixel may go.
    np.testing.assert_allclose(inside[0], inside[1], atol=1.0)
    assert not led_over(given, laid)


def test_passing_knows_a_box_in_the_way_and_one_that_is_not() -> None:
    places = np.array([(0.0, 0.0), (200.0, 0.0), (400.0, 0.0)])
    sizes = np.full((3, 2), (100.0, 60.0))
    start, end = np.array([[100.0, 30.0]]), np.array([[400.0, 30.0]])
    own = np.array([[0, 2]])
    assert passing(start, end, own, places, sizes).tolist() == [True]
    places[1, 1] = 40.0
    assert passing(start, end, own, places, sizes).tolist() == [False]
    assert passing(start[:0], end[:0], own[:0], places, sizes).tolist() == []


def test_a_plain_way_that_leaves_the_room_of_a_lane_is_known() -> None:
    start, end = np.array([[0.0, 0.0]] * 2), np.array([[300.0, 0.0], [300.0, 200.0]])
    # Half way the plain ways are at levels 0 and 100.
    wire = np.array([0, 1])
    near = np.array([[140.0, 160.0, 50.0, -20.0, 110.0], [140.0, 160.0, 50.0, -20.0, 80.0]])
    assert leaves_lanes(Lanes(wire, near), start, end).tolist() == [False, True]
    near[1, 4] = 130.0
    assert leaves_lanes(Lanes(wire, near), start, end).tolist() == [False, False]
