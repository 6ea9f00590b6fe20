"""Parts that no wire joins, set beside and below each other like words on a page."""

from __future__ import annotations

import numpy as np

from app.layout.diagram import Diagram
from nodes.shapes import Array

GAP = 80.0
_ASPECT = 1.75
_TRIALS = (0.8, 1.0, 1.25, 1.5, 2.0)


def parts_of(diagram: Diagram) -> list[Array]:
    """Return the boxes of each connected part, in ascending order; the first box's part first."""
    count = len(diagram)
    label = list(range(count))

    def root(box: int) -> int:
        while label[box] != box:
            label[box] = label[label[box]]
            box = label[box]
        return box

    for one, other in zip(diagram.source.tolist(), diagram.target.tolist(), strict=True):
        a, b = root(one), root(other)
        if a != b:
            label[max(a, b)] = min(a, b)
    roots = np.array([root(box) for box in range(count)], dtype=np.intp)
    order = np.argsort(roots, kind="stable")
    begins = np.flatnonzero(np.diff(roots[order], prepend=-1))
    return np.split(order, begins[1:]) if count else []


def packed(sizes: Array) -> Array:
    """Return the top left corners of blocks, set in lines that are together about a page.

    Parameters
    ----------
    sizes : array, shape (blocks, 2)
        Large ones are set first, equal ones in the order given.
    """
    order = np.lexsort((np.arange(len(sizes)), -sizes[:, 0], -sizes[:, 1]))
    area = float(((sizes[:, 0] + GAP) * (sizes[:, 1] + GAP)).sum())
    widest = float(sizes[:, 0].max(initial=0.0))
    best: tuple[float, Array] | None = None
    for trial in _TRIALS:
        room = max(widest, trial * float(np.sqrt(_ASPECT * area)))
        places = _in_lines(sizes, order, room)
        width, height = (places + sizes).max(axis=0).tolist()
        side = max(width / _ASPECT, height)
        if best is None or side < best[0]:
            best = side, places
    return np.zeros((0, 2)) if best is None else best[1]


def _in_lines(sizes: Array, order: Array, room: float) -> Array:
    places = np.zeros((len(sizes), 2))
    x = y = line = 0.0
    for block in order.tolist():
        width, height = sizes[block].tolist()
        if x and x + width > room:
            x, y = 0.0, y + line + GAP
            line = 0.0
        places[block] = x, y
        x += width + GAP
        line = max(line, height)
    return places
