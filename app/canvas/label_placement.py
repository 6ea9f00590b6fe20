"""Finds a place for a wire's labels where they cover neither a node nor other labels."""

from __future__ import annotations

import numpy as np

from app.canvas.bend_marks import dot_boxes_near
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
    blocks = _blocks(edges, row, width)
    cost = _BODY_WEIGHT * overlaps(blocks, bodies) + overlaps(blocks, labels)
    shows_local = False
    if local_width > 0.0:
        from_below = edges.column("from_below")[row]
        head = local_boxes(points, from_below, local_width, edges.label_size)[None, :]
        beside = cost + overlaps(blocks, head)
        is_free = not overlaps(head, bodies).any() and not overlaps(head, labels).any()
        if is_free and beside[: len(_ALONG)].min() <= 0.0:
            cost, shows_local = beside, True
    if edges.bends:
        left, top, right, bottom = around.tolist()
        # Last: a number is worth more than a dot, and no label goes for one.
        cost = cost + overlaps(blocks, dot_boxes_near(edges, (left, top, right, bottom)))
    best = int(np.argmin(cost))
    lift = float(_LIFT[best]) * edges.label_size
    edges.place_label(row, float(_AT[best]), lift, shows_local)


def _blocks(edges: EdgeTable, row: int, width: float) -> Array:
    centres = edges.courses(np.full(len(_AT), row)).points_at(_AT)
    centres[:, 1] += _LIFT * edges.label_size
    room = np.full(len(_AT), width + 2 * _CLEARANCE)
    return block_boxes(centres, room, edges.label_rise)


def _around(box: Array) -> Array:
    grown: Array = box + np.array([-_REACH, -_REACH, _REACH, _REACH])
    return grown


def _bodies(nodes: NodeTable, around: Array) -> Array:
    """Return what is near of the nodes: their bodies, and the names above some of them."""
    left, top, right, bottom = around.tolist()
    rows = nodes.touching((left, top, right, bottom))
    return np.concatenate([nodes.bodies(rows), nodes.tags(rows)])


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
