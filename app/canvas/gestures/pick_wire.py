"""A click on a wire, or on its labels, selects it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QMouseEvent

from app.canvas.gestures.gesture import Gesture


class PickWire(Gesture):
    """Selects the wire under the mouse."""

    def press(self, event: QMouseEvent) -> bool:
        if event.button() != Qt.MouseButton.LeftButton:
            return False
        edge = self.view.edge_at(event.position())
        if edge is None:
            return False
        self.selection.set((), edge)
        return True
