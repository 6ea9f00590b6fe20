"""The top of the inspector: what the node is, its name, its formula with the numbers in it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from app.document.commands.changing import RenameNode
from app.document.document import USER_ERRORS, Document
from app.language.rule_words import error_words
from app.looks.styling import set_state
from app.panels.inspector.about_lines import shapes_line, sizes_line
from app.panels.inspector.formula_lines import numeric_line, symbolic_line
from app.theme import interface_font, number_font
from app.widgets.labels import Label, NumberLabel
from graph_engine.result import Result
from graph_engine.summary import NodeSummary


class Header(QWidget):
    """Title and name; the name is edited in place."""

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._name = ""
        self.title = Label()
        self.title.setFont(interface_font(17, is_bold=True))
        self.name = _NameEdit()
        self.name.setAccessibleName(self.tr("Name of the node"))
        self.name.setToolTip(self.tr("Its name in formulas and in the PyTorch code; click to edit"))
        self.name.editingFinished.connect(self._rename)
        self.error = Label("", "error")
        self.formula = NumberLabel("", "", 13).selectable()
        self.numbers = NumberLabel("", "value", 13).selectable()
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self.title)
        row.addWidget(self.name, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        column.addLayout(row)
        self.shapes = NumberLabel("", "", 12).selectable()
        self.sizes = NumberLabel("", "muted", 11).selectable()
        for part in (self.error, self.formula, self.numbers, self.shapes, self.sizes):
            part.wrapped()
            column.addWidget(part)

    def show_node(
        self, name: str, result: Result | None, summary: NodeSummary, digits: int
    ) -> None:
        """Show a node: the numbers of its formula, or shapes and sizes where it has tensors."""
        graph = self._document.graph
        self._name = name
        self.title.setText(graph.node(name).title)
        self.name.show_name(name)
        self.error.hide()
        set_state(self.name, "")
        self.formula.setText(symbolic_line(graph, name))
        numbers = "" if result is None else numeric_line(graph, name, result, digits)
        self.numbers.setText(numbers)
        self.numbers.setVisible(bool(numbers))
        is_number = summary.output_shape is not None and not summary.output_shape
        shapes = shapes_line(graph.node(name), self._document.shapes.of(name))
        for label, text in ((self.shapes, shapes), (self.sizes, sizes_line(summary))):
            label.setText(text)
            label.setVisible(bool(text) and not is_number)

    def _rename(self) -> None:
        new = self.name.text().strip()
        if new == self._name or self._name not in self._document.graph:
            return
        try:
            self._document.push(RenameNode(self._document, self._name, new))
        except USER_ERRORS as error:
            self.error.setText(error_words(error))
            self.error.show()
            set_state(self.name, "bad")


class _NameEdit(QLineEdit):
    """A name that looks like a label until the pointer is over it."""

    def __init__(self) -> None:
        super().__init__()
        self._shown = ""
        self.setProperty("role", "name")
        self.setFont(number_font(12))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_name(self, name: str) -> None:
        """Show a name, unless another is being typed for the same node."""
        if self.hasFocus() and name == self._shown and self.isModified():
            return
        self._shown = name
        self.setText(name)
        self.setCursorPosition(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.setText(self._shown)
            self.clearFocus()
            return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.setCursorPosition(0)
