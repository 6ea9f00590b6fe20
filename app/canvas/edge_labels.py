"""The numbers on wires: value above, gradient below, local gradient at the head."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from app.canvas.edge_table import EdgeTable, is_stub
from app.canvas.label_boxes import HALF_BLOCK, PILL_GAP
from app.canvas.label_placement import place_label
from app.canvas.look import Look
from app.canvas.node_table import Box, NodeTable, box_of
from app.canvas.number_source import NoNumbers, NumberSource, output_gradient
from app.canvas.pills import Pill, PillSetter
from app.widgets.numbers import gradient_text, is_number, number_text, value_text
from graph_engine.edge import Edge
from nodes.shapes import Array, Shape

LABEL_SCALE = 0.62
"""Zoom from which labels can be read."""
LARGEST_JACOBIAN_INPUT = 64
"""Elements of a tensor up to which its local gradient is worked out for a label."""
_REACH = 100.0
_WIDTH_STEP = 4.0
_SPARE_WIDTH = 24.0
"""How much narrower than its place a label may become before it looks for a better one."""


@dataclass(frozen=True, slots=True)
class LabelTexts:
    """What the labels of one wire say; empty where there is nothing to say."""

    value: str = ""
    gradient: str = ""
    local: str = ""


class EdgeLabels(QGraphicsItem):
    """Paints the labels that can be read and are on screen, and takes no events.

    Parameters
    ----------
    shape_of : callable
        Gives the symbolic shape that an edge carries, None when it is not known.

    Attributes
    ----------
    source : NumberSource
    digits : int
        After the point.
    quiet : frozenset of Edge
        Wires that a gesture is about, which show no labels meanwhile.
    """

    def __init__(
        self,
        nodes: NodeTable,
        edges: EdgeTable,
        look: Look,
        shape_of: Callable[[Edge], Shape | None],
    ) -> None:
        super().__init__()
        self._nodes = nodes
        self._edges = edges
        self._look = look
        self._shape_of = shape_of
        self.quiet: frozenset[Edge] = frozenset()
        self._bounds = QRectF()
        self._texts: dict[Edge, LabelTexts] = {}
        self._setter = PillSetter(look)
        self._pills: dict[Edge, tuple[list[float], list[Pill]]] = {}
        self.source: NumberSource = NoNumbers()
        self.digits = 2
        self.setZValue(1.0)
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemUsesExtendedStyleOption)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)

    def set_bounds(self, bounds: QRectF) -> None:
        """Cover this part of the scene."""
        self.prepareGeometryChange()
        self._bounds = bounds

    def forget(self) -> None:
        """Ask the source again: its numbers are others now."""
        self._texts.clear()
        self._pills.clear()
        self._edges.column("is_checked")[:] = False
        self.update()

    def forget_edge(self, edge: Edge) -> None:
        """Ask the source again about one edge."""
        self._texts.pop(edge, None)
        self._pills.pop(edge, None)

    def texts(self, edge: Edge) -> LabelTexts:
        """Return what the labels of an edge say."""
        found = self._texts.get(edge)
        if found is None:
            found = self._texts[edge] = self._make_texts(edge)
        return found

    def _make_texts(self, edge: Edge) -> LabelTexts:
        source, digits = self.source, self.digits
        value = source.edge_value(edge)
        if is_stub(edge):
            gradient = output_gradient(source, edge.source, edge.source_port)
        else:
            gradient = source.edge_gradient(edge)
        value_shown = ""
        if value is not None:
            shape = None if is_number(value) else self._shape_of(edge)
            value_shown = value_text(value, shape, digits)
        return LabelTexts(
            value_shown,
            "" if gradient is None else gradient_text(gradient, digits),
            self._local_text(edge, value),
        )

    def _local_text(self, edge: Edge, value: Any) -> str:
        if value is not None and np.size(value) > LARGEST_JACOBIAN_INPUT:
            return ""
        local = None if is_stub(edge) else self.source.edge_local(edge)
        if local is None:
            return ""
        if is_number(local):
            return f"∂ {number_text(local, self.digits)}"
        if local.form == "number":
            return f"∂ {number_text(local.value, self.digits)}"
        if local.form == "diagonal":
            return "∂ diagonal"
        rows, columns = math.prod(local.output_shape), math.prod(local.input_shape)
        return f"∂ {rows}×{columns}"

    def place(self, rows: Array) -> None:
        """Find places for the labels of these rows that have none, or have outgrown theirs."""
        edges = self._edges
        placed, checked = edges.column("is_placed"), edges.column("is_checked")
        has_text = edges.column("has_text")
        width, local_width = edges.column("label_width"), edges.column("local_width")
        for row in rows[~checked[rows]].tolist():
            checked[row] = True
            texts = self.texts(edges.edges[row])
            has_text[row] = bool(texts.value or texts.gradient)
            if not has_text[row]:
                continue
            wanted = self._width(texts.value, texts.gradient)
            wanted_local = self._width(texts.local)
            if (
                placed[row]
                and width[row] - _SPARE_WIDTH <= wanted <= width[row]
                and (local_width[row] > 0.0) == (wanted_local > 0.0)
                and wanted_local <= local_width[row]
            ):
                continue
            width[row] = wanted
            local_width[row] = wanted_local
            place_label(self._nodes, edges, row)

    def prepare(self, area: QRectF) -> None:
        """Place the labels of all wires in an area, and have those repainted that moved.

        Called before painting: a place found while painting could lie outside of what is being
        painted.
        """
        edges = self._edges
        rows = edges.touching(box_of(area, _REACH))
        rows = rows[~edges.column("is_checked")[rows]]
        if not len(rows):
            return
        before = self._boxes_of(rows).reshape(-1, 4)
        self.place(rows)
        both = np.concatenate([before, self._boxes_of(rows).reshape(-1, 4)])
        both = both[np.isfinite(both[:, 0])]
        if len(both):
            left, top = both[:, :2].min(axis=0).tolist()
            right, bottom = both[:, 2:].max(axis=0).tolist()
            self.update(QRectF(left - 2, top - 2, right - left + 4, bottom - top + 4))

    def _width(self, *texts: str) -> float:
        """Return the width of the widest pill in coarse steps: digits that change stay put."""
        widest = max((self._setter.width(text) for text in texts if text), default=0.0)
        return 0.0 if widest == 0.0 else _WIDTH_STEP * math.ceil(widest / _WIDTH_STEP)

    def pills(self, row: int) -> list[Pill]:
        """Return the pills of a row, none while its labels have no place."""
        (box,) = self._boxes_of(np.array([row])).tolist()
        return self._pills_in(self._edges.edges[row], box)

    def _pills_in(self, edge: Edge, box: list[float]) -> list[Pill]:
        """Return the pills of an edge, whose label boxes are the ones given."""
        kept = self._pills.get(edge)
        if kept is None or kept[0] != box:
            kept = self._pills[edge] = (box, self._make_pills(self.texts(edge), box))
        return kept[1]

    def _make_pills(self, texts: LabelTexts, box: list[float]) -> list[Pill]:
        left, top, right, bottom, _, local_top, local_right, _ = box
        if not math.isfinite(left):
            return []
        x, y = (left + right) / 2, (top + bottom) / 2
        pills: list[Pill] = []
        if texts.value:
            pills.append(self._setter.centred("value", texts.value, x, y - HALF_BLOCK))
        if texts.gradient:
            pills.append(self._setter.centred("gradient", texts.gradient, x, y + PILL_GAP / 2))
        if texts.local and math.isfinite(local_right):
            pills.append(self._setter.ending("local", texts.local, local_right, local_top))
        return pills

    def _boxes_of(self, rows: Array) -> Array:
        """Return the two boxes of each row side by side, shape (rows, 8)."""
        edges = self._edges
        boxes = edges.column("label_box")[rows], edges.column("local_box")[rows]
        return np.concatenate(boxes, axis=1)

    def paint_labels(self, painter: QPainter, areas: list[QRectF]) -> None:
        """Paint the labels in some parts of the scene."""
        found = [self.rows_showing(box_of(area, 2.0)) for area in areas]
        rows = found[0] if len(found) == 1 else np.unique(np.concatenate(found))
        edges = self._edges.edges
        self._setter.paint(
            painter,
            (
                pill
                for row, box in zip(rows.tolist(), self._boxes_of(rows).tolist(), strict=True)
                if edges[row] not in self.quiet
                for pill in self._pills_in(edges[row], box)
            ),
        )

    def rows_showing(self, box: Box) -> Array:
        """Return the rows with a label that touches a box."""
        left, top, right, bottom = box
        hit = np.zeros(len(self._edges), dtype=bool)
        for name in ("label_box", "local_box"):
            found = self._edges.column(name).T
            hit |= (
                (found[0] <= right) & (found[2] >= left) & (found[1] <= bottom) & (found[3] >= top)
            )
        return np.flatnonzero(hit)

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
            self.paint_labels(painter, [self._bounds])
        elif scale >= LABEL_SCALE * 0.999:  # the scale comes back rounded
            self.paint_labels(painter, self._look.strips or [self._bounds])
