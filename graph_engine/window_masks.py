"""Which elements of an image the windows of a pooling layer see, and which windows see them."""

from __future__ import annotations

import numpy as np

from nodes.pooling.adaptive import AdaptivePool
from nodes.pooling.global_pool import GlobalPool
from nodes.pooling.pool import Pool
from nodes.shapes import Array

Windowed = Pool | AdaptivePool | GlobalPool
WINDOWED = (Pool, AdaptivePool, GlobalPool)
"""The types that say where their windows lie."""


def seen_by_windows(layer: Windowed, shape: tuple[int, ...], wanted: Array) -> Array:
    """Return the elements of an image of this shape that the wanted windows see."""
    seen = np.zeros(shape, bool)
    for there, here in _window_views(layer, seen, wanted):
        there |= here
    return seen


def windows_that_see(layer: Windowed, changed: Array, shape: tuple[int, ...]) -> Array:
    """Return which windows, in an output of this shape, see any of the changed elements."""
    found = np.zeros(shape, bool)
    for there, here in _window_views(layer, changed, found):
        here |= there
    return found


def _window_views(layer: Windowed, x: Array, out: Array) -> list[tuple[Array, Array]]:
    """Return views that belong together: an element of every window, and the windows."""
    if isinstance(layer, GlobalPool):
        whole = out.reshape(*x.shape[:2], *(1,) * (x.ndim - 2))
        leading = (slice(None), slice(None))
        places = np.ndindex(*x.shape[2:])
        return [(x[leading + tuple(slice(i, i + 1) for i in at)], whole) for at in places]
    pairs = [(x, out)]
    axes = layer.stretches(x.shape)
    for axis, stretches in enumerate(axes, x.ndim - len(axes)):
        front = (slice(None),) * axis
        found, first = [], 0
        for stretch in stretches:
            windows = (*front, slice(first, first + stretch.count))
            first += stretch.count
            for there, here in pairs:
                found += [(there[(*front, seen)], here[windows]) for seen in stretch.slices()]
        pairs = found
    return pairs
