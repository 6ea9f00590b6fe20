"""What is where: an item for each node, one for all wires and one for all labels."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Set
from typing import Any

import numpy as np
from PySide6.QtCore import QObject, QPointF, QRectF, Signal
from PySide6.QtWidgets import QGraphicsScene

from app.canvas.edge_labels import EdgeLabels
from app.canvas.edge_layer import EdgeLayer
from app.canvas.edge_table import EdgeTable
from app.canvas.group_layer import GroupLayer
from app.canvas.label_placement import displaced_by
from app.canvas.look import Look
from app.canvas.node_geometry import NodeGeometry, node_geometry
from app.canvas.node_item import NodeItem
from app.canvas.node_table import NodeTable
from app.canvas.stubs import set_end_ports, show_stubs, shows_results
from app.document.document import Document
from app.document.groups import ShortNames
from app.document.selection import Selection
from app.theme import Themes
from app.widgets.type_families import family_of_type
from graph_engine.edge import Edge
from nodes.shapes import Array, Shape

_SPARE = 2_000.0
"""Room kept around the graph, so that the scene's index is not built anew at every step of a drag.
Much more would push all nodes into few cells of the index."""

_REACH = 300.0
"""How far wires and labels may reach beyond the bodies."""

_MANY_ROWS = 60


class PlacedScene(QGraphicsScene):
    """Nodes, wires and labels of a document's graph; `CanvasScene` adds what they show.

    It changes only by the methods here; `DocumentFollower` calls them.

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
        self._names = ShortNames(document)
        self._framed: Set[str] = frozenset()
        self._begin_empty()

    def _begin_empty(self) -> None:
        self.nodes = NodeTable()
        self.edges = EdgeTable(self.nodes)
        self._items: dict[str, NodeItem] = {}
        self._covered = QRectF()
        self.group_layer = GroupLayer(self.nodes, self.look, self._names)
        self.edge_layer = EdgeLayer(self.edges, self.look)
        self.labels = EdgeLabels(self.nodes, self.edges, self.look, self.shape_of)
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
        """Return the rectangle around all bodies, wires and frames; null for an empty graph."""
        found = self.nodes.bounds().united(self.group_layer.extent())
        boxes = self.edges.column("box")
        return found.united(_around(boxes)) if len(boxes) else found

    def shape_of(self, edge: Edge) -> Shape | None:
        """Return the symbolic shape that an edge carries, None when it is not known."""
        graph = self.document.graph
        if edge.source not in graph:
            return None
        ports = {port.name for port in graph.node(edge.source).output_ports()}
        return self.document.shapes.of_edge(edge) if edge.source_port in ports else None

    # Places

    def move_nodes(self, positions: Mapping[str, tuple[float, float]]) -> None:
        """Show nodes elsewhere; the document is not touched."""
        names = [name for name in positions if name in self._items]
        if not names:
            return
        rows = self.nodes.rows_of(names)
        wires = self.edges.rows_at(names)
        before = self._boxes(wires)
        self.nodes.move(rows, np.array([positions[name] for name in names], dtype=np.float64))
        self.edges.bend(wires)
        self.cover(self.nodes.bounds(rows))
        for name in names:
            self._items[name].setPos(*positions[name])
        self._repaint_wires(np.concatenate([before, self._boxes(wires)]))
        self.follow_groups()
        self.nodes_placed.emit()

    def settle_labels(self, names: Iterable[str]) -> None:
        """Have labels at or under these nodes find better places, after a move."""
        known = [name for name in names if name in self._items]
        bodies = self.nodes.bodies(self.nodes.rows_of(known))
        rows = np.union1d(self.edges.rows_at(known), displaced_by(self.edges, bodies))
        self.edges.unplace_labels(rows)
        self.labels.update()

    def _boxes(self, rows: Array) -> Array:
        return self.edges.column("box")[rows].copy()

    def _repaint_wires(self, boxes: Array) -> None:
        """Repaint the wires, and labels, in these boxes."""
        if len(boxes) > _MANY_ROWS:
            self.edge_layer.update()
            self.labels.update()
        elif len(boxes):
            area = _around(boxes)
            self.edge_layer.update(area.adjusted(-4.0, -4.0, 4.0, 4.0))
            self.labels.update(area.adjusted(-100.0, -100.0, 100.0, 100.0))

    def cover(self, area: QRectF) -> None:
        """Make the scene, and the layers that span it, large enough for bodies in an area."""
        if area.isNull():
            area = QRectF(0.0, 0.0, 1.0, 1.0)
        if self._covered.contains(area.adjusted(-_REACH, -_REACH, _REACH, _REACH)):
            return
        around = area.adjusted(-_SPARE, -_SPARE, _SPARE, _SPARE)
        self._covered = self._covered.united(around)
        self.group_layer.set_bounds(self._covered)
        self.edge_layer.set_bounds(self._covered)
        self.labels.set_bounds(self._covered)
        self.setSceneRect(self._covered)

    # Nodes and wires

    def rebuild(self) -> None:
        """Make every item anew, for another graph."""
        before = self.labels
        self.clear()
        self._begin_empty()
        self.labels.source, self.labels.digits = before.source, before.digits
        graph = self.document.graph
        places = np.array(list(self.document.positions.values()), dtype=np.float64)
        self.cover(_around(np.concatenate([places, places], axis=1)) if len(places) else QRectF())
        for name in graph:
            self._make_item(name)
        self.add_edges(graph.edges())
        show_stubs(self.edges, self.labels, self._items.values())
        self.show_groups()
        self.nodes_placed.emit()

    def add_node(self, name: str) -> None:
        """Show a node that the graph has."""
        if name in self.document.graph and name not in self._items:
            self._make_item(name)
            show_stubs(self.edges, self.labels, [self._items[name]])
            self.nodes_placed.emit()

    def _make_item(self, name: str) -> None:
        node = self.document.graph.node(name)
        colour = family_of_type(type(node)).colour
        geometry = self._geometry(name)
        x, y = self.document.position(name)
        place = (x, y, geometry.width, geometry.height)
        self.cover(QRectF(*place))
        self.nodes.add(name, place, self.look.family_number(colour))
        item = self._items[name] = NodeItem(self.look, name, geometry, colour)
        item.shows_results = shows_results(node)
        item.value_of = self.value_of
        item.setPos(x, y)
        self.addItem(item)

    def remove_node(self, name: str) -> None:
        """Take a node away, and the wires at it."""
        item = self._items.pop(name, None)
        if item is None:
            return
        for edge in self.edges.edges_at(name):
            self.remove_edge(edge)
        self.removeItem(item)
        filler = self.nodes.remove(name)
        self.edges.node_removed(name, filler)
        self.nodes_placed.emit()

    def rename_node(self, old: str, new: str) -> None:
        """Know a node by another name."""
        item = self._items.pop(old, None)
        if item is not None:
            item.name = new
            self._items[new] = item
            self.nodes.rename(old, new)
            self.edges.node_renamed(old, new)
            self.labels.forget()
            self.reshape_node(new)

    def _geometry(self, name: str) -> NodeGeometry:
        outputs = self.document.shapes.of(name).outputs
        node = self.document.graph.node(name)
        return node_geometry(node, self._names.of(name), outputs[0] if outputs else None)

    def show_groups(self) -> None:
        """Put frames around the nodes that stand expanded now."""
        before, self._framed = self._framed, self._names.shortened()
        for name in before ^ self._framed:
            self.reshape_node(name)
        self.follow_groups()

    def follow_groups(self) -> None:
        """Put the frames around their nodes where these are now."""
        self.group_layer.follow(self.document.graph.groups)

    def value_of(self, name: str) -> Any:
        """Return the value of a node's first output, None while it is not to be seen."""
        for edge in self.edges.edges_at(name):
            ports = self._items[name].geometry.outputs
            if edge.source == name and edge.source_port == next(iter(ports), ""):
                return self.labels.source.edge_value(edge)
        return None

    def reshape_node(self, name: str) -> None:
        """Show a node as its settings say now: size, texts, ports."""
        item = self._items.get(name)
        if item is None or name not in self.document.graph:
            return
        node, geometry = self.document.graph.node(name), self._geometry(name)
        colour = family_of_type(type(node)).colour
        if geometry != item.geometry or colour != item.colour:
            # Another colour: the node is of another type now, or muted.
            item.colour, item.shows_results = colour, shows_results(node)
            item.set_geometry(geometry)
            place = (item.x(), item.y(), geometry.width, geometry.height)
            self.nodes.set_place(name, place, self.look.family_number(item.colour))
            show_stubs(self.edges, self.labels, [item])
            for edge in self.edges.edges_at(name):
                set_end_ports(self.edges, edge, self._items)
            wires = self.edges.rows_at([name])
            before = self._boxes(wires)
            self.edges.bend(wires)
            self._repaint_wires(np.concatenate([before, self._boxes(wires)]))
            self.settle_labels([name])
            self.nodes_placed.emit()

    def add_edges(self, edges: Iterable[Edge]) -> None:
        """Show wires between nodes that are shown."""
        added = [edge for edge in edges if self._add_edge(edge)]
        if added:
            rows = np.array([self.edges.row[edge] for edge in added])
            self.edges.bend(rows)
            self._repaint_wires(self._boxes(rows))
            self._mark_wired({name for edge in added for name in (edge.source, edge.target)})

    def _add_edge(self, edge: Edge) -> bool:
        source, target = self._items.get(edge.source), self._items.get(edge.target)
        if source is None or target is None or edge in self.edges.row:
            return False
        start = source.geometry.outputs.get(edge.source_port)
        end = target.geometry.inputs.get(edge.target_port)
        if start is None or end is None:
            return False
        self.edges.add(edge, start, end)
        self.labels.forget_edge(edge)
        return True

    def remove_edge(self, edge: Edge) -> None:
        """Take a wire away."""
        if edge in self.edges.row:
            self._repaint_wires(self._boxes(np.array([self.edges.row[edge]])))
            self.edges.remove(edge)
            self._mark_wired((edge.source, edge.target))

    def _mark_wired(self, names: Collection[str]) -> None:
        """Fill the ports that have a wire, and give the outputs that have none their stubs."""
        items = [self._items[name] for name in names if name in self._items]
        for item in items:
            at = self.edges.edges_at(item.name)
            item.set_wired({e.target_port for e in at if e.target == item.name})
        show_stubs(self.edges, self.labels, items)


def _around(boxes: Array) -> QRectF:
    """Return the rectangle around rows of left, top, right, bottom."""
    left, top = boxes[:, :2].min(axis=0).tolist()
    right, bottom = boxes[:, 2:].max(axis=0).tolist()
    return QRectF(left, top, right - left, bottom - top)
