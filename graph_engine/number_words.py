"""Numbers and tensors in words, short enough for one line."""

from __future__ import annotations

import math
from typing import Any

import numpy as np

from graph_engine.sentence import said
from nodes.shapes import shape_text

SMALLEST_FIXED = 1e-3
LARGEST_FIXED = 1e5
"""Numbers between these are written without an exponent."""
MOST_DIGITS = 12
ROUNDING = 1e-12
"""A mean this small beside its elements is what rounding left of zero."""


def number_text(value: float, digits: int = 2) -> str:
    """Return ``-2.00``, ``0.046``, ``1.2e-7`` or ``3.10e6``: never a number that reads as zero.

    Parameters
    ----------
    value : float
        The minus is the ASCII one, so that people can paste the text where numbers are typed.
    digits : int
        Decimals; a number too small for them gets as many significant digits instead.
    """
    size = abs(value)
    if value != value:
        text = "nan"
    elif math.isinf(size):
        text = "∞"
    elif size == 0.0:
        text = f"{0.0:.{digits}f}"
    elif size < SMALLEST_FIXED:
        text = _scientific(size, max(digits - 1, 0))
    elif size >= LARGEST_FIXED:
        text = _scientific(size, digits)
    else:
        leading = math.floor(math.log10(size))
        text = f"{size:.{max(digits, digits - 1 - leading)}f}"
    return f"-{text}" if value < 0 else text


def _scientific(size: float, digits: int) -> str:
    mantissa, _, exponent = f"{size:.{digits}e}".partition("e")
    return f"{mantissa}e{int(exponent)}"


def tensor_text(array: Any, digits: int = 2) -> str:
    """Return ``(64, 6, 28, 28), mean 0.13``; for whole numbers, their range."""
    array = np.asarray(array)
    shape = shape_text(array.shape)
    if not array.size:
        return said("{shape}, empty", shape=shape)
    if array.dtype.kind in "iub":
        low, high = str(int(array.min())), str(int(array.max()))
        return said("{shape}, {low} to {high}", shape=shape, low=low, high=high)
    with np.errstate(all="ignore"):
        mean, size = float(array.mean()), float(np.abs(array).max())
    if abs(mean) <= ROUNDING * size:
        mean = 0.0
    return said("{shape}, mean {number}", shape=shape, number=number_text(mean, digits))


def value_text(value: Any, digits: int = 2) -> str:
    """Return the text of a number or of a tensor."""
    if np.ndim(value) == 0:
        return number_text(float(value), digits)
    return tensor_text(value, digits)


def gradient_text(gradient: Any, digits: int = 2) -> str:
    """Return the text of a number, or ``(64, 10), |g| 0.47``: a tensor's shape and its length.

    The mean of a gradient says little: it is near 0 however steep the way.
    """
    if np.ndim(gradient) == 0:
        return number_text(float(gradient), digits)
    return f"{shape_text(np.shape(gradient))}, |g| {number_text(length(gradient), digits)}"


def length(array: Any) -> float:
    """Return the Euclidean length of a tensor: the root of the sum of its squares."""
    with np.errstate(all="ignore"):
        return float(np.linalg.norm(np.asarray(array, dtype=np.float64)))


def digits_to_tell(first: Any, second: Any, digits: int = 2) -> int:
    """Return how many digits it takes for two different numbers to read differently.

    A weight of 2 that an update changes by 0.0001 should not read ``2.00 − … = 2.00``.
    """
    if np.ndim(first) or np.ndim(second):
        if np.shape(first) != np.shape(second) or not np.size(first):
            return digits
        with np.errstate(all="ignore"):  # tensors are told by their means
            first, second = float(np.mean(first)), float(np.mean(second))
    if first == second:
        return digits
    for more in range(digits, MOST_DIGITS):
        if number_text(float(first), more) != number_text(float(second), more):
            return more
    return digits
