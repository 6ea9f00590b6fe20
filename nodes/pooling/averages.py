"""How many numbers the average of each window counts."""

from __future__ import annotations

import math
from functools import reduce

import numpy as np

from nodes.pooling.stretches import Stretches
from nodes.pooling.sums import Scale
from nodes.shapes import Array
from nodes.windows import Window


def seen_lengths(stretches: Stretches) -> Array:
    """Return how many elements of an axis each window sees."""
    return np.concatenate([np.full(each.count, each.kernel) for each in stretches])


def padded_lengths(window: Window, size: int, count: int) -> Array:
    """Return the same with the padding; what lies behind it never counts."""
    starts = np.arange(count) * window.stride - window.before
    return np.minimum(window.kernel, size + window.after - starts)


def one_over_sizes(lengths: list[Array]) -> Scale:
    """Return what sums of windows are multiplied by to become averages.

    Parameters
    ----------
    lengths : list of array
        For each axis, how many numbers each window counts there.
    """
    if all((length == length[0]).all() for length in lengths):
        return 1.0 / math.prod(int(length[0]) for length in lengths)
    sizes: Array = reduce(np.multiply.outer, lengths)
    return 1.0 / sizes
