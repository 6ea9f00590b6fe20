"""Finds a place for a wire's labels where they cover neither a node nor other labels."""

from __future__ import annotations

import numpy as np

from app.canvas.curves import NUMBERS, points_at
from app.canvas.edge_table import EdgeTable
from app.canvas.label_boxes import block_boxes, local_boxes, overlaps
from app.canvas.node_table import NodeTable
from nodes.shapes import Array

_ALONG = (0.42, 0.5, 0.34, 0.58, 0.27, 0.66, 0.2, 0.74, 0.82)
_LIFTED = ((0.5, 46.0), (0.5, -46.0), (0.35, -46.0), (0.65, -46.0), (0.5, 66.0), (0.5, -66.0))
_AT = np.array([*_ALONG, *(at for at, _ in _LIFTED)])
_LIFT = np.array([0.0] * len(_ALONG) + [lift for _, lift in _LIFTED])
_CLEARANCE = 2.0
_REACH = 90.0
_BODY_WEIGHT = 4.0


def place_label(nodes: NodeTable, edges: EdgeTable, row: int) -> None:
    """Choose where the labels of one wire stand; their widths are in the table already.

    The first place on the wire that is free is taken, nearer its source first, since wires come
    together at their targets. The local gradient gives way when there is no room for both there.
    """
    points = edges.column("points")[row]
    width = edges.column("label_width")[row]
    local_width = edges.column("local_width")[row]
    around = _around(edges.column("box")[row])
    bodies = _bodies(nodes, around)
    labels = _labels(edges, row, around)
    blocks = _blocks(points, width)
    cost = _BODY_WEIGHT * overlaps(blocks, bodies) + overlaps(blocks, labels)
    shows_local = False
    if local_width > 0.0:
        from_below = edges.column("from_below")[row]
        head = local_boxes(points, from_below, local_width)[None, :]
        beside = cost + overlaps(blocks, head)
        is_free = not overlaps(head, bodies).any() and not overlaps(head, labels).any()
        if is_free and beside[: len(_ALONG)].min() <= 0.0:
            cost, shows_local = beside, True
    best = int(np.argmin(cost))
    edges.place_label(row, float(_AT[best]), float(_LIFT[best]), shows_local)


def _blocks(points: Array, width: float) -> Array:
    centres = points_at(np.broadcast_to(points, (len(_AT), NUMBERS)), _AT)
    centres[:, 1] += _LIFT
    return block_boxes(centres, np.full(len(_AT), width + 2 * _CLEARANCE))


def _around(box: Array) -> Array:
    grown: Array = box + np.array([-_REACH, -_REACH, _REACH, _REACH])
    return grown


def _bodies(nodes: NodeTable, around: Array) -> Array:
    left, top, right, bottom = around.tolist()
    return nodes.bodies(nodes.touching((left, top, right, bottom)))


def _labels(edges: EdgeTable, row: int, around: Array) -> Array:
    found = [_near(edges.column(name), around, row) for name in ("label_box", "local_box")]
    return np.concatenate(found)


def _near(boxes: Array, around: Array, row: int) -> Array:
    touches = (
        (boxes[:, 0] <= around[2])
        & (boxes[:, 2] >= around[0])
        & (boxes[:, 1] <= around[3])
        & (boxes[:, 3] >= around[1])
    )
    touches[row] = False
    near: Array = boxes[touches]
    return near


def displaced_by(edges: EdgeTable, boxes: Array) -> Array:
    """Return the rows whose labels lie under any of these boxes."""
    if not len(boxes):
        return np.empty(0, dtype=np.intp)
    hit = np.zeros(len(edges), dtype=bool)
    for name in ("label_box", "local_box"):
        labels = edges.column(name)
        for left, top, right, bottom in boxes.tolist():
            hit |= (
                (labels[:, 0] < right)
                & (labels[:, 2] > left)
                & (labels[:, 1] < bottom)
                & (labels[:, 3] > top)
            )
    return np.flatnonzero(hit)
