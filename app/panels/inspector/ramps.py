"""From numbers to colours: what pictures of tensors are painted with."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

import numpy as np
from PySide6.QtGui import QImage

from app.contrast import contrast, mixed
from app.theme import THEMES, Theme

Kind = Literal["value", "gradient", "local"]
_STEPS = 256
_DIVERGING = {"gradient": "gradient", "local": "local"}


@dataclass(frozen=True)
class Scale:
    """The numbers that the two ends of a ramp stand for."""

    low: float
    high: float

    def levels(self, array: Any) -> np.ndarray[Any, np.dtype[np.uint8]]:
        """Return where on the ramp each number lies, 0 to 255."""
        span = (self.high - self.low) or 1.0
        with np.errstate(invalid="ignore", over="ignore"):
            share = (np.asarray(array, dtype=np.float64) - self.low) / span
        share = np.nan_to_num(share, nan=0.5, posinf=1.0, neginf=0.0)
        return (np.clip(share, 0.0, 1.0) * (_STEPS - 1)).astype(np.uint8)


def scale_of(array: Any, kind: Kind) -> Scale:
    """Return the scale that fits an array; gradients have 0 in the middle."""
    finite = np.asarray(array, dtype=np.float64)
    finite = finite[np.isfinite(finite)]
    if not finite.size:
        return Scale(0.0, 1.0)
    low, high = float(finite.min()), float(finite.max())
    if kind == "value":
        return Scale(low, high)
    reach = max(abs(low), abs(high))
    return Scale(-reach, reach)


@cache
def ramp(theme_name: str, kind: Kind) -> tuple[str, ...]:
    """Return the colours from the low end to the high end.

    A value goes from the ground to ink. A gradient goes from blue over the ground to its own
    colour, so that its sign shows.
    """
    theme = THEMES[theme_name]
    if kind == "value":
        return tuple(mixed(theme.plot, theme.text, i / (_STEPS - 1)) for i in range(_STEPS))
    middle = (_STEPS - 1) / 2
    positive = getattr(theme, _DIVERGING[kind])
    return tuple(
        mixed(theme.plot, positive if i > middle else theme.accent, abs(i - middle) / middle)
        for i in range(_STEPS)
    )


@cache
def _table(theme_name: str, kind: Kind) -> np.ndarray[Any, np.dtype[np.uint32]]:
    return np.array(
        [0xFF000000 | int(colour[1:], 16) for colour in ramp(theme_name, kind)], dtype=np.uint32
    )


def picture(plane: Any, scale: Scale, kind: Kind, theme: Theme) -> QImage:
    """Return a matrix as an image, one pixel per number."""
    pixels = np.ascontiguousarray(_table(theme.name, kind)[scale.levels(plane)])
    height, width = pixels.shape
    image = QImage(pixels.data, width, height, 4 * width, QImage.Format.Format_RGB32)
    # The copy owns its memory; the first image only borrows the array's.
    return image.copy()


def ink_on(level: int, theme: Theme, kind: Kind) -> str:
    """Return the colour in which a number can be read on a cell of the ramp."""
    ground = ramp(theme.name, kind)[level]
    return max((theme.text, theme.plot), key=lambda ink: contrast(ink, ground))
