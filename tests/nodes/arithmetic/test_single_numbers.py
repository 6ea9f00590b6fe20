"""Arithmetic on Python floats must answer as IEEE 754 does, never with an exception."""

from __future__ import annotations

import math

import numpy as np
import pytest

from nodes.arithmetic import ieee

EDGES = (-math.inf, -1e308, -1.0, -0.0, 0.0, 5e-324, 1.0, 1e308, math.inf, math.nan)


@pytest.mark.parametrize("y", EDGES)
@pytest.mark.parametrize("x", EDGES)
def test_quotient_is_that_of_numpy_with_the_sign_of_zero(x: float, y: float) -> None:
    with np.errstate(all="ignore"):
        expected = float(np.divide(x, y))
    np.testing.assert_equal(ieee.divide(x, y), expected)


def test_quotient_by_negative_zero_is_negative_infinity() -> None:
    assert ieee.divide(1.0, -0.0) == -math.inf


@pytest.mark.parametrize("x", [*EDGES, 709.0, 710.0, -745.0, -746.0])
def test_exponential_and_logarithm_are_those_of_numpy(x: float) -> None:
    with np.errstate(all="ignore"):
        np.testing.assert_allclose(ieee.exp(x), np.exp(x), rtol=1e-15)
        np.testing.assert_allclose(ieee.log(x), np.log(x), rtol=1e-15)


@pytest.mark.parametrize("exponent", [-3.0, -1.0, 0.0, 0.3, 2.0, 3.0])
@pytest.mark.parametrize("x", EDGES)
def test_power_is_that_of_numpy(x: float, exponent: float) -> None:
    with np.errstate(all="ignore"):
        expected = float(np.power(x, exponent))
    np.testing.assert_allclose(ieee.power(x, exponent), expected, rtol=1e-15)


@pytest.mark.parametrize("x", [*EDGES, -2.0, 0.5, 1000.0])
@pytest.mark.parametrize("name", ["log1p", "sqrt", "sin", "cos"])
def test_function_of_one_number_is_that_of_numpy(name: str, x: float) -> None:
    with np.errstate(all="ignore"):
        expected = getattr(np, name)(x)
    np.testing.assert_allclose(getattr(ieee, name)(x), expected, rtol=1e-15)
