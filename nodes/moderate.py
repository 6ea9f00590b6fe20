"""Numbers whose powers need no care."""

from __future__ import annotations

from nodes.shapes import Array

MODERATE = 30.0
"""Size of numbers up to which powers, their totals and quotients are far from the ends of float32,
whatever their number."""

LARGE_ARRAY = 4096
"""Elements from which on it saves time to look whether numbers are moderate."""


def are_moderate(numbers: Array) -> bool:
    """Return whether numbers are known to need no shift before exp; False for nan."""
    if numbers.size < LARGE_ARRAY:
        return False
    return bool(numbers.min() >= -MODERATE and numbers.max() <= MODERATE)
