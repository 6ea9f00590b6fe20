"""Quick add: a small search at the pointer that puts a node there, wired or not."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QCursor

from app.actions.type_choice import ask_type, offered_types
from app.canvas.node_geometry import NodeGeometry, node_geometry
from app.canvas.ports import PortEnd
from app.canvas.view import CanvasView
from app.document.commands import AddNode
from app.document.commands.rewiring import NEW, NewNode, Rewire
from app.document.document import Position
from app.quick_add.fitting import fitting_port, fitting_types
from app.widgets.search_popup import SearchPopup
from app.workspace import Workspace
from graph_engine.edge import Edge
from nodes.node_type import NodeType


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
            _words("Add a node …"),
            partial(self._add, point),
            at=self._beside(point),
        )

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

    def _add(self, point: QPointF, type_id: str) -> None:
        node = self._document.graph.node_class(type_id).checked({})
        geometry = _geometry(node)
        corner = _corner(point, geometry.width / 2, geometry.height / 2)
        command = AddNode(self._document, type_id, corner)
        if self._document.do(command):
            self._select(command.name)

    def _add_wired(self, end: PortEnd, point: QPointF, type_id: str) -> None:
        graph = self._document.graph
        node = graph.node_class(type_id).checked({})
        port = fitting_port(graph, end, node)
        assert port is not None
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
            new=NewNode(type_id, _corner(point, place.x, place.y)),
        )
        if self._document.do(command):
            self._select(command.name)

    def _select(self, name: str | None) -> None:
        assert name is not None
        self._workspace.selection.set({name})
        self._canvas.setFocus(Qt.FocusReason.OtherFocusReason)


def _geometry(node: NodeType) -> NodeGeometry:
    return node_geometry(node, f"{node.stem or node.id}_1")


def _corner(point: QPointF, right: float, down: float) -> Position:
    """Return the top left corner of a node of which a place inside comes to lie at a point."""
    return round(point.x() - right), round(point.y() - down)


def _words(text: str) -> str:
    return QCoreApplication.translate("QuickAdd", text)
