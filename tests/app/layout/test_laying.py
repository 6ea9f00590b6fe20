"""Whole diagrams."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from app.layout.clearing import cleared
from app.layout.diagram import Diagram
from app.layout.laying import lay_out
from app.layout.nested import Frame, lay_out_nested
from app.layout.packing import packed, parts_of
from tests.app.layout.diagrams import diagrams, of_wires, overlaps


@given(diagrams())
def test_no_two_boxes_overlap_and_wires_lead_to_the_right(diagram: Diagram) -> None:
    places = lay_out(diagram).places
    assert not overlaps(places, diagram.sizes)
    ends = places[diagram.source, 0] + diagram.sizes[diagram.source, 0]
    assert (ends < places[diagram.target, 0]).all()


@given(diagrams())
def test_folded_boxes_do_not_overlap_either(diagram: Diagram) -> None:
    assert not overlaps(lay_out(diagram, folds=True).places, diagram.sizes)


@given(diagrams())
def test_the_same_diagram_gets_the_same_places(diagram: Diagram) -> None:
    np.testing.assert_array_equal(lay_out(diagram).places, lay_out(diagram).places)


def test_parts_are_boxes_that_wires_join() -> None:
    parts = parts_of(of_wires([(0, 2), (1, 3), (3, 4)], 6))
    assert [part.tolist() for part in parts] == [[0, 2], [1, 3, 4], [5]]


def test_many_parts_make_a_page_rather_than_a_row() -> None:
    sizes = np.full((40, 2), (100.0, 60.0))
    places = packed(sizes)
    width, height = (places + sizes).max(axis=0)
    assert 1.0 < width / height < 3.0
    assert not overlaps(places, sizes)


@given(diagrams(), st.data())
def test_boxes_that_stay_are_overlapped_by_none(diagram: Diagram, data: st.DataObject) -> None:
    count = len(diagram)
    stays = data.draw(st.sets(st.integers(0, count - 1), min_size=1, max_size=3))
    held = np.full((count, 2), np.nan)
    for box in stays:
        held[box] = data.draw(st.tuples(st.integers(-500, 500), st.integers(-500, 500)))
    places = lay_out_nested(diagram, Frame(range(count)), held=held).places
    for box in stays:
        assert tuple(places[box]) == tuple(held[box])
    on_each_other = overlaps(places, diagram.sizes)
    assert all(one in stays and other in stays for one, other in on_each_other)


def test_a_box_in_the_way_moves_to_the_nearest_free_place() -> None:
    places = np.array([(0.0, 0.0), (10.0, 50.0), (400.0, 0.0)])
    sizes = np.full((3, 2), (100.0, 60.0))
    found = cleared(places, sizes, np.array([True, False, False]))
    assert found[1].tolist() == [10.0, 84.0]
    assert found[2].tolist() == [400.0, 0.0]


def test_frames_are_kept_together_and_apart_from_others() -> None:
    # Two frames, one inside the other, amid a chain with side wires.
    wires = [(0, 1), (1, 2), (2, 3), (3, 4), (4, 5), (0, 5), (1, 3), (6, 4), (6, 5)]
    diagram = of_wires(wires)
    inner = Frame([2, 3], margins=(20.0, 52.0, 20.0, 20.0))
    outer = Frame([1], [inner], margins=(20.0, 52.0, 20.0, 20.0))
    places = lay_out_nested(diagram, Frame([0, 4, 5, 6], [outer])).places
    left, top = places[[1, 2, 3]].min(axis=0) - (20.0, 52.0)
    right, bottom = (places + diagram.sizes)[[1, 2, 3]].max(axis=0) + 20.0
    for box in (0, 4, 5, 6):
        x, y = places[box]
        width, height = diagram.sizes[box]
        assert x >= right or x + width <= left or y >= bottom or y + height <= top


def test_equal_frames_are_stamped() -> None:
    wires = [(0, 1), (0, 4), (1, 2), (3, 2), (4, 5), (6, 5), (2, 7), (5, 7)]
    diagram = of_wires(wires)
    frames = [Frame([2, 1, 3], stamp="a"), Frame([5, 4, 6], stamp="a")]
    places = lay_out_nested(diagram, Frame([0, 7], frames)).places
    one, other = places[[2, 1, 3]], places[[5, 4, 6]]
    np.testing.assert_allclose(one - one[0], other - other[0])
    assert one[0, 0] == other[0, 0]


def test_frames_that_lead_to_each_other_in_a_circle_are_laid_out() -> None:
    diagram = of_wires([(0, 1), (1, 2), (2, 3)])
    places = lay_out_nested(diagram, Frame([], [Frame([0, 2]), Frame([1, 3])])).places
    assert not overlaps(places, diagram.sizes)
