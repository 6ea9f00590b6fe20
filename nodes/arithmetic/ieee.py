"""Arithmetic on Python floats with the results of IEEE 754, where Python itself would raise.

NumPy and PyTorch answer 1 / 0 with inf and log(−1) with nan. A graph of single numbers must show
the same. The usual case costs nothing extra: only what Python refuses is looked at twice.
"""

from __future__ import annotations

import math

import numpy as np


def divide(x: float, y: float) -> float:
    """Return x / y; inf, −inf or nan where y is 0."""
    try:
        return x / y
    except ZeroDivisionError:
        if x == 0.0 or math.isnan(x):
            return math.nan
        return math.copysign(math.inf, x) * math.copysign(1.0, y)


def exp(x: float) -> float:
    """Return eˣ; inf where it is too large."""
    try:
        return math.exp(x)
    except OverflowError:
        return math.inf


def log(x: float) -> float:
    """Return the natural logarithm; −inf at 0, nan below."""
    try:
        return math.log(x)
    except ValueError:
        return -math.inf if x == 0.0 else math.nan


def power(x: float, exponent: float) -> float:
    """Return x to the power of `exponent`; inf, −inf or nan where Python would raise."""
    try:
        return math.pow(x, exponent)
    except (ValueError, OverflowError):
        with np.errstate(all="ignore"):
            return float(np.power(x, exponent))


def log1p(x: float) -> float:
    """Return log(1 + x); −inf at −1, nan below."""
    try:
        return math.log1p(x)
    except ValueError:
        return -math.inf if x == -1.0 else math.nan


def sqrt(x: float) -> float:
    """Return the square root; nan of a negative number."""
    try:
        return math.sqrt(x)
    except ValueError:
        return math.nan


def sin(x: float) -> float:
    """Return the sine; nan where x is infinite."""
    return math.sin(x) if math.isfinite(x) else math.nan


def cos(x: float) -> float:
    """Return the cosine; nan where x is infinite."""
    return math.cos(x) if math.isfinite(x) else math.nan
