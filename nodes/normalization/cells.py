"""The cells of a batch, whichever way they lie in memory: one channel of one example each.

In PyTorch's order a cell is a row of a matrix. Where examples lie last in memory, as convolution
and pooling leave them, the same place of all examples' cells is a run.
"""

from __future__ import annotations

import math
from collections.abc import Iterator

import numpy as np

from nodes.shapes import Array

BLOCK_BYTES = 2**19
"""Cells worked on at a time, so that all steps but the first find them in the cache."""

FEW_EXAMPLES = 8
"""Below it, runs of examples are shorter than NumPy's inner loops are worth."""

LONG_RUN = 2048
"""Neighbours in memory that one inner loop should take."""

SHORT_CELL = 64
"""Below it, a dot product per cell costs more than a product with a vector of ones."""


def cells_of(x: Array) -> Cells:
    """Return how the cells of a batch of shape (examples, channels, …) lie in memory."""
    turned = x.transpose(*range(1, x.ndim), 0)
    if len(x) >= FEW_EXAMPLES and turned.flags.c_contiguous:
        return CellColumns(x.shape)
    return CellRows(x.shape)


class Cells:
    """The cells of a batch as an array, counted along its first axis.

    Numbers of cells are arrays with one number per cell; cells of one example whose channels
    follow each other are neighbours along their first axis.

    Attributes
    ----------
    places : int
        Elements per cell.
    """

    def __init__(self, shape: tuple[int, ...]) -> None:
        self.shape = shape
        self.examples, self.channels = shape[:2]
        self.places = math.prod(shape[2:])

    def array(self, x: Array) -> Array:
        """Return the numbers of a batch, a copy where they lie otherwise."""
        raise NotImplementedError

    def batch(self, array: Array) -> Array:
        """Return the array as a batch."""
        raise NotImplementedError

    def numbers_of(self, channels: Array) -> Array:
        """Return the numbers of all cells, given one number per channel."""
        raise NotImplementedError

    def per_channel(self, numbers: Array) -> Array:
        """Return the sum of the cells of each channel."""
        raise NotImplementedError

    def spread(self, numbers: Array) -> Array:
        """Return numbers of some cells so that they broadcast to their part of the array."""
        raise NotImplementedError

    def sums(self, part: Array) -> Array:
        """Return the sum of each cell: a product with ones is BLAS's, faster than a sum."""
        raise NotImplementedError

    def products(self, part: Array, other: Array) -> Array:
        """Return, for each cell, the sum of the products of two parts."""
        return self.sums(part * other)

    def blocks(self, array: Array, channels: int) -> Iterator[slice]:
        """Yield the cells, some at a time, in multiples of so many channels."""
        step = channels * max(1, BLOCK_BYTES // max(1, channels * array[:1].nbytes))
        for start in range(0, len(array), step):
            yield slice(start, min(start + step, len(array)))


class CellRows(Cells):
    """An array of shape (examples · channels, places)."""

    def array(self, x: Array) -> Array:
        return np.ascontiguousarray(x).reshape(-1, self.places)

    def batch(self, array: Array) -> Array:
        return array.reshape(self.shape)

    def numbers_of(self, channels: Array) -> Array:
        return np.tile(channels, self.examples)

    def per_channel(self, numbers: Array) -> Array:
        total: Array = numbers.reshape(-1, self.channels).sum(axis=0)
        return total

    def spread(self, numbers: Array) -> Array:
        return numbers[:, np.newaxis]

    def sums(self, part: Array) -> Array:
        total: Array = part @ np.ones(self.places, part.dtype)
        return total

    def products(self, part: Array, other: Array) -> Array:
        if self.places < SHORT_CELL:
            return super().products(part, other)
        total: Array = np.vecdot(part, other)
        return total


class CellColumns(Cells):
    """An array of shape (channels, places / k, k · examples): k places make a long inner loop."""

    def __init__(self, shape: tuple[int, ...]) -> None:
        super().__init__(shape)
        wanted = max(1, LONG_RUN // self.examples)
        fitting = (k for k in range(1, self.places + 1) if self.places % k == 0 and k <= wanted)
        self._repeats = max(fitting)

    def array(self, x: Array) -> Array:
        memory = np.ascontiguousarray(x.transpose(*range(1, x.ndim), 0))
        return memory.reshape(self.channels, -1, self._repeats * self.examples)

    def batch(self, array: Array) -> Array:
        return np.moveaxis(array.reshape(*self.shape[1:], self.examples), -1, 0)

    def numbers_of(self, channels: Array) -> Array:
        return np.repeat(channels[:, np.newaxis], self.examples, axis=1)

    def per_channel(self, numbers: Array) -> Array:
        total: Array = numbers.sum(axis=1)
        return total

    def spread(self, numbers: Array) -> Array:
        return np.tile(numbers, self._repeats)[:, np.newaxis]

    def sums(self, part: Array) -> Array:
        places = part.reshape(len(part), self.places, self.examples)
        total: Array = np.ones(self.places, part.dtype) @ places
        return total
