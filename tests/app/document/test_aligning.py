"""Places in a line and evenly apart."""

from itertools import pairwise

import hypothesis.strategies as st
import pytest
from hypothesis import given

from app.document.aligning import Side, aligned, distributed

PLACES = {"a": (0.0, 10.0), "b": (100.0, 40.0), "c": (400.0, 0.0)}
SIZES = {"a": (80.0, 50.0), "b": (40.0, 90.0), "c": (60.0, 50.0)}
COORDINATES = st.integers(-500, 500).map(float)
LENGTHS = st.integers(10, 200).map(float)
BOXES = st.dictionaries(
    st.sampled_from("abcdefgh"),
    st.tuples(COORDINATES, COORDINATES, LENGTHS, LENGTHS),
    min_size=3,
)


@pytest.mark.parametrize(
    ("side", "places"),
    [
        ("left", {"a": (0, 10), "b": (0, 40), "c": (0, 0)}),
        ("right", {"a": (380, 10), "b": (420, 40), "c": (400, 0)}),
        ("top", {"a": (0, 0), "b": (100, 0), "c": (400, 0)}),
        ("bottom", {"a": (0, 80), "b": (100, 40), "c": (400, 80)}),
        ("middle_across", {"a": (190, 10), "b": (210, 40), "c": (200, 0)}),
        ("middle_down", {"a": (0, 40), "b": (100, 20), "c": (400, 40)}),
    ],
)
def test_sides_and_middles(side: Side, places: dict[str, tuple[float, float]]) -> None:
    assert aligned(PLACES, SIZES, side) == places


def test_gaps_are_equal_and_the_outermost_stay() -> None:
    # 400 - 80 - 40 = 280 of room makes two gaps of 140.
    found = distributed(PLACES, SIZES, 0)
    assert found == {"a": (0.0, 10.0), "b": (220.0, 40.0), "c": (400.0, 0.0)}


@given(BOXES, st.sampled_from([0, 1]))
def test_spacing_keeps_the_other_axis_the_order_and_the_ends(
    boxes: dict[str, tuple[float, float, float, float]], axis: int
) -> None:
    places = {name: box[:2] for name, box in boxes.items()}
    sizes = {name: box[2:] for name, box in boxes.items()}
    found = distributed(places, sizes, axis)
    assert {n: p[1 - axis] for n, p in found.items()} == {n: p[1 - axis] for n, p in places.items()}
    order = sorted(places, key=lambda n: places[n][axis] + sizes[n][axis] / 2)
    assert found[order[0]] == places[order[0]]
    assert found[order[-1]] == places[order[-1]]
    gaps = [
        found[after][axis] - found[before][axis] - sizes[before][axis]
        for before, after in pairwise(order)
    ]
    assert max(gaps) - min(gaps) <= 2.0  # places are whole numbers


@given(BOXES, st.sampled_from(["left", "right", "top", "bottom", "middle_across", "middle_down"]))
def test_aligning_twice_changes_nothing_more(
    boxes: dict[str, tuple[float, float, float, float]], side: Side
) -> None:
    places = {name: box[:2] for name, box in boxes.items()}
    sizes = {name: box[2:] for name, box in boxes.items()}
    once = aligned(places, sizes, side)
    twice = aligned(once, sizes, side)
    assert all(abs(a - b) <= 1 for n in once for a, b in zip(once[n], twice[n], strict=True))
