"""The curve of a function of one number, where the number is now, and the tangent there."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen

from app.canvas.content.pictures import BINS, Key, sampled
from app.theme import Theme
from nodes.shapes import Array

_POINTS = 61
_LEAST_REACH, _LEAST_SPREAD = 4.0, 1.0
_TANGENT = 0.32
"""Half the length of a tangent, as a share of the picture's width."""


@dataclass
class Curve:
    """A function of one number, where it is now, and its tangent there.

    Attributes
    ----------
    forward, derivative : callable
        As in `ScalarForm`.
    x : float or array or None
        What comes in now; of an array its spread is drawn below the curve.
    """

    forward: Callable[[float], float]
    derivative: Callable[[float, float], Any]
    x: Any = None
    key: Key | None = None

    def paint(self, painter: QPainter, area: QRectF, theme: Theme) -> None:
        reach = self._reach()
        xs = np.linspace(-reach, reach, _POINTS)
        ys = [_or_nan(self.forward, float(x)) for x in xs]
        finite = [y for y in ys if math.isfinite(y)]
        if not finite:
            return
        low, high = min(finite), max(finite)
        span = (high - low) or 1.0
        inner = area.adjusted(1.5, 2.0, -1.5, -2.0)

        def place(x: float, y: float) -> QPointF:
            return QPointF(
                inner.left() + (x + reach) / (2 * reach) * inner.width(),
                inner.bottom() - (y - low) / span * inner.height(),
            )

        self._paint_axes(painter, area, place(0.0, 0.0), theme)
        if np.ndim(self.x):
            self._paint_spread(painter, inner, reach, theme)
        path, is_open = QPainterPath(), False
        for x, y in zip(xs.tolist(), ys, strict=True):
            if not math.isfinite(y):
                is_open = False
            elif is_open:
                path.lineTo(place(x, y))
            else:
                path.moveTo(place(x, y))
                is_open = True
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.colour("text"), 1.1))
        painter.drawPath(path)
        if self.x is not None and not np.ndim(self.x):
            self._paint_now(painter, inner, place, theme)

    def _paint_axes(self, painter: QPainter, area: QRectF, origin: QPointF, theme: Theme) -> None:
        pen = QPen(theme.colour("line"))
        pen.setCosmetic(True)
        painter.setPen(pen)
        painter.drawLine(QPointF(origin.x(), area.top()), QPointF(origin.x(), area.bottom()))
        if area.top() <= origin.y() <= area.bottom():
            painter.drawLine(QPointF(area.left(), origin.y()), QPointF(area.right(), origin.y()))

    def _reach(self) -> float:
        flat = sampled(np.asarray(self.x)) if self.x is not None else np.zeros(0)
        most = float(np.abs(flat).max()) if flat.size else 0.0
        return max(_LEAST_SPREAD if np.ndim(self.x) else _LEAST_REACH, 1.15 * most)

    def _paint_spread(self, painter: QPainter, area: QRectF, reach: float, theme: Theme) -> None:
        flat = sampled(self.x)
        if not flat.size:
            return
        counts, _ = np.histogram(flat, BINS * 2, (-reach, reach))
        wide = area.width() / len(counts)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("value_line"))
        for i, count in enumerate(counts.tolist()):
            high = count / (counts.max() or 1) * area.height() * 0.8
            if count:
                painter.drawRect(QRectF(area.left() + i * wide, area.bottom() - high, wide, high))

    def _paint_now(
        self,
        painter: QPainter,
        area: QRectF,
        place: Callable[[float, float], QPointF],
        theme: Theme,
    ) -> None:
        x = float(self.x)
        y = _or_nan(self.forward, x)
        if not math.isfinite(y):
            return
        slope = _or_nan(lambda at: self.derivative(y, at), x)
        dot = place(x, y)
        if math.isfinite(slope):
            toward = place(x + 1.0, y + slope) - dot
            long = math.hypot(toward.x(), toward.y()) or 1.0
            toward *= _TANGENT * area.width() / long
            painter.save()
            painter.setClipRect(area.adjusted(-1.5, -2.0, 1.5, 2.0))
            painter.setPen(QPen(theme.colour("local"), 0.9))
            painter.drawLine(dot - toward, dot + toward)
            painter.restore()
        painter.setPen(QPen(theme.colour("node_body"), 0.6))
        painter.setBrush(theme.colour("value"))
        painter.drawEllipse(dot, 1.9, 1.9)

    def lit(self, mask: Array, area: QRectF) -> list[QRectF]:
        return [area] if np.any(mask) else []


def _or_nan(function: Callable[[float], Any], x: float) -> float:
    try:
        return float(function(x))
    except (ValueError, ZeroDivisionError, OverflowError):
        return math.nan
