"""The camera: which part of the scene is on screen, how large, and how it is painted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from typing import Protocol

import numpy as np
from PySide6.QtCore import QPointF, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QRegion, QResizeEvent, QTransform
from PySide6.QtWidgets import QFrame, QGraphicsView, QWidget

from app.canvas.batches import Batches
from app.canvas.grid import paint_grid
from app.canvas.minimap import Minimap
from app.canvas.node_geometry import TAG_HEIGHT
from app.canvas.node_table import box_of
from app.canvas.overlay import Overlay
from app.canvas.overview import OVERVIEW_SCALE
from app.canvas.painted import repaint_boxes
from app.canvas.scene import CanvasScene
from app.canvas.shielded import shielded
from app.canvas.strips import strips_of
from app.canvas.wire_legend import WireLegend

SMALLEST_SCALE = 0.02
LARGEST_SCALE = 4.0
_REST = 90
"""Milliseconds after a gesture's last step until all is painted in full."""
_PLACING, _PLACING_DRAFT = 0.006, 0.003
"""Seconds of a frame in which labels find their places; the others find theirs in the next."""
_ENDLESS = QRectF(-1e6, -1e6, 2e6, 2e6)
_FIT_MARGIN = 48.0
_FLAGS = QGraphicsView.OptimizationFlag
_MODE = QGraphicsView.ViewportUpdateMode


class Marks(Protocol):
    """What others draw below and above the scene, in its units."""

    def paint_below(self, painter: QPainter) -> None: ...

    def paint_above(self, painter: QPainter) -> None: ...


