"""The points that wires are led through, as they are seen: a dot at each."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from app.canvas.edge_table import EdgeTable
from app.canvas.ink import Ink
from app.canvas.node_table import Box
from graph_engine.edge import Edge
from nodes.shapes import Array

DOT_SCALE = 0.4
"""Zoom from which dots are seen; a point that cannot be seen cannot be held."""
LARGEST_DOT = 6.5
_SMALL, _MARKED = 3.0, 4.0


@dataclass(frozen=True)
class Bend:
    """One point of one wire: the `number`-th from its source."""

    edge: Edge
    number: int


@dataclass
class MarkedBends:
    """Which points stand out.

    Attributes
    ----------
    hot : Bend or None
        The one under the mouse.
    chosen : Bend or None
        The one that is selected.
    selected : Edge or None
        The wire that is selected: all of its points can be seen well.
    """

    hot: Bend | None = None
    chosen: Bend | None = None
    selected: Edge | None = None


def paint_bends(
    painter: QPainter, edges: EdgeTable, rows: Array, marked: MarkedBends, ink: Ink, scale: float
) -> None:
    """Paint the dots of some wires; the painter is in scene units."""
    if scale < DOT_SCALE:
        return
    # From afar they become smaller, but not as fast as all else.
    grown = min(scale, 1.0) ** -0.5
    for row in rows[edges.column("is_bent")[rows]].tolist():
        edge = edges.edges[row]
        for number, (x, y) in enumerate(edges.bends[edge].tolist()):
            _paint_dot(painter, QPointF(x, y), Bend(edge, number), marked, ink, grown)
    # What is painted next must not fill its lines.
    painter.setBrush(Qt.BrushStyle.NoBrush)


def _paint_dot(
    painter: QPainter, place: QPointF, bend: Bend, marked: MarkedBends, ink: Ink, grown: float
) -> None:
    accent, ground = ink.selected.color(), ink.canvas.color()
    is_of_selected = bend.edge == marked.selected
    line = accent if is_of_selected else ink.wire.color()
    if bend == marked.chosen:
        halo = QColor(accent)
        halo.setAlphaF(0.25)
        _circle(painter, place, LARGEST_DOT * grown, None, halo)
        _circle(painter, place, (_MARKED + 0.5) * grown, None, accent)
    elif bend == marked.hot:
        _circle(painter, place, (_MARKED + 1.0) * grown, QPen(accent, 2.0 * grown), ground)
    elif is_of_selected:
        _circle(painter, place, _MARKED * grown, QPen(line, 1.6 * grown), ground)
    else:
        _circle(painter, place, _SMALL * grown, None, line)


def _circle(
    painter: QPainter, place: QPointF, radius: float, pen: QPen | None, ground: QColor
) -> None:
    painter.setPen(Qt.PenStyle.NoPen if pen is None else pen)
    painter.setBrush(ground)
    painter.drawEllipse(place, radius, radius)


def dot_area(edges: EdgeTable, bend: Bend) -> QRectF:
    """Return what may be painted of the dot at a point, null where the point is gone."""
    points = edges.bends.get(bend.edge)
    if points is None or bend.number >= len(points):
        return QRectF()
    x, y = points[bend.number].tolist()
    reach = LARGEST_DOT * DOT_SCALE**-0.5 + 2.0
    return QRectF(x - reach, y - reach, 2.0 * reach, 2.0 * reach)


def dot_boxes(edges: EdgeTable, wires: Iterable[Edge]) -> Array:
    """Return left, top, right, bottom of every dot on some wires, shape (points, 4)."""
    found = [edges.bends[edge] for edge in wires if edge in edges.bends]
    points = np.concatenate(found) if found else np.empty((0, 2))
    return np.concatenate([points - LARGEST_DOT, points + LARGEST_DOT], axis=1)


def dot_boxes_near(edges: EdgeTable, box: Box) -> Array:
    """Return the boxes of the dots on wires that may touch a box."""
    rows = edges.touching(box)
    bent = rows[edges.column("is_bent")[rows]].tolist()
    return dot_boxes(edges, (edges.edges[row] for row in bent))
