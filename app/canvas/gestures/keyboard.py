"""What the keys do while the canvas has the focus."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from app.canvas.grid import SPACING, snapped
from app.canvas.stage import Stage
from app.document.commands import MoveNodes, RemoveSelection

NUDGE = 8.0
SMALL_NUDGE = 1.0
LARGE_NUDGE = 80.0
_ARROWS = {
    Qt.Key.Key_Left: (-1.0, 0.0),
    Qt.Key.Key_Right: (1.0, 0.0),
    Qt.Key.Key_Up: (0.0, -1.0),
    Qt.Key.Key_Down: (0.0, 1.0),
}
_REMOVING = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
_KEYPAD = Qt.KeyboardModifier.KeypadModifier
_NUDGES = {
    Qt.KeyboardModifier.NoModifier: NUDGE,
    Qt.KeyboardModifier.AltModifier: SMALL_NUDGE,
    Qt.KeyboardModifier.ShiftModifier: LARGE_NUDGE,
}


class Keyboard:
    """Delete, select all, nudge, frame, fit."""

    def __init__(self, view: Stage) -> None:
        self.view = view
        self.document = view.canvas.document
        self.selection = view.canvas.selection

    def press(self, event: QKeyEvent) -> bool:
        """Do what a key is for; return whether it is for anything here."""
        key, modifiers = event.key(), event.modifiers() & ~_KEYPAD
        plain = modifiers == Qt.KeyboardModifier.NoModifier
        if event.matches(QKeySequence.StandardKey.SelectAll):
            self.selection.select_all()
        elif plain and key in _REMOVING and self.view.is_editable:
            self.remove()
        elif plain and key == Qt.Key.Key_F:
            self.view.frame(self.selection.nodes)
        elif plain and key == Qt.Key.Key_Home:
            self.view.fit()
        elif key in _ARROWS and modifiers in _NUDGES and self._can_nudge():
            dx, dy = _ARROWS[Qt.Key(key)]
            step = _NUDGES[modifiers]
            if self.view.is_snapping and step >= NUDGE:
                step *= SPACING / NUDGE
            self.nudge(dx * step, dy * step)
        else:
            return False
        return True

    def _can_nudge(self) -> bool:
        return self.view.is_editable and bool(self.selection.nodes)

    def remove(self) -> None:
        """Delete what is selected."""
        edge = self.selection.edge
        edges = [] if edge is None else [edge]
        if self.selection.nodes or edges:
            self.document.do(RemoveSelection(self.document, self.selection.nodes, edges))

    def nudge(self, dx: float, dy: float) -> None:
        """Move the selected nodes a little; nudges of the same nodes are one step of history."""
        names = self.selection.nodes
        places = {name: self.document.position(name) for name in names}
        moved = {name: (x + dx, y + dy) for name, (x, y) in places.items()}
        if self.view.is_snapping and max(abs(dx), abs(dy)) >= SPACING:
            moved = {name: snapped(x, y) for name, (x, y) in moved.items()}
        self.document.do(MoveNodes(self.document, moved, drag=("nudge", names)))
