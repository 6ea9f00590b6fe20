"""The error function, which NumPy lacks, to the last digit or nearly."""

from __future__ import annotations

import math
from functools import cache
from typing import Any

import numpy as np

from nodes.shapes import Array

PER_UNIT = 256
LIMIT = 6.0
"""From here on erf is 1 as far as float64 can tell."""
TERMS = 6
MIDDLE = round(LIMIT * PER_UNIT)
"""The number of the grid point 0."""


@cache
def _taylor() -> Array:
    """Return Taylor coefficients of erf around each grid point, shape (terms, points).

    The derivatives of erf are Hermite polynomials times a Gaussian (Abramowitz & Stegun 7.1.19),
    and the polynomials follow from each other.
    """
    grid = np.arange(-MIDDLE, MIDDLE + 1) / PER_UNIT
    slope = 2.0 / math.sqrt(math.pi) * np.exp(-grid * grid)
    coefficients = [np.array([math.erf(x) for x in grid])]
    before, hermite = np.zeros_like(grid), np.ones_like(grid)
    for order in range(TERMS - 1):
        sign = -1.0 if order % 2 else 1.0
        coefficients.append(sign * slope * hermite / math.factorial(order + 1))
        before, hermite = hermite, 2.0 * grid * hermite - 2.0 * order * before
    # Added to −0, only this zero leaves it −0.
    coefficients[0][MIDDLE] = -0.0
    return np.array(coefficients)


def erf(x: Any) -> Any:
    """Return the error function of each element; the scalar form is math.erf."""
    within = np.clip(np.asarray(x, np.float64), -LIMIT, LIMIT)
    # fmax takes nan for a number; the distance from the grid is nan then, and so is the result.
    nearest = np.asarray(np.fmax(within, -LIMIT))
    nearest *= PER_UNIT
    nearest += MIDDLE
    np.rint(nearest, out=nearest)
    number = nearest.astype(np.intp)
    nearest -= MIDDLE
    nearest /= -PER_UNIT
    distance = np.add(within, nearest, out=nearest)
    table = _taylor()
    out = np.take(table[-1], number, mode="wrap")
    spare = np.empty_like(distance)
    for coefficients in table[-2::-1]:
        out *= distance
        out += np.take(coefficients, number, out=spare, mode="wrap")
    return out.astype(x.dtype, copy=False)
