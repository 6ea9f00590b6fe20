"""Histograms of gradient directions in NumPy: cells of an image, and blocks of cells.

Dalal & Triggs 2005, with the details of scikit-image's ``hog``: central differences that are 0 at
the border, no interpolation between directions, cells averaged. That function adds a cell up in
single precision and takes one image at a time, in Python; here it is done in the float type of the
pass, for a whole batch.
"""

from __future__ import annotations

import math
from typing import Literal

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view

from nodes.shapes import Array

BlockNorm = Literal["L1", "L1-sqrt", "L2", "L2-Hys"]

FLOOR = 1e-5
"""Added to a block's length, so that an empty block stays empty."""
LIMIT = 0.2
"""What a number of a block may be before it is divided again, in the L2-Hys form."""
DIGITS = 12
"""Digits of a direction's sine and cosine: the two of 45° are then equal, as they should be."""


def cell_histograms(x: Array, orientations: int, cell: tuple[int, int]) -> Array:
    """Return the mean steepness by direction in each cell.

    Parameters
    ----------
    x : array, shape (batch, channels, height, width)
    cell : tuple of int
        Height and width in pixels.

    Returns
    -------
    array, shape (batch, cells down, cells across, orientations)
    """
    batch = len(x)
    rows, columns = x.shape[2] // cell[0], x.shape[3] // cell[1]
    down, across = (
        each[:, : rows * cell[0], : columns * cell[1]] for each in steepest_differences(x)
    )
    number = np.arange(batch)[:, np.newaxis, np.newaxis] * rows
    number = (number + np.arange(rows * cell[0])[:, np.newaxis] // cell[0]) * columns
    number = (number + np.arange(columns * cell[1]) // cell[1]) * orientations
    number = number + direction_numbers(down, across, orientations)
    steepness = np.sqrt(down * down + across * across)
    size = batch * rows * columns * orientations
    found = np.bincount(number.ravel(), steepness.ravel(), size) / (cell[0] * cell[1])
    return found.reshape(batch, rows, columns, orientations).astype(x.dtype)


def steepest_differences(x: Array) -> tuple[Array, Array]:
    """Return how the steepest channel changes (down, across), each (batch, height, width)."""
    down, across = np.zeros_like(x), np.zeros_like(x)
    down[:, :, 1:-1] = x[:, :, 2:] - x[:, :, :-2]
    across[..., 1:-1] = x[..., 2:] - x[..., :-2]
    if x.shape[1] == 1:
        return down[:, 0], across[:, 0]
    steepest = (down * down + across * across).argmax(axis=1, keepdims=True)
    first, second = (np.take_along_axis(each, steepest, axis=1)[:, 0] for each in (down, across))
    return first, second


def direction_numbers(down: Array, across: Array, orientations: int) -> Array:
    """Return which part of the half turn each direction lies in, from 0.

    An angle is not worked out: the direction is compared with the borders between parts, by
    products alone. So a diagonal edge of an image in whole numbers, which often lies right on a
    border, falls on the same side everywhere.
    """
    is_backward = np.where(down == 0.0, across, down) < 0.0
    down, across = (np.where(is_backward, -each, each) for each in (down, across))
    number = np.zeros(down.shape, dtype=np.intp)
    for border in range(1, orientations):
        angle = math.pi * border / orientations
        cosine, sine = round(math.cos(angle), DIGITS), round(math.sin(angle), DIGITS)
        number += cosine * down >= sine * across
    return number


def normalized_blocks(cells: Array, block: tuple[int, int], norm: BlockNorm) -> Array:
    """Return overlapping blocks of cells, each over its length, one row for an image."""
    windows = sliding_window_view(cells, block, axis=(1, 2))
    batch, down, across, orientations = windows.shape[:4]
    # By cell, then by direction, as the cells themselves are ordered.
    turned = np.moveaxis(windows, 3, -1)
    rows = turned.reshape(batch, down * across, block[0] * block[1] * orientations)
    if norm in ("L1", "L1-sqrt"):
        rows = rows / (rows.sum(axis=-1, keepdims=True) + FLOOR)
        if norm == "L1-sqrt":
            rows = np.sqrt(rows)
    else:
        rows = _over_length(rows)
        if norm == "L2-Hys":
            rows = _over_length(np.minimum(rows, LIMIT))
    return np.asarray(rows.reshape(batch, -1))


def _over_length(rows: Array) -> Array:
    squares = np.square(rows).sum(axis=-1, keepdims=True)
    return np.asarray(rows / np.sqrt(squares + FLOOR**2))
