"""Numbers as they are written on edges, nodes and tool tips: short, and exact on demand."""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import Any

import numpy as np

from graph_engine.number_words import LARGEST_FIXED
from graph_engine.number_words import number_text as number_text
from nodes.shapes import Shape, Symbol


def short_number(x: float) -> str:
    """Return two significant digits without a leading zero: ``.011``, ``3e-3``, ``1.2``."""
    x = float(x)
    size = abs(x)
    if not math.isfinite(x):
        return _not_finite(x)
    if size == 0.0:
        return "0"
    if size >= LARGEST_FIXED or size < 1e-2:
        return _scientific(x, 1).replace(".0e", "e")
    if size >= 10.0:
        return f"{x:.0f}"
    text = f"{x:.2g}"
    return text.replace("0.", ".", 1) if size < 1.0 else text


def exact_text(x: float | int) -> str:
    """Return every digit the number has, so that reading the text back gives the same number."""
    if isinstance(x, int | np.integer):
        return str(int(x))
    x = float(x)
    return repr(x) if math.isfinite(x) else _not_finite(x)


def sizes_text(shape: Iterable[object]) -> str:
    """Return the sizes of one example, ``6×28×28``: a leading batch axis is left out.

    A tensor of a batch of single numbers is ``N``, a single number ``()``.
    """
    sizes = list(shape)
    if len(sizes) > 1 and isinstance(sizes[0], Symbol):
        sizes = sizes[1:]
    return "×".join(map(str, sizes)) if sizes else "()"


def value_text(value: Any, shape: Shape | None = None, digits: int = 2) -> str:
    """Return what an edge's value pill says: the number, or the tensor's shape.

    Integers, such as class labels, are written without decimals.

    Parameters
    ----------
    shape : Shape, optional
        With the symbolic batch axis, as the shape table knows it; else the array's own is used.
    """
    if is_number(value):
        is_integer = isinstance(value, int | np.integer)
        return str(int(value)) if is_integer else number_text(value, digits)
    return sizes_text(np.shape(value) if shape is None else shape)


def gradient_text(gradient: Any, digits: int = 2) -> str:
    """Return what an edge's gradient pill says: the number, or ``|g| .011``, the tensor's norm."""
    if is_number(gradient):
        return number_text(gradient, digits)
    return f"|g| {short_number(norm(gradient))}"


def statistics_text(array: Any) -> str:
    """Return ``mean 0.13, std 0.31, min -0.42, max 1.9`` of a tensor's elements."""
    numbers = np.asarray(array)
    if numbers.size == 0:
        return "empty"
    # Half of the largest double squared overflows; the text says inf then, and that is no fault.
    with np.errstate(all="ignore"):
        found = {
            "mean": numbers.mean(dtype=np.float64),
            "std": numbers.std(dtype=np.float64),
            "min": numbers.min(),
            "max": numbers.max(),
        }
    return ", ".join(f"{word} {number_text(float(x))}" for word, x in found.items())


def norm(array: Any) -> float:
    """Return the Euclidean norm of all elements."""
    numbers = np.asarray(array)
    if numbers.dtype.kind in "iub":
        numbers = numbers.astype(np.float64)
    # "K" keeps a transposed array's memory order, which makes this a view and not a copy.
    flat = numbers.ravel(order="K")
    with np.errstate(all="ignore"):
        squares = float(np.dot(flat, flat))
    if math.isfinite(squares) and squares > 0.0:
        return math.sqrt(squares)
    largest = float(np.max(np.abs(flat), initial=0.0))
    if largest == 0.0 or not math.isfinite(largest):
        return largest
    scaled = flat / largest
    return largest * math.sqrt(float(np.dot(scaled, scaled)))


def is_number(value: Any) -> bool:
    """Whether this is a single number rather than a tensor."""
    if isinstance(value, np.ndarray):
        return value.ndim == 0
    return isinstance(value, int | float | np.number)


def _scientific(x: float, digits: int) -> str:
    mantissa, exponent = f"{x:.{digits}e}".split("e")
    return f"{mantissa}e{int(exponent)}"


def _not_finite(x: float) -> str:
    if math.isnan(x):
        return "nan"
    return "∞" if x > 0 else "-∞"
