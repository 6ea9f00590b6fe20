"""Holding the frame of an expanded node: its strip moves it, its button collapses it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QMouseEvent

from app.canvas.gestures.drag_nodes import DragNodes
from app.canvas.gestures.gesture import is_adding
from app.canvas.group_frames import Frame, Grip
from app.canvas.node_geometry import node_sizes
from app.canvas.stage import Stage
from app.document.commands.expanding import collapse
from app.document.groups import members_inside


class GripGroup(DragNodes):
    """A press on the strip selects the nodes in the frame, which then follow the mouse.

    A click on the button puts the node back that was expanded, and selects it.
    """

    def __init__(self, view: Stage) -> None:
        super().__init__(view)
        self._collapses = ""

    def press(self, event: QMouseEvent) -> bool:
        if event.button() != Qt.MouseButton.LeftButton:
            return False
        held = self._held(event.position())
        if held is None:
            return False
        frame, grip = held
        self._collapses = frame.name if grip == "button" else ""
        if not self._collapses:
            inside = members_inside(self.document.graph.groups, frame.name)
            members = frozenset(name for name in inside if name in self.document.graph)
            # Held by one that can move, if any can.
            self._pressed = min(members - self.document.sheet.pins or members)
            self._keeps_selection = True
            kept = self.selection.nodes if is_adding(event) else frozenset()
            self.selection.set(kept | members)
            self._begin(event)
        return True

    def _held(self, position: QPointF) -> tuple[Frame, Grip] | None:
        return self.view.frame_at(position)

    def move(self, position: QPointF) -> None:
        if not self._collapses:
            super().move(position)

    def release(self, event: QMouseEvent) -> None:
        if not self._collapses:
            super().release(event)
            return
        held = self._held(event.position())
        if held is not None and held[1] == "button" and held[0].name == self._collapses:
            name = collapse(self.document, self._collapses, node_sizes)
            if name:
                self.selection.set({name})

    def cancel(self) -> None:
        if not self._collapses:
            super().cancel()
