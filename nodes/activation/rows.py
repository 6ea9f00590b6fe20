"""Rows of scores along the last axis, some at a time, and their largest numbers and totals."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from nodes.inner_loops import BLOCK, ones
from nodes.moderate import are_moderate
from nodes.shapes import Array

SHORT = 64
"""Length of a row up to which NumPy finds the largest number sooner in a turned copy."""

LONG = 256
"""Length of a row from which on a dot product of its own is the quickest sum of products."""


def are_rows(axes: tuple[int, ...], *arrays: Array) -> bool:
    """Return whether float arrays have all their numbers along an axis side by side in memory."""
    return all(
        axes == (array.ndim - 1,)
        and array.size > 0
        and array.dtype.kind == "f"
        and array.flags.c_contiguous
        for array in arrays
    )


def row_blocks(*arrays: Array) -> Iterator[list[Array]]:
    """Yield the same rows of each array, shape (rows, length), few enough to stay in the cache."""
    length = arrays[0].shape[-1]
    tables = [array.reshape(-1, length) for array in arrays]
    step = max(1, BLOCK // length)
    for start in range(0, len(tables[0]), step):
        yield [table[start : start + step] for table in tables]


def largest(rows: Array) -> Array:
    """Return the largest number of each row, shape (rows, 1)."""
    if rows.shape[1] > SHORT:
        found: Array = rows.max(axis=1, keepdims=True)
        return found
    turned: Array = np.ascontiguousarray(rows.T).max(axis=0)[:, np.newaxis]
    return turned


def write_powers(rows: Array, out: Array) -> None:
    """Fill `out` with exp of each number, all of a row divided by the same number."""
    if are_moderate(rows):
        np.exp(rows, out=out)
        return
    # No power of what is left is too large, and the largest one is 1.
    np.subtract(rows, largest(rows), out=out)
    np.exp(out, out=out)


def totals_of_products(rows: Array, others: Array) -> Array:
    """Return the sum of the products of two rows, for each of them, shape (rows, 1)."""
    if rows.shape[1] < LONG:
        return totals(rows * others)
    found: Array = np.vecdot(rows, others)[:, np.newaxis]
    return found


def totals(rows: Array) -> Array:
    """Return the sum of each row, shape (rows, 1)."""
    found: Array = (rows @ ones(rows.shape[1], rows.dtype))[:, np.newaxis]
    return found
