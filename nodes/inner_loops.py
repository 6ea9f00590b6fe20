"""Long inner loops of NumPy, without a detour over its buffer."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import numpy as np

LONG_RUN = 512
"""Neighbours in memory from which on an inner loop is better off without the buffer."""


@contextmanager
def long_runs(length: int) -> Iterator[None]:
    """Let arrays broadcast quickly against rows of `length` neighbours.

    NumPy (2.4) copies a number that is repeated along a row into a buffer of 8,192 elements, to
    work on several rows at once. That serves short rows; long ones take two to four times as
    long. A small buffer keeps it from doing so. Nothing inside should convert between types,
    which needs the buffer.
    """
    if length < LONG_RUN:
        yield
        return
    before = np.setbufsize(16)
    try:
        yield
    finally:
        np.setbufsize(before)
