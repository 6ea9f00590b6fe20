"""Painting of the strip's line of all steps, and of the marks of breakpoints."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from app.panels.timeline.chips import PHASES
from app.panels.timeline.strip_model import COLOURS, LINES, Mark, Steps
from app.theme import Theme

TICK = 2.0


def paint_mark(painter: QPainter, mark: Mark, centre: QPointF, radius: float) -> None:
    """Paint what marks a breakpoint: a dot, or a diamond for a condition that is met."""
    if mark == "stop":
        painter.drawEllipse(centre, radius, radius)
        return
    reach = radius + 0.8
    corners = ((0.0, -reach), (reach, 0.0), (0.0, reach), (-reach, 0.0))
    painter.drawPolygon(QPolygonF([centre + QPointF(x, y) for x, y in corners]))


def paint_map(
    painter: QPainter,
    theme: Theme,
    area: QRectF,
    steps: Steps,
    sight: tuple[float, float],
    current: int,
) -> None:
    """Paint all steps as one line: where the sight is, where the mark, and what is marked.

    Parameters
    ----------
    sight : (float, float)
        The first and the last chip in sight.
    current : int
        The chip that is looked at, -1 for none.
    """
    share = area.width() / steps.count
    middle = area.center().y()
    painter.setPen(Qt.PenStyle.NoPen)
    for number, phase in enumerate(PHASES):
        first, end = steps.starts[number], steps.starts[number + 1]
        painter.setBrush(theme.colour(LINES[phase]))
        painter.drawRect(QRectF(first * share, middle - 1.5, (end - first) * share, 3))
    width = max((sight[1] - sight[0]) * share, 12.0)
    painter.setBrush(theme.colour("muted"))
    left = min(sight[0] * share, area.width() - width)
    painter.drawRoundedRect(QRectF(left, middle - 3, width, 6), 3, 3)
    # However many there are, no two ticks at one place are painted.
    places = np.asarray(steps.ticks, dtype=np.float64) * share // TICK
    painter.setBrush(theme.colour("text"))
    for place in np.unique(places).tolist():
        painter.drawRect(QRectF(place * TICK, area.top(), TICK - 0.5, area.height()))
    if current >= 0:
        painter.setPen(QPen(theme.colour("window"), 1.0))
        painter.setBrush(theme.colour(COLOURS[steps.phase(current)]))
        painter.drawEllipse(QPointF((current + 0.5) * share, middle), 4.5, 4.5)
