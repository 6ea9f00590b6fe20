"""Moving the view: with the middle button, or with the left one while Space is held."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QMouseEvent

from app.canvas.gestures.gesture import Gesture
from app.canvas.stage import Stage


class Pan(Gesture):
    """The scene sticks to the mouse."""

    def __init__(self, view: Stage) -> None:
        super().__init__(view)
        self._last = QPointF()

    def press(self, event: QMouseEvent) -> bool:
        with_space = event.button() == Qt.MouseButton.LeftButton and self.view.is_space_held
        if event.button() != Qt.MouseButton.MiddleButton and not with_space:
            return False
        self._last = event.position()
        self.view.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
        return True

    def move(self, position: QPointF) -> None:
        step = (position - self._last).toPoint()
        self._last += QPointF(step)
        self.view.scroll_by(-step.x(), -step.y())
        self.view.space_was_used = True

    def release(self, event: QMouseEvent) -> None:
        self.cancel()

    def cancel(self) -> None:
        self.view.rest_cursor()
