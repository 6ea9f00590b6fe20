"""A whole window, and the hands that work on it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from app.main_window import MainWindow
from app.window.parts import WindowParts


class Hands:
    """What a user does with mouse and keyboard."""

    def __init__(self, window: MainWindow, qtbot: QtBot) -> None:
        self.window = window
        self.qtbot = qtbot
        self.parts: WindowParts = window.parts
        self.parts.latecomers.make_all()
        self.document = self.parts.workspace.document

    def drag_from_palette(self, title: str, x: float, y: float) -> str:
        """Drag a node type onto the canvas, to a point of the viewport; return the node's name."""
        model = self.parts.palette.list.model()
        rows = [model.index(row) for row in range(model.rowCount())]
        index = next(each for each in rows if model.data(each) == title)
        mime = model.mimeData([index])
        viewport = self.parts.canvas.viewport()
        place, copy = QPointF(x, y), Qt.DropAction.CopyAction
        left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        before = set(self.document.graph)
        QApplication.sendEvent(viewport, QDragEnterEvent(place.toPoint(), copy, mime, left, none))
        QApplication.sendEvent(viewport, QDragMoveEvent(place.toPoint(), copy, mime, left, none))
        QApplication.sendEvent(viewport, QDropEvent(place, copy, mime, left, none))
        (name,) = set(self.document.graph) - before
        return name

    def wire(self, source: str, target: str, port: str) -> None:
        """Draw a wire from a node's first output to an input, with the mouse."""
        canvas, graph = self.parts.canvas, self.document.graph
        start = canvas.port_position(source, graph.node(source).output_ports()[0].name, "out")
        end = canvas.port_position(target, port, "in")
        viewport = canvas.viewport()
        self.qtbot.mousePress(viewport, Qt.MouseButton.LeftButton, pos=start)
        for share in (0.25, 0.5, 0.75, 1.0):
            way = QPointF(start) + (QPointF(end) - QPointF(start)) * share
            self.qtbot.mouseMove(viewport, way.toPoint())
        self.qtbot.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=end)
        self.settle()

    def click_node(self, name: str) -> None:
        """Click a node on the canvas."""
        canvas = self.parts.canvas
        place: QPoint = canvas.node_position(name)
        self.qtbot.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton, pos=place)

    def type_setting(self, name: str, setting: str, text: str) -> None:
        """Select a node and type one of its settings in the inspector."""
        self.click_node(name)
        inspector = self.parts.inspector
        inspector.refresh()
        assert inspector.node_page is not None
        field = inspector.node_page.settings.fields[setting].control
        assert isinstance(field, QLineEdit)
        field.setFocus()
        field.selectAll()
        self.qtbot.keyClicks(field, text)
        self.qtbot.keyClick(field, Qt.Key.Key_Return)
        self.settle()

    def settle(self) -> None:
        """Wait until the live numbers have caught up: on a busy machine a run waits its turn."""
        live = self.parts.workspace.live
        self.qtbot.waitUntil(lambda: not live.is_running, timeout=20_000)

    def texts(self, source: str, target: str) -> tuple[str, str, str]:
        """Return what the edge between two nodes says: value, gradient, local gradient."""
        edges = self.document.graph.edges_into(target).values()
        (edge,) = [each for each in edges if each.source == source]
        return self.parts.canvas.label_texts(edge)

    def trigger(self, id: str) -> None:
        """Choose an action of the menus."""
        # What the window does a moment after every change.
        self.parts.menus.refresh()
        self.parts.menus.actions[id].trigger()
        self.settle()
