"""The signs on buttons, drawn rather than stored: sharp at any size, in the theme's colour."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPainterPath, QPen, QPixmap, QPolygonF

from app.theme import Theme

SIZE = 16
_SCALES = (1, 2, 3)


def _triangle(painter: QPainter, left: float, right: float) -> None:
    """Fill a triangle whose flat side is at `left` and whose tip is at `right`."""
    painter.drawPolygon(QPolygonF([QPointF(left, 3), QPointF(right, 8), QPointF(left, 13)]))


def _first(painter: QPainter) -> None:
    painter.drawRect(QRectF(2.5, 3, 1.6, 10))
    _triangle(painter, 13, 5)


def _chevron(painter: QPainter, left: float, tip: float) -> None:
    _stroke(painter, 2.0)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPolyline(QPolygonF([QPointF(left, 3.5), QPointF(tip, 8), QPointF(left, 12.5)]))


def _back(painter: QPainter) -> None:
    _chevron(painter, 9.8, 5.6)


def _play(painter: QPainter) -> None:
    _triangle(painter, 4.5, 13)


def _pause(painter: QPainter) -> None:
    painter.drawRect(QRectF(4, 3, 2.8, 10))
    painter.drawRect(QRectF(9.2, 3, 2.8, 10))


def _forward(painter: QPainter) -> None:
    _chevron(painter, 6.4, 10.6)


def _last(painter: QPainter) -> None:
    _triangle(painter, 3, 11)
    painter.drawRect(QRectF(11.9, 3, 1.6, 10))


def _stop(painter: QPainter) -> None:
    painter.drawRoundedRect(QRectF(3.5, 3.5, 9, 9), 1, 1)


def _stroke(painter: QPainter, width: float = 1.5) -> None:
    pen = QPen(painter.brush().color(), width)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)


def _rerun(painter: QPainter) -> None:
    colour = painter.brush()
    _stroke(painter)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawArc(QRectF(3.2, 3.6, 9.6, 9.6), 100 * 16, 290 * 16)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawPolygon(QPolygonF([QPointF(7.6, 0.8), QPointF(7.6, 6.6), QPointF(3.6, 3.7)]))


def _copy(painter: QPainter) -> None:
    _stroke(painter, 1.3)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(QRectF(5.5, 5.5, 8, 8), 1.5, 1.5)
    path = QPainterPath(QPointF(3.6, 10.5))
    path.lineTo(2.5, 10.5)
    path.lineTo(2.5, 2.5)
    path.lineTo(10.5, 2.5)
    path.lineTo(10.5, 3.6)
    painter.drawPath(path)


def _close(painter: QPainter) -> None:
    _stroke(painter)
    painter.drawLine(QPointF(4.5, 4.5), QPointF(11.5, 11.5))
    painter.drawLine(QPointF(11.5, 4.5), QPointF(4.5, 11.5))


def _tick(painter: QPainter) -> None:
    _stroke(painter, 1.8)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPolyline(QPolygonF([QPointF(3.5, 8.5), QPointF(6.8, 11.8), QPointF(12.8, 4.6)]))


def _error(painter: QPainter) -> None:
    painter.drawEllipse(QRectF(1.5, 1.5, 13, 13))
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Clear)
    painter.drawRoundedRect(QRectF(7.1, 4, 1.8, 5), 0.6, 0.6)
    painter.drawEllipse(QRectF(7, 10.2, 2, 2))


def _warning(painter: QPainter) -> None:
    _stroke(painter, 1.5)
    painter.drawPolygon(QPolygonF([QPointF(8, 2.4), QPointF(14.2, 13.4), QPointF(1.8, 13.4)]))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Clear)
    painter.drawRoundedRect(QRectF(7.2, 5.8, 1.6, 4), 0.6, 0.6)
    painter.drawEllipse(QRectF(7.1, 10.8, 1.8, 1.8))


def _note(painter: QPainter) -> None:
    painter.drawEllipse(QRectF(1.5, 1.5, 13, 13))
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Clear)
    painter.drawRoundedRect(QRectF(7.1, 7, 1.8, 5), 0.6, 0.6)
    painter.drawEllipse(QRectF(7, 3.9, 2, 2))


def _search(painter: QPainter) -> None:
    _stroke(painter)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(QRectF(2.8, 2.8, 7.8, 7.8))
    painter.drawLine(QPointF(9.8, 9.8), QPointF(13.2, 13.2))


def _stop_before(painter: QPainter) -> None:
    painter.drawEllipse(QRectF(8.5, 5, 6, 6))
    _chevron(painter, 6.2, 2.4)


def _stop_after(painter: QPainter) -> None:
    painter.drawEllipse(QRectF(1.5, 5, 6, 6))
    _chevron(painter, 9.8, 13.6)


def _level(painter: QPainter, tip: float) -> None:
    """Draw a line with an arrow that goes down to, or up from, what lies below it."""
    _stroke(painter, 1.7)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    tail = 13.0 - tip
    painter.drawLine(QPointF(8, tail), QPointF(8, tip))
    back = tip - 3.4 if tip > tail else tip + 3.4
    painter.drawPolyline(QPolygonF([QPointF(4.6, back), QPointF(8, tip), QPointF(11.4, back)]))
    painter.drawLine(QPointF(3, 14), QPointF(13, 14))


def _step_into(painter: QPainter) -> None:
    _level(painter, 11.0)


def _step_out(painter: QPainter) -> None:
    _level(painter, 2.0)


_GLYPHS: dict[str, Callable[[QPainter], None]] = {
    "first": _first,
    "step_into": _step_into,
    "step_out": _step_out,
    "back": _back,
    "play": _play,
    "pause": _pause,
    "forward": _forward,
    "last": _last,
    "stop": _stop,
    "rerun": _rerun,
    "copy": _copy,
    "close": _close,
    "tick": _tick,
    "error": _error,
    "warning": _warning,
    "note": _note,
    "search": _search,
    "stop_before": _stop_before,
    "stop_after": _stop_after,
}


def glyph_pixmap(name: str, colour: QColor, scale: float = 1.0) -> QPixmap:
    """Return one sign, 16 device-independent pixels wide, for a screen of this scale."""
    pixmap = QPixmap(round(SIZE * scale), round(SIZE * scale))
    pixmap.setDevicePixelRatio(scale)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    _GLYPHS[name](painter)
    painter.end()
    return pixmap


def glyph(name: str, theme: Theme, colour: str = "text") -> QIcon:
    """Return a sign as an icon, in one of the theme's colours; disabled it is faint.

    Parameters
    ----------
    name : str
        A key of the table above: "play", "copy", "warning" …
    """
    icon = QIcon()
    for scale in _SCALES:
        icon.addPixmap(glyph_pixmap(name, theme.colour(colour), scale), QIcon.Mode.Normal)
        icon.addPixmap(glyph_pixmap(name, theme.colour("faint"), scale), QIcon.Mode.Disabled)
    return icon
