"""Dragging nodes; a click without a drag selects."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QMouseEvent

from app.canvas.gestures.gesture import Gesture, is_adding, is_drag
from app.canvas.stage import Stage
from app.document.commands import MoveNodes
from app.document.document import Position


class DragNodes(Gesture):
    """The selected nodes follow the mouse; the document hears of it once, at the release."""

    def __init__(self, view: Stage) -> None:
        super().__init__(view)
        self._start = QPointF()
        self._grip = QPointF()
        self._pressed = ""
        self._is_moving = False
        self._keeps_selection = True
        self._before: dict[str, Position] = {}

    def press(self, event: QMouseEvent) -> bool:
        if event.button() != Qt.MouseButton.LeftButton:
            return False
        name = self.scene.node_at(self.view.scene_at(event.position()))
        if name is None:
            return False
        self._pressed = name
        self._start = event.position()
        self._grip = self.view.scene_at(event.position())
        self._is_moving = False
        selected = self.selection.nodes
        # One of many that is pressed must not lose the others before it is known to be a click.
        self._keeps_selection = name not in selected or is_adding(event)
        if is_adding(event):
            self.selection.toggle(name)
        elif name not in selected:
            self.selection.set({name})
        return True

    def move(self, position: QPointF) -> None:
        if not self._is_moving:
            if not is_drag(self._start, position):
                return
            self._is_moving = True
            names = self.selection.nodes | {self._pressed}
            self._before = {name: self.document.position(name) for name in names}
        # From the grip in the scene, so that zooming with the wheel meanwhile moves nothing.
        shift = self.view.scene_at(position) - self._grip
        self.scene.move_nodes(self._shifted(shift))

    def _shifted(self, shift: QPointF) -> dict[str, Position]:
        dx, dy = round(shift.x()), round(shift.y())
        return {name: (x + dx, y + dy) for name, (x, y) in self._before.items()}

    def release(self, event: QMouseEvent) -> None:
        if not self._is_moving:
            if not self._keeps_selection:
                self.selection.set({self._pressed})
            return
        after = self._shifted(self.view.scene_at(event.position()) - self._grip)
        if after == self._before:
            self.cancel()
        else:
            self.document.do(MoveNodes(self.document, after))

    def cancel(self) -> None:
        if self._is_moving:
            self.scene.move_nodes(self._before)
            self.scene.settle_labels(self._before)
