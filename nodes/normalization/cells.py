"""The cells of a batch, whichever way they lie in memory: one channel of one example each.

In PyTorch's order a cell is a row of a matrix. Where examples lie last in memory, as convolution
and pooling leave them, the same place of all examples' cells is a run.
"""

from __future__ import annotations

import math
from collections.abc import Iterator

import numpy as np

from nodes.inner_loops import ones
from nodes.normalization.parts import Parts
from nodes.shapes import Array

BLOCK_BYTES = 2**21
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
        return CellColumns(x)
    return CellRows(x)


class Cells(Parts):
    """Parts that are cells; cells of one example whose channels follow each other are neighbours.

    The array counts them along its first axis.
    """

    def __init__(self, x: Array) -> None:
        self.shape = x.shape
        self.examples, self.channels = x.shape[:2]
        self.size = math.prod(x.shape[2:])
        self._bytes = x.nbytes

    def of(self, array: Array, block: slice) -> Array:
        return array[block]

    def _blocks(self, count: int, multiple: int) -> Iterator[slice]:
        step = multiple * max(1, BLOCK_BYTES * count // max(1, multiple * self._bytes))
        for start in range(0, count, step):
            yield slice(start, min(start + step, count))


class CellRows(Cells):
    """An array of shape (examples · channels, places)."""

    def __init__(self, x: Array) -> None:
        super().__init__(x)
        self.row = self.size

    def array(self, x: Array) -> Array:
        return np.ascontiguousarray(x).reshape(-1, self.size)

    def batch(self, array: Array) -> Array:
        return array.reshape(self.shape)

    def blocks(self, multiple: int) -> Iterator[slice]:
        return self._blocks(self.examples * self.channels, multiple)

    def numbers_of(self, channels: Array) -> Array:
        return np.tile(channels, self.examples)

    def per_channel(self, numbers: Array) -> Array:
        total: Array = numbers.reshape(-1, self.channels).sum(axis=0)
        return total

    def spread(self, numbers: Array) -> Array:
        return numbers[:, np.newaxis]

    def means(self, block: Array) -> Array:
        total: Array = block @ ones(self.size, block.dtype)
        total /= self.size
        return total

    def mean_products(self, block: Array, other: Array) -> Array:
        if self.size < SHORT_CELL:
            return self.means(block * other)
        total: Array = np.vecdot(block, other)
        total /= self.size
        return total


class CellColumns(Cells):
    """An array of shape (channels, places / k, k · examples): k places make a long inner loop."""

    def __init__(self, x: Array) -> None:
        super().__init__(x)
        wanted = max(1, LONG_RUN // self.examples)
        fitting = (k for k in range(1, self.size + 1) if self.size % k == 0 and k <= wanted)
        self._repeats = max(fitting)
        self.row = self._repeats * self.examples

    def array(self, x: Array) -> Array:
        memory = np.ascontiguousarray(x.transpose(*range(1, x.ndim), 0))
        return memory.reshape(self.channels, -1, self.row)

    def batch(self, array: Array) -> Array:
        return np.moveaxis(array.reshape(*self.shape[1:], self.examples), -1, 0)

    def blocks(self, multiple: int) -> Iterator[slice]:
        return self._blocks(self.channels, multiple)

    def numbers_of(self, channels: Array) -> Array:
        return np.repeat(channels[:, np.newaxis], self.examples, axis=1)

    def per_channel(self, numbers: Array) -> Array:
        total: Array = numbers.sum(axis=1)
        return total

    def spread(self, numbers: Array) -> Array:
        return np.tile(numbers, self._repeats)[:, np.newaxis]

    def means(self, block: Array) -> Array:
        places = block.reshape(len(block), self.size, self.examples)
        total: Array = ones(self.size, block.dtype) @ places
        total /= self.size
        return total

    def mean_products(self, block: Array, other: Array) -> Array:
        return self.means(block * other)
