"""The dots behind everything, evenly far apart at any zoom."""

from __future__ import annotations

import math

import numpy as np
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from app.canvas.ink import Ink
from app.canvas.primitives import draw_points

SPACING = 24.0
SMALLEST_ON_SCREEN = 18.0


def snapped(x: float, y: float) -> tuple[float, float]:
    """Return the dot nearest to a point."""
    return SPACING * round(x / SPACING), SPACING * round(y / SPACING)


def spacing_at(scale: float) -> float:
    """Return the distance of dots in scene units: doubled until they are not too dense."""
    doublings = max(0, math.ceil(math.log2(SMALLEST_ON_SCREEN / (SPACING * scale))))
    return SPACING * 2.0**doublings


def paint_grid(painter: QPainter, area: QRectF, scale: float, ink: Ink) -> None:
    """Paint the dots in a part of the scene; the painter is in scene units."""
    step = spacing_at(scale)
    x = np.arange(math.floor(area.left() / step), math.ceil(area.right() / step) + 1) * step
    y = np.arange(math.floor(area.top() / step), math.ceil(area.bottom() / step) + 1) * step
    points = np.empty((len(y), len(x), 2))
    points[..., 0], points[..., 1] = x, y[:, None]
    # Square dots of whole pixels cost a twentieth of round ones, and look the same at this size.
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.setPen(ink.grid)
    draw_points(painter, points.reshape(-1, 2))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
