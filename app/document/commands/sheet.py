"""Changing the sheet: locks, bends of wires, notes and frames."""

from __future__ import annotations

from collections.abc import Collection, Hashable

from PySide6.QtGui import QUndoCommand

from app.document.commands.graph_command import GraphCommand, translated
from app.document.document import Document
from app.language.counting import counted
from graph_engine.project import Sheet

SHEET_ID = 5


def cards_text(what: str, sheet: Sheet, ids: Collection[str]) -> str:
    """Return what the history calls something that is done to notes and frames.

    Parameters
    ----------
    what : {"Move", "Resize", "Delete", "Colour"}
    """
    note, frame, many = {
        "Move": (
            translated("Move note"),
            translated("Move frame"),
            counted("History", "Move a note or frame", "Move %n notes and frames", len(ids)),
        ),
        "Resize": (
            translated("Resize note"),
            translated("Resize frame"),
            counted("History", "Resize a note or frame", "Resize %n notes and frames", len(ids)),
        ),
        "Delete": (
            translated("Delete note"),
            translated("Delete frame"),
            counted("History", "Delete a note or frame", "Delete %n notes and frames", len(ids)),
        ),
        "Colour": (
            translated("Colour note"),
            translated("Colour frame"),
            counted("History", "Colour a note or frame", "Colour %n notes and frames", len(ids)),
        ),
    }[what]
    if len(ids) != 1:
        return many
    return note if next(iter(ids)) in sheet.notes else frame


class ChangeSheet(GraphCommand):
    """Put another sheet in place of the document's.

    Parameters
    ----------
    sheet : Sheet
        What it is to be; `dataclasses.replace` and the methods of `Sheet` make one of
        `document.sheet`.
    text : str
        Translated: ``Lock conv1``.
    drag : hashable, optional
        What one drag, or one stretch of typing, is known by: changes with an equal one that
        follow each other become a single step of the history.
    """

    def __init__(
        self, document: Document, sheet: Sheet, text: str, drag: Hashable | None = None
    ) -> None:
        super().__init__(document, text)
        self._after = sheet
        self._drag = drag

    def change(self) -> None:
        self.setObsolete(self._after == self.document.sheet)
        self.document.put_sheet(self._after)

    def change_back(self) -> None:
        """Nothing but the sheet, which comes back by itself."""

    def id(self) -> int:
        return -1 if self._drag is None else SHEET_ID

    def mergeWith(self, other: QUndoCommand) -> bool:
        if not isinstance(other, ChangeSheet) or other._drag != self._drag:
            return False
        self._after = self.sheet_after = other._after
        self.setObsolete(self._after == self._sheet_before)
        return True
