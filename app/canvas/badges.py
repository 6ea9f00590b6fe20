"""The badge of a node with a problem: a disc for an error, a triangle for a warning."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

_RADIUS = 7.0
_TRIANGLE = ((0.0, -8.0), (8.4, 6.4), (-8.4, 6.4))


def paint_badge(
    painter: QPainter, severity: str, centre: QPointF, colour: QColor, paper: QColor
) -> None:
    """Paint a badge, with an exclamation mark in the colour of the paper."""
    outline = QPen(paper, 1.5)
    outline.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(outline)
    painter.setBrush(colour)
    drop = 0.0
    if severity == "warning":
        painter.drawPolygon(QPolygonF([centre + QPointF(x, y) for x, y in _TRIANGLE]))
        drop = 0.9
    else:
        painter.drawEllipse(centre, _RADIUS, _RADIUS)
    pen = QPen(paper, 1.8)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    painter.drawLine(centre + QPointF(0.0, drop - 3.4), centre + QPointF(0.0, drop + 0.6))
    painter.drawPoint(centre + QPointF(0.0, drop + 3.4))
