"""Rows added up by a number that each of them carries."""

from __future__ import annotations

import numpy as np

from nodes.shapes import Array


def add_rows(rows: Array, numbers: Array, count: int) -> Array:
    """Return, for each number below `count`, the sum of its rows.

    Parameters
    ----------
    rows : array, shape (n, size)
    numbers : array of int, shape (n,)

    Returns
    -------
    array, shape (count, size)
    """
    # Late: it takes as long to import as all node types together.
    from scipy.sparse import csc_array

    # One-hot columns: their product with the rows costs no more than reading each row once.
    one_hot = csc_array(
        (np.ones(len(numbers), rows.dtype), numbers, np.arange(len(numbers) + 1)),
        shape=(count, len(numbers)),
    )
    total: Array = one_hot @ rows
    return total
