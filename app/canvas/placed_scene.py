"""How nodes and wires come, change and go on the canvas."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

import numpy as np
from PySide6.QtCore import QRectF

from app.canvas.laid_scene import LaidScene, area_around
from app.canvas.node_geometry import NodeGeometry, node_geometry
from app.canvas.node_item import NodeItem
from app.canvas.stubs import set_end_ports, show_stubs, shows_results
from app.widgets.type_families import family_of_type
from graph_engine.edge import Edge
from graph_engine.project.sheet import Card


class PlacedScene(LaidScene):
    """Nodes, wires and labels of a document's graph; `CanvasScene` adds what they show.

    It changes only by the methods here and of `LaidScene`; `DocumentFollower` calls them.
    """

    # Nodes and wires

    def rebuild(self) -> None:
        """Make every item anew, for another graph."""
        before = self.labels
        self.clear()
        self._begin_empty()
        self.labels.source, self.labels.digits = before.source, before.digits
        graph = self.document.graph
        places = np.array(list(self.document.positions.values()), dtype=np.float64)
        self.cover(
            area_around(np.concatenate([places, places], axis=1)) if len(places) else QRectF()
        )
        for name in graph:
            self._make_item(name)
        self.add_edges(graph.edges())
        show_stubs(self.edges, self.labels, self._items.values())
        self.show_groups()
        self.show_cards()

    def add_node(self, name: str) -> None:
        """Show a node that the graph has."""
        if name in self.document.graph and name not in self._items:
            self._make_item(name)
            self._items[name].repaint()
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
        item = self._items[name] = NodeItem(self.around, name, geometry, colour)
        item.shows_results = shows_results(node)
        item.is_locked = name in self.document.sheet.pins
        item.setPos(x, y)
        self.nodes.set_tag(name, item.tag_width())
        self.addItem(item)

    def remove_node(self, name: str) -> None:
        """Take a node away, and the wires at it."""
        item = self._items.pop(name, None)
        if item is None:
            return
        for edge in self.edges.edges_at(name):
            self.remove_edge(edge)
        item.repaint()
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

    def show_cards(self) -> None:
        """Show the notes and frames that the sheet has now."""
        self.cards.follow(self.document.sheet)
        if self.cards.shown:
            self.cover(self.cards.bounds())
        self.nodes_placed.emit()

    def show_cards_at(self, cards: Mapping[str, Card]) -> None:
        """Show some cards elsewhere, or of another size; the document is not touched."""
        self.cards.preview(cards)
        self.cover(self.cards.bounds(cards))
        self.nodes_placed.emit()

    def show_groups(self) -> None:
        """Put frames around the nodes that stand expanded now."""
        before, self._framed = self._framed, self._names.shortened()
        for name in before ^ self._framed:
            self.reshape_node(name)
        self.follow_groups()

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
            self.nodes.set_tag(name, item.tag_width())
            show_stubs(self.edges, self.labels, [item])
            for edge in self.edges.edges_at(name):
                set_end_ports(self.edges, edge, self._items)
            wires = self.edges.rows_at([name])
            before = self._boxes(wires)
            self.edges.route(wires)
            self._repaint_wires(np.concatenate([before, self._boxes(wires)]))
            self.settle_labels([name])
            self.nodes_placed.emit()

    def add_edges(self, edges: Iterable[Edge]) -> None:
        """Show wires between nodes that are shown."""
        added = [edge for edge in edges if self._add_edge(edge)]
        if added:
            rows = np.array([self.edges.row[edge] for edge in added])
            courses = self.document.sheet.courses
            if courses:
                self.edges.set_courses({e: courses[e] for e in added if e in courses})
            self.edges.route(rows)
            bends = self.document.sheet.bends
            if bends:
                self.lead_wires({edge: bends[edge] for edge in added if edge in bends})
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
            item.set_wired(tuple(e.target_port for e in at if e.target == item.name))
        show_stubs(self.edges, self.labels, items)
