"""What the parts of the block editor share: the block, and how an edit of it is carried out."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from app.document.commands.editing_block import EditBlock
from app.document.document import USER_ERRORS, Document
from app.language.rule_words import error_words
from graph_engine.blocks.definition import BlockDefinition
from graph_engine.blocks.editing import BlockEdit


class BlockEditing(QObject):
    """The block that is shown, and its edits as steps of the history.

    Signals
    -------
    chosen(str)
        Another block is shown, or the same by another name.
    """

    chosen = Signal(str)

    def __init__(self, document: Document, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.document = document
        self.name = ""

    @property
    def block(self) -> BlockDefinition | None:
        """The block that is shown; None where there is none of that name."""
        return self.document.graph.blocks.get(self.name)

    def choose(self, name: str) -> None:
        """Show a block."""
        self.name = name
        self.chosen.emit(name)

    def do(self, text: str, make: Callable[[BlockDefinition], BlockEdit]) -> str:
        """Carry an edit out; return what stands against it, empty when it is done.

        Parameters
        ----------
        text : str
            What the history calls it.
        make : callable
            Returns the edit, or raises.
        """
        block = self.block
        if block is None:
            return ""
        try:
            edit = make(block)
            # The name first: whoever hears of the change then looks for the new one.
            old, self.name = self.name, edit.definition.name
            try:
                self.document.push(EditBlock(self.document, text, edit, old))
            except USER_ERRORS:
                self.name = old
                raise
        except USER_ERRORS as error:
            return error_words(error)
        return ""
