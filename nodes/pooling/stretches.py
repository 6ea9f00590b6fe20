"""Where the windows of a pooling lie along one axis: stretches of windows that are alike.

A window that reaches over an end of the axis is cut off there: padding never counts as the
largest, and adds nothing to a sum. So nothing is ever padded; the few windows cut off are
stretches of their own, and all others are one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from nodes.errors import ShapeError
from nodes.shapes import Array
from nodes.windows import Window

KEPT = 512
"""Answers kept: a network asks for the same windows in every pass."""


@dataclass(frozen=True)
class Stretch:
    """Windows of one size, evenly spaced along an axis.

    Attributes
    ----------
    first : int
        The first element that the first window sees.
    kernel : int
        How many elements each window sees.
    count : int
        How many windows there are.
    stride : int
        From one window to the next.
    dilation : int
        Distance between the elements that a window sees.
    """

    first: int
    kernel: int
    count: int = 1
    stride: int = 1
    dilation: int = 1

    def slices(self) -> Iterator[slice]:
        """Yield, for each element of the window, what it is at each of the windows' places."""
        reach = (self.count - 1) * self.stride + 1
        for j in range(self.kernel):
            start = self.first + j * self.dilation
            yield slice(start, start + reach, self.stride)

    def taps(self, array: Array, axis: int) -> list[Array]:
        """Return a view for each of `slices` along an axis."""
        front = (slice(None),) * axis
        return [array[(*front, part)] for part in self.slices()]


Stretches = tuple[Stretch, ...]
"""All windows along an axis, in order."""


def window_count(window: Window, size: int, ceil_mode: bool) -> int:
    """Return how many places a window has, rounded down or up as in PyTorch.

    Rounded up, the last window may reach over the end, but must start on the axis or in the
    padding before it.

    Raises
    ------
    ShapeError
        When there is no place.
    """
    count = window.count(size)
    if ceil_mode and window.rest(size) and count * window.stride < size + window.before:
        count += 1
    if count < 1:
        window.require_fit(size)
    return count


def _seen(window: Window, size: int, start: int) -> range:
    """Return the elements on an axis that the window sees when it starts at `start`."""
    seen = range(start, start + window.span, window.dilation)
    skipped = max(0, -(start // window.dilation))
    reached = max(0, -((start - size) // window.dilation))
    return seen[skipped:reached]


@lru_cache(KEPT)
def window_stretches(window: Window, size: int, ceil_mode: bool = False) -> Stretches:
    """Return the places of a window that slides along an axis of `size`.

    Raises
    ------
    ShapeError
        When there is no place, or one at which the window sees padding alone.
    """
    count = window_count(window, size, ceil_mode)
    low = min(count, -(-window.before // window.stride))
    whole = (size + window.before - window.span) // window.stride + 1
    high = max(low, min(count, whole))

    def cut(places: range) -> Stretches:
        seen = [_seen(window, size, i * window.stride - window.before) for i in places]
        if not all(seen):
            raise ShapeError(
                f"kernel {window.kernel} with dilation {window.dilation} steps over all {size} "
                "elements: a window sees padding alone",
                "Reduce the dilation or the padding.",
            )
        return tuple(Stretch(s.start, len(s), dilation=window.dilation) for s in seen)

    start = low * window.stride - window.before
    inner = Stretch(start, window.kernel, high - low, window.stride, window.dilation)
    return *cut(range(low)), *((inner,) if high > low else ()), *cut(range(high, count))


@lru_cache(KEPT)
def adaptive_stretches(size: int, count: int) -> Stretches:
    """Return `count` windows that cover an axis evenly, as PyTorch's adaptive pooling has them."""
    starts = [i * size // count for i in range(count)]
    stops = [-(-(i + 1) * size // count) for i in range(count)]
    return joined(zip(starts, stops, strict=True))


def joined(windows: Iterable[tuple[int, int]]) -> Stretches:
    """Return windows, given as (start, stop), with those that are alike in one stretch."""
    found: list[Stretch] = []
    for start, stop in windows:
        last = found[-1] if found else None
        if last and last.kernel == stop - start and start > last.first:
            stride = start - last.first if last.count == 1 else last.stride
            if start == last.first + last.count * stride:
                found[-1] = replace(last, count=last.count + 1, stride=stride)
                continue
        found.append(Stretch(start, stop - start))
    return tuple(found)


def place_count(stretches: Stretches) -> int:
    return sum(stretch.count for stretch in stretches)


def pieces(stretches: Stretches, array: Array, axis: int) -> Iterator[tuple[Stretch, Array]]:
    """Yield each stretch with its part of an array that has one element per window."""
    front, start = (slice(None),) * axis, 0
    for stretch in stretches:
        yield stretch, array[(*front, slice(start, start + stretch.count))]
        start += stretch.count
