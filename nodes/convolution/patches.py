"""The windows of images side by side, and their sum back into images.

Unfolding copies what every window sees; folding adds up what all windows hold. Each is the
gradient of the other.
"""

from __future__ import annotations

import math
from collections.abc import Iterator

import numpy as np
from numpy.lib.stride_tricks import as_strided

from nodes.convolution.columns import slices
from nodes.shapes import Array
from nodes.windows import Window, Windows

BLOCK_BYTES = 2**20
"""Images worked on at a time, so that every element of the window finds them in the cache."""


def unfolded(image: Array, windows: Windows) -> Array:
    """Return what each window sees, as a column.

    Parameters
    ----------
    image : array, shape (batch, channels, height, width)

    Returns
    -------
    array, shape (batch, channels · kernel height · kernel width, places)
    """
    batch, channels, height, width = image.shape
    down, across = windows
    counts = down.count(height), across.count(width)
    shape = channels, down.kernel, across.kernel, *counts
    out = np.empty((batch, *shape), image.dtype)
    for block in _blocks(image.shape, image.itemsize):
        padded = _padded(image[block], windows)
        example, channel, row, column = padded.strides
        inside = row * down.dilation, column * across.dilation
        between = row * down.stride, column * across.stride
        strides = example, channel, *inside, *between
        out[block] = as_strided(padded, (len(padded), *shape), strides)
    return out.reshape(batch, math.prod(shape[:3]), math.prod(counts))


def folded(columns: Array, windows: Windows, size: tuple[int, int]) -> Array:
    """Return images of `size` (height, width): the sum of the columns, each over its window.

    Parameters
    ----------
    columns : array, shape (batch, channels · kernel height · kernel width, places)

    Returns
    -------
    array, shape (batch, channels, height, width)
    """
    down, across = windows
    height, width = size
    counts, area = (down.count(height), across.count(width)), down.kernel * across.kernel
    batch, channels = len(columns), columns.shape[1] // area
    # Images one after the other; or, where examples lie last in memory, the channels of all.
    turned = columns.transpose(1, 2, 0)
    is_batch_last = batch > 1 and turned.flags.c_contiguous
    images, last = (channels, batch) if is_batch_last else (batch * channels, 1)
    table = turned if is_batch_last else columns
    parts = table.reshape(images, down.kernel, across.kernel, *counts, last)
    out = np.empty((images, height, width, last), columns.dtype)
    for block in _blocks(out.shape, out.itemsize):
        part = parts[block]
        tall = len(part), down.padded(height), counts[1], last
        padded = np.zeros((*tall[:2], across.padded(width), last), columns.dtype)
        for j in range(across.kernel):
            # Down first: while rows are as long as the columns have them, they are one run.
            rows = np.zeros(tall, columns.dtype)
            for i in range(down.kernel):
                target = rows[:, _elements(down, i, counts[0])]
                target += part[:, i, j]
            target = padded[:, :, _elements(across, j, counts[1])]
            target += rows
        out[block] = padded[_inside(windows, size)]
    if is_batch_last:
        return out.transpose(3, 0, 1, 2)
    return out.reshape(batch, channels, height, width)


def _padded(image: Array, windows: Windows) -> Array:
    down, across = windows
    batch, channels, height, width = image.shape
    if (down.padded(height), across.padded(width)) == (height, width):
        return np.ascontiguousarray(image)
    padded = np.zeros((batch, channels, down.padded(height), across.padded(width)), image.dtype)
    padded[:, *_inside(windows, (height, width))] = image
    return padded


def _inside(windows: Windows, size: tuple[int, int]) -> tuple[slice, ...]:
    """Return where an image lies in the padded one, whose first axis counts something else."""
    rows, columns = (
        slice(window.before, window.before + n) for window, n in zip(windows, size, strict=True)
    )
    return slice(None), rows, columns


def _elements(window: Window, at: int, count: int) -> slice:
    """Return what one element of the window meets at all its places on the padded axis."""
    start = at * window.dilation
    return slice(start, start + (count - 1) * window.stride + 1, window.stride)


def _blocks(shape: tuple[int, ...], itemsize: int) -> Iterator[slice]:
    size = math.prod(shape[1:]) * itemsize
    return slices(shape[0], max(1, BLOCK_BYTES // max(1, size)))