class Camera(QGraphicsView):
    """Zooms and scrolls without limits, and paints as much detail as can be seen.

    Signals
    -------
    zoom_changed(float)
    """

    zoom_changed = Signal(float)

    def __init__(self, scene: CanvasScene, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.canvas = scene
        self._overlay = Overlay()
        self._batches = Batches(scene)
        self.minimap = Minimap(scene.look)
        self.legend = WireLegend(scene)
        self.minimap.cards = lambda: scene.cards
        self.marks: Marks | None = None
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST)
        self._rest.timeout.connect(self._come_to_rest)
        self._more_labels = QTimer(self)
        self._more_labels.setSingleShot(True)
        self._more_labels.timeout.connect(self._place_labels)
        self._set_up()
        scene.nodes_placed.connect(self._nodes_placed)
        scene.selection.changed.connect(self.update_minimap)
        scene.themes.changed.connect(self._nodes_placed)
        scene.look_changed.connect(self.viewport().update)
        scene.many_restyled.connect(self.paint_draft)

    def _set_up(self) -> None:
        self.setScene(self.canvas)
        self.setSceneRect(_ENDLESS)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.NoAnchor)
        self.setResizeAnchor(QGraphicsView.ViewportAnchor.NoAnchor)
        self.setViewportUpdateMode(_MODE.SmartViewportUpdate)
        self.setOptimizationFlags(_FLAGS.DontSavePainterState | _FLAGS.DontAdjustForAntialiasing)
        self.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.setMinimumSize(200, 150)

    # Where things are

    @property
    def scale_factor(self) -> float:
        """Pixels per scene unit: 1 is 100 %."""
        return self.transform().m11()

    def scene_at(self, position: QPointF) -> QPointF:
        """Return the point of the scene at a position of the viewport, unrounded."""
        return self._to_scene().map(position)

    def visible_area(self) -> QRectF:
        """Return the part of the scene that is on screen."""
        return self._to_scene().mapRect(QRectF(self.viewport().rect()))

    def _to_scene(self) -> QTransform:
        return self.viewportTransform().inverted()[0]

    # Moving about

    def zoom_to(self, factor: float, position: QPointF | None = None) -> None:
        """Set the zoom; the point at a position of the viewport (its middle) stays there."""
        if position is None:
            position = QRectF(self.viewport().rect()).center()
        factor = min(max(factor, SMALLEST_SCALE), LARGEST_SCALE)
        if factor == self.scale_factor:
            return
        point = self.scene_at(position)
        # All is painted anew: nothing is gained by copying pixels.
        self.setViewportUpdateMode(_MODE.FullViewportUpdate)
        self.setTransform(QTransform.fromScale(factor, factor))
        away = self.viewportTransform().map(point) - position
        self.scroll_by(round(away.x()), round(away.y()))
        self.setViewportUpdateMode(_MODE.SmartViewportUpdate)
        self._moved()
        self.zoom_changed.emit(factor)

    def zoom_by(self, factor: float, position: QPointF | None = None) -> None:
        """Zoom in or out by a factor."""
        self.paint_draft()
        self.zoom_to(self.scale_factor * factor, position)

    def paint_draft(self) -> None:
        """Leave a little out where there is very much, until no other such call comes."""
        self.canvas.look.is_draft = True
        self._rest.start()

    def _come_to_rest(self) -> None:
        look = self.canvas.look
        look.is_draft = False
        if look.has_left_out:
            look.has_left_out = False
            self.viewport().update()

    def scroll_by(self, dx: int, dy: int) -> None:
        """Show what lies dx pixels to the right and dy below."""
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        across.setValue(across.value() + dx)
        down.setValue(down.value() + dy)

    def show_area(self, area: QRectF) -> None:
        """Show a part of the scene with some room around it, at 100 % at most."""
        if area.isNull():
            self.zoom_to(1.0)
            self.centerOn(0.0, 0.0)
            return
        area = area.adjusted(0.0, -TAG_HEIGHT, 0.0, 0.0)
        size = self.viewport().size()
        factor = min(
            (size.width() - 2 * _FIT_MARGIN) / max(area.width(), 1.0),
            (size.height() - 2 * _FIT_MARGIN) / max(area.height(), 1.0),
            1.0,
        )
        self.zoom_to(factor)
        self.centerOn(area.center())

    def fit(self) -> None:
        """Show the whole graph, at 100 % at most."""
        self.show_area(self.canvas.extent())

    def frame(self, names: Iterable[str] = ()) -> None:
        """Show some nodes, the whole graph if there are none, at 100 % at most."""
        wanted = [name for name in names if name in self.canvas.items_by_name()]
        self.show_area(self.canvas.bounds(wanted) if wanted else self.canvas.extent())

    def centre_on(self, point: QPointF) -> None:
        """Show a point of the scene in the middle."""
        self.centerOn(point)

    def _moved(self) -> None:
        self.minimap.visible = self.visible_area()
        self.update_minimap()

    def _nodes_placed(self) -> None:
        self.minimap.forget()
        self.update_minimap()

    def update_minimap(self) -> None:
        """Repaint the overview in the corner."""
        self.viewport().update(self.minimap.rect)

    # What gestures draw

    @contextmanager
    def changing_overlay(self) -> Iterator[Overlay]:
        """Give what is drawn over the canvas, and repaint where it changed."""
        scale, overlay = self.scale_factor, self._overlay
        before = replace(overlay)
        yield overlay
        boxes = [box_of(area) for area in overlay.changed_since(before, scale)]
        repaint_boxes(self.canvas, np.array(boxes).reshape(-1, 4))

    # Painting

    def _place_labels(self, painted: Sequence[QRectF] = ()) -> None:
        """Place labels in sight as long as a frame may take for it, the others in the next turn."""
        labels = self.canvas.labels
        if self.scale_factor >= labels.smallest_scale:
            seconds = _PLACING_DRAFT if self.canvas.look.is_draft else _PLACING
            if not labels.prepare(self.visible_area(), seconds, painted):
                self._more_labels.start()

    def paints_batches(self) -> bool:
        """Whether there are so many nodes on screen that they are painted in batches."""
        return self._batches.suit(self.visible_area(), self.scale_factor)

    def _paint_batches(self, strips: list[QRect]) -> None:
        """Paint without the scene's items: there are too many of them."""
        transform = self.viewportTransform()
        painter = QPainter(self.viewport())
        for strip, area in zip(strips, self.canvas.look.strips, strict=True):
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setClipRect(strip)
            painter.setWorldTransform(transform)
            self.drawBackground(painter, area)
            self._batches.paint(painter, area, transform)
            self.drawForeground(painter, area)
            painter.resetTransform()
        painter.end()

    # Qt

    @shielded
    def drawBackground(self, painter: QPainter, rect: QRectF | QRect) -> None:
        if rect.isEmpty():
            return
        ink = self.canvas.look.ink
        painter.fillRect(QRectF(rect), ink.canvas)
        paint_grid(painter, QRectF(rect), self.scale_factor, ink)
        if self.marks is not None:
            self.marks.paint_below(painter)

    @shielded
    def drawForeground(self, painter: QPainter, rect: QRectF | QRect) -> None:
        if rect.isEmpty():
            return
        if self.scale_factor < OVERVIEW_SCALE:
            self._batches.names.paint(painter, [QRectF(rect)], self.scale_factor)
        if self.marks is not None:
            self.marks.paint_above(painter)
        self._overlay.paint(painter, self.canvas.look.ink, self.scale_factor, QRectF(rect))
        transform = painter.worldTransform()
        painter.setWorldTransform(QTransform())
        place = transform.mapRect(QRectF(rect)).toAlignedRect()
        if place.intersects(self.minimap.rect):
            self.minimap.paint(painter, self.canvas.nodes, self.canvas.selection.nodes)
        if place.intersects(self.legend.rect):
            self.legend.paint(painter)
        painter.setWorldTransform(transform)

    @shielded
    def paintEvent(self, event: QPaintEvent) -> None:
        look = self.canvas.look
        look.pixel_ratio = self.viewport().devicePixelRatioF()
        strips, to_scene = strips_of(event), self._to_scene()
        look.strips = [to_scene.mapRect(QRectF(each).adjusted(-1, -1, 1, 1)) for each in strips]
        look.laid_out = look.faces.made = 0
        look.wires_in_sight = self._batches.wires_in(self.visible_area(), self.scale_factor)
        if not self._more_labels.isActive():
            self._place_labels(look.strips)
        if self.paints_batches():
            # Of nothing at all: without that the scene would wait for it to happen, and take no
            # further wish to be painted.
            super().paintEvent(QPaintEvent(QRegion()))
            self._paint_batches(strips)
        else:
            super().paintEvent(event)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        # Scrolling copies pixels, and what lies over the scene with them.
        for rect in (self.minimap.rect, self.legend.rect):
            self.viewport().update(rect.translated(dx, dy))
        self.viewport().update(self.legend.rect)
        self._moved()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.minimap.place(event.size())
        self.legend.place(event.size())
        self._moved()
