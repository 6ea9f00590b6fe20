"""Quick add: a small search at the pointer that puts a node there, wired or not."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QCursor

from app.actions.type_choice import ask_type, offered_types, type_row
from app.canvas.node_geometry import NodeGeometry, node_geometry
from app.canvas.node_table import box_of
from app.canvas.ports import PortEnd, port_end
from app.canvas.view import CanvasView
from app.canvas.walking import bring_into_sight
from app.document.commands import AddNode
from app.document.commands.rewiring import NEW, NewNode, Rewire
from app.document.document import Position
from app.quick_add.card_rows import card_of_key, card_rows
from app.quick_add.fitting import fitting_port, fitting_types
from app.quick_add.typed_number import from_key, typed_numbers
from app.widgets.search_popup import SearchPopup
from app.widgets.search_row import SearchRow
from app.workspace import Workspace
from graph_engine.edge import Edge
from nodes.node_type import NodeType

ROOM = 96.0
"""How long the wire to a node is that is added behind another."""

CLEAR = 64.0
"""How far from other nodes it comes to lie."""


class QuickAdd(QObject):
    """Opens the search, and adds what is chosen as one step of the history."""

    def __init__(self, workspace: Workspace, canvas: CanvasView) -> None:
        super().__init__(canvas)
        self._workspace = workspace
        self._canvas = canvas
        self._document = workspace.document

    def open(self) -> SearchPopup:
        """Ask for a node to lie where the pointer is, in the middle where it is elsewhere."""
        viewport = self._canvas.viewport()
        place = viewport.mapFromGlobal(QCursor.pos())
        if not viewport.rect().contains(place):
            place = viewport.rect().center()
        return self.open_at(self._canvas.scene_at(QPointF(place)))

    def open_at(self, point: QPointF) -> SearchPopup:
        """Ask for a node to lie at a point of the scene."""
        return ask_type(
            self._workspace,
            _words("Add a node"),
            _words("A node type, or a number: w = 2"),
            partial(self._add, point),
            first=lambda text: card_rows(text) + self._number_rows(text),
            at=self._beside(point),
        )

    def open_behind(self) -> SearchPopup:
        """Ask for a node to lie behind the selected one, wired to its first output if it fits."""
        name, graph = self._workspace.selection.current, self._document.graph
        if name is None or not graph.node(name).output_ports():
            return self.open()
        end = port_end(self._canvas.canvas, name, graph.node(name).output_ports()[0].name, "out")
        point = self._free_place(end)
        bring_into_sight(self._canvas, QRectF(end.point, point).normalized())
        offered = offered_types(self._workspace)
        fitting = fitting_types(self._document, end, offered)
        known = set(fitting)
        others = [cls for cls in offered if cls not in known]

        def add(type_id: str) -> None:
            cls = graph.node_class(type_id)
            if cls in known:
                self._add_wired(end, point, type_id)
            else:
                self._add(point, type_id)

        popup = ask_type(
            self._workspace,
            _words("Add a node to the wire"),
            _words("Wire {port} to …").format(port=f"{end.node}.{end.port}"),
            add,
            types=[*fitting, *others],
            at=self._beside(point),
        )
        self._show_wire(end, point)
        popup.closed.connect(partial(self._show_wire, None, point))
        return popup

    def _free_place(self, end: PortEnd) -> QPointF:
        """Return a place to the right of a port at which no node lies yet."""
        point = end.point + QPointF(ROOM, 0.0)
        nodes = self._canvas.canvas.nodes
        while len(nodes.touching(box_of(QRectF(point, point + QPointF(1.0, 1.0)), CLEAR))):
            point += QPointF(0.0, CLEAR)
        return point

    def open_for(self, end: PortEnd, point: QPointF) -> SearchPopup:
        """Ask for a node that takes up a wire, which was dropped at a point of the scene."""
        types = fitting_types(self._document, end, offered_types(self._workspace))
        way = _words("Wire {port} to …") if end.way == "out" else _words("Wire {port} from …")
        popup = ask_type(
            self._workspace,
            _words("Add a node to the wire"),
            way.format(port=f"{end.node}.{end.port}"),
            partial(self._add_wired, end, point),
            types=types,
            first=self._number_rows if end.way == "in" else None,
            at=self._beside(point),
        )
        self._show_wire(end, point)
        popup.closed.connect(partial(self._show_wire, None, point))
        return popup

    def _beside(self, point: QPointF) -> QPoint:
        frame = self._workspace.frame
        assert frame is not None
        return self._canvas.viewport().mapTo(frame, self._canvas.mapFromScene(point))

    def _show_wire(self, end: PortEnd | None, point: QPointF) -> None:
        """Keep the wire in sight while somebody chooses what it is to lead to."""
        with self._canvas.changing_overlay() as overlay:
            if end is None:
                overlay.wire = None
            elif end.way == "out":
                overlay.wire = (end.point, point, False)
            else:
                overlay.wire = (point, end.point, end.from_below)

    def _number_rows(self, text: str) -> list[SearchRow]:
        """Return the nodes that hold a number which was typed."""
        graph = self._document.graph
        rows = []
        for wanted in typed_numbers(text):
            row = type_row(self._workspace, graph.node_class(wanted.type_id))
            named = f"{wanted.name} = " if wanted.name else ""
            title = f"{row.title} {named}{wanted.number:.10g}"
            taken = wanted.name and not graph.is_free_name(wanted.name)
            reason = _words("The name is taken, or no name of a node.") if taken else ""
            rows.append(replace(row, key=wanted.key, title=title, reason=reason))
        return rows

    def _add(self, point: QPointF, key: str) -> None:
        card = card_of_key(key)
        if card:
            self._canvas.card_making.ask_at(point)
            self._canvas.keyboard.do(card)
            return
        new = _node_of(key, (0.0, 0.0))
        node = self._document.graph.node_class(new.type_id).checked(dict(new.settings))
        geometry = _geometry(node)
        corner = _corner(point, geometry.width / 2, geometry.height / 2)
        command = AddNode(self._document, new.type_id, corner, new.name, new.settings)
        if self._document.do(command):
            self._select(command.name)

    def _add_wired(self, end: PortEnd, point: QPointF, key: str) -> None:
        graph = self._document.graph
        new = _node_of(key, (0.0, 0.0))
        node = graph.node_class(new.type_id).checked(dict(new.settings))
        port = fitting_port(graph, end, node)
        if port is None:
            self._workspace.notices.say(_words("The port that the wire began at is gone."))
            return
        if end.way == "out":
            place = _geometry(node).port(port.name, "in")
            edge, removed = Edge(end.node, end.port, NEW, port.name), None
        else:
            place = _geometry(node).port(port.name, "out")
            edge = Edge(NEW, port.name, end.node, end.port)
            removed = graph.edges_into(end.node).get(end.port)
        command = Rewire(
            self._document,
            _words("Add {name} to a wire"),
            removed=() if removed is None else (removed,),
            added=(edge,),
            new=replace(new, position=_corner(point, place.x, place.y)),
        )
        if self._document.do(command):
            self._select(command.name)

    def _select(self, name: str | None) -> None:
        assert name is not None
        self._workspace.selection.set({name})
        self._canvas.setFocus(Qt.FocusReason.OtherFocusReason)


def _node_of(key: str, position: Position) -> NewNode:
    """Return the node that a row of the search stands for."""
    wanted = from_key(key)
    if wanted is None:
        return NewNode(key, position)
    return NewNode(wanted.type_id, position, {"value": wanted.number}, wanted.name or None)


def _geometry(node: NodeType) -> NodeGeometry:
    return node_geometry(node, f"{node.stem or node.id}_1")


def _corner(point: QPointF, right: float, down: float) -> Position:
    """Return the top left corner of a node of which a place inside comes to lie at a point."""
    return round(point.x() - right), round(point.y() - down)


def _words(text: str) -> str:
    return QCoreApplication.translate("QuickAdd", text)
