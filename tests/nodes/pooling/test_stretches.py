"""Where windows lie along an axis."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nodes.errors import ShapeError
from nodes.pooling.stretches import (
    Stretch,
    Stretches,
    adaptive_stretches,
    joined,
    place_count,
    window_count,
    window_stretches,
)
from nodes.windows import Window


def seen(stretches: Stretches) -> list[list[int]]:
    """Return the elements that each window sees."""
    return [
        [s.first + i * s.stride + j * s.dilation for j in range(s.kernel)]
        for s in stretches
        for i in range(s.count)
    ]


@given(
    kernel=st.integers(1, 6),
    stride=st.integers(1, 5),
    dilation=st.integers(1, 3),
    size=st.integers(1, 20),
    ceil_mode=st.booleans(),
    data=st.data(),
)
def test_windows_are_cut_off_at_the_ends(
    kernel: int, stride: int, dilation: int, size: int, ceil_mode: bool, data: st.DataObject
) -> None:
    padding = data.draw(st.integers(0, kernel // 2))
    window = Window(kernel, stride, padding, padding, dilation)
    steps = (window.padded(size) - window.span) / stride
    count = (math.ceil(steps) if ceil_mode else math.floor(steps)) + 1
    starts = [place * stride - padding for place in range(count)]
    if ceil_mode and starts and starts[-1] >= size:
        starts.pop()
    expected = [
        [e for e in range(start, start + window.span, dilation) if 0 <= e < size]
        for start in starts
    ]
    if not expected or not all(expected):
        with pytest.raises(ShapeError):
            window_stretches(window, size, ceil_mode)
        return
    found = window_stretches(window, size, ceil_mode)
    assert seen(found) == expected
    assert place_count(found) == window_count(window, size, ceil_mode) == len(expected)


def test_all_whole_windows_are_one_stretch() -> None:
    found = window_stretches(Window(3, 1, 1, 1), 1000)
    assert found == (Stretch(0, 2), Stretch(0, 3, 998), Stretch(998, 2))


@given(size=st.integers(1, 40), count=st.integers(1, 40))
def test_adaptive_windows_cover_an_axis_evenly(size: int, count: int) -> None:
    windows = seen(adaptive_stretches(size, count))
    assert len(windows) == count
    assert sorted({element for window in windows for element in window}) == list(range(size))
    lengths = [len(window) for window in windows]
    assert max(lengths) - min(lengths) <= 1
    assert windows[0][0] == 0
    assert windows == [[size - 1 - e for e in reversed(window)] for window in reversed(windows)]


def test_windows_alike_are_joined() -> None:
    assert adaptive_stretches(13, 6) == (Stretch(0, 3, 6, 2),)
    assert joined([(0, 2), (0, 2), (1, 3), (2, 4)]) == (Stretch(0, 2), Stretch(0, 2, 3, 1))


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(1, 4)), min_size=1, max_size=9))
def test_joining_keeps_every_window(windows: list[tuple[int, int]]) -> None:
    edges = [(start, start + length) for start, length in windows]
    assert seen(joined(edges)) == [list(range(start, stop)) for start, stop in edges]
