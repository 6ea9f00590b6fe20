"""The labels of a wire that somebody points at: larger, above all others, on their own ground."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPen

from app.canvas.ink import Ink
from app.canvas.pill import Pill
from app.canvas.pills import PillSetter

LIFTED_OPACITY = 0.35
"""How much the other labels are seen meanwhile."""
_GROWTH = 1.5
_LEAST_HEIGHT = 24.0
"""Pixels of a pill on the screen."""
_MOST_GROWTH = 3.0
_MARGIN = 5.0
_CORNER = 7.0


def growth(pills: list[Pill], scale: float) -> float:
    """Return how many times larger than in their place lifted pills are painted."""
    height = min(pill.place.height() for pill in pills)
    return min(max(_GROWTH, _LEAST_HEIGHT / (height * scale)), _MOST_GROWTH)


def paint_lifted(
    painter: QPainter, setter: PillSetter, pills: list[Pill], ink: Ink, scale: float
) -> None:
    """Paint pills about their common middle; the local gradient keeps its own."""
    if not pills:
        return
    around = QRectF()
    for pill in pills:
        if pill.kind != "local" or len(pills) == 1:
            around = around.united(pill.place)
    middle, grown = around.center(), growth(pills, scale)
    painter.save()
    painter.translate(middle)
    painter.scale(grown, grown)
    painter.translate(-middle)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    border = QPen(ink.theme.colour("node_border"), 1.0 / grown)
    painter.setPen(border)
    painter.setBrush(ink.body)
    ground = around.adjusted(-_MARGIN, -_MARGIN, _MARGIN, _MARGIN)
    painter.drawRoundedRect(ground, _CORNER, _CORNER)
    setter.paint_once(painter, [pill for pill in pills if around.contains(pill.place)])
    painter.restore()
    # At its own place, where it says which input it is about.
    setter.paint_once(painter, [pill for pill in pills if not around.contains(pill.place)])
