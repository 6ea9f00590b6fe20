"""Dropping a node type from the palette, on empty ground or on a wire."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QPointF, QRectF, Qt
from PySide6.QtGui import QDragMoveEvent, QDropEvent

from app.canvas.gestures.insert_in_edge import InsertInEdge
from app.canvas.node_geometry import node_geometry
from app.canvas.stage import Stage
from app.document.clipboard import NODE_TYPE_MIME
from app.document.commands import AddNode
from app.document.commands.rewiring import NewNode, Rewire
from graph_engine.errors import GraphError
from nodes.errors import SettingError, UnknownNodeTypeError
from nodes.node_type import NodeType


class DropNode:
    """Shows where the node would lie while it is dragged, and adds it there."""

    def __init__(self, view: Stage) -> None:
        self.view = view
        self.document = view.canvas.document
        self._insertion = InsertInEdge(view)

    def hover(self, event: QDragMoveEvent) -> None:
        """Show the ghost of the node under the cursor; refuse what is no node type."""
        cls = self._type_of(event.mimeData())
        if cls is None:
            event.ignore()
            return
        body = self._body(cls, event.position())
        with self.view.changing_overlay() as overlay:
            overlay.ghost = body
        node = _with_defaults(cls)
        if node is not None:
            self._insertion.offer(node, body)
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()

    def leave(self) -> None:
        """Take the ghost away."""
        self._insertion.clear()
        with self.view.changing_overlay() as overlay:
            overlay.ghost = None

    def drop(self, event: QDropEvent) -> None:
        """Add the node with its middle where it is dropped, and select it."""
        cls = self._type_of(event.mimeData())
        if cls is not None:
            self._add(cls, self._body(cls, event.position()))
        self.leave()
        if cls is None:
            event.ignore()
            return
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()

    def _add(self, cls: type[NodeType], body: QRectF) -> None:
        """Add a node where its body is to lie, into the wire that is lit, and select it."""
        place = (round(body.left()), round(body.top()))
        node = _with_defaults(cls)
        command: AddNode | Rewire | None = None
        if node is not None:
            command = self._insertion.adding(NewNode(cls.id, place), node, body)
        command = command or AddNode(self.document, cls.id, place)
        if self.document.do(command) and command.name is not None:
            self.view.canvas.selection.set({command.name})
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _type_of(self, data: QMimeData) -> type[NodeType] | None:
        if not data.hasFormat(NODE_TYPE_MIME):
            return None
        type_id = bytes(data.data(NODE_TYPE_MIME).data()).decode("utf-8", "replace")
        try:
            return self.document.graph.node_class(type_id)
        except (GraphError, UnknownNodeTypeError):
            return None

    def _body(self, cls: type[NodeType], position: QPointF) -> QRectF:
        width, height = _size(cls)
        middle = self.view.scene_at(position)
        return QRectF(middle.x() - width / 2, middle.y() - height / 2, width, height)


def _with_defaults(cls: type[NodeType]) -> NodeType | None:
    """Return a node of this type; None where its settings have no defaults."""
    try:
        return cls.checked({})
    except SettingError:
        return None


def _size(cls: type[NodeType]) -> tuple[float, float]:
    node = _with_defaults(cls)
    if node is None:
        return 88.0, 54.0
    geometry = node_geometry(node, f"{cls.stem or cls.id}_1")
    return geometry.width, geometry.height
