"""What is on the canvas: an item for each node, one for all wires and one for all labels."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence, Set
from typing import Any

import numpy as np
from PySide6.QtCore import QObject, QPointF, QRectF, Signal
from PySide6.QtWidgets import QGraphicsScene

from app.canvas.cards.cards import Cards
from app.canvas.content.near import NearContents
from app.canvas.edge_labels import EdgeLabels
from app.canvas.edge_layer import EdgeLayer
from app.canvas.edge_table import EdgeTable
from app.canvas.group_layer import GroupLayer
from app.canvas.inline.sliders import Sliders
from app.canvas.label_placement import displaced_by
from app.canvas.look import Look
from app.canvas.node_geometry import MARGIN, TAG_HEIGHT
from app.canvas.node_item import NodeItem
from app.canvas.node_states import NodeStates
from app.canvas.node_table import NodeTable
from app.canvas.painted import repaint, repaint_boxes
from app.canvas.surroundings import Surroundings
from app.document.bends import carried
from app.document.document import Document
from app.document.groups import ShortNames
from app.document.selection import Selection
from app.theme import Themes
from graph_engine.edge import Edge
from graph_engine.project.course import Course
from nodes.shapes import Array, Shape

_SPARE = 2_000.0
"""Room kept around the graph, so that the scene's index is not built anew at every step of a drag.
Much more would push all nodes into few cells of the index."""

_REACH = 300.0
"""How far wires and labels may reach beyond the bodies."""
_AROUND = MARGIN + TAG_HEIGHT


class LaidScene(QGraphicsScene):
    """What is on the canvas, and where. `PlacedScene` adds how nodes and wires come and go.

    Parameters
    ----------
    document : Document
    selection : Selection
    themes : Themes

    Attributes
    ----------
    nodes : NodeTable
    edges : EdgeTable
    labels : EdgeLabels
    edge_layer : EdgeLayer
    group_layer : GroupLayer
    cards : Cards
    look : Look

    Signals
    -------
    nodes_placed()
        After nodes came, went or moved, also while they are being dragged.
    """

    nodes_placed = Signal()

    def __init__(
        self,
        document: Document,
        selection: Selection,
        themes: Themes,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.document = document
        self.selection = selection
        self.themes = themes
        self.look = Look(themes.current)
        self.sliders: Sliders | None = None
        self.near = NearContents(
            document, self.look, lambda: self.labels.source, self.value_of, self
        )
        self.states = NodeStates()
        self.around = Surroundings(self.look, self.states, self.value_of, self.slider_of, self.near)
        self._names = ShortNames(document)
        self._framed: Set[str] = frozenset()
        self._begin_empty()

    def _begin_empty(self) -> None:
        self.nodes = NodeTable()
        self.edges = EdgeTable(self.nodes)
        self.look.choices.give_room(self.edges)
        self._items: dict[str, NodeItem] = {}
        self._covered = QRectF()
        self.group_layer = GroupLayer(self.nodes, self.look, self._names)
        self.edge_layer = EdgeLayer(self.edges, self.look)
        self.labels = EdgeLabels(self.nodes, self.edges, self.look, self.shape_of)
        self.cards = Cards(self.look)
        self.addItem(self.cards.frames)
        self.addItem(self.cards.notes)
        self.addItem(self.group_layer)
        self.addItem(self.edge_layer)
        self.addItem(self.labels)

    # Reading

    def item(self, name: str) -> NodeItem:
        """Return the item of a node."""
        return self._items[name]

    def items_by_name(self) -> Mapping[str, NodeItem]:
        """Return every node's item. Not to be changed."""
        return self._items

    def node_at(self, point: QPointF) -> str | None:
        """Return the node whose body is at a point, the topmost one."""
        for item in self.items(point):
            if isinstance(item, NodeItem):
                return item.name
        return None

    def bounds(self, names: Iterable[str]) -> QRectF:
        """Return the rectangle around the bodies of some nodes; null for none."""
        return self.nodes.bounds(self.nodes.rows_of(n for n in names if n in self.nodes.row))

    def extent(self) -> QRectF:
        """Return the rectangle around bodies, wires, notes and frames; null for none of them."""
        found = self.nodes.bounds().united(self.group_layer.extent()).united(self.cards.bounds())
        boxes = self.edges.column("box")
        return found.united(area_around(boxes)) if len(boxes) else found

    def shape_of(self, edge: Edge) -> Shape | None:
        """Return the symbolic shape that an edge carries, None when it is not known."""
        graph = self.document.graph
        if edge.source not in graph:
            return None
        ports = {port.name for port in graph.node(edge.source).output_ports()}
        return self.document.shapes.of_edge(edge) if edge.source_port in ports else None

    def value_of(self, name: str) -> Any:
        """Return the value of a node's first output, None while it is not to be seen."""
        for edge in self.edges.edges_at(name):
            ports = self._items[name].geometry.outputs
            if edge.source == name and edge.source_port == next(iter(ports), ""):
                return self.labels.source.edge_value(edge)
        return None

    def slider_of(self, name: str) -> float | None:
        """Return how far along its slider a node's number is, None where it has no slider."""
        return None if self.sliders is None else self.sliders.share(name)

    # Places

    def move_nodes(self, positions: Mapping[str, tuple[float, float]]) -> None:
        """Show nodes elsewhere; the document is not touched."""
        names = [name for name in positions if name in self._items]
        if not names:
            return
        rows = self.nodes.rows_of(names)
        wires = self.edges.rows_at(names)
        before = self._boxes(wires)
        places = np.array([positions[name] for name in names], dtype=np.float64)
        if self.edges.bends:
            self._carry_bends(names, places - self.nodes.places[rows, :2])
        self._repaint_nodes(rows)
        self.nodes.move(rows, places)
        self._repaint_nodes(rows)
        self.edges.route(wires)
        self.cover(self.nodes.bounds(rows))
        if (self.edges.bends or self.edges.has_courses) and len(wires):
            self.cover(area_around(self._boxes(wires)))
        for name in names:
            self._items[name].setPos(*positions[name])
        self._repaint_wires(np.concatenate([before, self._boxes(wires)]))
        self.follow_groups()
        self.nodes_placed.emit()

    def _carry_bends(self, names: list[str], shifts: Array) -> None:
        by_name = dict(zip(names, map(tuple, shifts.tolist()), strict=True))
        for edge, points in carried(self.edges.bends, by_name).items():
            self.edges.set_bends(edge, np.array(points))

    def lead_wires(self, bends: Mapping[Edge, Sequence[Sequence[float]]]) -> None:
        """Lead wires through points, none for the plain way; the document is not touched."""
        known = [edge for edge in bends if edge in self.edges.row]
        if not known:
            return
        rows = np.array([self.edges.row[edge] for edge in known])
        before = self._boxes(rows)
        for edge in known:
            self.edges.set_bends(edge, np.array(bends[edge], dtype=np.float64).reshape(-1, 2))
        self.edges.route(rows)
        after = self._boxes(rows)
        self.cover(area_around(after))
        self._repaint_wires(np.concatenate([before, after]))

    def lead_past_nodes(self, courses: Mapping[Edge, Course | None]) -> None:
        """Lead wires as a layout found, None for the plain way; the document is not touched."""
        rows = np.array([self.edges.row[edge] for edge in courses])
        before = self._boxes(rows)
        self.edges.set_courses(courses)
        self.edges.route(rows)
        after = self._boxes(rows)
        self.cover(area_around(after))
        self.edges.unplace_labels(rows)
        self._repaint_wires(np.concatenate([before, after]))

    def settle_labels(self, names: Iterable[str]) -> None:
        """Have labels at or under these nodes find better places, after a move."""
        known = [name for name in names if name in self._items]
        bodies = self.nodes.bodies(self.nodes.rows_of(known))
        rows = np.union1d(self.edges.rows_at(known), displaced_by(self.edges, bodies))
        self.edges.unplace_labels(rows)
        self.labels.repaint()

    def _boxes(self, rows: Array) -> Array:
        return self.edges.column("box")[rows].copy()

    def _repaint_nodes(self, rows: Array) -> None:
        """Repaint where these nodes are."""
        area = self.nodes.bounds(rows).adjusted(-_AROUND, -_AROUND, _AROUND, _AROUND)
        repaint(self, area)

    def _repaint_named(self, names: Iterable[str]) -> None:
        """Repaint the nodes of these names that there are, and little else."""
        known = [name for name in names if name in self._items]
        around = np.array([-MARGIN, -_AROUND, MARGIN, MARGIN])
        repaint_boxes(self, self.nodes.bodies(self.nodes.rows_of(known)) + around)

    def _repaint_wires(self, boxes: Array) -> None:
        """Repaint the wires, and labels, in these boxes."""
        if len(boxes):
            area = area_around(boxes)
            self.edge_layer.repaint(area.adjusted(-4.0, -4.0, 4.0, 4.0))
            self.labels.repaint(area.adjusted(-100.0, -100.0, 100.0, 100.0))

    def cover(self, area: QRectF) -> None:
        """Make the scene, and the layers that span it, large enough for bodies in an area."""
        if area.isNull():
            area = QRectF(0.0, 0.0, 1.0, 1.0)
        if self._covered.contains(area.adjusted(-_REACH, -_REACH, _REACH, _REACH)):
            return
        around = area.adjusted(-_SPARE, -_SPARE, _SPARE, _SPARE)
        self._covered = self._covered.united(around)
        self.cards.set_bounds(self._covered)
        self.group_layer.set_bounds(self._covered)
        self.edge_layer.set_bounds(self._covered)
        self.labels.set_bounds(self._covered)
        self.setSceneRect(self._covered)

    def follow_groups(self) -> None:
        """Put the frames around their nodes where these are now."""
        self.group_layer.follow(self.document.graph.groups)


def area_around(boxes: Array) -> QRectF:
    """Return the rectangle around rows of left, top, right, bottom."""
    left, top = boxes[:, :2].min(axis=0).tolist()
    right, bottom = boxes[:, 2:].max(axis=0).tolist()
    return QRectF(left, top, right - left, bottom - top)
