"""Somebody who presses anything anywhere, and never stops to think."""

from __future__ import annotations

import random
from collections.abc import Callable

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QWidget
from pytestqt.qtbot import QtBot

from app.canvas.view import CanvasView
from app.main_window import MainWindow
from graph_engine.graph import Graph
from tests.app.window import Hands

# What leaves the document or the program, or starts another process.
LEFT_ALONE = frozenset(
    (
        "new", "new_example", "open", "open_archive", "recent", "save", "save_as", "close",
        "full_screen", "language", "theme", "colours", "motion", "window_size", "label_size",
        "tensor_labels", "digits", "marks", "wire_ink", "check_parity", "check_gradients", "train",
        "stop", "checkpoint", "export_python", "export_safetensors", "export_onnx", "export_pt2",
        "export_picture", "export_film", "about", "menus",
    )
)  # fmt: skip
BUTTONS = (
    (Qt.MouseButton.LeftButton, 8),
    (Qt.MouseButton.RightButton, 1),
    (Qt.MouseButton.MiddleButton, 1),
)
MODIFIERS = (
    (Qt.KeyboardModifier.NoModifier, 8),
    (Qt.KeyboardModifier.ControlModifier, 2),
    (Qt.KeyboardModifier.ShiftModifier, 2),
    (Qt.KeyboardModifier.AltModifier, 2),
    (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier, 1),
)
TEXTS = (
    "3",
    "-1/2",
    "0",
    "relu",
    "w = 2",
    "sigmoid(a*b + c)",
    "add",
    "1e",
    "x",
    "(",
    "2*3",
    "conv",
)
KEYS = (
    Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Delete,
    Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Space,
    Qt.Key.Key_F2, Qt.Key.Key_M, Qt.Key.Key_X, Qt.Key.Key_R, Qt.Key.Key_C, Qt.Key.Key_N,
    Qt.Key.Key_W, Qt.Key.Key_Home, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_A,
    Qt.Key.Key_2,
)  # fmt: skip


