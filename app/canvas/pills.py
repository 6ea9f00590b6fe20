"""Pills: numbers on a soft ground, laid out once per text and drawn many times."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QStaticText

from app.canvas.label_boxes import MARK_ROOM, PILL_HEIGHT, PILL_PADDING, THUMBNAIL_HEIGHT
from app.canvas.look import Look
from app.canvas.pill import Pill
from app.canvas.pill_pictures import PillPictures
from app.canvas.thumbnails import Thumbnail, paint_thumbnail
from nodes.shapes import Array

_LARGEST_CACHE = 20_000
_CORNER = 5.0
_NO_PEN = QPen(Qt.PenStyle.NoPen)
_FLOWS = {"value": 1.0, "gradient": -1.0}
"""The kinds that have a sign, and whether what they say flows with the wire or against it."""


class PillSetter:
    """Lays out pills in the font of a look."""

    def __init__(self, look: Look) -> None:
        self._look = look
        self._laid: dict[str, tuple[QStaticText, float, float]] = {}
        self._numbers: dict[tuple[str, str], int] = {}
        self._said: list[tuple[str, str]] = []
        self._widths = np.zeros(256)
        self._pictures = PillPictures(look, self._paint_one, self._size_of)

    def forget(self) -> None:
        """Lay every text out anew: the font is another. No number of a pill holds any longer."""
        self._laid.clear()
        self._numbers.clear()
        self._said.clear()
        self._pictures.forget()

    def forget_if_many(self) -> None:
        """Forget all if very much was said meanwhile; then no number holds any longer."""
        if len(self._said) > _LARGEST_CACHE:
            self.forget()

    def number(self, kind: str, text: str) -> int:
        """Return the number by which pills of a kind and text are known; -1 for no text."""
        if not text:
            return -1
        found = self._numbers.get((kind, text))
        if found is None:
            found = self._numbers[kind, text] = len(self._said)
            self._said.append((kind, text))
            if found == len(self._widths):
                self._widths = np.concatenate([self._widths, np.zeros(found)])
            self._widths[found] = self.width(kind, text)
        return found

    def widths(self, numbers: Array) -> Array:
        """Return how wide the pills of these numbers are."""
        found: Array = self._widths[numbers]
        return found

    @property
    def height(self) -> float:
        return PILL_HEIGHT * self._look.choices.label_size

    def width(self, kind: str, text: str) -> float:
        """Return how wide a pill with a text is."""
        return self._lay(text)[1] + self._mark_room(kind)

    def _mark_room(self, kind: str) -> float:
        choices = self._look.choices
        return MARK_ROOM * choices.label_size if choices.has_marks and kind in _FLOWS else 0.0

    def picture(self, text: str, thumbnail: Thumbnail, middle: float, bottom: float) -> Pill:
        """Return a value's thumbnail around a middle that ends at the bottom."""
        size = self._look.choices.label_size
        width, height = thumbnail.width * size, THUMBNAIL_HEIGHT * size
        place = QRectF(middle - width / 2, bottom - height, width, height)
        images = thumbnail.images(self._look.ink.theme)
        laid = self._lay(text)[0]
        return Pill("value", text, place, laid, place.topLeft(), 0.0, images, thumbnail.widths)

    def pill(self, number: int, left: float, top: float) -> Pill:
        """Return the pill of a number with its corner at a point."""
        kind, text = self._said[number]
        laid, _, inset = self._lay(text)
        size = self._look.choices.label_size
        place = QRectF(left, top, self.width(kind, text), self.height)
        indent, flow = PILL_PADDING * size, 0.0
        if self._mark_room(kind):
            flow = _FLOWS[kind] * size
            if flow < 0.0:
                indent += self._mark_room(kind)
        return Pill(kind, text, place, laid, QPointF(left + indent, top + inset), flow)

    def _lay(self, text: str) -> tuple[QStaticText, float, float]:
        found = self._laid.get(text)
        if found is None:
            if len(self._laid) > _LARGEST_CACHE:
                self._laid.clear()
            setter, size = self._look.setter, self._look.choices.label_size
            laid = setter.static(text, "pill")
            width = math.ceil(setter.width(text, "pill")) + 2 * PILL_PADDING * size
            inset = (PILL_HEIGHT * size - laid.size().height()) / 2
            found = self._laid[text] = (laid, width, inset)
        return found

    def paint(self, painter: QPainter, numbers: Array, corners: Array) -> None:
        """Paint pills, from their pictures where there are some.

        Parameters
        ----------
        numbers : array, shape (pills,)
        corners : array, shape (pills, 2)
            Left and top.
        """
        if not self._look.paints_vectors:
            numbers, corners = self._pictures.copy_known(painter, numbers, corners)
        places = zip(numbers.tolist(), corners.tolist(), strict=True)
        self._paint_plain(painter, [self.pill(each, *corner) for each, corner in places])

    def paint_once(self, painter: QPainter, pills: Sequence[Pill]) -> None:
        """Paint pills at a size that no others have: pictures of them would not be used again."""
        self._paint_plain(painter, [pill for pill in pills if pill.images is None])
        self.paint_thumbnails(painter, [pill for pill in pills if pill.images is not None])

    def _size_of(self, number: int) -> tuple[float, float]:
        return float(self._widths[number]), self.height

    def _paint_one(self, painter: QPainter, number: int) -> None:
        self._paint_plain(painter, [self.pill(number, 0.0, 0.0)])

    def paint_thumbnails(self, painter: QPainter, pills: Iterable[Pill]) -> None:
        """Paint pills that are pictures of tensors."""
        border = self._look.ink.pills["value"].picture_line
        for pill in pills:
            assert pill.images is not None
            paint_thumbnail(painter, pill.images, pill.widths, pill.place, border)

    def _paint_plain(self, painter: QPainter, pills: Iterable[Pill]) -> None:
        """Paint pills, those of one kind after the other, which saves changes of pens."""
        by_kind: dict[str, list[Pill]] = {kind: [] for kind in self._look.ink.pills}
        for pill in pills:
            by_kind[pill.kind].append(pill)
        painter.setFont(self._look.setter.fonts["pill"])
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        ground, write = painter.drawRoundedRect, painter.drawStaticText
        corner = _CORNER * self._look.choices.label_size
        for kind, ink in self._look.ink.pills.items():
            painter.setPen(ink.line)
            painter.setBrush(ink.ground)
            for pill in by_kind[kind]:
                ground(pill.place, corner, corner)
            painter.setPen(ink.text)
            for pill in by_kind[kind]:
                write(pill.corner, pill.laid)
            if self._look.choices.has_marks and kind in _FLOWS:
                painter.setBrush(ink.text.brush())
                painter.setPen(_NO_PEN)
                for pill in by_kind[kind]:
                    mark = pill.mark
                    if mark is not None:
                        painter.drawConvexPolygon(mark)
