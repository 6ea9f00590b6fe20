"""The channels of a batch as parts of a matrix, whichever way they lie in memory.

Where the examples of a batch lie last in memory, as convolution and pooling leave them, a channel
is a row of a matrix. In PyTorch's order each example is a row, and a channel is some neighbouring
columns.
"""

from __future__ import annotations

import math
from collections.abc import Iterator

import numpy as np

from nodes.inner_loops import ones
from nodes.normalization.parts import Parts
from nodes.shapes import Array

BLOCK_BYTES = 2 * 2**20
"""Channels worked on at a time, so that all steps but the first find them in the cache."""

SHORT_RUN = 16
"""Below it, a dot product per run costs more than a product of matrices."""


class Channels(Parts):
    """Parts that are channels, over all examples."""

    def __init__(self, x: Array) -> None:
        self._shape = x.shape
        self._is_batch_last = x.transpose(self._batch_last()).flags.c_contiguous
        self._run = math.prod(x.shape[2:])
        self.size = x.shape[0] * self._run
        self._block = max(1, BLOCK_BYTES // max(1, self.size * x.itemsize))
        self.row = self.size if self._is_batch_last else min(self._block, x.shape[1]) * self._run

    def _batch_last(self) -> tuple[int, ...]:
        return (*range(1, len(self._shape)), 0)

    def array(self, x: Array) -> Array:
        if self._is_batch_last:
            memory = np.ascontiguousarray(x.transpose(self._batch_last()))
            return memory.reshape(self._shape[1], self.size)
        return np.ascontiguousarray(x).reshape(self._shape[0], -1)

    def batch(self, array: Array) -> Array:
        if self._is_batch_last:
            shape = *self._shape[1:], self._shape[0]
            return np.moveaxis(array.reshape(shape), -1, 0)
        return array.reshape(self._shape)

    def blocks(self, multiple: int) -> Iterator[slice]:
        step = max(1, self._block // multiple) * multiple
        for first in range(0, self._shape[1], step):
            yield slice(first, min(first + step, self._shape[1]))

    def of(self, array: Array, block: slice) -> Array:
        if self._is_batch_last:
            return array[block]
        return array[:, block.start * self._run : block.stop * self._run]

    def spread(self, numbers: Array) -> Array:
        if self._is_batch_last:
            return numbers[:, np.newaxis]
        return numbers if self._run == 1 else np.repeat(numbers, self._run)

    def means(self, block: Array) -> Array:
        if self._is_batch_last:
            total: Array = block @ ones(block.shape[1], block.dtype)
        else:
            total = ones(len(block), block.dtype) @ block
            if self._run > 1:
                total = total.reshape(-1, self._run) @ ones(self._run, block.dtype)
        total /= self.size
        return total

    def mean_products(self, block: Array, other: Array) -> Array:
        if not self._is_batch_last and self._run < SHORT_RUN:
            return self.means(block * other)
        if self._is_batch_last:
            total: Array = np.vecdot(block, other)
        else:
            runs = len(block), -1, self._run
            total = np.vecdot(block.reshape(runs), other.reshape(runs)).sum(axis=0)
        total /= self.size
        return total
