"""Somebody who does everything with mouse and keys, and keeps book of it."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import partial

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QKeySequence, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from app.main_window import MainWindow
from app.widgets.search_popup import SearchPopup
from graph_engine.edge import Edge
from graph_engine.graph import Graph
from tests.app.document.documents import snapshot
from tests.app.window import Hands

LEFT, RIGHT, MIDDLE = (
    Qt.MouseButton.LeftButton,
    Qt.MouseButton.RightButton,
    Qt.MouseButton.MiddleButton,
)
NO_KEYS = Qt.KeyboardModifier.NoModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
_PORTABLE = QKeySequence.SequenceFormat.PortableText


class Tourist(Hands):
    """Hands whose edits are counted.

    Attributes
    ----------
    used : set of (str, str)
        Actions that were done by keys: id, and the keys.
    edits : list of str
        What the history calls every step so far.
    gestures : set of type
        What the canvas took presses of the mouse for.
    """

    def __init__(self, window: MainWindow, qtbot: QtBot) -> None:
        super().__init__(window, qtbot)
        self.used: set[tuple[str, str]] = set()
        self.edits: list[str] = []
        self.gestures: set[type] = set()
        self._done: list[str] = []
        self.canvas = self.parts.canvas
        self.viewport = self.canvas.viewport()
        self.workspace = self.parts.workspace
        for id, action in self.parts.menus.actions.items():
            action.triggered.connect(partial(self._triggered, id))
        window.activateWindow()
        self.canvas.setFocus()
        QApplication.processEvents()

    @property
    def graph(self) -> Graph:
        return self.document.graph

    def _triggered(self, id: str, checked: bool = False) -> None:
        self._done.append(id)

    # Keys

    def key(
        self, keys: str, *, does: str = "", is_for: str = "", at: QWidget | None = None
    ) -> None:
        """Press keys where the focus is.

        Parameters
        ----------
        does : str
            The action of the table that they must have done.
        is_for : str
            The line of the table that the canvas does by itself; what it did is for the caller to
            check.
        """
        self.parts.menus.refresh()
        pressed = QKeySequence(keys)[0]
        target = at or QApplication.focusWidget() or self.canvas
        self._done.clear()
        QTest.keyClick(target, pressed.key(), pressed.keyboardModifiers())
        QApplication.processEvents()
        self.settle()
        if does:
            assert self._done == [does], f"{keys} did {self._done}, not {does}"
            self.used.add((does, QKeySequence(keys).toString(_PORTABLE)))

        if is_for:
            known = self.parts.menus.actions[is_for].shortcuts()
            sequences = [each.toString(_PORTABLE) for each in known]
            assert keys in sequences, f"{is_for} has the keys {sequences}"
            self.used.add((is_for, keys))

    def do(self, id: str) -> None:
        """Press each of the keys that the table has for an action."""
        for sequence in self.parts.menus.actions[id].shortcuts():
            self.key(sequence.toString(_PORTABLE), does=id)

    def write(self, text: str) -> None:
        """Type a text where the focus is."""
        target = QApplication.focusWidget()
        assert target is not None
        QTest.keyClicks(target, text)
        QApplication.processEvents()

    def on_canvas(self) -> None:
        """Give the canvas the focus; a dialog that closed may have left the window without it."""
        self.window.activateWindow()
        self.canvas.setFocus()
        QApplication.processEvents()

    # What an edit is

    @contextmanager
    def edit(self, says: str) -> Iterator[None]:
        """Demand that what is done inside is one step of the history, which is called so."""
        stack = self.document.undo_stack
        before, count = snapshot(self.document), stack.index()
        yield
        QApplication.processEvents()
        self.settle()
        assert stack.index() == count + 1, f"{says}: {stack.index() - count} steps"
        assert stack.undoText() == says, stack.undoText()
        after = snapshot(self.document)
        assert after != before
        self.edits.append(says)

    @contextmanager
    def edit_of(self, begins: str) -> Iterator[None]:
        """As `edit`, where only the beginning of its name is known."""
        stack = self.document.undo_stack
        count = stack.index()
        yield
        QApplication.processEvents()
        self.settle()
        assert stack.index() == count + 1, f"{begins}: {stack.index() - count} steps"
        assert stack.undoText().startswith(begins), stack.undoText()
        self.edits.append(stack.undoText())

    @contextmanager
    def no_edit(self) -> Iterator[None]:
        """Demand that what is done inside leaves the document alone."""
        before, count = snapshot(self.document), self.document.undo_stack.count()
        yield
        QApplication.processEvents()
        assert self.document.undo_stack.count() == count
        assert snapshot(self.document) == before

    def take_back(self) -> None:
        """Undo the last edit."""
        self.key("Ctrl+Z", does="undo")
        self.edits.pop()

    # The mouse, in places of the viewport

    def at(self, node: str) -> QPoint:
        """Return the middle of a node."""
        return self.canvas.node_position(node)

    def out(self, node: str, port: str = "out") -> QPoint:
        return self.canvas.port_position(node, port, "out")

    def into(self, node: str, port: str = "x") -> QPoint:
        return self.canvas.port_position(node, port, "in")

    def on_wire(self, edge: Edge, share: float = 0.5) -> QPoint:
        """Return a place on a wire, away from its labels' middle."""
        start, end = (
            self.out(edge.source, edge.source_port),
            self.into(edge.target, edge.target_port),
        )
        return start + (end - start) * share

    def empty_place(self) -> QPoint:
        """Return a place with nothing on it, nor near it."""
        area = self.viewport.rect()
        for y in range(area.height() - 60, 40, -40):
            for x in range(60, area.width() - 260, 40):
                place = QPoint(x, y)
                around = [place + QPoint(dx, dy) for dx in (-50, 0, 50) for dy in (-50, 0, 50)]
                if all(self._is_empty(each) for each in around):
                    return place
        raise AssertionError("the canvas is full")

    def _is_empty(self, place: QPoint) -> bool:
        point = QPointF(place)
        canvas = self.canvas
        is_free = canvas.canvas.node_at(canvas.scene_at(point)) is None
        return is_free and canvas.edge_at(point) is None and canvas.frame_at(point) is None

    def move(self, place: QPoint) -> None:
        QTest.mouseMove(self.viewport, place)
        QApplication.processEvents()

    def press(
        self, place: QPoint, button: Qt.MouseButton = LEFT, keys: Qt.KeyboardModifier = NO_KEYS
    ) -> None:
        QTest.mousePress(self.viewport, button, keys, place)
        self.gestures.add(type(self.canvas._active))
        QApplication.processEvents()

    def release(
        self, place: QPoint, button: Qt.MouseButton = LEFT, keys: Qt.KeyboardModifier = NO_KEYS
    ) -> None:
        QTest.mouseRelease(self.viewport, button, keys, place)
        QApplication.processEvents()
        self.settle()

    def click(self, place: QPoint, keys: Qt.KeyboardModifier = NO_KEYS) -> None:
        self.press(place, keys=keys)
        self.release(place, keys=keys)

    def double_click(self, place: QPoint) -> None:
        """Click twice, quickly."""
        self.move(place)
        QTest.mouseClick(self.viewport, LEFT, pos=place)
        QTest.mouseDClick(self.viewport, LEFT, pos=place)
        QTest.mouseRelease(self.viewport, LEFT, pos=place)
        QApplication.processEvents()
        self.settle()

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
            self.move(start + (end - start) * share)
        self.release(end, button, keys)

    def shake(self, start: QPoint, end: QPoint) -> None:
        """Drag with quick turns to and fro."""
        self.press(start)
        for number in range(6):
            self.move(start + QPoint(50 if number % 2 else -50, 0))
        self.move(end)
        self.release(end)

    def wheel(self, place: QPoint, notches: int) -> None:
        none = Qt.MouseButton.NoButton
        event = QWheelEvent(
            QPointF(place), QPointF(self.viewport.mapToGlobal(place)), QPoint(),
            QPoint(0, 120 * notches), none, NO_KEYS, Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(self.viewport, event)
        QApplication.processEvents()

    def around(self, nodes: Iterable[str]) -> tuple[QPoint, QPoint]:
        """Return two opposite corners of a box around nodes."""
        box = self.canvas.canvas.bounds(list(nodes)).adjusted(-12, -12, 12, 12)
        return self.canvas.mapFromScene(box.topLeft()), self.canvas.mapFromScene(box.bottomRight())

    def select(self, nodes: Iterable[str]) -> None:
        """Click nodes, one after the other."""
        self.click(self.empty_place())
        for name in nodes:
            self.click(self.at(name), CONTROL)
        assert self.selected == set(nodes)

    # Popups

    def popup(self) -> SearchPopup:
        """Return the search that is open, its field in focus."""
        (popup,) = [each for each in self.window.findChildren(SearchPopup) if each.isVisible()]
        assert popup.field.hasFocus()
        return popup

    def choose(self, text: str) -> None:
        """Type into the open search, and press Return."""
        self.popup()
        self.write(text)
        self.key("Return")
        self.settle()

    def dialogs(self) -> list[QDialog]:
        return [each for each in self.window.findChildren(QDialog) if each.isVisible()]

    def close_dialog(self, title: str) -> None:
        """Close the dialog of this title by Escape."""
        (dialog,) = [each for each in self.dialogs() if each.windowTitle() == title]
        self.key("Escape", at=dialog)
        assert dialog not in self.dialogs()

    def close_dialogs(self) -> None:
        for dialog in self.dialogs():
            self.key("Escape", at=dialog)
        assert not self.dialogs()

    # Looking

    @property
    def selected(self) -> set[str]:
        return set(self.workspace.selection.nodes)

    def the_selected(self) -> str:
        (name,) = self.selected
        return name

    def place_of(self, node: str) -> tuple[float, float]:
        return self.document.position(node)

    def output(self) -> float:
        """Return the number that is differentiated."""
        result = self.workspace.live.result
        assert result is not None
        return float(result.output)

    def edge(self, source: str, target: str) -> Edge:
        (edge,) = [e for e in self.graph.edges_into(target).values() if e.source == source]
        assert isinstance(edge, Edge)
        return edge


def distance(one: QPointF, other: QPointF) -> float:
    """Return how far two points are apart."""
    return math.hypot(one.x() - other.x(), one.y() - other.y())
