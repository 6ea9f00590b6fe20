"""How many wires cross, counted in n log n by arrays."""

from __future__ import annotations

import numpy as np

from nodes.shapes import Array


def inversions(ranks: Array) -> int:
    """Return how many pairs of a permutation of 0 … n-1 stand in the wrong order.

    From the highest digit (in base 2) to the lowest, the numbers are parted by it, and each 1 that
    stood before a 0 of the same part was one such pair.
    """
    if len(ranks) < 2:
        return 0
    found, now = 0, np.asarray(ranks, dtype=np.int64)
    for bit in range((len(now) - 1).bit_length() - 1, -1, -1):
        ones = (now >> bit) & 1
        part = (now >> (bit + 1)) << (bit + 1)
        before = np.concatenate([[0], np.cumsum(ones)])
        # A part begins at its smallest number, since all of its numbers stand there.
        in_part = before[:-1] - before[part]
        found += int(in_part[ones == 0].sum())
        at = np.where(ones, part + (1 << bit) + in_part, np.arange(len(now)) - in_part)
        parted = np.empty_like(now)
        parted[at] = now
        now = parted
    return found


def link_crossings(column: Array, above: Array, below: Array) -> int:
    """Return how many links cross.

    Parameters
    ----------
    column : array of int, shape (links,)
        Between which columns a link runs; only links between the same ones cross.
    above, below : array, shape (links,)
        Where a link begins and ends, from top to bottom.
    """
    order = np.lexsort((below, above, column))
    column, below = column[order], below[order]
    ranks = np.empty(len(order), dtype=np.int64)
    ranks[np.lexsort((np.arange(len(order)), below, column))] = np.arange(len(order))
    return inversions(ranks)
