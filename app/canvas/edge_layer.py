"""All wires in one item: an item for each would cost more than the drawing."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from app.canvas.bend_marks import MarkedBends, paint_bends
from app.canvas.edge_table import EdgeTable
from app.canvas.flow_arrows import paint_arrows
from app.canvas.gradient_ink import GradientInk, side_by_side
from app.canvas.layer import Layer
from app.canvas.look import Look
from app.canvas.node_table import box_of
from app.canvas.number_source import Highlight, NoNumbers, NumberSource
from app.canvas.primitives import draw_lines
from graph_engine.edge import Edge
from nodes.shapes import Array

CURVE_SCALE = 0.5
"""Zoom from which wires are drawn as exact curves, and below as long as there are few."""
MANY_WIRES = 300
DRAFT_WIRES = 150
"""Wires, at one device pixel per pixel, that are drawn without smooth edges in drafts."""
PIECES_SCALE = 0.15
"""Zoom from which many are drawn curved, in straight pieces; below, from point to point."""
PIECES = 14
_FEW_PIECES, _VERY_MANY = 4, 2_000
"""Pieces in drafts, of so many wires."""
STUB_SCALE = 0.6
"""Zoom from which numbers stand on stubs, which are there for nothing else."""
_INK_MARGIN = 11.0


class EdgeLayer(Layer):
    """Paints the wires that touch what is to be painted, and takes no events.

    Attributes
    ----------
    selected : Edge or None
    lifted : Edge or None
        A wire that is in hand: drawn faint where it was.
    lit : Edge or None
        A wire that a node would be put into.
    dimmed : frozenset of Edge
        Wires that have nothing to do with the element pointed at.
    fading : frozenset of Edge
        Wires that are about to be taken away: drawn faint.
    highlight : Highlight
    source : NumberSource
        Where the gradients come from that wires show by width or colour.
    bends : MarkedBends
        Which points of wires stand out.
    """

    def __init__(self, edges: EdgeTable, look: Look) -> None:
        super().__init__(look, -1.0)
        self._edges = edges
        self.selected: Edge | None = None
        self.lifted: Edge | None = None
        self.lit: Edge | None = None
        self.fading: frozenset[Edge] = frozenset()
        self.dimmed: frozenset[Edge] = frozenset()
        self.highlight = Highlight()
        self.source: NumberSource = NoNumbers()
        self.gradients = GradientInk(edges, look, lambda: self.source)
        self.bends = MarkedBends()

    def paint_areas(self, painter: QPainter, areas: list[QRectF], scale: float) -> None:
        """Paint the wires in some parts of the scene, in as much detail as the zoom can show."""
        found = [self._edges.touching(box_of(area, _INK_MARGIN)) for area in areas]
        rows = found[0] if len(found) == 1 else np.unique(np.concatenate(found))
        if not len(rows):
            return
        # Of those in sight: a part that is painted anew is to look like what is around it.
        if scale >= CURVE_SCALE or max(len(rows), self._look.wires_in_sight) < MANY_WIRES:
            self._paint_curves(painter, rows, scale)
            return
        curved = scale >= PIECES_SCALE
        is_draft = curved and self._is_draft(rows)
        is_smooth = curved and not is_draft
        pieces = _FEW_PIECES if is_draft and len(rows) >= _VERY_MANY else _pieces(scale)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, is_smooth)
        rows = rows[~self._edges.column("is_stub")[rows]]
        for pen, part, count in self.gradients.groups(rows, is_far=True):
            courses = self._edges.courses(part)
            lines = courses.polylines(pieces) if curved else courses.straight()
            painter.setPen(pen)
            draw_lines(painter, side_by_side(lines, count, 1.0 / scale))
        for row, pen in self._special(rows):
            painter.setPen(pen)
            painter.drawPath(self._edges.path(row))
        self._paint_arrows(painter, scale)

    def _paint_curves(self, painter: QPainter, rows: Array, scale: float) -> None:
        # An output that nothing is wired to shows its piece of wire only with a number on it.
        stubs = self._edges.column("is_stub")[rows]
        if scale * self._look.choices.label_size >= STUB_SCALE:
            stubs &= ~self._edges.column("has_text")[rows]
        rows = rows[~stubs]
        special = self._special(rows)
        set_aside = {row for row, _ in special}
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, not self._is_draft(rows))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        path, draw = self._edges.path, painter.drawPath
        if self.lit is not None and self.lit in self._edges.row:
            painter.setPen(_at_scale(self._look.ink.wire_halo, scale))
            draw(path(self._edges.row[self.lit]))
        for pen, part, _ in self.gradients.groups(rows):
            painter.setPen(_at_scale(pen, scale))
            for row in part.tolist():
                if row not in set_aside:
                    draw(path(row))
        for row, pen in special:
            painter.setPen(_at_scale(pen, scale))
            draw(path(row))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        self._paint_arrows(painter, scale)
        if self._edges.bends and not self._look.paints_vectors:
            paint_bends(painter, self._edges, rows, self.bends, self._look.ink, scale)

    def _is_draft(self, rows: Array) -> bool:
        """Whether smooth edges are left out: of many wires, and only while a gesture goes on."""
        is_draft = self._look.is_draft and len(rows) * self._look.pixel_ratio >= DRAFT_WIRES
        self._look.has_left_out |= is_draft
        return is_draft

    def _paint_arrows(self, painter: QPainter, scale: float) -> None:
        if self._look.choices.has_marks and self.highlight.edges:
            phases = self._look.ink.phases
            paint_arrows(painter, self._edges, self.highlight.edges, phases, scale)

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
            *((edge, ink.wire_dimmed) for edge in self.dimmed),
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


def _pieces(scale: float) -> int:
    """Return how many straight pieces look bent: fewer where a wire is a few pixels long."""
    return PIECES if scale >= 0.4 else 10 if scale >= 0.25 else 6


def _at_scale(pen: QPen, scale: float) -> QPen:
    """Return the pen, wide enough to be seen from afar."""
    if pen.widthF() * scale >= 1.0:
        return pen
    wide = QPen(pen)
    wide.setWidthF(1.0 / scale)
    return wide
