"""The whole graph, small, in a corner of the view.

It is painted by the view and is no widget of its own: a widget over the viewport would keep Qt from
scrolling by copying pixels, and every step of panning would paint everything anew.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen, QPixmap

from app.canvas.cards.cards import Cards
from app.canvas.cards.colours import card_ink
from app.canvas.cards.holding import by_size
from app.canvas.look import Look
from app.canvas.node_table import NodeTable
from app.canvas.primitives import draw_rectangles
from app.canvas.touched import touched
from graph_engine.project.sheet import Note
from nodes.shapes import Array

SIZE = QSize(136, 100)
MARGIN = 16
SMALLEST_VIEW = QSize(420, 300)
"""A smaller view has no room to spare for it."""

_PADDING = 6.0
_RADIUS = 5.0
_SMALLEST_NODE = 2.0
_MANY_NODES = 400
_FORMAT = QImage.Format.Format_ARGB32_Premultiplied


class Minimap:
    """Shows all nodes and which part of the graph is on screen.

    Attributes
    ----------
    rect : QRect
        Where it lies in the viewport; empty where there is no room for it.
    is_wanted : bool
        Whether it takes its place when the view is next of another size.
    visible : QRectF
        The part of the scene that is on screen.
    cards : callable or None
        Returns the notes and frames, which are shown too.
    """

    def __init__(self, look: Look) -> None:
        self._look = look
        self._picture: QPixmap | None = None
        self._picture_area = QRectF()
        self._held_area: QRectF | None = None
        self.cards: Callable[[], Cards] | None = None
        self.is_wanted = True
        self.rect = QRect()
        self.visible = QRectF()

    def place(self, view: QSize) -> None:
        """Take the bottom right corner of a view of this size, or none if it is small."""
        fits = view.width() >= SMALLEST_VIEW.width() and view.height() >= SMALLEST_VIEW.height()
        fits = fits and self.is_wanted
        left = view.width() - SIZE.width() - MARGIN
        top = view.height() - SIZE.height() - MARGIN
        self.rect = QRect(left, top, SIZE.width(), SIZE.height()) if fits else QRect()

    def forget(self) -> None:
        """Draw the nodes again, the next time."""
        self._picture = None

    def hold(self, nodes: NodeTable) -> None:
        """Keep the map as it is while the mouse drags in it."""
        self._held_area = self._area(nodes)

    def release(self) -> None:
        self._held_area = None

    def _area(self, nodes: NodeTable) -> QRectF:
        if self._held_area is not None:
            return self._held_area
        area = nodes.bounds().united(self.visible)
        return area if self.cards is None else area.united(self.cards().bounds())

    def _scale_and_origin(self, nodes: NodeTable) -> tuple[float, QPointF]:
        """Return pixels per scene unit, and the point of the scene at the map's corner."""
        area = self._area(nodes)
        if area.isEmpty() or self.rect.isEmpty():
            return 1.0, QPointF()
        scale = min(
            (SIZE.width() - 2 * _PADDING) / area.width(),
            (SIZE.height() - 2 * _PADDING) / area.height(),
        )
        half = QPointF(SIZE.width(), SIZE.height()) / (2 * scale)
        return scale, area.center() - half

    def scene_at(self, nodes: NodeTable, position: QPointF) -> QPointF:
        """Return the point of the scene that a position of the viewport stands for."""
        scale, origin = self._scale_and_origin(nodes)
        return origin + (position - QPointF(self.rect.topLeft())) / scale

    def position_of(self, nodes: NodeTable, point: QPointF) -> QPointF:
        """Return the position of the viewport that stands for a point of the scene."""
        scale, origin = self._scale_and_origin(nodes)
        return QPointF(self.rect.topLeft()) + (point - origin) * scale

    def paint(self, painter: QPainter, nodes: NodeTable, selected: frozenset[str]) -> None:
        """Paint it; the painter is in positions of the viewport."""
        if self.rect.isEmpty() or not len(nodes):
            return
        theme = self._look.ink.theme
        scale, origin = self._scale_and_origin(nodes)
        frame = QRectF(self.rect).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.colour("line"), 1.0))
        painter.setBrush(theme.colour("window"))
        painter.drawRoundedRect(frame, _RADIUS, _RADIUS)
        painter.drawPixmap(self.rect.topLeft(), self._nodes_picture(nodes, scale, origin))
        corner = QPointF(self.rect.topLeft())
        painter.translate(corner)
        painter.setPen(QPen(Qt.PenStyle.NoPen))
        painter.setBrush(theme.colour("selection"))
        chosen = nodes.rows_chosen(selected)
        self._paint_nodes(painter, _small(nodes.places[chosen], scale, origin))
        self._paint_frame(painter, scale, origin)
        painter.translate(-corner)

    def _nodes_picture(self, nodes: NodeTable, scale: float, origin: QPointF) -> QPixmap:
        area = self._area(nodes)
        picture = self._picture
        if picture is None or area != self._picture_area:
            ratio = self._look.pixel_ratio
            picture = QPixmap(SIZE * ratio)
            picture.setDevicePixelRatio(ratio)
            picture.fill(Qt.GlobalColor.transparent)
            painter = QPainter(picture)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(Qt.PenStyle.NoPen))
            self._paint_cards(painter, scale, origin)
            painter.setBrush(self._look.ink.theme.colour("scroll"))
            self._paint_nodes(painter, _small(nodes.places, scale, origin))
            painter.end()
            self._picture, self._picture_area = picture, area
        return picture

    def _paint_nodes(self, painter: QPainter, rectangles: Array) -> None:
        """Paint nodes in the colour of the brush."""
        if len(rectangles) < _MANY_NODES:
            draw_rectangles(painter, rectangles)
            return
        # Of very many no more than the pixels that they cover is worked out.
        ratio = self._look.pixel_ratio
        columns, rows = round(SIZE.width() * ratio), round(SIZE.height() * ratio)
        corners = np.concatenate([rectangles[:, :2], rectangles[:, :2] + rectangles[:, 2:]], axis=1)
        pixels = np.floor(corners * ratio + 0.5).astype(np.intp)
        pixels = np.clip(pixels, 0, (columns, rows) * 2)
        is_covered = touched(pixels[:, :2], pixels[:, 2:], columns, rows)
        colours = np.where(is_covered, np.uint32(painter.brush().color().rgba()), np.uint32(0))
        image = QImage(colours.data, columns, rows, 4 * columns, _FORMAT)
        image.setDevicePixelRatio(ratio)
        painter.drawImage(QPointF(), image)

    def _paint_cards(self, painter: QPainter, scale: float, origin: QPointF) -> None:
        """Paint frames and notes as spots of their colours, below the nodes."""
        shown = {} if self.cards is None else self.cards().shown
        for id_ in by_size(shown):
            card = shown[id_]
            ink = card_ink(self._look.ink.theme, card.colour)
            painter.setBrush(ink.ear if isinstance(card, Note) else ink.band)
            small = _small(np.array([[card.x, card.y, card.width, card.height]]), scale, origin)
            draw_rectangles(painter, small)

    def _paint_frame(self, painter: QPainter, scale: float, origin: QPointF) -> None:
        """Paint the frame around what is on screen."""
        theme = self._look.ink.theme
        shown = QRectF((self.visible.topLeft() - origin) * scale, self.visible.size() * scale)
        inside = QRectF(1.5, 1.5, SIZE.width() - 3.0, SIZE.height() - 3.0)
        ground = QColor(theme.colour("accent"))
        ground.setAlphaF(0.07)
        painter.setPen(QPen(theme.colour("accent"), 1.2))
        painter.setBrush(ground)
        painter.drawRoundedRect(shown.intersected(inside), 2.0, 2.0)


def _small(places: Array, scale: float, origin: QPointF) -> Array:
    """Return bodies as they are on the map; none is too small to be seen."""
    small = np.empty_like(places)
    small[:, 0] = (places[:, 0] - origin.x()) * scale
    small[:, 1] = (places[:, 1] - origin.y()) * scale
    small[:, 2:] = np.maximum(places[:, 2:] * scale, _SMALLEST_NODE)
    return small
