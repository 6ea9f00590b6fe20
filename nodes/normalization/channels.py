"""The channels of a batch as parts of a matrix, whichever way they lie in memory.

A batch has shape (examples, channels, …). Where its examples lie last in memory, as convolution
and pooling leave them, a channel is a row of a matrix. In PyTorch's order each example is a row,
and a channel is some neighbouring columns.
"""

from __future__ import annotations

import math
from collections.abc import Iterator

import numpy as np

from nodes.shapes import Array

BLOCK_BYTES = 2 * 2**20
"""Channels worked on at a time, so that all steps but the first find them in the cache."""

SHORT_RUN = 16
"""Below it, a dot product per run costs more than a product of matrices."""


class Channels:
    """How the channels of a batch lie in memory, and what is done to each of them.

    Attributes
    ----------
    size : int
        Elements per channel.
    row : int
        Elements of a block that are neighbours in memory.
    """

    def __init__(self, x: Array) -> None:
        self._shape = x.shape
        self._is_batch_last = x.transpose(self._batch_last()).flags.c_contiguous
        self._run = math.prod(x.shape[2:])
        self.size = x.shape[0] * self._run
        self._block = max(1, BLOCK_BYTES // max(1, self.size * x.itemsize))
        self.row = self.size if self._is_batch_last else min(self._block, x.shape[1]) * self._run

    def _batch_last(self) -> tuple[int, ...]:
        return (*range(1, len(self._shape)), 0)

    def matrix(self, x: Array) -> Array:
        """Return the numbers of an array of the batch's shape, a copy where they lie otherwise."""
        if self._is_batch_last:
            memory = np.ascontiguousarray(x.transpose(self._batch_last()))
            return memory.reshape(self._shape[1], self.size)
        return np.ascontiguousarray(x).reshape(self._shape[0], -1)

    def batch(self, matrix: Array) -> Array:
        """Return the matrix as an array of the batch's shape."""
        if self._is_batch_last:
            shape = *self._shape[1:], self._shape[0]
            return np.moveaxis(matrix.reshape(shape), -1, 0)
        return matrix.reshape(self._shape)

    def blocks(self) -> Iterator[slice]:
        """Yield the channels, some at a time."""
        for first in range(0, self._shape[1], self._block):
            yield slice(first, min(first + self._block, self._shape[1]))

    def of(self, matrix: Array, block: slice) -> Array:
        """Return the part of the matrix that holds some channels, a view."""
        if self._is_batch_last:
            return matrix[block]
        return matrix[:, block.start * self._run : block.stop * self._run]

    def spread(self, numbers: Array) -> Array:
        """Return one number per channel so that it broadcasts to a part of the matrix."""
        return numbers[:, np.newaxis] if self._is_batch_last else np.repeat(numbers, self._run)

    def sums(self, part: Array) -> Array:
        """Return the sum of each channel: a product with ones is BLAS's, faster than a sum."""
        if self._is_batch_last:
            rows: Array = part @ np.ones(part.shape[1], part.dtype)
            return rows
        columns = np.ones(len(part), part.dtype) @ part
        total: Array = columns.reshape(-1, self._run) @ np.ones(self._run, part.dtype)
        return total

    def products(self, part: Array, other: Array) -> Array:
        """Return, for each channel, the sum of the products of two parts."""
        if not self._is_batch_last and self._run < SHORT_RUN:
            return self.sums(part * other)
        if self._is_batch_last:
            total: Array = np.vecdot(part, other)
        else:
            runs = len(part), -1, self._run
            total = np.vecdot(part.reshape(runs), other.reshape(runs)).sum(axis=0)
        return total
