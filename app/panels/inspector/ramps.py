"""From numbers to colours: what pictures of tensors are painted with."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

import numpy as np
from PySide6.QtGui import QImage

from app.looks.contrast import contrast, mixed
from app.theme import THEMES, Theme

Kind = Literal["value", "gradient", "local"]
_STEPS = 256


@dataclass(frozen=True)
class Scale:
    """The numbers that the two ends of a ramp stand for.

    Attributes
    ----------
    is_signed : bool
        Whether 0 is in the middle, and negative numbers have a colour of their own.
    """

    low: float
    high: float
    is_signed: bool = False

    def levels(self, array: Any) -> np.ndarray[Any, np.dtype[np.uint8]]:
        """Return where on the ramp each number lies, 0 to 255."""
        span = (self.high - self.low) or 1.0
        with np.errstate(invalid="ignore", over="ignore"):
            share = (np.asarray(array, dtype=np.float64) - self.low) / span
        share = np.nan_to_num(share, nan=0.5, posinf=1.0, neginf=0.0)
        return (np.clip(share, 0.0, 1.0) * (_STEPS - 1)).round().astype(np.uint8)

    def share(self, number: float) -> float:
        """Return where between the ends a number lies, 0 to 1."""
        return float(self.levels(number)) / (_STEPS - 1)


def scale_of(arrays: Any, kind: Kind) -> Scale:
    """Return the scale that fits arrays of one size.

    Gradients have 0 in the middle, and so have values of both signs.
    """
    ends = [end for end in map(_ends, arrays) if end is not None]
    if not ends:
        return Scale(0.0, 1.0)
    low, high = min(end[0] for end in ends), max(end[1] for end in ends)
    if kind == "value" and not low < 0.0 < high:
        return Scale(low, high)
    reach = max(abs(low), abs(high))
    return Scale(-reach, reach, is_signed=True)


def _ends(array: Any) -> tuple[float, float] | None:
    numbers = np.asarray(array)
    if not numbers.size:
        return None
    low, high = float(numbers.min()), float(numbers.max())
    if np.isfinite(low) and np.isfinite(high):
        return low, high
    finite = numbers[np.isfinite(numbers)]
    return (float(finite.min()), float(finite.max())) if finite.size else None


@cache
def ramp(theme_name: str, kind: Kind, is_signed: bool) -> tuple[str, ...]:
    """Return the colours from the low end to the high end.

    Numbers of one sign go from the ground to ink. Of two signs each has its colour, and the
    ground between them is 0.
    """
    theme = THEMES[theme_name]
    if not is_signed:
        return tuple(mixed(theme.plot, theme.text, i / (_STEPS - 1)) for i in range(_STEPS))
    middle = (_STEPS - 1) / 2
    positive, negative = getattr(theme, kind), getattr(theme, f"{kind}_opposite")
    return tuple(
        mixed(theme.plot, positive if i > middle else negative, abs(i - middle) / middle)
        for i in range(_STEPS)
    )


@cache
def _table(theme_name: str, kind: Kind, is_signed: bool) -> np.ndarray[Any, np.dtype[np.uint32]]:
    return np.array(
        [0xFF000000 | int(colour[1:], 16) for colour in ramp(theme_name, kind, is_signed)],
        dtype=np.uint32,
    )


def picture(plane: Any, scale: Scale, kind: Kind, theme: Theme) -> QImage:
    """Return a matrix as an image, one pixel per number."""
    table = _table(theme.name, kind, scale.is_signed)
    return _image(table[scale.levels(plane)], QImage.Format.Format_RGB32)


def veil(is_lit: Any, theme: Theme) -> QImage:
    """Return an image to lay over a picture: it dims all but what is lit."""
    ground = 0xC8000000 | _premultiplied(theme.plot, 0xC8)
    pixels = np.where(np.asarray(is_lit, bool), 0, ground).astype(np.uint32)
    return _image(pixels, QImage.Format.Format_ARGB32_Premultiplied)


def _premultiplied(colour: str, alpha: int) -> int:
    parts = [int(colour[i : i + 2], 16) * alpha // 255 for i in (1, 3, 5)]
    return parts[0] << 16 | parts[1] << 8 | parts[2]


def _image(pixels: Any, form: QImage.Format) -> QImage:
    data = np.ascontiguousarray(pixels)
    height, width = data.shape
    image = QImage(data.data, width, height, 4 * width, form)
    # The copy owns its memory; the first image only borrows the array's.
    return image.copy()


def ink_on(level: int, theme: Theme, kind: Kind, is_signed: bool) -> str:
    """Return the colour in which a number can be read on a cell of the ramp."""
    ground = ramp(theme.name, kind, is_signed)[level]
    return max((theme.text, theme.plot), key=lambda ink: contrast(ink, ground))
