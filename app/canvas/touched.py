"""Which cells of a grid rectangles lie on: for pixels of a map, and for patches of a view."""

from __future__ import annotations

import numpy as np

from nodes.shapes import Array


def touched(first: Array, last: Array, columns: int, rows: int) -> Array:
    """Return the cells that any of many rectangles of cells covers.

    Parameters
    ----------
    first, last : array of int, shape (rectangles, 2)
        Column and row of the first cell, and of the one after the last.

    Returns
    -------
    array of bool, shape (rows, columns)
    """
    # Each adds one at its corners, so that the sums over both axes count the rectangles on a cell.
    wide, size = columns + 1, (rows + 1) * (columns + 1)
    corners = (first, first, 1), (last, last, 1), (last, first, -1), (first, last, -1)
    steps = np.zeros(size, dtype=np.intp)
    for x, y, step in corners:
        steps += step * np.bincount(y[:, 1] * wide + x[:, 0], minlength=size)
    counts = steps.reshape(rows + 1, wide).cumsum(axis=0).cumsum(axis=1)
    covered: Array = counts[:rows, :columns] > 0
    return covered
