"""Gesture: what the mouse does from press to release."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QPointF, Qt
from PySide6.QtGui import QMouseEvent

from app.canvas.stage import Stage

DRAG_DISTANCE = 4.0
"""Pixels that the mouse must move for a click to become a drag."""

ADDING = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
"""Keys that add to a selection."""


class Gesture:
    """Base of the mouse gestures. The view offers each press to one after the other.

    Parameters
    ----------
    view : Stage
    """

    def __init__(self, view: Stage) -> None:
        self.view = view
        self.scene = view.canvas
        self.document = view.canvas.document
        self.selection = view.canvas.selection

    def press(self, event: QMouseEvent) -> bool:
        """Begin if this press is meant for it; return whether it is."""
        raise NotImplementedError(f"{type(self).__name__} must say when it begins")

    def move(self, position: QPointF) -> None:
        """Go on: the mouse is at a position of the viewport."""

    def release(self, event: QMouseEvent) -> None:
        """End, and carry out what it was for."""

    def cancel(self) -> None:
        """End, and leave everything as it was before the press."""


def is_adding(event: QMouseEvent) -> bool:
    """Whether a key is held that adds to the selection."""
    return bool(event.modifiers() & ADDING)


def is_drag(start: QPointF, position: QPointF) -> bool:
    """Whether the mouse is far enough from where it was pressed."""
    return (position - start).manhattanLength() >= DRAG_DISTANCE


def translated(text: str) -> str:
    """Return a text of the canvas in the user's language."""
    return QCoreApplication.translate("Canvas", text)
