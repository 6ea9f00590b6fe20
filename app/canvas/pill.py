"""One number on a wire, laid out and in its place."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QImage, QPolygonF, QStaticText

_MARK_INSET = 4.0
_MARK_LENGTH = 4.5
_MARK_HALF = 3.0


@dataclass(frozen=True, slots=True)
class Pill:
    """One pill in its place.

    Attributes
    ----------
    kind : {"value", "gradient", "local"}
        Its colours.
    flow : float
        How large the mark is that points the way that the number goes along the wire: negative
        against it, 0 for none.
    images, widths
        Of a thumbnail that stands in place of the text.
    """

    kind: str
    text: str
    place: QRectF
    laid: QStaticText
    corner: QPointF
    flow: float = 0.0
    images: list[QImage] | None = None
    widths: tuple[float, ...] = ()

    @property
    def mark(self) -> QPolygonF | None:
        """The triangle that points along the wire or against it, None for none.

        Worked out when it is painted: most pills are copied from pictures.
        """
        if not self.flow:
            return None
        side = self.place.right() if self.flow > 0.0 else self.place.left()
        x, y = side - (_MARK_INSET + _MARK_LENGTH) * self.flow, self.place.center().y()
        length, half = _MARK_LENGTH * self.flow, _MARK_HALF * abs(self.flow)
        return QPolygonF([QPointF(x + length, y), QPointF(x, y - half), QPointF(x, y + half)])
