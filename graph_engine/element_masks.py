"""Boolean masks of tensors, element by element: joined, narrowed, told apart."""

from __future__ import annotations

from typing import Any

import numpy as np

from nodes.shapes import sum_to_shape

UNSEEN = 1e-13
"""Size of a change, relative to the largest number, up to which it may be rounding."""


def only_example(masks: list[Any]) -> int | None:
    """Return the one index of the first axis that masks hold anything at, if it is one."""
    found: set[int] = set()
    for mask in masks:
        if mask is not None:
            if np.ndim(mask) < 2:
                return None
            found |= set(np.flatnonzero(mask.reshape(len(mask), -1).any(axis=1)).tolist())
    return found.pop() if len(found) == 1 else None


def placed(mask: Any, shape: tuple[int, ...], example: int) -> Any:
    """Return a mask of one example as one of the batch."""
    if mask is None:
        return None
    whole = np.zeros(shape, bool)
    whole[example] = mask[0]
    return whole


def is_float(x: Any) -> bool:
    """Whether this is an array of floats."""
    return x is not None and bool(np.asarray(x).dtype.kind == "f")


def narrowed(mask: Any, shape: tuple[int, ...]) -> Any:
    """Undo broadcasting: an element counts where any of its copies does."""
    return np.asarray(sum_to_shape(np.asarray(mask, np.float64), shape)) > 0


def add_new(found: list[Any], more: list[Any]) -> bool:
    """Add masks to those found, and return whether anything in them is new."""
    is_new = False
    for old, new in zip(found, more, strict=True):
        if old is not None and new is not None:
            is_new = is_new or bool((new & ~old).any())
            old |= new
    return is_new


def differ(after: Any, before: Any) -> Any:
    """Return where two arrays are not the same, but for rounding; NaN and inf say nothing."""
    a, b = np.asarray(after, np.float64), np.asarray(before, np.float64)
    is_finite = np.isfinite(a) & np.isfinite(b)
    floor = UNSEEN * float(np.abs(b[np.isfinite(b)]).max(initial=0.0))
    with np.errstate(invalid="ignore"):
        return is_finite & (np.abs(a - b) > floor)
