"""A batch as planes to pool: in the order in which it lies in memory, and some at a time."""

from __future__ import annotations

import math
from collections.abc import Iterator

import numpy as np

from nodes.shapes import Array

BLOCK_BYTES = 2**20
"""Planes worked on at a time, so that all steps of a pooling find them in the cache."""

SHORT_RUN = 8
"""Below it, runs of neighbours are shorter than NumPy's inner loops are worth."""


class Planes:
    """Arrays of shape (planes, sizes…, run) instead of (batch, channels, sizes…).

    In PyTorch's order a plane is one channel of one example, and runs are of one. Where examples
    (or channels) lie last in memory, as convolution leaves them, they are the run: what is done to
    windows is then done to many of them that lie side by side.

    Parameters
    ----------
    x : array
        The batch, or one example without the batch axis.
    axes : int
        How many axes a window has, counted from the last one.
    """

    def __init__(self, x: Array, axes: int) -> None:
        leading = x.ndim - axes
        self._shape = x.shape
        self._leading = leading
        self._order = tuple(range(x.ndim))
        for last in range(leading) if not x.flags.c_contiguous else ():
            order = (*(i for i in range(x.ndim) if i != last), last)
            if x.shape[last] >= SHORT_RUN and x.transpose(order).flags.c_contiguous:
                self._order = order
        before = self._order[: self._order.index(leading)]
        after = self._order[len(before) + axes :]
        self.sizes = x.shape[leading:]
        self.count: int = math.prod(x.shape[i] for i in before)
        self.run: int = math.prod(x.shape[i] for i in after)

    def array(self, x: Array) -> Array:
        """Return the numbers of a batch as planes, a copy where they lie otherwise."""
        memory = np.ascontiguousarray(x.transpose(self._order))
        return memory.reshape(self.count, *x.shape[self._leading :], self.run)

    def batch(self, planes: Array) -> Array:
        """Return planes as a batch."""
        shape = (*self._shape[: self._leading], *planes.shape[1:-1])
        memory = planes.reshape([shape[i] for i in self._order])
        return memory.transpose(np.argsort(self._order))

    def blocks(self, itemsize: int) -> Iterator[slice]:
        """Yield the planes, some at a time."""
        count = self.block_count(itemsize)
        for start in range(0, self.count, count):
            yield slice(start, min(start + count, self.count))

    def block_count(self, itemsize: int) -> int:
        """Return how many planes the largest block has."""
        size: int = math.prod(self.sizes) * self.run * itemsize
        return max(1, min(self.count, BLOCK_BYTES // max(1, size)))
