"""The canvas from afar: many bodies in few calls.

Thousands of items painted one by one cost a call each; here a family's bodies are one call.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from app.canvas.node_geometry import BAND
from app.canvas.node_item import TEXT_SCALE
from app.canvas.node_table import box_of
from app.canvas.number_source import Phase
from app.canvas.primitives import draw_rectangles
from app.canvas.scene import CanvasScene
from app.looks.contrast import mixed
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
_TINT = 0.2


@dataclass(frozen=True, slots=True)
class _Mark:
    """Nodes that stand out for one reason: outlined, or covered where they are filled."""

    rows: Array
    colour: QColor
    width: float
    is_filled: bool


class Overview:
    """Paints nodes in batches."""

    def __init__(self, scene: CanvasScene) -> None:
        self._scene = scene

    def paint_nodes(self, painter: QPainter, area: QRectF, scale: float) -> None:
        """Paint the bodies in a part of the scene in batches; the painter is in scene units."""
        rows = self._scene.nodes.touching(box_of(area, 6.0 / scale))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        marks = self._marks(rows, scale)
        bare = rows
        for mark in marks:
            if mark.is_filled:
                bare = np.setdiff1d(bare, mark.rows, assume_unique=True)
        if scale >= SPOT_SCALE:
            self._paint_bodies(painter, bare, scale)
        else:
            self._paint_spots(painter, bare)
        for mark in marks:
            self._paint_mark(painter, mark, scale)

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

    def _marks(self, rows: Array, scale: float) -> list[_Mark]:
        """Return what is selected and what the step touches, of the nodes in these rows."""
        scene = self._scene
        nodes, ink, states = scene.nodes, scene.look.ink, scene.states
        is_visible = np.zeros(len(nodes), dtype=bool)
        is_visible[rows] = True
        by_phase: dict[Phase, list[str]] = {}
        for name, phase in scene.highlight.nodes.items():
            if name in nodes.row:
                by_phase.setdefault(phase, []).append(name)
        found = [
            (nodes.rows_of(names), ink.phases[phase], 5.0, states.has_many_touched)
            for phase, names in by_phase.items()
        ]
        chosen = nodes.rows_chosen(scene.selection.nodes)
        found.append((chosen, ink.selected.color(), 2.0, states.has_many_selected))
        marks = []
        for marked, colour, width, is_many in found:
            seen = marked[is_visible[marked]]
            is_draft = scene.look.is_draft and len(seen) >= MANY_BORDERS
            scene.look.has_left_out |= is_draft
            # Of a body of a few pixels an outline leaves nothing, and costs ten times as much.
            is_filled = is_draft or (scale < SPOT_SCALE and is_many)
            marks.append(_Mark(seen, colour, width, is_filled))
        return marks

    def _paint_mark(self, painter: QPainter, mark: _Mark, scale: float) -> None:
        bodies = self._scene.nodes.places[mark.rows]
        pen = QPen(mark.colour, mark.width)
        pen.setCosmetic(True)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if mark.is_filled:
            pen = QPen(Qt.PenStyle.NoPen)
            painter.setBrush(mark.colour)
            bodies[:, :2] -= mark.width / 2 / scale
            bodies[:, 2:] += mark.width / scale
        painter.setPen(pen)
        draw_rectangles(painter, bodies)
        painter.setBrush(Qt.BrushStyle.NoBrush)
