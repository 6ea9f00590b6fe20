"""Convolution as a matrix product, forward and backward.

Each output position sees one window of the image. The windows, written as the columns of a
matrix, turn convolution into products of matrices. In batch-last memory BLAS writes them straight
into the output, and a transposed view of that is the array of the port. Columns are made tile by
tile, and made again in backward: nothing large is kept.
"""

from __future__ import annotations

import math

import numpy as np

from nodes.convolution.columns import Columns, collect, deal, dealt_shape
from nodes.shapes import Array
from nodes.windows import Window, Windows, batch_last


def correlate(
    image: Array, weight: Array, bias: Array | None, windows: Windows, groups: int
) -> Array:
    """Return the image seen through every filter at every place.

    Parameters
    ----------
    image : array, shape (batch, channels, height, width)
    weight : array, shape (filters, channels / groups, kernel height, kernel width)
    bias : array, shape (filters,), or None

    Returns
    -------
    array, shape (batch, filters, output height, output width)
    """
    columns = Columns(deal(image, windows), windows, image.shape[2:], groups)
    filters = len(weight)
    out = np.empty((filters, *columns.counts, len(image)), image.dtype)
    rows = weight.reshape(groups, filters // groups, -1)
    for place in columns:
        part = out[place].reshape(groups, filters // groups, -1)
        np.matmul(rows, columns.of(place), out=part)
        if bias is not None:
            part += bias.reshape(groups, -1, 1)
    return out.transpose(3, 0, 1, 2)


def weight_gradient(
    image: Array, gradient: Array, shape: tuple[int, ...], windows: Windows, groups: int
) -> Array:
    """Return the gradient of a weight of `shape`: each output's gradient times what it saw."""
    columns = Columns(deal(image, windows), windows, image.shape[2:], groups)
    gradient = batch_last(gradient)
    filters = shape[0]
    total = np.zeros((groups, filters // groups, math.prod(shape[1:])), image.dtype)
    for place in columns:
        part = gradient[place].reshape(groups, filters // groups, -1)
        total += np.matmul(part, columns.of(place).transpose(0, 2, 1))
    return total.reshape(shape)


def bias_gradient(gradient: Array) -> Array:
    """Return the gradient summed over batch, height and width."""
    rows = batch_last(gradient).reshape(gradient.shape[1], -1)
    # A product with ones goes to BLAS, which is faster than a sum.
    return rows @ np.ones(rows.shape[1], rows.dtype)


def image_gradient(
    gradient: Array, weight: Array, windows: Windows, groups: int, size: tuple[int, int]
) -> Array:
    """Return the gradient of an image of `size` (height, width).

    Where the windows overlap closely it is the padded gradient, seen through the flipped filters.
    Otherwise each output's gradient is spread over its window.
    """
    filters, channels = len(weight), weight.shape[1] * groups
    is_dense = all(
        window.stride == 1 and max(window.before, window.after) < window.span for window in windows
    )
    is_pointwise = weight.shape[2:] == (1, 1)
    # Gathering makes columns of the filters, spreading of the channels: the fewer, the faster.
    if is_dense and (filters <= channels or is_pointwise):
        return _gather(gradient, weight, windows, groups)
    return _spread(gradient, weight, windows, groups, size)


def _gather(gradient: Array, weight: Array, windows: Windows, groups: int) -> Array:
    filters, depth, *kernel = weight.shape
    flipped = weight[:, :, ::-1, ::-1].reshape(groups, filters // groups, depth, *kernel)
    flipped = flipped.swapaxes(1, 2).reshape(groups * depth, filters // groups, *kernel)
    down, across = (
        Window(w.kernel, 1, w.span - 1 - w.before, w.span - 1 - w.after, w.dilation)
        for w in windows
    )
    return correlate(gradient, flipped, None, (down, across), groups)


def _spread(
    gradient: Array, weight: Array, windows: Windows, groups: int, size: tuple[int, int]
) -> Array:
    gradient = batch_last(gradient)
    filters, depth, height, _ = weight.shape
    shape = dealt_shape(groups * depth, size, gradient.shape[-1], windows)
    dealt = np.zeros(shape, gradient.dtype)
    columns = Columns(dealt, windows, size, groups)
    spread_by = weight.reshape(groups, filters // groups, -1).transpose(0, 2, 1)
    # With one filter per group it is an outer product, which BLAS is slow at.
    multiply = np.multiply if filters == groups else np.matmul
    for place in columns:
        part = gradient[place].reshape(groups, filters // groups, -1)
        spread = columns.workspace(place)
        multiply(spread_by, part, out=spread.reshape(groups, -1, part.shape[-1]))
        for j, tap in enumerate(columns.taps):
            for i in range(height):
                target = tap[:, i][place]
                target += spread[:, i, j]
    return collect(dealt, windows, size)
