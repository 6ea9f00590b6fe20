"""All wires in one item: an item for each would cost more than the drawing."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from app.canvas.curves import polylines
from app.canvas.edge_table import EdgeTable
from app.canvas.look import Look
from app.canvas.node_table import box_of
from app.canvas.number_source import Highlight
from app.canvas.primitives import draw_lines
from graph_engine.edge import Edge
from nodes.shapes import Array

CURVE_SCALE = 0.5
"""Zoom from which wires are drawn as exact curves, and below as long as there are few."""
MANY_WIRES = 300
BEND_SCALE = 0.15
"""Zoom from which many are drawn bent, in straight pieces; below, from end to end."""
PIECES = 14
STUB_SCALE = 0.6
"""Zoom from which numbers stand on stubs, which are there for nothing else."""
_INK_MARGIN = 4.0


class EdgeLayer(QGraphicsItem):
    """Paints the wires that touch what is to be painted, and takes no events.

    Attributes
    ----------
    selected : Edge or None
    lifted : Edge or None
        A wire that is in hand: drawn faint where it was.
    lit : Edge or None
        A wire that a node would be put into.
    fading : frozenset of Edge
        Wires that are about to be taken away: drawn faint.
    highlight : Highlight
    """

    def __init__(self, edges: EdgeTable, look: Look) -> None:
        super().__init__()
        self._edges = edges
        self._look = look
        self._bounds = QRectF()
        self.selected: Edge | None = None
        self.lifted: Edge | None = None
        self.lit: Edge | None = None
        self.fading: frozenset[Edge] = frozenset()
        self.highlight = Highlight()
        self.setZValue(-1.0)
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemUsesExtendedStyleOption)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)

    def set_bounds(self, bounds: QRectF) -> None:
        """Cover this part of the scene."""
        self.prepareGeometryChange()
        self._bounds = bounds

    def paint_wires(self, painter: QPainter, areas: list[QRectF], scale: float) -> None:
        """Paint the wires in some parts of the scene, in as much detail as the zoom can show."""
        found = [self._edges.touching(box_of(area, _INK_MARGIN)) for area in areas]
        rows = found[0] if len(found) == 1 else np.unique(np.concatenate(found))
        if not len(rows):
            return
        ink = self._look.ink
        if scale >= CURVE_SCALE or len(rows) < MANY_WIRES:
            self._paint_curves(painter, rows, scale)
            return
        bent = scale >= BEND_SCALE
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, bent)
        rows = rows[~self._edges.column("is_stub")[rows]]
        points = self._edges.column("points")[rows]
        painter.setPen(ink.wire_far)
        if bent:
            draw_lines(painter, polylines(points, PIECES))
        else:
            draw_lines(painter, points[:, [0, 1, -2, -1]])
        for row, pen in self._special(rows):
            painter.setPen(pen)
            painter.drawPath(self._edges.path(row))

    def _paint_curves(self, painter: QPainter, rows: Array, scale: float) -> None:
        # An output that nothing is wired to shows its piece of wire only with a number on it.
        stubs = self._edges.column("is_stub")[rows]
        if scale >= STUB_SCALE:
            stubs &= ~self._edges.column("has_text")[rows]
        rows = rows[~stubs]
        special = self._special(rows)
        set_aside = {row for row, _ in special}
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(_at_scale(self._look.ink.wire, scale))
        path, draw = self._edges.path, painter.drawPath
        if self.lit is not None and self.lit in self._edges.row:
            painter.setPen(_at_scale(self._look.ink.wire_halo, scale))
            draw(path(self._edges.row[self.lit]))
            painter.setPen(_at_scale(self._look.ink.wire, scale))
        for row in rows.tolist():
            if row not in set_aside:
                draw(path(row))
        for row, pen in special:
            painter.setPen(_at_scale(pen, scale))
            draw(path(row))

    def _special(self, rows: Array) -> list[tuple[int, QPen]]:
        """Return the rows that are not drawn like the others, with their pens, last on top."""
        row_of, ink = self._edges.row, self._look.ink
        found: dict[int, QPen] = {}
        for edge, phase in self.highlight.edges.items():
            if edge in row_of:
                found[row_of[edge]] = ink.wire_phases[phase]
        marked = (
            (self.selected, ink.wire_selected),
            (self.lit, ink.wire_selected),
            (self.lifted, ink.wire_lifted),
            *((edge, ink.wire_lifted) for edge in self.fading),
        )
        for one, pen in marked:
            if one is not None and one in row_of:
                found.pop(row_of[one], None)
                found[row_of[one]] = pen
        if not found:
            return []
        visible = set(rows.tolist())
        return [(row, pen) for row, pen in found.items() if row in visible]

    def boundingRect(self) -> QRectF:
        return self._bounds

    def shape(self) -> QPainterPath:
        return QPainterPath()

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        scale = option.levelOfDetailFromTransform(painter.worldTransform())
        if self._look.paints_vectors:
            self.paint_wires(painter, [self._bounds], 1.0)
        else:
            self.paint_wires(painter, self._look.strips or [self._bounds], scale)


def _at_scale(pen: QPen, scale: float) -> QPen:
    """Return the pen, wide enough to be seen from afar."""
    if pen.widthF() * scale >= 1.0:
        return pen
    wide = QPen(pen)
    wide.setWidthF(1.0 / scale)
    return wide
