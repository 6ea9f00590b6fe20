"""Pills: numbers on a soft ground, laid out once per text and drawn many times."""

from __future__ import annotations

import math
from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QStaticText

from app.canvas.label_boxes import MARK_ROOM, PILL_HEIGHT, PILL_PADDING, THUMBNAIL_HEIGHT
from app.canvas.look import Look
from app.canvas.pill import Pill
from app.canvas.pill_pictures import PillPictures
from app.canvas.thumbnails import Thumbnail, paint_thumbnail

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
        self._pictures = PillPictures(look, self._paint_plain)

    def forget(self) -> None:
        """Lay every text out anew: the font is another."""
        self._laid.clear()
        self._pictures.forget()

    def width(self, kind: str, text: str) -> float:
        """Return how wide a pill with a text is."""
        return self._lay(text)[1] + self._mark_room(kind)

    def _mark_room(self, kind: str) -> float:
        choices = self._look.choices
        return MARK_ROOM * choices.label_size if choices.has_marks and kind in _FLOWS else 0.0

    def above(self, kind: str, text: str, middle: float, bottom: float) -> Pill:
        """Return a pill around a middle that ends at the bottom."""
        top = bottom - PILL_HEIGHT * self._look.choices.label_size
        return self._pill(kind, text, middle - self.width(kind, text) / 2, top)

    def below(self, kind: str, text: str, middle: float, top: float) -> Pill:
        """Return a pill around a middle that begins at the top."""
        return self._pill(kind, text, middle - self.width(kind, text) / 2, top)

    def ending(self, kind: str, text: str, right: float, top: float) -> Pill:
        """Return a pill that ends at the right."""
        return self._pill(kind, text, right - self.width(kind, text), top)

    def picture(self, text: str, thumbnail: Thumbnail, middle: float, bottom: float) -> Pill:
        """Return a value's thumbnail around a middle that ends at the bottom."""
        size = self._look.choices.label_size
        width, height = thumbnail.width * size, THUMBNAIL_HEIGHT * size
        place = QRectF(middle - width / 2, bottom - height, width, height)
        images = thumbnail.images(self._look.ink.theme)
        laid = self._lay(text)[0]
        return Pill("value", text, place, laid, place.topLeft(), 0.0, images, thumbnail.widths)

    def _pill(self, kind: str, text: str, left: float, top: float) -> Pill:
        laid, _, inset = self._lay(text)
        size = self._look.choices.label_size
        place = QRectF(left, top, self.width(kind, text), PILL_HEIGHT * size)
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

    def paint(self, painter: QPainter, pills: Iterable[Pill]) -> None:
        """Paint pills, from their pictures where there are some."""
        plain, thumbnails = _parted(pills)
        if not self._look.paints_vectors:
            plain = self._pictures.copy_known(painter, plain)
        self._paint_plain(painter, plain)
        self._paint_thumbnails(painter, thumbnails)

    def paint_once(self, painter: QPainter, pills: Iterable[Pill]) -> None:
        """Paint pills at a size that no others have: pictures of them would not be used again."""
        plain, thumbnails = _parted(pills)
        self._paint_plain(painter, plain)
        self._paint_thumbnails(painter, thumbnails)

    def _paint_thumbnails(self, painter: QPainter, pills: Iterable[Pill]) -> None:
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


def _parted(pills: Iterable[Pill]) -> tuple[list[Pill], list[Pill]]:
    """Return the pills with texts, and those with thumbnails."""
    plain: list[Pill] = []
    thumbnails: list[Pill] = []
    for pill in pills:
        (plain if pill.images is None else thumbnails).append(pill)
    return plain, thumbnails
