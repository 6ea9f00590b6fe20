"""Many nodes from nearby, painted without the scene.

For every item the scene asks for bounds, prepares options and keeps states; with hundreds in sight
that costs more than what is painted. Here they are found in arrays, and painted one after the other
in the scene's order to the same pixels.
"""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QTransform

from app.canvas.node_geometry import MARGIN, TAG_HEIGHT
from app.canvas.node_item import NodeItem
from app.canvas.node_table import box_of
from app.canvas.scene import CanvasScene

CROWD = 60
"""Nodes on screen from which they are painted without the scene."""
_AROUND = MARGIN + TAG_HEIGHT
"""How far what belongs to a node reaches beyond its body."""


def paint_crowd(painter: QPainter, scene: CanvasScene, area: QRectF, view: QTransform) -> None:
    """Paint the nodes in a part of a scene.

    Parameters
    ----------
    view : QTransform
        From the scene to the viewport: a zoom and a shift.
    """
    table, items = scene.nodes, scene.items_by_name()
    rows = table.touching(box_of(area, _AROUND))
    places = table.places[rows, :2] * view.m11() + (view.dx(), view.dy())
    found = [items[table.names[row]] for row in rows.tolist()]
    for item, (x, y) in sorted(zip(found, places.tolist(), strict=True), key=_stacking):
        item.paint_at(painter, x, y, view.m11())
    painter.setWorldTransform(view)


def _stacking(placed: tuple[NodeItem, list[float]]) -> tuple[float, int]:
    return placed[0].zValue(), placed[0].number_made
