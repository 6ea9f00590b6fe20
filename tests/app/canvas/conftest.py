"""A canvas on show, and a hand that moves a real mouse over it."""

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QImage, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.canvas.gestures.drop_node import NODE_TYPE_MIME
from app.canvas.view import CanvasView
from app.document.commands import AddNode, BuildFormula, Connect
from app.document.document import Document
from app.document.selection import Selection
from app.sessions.live_session import LiveSession
from app.sessions.step_session import StepSession
from app.theme import Themes
from graph_engine.edge import Edge

LEFT = Qt.MouseButton.LeftButton
NO_KEYS = Qt.KeyboardModifier.NoModifier


@dataclass
class Board:
    """A document with live values, and the canvas that shows it."""

    document: Document
    selection: Selection
    live: LiveSession
    steps: StepSession
    themes: Themes
    view: CanvasView

    # Making

    def add(self, type_id: str, x: float, y: float, **settings: object) -> str:
        """Add a node and return its name."""
        command = AddNode(self.document, type_id, (x, y), settings=settings)
        self.document.push(command)
        assert command.name is not None
        return command.name

    def connect(self, source: str, target: tuple[str, str]) -> Edge:
        command = Connect(self.document, source, target)
        self.document.push(command)
        assert command.edge is not None
        return command.edge

    def build(self, formula: str, **values: object) -> None:
        self.document.push(BuildFormula(self.document, formula, values))
        self.view.fit()

    def neuron(self) -> None:
        self.build("sigmoid(w0*x0 + w1*x1 + w2)", w0=2, x0=-1, w1=-3, x1=-2, w2=-3)

    # The mouse

    def out(self, node: str, port: str = "out") -> QPoint:
        """Return where an output is on screen."""
        return self.view.port_position(node, port, "out")

    def into(self, node: str, port: str = "x") -> QPoint:
        """Return where an input is on screen."""
        return self.view.port_position(node, port, "in")

    def middle(self, node: str) -> QPoint:
        return self.view.node_position(node)

    def press(
        self,
        place: QPoint,
        button: Qt.MouseButton = LEFT,
        keys: Qt.KeyboardModifier = NO_KEYS,
    ) -> None:
        QTest.mousePress(self.view.viewport(), button, keys, place)

    def move(self, place: QPoint) -> None:
        QTest.mouseMove(self.view.viewport(), place)
        QApplication.processEvents()

    def release(
        self,
        place: QPoint,
        button: Qt.MouseButton = LEFT,
        keys: Qt.KeyboardModifier = NO_KEYS,
    ) -> None:
        QTest.mouseRelease(self.view.viewport(), button, keys, place)
        QApplication.processEvents()

    def drag(
        self,
        start: QPoint,
        end: QPoint,
        button: Qt.MouseButton = LEFT,
        keys: Qt.KeyboardModifier = NO_KEYS,
    ) -> None:
        """Press, move in a few steps, release."""
        self.press(start, button, keys)
        for share in (0.1, 0.5, 0.9, 1.0):
            self.move(start + QPoint(*(round(share * d) for d in (end - start).toTuple())))
        self.release(end, button, keys)

    def click(self, place: QPoint, keys: Qt.KeyboardModifier = NO_KEYS) -> None:
        self.press(place, keys=keys)
        self.release(place, keys=keys)

    def wheel(self, place: QPoint, notches: int, keys: Qt.KeyboardModifier = NO_KEYS) -> None:
        viewport = self.view.viewport()
        event = QWheelEvent(
            QPointF(place),
            QPointF(viewport.mapToGlobal(place)),
            QPoint(),
            QPoint(0, 120 * notches),
            Qt.MouseButton.NoButton,
            keys,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(viewport, event)
        QApplication.processEvents()

    def drop(self, text: str, place: QPoint, mime: str = NODE_TYPE_MIME) -> bool:
        """Drag something from outside over the canvas and drop it; return whether it took it."""
        data = QMimeData()
        data.setData(mime, text.encode())
        copy, viewport = Qt.DropAction.CopyAction, self.view.viewport()
        enter = QDragEnterEvent(place, copy, data, LEFT, NO_KEYS)
        QApplication.sendEvent(viewport, enter)
        move = QDragMoveEvent(place, copy, data, LEFT, NO_KEYS)
        QApplication.sendEvent(viewport, move)
        if not move.isAccepted():
            return False
        drop = QDropEvent(QPointF(place), copy, data, LEFT, NO_KEYS)
        QApplication.sendEvent(viewport, drop)
        QApplication.processEvents()
        return drop.isAccepted()

    def leave(self) -> None:
        QApplication.sendEvent(self.view.viewport(), QEvent(QEvent.Type.Leave))

    # Looking

    def picture(self) -> QImage:
        """Return what is on screen now, once every label in sight has found its place."""
        for _ in range(2_000):
            QApplication.processEvents()
            image = self.view.viewport().grab().toImage()
            # Labels are placed for a few milliseconds per frame, however few those are here.
            if self.has_its_labels():
                break
        return image

    def has_its_labels(self) -> bool:
        """Whether every label in sight has its place, or none could be read."""
        canvas, area = self.view.canvas, self.view.visible_area()
        if self.view.scale_factor < canvas.labels.smallest_scale:
            return True
        box = (area.left(), area.top(), area.right(), area.bottom())
        return bool(canvas.edges.column("is_checked")[canvas.edges.touching(box)].all())

    def undo(self) -> None:
        self.document.undo_stack.undo()

    def places(self) -> dict[str, tuple[float, float]]:
        """Return where the canvas shows each node."""
        items = self.view.canvas.items_by_name()
        return {name: (item.x(), item.y()) for name, item in items.items()}


@pytest.fixture
def board(qtbot: QtBot) -> Iterator[Board]:
    """Show an empty canvas at 100 %, with the scene's origin in its middle."""
    document = Document()
    selection = Selection(document)
    live = LiveSession(document)
    steps = StepSession(document, live)
    themes = Themes()
    view = CanvasView(document, selection, themes, steps)
    steps.moved.connect(view.refresh_numbers)
    qtbot.addWidget(view)
    view.resize(1000, 700)
    with qtbot.waitExposed(view):
        view.show()
    view.setFocus()
    yield Board(document, selection, live, steps, themes, view)
    live.close()
    document.close()
