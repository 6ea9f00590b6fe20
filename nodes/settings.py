"""Types for settings: what the inspector shows, the file stores and pydantic validates.

A setting is a pydantic field with a title and bounds. Numbers must be finite everywhere.
"""

from __future__ import annotations

import math
from typing import Annotated, Any

import numpy as np
from pydantic import BeforeValidator, Field, PlainSerializer, WithJsonSchema

MAXIMUM_ELEMENTS = 1_000_000
MAXIMUM_AXES = 32


def _nested(value: Any, axes_left: int = MAXIMUM_AXES) -> Any:
    if not isinstance(value, list | tuple):
        return value
    if axes_left == 0:
        raise ValueError(f"must have at most {MAXIMUM_AXES} axes")
    return tuple(_nested(item, axes_left - 1) for item in value)


def _shape_of(value: Any) -> tuple[int, ...]:
    if not isinstance(value, tuple):
        return ()
    inner = {_shape_of(item) for item in value}
    if len(inner) > 1:
        raise ValueError("must be a number or rows of equal length")
    return (len(value), *(inner.pop() if inner else ()))


def _flat(value: Any) -> list[Any]:
    return [leaf for item in value for leaf in _flat(item)] if isinstance(value, tuple) else [value]


def _validate_array(value: Any) -> Any:
    if isinstance(value, np.ndarray | np.generic):
        value = value.tolist()
    value = _nested(value)
    shape = _shape_of(value)
    leaves = _flat(value)
    if len(leaves) > MAXIMUM_ELEMENTS:
        raise ValueError(f"must have at most {MAXIMUM_ELEMENTS} elements, it has {len(leaves)}")
    for leaf in leaves:
        if isinstance(leaf, bool) or not isinstance(leaf, int | float):
            raise ValueError(f"must hold numbers only, it holds {leaf!r}")
        if isinstance(leaf, float) and not math.isfinite(leaf):
            raise ValueError(f"must be finite, it holds {leaf}")
        if abs(leaf) > 1e308:
            raise ValueError("must fit a 64-bit float")
    if 0 in shape:
        raise ValueError("must have at least one element")
    return value


def _as_lists(value: Any) -> Any:
    return [_as_lists(item) for item in value] if isinstance(value, tuple) else value


ArrayValue = Annotated[
    Any,
    BeforeValidator(_validate_array),
    PlainSerializer(_as_lists),
    WithJsonSchema({"type": ["number", "array"]}),
]
"""A number or nested rows of numbers, kept as nested tuples so that settings stay hashable."""


def _validate_pair(value: Any) -> Any:
    """Accept n, (n, n) and (n, m); equal sizes become one number, as people write them."""
    return _one_for_all(value, 2)


def _validate_triple(value: Any) -> Any:
    return _one_for_all(value, 3)


def _one_for_all(value: Any, axes: int) -> Any:
    if isinstance(value, list | tuple):
        sizes = tuple(value)
        is_number = not any(isinstance(size, bool) for size in sizes)
        if len(sizes) == axes and is_number and all(size == sizes[0] for size in sizes):
            return sizes[0]
        return sizes
    return value


SizeNumber = Annotated[int, Field(ge=1, le=65_536, strict=True)]
PaddingNumber = Annotated[int, Field(ge=0, le=65_536, strict=True)]

PairOfSizes = Annotated[SizeNumber | tuple[SizeNumber, SizeNumber], BeforeValidator(_validate_pair)]
"""One size for both axes, or (height, width)."""

PairOfPaddings = Annotated[
    PaddingNumber | tuple[PaddingNumber, PaddingNumber], BeforeValidator(_validate_pair)
]
"""One padding for both axes, or (height, width)."""

TripleOfSizes = Annotated[
    SizeNumber | tuple[SizeNumber, SizeNumber, SizeNumber], BeforeValidator(_validate_triple)
]
"""One size for all three axes, or (depth, height, width)."""

TripleOfPaddings = Annotated[
    PaddingNumber | tuple[PaddingNumber, PaddingNumber, PaddingNumber],
    BeforeValidator(_validate_triple),
]
"""One padding for all three axes, or (depth, height, width)."""


def per_axis(value: int | tuple[int, ...], axes: int) -> tuple[int, ...]:
    """Return a setting that may be one number as one number for each of the axes."""
    return (value,) * axes if isinstance(value, int) else value


def per_axis_text(value: int | tuple[int, ...], axes: int) -> str:
    """Return ``5×5×5`` for 5 and three axes, ``5`` for one."""
    return "×".join(map(str, per_axis(value, axes)))


def pair(value: int | tuple[int, int]) -> tuple[int, int]:
    """Return (height, width) of a setting that may be one number."""
    return (value, value) if isinstance(value, int) else value


def pair_text(value: int | tuple[int, int]) -> str:
    """Return ``5×5`` for 5 and ``3×5`` for (3, 5)."""
    height, width = pair(value)
    return f"{height}×{width}"
