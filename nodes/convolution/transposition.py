"""Convolution run backwards: from what its filters found to the volume they looked at.

It is how the gradient of a convolution reaches its volume, and what a transposed convolution does.
"""

from __future__ import annotations

import itertools
import math
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from nodes.convolution.columns import KEPT, Columns, collect, dealt_shape
from nodes.convolution.correlation import correlate
from nodes.convolution.volumes import Size, Space, merged
from nodes.shapes import Array
from nodes.windows import Window, batch_last


def transpose(gradient: Array, weight: Array, space: Space, groups: int, size: Size) -> Array:
    """Return the gradient of a volume, given that of its convolution.

    Parameters
    ----------
    gradient : array, shape (batch, filters, output depth, output height, output width)
    weight : array, shape (filters, channels / groups, kernel depth, kernel height, kernel width)
    size : tuple of int
        Depth, height and width of the volume.

    Returns
    -------
    array, shape (batch, channels, depth, height, width)
    """
    filters, depth, *kernel = weight.shape
    # Gathering makes columns of the filters, spreading of the channels: the fewer, the faster.
    if filters <= depth * groups or kernel == [1, 1, 1]:
        return gather(gradient, weight, space, groups, size)
    return spread(gradient, weight, space, groups, size)


def gather(gradient: Array, weight: Array, space: Space, groups: int, size: Size) -> Array:
    """As `transpose`: each element of the volume collects from the places that see it.

    The elements that lie a stride apart are seen by the same taps of the filters. They see the
    padded gradient through these taps, flipped: one small convolution for each such phase.
    """
    filters, depth, *kernel = weight.shape
    by_group = weight.reshape(groups, filters // groups, depth, *kernel).swapaxes(1, 2)
    turned = by_group.reshape(groups * depth, filters // groups, *kernel)
    axes = [_phases(w, n, o) for w, n, o in zip(space, size, gradient.shape[2:], strict=True)]
    if all(window.stride == 1 for window in space):
        (deep,), (down,), (across,) = axes
        flipped = turned[:, :, deep.taps, down.taps, across.taps]
        return correlate(gradient, flipped, None, (deep.window, down.window, across.window), groups)
    into = np.zeros((groups * depth, *size, len(gradient)), gradient.dtype)
    for deep, down, across in itertools.product(*axes):
        flipped = turned[:, :, deep.taps, down.taps, across.taps]
        part = correlate(gradient, flipped, None, (deep.window, down.window, across.window), groups)
        into[:, deep.elements, down.elements, across.elements] = part.transpose(1, 2, 3, 4, 0)
    return into.transpose(4, 0, 1, 2, 3)


@dataclass(frozen=True)
class _Phase:
    """Elements of an axis that lie a stride apart, and how they see the padded gradient.

    Attributes
    ----------
    elements : slice
        Of the axis.
    taps : slice
        Of the kernel, flipped: those that meet these elements.
    window : Window
    """

    elements: slice
    taps: slice
    window: Window


@lru_cache(KEPT)
def _phases(window: Window, size: int, count: int) -> tuple[_Phase, ...]:
    """Return the phases of an axis that any tap meets, `count` being the window's places."""
    common = math.gcd(window.stride, window.dilation)
    step, dilation = window.stride // common, window.dilation // common
    found = []
    for tap in range(min(step, window.kernel)):
        taps = range(tap, window.kernel, step)
        first = (tap * window.dilation - window.before) % window.stride
        length = len(range(first, size, window.stride))
        # How many places lie before the first element, on the way from its last tap to it.
        before = (taps[-1] * window.dilation - window.before - first) // window.stride
        after = length + dilation * (len(taps) - 1) - before - count
        found.append(
            _Phase(
                slice(first, None, window.stride),
                slice(taps[-1], tap - step if tap >= step else None, -step),
                Window(len(taps), 1, before, after, dilation),
            )
        )
    return tuple(phase for phase in found if phase.elements.start < size)


def spread(gradient: Array, weight: Array, space: Space, groups: int, size: Size) -> Array:
    """As `transpose`: the gradient of each place is spread over its window."""
    gradient = batch_last(gradient)
    filters, depth, *kernel = weight.shape
    shape = dealt_shape(groups * depth, size, gradient.shape[-1], space)
    dealt = np.zeros(shape, gradient.dtype)
    columns = Columns(dealt, space, size, groups)
    parts = gradient.reshape(groups, filters // groups, *gradient.shape[1:])
    spread_by = weight.reshape(groups, filters // groups, -1).transpose(0, 2, 1)
    # With one filter per group it is an outer product, which BLAS is slow at.
    multiply = np.multiply if filters == groups else np.matmul
    for place in columns:
        part = merged(parts[place], 2)
        made = columns.workspace(place)
        multiply(
            spread_by[place[0]],
            part,
            out=made.reshape(len(part), spread_by.shape[1], part.shape[2]),
        )
        group, _, planes, rows, across = place
        for j, tap in enumerate(columns.taps):
            for u, i in itertools.product(range(kernel[0]), range(kernel[1])):
                target = tap[group, :, u, i, planes, rows, across]
                target += made[:, :, u, i, j]
    return collect(dealt, space, size)
