"""Going to a part of the graph by clicking or dragging in the minimap."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QMouseEvent

from app.canvas.gestures.gesture import Gesture
from app.canvas.stage import Stage


class GoTo(Gesture):
    """The middle of the view follows the mouse in the minimap."""

    def __init__(self, view: Stage) -> None:
        super().__init__(view)
        self._grip = QPointF()

    def press(self, event: QMouseEvent) -> bool:
        minimap = self.view.minimap
        is_inside = minimap.rect.contains(event.position().toPoint())
        if event.button() != Qt.MouseButton.LeftButton or not is_inside:
            return False
        minimap.hold(self.scene.nodes)
        point = minimap.scene_at(self.scene.nodes, event.position())
        # A press inside the frame drags it from where it is held; outside, it jumps there.
        is_on_frame = minimap.visible.contains(point)
        self._grip = point - minimap.visible.center() if is_on_frame else QPointF()
        self.move(event.position())
        return True

    def move(self, position: QPointF) -> None:
        point = self.view.minimap.scene_at(self.scene.nodes, position)
        self.view.centre_on(point - self._grip)

    def release(self, event: QMouseEvent) -> None:
        self.cancel()

    def cancel(self) -> None:
        self.view.minimap.release()
        self.view.update_minimap()
