"""The first largest element of each window.

A window is searched along its last axis first, then along the one before. What is left for each
window is its largest element and how far that one lies behind the window's first element.
"""

from __future__ import annotations

import numpy as np

from nodes.pooling.picked import Picked, memory_steps, offset_type
from nodes.pooling.planes import Planes
from nodes.pooling.stretches import Stretches, pieces, place_count
from nodes.shapes import Array


def first_largest(x: Array, windows: tuple[Stretches, ...]) -> tuple[Array, Picked]:
    """Return the largest element of each window, and which it was: the first in reading order.

    Parameters
    ----------
    x : array
        A batch, or one example; the windows lie on its last axes.
    """
    planes = Planes(x, len(windows))
    source = planes.array(x)
    shape = (planes.count, *map(place_count, windows), planes.run)
    steps = memory_steps(planes.sizes, planes.run)
    out, offsets = np.empty(shape, x.dtype), np.empty(shape, offset_type(windows, steps))
    for block in planes.blocks(x.itemsize):
        _search(source[block], windows, steps, out[block], offsets[block])
    return planes.batch(out), Picked(planes, windows, offsets)


def _search(
    planes: Array,
    windows: tuple[Stretches, ...],
    steps: tuple[int, ...],
    out: Array,
    offsets: Array,
) -> None:
    values, found = planes, None
    for axis in range(len(windows), 0, -1):
        stretches, shape = windows[axis - 1], list(values.shape)
        to, to_offsets = out, offsets
        if axis > 1:
            shape[axis] = place_count(stretches)
            to, to_offsets = np.empty(shape, out.dtype), np.empty(shape, offsets.dtype)
        parts = zip(pieces(stretches, to, axis), pieces(stretches, to_offsets, axis), strict=True)
        for (stretch, part), (_, part_offsets) in parts:
            _search_one_way(
                stretch.taps(values, axis),
                None if found is None else stretch.taps(found, axis),
                steps[axis - 1] * stretch.dilation,
                part,
                part_offsets,
            )
        values, found = to, to_offsets


def _search_one_way(
    taps: list[Array], found: list[Array] | None, step: int, out: Array, offsets: Array
) -> None:
    """Write the largest of some arrays, element by element, and which it was.

    Parameters
    ----------
    found : list of array or None
        The offset that each element of each array has already.
    step : int
        How much further behind each array lies than the one before it.
    """
    best = taps[0]
    if found is not None:
        offsets[...] = found[0]
    elif len(taps) == 1:
        offsets.fill(0)
    for j, tap in enumerate(taps[1:], 1):
        is_larger = (tap > best).view(np.uint8)
        best = np.maximum(best, tap, out=out)
        shift = offsets.dtype.type(j * step)
        if found is not None:
            # Unsigned numbers wrap around, so that a difference may be negative in between. This
            # is many times as fast as choosing by a mask.
            change = found[j] + shift
            change -= offsets
            change *= is_larger
            offsets += change
        elif j == 1:
            np.multiply(is_larger, shift, out=offsets)
        else:
            np.maximum(offsets, is_larger * shift, out=offsets)
    if len(taps) == 1:
        out[...] = best
