"""Dropping a node type from the palette."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QPointF, QRectF, Qt
from PySide6.QtGui import QDragMoveEvent, QDropEvent

from app.canvas.node_geometry import node_geometry
from app.canvas.stage import Stage
from app.document.clipboard import NODE_TYPE_MIME
from app.document.commands import AddNode
from nodes.errors import SettingError
from nodes.node_type import NodeType
from nodes.registry import node_types


class DropNode:
    """Shows where the node would lie while it is dragged, and adds it there."""

    def __init__(self, view: Stage) -> None:
        self.view = view
        self.document = view.canvas.document

    def hover(self, event: QDragMoveEvent) -> None:
        """Show the ghost of the node under the cursor; refuse what is no node type."""
        cls = _type_of(event.mimeData())
        if cls is None:
            event.ignore()
            return
        corner, width, height = self._place(cls, event.position())
        with self.view.changing_overlay() as overlay:
            overlay.ghost = QRectF(corner.x(), corner.y(), width, height)
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()

    def leave(self) -> None:
        """Take the ghost away."""
        with self.view.changing_overlay() as overlay:
            overlay.ghost = None

    def drop(self, event: QDropEvent) -> None:
        """Add the node with its middle where it is dropped, and select it."""
        self.leave()
        cls = _type_of(event.mimeData())
        if cls is None:
            event.ignore()
            return
        corner, _, _ = self._place(cls, event.position())
        self.add(cls.id, corner)
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()

    def add(self, type_id: str, corner: QPointF) -> None:
        """Add a node with its top left corner at a point of the scene, and select it."""
        command = AddNode(self.document, type_id, (round(corner.x()), round(corner.y())))
        if self.document.do(command) and command.name is not None:
            self.view.canvas.selection.set({command.name})
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _place(self, cls: type[NodeType], position: QPointF) -> tuple[QPointF, float, float]:
        width, height = _size(cls)
        middle = self.view.scene_at(position)
        return middle - QPointF(width / 2, height / 2), width, height


def _type_of(data: QMimeData) -> type[NodeType] | None:
    if not data.hasFormat(NODE_TYPE_MIME):
        return None
    return node_types().get(bytes(data.data(NODE_TYPE_MIME).data()).decode("utf-8", "replace"))


def _size(cls: type[NodeType]) -> tuple[float, float]:
    try:
        geometry = node_geometry(cls.checked({}), f"{cls.stem or cls.id}_1")
    except SettingError:  # a type whose settings have no defaults
        return 88.0, 54.0
    return geometry.width, geometry.height
