"""The name of a frame as it is written above it, when it is seen from afar."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QTransform

from app.canvas.look import Look

FAR_ROOM = 44.0
"""Pixels that a frame must be wide for its name to be written from afar."""
FAR_REACH = 160.0
"""How far above a frame that may be, in units of the scene."""
_FAR_DROP = 4.0


def paint_far_name(painter: QPainter, look: Look, area: QRectF, name: str, scale: float) -> None:
    """Write the name of a frame above it, as large as it can be read from afar."""
    room = area.width() * scale
    if room < FAR_ROOM or not name:
        return
    font = look.setter.fonts["port"]
    transform = painter.worldTransform()
    corner = transform.map(area.topLeft())
    painter.setWorldTransform(QTransform())
    painter.setFont(font)
    painter.setPen(look.ink.texts["muted"])
    shown = QFontMetricsF(font).elidedText(name, Qt.TextElideMode.ElideRight, room)
    painter.drawText(corner - QPointF(0.0, _FAR_DROP), shown)
    painter.setWorldTransform(transform)
