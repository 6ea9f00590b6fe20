"""Bookmarks: places of the canvas to come back to, while the document is open."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QObject, QPointF, QRectF

from app.document.document import Document

NUMBERS = tuple(range(1, 10))


class Sight(Protocol):
    """What bookmarks ask of a canvas."""

    @property
    def scale_factor(self) -> float: ...

    def visible_area(self) -> QRectF: ...

    def zoom_to(self, factor: float) -> None: ...

    def centre_on(self, point: QPointF) -> None: ...


class Bookmarks(QObject):
    """Part of how the window looks at a document, not of the document itself.

    Attributes
    ----------
    sight : Sight or None
        The canvas whose places are marked.
    """

    def __init__(self, document: Document, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.sight: Sight | None = None
        self._places: dict[int, tuple[QPointF, float]] = {}
        document.loaded.connect(self._places.clear)

    def has(self, number: int) -> bool:
        """Whether a place has this number."""
        return number in self._places

    def mark(self, number: int) -> None:
        """Give what is in sight a number."""
        if self.sight is not None:
            self._places[number] = self.sight.visible_area().center(), self.sight.scale_factor

    def go_to(self, number: int) -> None:
        """Bring a place back into sight, as large as it was."""
        if self.sight is not None and number in self._places:
            point, factor = self._places[number]
            self.sight.zoom_to(factor)
            self.sight.centre_on(point)
