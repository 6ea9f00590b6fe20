"""The windows of a batch of volumes as columns of a matrix (im2col), in batch-last memory.

Here arrays are (channels, depth, height, width, batch): a row of the matrix is then made of long
runs. An image is a volume of depth 1, a sequence one of height 1 as well. Columns are made for one
tile of the output at a time, so that memory stays bounded.

Steps along the width would break the runs. The width is therefore dealt, like cards, into as many
phases as the stride is long; within one phase neighbouring windows touch again.
"""

from __future__ import annotations

import math
import threading
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

import numpy as np

from nodes.convolution.volumes import Size, Space, merged, places
from nodes.shapes import Array
from nodes.windows import Window, batch_last

TILE_BYTES = 4 * 2**20
"""Columns made at a time: many enough for BLAS, few enough for the cache."""

KEPT = 256
"""Answers about windows kept: a network asks the same in every pass."""

Place = tuple[slice, slice, slice, slice, slice]
"""Some groups, all channels or filters of them, some planes, rows and columns of the output."""


class Columns:
    """A dealt volume, cut into tiles of the output.

    Attributes
    ----------
    taps : list of array
        What each column of the kernel sees at every place, see `taps_of`.
    counts : tuple of int
        Output depth, height and width.
    """

    def __init__(self, dealt: Array, space: Space, size: tuple[int, ...], groups: int) -> None:
        self.counts = places(space, size)
        self.taps = taps_of(dealt, space, self.counts, groups)
        self._shape = len(dealt) // groups, *(window.kernel for window in space)
        # One place's columns in one group, for the whole batch.
        self._cell = math.prod(self._shape) * dealt.shape[-1]
        self._tile = tile((groups, *self.counts), fitting(self._cell * dealt.itemsize))
        self._memory = scratch(self._cell * math.prod(self._tile), dealt.dtype)

    def __iter__(self) -> Iterator[Place]:
        sizes = len(self.taps[0]), *self.counts
        for group in slices(sizes[0], self._tile[0]):
            for plane in slices(sizes[1], self._tile[1]):
                for row in slices(sizes[2], self._tile[2]):
                    for column in slices(sizes[3], self._tile[3]):
                        yield group, slice(None), plane, row, column

    def workspace(self, place: Place) -> Array:
        """Return memory for the columns of a tile, used again for the next one.

        Returns
        -------
        array, shape (groups, channels of a group, kernel depth, height and width, planes, rows,
            columns, batch)
        """
        group, _, *area = place
        sizes = [side.stop - side.start for side in area]
        groups = group.stop - group.start
        used = self._memory[: groups * self._cell * math.prod(sizes)]
        return used.reshape(groups, *self._shape, *sizes, self.taps[0].shape[-1])

    def of(self, place: Place) -> Array:
        """Return the columns of a tile, shape (groups, channels · kernel, places · batch)."""
        if self._shape[1:] == (1, 1, 1):
            seen = self.taps[0][:, :, 0, 0][place]
            return merged(seen, 2)
        made = self.workspace(place)
        group, _, planes, rows, columns = place
        for j, tap in enumerate(self.taps):
            made[:, :, :, :, j] = tap[group, :, :, :, planes, rows, columns]
        return merged(made.reshape(len(made), math.prod(self._shape), *made.shape[5:]), 2)


def taps_of(dealt: Array, space: Space, counts: Size, groups: int, start: int = 0) -> list[Array]:
    """Return what each column of the kernel sees at every place, from row `start` on.

    Returns
    -------
    list of array, shape (groups, channels of a group, kernel depth, kernel height, output depth,
        output height, output width, batch)
        Views.
    """
    deep, down, across = space
    channels = len(dealt) // groups
    channel, plane, row, _, *rest = dealt.strides
    shape = groups, channels, deep.kernel, down.kernel, *counts, dealt.shape[-1]
    inside = plane * deep.dilation, row * down.dilation
    between = plane * deep.stride, row * down.stride
    strides = channel * channels, channel, *inside, *between, *rest
    return [tap_view(dealt, start, j, across, shape, strides) for j in range(across.kernel)]


def tap_view(
    dealt: Array,
    row: int,
    j: int,
    across: Window,
    shape: tuple[int, ...],
    strides: tuple[int, ...],
) -> Array:
    """Return a view of dealt memory that begins where column j of the kernel does, in a row."""
    shift, phase = divmod(j * across.dilation, across.stride)
    _, _, rows, phases, columns, _ = dealt.strides
    offset = row * rows + phase * phases + shift * columns
    # as_strided would do the same in several times the time, which small networks notice.
    return np.ndarray(shape, dealt.dtype, dealt, offset, strides)


