"""Ctrl and the right button: a line is drawn, and the wires it crosses are cut."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QMouseEvent

from app.canvas.gestures.gesture import Gesture, is_drag
from app.canvas.hits import edges_across
from app.canvas.stage import Stage
from app.document.commands import RemoveSelection
from app.language.counting import counted
from graph_engine.edge import Edge


class CutWires(Gesture):
    """The wires that are crossed turn faint; they are removed in one step at the release."""

    def __init__(self, view: Stage) -> None:
        super().__init__(view)
        self._start = QPointF()
        self._line: list[QPointF] = []
        self._crossed: dict[Edge, None] = {}

    def press(self, event: QMouseEvent) -> bool:
        with_control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.button() != Qt.MouseButton.RightButton or not with_control:
            return False
        self._start = event.position()
        self._line = [self.view.scene_at(event.position())]
        self._crossed = {}
        self.view.viewport().setCursor(Qt.CursorShape.CrossCursor)
        return True

    def move(self, position: QPointF) -> None:
        if len(self._line) == 1 and not is_drag(self._start, position):
            return
        point = self.view.scene_at(position)
        crossed = edges_across(self.scene, self._line[-1], point)
        self._line.append(point)
        if crossed:
            self._crossed.update(dict.fromkeys(crossed))
            self.scene.fade(self._crossed)
        with self.view.changing_overlay() as overlay:
            overlay.cut = tuple(self._line)

    def release(self, event: QMouseEvent) -> None:
        self.move(event.position())
        crossed = tuple(self._crossed)
        self.cancel()
        if not crossed:
            return
        command = RemoveSelection(self.document, (), crossed)
        command.setText(counted("Canvas", "Cut a wire", "Cut %n wires", len(crossed)))
        self.document.do(command)

    def cancel(self) -> None:
        self._line, self._crossed = [], {}
        self.scene.fade(())
        with self.view.changing_overlay() as overlay:
            overlay.cut = ()
        self.view.rest_cursor()
