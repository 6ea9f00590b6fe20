"""Pills: numbers on a soft ground, laid out once per text and drawn many times."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QStaticText

from app.canvas.label_boxes import PILL_HEIGHT, PILL_PADDING
from app.canvas.look import Look

_LARGEST_CACHE = 20_000
_CORNER = 5.0
_NO_PEN = QPen(Qt.PenStyle.NoPen)


@dataclass(frozen=True, slots=True)
class Pill:
    """One pill in its place.

    Attributes
    ----------
    kind : {"value", "gradient", "local"}
        Its colours.
    """

    kind: str
    text: str
    place: QRectF
    laid: QStaticText
    corner: QPointF


class PillSetter:
    """Lays out pills in the font of a look."""

    def __init__(self, look: Look) -> None:
        self._look = look
        self._laid: dict[str, tuple[QStaticText, float, float]] = {}

    def width(self, text: str) -> float:
        """Return how wide a pill with a text is."""
        return self._lay(text)[1]

    def centred(self, kind: str, text: str, middle: float, top: float) -> Pill:
        """Return a pill around a middle."""
        return self._pill(kind, text, middle - self.width(text) / 2, top)

    def ending(self, kind: str, text: str, right: float, top: float) -> Pill:
        """Return a pill that ends at the right."""
        return self._pill(kind, text, right - self.width(text), top)

    def _pill(self, kind: str, text: str, left: float, top: float) -> Pill:
        laid, width, inset = self._lay(text)
        place = QRectF(left, top, width, PILL_HEIGHT)
        return Pill(kind, text, place, laid, QPointF(left + PILL_PADDING, top + inset))

    def _lay(self, text: str) -> tuple[QStaticText, float, float]:
        found = self._laid.get(text)
        if found is None:
            if len(self._laid) > _LARGEST_CACHE:
                self._laid.clear()
            setter = self._look.setter
            laid = setter.static(text, "pill")
            width = math.ceil(setter.width(text, "pill")) + 2 * PILL_PADDING
            found = self._laid[text] = (laid, width, (PILL_HEIGHT - laid.size().height()) / 2)
        return found

    def paint(self, painter: QPainter, pills: Iterable[Pill]) -> None:
        """Paint pills, those of one kind after the other, which saves changes of pens."""
        by_kind: dict[str, list[Pill]] = {kind: [] for kind in self._look.ink.pills}
        for pill in pills:
            by_kind[pill.kind].append(pill)
        painter.setFont(self._look.setter.fonts["pill"])
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        ground, write = painter.drawRoundedRect, painter.drawStaticText
        for kind, ink in self._look.ink.pills.items():
            painter.setPen(_NO_PEN)
            painter.setBrush(ink.ground)
            for pill in by_kind[kind]:
                ground(pill.place, _CORNER, _CORNER)
            painter.setPen(ink.text)
            for pill in by_kind[kind]:
                write(pill.corner, pill.laid)
