"""Convolution with few filters in a group, on small planes.

A few rows of the output are made at once. The filter, moved down row by row, is a band in a matrix
of (rows of the output) × (rows of the volume), for each column of the kernel. BLAS multiplies by
that matrix faster than by single filters, in spite of the zeros beside the band.
"""

from __future__ import annotations

import math
from collections.abc import Iterator

import numpy as np

from nodes.convolution.columns import deal, fitting, scratch, slices, taps_of, tile
from nodes.convolution.volumes import Space, places
from nodes.shapes import Array
from nodes.windows import Window

ROWS = 4
"""Rows of the output made at once: what BLAS has in its registers."""


MOST_FILTERS = 2
"""Filters of a group up to which bands are faster than columns of whole windows."""


def has_bands(shape: tuple[int, ...], space: Space, groups: int) -> bool:
    """Return whether bands serve a weight of this shape better than columns of whole windows."""
    _, down, across = space
    return (
        groups > 1
        and shape[0] <= MOST_FILTERS * groups
        and down.kernel > 1
        and down.stride == down.dilation == across.stride == 1
    )


def correlate_in_bands(
    volume: Array, weight: Array, bias: Array | None, space: Space, groups: int
) -> Array:
    """Return what `correlation.correlate` does, for neighbouring windows of neighbouring rows."""
    counts = places(space, volume.shape[2:])
    filters, channels, *_ = weight.shape
    rows = min(ROWS, counts[1])
    bands = _bands(weight, rows, groups)
    tall = space[0], Window(space[1].kernel + rows - 1, rows), space[2]
    out = np.empty((filters, *counts, len(volume)), volume.dtype)
    parts = out.reshape(groups, filters // groups, *out.shape[1:])
    run = counts[2] * len(volume)
    cell = bands.shape[-1] * run
    at_a_time = tile((groups, counts[0], counts[1] // rows), fitting(cell * volume.itemsize))
    memory = scratch(math.prod(at_a_time) * cell, volume.dtype)
    for group in slices(groups, at_a_time[0]):
        dealt = deal(volume[:, group.start * channels : group.stop * channels], space)
        count = group.stop - group.start
        for start, blocks in _pieces(counts[1], rows, at_a_time[2]):
            taps = taps_of(dealt, tall, (counts[0], blocks, counts[2]), count, start)
            for plane in slices(counts[0], at_a_time[1]):
                part = parts[group, :, plane, start : start + blocks * rows]
                part = part.reshape(*part.shape[:3], blocks, rows, run)
                size = count, part.shape[2], blocks
                made = memory[: math.prod(size) * cell]
                made = made.reshape(*size, len(taps), *taps[0].shape[1:4], *taps[0].shape[6:])
                for j, tap in enumerate(taps):
                    made[:, :, :, j] = tap[:, :, :, :, plane].transpose(0, 4, 5, 1, 2, 3, 6, 7)
                np.matmul(
                    bands[group], made.reshape(count, 1, *size[1:], bands.shape[-1], run), out=part
                )
        if bias is not None:
            part = parts[group]
            part += bias.reshape(groups, -1, 1, 1, 1, 1)[group]
    return out.transpose(4, 0, 1, 2, 3)


def _bands(weight: Array, rows: int, groups: int) -> Array:
    """Return the matrix that makes some rows of the output.

    Returns
    -------
    array, shape (groups, filters of a group, 1, 1, rows, kernel width · channels · kernel depth ·
        rows of the volume)
    """
    filters, channels, deep, down, across = weight.shape
    shape = groups, filters // groups, rows, across, channels, deep, down + rows - 1
    bands = np.zeros(shape, weight.dtype)
    by_group = weight.reshape(groups, -1, channels, deep, down, across)
    for row in range(rows):
        bands[:, :, row, ..., row : row + down] = by_group.transpose(0, 1, 5, 2, 3, 4)
    return bands.reshape(groups, -1, 1, 1, rows, math.prod(shape[3:]))


def _pieces(height: int, rows: int, most: int) -> Iterator[tuple[int, int]]:
    """Yield first rows and numbers of blocks of `rows` rows, at most so many blocks at a time.

    The last block may begin before its predecessor ends, and makes some rows again.
    """
    for piece in slices(height // rows, most):
        yield piece.start * rows, piece.stop - piece.start
    if height % rows:
        yield height - rows, 1
