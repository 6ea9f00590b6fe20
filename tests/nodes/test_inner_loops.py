"""Long inner loops: NumPy's buffer is small inside, and as before outside."""

from __future__ import annotations

import numpy as np
import pytest

from nodes.inner_loops import LONG_RUN, long_runs


def test_buffer_is_small_for_long_runs_only() -> None:
    before = np.getbufsize()
    with long_runs(LONG_RUN):
        assert np.getbufsize() == 16
    assert np.getbufsize() == before
    with long_runs(LONG_RUN - 1):
        assert np.getbufsize() == before


def test_buffer_is_restored_after_an_error() -> None:
    before = np.getbufsize()
    with pytest.raises(ZeroDivisionError), long_runs(LONG_RUN):
        raise ZeroDivisionError
    assert np.getbufsize() == before


def test_numbers_are_the_same() -> None:
    rows = np.random.default_rng(0).standard_normal((3, 1000))
    factors = np.array([[2.0], [3.0], [4.0]])
    with long_runs(1000):
        inside = rows * factors
    np.testing.assert_array_equal(inside, rows * factors)
