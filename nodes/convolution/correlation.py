"""Convolution as a matrix product, forward and backward.

Each output position sees one window of the volume. The windows, written as the columns of a
matrix, turn convolution into products of matrices. In batch-last memory BLAS writes them straight
into the output, and a transposed view of that is the array of the port. Columns are made tile by
tile, and made again in backward: nothing large is kept.
"""

from __future__ import annotations

import math

import numpy as np

from nodes.convolution.bands import correlate_in_bands, has_bands
from nodes.convolution.columns import Columns, deal
from nodes.convolution.shifts import (
    correlate_by_shifts,
    is_made_of_dots,
    is_sum_of_shifts,
    weight_gradient_by_dots,
)
from nodes.convolution.volumes import Space, merged
from nodes.shapes import Array
from nodes.windows import batch_last


def correlate(volume: Array, weight: Array, bias: Array | None, space: Space, groups: int) -> Array:
    """Return the volume seen through every filter at every place.

    Parameters
    ----------
    volume : array, shape (batch, channels, depth, height, width)
    weight : array, shape (filters, channels / groups, kernel depth, kernel height, kernel width)
    bias : array, shape (filters,), or None

    Returns
    -------
    array, shape (batch, filters, output depth, output height, output width)
    """
    if is_sum_of_shifts(volume, weight.shape, space, groups):
        return correlate_by_shifts(volume, weight, bias, space, groups)
    if has_bands(weight.shape, space, groups):
        return correlate_in_bands(volume, weight, bias, space, groups)
    columns = Columns(deal(volume, space), space, volume.shape[2:], groups)
    filters = len(weight)
    out = np.empty((filters, *columns.counts, len(volume)), volume.dtype)
    parts = out.reshape(groups, filters // groups, *out.shape[1:])
    rows = weight.reshape(groups, filters // groups, -1)
    # A column of filters times a row of channels is an outer product, which BLAS is slow at.
    multiply = np.multiply if rows.shape[2] == 1 else np.matmul
    for place in columns:
        part = merged(parts[place], 2)
        multiply(rows[place[0]], columns.of(place), out=part)
        if bias is not None:
            part += bias.reshape(groups, -1, 1)[place[0]]
    return out.transpose(4, 0, 1, 2, 3)


def weight_gradient(
    volume: Array, gradient: Array, shape: tuple[int, ...], space: Space, groups: int
) -> Array:
    """Return the gradient of a weight of `shape`: each output's gradient times what it saw."""
    if is_made_of_dots(shape, groups):
        return weight_gradient_by_dots(volume, gradient, shape, space, groups)
    columns = Columns(deal(volume, space), space, volume.shape[2:], groups)
    gradient = batch_last(gradient)
    parts = gradient.reshape(groups, shape[0] // groups, *gradient.shape[1:])
    total = np.zeros((groups, shape[0] // groups, math.prod(shape[1:])), volume.dtype)
    for place in columns:
        part = merged(parts[place], 2)
        total[place[0]] += np.matmul(part, columns.of(place).transpose(0, 2, 1))
    return total.reshape(shape)


def bias_gradient(gradient: Array) -> Array:
    """Return the gradient summed over batch and places."""
    rows = merged(batch_last(gradient), 1)
    # A product with ones goes to BLAS, which is faster than a sum.
    return rows @ np.ones(rows.shape[1], rows.dtype)
