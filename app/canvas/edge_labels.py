"""The numbers on wires: value above, gradient below, local gradient at the head."""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Sequence

import numpy as np
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from app.canvas.edge_table import EdgeTable
from app.canvas.label_boxes import PILL_GAP
from app.canvas.label_placement import place_label
from app.canvas.label_texts import LabelTexts, label_texts
from app.canvas.layer import Layer
from app.canvas.lifted_label import LIFTED_OPACITY, paint_lifted
from app.canvas.look import Look
from app.canvas.node_table import Box, NodeTable, box_of
from app.canvas.number_source import NoNumbers, NumberSource
from app.canvas.painted import repaint_boxes
from app.canvas.pill import Pill
from app.canvas.pills import PillSetter
from app.canvas.thumbnails import Thumbnail, thumbnail_of
from graph_engine.edge import Edge
from nodes.shapes import Array, Shape

LABEL_SCALE = 0.62
"""Zoom from which labels can be read."""
_REACH = 100.0
_WIDTH_STEP = 4.0
_SPARE_WIDTH = 24.0
"""How much narrower than its place a label may become before it looks for a better one."""


class EdgeLabels(Layer):
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
    lifted : Edge or None
        The wire whose labels stand above all others, which are dim meanwhile.
    """

    def __init__(
        self,
        nodes: NodeTable,
        edges: EdgeTable,
        look: Look,
        shape_of: Callable[[Edge], Shape | None],
    ) -> None:
        super().__init__(look, 1.0)
        self._nodes = nodes
        self._edges = edges
        self._shape_of = shape_of
        self.quiet: frozenset[Edge] = frozenset()
        self._texts: dict[Edge, LabelTexts] = {}
        self._setter = PillSetter(look)
        self._numbers: dict[Edge, tuple[int, int, int]] = {}
        self._thumbnails: dict[Edge, Thumbnail | None] = {}
        self.lifted: Edge | None = None
        self.source: NumberSource = NoNumbers()
        self.digits = 2

    def forget(self) -> None:
        """Ask the source again: its numbers are others now."""
        self._texts.clear()
        self._numbers.clear()
        self._setter.forget_if_many()
        self._thumbnails.clear()
        self._edges.column("is_checked")[:] = False
        self.repaint()

    def forget_sizes(self) -> None:
        """Lay everything out anew: labels are of another size now."""
        self._setter.forget()
        self.forget()

    def forget_edge(self, edge: Edge) -> None:
        """Ask the source again about one edge."""
        self._texts.pop(edge, None)
        self._numbers.pop(edge, None)
        self._thumbnails.pop(edge, None)

    def texts(self, edge: Edge) -> LabelTexts:
        """Return what the labels of an edge say."""
        found = self._texts.get(edge)
        if found is None:
            found = self._texts[edge] = self._make_texts(edge)
        return found

    def _make_texts(self, edge: Edge) -> LabelTexts:
        shape = self._shape_of(edge)
        return label_texts(self.source, edge, shape, self.digits, self._look.choices.tensor_labels)

    def place(self, rows: Array, seconds: float = math.inf) -> bool:
        """Find places for the labels of these rows that have none, or have outgrown theirs.

        Returns
        -------
        bool
            Whether the time was enough for all of them.
        """
        end = time.perf_counter() + seconds
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
            picture = self._thumbnail(edges.edges[row], texts)
            wide = self._setter.width("value", texts.value) if picture is None else picture.width
            wanted = self._width(wide if texts.value else 0.0, "gradient", texts.gradient)
            wanted_local = self._width(0.0, "local", texts.local)
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
            if time.perf_counter() > end:
                return bool(checked[rows].all())
        return True

    def prepare(
        self, area: QRectF, seconds: float = math.inf, painted: Sequence[QRectF] = ()
    ) -> bool:
        """Place the labels of all wires in an area, and have those repainted that moved.

        Called before painting: a place found while painting could lie outside of what is being
        painted.

        Parameters
        ----------
        painted : sequence of QRectF
            What is going to be painted in any case.

        Returns
        -------
        bool
            Whether the time was enough for all of them.
        """
        edges = self._edges
        rows = edges.touching(box_of(area, _REACH))
        rows = rows[~edges.column("is_checked")[rows]]
        if not len(rows):
            return True
        before = self._boxes_of(rows).reshape(-1, 4)
        is_done = self.place(rows, seconds)
        both = np.concatenate([before, self._boxes_of(rows).reshape(-1, 4)])
        both = both[np.isfinite(both[:, 0])]
        for part in painted:
            left, top, right, bottom = box_of(part, -2.0)
            is_inside = (both[:, :2] >= (left, top)).all(axis=1)
            both = both[~(is_inside & (both[:, 2:] <= (right, bottom)).all(axis=1))]
        if len(both) and self.scene() is not None:
            repaint_boxes(self.scene(), both)
        return is_done

    def _width(self, width: float, kind: str, text: str) -> float:
        """Return the width of the wider pill in coarse steps: digits that change stay put."""
        widest = max(width, self._setter.width(kind, text) if text else 0.0)
        return 0.0 if widest == 0.0 else _WIDTH_STEP * math.ceil(widest / _WIDTH_STEP)

    def _thumbnail(self, edge: Edge, texts: LabelTexts) -> Thumbnail | None:
        if texts.pictured is None:
            return None
        if edge not in self._thumbnails:
            self._thumbnails[edge] = thumbnail_of(texts.pictured)
        return self._thumbnails[edge]

    def pills(self, row: int) -> list[Pill]:
        """Return the pills of a row, none while its labels have no place."""
        rows = np.array([row])
        numbers, corners = self._placed(rows)
        said = zip(numbers.tolist(), corners.tolist(), strict=True)
        return [*self._pictures(rows), *(self._setter.pill(n, *corner) for n, corner in said)]

    def _placed(self, rows: Array) -> tuple[Array, Array]:
        """Return the numbers of the pills of some rows, and their left top corners."""
        edges, setter = self._edges.edges, self._setter
        numbers = np.array([self._numbers_of(edges[row]) for row in rows.tolist()], dtype=np.intp)
        numbers = numbers.reshape(-1, 3)
        left, top, right, bottom, _, local_top, local_right, _ = self._boxes_of(rows).T
        widths = setter.widths(numbers)
        gap = PILL_GAP / 2 * self._edges.label_size
        corners = np.empty((*numbers.shape, 2))
        corners[:, :2, 0] = ((left + right) / 2)[:, None] - widths[:, :2] / 2
        corners[:, 0, 1] = (top + bottom) / 2 - gap - setter.height
        corners[:, 1, 1] = (top + bottom) / 2 + gap
        corners[:, 2, 0], corners[:, 2, 1] = local_right - widths[:, 2], local_top
        is_there = numbers >= 0
        is_there[~np.isfinite(left)] = False
        is_there[~np.isfinite(local_right), 2] = False
        return numbers[is_there], corners[is_there]

    def _numbers_of(self, edge: Edge) -> tuple[int, int, int]:
        """Return the numbers of value, gradient and local gradient; -1 for none."""
        found = self._numbers.get(edge)
        if found is None:
            texts, number = self.texts(edge), self._setter.number
            value = "" if self._thumbnail(edge, texts) is not None else texts.value
            found = self._numbers[edge] = (
                number("value", value),
                number("gradient", texts.gradient),
                number("local", texts.local),
            )
        return found

    def _pictures(self, rows: Array) -> list[Pill]:
        """Return the thumbnails of some rows, each in the place of a value's text."""
        found: list[Pill] = []
        if self._look.choices.tensor_labels == "thumbnail":
            gap = PILL_GAP / 2 * self._edges.label_size
            for row, box in zip(rows.tolist(), self._boxes_of(rows).tolist(), strict=True):
                texts = self.texts(self._edges.edges[row])
                picture = self._thumbnail(self._edges.edges[row], texts)
                left, top, right, bottom = box[:4]
                if picture is not None and math.isfinite(left):
                    x, y = (left + right) / 2, (top + bottom) / 2
                    found.append(self._setter.picture(texts.value, picture, x, y - gap))
        return found

    def _boxes_of(self, rows: Array) -> Array:
        """Return the two boxes of each row side by side, shape (rows, 8)."""
        edges = self._edges
        boxes = edges.column("label_box")[rows], edges.column("local_box")[rows]
        return np.concatenate(boxes, axis=1)

    def paint_labels(self, painter: QPainter, areas: list[QRectF]) -> None:
        """Paint the labels in some parts of the scene."""
        found = [self.rows_showing(box_of(area, 2.0)) for area in areas]
        rows = found[0] if len(found) == 1 else np.unique(np.concatenate(found))
        if self.quiet:
            is_loud = [self._edges.edges[row] not in self.quiet for row in rows.tolist()]
            rows = rows[np.array(is_loud, dtype=bool)]
        self._setter.paint(painter, *self._placed(rows))
        self._setter.paint_thumbnails(painter, self._pictures(rows))

    def paint_areas(self, painter: QPainter, areas: list[QRectF], scale: float) -> None:
        """Paint the labels in some parts of the scene, if they can be read."""
        if scale >= self.smallest_scale * 0.999:  # the scale comes back rounded
            painter.setOpacity(1.0 if self.lifted is None else LIFTED_OPACITY)
            self.paint_labels(painter, areas)
            painter.setOpacity(1.0)
            self.paint_lifted(painter, scale)

    def paint_lifted(self, painter: QPainter, scale: float) -> None:
        """Paint the labels that somebody points at, larger and on a ground of their own."""
        if self.lifted in self._edges.row:
            pills = self.pills(self._edges.row[self.lifted])
            paint_lifted(painter, self._setter, pills, self._look.ink, scale)

    def edge_at(self, point: QPointF) -> Edge | None:
        """Return the wire with a label at a point of the scene."""
        for row in self.rows_showing((point.x(), point.y(), point.x(), point.y())).tolist():
            if any(pill.place.contains(point) for pill in self.pills(row)):
                edge: Edge = self._edges.edges[row]
                return edge
        return None

    @property
    def smallest_scale(self) -> float:
        """The zoom from which labels can be read."""
        return LABEL_SCALE / self._look.choices.label_size

    def rows_showing(self, box: Box) -> Array:
        """Return the rows with a label that touches a box."""
        left, top, right, bottom = box
        hit = np.zeros(len(self._edges), dtype=bool)
        for name in ("label_box", "local_box"):
            # Looked through four times, which is faster where it lies close together.
            found = np.ascontiguousarray(self._edges.column(name).T)
            hit |= (
                (found[0] <= right) & (found[2] >= left) & (found[1] <= bottom) & (found[3] >= top)
            )
        return np.flatnonzero(hit)
