"""Finding the wire that a node is held over, lighting it, and putting the node into it."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from PySide6.QtCore import QRectF

from app.canvas.curves import nearest
from app.canvas.gestures.gesture import translated
from app.canvas.gestures.take_out import TakeOut
from app.canvas.node_table import box_of
from app.canvas.stage import Stage
from app.document.commands.rewiring import NEW, NewNode, Rewire
from app.document.document import Position
from app.document.splicing import spliced
from graph_engine.edge import Edge
from nodes.node_type import NodeType

MOST_REACH = 30.0
"""Scene units from the middle of a body within which it is meant to go into a wire, at most."""


class InsertInEdge:
    """Offers the wire below a node that is being held.

    Attributes
    ----------
    edge : Edge or None
        The wire that is lit.
    """

    def __init__(self, view: Stage) -> None:
        self.scene = view.canvas
        self.document = view.canvas.document
        self.edge: Edge | None = None

    def offer(self, node: NodeType, body: QRectF, ignored: Collection[Edge] = ()) -> None:
        """Light the wire that a node would go into if it were dropped here, if there is one."""
        self._light(self._wire_below(node, body, ignored))

    def clear(self) -> None:
        """Light nothing."""
        self._light(None)

    def adding(self, new: NewNode, node: NodeType) -> Rewire | None:
        """Return what puts a new node into the lit wire; None while none is."""
        if self.edge is None:
            return None
        added = spliced(self.document.graph, node, NEW, self.edge)
        text = translated("Insert {name}")
        return Rewire(self.document, text, removed=(self.edge,), added=added, new=new)

    def moving(
        self, name: str, places: Mapping[str, Position], taken_out: TakeOut
    ) -> Rewire | None:
        """Return what puts a node of the graph into the lit wire; None while none is."""
        if self.edge is None:
            return None
        graph = self.document.graph
        added = (*taken_out.added, *spliced(graph, graph.node(name), name, self.edge))
        removed = (*taken_out.removed, self.edge)
        text = translated("Insert {name}").format(name=name)
        return Rewire(self.document, text, removed=removed, added=added, moved=places)

    def _wire_below(self, node: NodeType, body: QRectF, ignored: Collection[Edge]) -> Edge | None:
        edges, middle = self.scene.edges, body.center()
        rows = edges.touching(box_of(body))
        rows = rows[~edges.column("is_stub")[rows]]
        if not len(rows):
            return None
        distances = nearest(edges.column("points")[rows], (middle.x(), middle.y()))
        reach = min(body.width() / 2, body.height() / 2, MOST_REACH)
        for number in distances.argsort().tolist():
            edge = edges.edges[int(rows[number])]
            if float(distances[number]) > reach:
                return None
            if edge not in ignored and spliced(self.document.graph, node, NEW, edge):
                return edge
        return None

    def _light(self, edge: Edge | None) -> None:
        if edge != self.edge:
            self.edge = edge
            self.scene.light(edge)
