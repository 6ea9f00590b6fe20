"""A click on a node selects it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QMouseEvent

from app.canvas.gestures.gesture import Gesture, is_adding
from app.canvas.stage import Stage


class PickNodes(Gesture):
    """Selects the node under the mouse; `DragNodes` goes on from there."""

    def __init__(self, view: Stage) -> None:
        super().__init__(view)
        self._start = QPointF()
        self._pressed = ""
        self._keeps_selection = True

    def press(self, event: QMouseEvent) -> bool:
        if event.button() != Qt.MouseButton.LeftButton:
            return False
        name = self.scene.node_at(self.view.scene_at(event.position()))
        if name is None:
            return False
        self._pressed = name
        self._start = event.position()
        selected = self.selection.nodes
        # One of many that is pressed must not lose the others before it is known to be a click.
        self._keeps_selection = name not in selected or is_adding(event)
        if is_adding(event):
            self.selection.toggle(name)
        elif name not in selected:
            self.selection.set({name})
        return True

    def release(self, event: QMouseEvent) -> None:
        if not self._keeps_selection:
            self.selection.set({self._pressed})
