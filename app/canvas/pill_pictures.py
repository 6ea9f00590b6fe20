"""Pictures of pills: one copy of pixels in place of ground, outline, text and mark."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import numpy as np
from PySide6.QtGui import QPainter

from app.canvas.ink import Ink
from app.canvas.look import Look
from app.canvas.sheet import Sheet
from nodes.shapes import Array

_INSET = 2
"""Pixels around a pill in its picture, for the edge of its outline."""
_HALF = 0.5 + 1e-6
"""For rounding up: to the nearest even pixel, as `round` does, a pill would jump when scrolled."""


class PillPictures:
    """Keeps the pictures of one zoom.

    Parameters
    ----------
    look : Look
    paint : callable
        Paints the pill of a number with its corner at the origin.
    size_of : callable
        Returns its width and height, in the scene's units.
    """

    def __init__(
        self,
        look: Look,
        paint: Callable[[QPainter, int], None],
        size_of: Callable[[int], tuple[float, float]],
    ) -> None:
        self._look = look
        self._paint = paint
        self._size_of = size_of
        self._made_for: tuple[float, Ink] = (1e-9, look.ink)
        self._sheet = Sheet()

    def forget(self) -> None:
        """Make all of them anew."""
        self._sheet.forget()

    def copy_known(self, painter: QPainter, numbers: Array, corners: Array) -> tuple[Array, Array]:
        """Paint the pills that there are pictures of.

        Parameters
        ----------
        numbers : array, shape (pills,)
        corners : array, shape (pills, 2)
            Left and top, in the scene's units.

        Returns
        -------
        array, shape (others,)
            The numbers that there is no picture of.
        array, shape (others, 2)
            Their corners, on whole pixels: none is to move when its picture takes over.
        """
        transform, ratio = painter.worldTransform(), self._look.pixel_ratio
        scale = transform.m11() * ratio
        made_at, ink = self._made_for
        is_draft = self._look.is_draft and ink is self._look.ink and _fits(scale / made_at)
        if not is_draft and (scale, self._look.ink) != self._made_for:
            self._made_for = made_at, _ = scale, self._look.ink
            self.forget()
        shift, growth = np.array([transform.dx(), transform.dy()]), scale / made_at
        places = np.floor(corners * scale + shift * ratio + _HALF)
        is_known = self._sheet.want(numbers, partial(self._picture, made_at))
        if is_known.any():
            self._look.has_left_out |= growth != 1.0
            painter.setWorldTransform(self._look.to_pixels())
            inset = places[is_known] - _INSET * growth
            self._sheet.copy(painter, numbers[is_known], inset, growth)
            painter.setWorldTransform(transform)
        return numbers[~is_known], (places[~is_known] / ratio - shift) / transform.m11()

    def _picture(self, scale: float, number: int) -> None:
        def paint(painter: QPainter) -> None:
            painter.translate(_INSET, _INSET)
            painter.scale(scale, scale)
            self._paint(painter, number)

        width, height = self._size_of(number)
        size = width * scale + 2 * _INSET, height * scale + 2 * _INSET
        self._sheet.picture(number, size, paint)


def _fits(change: float) -> bool:
    """Whether pictures of the zoom before can stand in while the wheel turns."""
    return 0.5 <= change <= 2.0
