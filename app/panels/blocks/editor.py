"""The block editor: all blocks of the document at the left, the chosen one at the right."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidgetItem,
    QPushButton,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from app.document.commands.blocks import DefineBlock, RemoveBlock
from app.document.document import USER_ERRORS, Document
from app.language.rule_words import error_words
from app.panels.blocks.block_list import NAME, BlockList
from app.panels.blocks.editing import BlockEditing
from app.panels.blocks.page import BlockPage
from app.theme import Themes
from app.widgets.labels import Label
from graph_engine.blocks.reshaping import copied, free_block_name, uses

SIZE = (820, 640)
LIST_WIDTH = 210


class BlockEditor(QDialog):
    """A window beside the canvas: what is changed in it shows there at once.

    Parameters
    ----------
    block : str
        The one to begin with.
    """

    def __init__(
        self, document: Document, block: str, themes: Themes, over: QWidget | None
    ) -> None:
        super().__init__(over)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Blocks"))
        self._document = document
        self.editing = BlockEditing(document, self)
        self.list = BlockList(themes)
        self.list.currentItemChanged.connect(self._choose)
        self.page = BlockPage(self.editing)
        self.duplicate = _button(self.tr("Duplicate"))
        self.duplicate.setToolTip(self.tr("Add the same block by another name"))
        self.duplicate.clicked.connect(self._duplicate)
        self.delete = _button(self.tr("Delete"))
        self.delete.clicked.connect(self._delete)
        self.error = Label("", "error").wrapped()
        self.error.hide()
        self.empty = Label(
            self.tr("There are no blocks. Select nodes and choose Make block…"), "muted"
        ).wrapped()
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._lay_out()
        for sequence, step in (
            (QKeySequence.StandardKey.Undo, document.undo_stack.undo),
            (QKeySequence.StandardKey.Redo, document.undo_stack.redo),
        ):
            QShortcut(QKeySequence(sequence), self, step)
        for signal in (document.blocks_changed, document.changed, document.loaded):
            signal.connect(self.refresh)
        self.editing.name = block
        self.refresh()
        self.resize(*SIZE)

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(6)
        buttons.addWidget(self.duplicate)
        buttons.addWidget(self.delete)
        buttons.addStretch(1)
        left = QVBoxLayout()
        left.setContentsMargins(12, 12, 0, 12)
        left.setSpacing(8)
        left.addWidget(self.list, 1)
        left.addWidget(self.error)
        left.addLayout(buttons)
        side = QWidget()
        side.setFixedWidth(LIST_WIDTH)
        side.setLayout(left)
        self._pages = QStackedLayout()
        self._pages.addWidget(self.page)
        self._pages.addWidget(self.empty)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(12)
        whole.addWidget(side)
        whole.addLayout(self._pages, 1)

    def show_block(self, name: str) -> None:
        """Show a block."""
        self.editing.choose(name)
        self.refresh()

    def refresh(self) -> None:
        """Show the blocks as they are now."""
        names = list(self._document.graph.blocks)
        if self.editing.name not in names:
            # Renamed by an undo, or gone: what is in its place is the nearest there is.
            row = min(max(self.list.currentRow(), 0), len(names) - 1)
            self.editing.name = names[row] if names else ""
        counts = {name: len(uses(self._document.graph, name)) for name in names}
        self.list.show_blocks(counts, self.editing.name)
        self._show()

    def _show(self) -> None:
        block = self.editing.block
        self._pages.setCurrentWidget(self.empty if block is None else self.page)
        self.duplicate.setEnabled(block is not None)
        self._say("")
        if block is None:
            self.delete.setEnabled(False)
            return
        users = uses(self._document.graph, block.name)
        self.delete.setEnabled(not users)
        used = self.tr("In use by {names}").replace("{names}", ", ".join(users[:6]))
        self.delete.setToolTip(used if users else self.tr("Take the block away"))
        self.page.show_block(block)

    def _choose(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.editing.choose(item.data(NAME))
            self._show()

    def _duplicate(self) -> None:
        block, document = self.editing.block, self._document
        if block is None:
            return
        name = free_block_name(block.name, document.graph.blocks)
        self.editing.name = name
        try:
            document.push(DefineBlock(document, copied(block, name)))
        except USER_ERRORS as error:
            self.editing.name = block.name
            self._say(error_words(error))

    def _delete(self) -> None:
        try:
            self._document.push(RemoveBlock(self._document, self.editing.name))
        except USER_ERRORS as error:
            self._say(error_words(error))

    def _say(self, text: str) -> None:
        self.error.setText(text)
        self.error.setVisible(bool(text))


def _button(text: str) -> QPushButton:
    button = QPushButton(text)
    button.setAutoDefault(False)
    return button
