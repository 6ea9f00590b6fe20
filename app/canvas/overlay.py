"""What gestures draw over the canvas while they go on: a wire in hand, a rubber band, a ghost."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

from app.canvas.curves import control_points, path
from app.canvas.ink import THICK_WIDTH, Ink
from app.canvas.node_geometry import PORT_RADIUS, RADIUS

_MARGIN = 16.0


@dataclass
class Overlay:
    """Attributes are in scene units; None is not shown.

    Attributes
    ----------
    wire : (QPointF, QPointF, bool) or None
        Start and end of the wire in hand, and whether it arrives from below.
    closing : tuple of (QPointF, QPointF, bool)
        Wires that close behind a node that is being taken out.
    cut : tuple of QPointF
        The line along which wires are being cut.
    is_refused : bool
        Whether the port in reach refuses the wire.
    port : QPointF or None
        The port that is lit.
    band : QRectF or None
        The rubber band.
    ghost : QRectF or None
        The body of a node about to be dropped.
    """

    wire: tuple[QPointF, QPointF, bool] | None = None
    closing: tuple[tuple[QPointF, QPointF, bool], ...] = ()
    cut: tuple[QPointF, ...] = ()
    is_refused: bool = False
    port: QPointF | None = None
    band: QRectF | None = None
    ghost: QRectF | None = None

    def changed_since(self, before: Overlay, scale: float) -> list[QRectF]:
        """Return where it looks otherwise than it did before."""
        if self == before:
            return []
        margin = _MARGIN / min(scale, 1.0)
        is_band_alone = replace(self, band=None) == replace(before, band=None)
        if is_band_alone and self.band is not None and before.band is not None:
            return _sides_moved(before.band, self.band, margin)
        return [each for each in (before.bounds(scale), self.bounds(scale)) if not each.isNull()]

    def bounds(self, scale: float) -> QRectF:
        """Return what it covers."""
        margin = _MARGIN / min(scale, 1.0)
        found = QRectF()
        for wire in self._wires():
            found = found.united(_course(wire).controlPointRect())
        if len(self.cut) > 1:
            found = found.united(QPolygonF(self.cut).boundingRect())
        for area in (self.band, self.ghost):
            if area is not None:
                found = found.united(area)
        if self.port is not None:
            found = found.united(QRectF(self.port - QPointF(8, 8), self.port + QPointF(8, 8)))
        return found if found.isNull() else found.adjusted(-margin, -margin, margin, margin)

    def _wires(self) -> tuple[tuple[QPointF, QPointF, bool], ...]:
        return self.closing if self.wire is None else (self.wire, *self.closing)

    def paint(self, painter: QPainter, ink: Ink, scale: float, area: QRectF) -> None:
        """Paint what of it is in a part of the scene; the painter is in scene units."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        accent = ink.phases["backward"] if self.is_refused else ink.selected.color()
        pen = QPen(accent, THICK_WIDTH)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for wire in self._wires():
            painter.drawPath(_course(wire))
        if len(self.cut) > 1:
            pen = QPen(ink.phases["backward"], 1.6, Qt.PenStyle.DashLine)
            pen.setCosmetic(True)
            painter.setPen(pen)
            painter.drawPolyline(QPolygonF(self.cut))
        if self.port is not None:
            self._paint_port(painter, ink, accent, scale)
        if self.band is not None:
            # Cut off beyond what is painted: to fill all of a large one takes very long.
            margin = _MARGIN / min(scale, 1.0)
            around = area.adjusted(-margin, -margin, margin, margin)
            self._paint_area(painter, self.band.intersected(around), accent, 2.0 / scale)
        if self.ghost is not None:
            self._paint_area(painter, self.ghost, accent, RADIUS)

    def _paint_port(self, painter: QPainter, ink: Ink, accent: QColor, scale: float) -> None:
        assert self.port is not None
        grown = 1.0 / min(scale, 1.0)
        halo = QColor(accent)
        halo.setAlphaF(0.22)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(halo)
        painter.drawEllipse(self.port, 10.0 * grown, 10.0 * grown)
        painter.setPen(QPen(accent, 2.0 * grown))
        painter.setBrush(ink.body)
        painter.drawEllipse(self.port, (PORT_RADIUS + 1) * grown, (PORT_RADIUS + 1) * grown)

    def _paint_area(self, painter: QPainter, area: QRectF, accent: QColor, radius: float) -> None:
        ground = QColor(accent)
        ground.setAlphaF(0.1)
        pen = QPen(accent, 1.2)
        pen.setCosmetic(True)
        painter.setPen(pen)
        painter.setBrush(ground)
        painter.drawRoundedRect(area, radius, radius)


def _sides_moved(before: QRectF, after: QRectF, margin: float) -> list[QRectF]:
    """Return where two bands look different: at the sides that moved, and between them."""
    around = before.united(after).adjusted(-margin, -margin, margin, margin)
    found = []
    for one, other in ((before.left(), after.left()), (before.right(), after.right())):
        if one != other:
            left, width = min(one, other) - margin, abs(one - other) + 2 * margin
            found.append(QRectF(left, around.top(), width, around.height()))
    for one, other in ((before.top(), after.top()), (before.bottom(), after.bottom())):
        if one != other:
            top, height = min(one, other) - margin, abs(one - other) + 2 * margin
            found.append(QRectF(around.left(), top, around.width(), height))
    return found


def _course(wire: tuple[QPointF, QPointF, bool]) -> QPainterPath:
    start, end, from_below = wire
    points = control_points(
        np.array([[start.x(), start.y()]]),
        np.array([[end.x(), end.y()]]),
        np.array([from_below]),
    )
    return path(points[0].tolist())
