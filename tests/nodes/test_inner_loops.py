"""Long inner loops: NumPy's buffer is small inside, and as before outside; ones for sums."""

from __future__ import annotations

import numpy as np
import pytest

from nodes.inner_loops import FEW_ONES, LONG_RUN, long_runs, ones


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


@pytest.mark.parametrize("count", [0, 3, FEW_ONES, FEW_ONES + 1])
@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_ones_are_ones_of_the_type(count: int, dtype: type) -> None:
    found = ones(count, np.dtype(dtype))
    np.testing.assert_array_equal(found, np.ones(count))
    assert found.dtype == dtype


def test_kept_ones_cannot_be_spoilt() -> None:
    with pytest.raises(ValueError, match="read-only"):
        ones(3, np.dtype(np.float64))[0] = 2.0