def fitting(size: int) -> int:
    """Return how many cells of so many bytes fit a tile."""
    return max(1, TILE_BYTES // max(1, size))


def tile(sizes: tuple[int, ...], cells: int) -> tuple[int, ...]:
    """Return how much of each axis a tile of at most `cells` cells has, the last axes filled first.

    Only where a tile has all of the later axes does it have more than one of an earlier one: it
    then lies in memory in one piece.
    """
    sides = []
    for size in reversed(sizes):
        most = max(1, min(size, cells))
        # Tiles of about the same size instead of a small one at the end.
        sides.append(-(-size // -(-size // most)))
        cells //= size
    return tuple(reversed(sides))


def slices(size: int, step: int) -> Iterator[slice]:
    """Yield an axis in pieces."""
    for start in range(0, size, step):
        yield slice(start, min(start + step, size))


class _Thread(threading.local):
    """What each thread keeps between convolutions."""

    memory: Array | None = None


_thread = _Thread()


def scratch(count: int, dtype: Any) -> Array:
    """Return memory for numbers, the same in each call: only one user at a time in a thread.

    Fresh memory would cost as much as the convolution of a small network, in page faults.
    """
    size = count * np.dtype(dtype).itemsize
    if size > TILE_BYTES:
        return np.empty(count, dtype)
    if _thread.memory is None or _thread.memory.size < size:
        _thread.memory = np.empty(TILE_BYTES, np.uint8)
    return _thread.memory[:size].view(dtype)


def deal(volume: Array, space: Space) -> Array:
    """Return the padded volume, its width dealt into phases.

    Parameters
    ----------
    volume : array, shape (batch, channels, depth, height, width)

    Returns
    -------
    array, shape (channels, padded depth, padded height, stride, phase width, batch)
    """
    deep, down, across = space
    batch, channels, *size = volume.shape
    shape = dealt_shape(channels, tuple(size), batch, space)
    if _is_plain(space):
        return batch_last(volume)[:, :, :, np.newaxis]
    dealt, turned = np.zeros(shape, volume.dtype), volume.transpose(1, 2, 3, 4, 0)
    (planes, to_planes), (rows, to_rows) = _kept(deep, size[0]), _kept(down, size[1])
    for phase, columns, to_columns in _phases(across, size[2]):
        dealt[:, to_planes, to_rows, phase, to_columns] = turned[:, planes, rows, columns]
    return dealt


def collect(dealt: Array, space: Space, size: tuple[int, ...]) -> Array:
    """Return what `deal` was given: a volume without padding and phases."""
    deep, down, across = space
    if _is_plain(space):
        return dealt[:, :, :, 0].transpose(4, 0, 1, 2, 3)
    volume = np.zeros((len(dealt), *size, dealt.shape[-1]), dealt.dtype)
    (planes, to_planes), (rows, to_rows) = _kept(deep, size[0]), _kept(down, size[1])
    for phase, columns, to_columns in _phases(across, size[2]):
        volume[:, planes, rows, columns] = dealt[:, to_planes, to_rows, phase, to_columns]
    return volume.transpose(4, 0, 1, 2, 3)


def dealt_shape(channels: int, size: tuple[int, ...], batch: int, space: Space) -> tuple[int, ...]:
    deep, down, across = space
    width = -(-across.padded(size[2]) // across.stride)
    return channels, deep.padded(size[0]), down.padded(size[1]), across.stride, width, batch


def _is_plain(space: Space) -> bool:
    """Return whether a dealt volume is the volume: nothing padded, one phase."""
    return space[2].stride == 1 and not any(window.before or window.after for window in space)


@lru_cache(KEPT)
def _kept(window: Window, size: int) -> tuple[slice, slice]:
    """Return where elements of an axis lie in itself and padded; negative padding cuts some off."""
    start = max(0, -window.before)
    stop = max(start, size + min(0, window.after))
    return slice(start, stop), slice(start + window.before, stop + window.before)


@lru_cache(KEPT)
def _phases(window: Window, size: int) -> tuple[tuple[int, slice, slice], ...]:
    """Return each phase that the window looks at, with its elements in the volume and in itself."""
    kept, _ = _kept(window, size)
    step, found = window.stride, []
    for phase in sorted({j * window.dilation % step for j in range(window.kernel)}):
        first = kept.start + (phase - window.before - kept.start) % step
        start, count = (window.before + first) // step, len(range(first, kept.stop, step))
        found.append((phase, slice(first, kept.stop, step), slice(start, start + count)))
    return tuple(found)
