"""Finding the wire at a place."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF

from app.canvas.node_table import box_of
from app.canvas.scene import CanvasScene
from graph_engine.edge import Edge

WIRE_REACH = 6.0
"""Pixels from a wire within which it is meant."""


def edge_at(scene: CanvasScene, point: QPointF, scale: float) -> Edge | None:
    """Return the wire whose label is at a point, else the nearest in reach."""
    if scale >= scene.labels.smallest_scale:
        for row in scene.labels.rows_showing((point.x(), point.y(), point.x(), point.y())):
            is_wire = not scene.edges.column("is_stub")[row]
            if is_wire and any(pill.place.contains(point) for pill in scene.labels.pills(row)):
                return scene.edges.edges[int(row)]
    reach = WIRE_REACH / scale
    box = (point.x() - reach, point.y() - reach, point.x() + reach, point.y() + reach)
    rows = scene.edges.touching(box)
    rows = rows[~scene.edges.column("is_stub")[rows]]
    if not len(rows):
        return None
    distances = scene.edges.courses(rows).distances((point.x(), point.y()))
    best = int(distances.argmin())
    return scene.edges.edges[int(rows[best])] if float(distances[best]) <= reach else None


def edges_across(scene: CanvasScene, start: QPointF, end: QPointF) -> list[Edge]:
    """Return the wires that cross a straight line."""
    rows = scene.edges.touching(box_of(QRectF(start, end).normalized()))
    rows = rows[~scene.edges.column("is_stub")[rows]]
    if not len(rows):
        return []
    ends = (start.x(), start.y()), (end.x(), end.y())
    crossed = rows[scene.edges.courses(rows).crossed(*ends)]
    return [scene.edges.edges[row] for row in crossed.tolist()]
