"""What stepping draws on the canvas: the step under way, breakpoints, a path that is pointed at."""

from __future__ import annotations

import time
from collections.abc import Sequence
from typing import Protocol

import numpy as np
from PySide6.QtCore import QObject, QPointF, QRectF, Qt, SignalInstance
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF, QRegion

from app.canvas.camera import Camera
from app.canvas.node_geometry import RADIUS
from app.canvas.number_source import Phase
from graph_engine.breakpoints import Breakpoint
from graph_engine.edge import Edge

DOT = 5.0
HALO = 11.0
MARK = 5.0
LIT_WIDTH = 9.0
SMALLEST_SCALE = 0.25
"""Zoom from which breakpoints are seen."""
MOST_DOTS = 64
_AT = 0.12
"""Where on a wire its breakpoint stands: near its beginning, before the labels."""


class Movement(Protocol):
    """A step under way; see `app.sessions.visible_numbers`."""

    @property
    def phase(self) -> Phase: ...
    @property
    def edges(self) -> tuple[Edge, ...]: ...
    @property
    def nodes(self) -> tuple[str, ...]: ...


class Player(Protocol):
    progressed: SignalInstance

    @property
    def progress(self) -> float: ...
    def frame_took(self, seconds: float) -> None: ...


class Breakpoints(Protocol):
    changed: SignalInstance

    @property
    def items(self) -> tuple[Breakpoint, ...]: ...


class Walk(Protocol):
    """What a step session says of all this."""

    lit_changed: SignalInstance

    @property
    def player(self) -> Player: ...
    @property
    def breakpoints(self) -> Breakpoints: ...
    @property
    def movement(self) -> Movement | None: ...
    @property
    def lit(self) -> tuple[Edge, ...]: ...


