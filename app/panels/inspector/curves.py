"""Two small drawings: a curve over a number, and a histogram."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.panels.inspector.ramps import Kind
from app.theme import Themes, interface_font, number_font
from app.widgets.numbers import number_text

HEIGHT = 150
MARGIN = 14
BINS = 32
SAMPLE = 100_000
TANGENT = 60.0
"""Pixels from the dot to either end of the tangent."""


class _Drawing(QWidget):
    def __init__(self, themes: Themes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self.set_height(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        themes.changed.connect(self.update)

    def set_height(self, height: int) -> None:
        """Be this high."""
        self.setFixedHeight(height)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(200, self.minimumHeight())

    def _frame(self, painter: QPainter) -> QRectF:
        """Draw the ground and return the area inside."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(self._themes.current.colour("line"))
        painter.setBrush(self._themes.current.colour("plot"))
        painter.drawRoundedRect(frame, 5, 5)
        return frame.adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN - 14)

    def _caption(self, painter: QPainter, left: str, right: str = "") -> None:
        area = QRectF(self.rect()).adjusted(10, 0, -10, -7)
        painter.setPen(self._themes.current.colour("muted"))
        taken = QFontMetricsF(number_font(11)).horizontalAdvance(right) + 12 if right else 0.0
        font = interface_font(11)
        room = area.width() - taken
        left = QFontMetricsF(font).elidedText(left, Qt.TextElideMode.ElideRight, room)
        painter.setFont(font)
        painter.drawText(area, Qt.AlignmentFlag.AlignBottom, left)
        painter.setFont(number_font(11))
        flags = Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignRight
        painter.drawText(area, flags, right)


class Curve(_Drawing):
    """One quantity as a number varies, and where the number is now."""

    def __init__(self, themes: Themes, parent: QWidget | None = None) -> None:
        super().__init__(themes, parent)
        self._x: Sequence[float] = ()
        self._y: Sequence[float] = ()
        self._now = (0.0, 0.0)
        self._slope: float | None = None
        self._kind: Kind = "value"
        self._text = ""

    def show_curve(
        self,
        x: Sequence[float],
        y: Sequence[float],
        now: tuple[float, float],
        kind: Kind,
        caption: str,
        slope: float | None = None,
    ) -> None:
        """Draw y over x, with a dot at `now`; numbers that are not finite break the line.

        Parameters
        ----------
        slope : float, optional
            Of the tangent at `now`, which is drawn too.
        """
        self._slope = slope
        self._x, self._y, self._now, self._kind, self._text = x, y, now, kind, caption
        self.setAccessibleName(f"{caption}: {number_text(now[1], 4)}")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        area = self._frame(painter)
        theme = self._themes.current
        finite = [y for y in (*self._y, self._now[1]) if np.isfinite(y)]
        if not finite or not len(self._x):
            return
        low, high = min(finite), max(finite)
        span = high - low or max(abs(high), 1.0)
        middle = (low + high) / 2
        left, width = self._x[0], (self._x[-1] - self._x[0]) or 1.0

        def place(x: float, y: float) -> QPointF:
            across = area.left() + (x - left) / width * area.width()
            return QPointF(across, area.center().y() - (y - middle) / span * area.height())

        if low <= 0.0 <= high:
            painter.setPen(QPen(theme.colour("line"), 1, Qt.PenStyle.DashLine))
            painter.drawLine(place(left, 0.0), place(left + width, 0.0))
        path, is_open = QPainterPath(), False
        for x, y in zip(self._x, self._y, strict=True):
            if not np.isfinite(y):
                is_open = False
            elif is_open:
                path.lineTo(place(x, y))
            else:
                path.moveTo(place(x, y))
                is_open = True
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.colour(self._kind), 1.8))
        painter.drawPath(path)
        if self._slope is not None and np.isfinite([self._slope, self._now[1]]).all():
            self._paint_tangent(painter, area, width, span, place)
        if np.isfinite(self._now[1]):
            painter.setPen(QPen(theme.colour("plot"), 2))
            painter.setBrush(theme.colour(self._kind))
            painter.drawEllipse(place(*self._now), 5, 5)
        self._caption(painter, self._text, number_text(self._now[1], 4))

    def _paint_tangent(
        self,
        painter: QPainter,
        area: QRectF,
        width: float,
        span: float,
        place: Callable[[float, float], QPointF],
    ) -> None:
        """Draw the tangent, as long on the screen whatever its slope."""
        assert self._slope is not None
        x, y = self._now
        rise = self._slope * width / span * area.height() / area.width()
        reach = TANGENT / math.hypot(1.0, rise) * width / area.width()
        painter.save()
        painter.setClipRect(area.adjusted(-6, -6, 6, 6))
        painter.setPen(QPen(self._themes.current.colour("gradient"), 1.4, Qt.PenStyle.DashLine))
        start = place(x - reach, y - self._slope * reach)
        painter.drawLine(start, place(x + reach, y + self._slope * reach))
        painter.restore()


class Histogram(_Drawing):
    """How a tensor's numbers are spread."""

    def __init__(self, themes: Themes, parent: QWidget | None = None) -> None:
        super().__init__(themes, parent)
        self._arrays: list[tuple[Kind, np.ndarray, float, float]] = []

    def show_arrays(self, arrays: Sequence[tuple[Kind, np.ndarray]]) -> None:
        """Draw one row of bars per array, each in the colour of its kind."""
        self._arrays = []
        for kind, array in arrays:
            flat = np.asarray(array, dtype=np.float64).ravel()
            flat = flat[:: max(1, flat.size // SAMPLE)]
            flat = flat[np.isfinite(flat)]
            if flat.size:
                counts, edges = np.histogram(flat, BINS)
                self._arrays.append((kind, counts, float(edges[0]), float(edges[-1])))
        self.set_height(HEIGHT if len(self._arrays) < 2 else 2 * HEIGHT - 60)
        self.setAccessibleName(", ".join(kind for kind, *_ in self._arrays))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        area = self._frame(painter)
        area.setBottom(area.bottom() + 14)
        count = len(self._arrays)
        for number, (kind, counts, low, high) in enumerate(self._arrays):
            height = area.height() / count
            part = QRectF(area.left(), area.top() + number * height, area.width(), height)
            self._paint_bars(painter, part.adjusted(0, 0, 0, -8), kind, counts, (low, high))

    def _paint_bars(
        self,
        painter: QPainter,
        area: QRectF,
        kind: Kind,
        counts: np.ndarray,
        ends: tuple[float, float],
    ) -> None:
        theme = self._themes.current
        bars = area.adjusted(0, 0, 0, -16)
        width = bars.width() / len(counts)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour(kind))
        most = counts.max()
        for number, height in enumerate(counts / most * bars.height()):
            if height:
                left = bars.left() + number * width
                height = max(height, 1.0)
                painter.drawRect(QRectF(left + 0.5, bars.bottom() - height, width - 1, height))
        painter.setPen(theme.colour("line"))
        painter.drawLine(bars.bottomLeft(), bars.bottomRight())
        painter.setPen(theme.colour("muted"))
        painter.setFont(number_font(11))
        below = QRectF(area.left(), bars.bottom(), area.width(), 16)
        painter.drawText(below, Qt.AlignmentFlag.AlignLeft, number_text(ends[0]))
        painter.drawText(below, Qt.AlignmentFlag.AlignHCenter, kind)
        painter.drawText(below, Qt.AlignmentFlag.AlignRight, number_text(ends[1]))
