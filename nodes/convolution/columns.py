"""The windows of a batch of images as columns of a matrix (im2col), in batch-last memory.

Here arrays are (channels, height, width, batch): a row of the matrix is then made of long runs.
Columns are made for one tile of the output at a time, so that memory stays bounded.

Steps along the width would break the runs. The width is therefore dealt, like cards, into as many
phases as the stride is long; within one phase neighbouring windows touch again.
"""

from __future__ import annotations

import math
import threading
from collections.abc import Iterator
from typing import Any

import numpy as np
from numpy.lib.stride_tricks import as_strided

from nodes.shapes import Array
from nodes.windows import Window, Windows, batch_last

TILE_BYTES = 4 * 2**20
"""Columns made at a time: many enough for BLAS, few enough for the cache."""

Place = tuple[slice, slice, slice]
"""All channels, some rows, some columns of the output."""


class Columns:
    """A dealt image, cut into tiles of the output.

    Attributes
    ----------
    taps : list of array, shape (channels, kernel height, output height, output width, batch)
        For each column of the kernel: what it sees at every place, a view.
    counts : tuple of int
        Output height and width.
    """

    def __init__(self, dealt: Array, windows: Windows, size: tuple[int, ...], groups: int) -> None:
        down, across = windows
        height, width = down.count(size[0]), across.count(size[1])
        self.counts = height, width
        self.taps = []
        for j in range(across.kernel):
            shift, phase = divmod(j * across.dilation, across.stride)
            tap = dealt[:, :, phase, shift : shift + width]
            channel, row, *rest = tap.strides
            self.taps.append(
                as_strided(
                    tap,
                    (len(dealt), down.kernel, height, width, dealt.shape[-1]),
                    (channel, row * down.dilation, row * down.stride, *rest),
                )
            )
        self._groups = groups
        self._kernel = down.kernel, across.kernel
        # One place's columns, for the whole batch.
        self._cell = len(dealt) * down.kernel * across.kernel * dealt.shape[-1]
        cells = max(1, TILE_BYTES // max(1, self._cell * dealt.itemsize))
        self._tile = max(1, min(height, cells // width)), min(width, cells)
        self._memory = _scratch(self._cell * math.prod(self._tile), dealt.dtype)

    def __iter__(self) -> Iterator[Place]:
        (height, width), (rows, columns) = self.counts, self._tile
        for top in range(0, height, rows):
            for left in range(0, width, columns):
                yield (
                    slice(None),
                    slice(top, min(top + rows, height)),
                    slice(left, min(left + columns, width)),
                )

    def workspace(self, place: Place) -> Array:
        """Return memory for the columns of a tile, used again for the next one.

        Returns
        -------
        array, shape (channels, kernel height, kernel width, rows, columns, batch)
        """
        channels, _, _, _, batch = self.taps[0].shape
        _, down, across = place
        area = down.stop - down.start, across.stop - across.start
        used = self._memory[: self._cell * math.prod(area)]
        return used.reshape(channels, *self._kernel, *area, batch)

    def of(self, place: Place) -> Array:
        """Return the columns of a tile, shape (groups, depth · kernel, places · batch)."""
        if self._kernel == (1, 1):
            tile = self.taps[0][:, 0][place]
            return tile.reshape(self._groups, len(tile) // self._groups, -1)
        made = self.workspace(place)
        _, down, across = place
        for j, tap in enumerate(self.taps):
            made[:, :, j] = tap[:, :, down, across]
        return made.reshape(self._groups, -1, math.prod(made.shape[3:]))


class _Thread(threading.local):
    """What each thread keeps between convolutions."""

    memory: Array | None = None


_thread = _Thread()


def _scratch(count: int, dtype: Any) -> Array:
    """Return memory for numbers, the same in each call: only one user at a time in a thread.

    Fresh memory would cost as much as the convolution of a small network, in page faults.
    """
    size = count * np.dtype(dtype).itemsize
    if size > TILE_BYTES:
        return np.empty(count, dtype)
    if _thread.memory is None or _thread.memory.size < size:
        _thread.memory = np.empty(TILE_BYTES, np.uint8)
    return _thread.memory[:size].view(dtype)


def deal(image: Array, windows: Windows) -> Array:
    """Return the padded image, its width dealt into phases.

    Returns
    -------
    array, shape (channels, padded height, stride, phase width, batch)
    """
    down, across = windows
    batch, channels, *size = image.shape
    shape = dealt_shape(channels, tuple(size), batch, windows)
    if across.stride == 1 and shape[1:4] == (size[0], 1, size[1]):
        return batch_last(image)[:, :, np.newaxis]
    dealt = np.zeros(shape, image.dtype)
    rows = slice(down.before, down.before + size[0])
    for phase, source, target in _phases(across, size[1]):
        dealt[:, rows, phase, target] = image.transpose(1, 2, 3, 0)[:, :, source]
    return dealt


def collect(dealt: Array, windows: Windows, size: tuple[int, int]) -> Array:
    """Return what `deal` was given: an image without padding and phases."""
    down, across = windows
    if dealt.shape[1:4] == (size[0], 1, size[1]):
        return dealt[:, :, 0].transpose(3, 0, 1, 2)
    image = np.zeros((len(dealt), *size, dealt.shape[-1]), dealt.dtype)
    rows = slice(down.before, down.before + size[0])
    for phase, source, target in _phases(across, size[1]):
        image[:, :, source] = dealt[:, rows, phase, target]
    return image.transpose(3, 0, 1, 2)


def dealt_shape(
    channels: int, size: tuple[int, ...], batch: int, windows: Windows
) -> tuple[int, ...]:
    down, across = windows
    width = -(-across.padded(size[1]) // across.stride)
    return channels, down.padded(size[0]), across.stride, width, batch


def _phases(window: Window, size: int) -> Iterator[tuple[int, slice, slice]]:
    """Yield each phase that the window looks at, with its elements in the image and in itself."""
    step = window.stride
    for phase in sorted({j * window.dilation % step for j in range(window.kernel)}):
        first = (phase - window.before) % step
        start = (window.before + first) // step
        yield phase, slice(first, None, step), slice(start, start + len(range(first, size, step)))
