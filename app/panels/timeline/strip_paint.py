"""Painting of the strip's line of all steps, and of the marks of breakpoints."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from app.panels.timeline.chips import PHASES
from app.panels.timeline.strip_model import COLOURS, LINES, Mark, Steps
from app.theme import Theme

TICK = 2.0
NARROWEST_SIGHT = 12.0


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
    cursor: tuple[int, bool],
) -> None:
    """Paint all steps as one line: what is done, where the sight is, and what is marked.

    Parameters
    ----------
    sight : (float, float)
        The first and the last chip in sight.
    cursor : (int, bool)
        How many chips are done, and whether the last of them is looked at.
    """
    share = area.width() / steps.count
    middle = area.center().y()
    done, is_stepping = cursor
    painter.setPen(Qt.PenStyle.NoPen)
    for number, phase in enumerate(PHASES):
        first, end = steps.starts[number], steps.starts[number + 1]
        for start, stop, colour in (
            (first, min(end, done), COLOURS[phase]), (max(first, done), end, LINES[phase])
        ):  # fmt: skip
            if start < stop:
                painter.setBrush(theme.colour(colour))
                painter.drawRect(QRectF(start * share, middle - 2, (stop - start) * share, 4))
    # However many there are, no two ticks at one place are painted.
    places = np.asarray(steps.ticks, dtype=np.float64) * share // TICK
    painter.setBrush(theme.colour("text"))
    # Not np.unique, which imports numpy.ma: seven milliseconds of the start.
    for place in sorted(set(places.tolist())):
        painter.drawRect(QRectF(place * TICK, area.top(), TICK - 0.5, area.height()))
    _paint_sight(painter, theme, area, (sight[0] * share, sight[1] * share))
    if is_stepping and done:
        current = done - 1
        painter.setPen(QPen(theme.colour("window"), 1.0))
        painter.setBrush(theme.colour(COLOURS[steps.phase(current)]))
        painter.drawEllipse(QPointF((current + 0.5) * share, middle), 4.5, 4.5)


def _paint_sight(painter: QPainter, theme: Theme, area: QRectF, sight: tuple[float, float]) -> None:
    """Frame the part of the line whose chips are in sight, without hiding its colours."""
    width = max(min(sight[1], area.width()) - sight[0], NARROWEST_SIGHT)
    left = min(sight[0], area.width() - width)
    ground = theme.colour("muted")
    ground.setAlphaF(0.18)
    painter.setPen(QPen(theme.colour("muted"), 1.2))
    painter.setBrush(ground)
    frame = QRectF(left, area.top(), width, area.height()).adjusted(0.6, 0.6, -0.6, -0.6)
    painter.drawRoundedRect(frame, 3, 3)
