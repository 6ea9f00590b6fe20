"""Few rectangles cover what is to be painted, and little else."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRect
from PySide6.QtGui import QPaintEvent, QRegion

from app.canvas.strips import patches_of, strips_of

VIEW = QRect(0, 0, 800, 600)
sides = st.integers(1, 300)
rectangles = st.builds(QRect, st.integers(0, 700), st.integers(0, 500), sides, sides)


def region_of(found: list[QRect]) -> QRegion:
    region = QRegion()
    for each in found:
        region += each
    return region


@given(st.lists(rectangles, min_size=1, max_size=6))
def test_strips_cover_what_was_asked_for(asked: list[QRect]) -> None:
    region = region_of(asked)
    strips = strips_of(QPaintEvent(region))
    assert (region - region_of(strips)).isEmpty()
    # Either as it was asked for and nothing twice, or all of it as one.
    if len(strips) > 1:
        assert region_of(strips) == region
        covered = sum(each.width() * each.height() for each in strips)
        assert covered == sum(each.width() * each.height() for each in region)  # type: ignore[attr-defined]


def test_a_small_rectangle_beside_a_large_one_does_not_cut_it() -> None:
    large, small = QRect(0, 0, 500, 600), QRect(600, 200, 100, 100)
    strips = strips_of(QPaintEvent(QRegion(large) + small))
    assert {each.getRect() for each in strips} == {large.getRect(), small.getRect()}


boxes = st.tuples(st.floats(-200, 900), st.floats(-200, 700), st.floats(0, 200), st.floats(0, 200))


@given(st.lists(boxes, max_size=30))
def test_patches_cover_every_box_in_view(found: list[tuple[float, ...]]) -> None:
    rows = np.array(found).reshape(-1, 4)
    rows[:, 2:] += rows[:, :2]
    patches = patches_of(rows, VIEW)
    region = region_of(patches)
    assert len(patches) <= 10
    assert (region - QRegion(VIEW)).isEmpty()
    for left, top, right, bottom in np.floor(rows).astype(int).tolist():
        seen = QRegion(QRect(left, top, right - left + 1, bottom - top + 1)) & QRegion(VIEW)
        assert (seen - region).isEmpty()


def test_patches_leave_out_what_lies_between() -> None:
    corners = np.array([[0.0, 0.0, 20.0, 20.0], [700.0, 500.0, 720.0, 520.0]])
    patches = patches_of(corners, VIEW)
    assert sum(each.width() * each.height() for each in patches) < 0.1 * 800 * 600
    assert not any(each.contains(400, 300) for each in patches)


@pytest.mark.parametrize("place", [(-100.0, 0.0), (900.0, 0.0), (0.0, -100.0), (0.0, 700.0)])
def test_what_is_out_of_view_needs_no_patch(place: tuple[float, float]) -> None:
    x, y = place
    assert patches_of(np.array([[x, y, x + 20.0, y + 20.0]]), VIEW) == []
    assert patches_of(np.empty((0, 4)), VIEW) == []
