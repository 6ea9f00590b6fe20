"""Command: one step of the history, carried out before it is put there."""

from __future__ import annotations

from PySide6.QtGui import QUndoCommand


class Command(QUndoCommand):
    """An edit that can be undone.

    A subclass writes `apply` and `revert`. `carry_out` runs `apply` for the first time, where an
    error can still reach the caller: once QUndoStack.push is entered, an exception is lost and
    what was undone before can no longer be redone.
    """

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self._is_carried_out = False

    def apply(self) -> None:
        """Change the document, or raise and leave it as it was."""
        raise NotImplementedError(f"{type(self).__name__} must say what it does")

    def revert(self) -> None:
        """Bring the document back to what it was before `apply`."""
        raise NotImplementedError(f"{type(self).__name__} must say how it is undone")

    def carry_out(self) -> None:
        """Apply it now; the `redo` that QUndoStack.push calls then does nothing."""
        self.apply()
        self._is_carried_out = True

    def redo(self) -> None:
        if self._is_carried_out:
            self._is_carried_out = False
        else:
            self.apply()

    def undo(self) -> None:
        self.revert()
