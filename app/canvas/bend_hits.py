"""Finding the point of a wire at a place, and the place of a new one."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from app.canvas.bend_marks import DOT_SCALE, Bend
from app.canvas.curves import nearest, place_nearest
from app.canvas.hits import WIRE_REACH
from app.canvas.node_table import box_of
from app.canvas.scene import CanvasScene
from graph_engine.edge import Edge

BEND_REACH = 9.0
"""Pixels from a point within which it is meant."""


def bend_at(scene: CanvasScene, point: QPointF, scale: float) -> Bend | None:
    """Return the point of a wire that is nearest to a place, if one is in reach."""
    if not scene.edges.bends or scale < DOT_SCALE:
        return None
    edges, best, found = scene.edges, BEND_REACH / scale, None
    rows = edges.touching(box_of(QRectF(point, point), best))
    for row in rows[edges.column("is_bent")[rows]].tolist():
        edge = edges.edges[row]
        bends = edges.bends[edge]
        away = np.hypot(bends[:, 0] - point.x(), bends[:, 1] - point.y())
        number = int(away.argmin())
        if float(away[number]) <= best:
            best, found = float(away[number]), Bend(edge, number)
    return found


def levels_beside(scene: CanvasScene, bend: Bend) -> tuple[list[float], list[float]]:
    """Return x and y of the neighbours of a point on its wire; of a port only y.

    A wire leaves its port level: straight above or below it there is no good way.
    """
    chain = scene.edges.chain(bend.edge)
    if chain is None:
        return [], []
    before, behind = chain.spans[bend.number, :2], chain.spans[bend.number + 1, -2:]
    across = [float(before[0])] if bend.number else []
    if bend.number + 2 < len(chain.spans):
        across.append(float(behind[0]))
    return across, [float(before[1]), float(behind[1])]


def is_on_wire(scene: CanvasScene, edge: Edge, point: QPointF, scale: float) -> bool:
    """Whether a place is on the line of a wire, and not merely on its labels."""
    rows = np.array([scene.edges.row[edge]])
    away = float(scene.edges.courses(rows).distances((point.x(), point.y()))[0])
    return away <= WIRE_REACH / scale


def new_bend(scene: CanvasScene, edge: Edge, point: QPointF) -> tuple[int, QPointF]:
    """Return which point of a wire a new one beside a place would be, and its place on the line."""
    place = point.x(), point.y()
    spans = scene.edges.spans(edge)
    number = int(nearest(spans, place).argmin())
    return number, QPointF(*place_nearest(spans[number], place))


def middle_bend(scene: CanvasScene, edge: Edge, after: int | None = None) -> tuple[int, QPointF]:
    """Return which point a new one in the middle of a wire would be, and where it would be.

    Parameters
    ----------
    after : int, optional
        A point of the wire: the new one is to lie behind it, half way to the next.
    """
    spans = scene.edges.spans(edge)
    chords = spans[:, [12, 13]] - spans[:, [0, 1]]
    longest = int(np.hypot(chords[:, 0], chords[:, 1]).argmax())
    number = longest if after is None else after + 1
    return number, QPointF(*spans[number, 6:8].tolist())