class StepMarks(QObject):
    """Draws below and above what a view shows; it is told by the session when to.

    A moving step is painted at once, and the time that takes is told to the session, which leaves
    it where it is too long.
    """

    def __init__(self, view: Camera, walk: Walk) -> None:
        super().__init__(view)
        self._view = view
        self._walk = walk
        self._moving = QRectF()
        self._lit = QRectF()
        walk.player.progressed.connect(self._progressed)
        walk.lit_changed.connect(self._lit_changed)
        walk.breakpoints.changed.connect(self._repaint_all)

    # When to paint

    def _progressed(self) -> None:
        view = self._view
        if not view.isVisible():
            return
        before, self._moving = self._moving, self._bounds_of(self._walk.movement)
        region = QRegion()
        for area in (before, self._moving):
            if not area.isNull():
                region += self._in_viewport(area)
        region &= view.viewport().rect()
        if region.isEmpty():
            return
        start = time.perf_counter()
        view.viewport().repaint(region)
        self._walk.player.frame_took(time.perf_counter() - start)

    def _lit_changed(self) -> None:
        before, self._lit = self._lit, self._bounds_of_edges(self._walk.lit)
        for area in (before, self._lit):
            if not area.isNull():
                self._view.viewport().update(self._in_viewport(area))

    def _repaint_all(self) -> None:
        self._view.viewport().update()

    def _in_viewport(self, area: QRectF) -> QRegion:
        place = self._view.viewportTransform().mapRect(area).adjusted(-2, -2, 2, 2)
        return QRegion(place.toAlignedRect())

    # Where things are

    def _points(self, edges: Sequence[Edge], shares: float) -> list[QPointF]:
        table = self._view.canvas.edges
        rows = [table.row[edge] for edge in edges if edge in table.row]
        if not rows:
            return []
        found = table.courses(np.array(rows)).points_at(np.full(len(rows), shares))
        return [QPointF(x, y) for x, y in found.tolist()]

    def _bodies(self, names: Sequence[str]) -> list[QRectF]:
        nodes = self._view.canvas.nodes
        places = [nodes.places[nodes.row[name]].tolist() for name in names if name in nodes.row]
        return [QRectF(*place) for place in places]

    def _dots(self, movement: Movement) -> list[QPointF]:
        progress = self._walk.player.progress
        share = 1.0 - progress if movement.phase == "backward" else progress
        return self._points(movement.edges[:MOST_DOTS], share)

    def _bounds_of(self, movement: Movement | None) -> QRectF:
        found = QRectF()
        if movement is None:
            return found
        reach = HALO * self._grown
        for dot in self._dots(movement):
            found |= QRectF(dot.x() - reach, dot.y() - reach, 2 * reach, 2 * reach)
        for body in self._bodies(movement.nodes):
            found |= body.adjusted(-reach, -reach, reach, reach)
        return found

    def _bounds_of_edges(self, edges: Sequence[Edge]) -> QRectF:
        table = self._view.canvas.edges
        rows = [table.row[edge] for edge in edges if edge in table.row]
        if not rows:
            return QRectF()
        boxes = table.column("box")[rows]
        left, top = boxes[:, :2].min(axis=0).tolist()
        right, bottom = boxes[:, 2:].max(axis=0).tolist()
        reach = LIT_WIDTH * self._grown
        return QRectF(left, top, right - left, bottom - top).adjusted(-reach, -reach, reach, reach)

    @property
    def _grown(self) -> float:
        """How much larger marks are in the scene, so that they are seen from afar."""
        return 1.0 / min(self._view.scale_factor, 1.0)

    # Painting

    def paint_below(self, painter: QPainter) -> None:
        """Paint the path that is pointed at, under wires and nodes."""
        lit = self._walk.lit
        table = self._view.canvas.edges
        rows = [table.row[edge] for edge in lit if edge in table.row]
        if not rows:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = QColor(self._view.canvas.look.ink.theme.colour("local"))
        colour.setAlphaF(0.32)
        pen = QPen(colour, LIT_WIDTH * self._grown**0.5)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for row in rows:
            painter.drawPath(table.path(row))
        painter.restore()

    def paint_above(self, painter: QPainter) -> None:
        """Paint breakpoints and the step under way, over everything."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._view.scale_factor >= SMALLEST_SCALE:
            for wanted in self._walk.breakpoints.items:
                self._paint_breakpoint(painter, wanted)
        movement = self._walk.movement
        if movement is not None:
            self._paint_movement(painter, movement)
        painter.restore()

    def _paint_breakpoint(self, painter: QPainter, wanted: Breakpoint) -> None:
        if wanted.edge is not None:
            places = self._points([wanted.edge], _AT)
        else:
            places = [body.topLeft() for body in self._bodies([wanted.node] if wanted.node else [])]
        theme = self._view.canvas.look.ink.theme
        ground, ink = theme.colour("canvas"), theme.colour("text")
        painter.setPen(QPen(ground if wanted.is_enabled else ink, 1.6))
        painter.setBrush(ink if wanted.is_enabled else ground)
        for place in places:
            if wanted.condition == "reached":
                painter.drawEllipse(place, MARK, MARK)
            else:
                corners = ((0.0, -1.0), (1.0, 0.0), (0.0, 1.0), (-1.0, 0.0))
                reach = MARK + 1.0
                shape = [place + QPointF(x * reach, y * reach) for x, y in corners]
                painter.drawPolygon(QPolygonF(shape))

    def _paint_movement(self, painter: QPainter, movement: Movement) -> None:
        ink = self._view.canvas.look.ink
        colour = ink.phases[movement.phase]
        halo = QColor(colour)
        halo.setAlphaF(0.25)
        grown = self._grown
        for dot in self._dots(movement):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(halo)
            painter.drawEllipse(dot, (HALO - 2) * grown, (HALO - 2) * grown)
            painter.setPen(QPen(ink.theme.colour("canvas"), 1.4 * grown))
            painter.setBrush(colour)
            painter.drawEllipse(dot, DOT * grown, DOT * grown)
        halo.setAlphaF(min(self._walk.player.progress, 1.0) * 0.8)
        painter.setPen(QPen(halo, 3.0 * grown))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for body in self._bodies(movement.nodes):
            reach = 5.0 * grown
            area = body.adjusted(-reach, -reach, reach, reach)
            painter.drawRoundedRect(area, RADIUS + reach, RADIUS + reach)
