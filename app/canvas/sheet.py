"""A sheet of small pictures, from which hundreds are copied in one call."""

from __future__ import annotations

from collections.abc import Callable
from math import ceil

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPixmap

from app.canvas.primitives import draw_fragments
from nodes.shapes import Array

_PAGE_WIDTH, _PAGE_HEIGHT = 1024, 256
_MOST_PAGES = 8
_MOST_NEW = 60
"""Pictures made in one frame."""
_UNSEEN, _SEEN, _PICTURED = range(3)
_CELL = np.dtype([("state", np.int8), ("page", np.int8), ("part", np.int16, 4)])
"""A picture: which page it is on, and left, top, width and height there."""


class Sheet:
    """Pictures by number; a number is pictured when it is wanted for the second time.

    What is seen once, or a text that runs while another is dragged, is not worth a picture. When
    all pages are full, all of them are made anew.
    """

    def __init__(self) -> None:
        self._cells = np.zeros(256, dtype=_CELL)
        self._pages: list[QPixmap] = []
        self._next = 0, 0
        self._row_height = 0

    def forget(self) -> None:
        """Make all of them anew."""
        self._cells["state"] = _UNSEEN
        self._pages.clear()

    def want(self, numbers: Array, make: Callable[[int], object]) -> Array:
        """Return which numbers there are pictures of, after some more were made.

        Parameters
        ----------
        make : callable
            Calls `picture` for a number.
        """
        most = int(numbers.max(initial=-1)) + 1
        if most > len(self._cells):
            spare = np.zeros(2 * most - len(self._cells), dtype=_CELL)
            self._cells = np.concatenate([self._cells, spare])
        different, counts = np.unique(numbers, return_counts=True)
        states = self._cells["state"][different]
        wanted = (states == _SEEN) | ((states == _UNSEEN) & (counts > 1))
        self._cells["state"][different[states == _UNSEEN]] = _SEEN
        for number in different[wanted][:_MOST_NEW].tolist():
            make(number)
        is_there: Array = self._cells["state"][numbers] == _PICTURED
        return is_there

    def picture(
        self, number: int, size: tuple[float, float], paint: Callable[[QPainter], None]
    ) -> None:
        """Make a picture.

        Parameters
        ----------
        size : (float, float)
            Width and height in pixels.
        paint : callable
            Is given a painter with its origin in the picture's corner.
        """
        width, height = map(ceil, size)
        left, top = self._next
        if left + width > _PAGE_WIDTH:
            left, top = 0, top + self._row_height
        if not self._pages or top + height > _PAGE_HEIGHT:
            if len(self._pages) == _MOST_PAGES:
                self.forget()
            left, top = 0, 0
            self._pages.append(QPixmap(max(_PAGE_WIDTH, width), max(_PAGE_HEIGHT, height)))
            self._pages[-1].fill(Qt.GlobalColor.transparent)
        painter = QPainter(self._pages[-1])
        painter.setClipRect(left, top, width, height)
        painter.translate(left, top)
        paint(painter)
        painter.end()
        self._row_height = max(self._row_height if left else 0, height)
        self._next = left + width, top
        self._cells[number] = _PICTURED, len(self._pages) - 1, (left, top, width, height)

    def copy(self, painter: QPainter, numbers: Array, corners: Array, growth: float = 1.0) -> None:
        """Copy pictures to places; the painter is in pixels of the screen.

        Parameters
        ----------
        corners : array, shape (pictures, 2)
            Left and top, whole numbers.
        growth : float
            How much larger than they are the pictures are to be.
        """
        cells = self._cells[numbers]
        parts = cells["part"]
        fragments = np.zeros((len(cells), 10))
        fragments[:, :2] = corners + parts[:, 2:] * (growth / 2)
        fragments[:, 2:6] = parts
        fragments[:, 6:8] = growth
        fragments[:, 9] = 1.0
        for number, page in enumerate(self._pages):
            draw_fragments(painter, fragments[cells["page"] == number], page)
