"""Asking how a new block is to be called."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from app.actions.action import words
from app.canvas.node_geometry import node_sizes
from app.document.commands import MakeBlock
from app.document.document import USER_ERRORS
from app.language.rule_words import rule_words
from app.looks.styling import set_state
from app.theme import number_font
from app.widgets.labels import Label
from app.workspace import Workspace
from graph_engine.errors import GraphError

WIDTH = 400


def ask_block_name(workspace: Workspace, names: Iterable[str], wanted: str) -> None:
    """Ask for a name, and make a block of some nodes by it; a bad name is said in place."""
    BlockDialog(workspace, frozenset(names), wanted, workspace.frame).open()


class BlockDialog(QDialog):
    """One field, and below it what is wrong with what stands in it."""

    def __init__(
        self, workspace: Workspace, names: frozenset[str], wanted: str, parent: QWidget | None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(words("Make a block"))
        self._workspace = workspace
        self._names = names
        self.name = QLineEdit(wanted)
        self.name.setFont(number_font())
        self.name.setAccessibleName(words("Name of the block"))
        self.name.selectAll()
        self.name.textChanged.connect(self._clear)
        self.error = Label("", "error").wrapped()
        self.make = QPushButton(words("Make block"))
        self.make.setProperty("role", "primary")
        self.make.setDefault(True)
        self.make.clicked.connect(self.accept)
        cancel = QPushButton(words("Cancel"))
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        buttons.addWidget(cancel)
        buttons.addWidget(self.make)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(8)
        column.addWidget(Label(words("Name of the block, and of its class in PyTorch"), "muted"))
        column.addWidget(self.name)
        column.addWidget(self.error)
        column.addSpacing(6)
        column.addLayout(buttons)
        self.error.hide()
        self.setFixedWidth(WIDTH)

    def _clear(self) -> None:
        self.error.hide()
        set_state(self.name, "")
        self.make.setEnabled(bool(self.name.text().strip()))
        self.adjustSize()

    def accept(self) -> None:
        workspace = self._workspace
        command = MakeBlock(workspace.document, self._names, self.name.text().strip(), node_sizes)
        try:
            workspace.document.push(command)
        except USER_ERRORS as error:
            self.error.setText(_in_words(error))
            self.error.show()
            set_state(self.name, "bad")
            self.name.setFocus()
            self.adjustSize()
            return
        workspace.selection.set([command.name])
        super().accept()


def _in_words(error: Exception) -> str:
    """Return the error; what the engine says of nodes' names holds for those of blocks."""
    if isinstance(error, GraphError):
        rule = rule_words(error.rule.replace("a node's name", "a block's name"))
        return f"{rule[:1].upper()}{rule[1:]}. {rule_words(error.remedy)}".strip()
    return rule_words(str(error))