class Monkey(Hands):
    """Hands that chance leads.

    Parameters
    ----------
    seed : int
        The same seed does the same.

    Attributes
    ----------
    done : list of str
        What it did, for the report of what broke.
    """

    def __init__(self, window: MainWindow, qtbot: QtBot, seed: int) -> None:
        super().__init__(window, qtbot)
        self.random = random.Random(seed)
        self.done: list[str] = []
        self.moves: tuple[tuple[Callable[[], None], int], ...] = (
            (self.choose, 8),
            (self.click, 4),
            (self.double_click, 2),
            (self.drag, 6),
            (self.press_a_key, 6),
            (self.write, 3),
            (self.turn_the_wheel, 1),
            (self.pick_nodes, 3),
            (self.leave, 3),
        )

    def play(self, count: int) -> None:
        """Do so many things."""
        moves, weights = zip(*self.moves, strict=True)
        for _ in range(count):
            self.random.choices(moves, weights)[0]()
            QApplication.processEvents()

    # What it does

    def choose(self) -> None:
        """Choose any action that can be chosen now."""
        if QApplication.activeModalWidget() is not None:
            return self.leave()
        menus = self.parts.menus
        menus.refresh()
        free = [i for i, a in menus.actions.items() if a.isEnabled() and i not in LEFT_ALONE]
        id = self.random.choice(sorted(free))
        self.done.append(f"choose {id}")
        menus.actions[id].trigger()

    def click(self) -> None:
        button, keys, place = self._button(), self._modifiers(), self._place()
        self.done.append(f"click {button.name} {keys} {place.toTuple()}")
        QTest.mouseClick(self._canvas().viewport(), button, keys, place)
        self._close_menus()

    def double_click(self) -> None:
        place = self._place()
        self.done.append(f"double click {place.toTuple()}")
        viewport, left = self._canvas().viewport(), Qt.MouseButton.LeftButton
        QTest.mouseClick(viewport, left, pos=place)
        QTest.mouseDClick(viewport, left, pos=place)
        if self.random.random() < 0.9:  # else the release is lost
            QTest.mouseRelease(viewport, left, pos=place)

    def drag(self) -> None:
        button, keys = self._button(), self._modifiers()
        start, end = self._place(), self._place()
        self.done.append(f"drag {button.name} {keys} {start.toTuple()} {end.toTuple()}")
        viewport = self._canvas().viewport()
        QTest.mousePress(viewport, button, keys, start)
        for share in (0.1, 0.5, 0.9, 1.0):
            way = QPointF(start) + share * (QPointF(end) - QPointF(start))
            QTest.mouseMove(viewport, way.toPoint())
            QApplication.processEvents()
        if self.random.random() < 0.1:
            QTest.keyClick(self._canvas(), Qt.Key.Key_Escape)
        QTest.mouseRelease(viewport, button, keys, end)
        self._close_menus()

    def press_a_key(self) -> None:
        key, keys = self.random.choice(KEYS), self._modifiers()
        closes = key in (Qt.Key.Key_W, Qt.Key.Key_N) and keys & Qt.KeyboardModifier.ControlModifier
        if closes or keys & Qt.KeyboardModifier.AltModifier:
            keys = Qt.KeyboardModifier.NoModifier
        self.done.append(f"key {keys} {key.name} at {type(self._focused()).__name__}")
        QTest.keyClick(self._focused(), key, keys)

    def write(self) -> None:
        text = self.random.choice(TEXTS)
        self.done.append(f"write {text!r} at {type(self._focused()).__name__}")
        QTest.keyClicks(self._focused(), text)
        if self.random.random() < 0.7:
            QTest.keyClick(self._focused(), Qt.Key.Key_Return)

    def turn_the_wheel(self) -> None:
        viewport, place = self._canvas().viewport(), self._place()
        turn = QPoint(0, 120 * self.random.choice((-3, -1, 1, 3)))
        self.done.append(f"wheel {turn.y()}")
        event = QWheelEvent(
            QPointF(place), QPointF(viewport.mapToGlobal(place)), QPoint(), turn,
            Qt.MouseButton.NoButton, self._modifiers(), Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(viewport, event)

    def pick_nodes(self) -> None:
        names = sorted(self._graph())
        chosen = self.random.sample(names, min(len(names), self.random.choice((1, 1, 2, 4))))
        self.done.append(f"select {chosen}")
        self.parts.workspace.at_hand.selection.set(chosen)

    def leave(self) -> None:
        """Close what lies over the window."""
        self.done.append("leave")
        self._close_menus()
        for widget in QApplication.topLevelWidgets():
            if isinstance(widget, QDialog) and widget.isVisible():
                widget.reject()
        QTest.keyClick(self._focused(), Qt.Key.Key_Escape)
        self.window.activateWindow()
        self._canvas().setFocus()

    # Where and with what

    def _canvas(self) -> CanvasView:
        """The canvas in sight: the document's, or that of a node's inside."""
        return self.parts.area.visible_canvas

    def _graph(self) -> Graph:
        return self.parts.workspace.at_hand.document.graph

    def _place(self) -> QPoint:
        """Return a point of the canvas: often at a node, a port or a wire."""
        canvas = self._canvas()
        area, graph = canvas.viewport().rect(), canvas.canvas.document.graph
        place = QPoint(self.random.randrange(area.width()), self.random.randrange(area.height()))
        names = sorted(graph)
        if names and self.random.random() < 0.8:
            name = self.random.choice(names)
            node = graph.node(name)
            outs, ins = node.output_ports(), graph.node(name).data_ports()
            kind = self.random.choice(("body", "body", "out", "in", "wire"))
            if kind == "out" and outs:
                place = canvas.port_position(name, self.random.choice(outs).name, "out")
            elif kind == "in" and ins:
                place = canvas.port_position(name, self.random.choice(ins).name, "in")
            elif kind == "wire" and graph.edges():
                edge = self.random.choice(graph.edges())
                start = canvas.port_position(edge.source, edge.source_port, "out")
                end = canvas.port_position(edge.target, edge.target_port, "in")
                place = (start + end) / 2
            else:
                place = canvas.node_position(name)
        return place if area.contains(place) else area.center()

    def _button(self) -> Qt.MouseButton:
        buttons, weights = zip(*BUTTONS, strict=True)
        return self.random.choices(buttons, weights)[0]

    def _modifiers(self) -> Qt.KeyboardModifier:
        keys, weights = zip(*MODIFIERS, strict=True)
        return self.random.choices(keys, weights)[0]

    def _focused(self) -> QWidget:
        return QApplication.focusWidget() or self._canvas()

    def _close_menus(self) -> None:
        for widget in QApplication.topLevelWidgets():
            if isinstance(widget, QMenu) and widget.isVisible():
                widget.close()
