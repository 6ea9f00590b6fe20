"""One number on a wire, laid out and in its place."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QImage, QPolygonF, QStaticText


@dataclass(frozen=True, slots=True)
class Pill:
    """One pill in its place.

    Attributes
    ----------
    kind : {"value", "gradient", "local"}
        Its colours.
    mark : QPolygonF or None
        The triangle that points the way that the number goes along the wire.
    images, widths
        Of a thumbnail that stands in place of the text.
    """

    kind: str
    text: str
    place: QRectF
    laid: QStaticText
    corner: QPointF
    mark: QPolygonF | None = None
    images: list[QImage] | None = None
    widths: tuple[float, ...] = ()

    def moved(self, dx: float, dy: float) -> Pill:
        """Return the same pill elsewhere."""
        by = QPointF(dx, dy)
        mark = None if self.mark is None else self.mark.translated(by)
        place, corner = self.place.translated(by), self.corner + by
        return Pill(self.kind, self.text, place, self.laid, corner, mark, self.images, self.widths)
