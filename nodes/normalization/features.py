"""Normalization of each example by its own features, as arithmetic.

Each row of a matrix is brought to variance 1 (and mean 0), whatever the other rows hold; then each
column has its own learned weight.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import NamedTuple

import numpy as np

from nodes.inner_loops import long_runs, ones
from nodes.shapes import Array

BLOCK_BYTES = 2**20
"""Rows worked on at a time, so that all steps but the first find them in the cache."""

FEW_ROWS = 128
"""Below it, columns are shorter than NumPy's inner loops are worth."""

FAR = 1e4
"""Squared means, in variances: beyond it the rounding of a mean shows in what it leaves."""

SHORT_ROW = 256
"""Below it, a dot product per row costs more than a product with a vector of ones."""


class Statistics(NamedTuple):
    """One number per row.

    Attributes
    ----------
    mean : array or None
        None where the mean is left as it is.
    rest : array
        The mean again, once the one that rounding gave is subtracted; 0 where it does not matter.
    inverse : array
        One over the standard deviation, or over the root of the mean square.
    """

    mean: Array | None
    rest: Array
    inverse: Array


class Gradients(NamedTuple):
    """Of the rows, and of what is learned for each column, None where nothing is."""

    rows: Array
    weight: Array | None
    bias: Array | None


def as_rows(x: Array, axes: int) -> Array:
    """Return a matrix with one row for each example, its last `axes` axes being the features.

    The matrix lies in memory as `x` does: row by row, or column by column as a linear layer
    leaves it. It is a copy where `x` lies otherwise.
    """
    lead = x.ndim - axes
    count = math.prod(x.shape[:lead])
    turned = x.transpose(*range(lead, x.ndim), *range(lead))
    if count >= FEW_ROWS and turned.flags.c_contiguous:
        return turned.reshape(-1, count).T
    return np.ascontiguousarray(x).reshape(count, -1)


def as_batch(rows: Array, shape: tuple[int, ...], axes: int) -> Array:
    """Return rows as an array of `shape`, without a copy."""
    if rows.flags.c_contiguous:
        return rows.reshape(shape)
    lead = len(shape) - axes
    turned = rows.T.reshape(*shape[lead:], *shape[:lead])
    return turned.transpose(*range(axes, len(shape)), *range(axes))


def normalize_rows(
    rows: Array, weight: Array | None, bias: Array | None, eps: float, is_centred: bool
) -> tuple[Array, Statistics]:
    """Return the rows normalized, scaled and shifted, and what it took.

    Parameters
    ----------
    rows : array, shape (examples, features)
    weight, bias : array, shape (features,), or None
    is_centred : bool
        Whether the mean of a row is subtracted.
    """
    out = np.empty_like(rows)
    inverse = np.empty(len(rows), rows.dtype)
    mean = np.empty_like(inverse) if is_centred else None
    rest = np.zeros_like(inverse)
    with long_runs(_run(rows)):
        for block in _blocks(rows):
            part, to = rows[block], out[block]
            if mean is not None:
                mean[block] = middle = _means(part)
                # Centred first: the difference of two large squares would lose the variance.
                part = np.subtract(part, middle[:, np.newaxis], out=to)
            square = _mean_squares(part)
            if mean is not None and (middle * middle > FAR * square).any():
                rest[block] = _means(part)
                part -= rest[block, np.newaxis]
                square = _mean_squares(part)
            inverse[block] = 1.0 / np.sqrt(square + eps)
            np.multiply(part, inverse[block, np.newaxis], out=to)
            if weight is not None:
                to *= weight
            if bias is not None:
                to += bias
    return out, Statistics(mean, rest, inverse)


def normalize_rows_backward(
    rows: Array, gradient: Array, weight: Array | None, has_bias: bool, used: Statistics
) -> Gradients:
    """Return the gradients, given that of what `normalize_rows` returned."""
    into = np.empty_like(rows)
    into_weight = None if weight is None else np.zeros_like(weight)
    into_bias = np.zeros_like(weight) if has_bias and weight is not None else None
    size = rows.shape[1]
    factors = ones(size, rows.dtype) if weight is None else weight
    spare: Array | None = None
    with long_runs(_run(rows)):
        for block in _blocks(rows):
            g, to, inverse = gradient[block], into[block], used.inverse[block, np.newaxis]
            spare = np.empty_like(g) if spare is None else spare[: len(g)]
            if used.mean is None:
                np.multiply(rows[block], inverse, out=to)
            else:
                np.subtract(rows[block], used.mean[block, np.newaxis], out=to)
                if used.rest[block].any():
                    to -= used.rest[block, np.newaxis]
                to *= inverse
            np.multiply(g, to, out=spare)
            if into_weight is not None:
                into_weight += ones(len(g), g.dtype) @ spare
            if into_bias is not None:
                into_bias += ones(len(g), g.dtype) @ g
            # Of each row's gradient: less its part along the normalized row, less its mean.
            to *= (spare @ factors / -size)[:, np.newaxis]
            to += g if weight is None else np.multiply(g, weight, out=spare)
            if used.mean is not None:
                to -= (g @ factors / size)[:, np.newaxis]
            to *= inverse
    return Gradients(into, into_weight, into_bias)


def _blocks(rows: Array) -> Iterator[slice]:
    # Some rows of a matrix that lies column by column are scattered all over it.
    step = len(rows)
    if rows.flags.c_contiguous:
        step = max(1, BLOCK_BYTES // max(1, rows[:1].nbytes))
    for start in range(0, len(rows), max(1, step)):
        yield slice(start, min(start + step, len(rows)))


def _run(rows: Array) -> int:
    """Return how many numbers are neighbours in memory."""
    return int(rows.shape[1 if rows.flags.c_contiguous else 0])


def _means(part: Array) -> Array:
    total: Array = part @ ones(part.shape[1], part.dtype)
    total /= part.shape[1]
    return total


def _mean_squares(part: Array) -> Array:
    if part.flags.c_contiguous and part.shape[1] >= SHORT_ROW:
        total: Array = np.vecdot(part, part)
    else:
        total = (part * part) @ ones(part.shape[1], part.dtype)
    total /= part.shape[1]
    return total
