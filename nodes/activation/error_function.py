"""The error function, which NumPy lacks, to the last digit or nearly."""

from __future__ import annotations

import math
from functools import cache
from typing import Any

import numpy as np

from nodes.shapes import Array

PER_UNIT = 128
LIMIT = 6.0
"""From here on erf is 1 as far as float64 can tell."""
TERMS = 7


@cache
def _taylor() -> Array:
    """Return Taylor coefficients of erf around each grid point, shape (terms, points).

    The derivatives of erf are Hermite polynomials times a Gaussian (Abramowitz & Stegun 7.1.19),
    and the polynomials follow from each other.
    """
    grid = np.arange(int(LIMIT * PER_UNIT) + 1) / PER_UNIT
    slope = 2.0 / math.sqrt(math.pi) * np.exp(-grid * grid)
    coefficients = [np.array([math.erf(x) for x in grid])]
    before, hermite = np.zeros_like(grid), np.ones_like(grid)
    for order in range(TERMS - 1):
        sign = -1.0 if order % 2 else 1.0
        coefficients.append(sign * slope * hermite / math.factorial(order + 1))
        before, hermite = hermite, 2.0 * grid * hermite - 2.0 * order * before
    return np.array(coefficients)


def erf(x: Any) -> Any:
    """Return the error function of each element; the scalar form is math.erf."""
    size = np.minimum(np.abs(x, dtype=np.float64), LIMIT)
    with np.errstate(invalid="ignore"):
        # nan becomes some index; the distance to the grid is nan then, and so is the result.
        nearest = np.rint(size * PER_UNIT).astype(np.intp)
    distance = size - nearest / PER_UNIT
    table = _taylor()
    out = np.take(table[-1], nearest, mode="clip")
    for coefficients in table[-2::-1]:
        out *= distance
        out += np.take(coefficients, nearest, mode="clip")
    return np.copysign(out, x).astype(x.dtype, copy=False)
