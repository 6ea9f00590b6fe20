"""How far one step of a dragged number goes, and which numbers a slider runs over. No Qt."""

from __future__ import annotations

import math

PIXELS_PER_STEP = 3.0
FINER = 0.1
COARSER = 10.0
_ORDINARY = 0.1
_SLIDER_STEPS = 200


def step_of(value: float, *, is_integer: bool, factor: float = 1.0) -> float:
    """Return one step of a drag: 0.1 for ordinary numbers, and in keeping for tiny or huge ones.

    Parameters
    ----------
    factor : float
        `FINER`, 1 or `COARSER`. Whole numbers have no finer step than 1.
    """
    if is_integer:
        return max(1.0, factor)
    size = abs(value)
    if 0.0 < size < 0.01 or size >= 100.0:
        return 10.0 ** (math.floor(math.log10(size)) - 1) * factor
    return _ORDINARY * factor


def on_step(value: float, step: float) -> float:
    """Return the multiple of a step nearest to a number, without the dust of binary fractions."""
    exact = round(value / step) * step
    return round(exact, max(0, 2 - math.floor(math.log10(step)))) + 0.0


def range_about(value: float, *, is_integer: bool) -> tuple[float, float]:
    """Return the range that a slider has at first: even about 0, at least from -1 to 1."""
    size = max(abs(value), 10.0 if is_integer else 1.0)
    decade = 10.0 ** math.floor(math.log10(size))
    reach = next(nice for nice in (1, 2, 5, 10) if nice * decade >= size * (1 - 1e-12)) * decade
    return -reach, reach


def slider_step(low: float, high: float, *, is_integer: bool) -> float:
    """Return the step between the numbers that a slider can be put to."""
    step = 10.0 ** math.floor(math.log10((high - low) / _SLIDER_STEPS) + 1e-9)
    return max(1.0, step) if is_integer else step
