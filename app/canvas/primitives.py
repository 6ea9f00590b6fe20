"""Many lines, rectangles or points handed to QPainter in one call, straight from NumPy memory."""

from __future__ import annotations

from typing import Any

import numpy as np
from PySide6.QtCore import QLineF, QPointF, QRectF
from PySide6.QtGui import QPainter, QPixmap
from shiboken6 import Shiboken

from nodes.shapes import Array


def draw_lines(painter: QPainter, lines: Array) -> None:
    """Draw lines given as rows of (x0, y0, x1, y1)."""
    if len(lines):
        memory = _rows_of_doubles(lines, 4)
        painter.drawLines(_first(memory, QLineF), len(memory))


def draw_rectangles(painter: QPainter, rectangles: Array) -> None:
    """Draw rectangles given as rows of (x, y, width, height)."""
    if len(rectangles):
        memory = _rows_of_doubles(rectangles, 4)
        painter.drawRects(_first(memory, QRectF), len(memory))


def draw_points(painter: QPainter, points: Array) -> None:
    """Draw points given as rows of (x, y)."""
    if len(points):
        memory = _rows_of_doubles(points, 2)
        painter.drawPoints(_first(memory, QPointF), len(memory))


def draw_fragments(painter: QPainter, fragments: Array, picture: QPixmap) -> None:
    """Copy parts of a picture, given as rows of ten: see QPainter.PixmapFragment.

    The middle of the target, left, top, width and height of the part, how many times wider and
    higher the target is, its turn in degrees, and its opacity.
    """
    if len(fragments):
        memory = _rows_of_doubles(fragments, 10)
        first = _first(memory, QPainter.PixmapFragment)
        painter.drawPixmapFragments(first, len(memory), picture)


def _rows_of_doubles(rows: Array, width: int) -> Array:
    memory = np.ascontiguousarray(rows, dtype=np.float64)
    if memory.ndim != 2 or memory.shape[1] != width:
        raise ValueError(f"must be rows of {width} numbers, has shape {memory.shape}")
    return memory


def _first(memory: Array, kind: type) -> Any:
    # QLineF, QRectF, QPointF and fragments are plain runs of doubles; the binding takes a pointer
    # to the first and a count. `memory` outlives the call: the caller holds it.
    return Shiboken.wrapInstance(memory.ctypes.data, kind)
