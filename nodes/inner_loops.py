"""Long inner loops of NumPy, without a detour over its buffer; and sums by BLAS."""

from __future__ import annotations

from contextlib import AbstractContextManager, nullcontext
from functools import lru_cache
from typing import Any

import numpy as np

from nodes.shapes import Array

LONG_RUN = 512
"""Neighbours in memory from which on an inner loop is better off without the buffer."""

SMALL_BUFFER = 16
"""Elements; the least that NumPy takes."""

FEW_ONES = 4096
"""Up to here a vector of ones costs more to make than to keep."""

BLOCK = 65_536
"""Elements that a chain of steps takes at a time: few enough for the handful of arrays it needs to
stay in the cache, and so many that calling NumPy costs little beside the work."""


def long_runs(length: int) -> AbstractContextManager[None]:
    """Let arrays broadcast quickly against rows of `length` neighbours.

    NumPy (2.4) copies a number that is repeated along a row into a buffer of 8,192 elements, to
    work on several rows at once. That serves short rows; long ones take two to four times as
    long. A small buffer keeps it from doing so. Nothing inside should convert between types,
    which needs the buffer.
    """
    return _SmallBuffer() if length >= LONG_RUN else _AS_IT_IS


class _SmallBuffer(AbstractContextManager[None]):
    def __enter__(self) -> None:
        self._before = np.setbufsize(SMALL_BUFFER)

    def __exit__(self, *error: object) -> None:
        np.setbufsize(self._before)


_AS_IT_IS = nullcontext()


def ones(count: int, dtype: np.dtype[Any]) -> Array:
    """Return ones, not to be written to: a product with them is BLAS's sum, faster than NumPy's."""
    return _kept_ones(count, dtype) if count <= FEW_ONES else np.ones(count, dtype)


@lru_cache(maxsize=64)
def _kept_ones(count: int, dtype: np.dtype[Any]) -> Array:
    made = np.ones(count, dtype)
    made.flags.writeable = False
    return made
