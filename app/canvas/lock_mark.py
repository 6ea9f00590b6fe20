"""The small padlock on a node that is locked in its place."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from app.canvas.ink import Ink

RADIUS = 7.0
_INSET = 3.0
_BOW = QRectF(-1.9, -4.2, 3.8, 5.0)
_CASE = QRectF(-3.1, -1.0, 6.2, 4.6)


def paint_lock(painter: QPainter, width: float, height: float, ink: Ink) -> None:
    """Paint it at the lower right corner of a body of this size, away from ports and badge."""
    colour = ink.theme.colour("muted")
    painter.setPen(ink.border)
    painter.setBrush(ink.body)
    painter.translate(width - _INSET, height - _INSET)
    painter.drawEllipse(QPointF(0.0, 0.0), RADIUS, RADIUS)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(colour, 1.3))
    painter.drawRoundedRect(_BOW, 1.9, 1.9)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawRoundedRect(_CASE, 1.0, 1.0)
    painter.translate(_INSET - width, _INSET - height)
