"""Which rectangles of the view are painted: few, and yet little more than what has changed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import numpy as np
from PySide6.QtCore import QRect
from PySide6.QtGui import QPaintEvent

from app.canvas.touched import touched
from nodes.shapes import Array

_MOST_STRIPS = 10
_MOST_PARTS = 40
_MOST_PATCHES = 10
_TILES = (48, 96, 192)
"""Pixels; the finer patches follow what changed, the more of them there are."""
_FULL = 0.85
"""Share of the rectangle around them that patches cover, from which it is painted as a whole."""


def strips_of(event: QPaintEvent) -> list[QRect]:
    """Return the rectangles that are to be painted.

    None is larger than what the event asks for. Painting is cut off there, and along anything but
    the sides of one rectangle that takes five times as long as painting.
    """
    rest, found = event.region(), list[QRect]()
    while not rest.isEmpty():
        if len(found) == _MOST_STRIPS or rest.rectCount() > _MOST_PARTS:
            return [event.region().boundingRect()]
        parts: list[QRect] = list(rest)  # type: ignore[call-overload]  # missing in the stubs
        found.append(max((_grown(each, parts) for each in parts), key=_size))
        rest -= found[-1]
    return found


def _grown(part: QRect, parts: list[QRect]) -> QRect:
    """Return a part of a region, as far up and down as the region is as wide.

    Qt cuts regions in bands: what is small beside a large rectangle cuts that in three.
    """
    grown = QRect(part)
    for each in parts:
        if each.top() == grown.bottom() + 1 and _spans(each, grown):
            grown.setBottom(each.bottom())
    for each in reversed(parts):
        if each.bottom() == grown.top() - 1 and _spans(each, grown):
            grown.setTop(each.top())
    return grown


def _spans(above: QRect, below: QRect) -> bool:
    return above.left() <= below.left() and above.right() >= below.right()


def _size(rectangle: QRect) -> int:
    return rectangle.width() * rectangle.height()


def patches_of(boxes: Array, view: QRect) -> list[QRect]:
    """Return a few rectangles that cover some boxes, as far as they are in view.

    Parameters
    ----------
    boxes : array, shape (boxes, 4)
        Left, top, right, bottom in the pixels of the view.
    """
    found: list[QRect] = []
    boxes = _within(boxes, view)
    if not len(boxes):
        return found
    for tile in _TILES:
        found = [each.intersected(view) for each in _tiled(boxes, tile)]
        if len(found) <= _MOST_PATCHES:
            break
    around = QRect()
    for each in found:
        around = around.united(each)
    is_one = len(found) > _MOST_PATCHES or sum(map(_size, found)) > _FULL * _size(around)
    return [around] if is_one else found


def _within(boxes: Array, view: QRect) -> Array:
    """Return the pixels of boxes that are in view."""
    boxes = np.floor(boxes)
    low = (view.left(), view.top()) * 2
    high = (view.left() + view.width() - 1, view.top() + view.height() - 1) * 2
    is_seen = (boxes[:, :2] <= high[:2]).all(axis=1) & (boxes[:, 2:] >= low[:2]).all(axis=1)
    return np.clip(boxes[is_seen], low, high)


def _tiled(boxes: Array, tile: int) -> Iterator[QRect]:
    """Return the tiles that boxes touch, neighbours as one rectangle."""
    corner = np.floor(boxes[:, :2].min(axis=0) / tile).astype(np.intp)
    first = np.floor(boxes[:, :2] / tile).astype(np.intp) - corner
    last = np.floor(boxes[:, 2:] / tile).astype(np.intp) - corner + 1
    columns, rows = last.max(axis=0).tolist()
    is_touched = touched(first, last, columns, rows)
    left, top = (corner * tile).tolist()
    for each in _stacked(_runs(is_touched)):
        corner_x, corner_y = left + each.x() * tile, top + each.y() * tile
        yield QRect(corner_x, corner_y, each.width() * tile, each.height() * tile)


def _runs(is_touched: Array) -> Iterator[tuple[int, int, int, int]]:
    """Return the neighbours in each row as rectangles of that row, from left to right."""
    for y, row in enumerate(is_touched):
        ends = np.flatnonzero(np.diff(row, prepend=False, append=False)).tolist()
        for left, right in zip(ends[::2], ends[1::2], strict=True):
            yield left, y, right - left, 1


def _stacked(rectangles: Iterable[tuple[int, int, int, int]]) -> Iterator[QRect]:
    """Join rectangles, given row by row, that lie one below the other and are equally wide."""
    open_ones: dict[tuple[int, int], QRect] = {}
    for x, y, width, height in rectangles:
        above = open_ones.get((x, width))
        if above is not None and above.top() + above.height() == y:
            above.setHeight(above.height() + height)
        else:
            if above is not None:
                yield above
            open_ones[x, width] = QRect(x, y, width, height)
    yield from open_ones.values()
