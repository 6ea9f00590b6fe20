"""Finding the wire that a node is held over, lighting it, and putting the node into it."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace

from PySide6.QtCore import QPointF, QRectF

from app.canvas.gestures.gesture import translated
from app.canvas.gestures.take_out import TakeOut
from app.canvas.node_geometry import node_geometry
from app.canvas.node_table import box_of
from app.canvas.stage import Stage
from app.document.commands.rewiring import NEW, NewNode, Rewire
from app.document.document import Position
from app.document.locking import movable
from app.document.room import Room, room_for
from app.document.splicing import spliced
from graph_engine.edge import Edge
from nodes.errors import RuleError
from nodes.node_type import NodeType

MOST_REACH = 30.0
"""Scene units from the middle of a body within which it is meant to go into a wire, at most."""

BEND_ROOM = 24.0
"""How near to a body points of a wire may be that it is put into; it could not turn nearer."""

LABEL_ROOM = 8.0
"""What the numbers of tensors need on a wire beyond the least that frames keep clear."""


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

    def adding(self, new: NewNode, node: NodeType, body: QRectF) -> Rewire | None:
        """Return what puts a new node into the lit wire; None while none is.

        Where the wire is too short for it, what lies behind makes way.
        """
        if self.edge is None:
            return None
        added = spliced(self.document.graph, node, NEW, self.edge)
        text = translated("Insert {name}")
        body = self._wired_body(node, body)
        room = self._room(body)
        x, y = round(body.left()), new.position[1]
        return Rewire(
            self.document,
            text,
            removed=(self.edge,),
            added=added,
            new=replace(new, position=(x + room.dx, y)),
            moved=room.moved,
            bends=self._divided(added, body, room),
        )

    def moving(
        self, name: str, places: Mapping[str, Position], taken_out: TakeOut
    ) -> Rewire | None:
        """Return what puts a node of the graph into the lit wire; None while none is."""
        if self.edge is None:
            return None
        graph = self.document.graph
        halves = spliced(graph, graph.node(name), name, self.edge)
        added = (*taken_out.added, *halves)
        removed = (*taken_out.removed, self.edge)
        text = translated("Insert {name}").format(name=name)
        body = self._wired_body(graph.node(name), self.scene.bounds([name]))
        room = self._room(body, name)
        x, y = round(body.left()), places[name][1]
        moved = {**room.moved, name: (x + room.dx, y)}
        bends = {**taken_out.bends(), **self._divided(halves, body, room)}
        return Rewire(self.document, text, removed=removed, added=added, moved=moved, bends=bends)

    def _divided(
        self, halves: tuple[Edge, ...], body: QRectF, room: Room
    ) -> dict[Edge, list[Position]]:
        """Return the points of the lit wire, each on its side of the body that comes between.

        Those under the body go. Those behind it make way together with what they lead to.
        """
        chain = None if self.edge is None else self.scene.edges.chain(self.edge)
        if self.edge is None or chain is None:
            return {}
        points = self.document.sheet.bends.get(self.edge, ())
        middle, target = body.center(), self.edge.target
        number = chain.nearest_span((middle.x(), middle.y()))
        left = self.document.position(target)[0]
        on = movable(self.document, room.moved).get(target, (left, 0.0))[0] - left
        cleared = body.adjusted(-BEND_ROOM, -BEND_ROOM, BEND_ROOM, BEND_ROOM)
        before = [point for point in points[:number] if not cleared.contains(QPointF(*point))]
        behind = [point for point in points[number:] if not cleared.contains(QPointF(*point))]
        into, out = halves
        return {into: before, out: [(x + on, y) for x, y in behind]}

    def _wired_body(self, node: NodeType, body: QRectF) -> QRectF:
        """Return the body that a node will have in the lit wire, about the same middle."""
        shape = None if self.edge is None else self.scene.shape_of(self.edge)
        ports = node.data_ports()
        if shape is None or sum(not port.is_optional for port in ports) > 1:
            return body
        try:
            wired = (shape if number == 0 else None for number in range(len(ports)))
            output = node.output_shapes(*wired)[0]  # type: ignore[arg-type]  # None if optional
        except RuleError:
            return body
        geometry = node_geometry(node, f"{node.stem or node.id}_1", output)
        left = body.center().x() - geometry.width / 2
        return QRectF(left, body.top(), geometry.width, geometry.height)

    def _room(self, body: QRectF, name: str = "") -> Room:
        items = {n: item for n, item in self.scene.items_by_name().items() if n != name}
        places = {each: self.document.position(each) for each in items}
        sizes = {n: (item.geometry.width, item.geometry.height) for n, item in items.items()}
        x, y = body.center().x(), body.center().y()
        new = (body.left() - LABEL_ROOM, body.top(), body.right() + LABEL_ROOM, body.bottom())
        return room_for(places, sizes, (x, y, x, y), new)

    def _wire_below(self, node: NodeType, body: QRectF, ignored: Collection[Edge]) -> Edge | None:
        edges, middle = self.scene.edges, body.center()
        rows = edges.touching(box_of(body))
        rows = rows[~edges.column("is_stub")[rows]]
        if not len(rows):
            return None
        distances = edges.courses(rows).distances((middle.x(), middle.y()))
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
