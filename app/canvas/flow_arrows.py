"""Arrowheads on the wires of a step: which way it goes, without a look at its colour."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPolygonF

from app.canvas.edge_table import EdgeTable
from app.canvas.number_source import Phase
from graph_engine.edge import Edge
from nodes.shapes import Array

SHARES = (0.2, 0.8)
"""Where on a wire arrowheads stand: aside from the numbers in its middle."""
LENGTH = 9.0
_HALF_WIDTH = 4.6
_NEAR = 0.015


def arrowheads(edges: EdgeTable, row: int, *, is_backward: bool) -> list[tuple[QPointF, QPointF]]:
    """Return the middle of each arrowhead of a wire, and the direction it points in."""
    found = []
    for share in SHARES:
        ahead = _place(edges, row, share + _NEAR)
        behind = _place(edges, row, share - _NEAR)
        along = (behind - ahead) if is_backward else (ahead - behind)
        length = float(np.hypot(*along)) or 1.0
        middle = (ahead + behind) / 2
        found.append((QPointF(*middle.tolist()), QPointF(*(along / length).tolist())))
    return found


def _place(edges: EdgeTable, row: int, share: float) -> Array:
    found: Array = edges.courses(np.array([row])).points_at(np.array([share]))[0]
    return found


def paint_arrows(
    painter: QPainter,
    edges: EdgeTable,
    phases: Mapping[Edge, Phase],
    colours: Mapping[Phase, QColor],
    scale: float,
) -> None:
    """Paint arrowheads along and, backward, against the wires that a step touches."""
    grown = 1.0 / min(scale, 1.0)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    painter.setPen(Qt.PenStyle.NoPen)
    for edge, phase in phases.items():
        if edge not in edges.row:
            continue
        painter.setBrush(colours[phase])
        for middle, along in arrowheads(edges, edges.row[edge], is_backward=phase == "backward"):
            across = QPointF(-along.y(), along.x()) * (_HALF_WIDTH * grown)
            tip, tail = middle + along * (LENGTH / 2 * grown), middle - along * (LENGTH / 2 * grown)
            painter.drawPolygon(QPolygonF([tip, tail + across, tail - across]))
    # Nodes come next, and the view does not put the painter back.
    painter.setBrush(Qt.BrushStyle.NoBrush)
