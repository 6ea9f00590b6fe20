"""The canvas from afar: names that can still be read, and many bodies in few calls.

Thousands of items painted one by one cost a call each; here a family's bodies are one call.
"""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QStaticText, QTransform

from app.canvas.node_geometry import BAND, SYMBOL_PIXELS, TITLE_PIXELS, NodeGeometry
from app.canvas.node_item import TEXT_SCALE
from app.canvas.node_table import box_of
from app.canvas.number_source import Phase
from app.canvas.primitives import draw_rectangles
from app.canvas.scene import CanvasScene
from app.looks.contrast import mixed
from app.theme import interface_font
from nodes.shapes import Array

OVERVIEW_SCALE = TEXT_SCALE
"""Zoom below which a node's texts are too small, and only its name is written, larger."""
MANY_NODES = 400
"""Nodes on screen from which they are painted in batches, when zoomed out that far."""
MANY_BORDERS = 1_500
"""Nodes on screen whose borders are left out while the wheel turns."""
TINT_SCALE = 0.28
"""Zoom below which bodies are tinted, since their bands are too thin to tell families apart."""
SPOT_SCALE = 0.12
"""Zoom below which a node is no more than a spot of its family's colour."""
NAME_SCALE = 0.28
_NAME_PIXELS = range(7, 13)
_SYMBOL_PIXELS = range(8, 17)
_TINT = 0.2
_ROOM = 3.0
_SHORTEST_NAME = 16.0
_LARGEST_CACHE = 4_000


