"""Sums over windows, and gradients spread over them.

Windows are summed along one axis after the other, which is less work than looking at all of each.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any, NamedTuple

import numpy as np

from nodes.pooling.planes import Planes
from nodes.pooling.stretches import KEPT, Stretches, pieces, place_count
from nodes.shapes import Array

FEW_GAPS = 4
"""Up to it, clearing the gaps between windows one by one beats clearing everything."""

Scale = float | Array
"""What sums are multiplied by: one number, or one per window, shape (places…)."""


def window_sums(x: Array, windows: tuple[Stretches, ...], scale: Scale = 1.0) -> Array:
    """Return the scaled sum of each window.

    Parameters
    ----------
    x : array
        A batch, or one example; the windows lie on its last axes.
    """
    planes = Planes(x, len(windows))
    source = planes.array(x)
    out = np.empty((planes.count, *map(place_count, windows), planes.run), x.dtype)
    for block in planes.blocks(x.itemsize):
        sums, to = source[block], out[block]
        for axis, stretches in enumerate(windows, 1):
            part = to
            if axis < len(windows):
                part = np.empty(
                    (*sums.shape[:axis], place_count(stretches), *sums.shape[axis + 1 :]), x.dtype
                )
            _sum_one_way(sums, stretches, axis, part)
            sums = part
        _rescale(to, scale)
    return planes.batch(out)


def spread_sums(
    gradient: Array, x: Array, windows: tuple[Stretches, ...], scale: Scale = 1.0
) -> Array:
    """Return the gradient of a batch, given that of what `window_sums` made of it."""
    planes = Planes(x, len(windows))
    above = planes.array(gradient)
    into = np.empty((planes.count, *planes.sizes, planes.run), gradient.dtype)
    for block in planes.blocks(into.itemsize):
        shares = above[block]
        if not (isinstance(scale, float) and scale == 1.0):
            shares = shares.copy()
            _rescale(shares, scale)
        for axis in range(len(windows), 0, -1):
            part = into[block]
            if axis > 1:
                size = planes.sizes[axis - 1]
                part = np.empty((*shares.shape[:axis], size, *shares.shape[axis + 1 :]), into.dtype)
            _spread_one_way(shares, windows[axis - 1], axis, part)
            shares = part
    return planes.batch(into)


def _rescale(sums: Array, scale: Scale) -> None:
    if isinstance(scale, float):
        if scale != 1.0:
            sums *= scale
    else:
        sums *= scale[..., np.newaxis].astype(sums.dtype)


def _sum_one_way(planes: Array, stretches: Stretches, axis: int, out: Array) -> None:
    for stretch, part in pieces(stretches, out, axis):
        first, *later = stretch.taps(planes, axis)
        if not later:
            part[...] = first
        so_far: Any = first
        for tap in later:
            so_far = np.add(so_far, tap, out=part)


def _spread_one_way(gradient: Array, stretches: Stretches, axis: int, into: Array) -> None:
    front = (slice(None),) * axis
    parts = [part for _, part in pieces(stretches, gradient, axis)]
    cleared, steps = _steps(stretches, into.shape[axis])
    for elements in cleared:
        into[(*front, elements)] = 0.0
    for step in steps:
        target = into[(*front, step.elements)]
        if step.adds:
            target += parts[step.stretch]
        else:
            target[...] = parts[step.stretch]


class _Step(NamedTuple):
    """What is done with one element of the windows of one stretch.

    Attributes
    ----------
    stretch : int
        Which of the stretches it is.
    elements : slice
        Where along the axis the element lies, window by window.
    adds : bool
        Whether something stands there already.
    """

    stretch: int
    elements: slice
    adds: bool


@lru_cache(KEPT)
def _steps(stretches: Stretches, size: int) -> tuple[tuple[slice, ...], tuple[_Step, ...]]:
    """Return what to clear on an axis, and then how gradients are spread along it.

    Setting elements takes less time than clearing all of them first and adding. Long stretches
    come first: their windows tile the axis, and what others see of it is added.
    """
    steps: list[_Step] = []
    is_set, is_cleared = np.zeros(size, bool), np.zeros(size, bool)
    for number in sorted(range(len(stretches)), key=lambda each: -stretches[each].count):
        for elements in stretches[number].slices():
            adds = bool(is_set[elements].any())
            is_cleared[elements] |= adds & ~is_set[elements]
            is_set[elements] = True
            steps.append(_Step(number, elements, adds))
    (places,) = np.nonzero(is_cleared | ~is_set)
    groups = np.split(places, np.nonzero(np.diff(places) > 1)[0] + 1) if places.size else []
    if len(groups) > FEW_GAPS:
        return (slice(None),), tuple(steps)
    return tuple(slice(int(each[0]), int(each[-1]) + 1) for each in groups), tuple(steps)