class Overview:
    """Paints names, and nodes in batches."""

    def __init__(self, scene: CanvasScene) -> None:
        self._scene = scene
        self._fonts: dict[int, tuple[QFont, QFontMetricsF]] = {}
        self._names: dict[tuple[str, int, int], QStaticText | None] = {}

    def paint_nodes(self, painter: QPainter, area: QRectF, scale: float) -> None:
        """Paint the bodies in a part of the scene in batches; the painter is in scene units."""
        rows = self._scene.nodes.touching(box_of(area, 6.0 / scale))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        if scale >= SPOT_SCALE:
            self._paint_bodies(painter, rows, scale)
        else:
            self._paint_spots(painter, rows)
        self._paint_marks(painter, rows, scale)

    def _paint_spots(self, painter: QPainter, rows: Array) -> None:
        painter.setPen(QPen(Qt.PenStyle.NoPen))
        for colour, members in self._by_colour(rows):
            painter.setBrush(colour)
            draw_rectangles(painter, self._scene.nodes.places[members])

    def _paint_bodies(self, painter: QPainter, rows: Array, scale: float) -> None:
        theme, ink = self._scene.look.ink.theme, self._scene.look.ink
        border = QPen(ink.border)
        border.setCosmetic(True)
        places = self._scene.nodes.places
        if self._scene.look.is_draft and len(rows) >= MANY_BORDERS:
            self._scene.look.has_left_out = True
            border = QPen(Qt.PenStyle.NoPen)
        for colour, members in self._by_colour(rows):
            body = theme.node_body
            if scale < TINT_SCALE:
                body = mixed(body, colour.name(), _TINT)
            painter.setPen(border)
            painter.setBrush(theme.colour_of(body))
            draw_rectangles(painter, places[members])
            bands = places[members]
            bands[:, 3] = BAND
            painter.setPen(QPen(Qt.PenStyle.NoPen))
            painter.setBrush(colour)
            draw_rectangles(painter, bands)

    def _by_colour(self, rows: Array) -> Iterable[tuple[QColor, Array]]:
        looks = self._scene.nodes.looks[rows]
        for number in np.unique(looks).tolist():
            yield self._scene.look.family_colour(number), rows[looks == number]

    def _paint_marks(self, painter: QPainter, rows: Array, scale: float) -> None:
        """Outline what is selected and what the step touches, of the nodes in these rows."""
        scene = self._scene
        nodes, ink = scene.nodes, scene.look.ink
        is_visible = np.zeros(len(nodes), dtype=bool)
        is_visible[rows] = True
        by_phase: dict[Phase, list[str]] = {}
        for name, phase in scene.highlight.nodes.items():
            if name in nodes.row:
                by_phase.setdefault(phase, []).append(name)
        marked = [(nodes.rows_of(names), ink.phases[p], 5.0) for p, names in by_phase.items()]
        chosen = nodes.rows_chosen(scene.selection.nodes)
        marked.append((chosen, ink.selected.color(), 2.0))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for found, colour, width in marked:
            bodies = nodes.places[found[is_visible[found]]]
            pen = QPen(colour, width)
            pen.setCosmetic(True)
            is_draft = scene.look.is_draft and len(bodies) >= MANY_BORDERS
            scene.look.has_left_out |= is_draft
            if is_draft or (scale < SPOT_SCALE and len(found) >= MANY_NODES):
                # Of a body of a few pixels an outline leaves nothing, and costs ten times as much.
                pen = QPen(Qt.PenStyle.NoPen)
                painter.setBrush(colour)
                bodies[:, :2] -= width / 2 / scale
                bodies[:, 2:] += width / scale
            painter.setPen(pen)
            draw_rectangles(painter, bodies)
            painter.setBrush(Qt.BrushStyle.NoBrush)

    def paint_names(self, painter: QPainter, areas: Iterable[QRectF], scale: float) -> None:
        """Write a name into each body that has room for one, at a size that can be read."""
        if scale < NAME_SCALE:
            return
        scene = self._scene
        found = [scene.nodes.touching(box_of(area, 2.0)) for area in areas]
        rows = np.unique(np.concatenate(found))
        transform = painter.worldTransform()
        places = scene.nodes.places[rows]
        middle = (places[:, 0] + places[:, 2] / 2) * scale + transform.dx()
        level = (places[:, 1] + (places[:, 3] + BAND) / 2) * scale + transform.dy()
        painter.setWorldTransform(QTransform())
        painter.setPen(scene.look.ink.texts["text"])
        for row, x, y in zip(rows.tolist(), middle.tolist(), level.tolist(), strict=True):
            geometry = scene.item(scene.nodes.names[row]).geometry
            pixels = name_pixels(geometry, scale)
            name = self._name(geometry.title, pixels, geometry.width * scale - _ROOM)
            if name is not None:
                size = name.size()
                painter.setFont(self._font(pixels)[0])
                painter.drawStaticText(QPointF(x - size.width() / 2, y - size.height() / 2), name)
        painter.setWorldTransform(transform)

    def _font(self, pixels: int) -> tuple[QFont, QFontMetricsF]:
        found = self._fonts.get(pixels)
        if found is None:
            font = interface_font(pixels, is_bold=True)
            found = self._fonts[pixels] = (font, QFontMetricsF(font))
        return found

    def _name(self, text: str, pixels: int, room: float) -> QStaticText | None:
        """Return the name, cut short where the body is narrow; None where nothing fits."""
        key = (text, pixels, int(room))
        if key not in self._names:
            font, metrics = self._font(pixels)
            if metrics.horizontalAdvance(text) > room:
                text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
            laid = QStaticText(text)
            laid.setTextFormat(Qt.TextFormat.PlainText)
            laid.setPerformanceHint(QStaticText.PerformanceHint.AggressiveCaching)
            laid.prepare(QTransform(), font)
            fits = len(text) > 0 and (room >= _SHORTEST_NAME or not text.endswith("…"))
            if len(self._names) > _LARGEST_CACHE:
                self._names.clear()
            self._names[key] = laid if fits else None
        return self._names[key]


def name_pixels(geometry: NodeGeometry, scale: float) -> int:
    """Return the size of a name: larger than it would be, and the same for all of a style."""
    if geometry.style == "gate":
        wanted, sizes = SYMBOL_PIXELS * scale * 1.3, _SYMBOL_PIXELS
    else:
        wanted, sizes = TITLE_PIXELS * scale * 1.5, _NAME_PIXELS
    return min(max(round(wanted), sizes.start), sizes.stop - 1)
