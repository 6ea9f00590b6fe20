"""A window to type, paste and reshape the numbers of a vector, matrix or tensor."""

from __future__ import annotations

import re
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from app.looks.styling import set_state
from app.theme import number_font
from app.widgets.array_table import ArrayTable
from app.widgets.labels import Label

MOST_NUMBERS = 1_000_000
MOST_AXES = 8


class ArrayEditor(QDialog):
    """Edits a copy of the numbers; `applied` gives them back.

    Signals
    -------
    applied(object)
        The numbers as nested lists, when "Apply" is pressed.
    """

    applied = Signal(object)

    def __init__(self, title: str, value: Any, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.resize(520, 420)
        self.model = ArrayTable(value)
        self.table = _Table()
        self.table.setModel(self.model)
        self.shape = QLineEdit()
        self.shape.setFont(number_font(12))
        self.shape.setAccessibleName(self.tr("Shape"))
        self.shape.setToolTip(self.tr("Sizes, such as 2 × 3; what is new is 0"))
        self.shape.editingFinished.connect(self._reshape)
        self.paste = QPushButton(self.tr("Paste"))
        self.paste.setToolTip(self.tr("Cells of a spreadsheet, or NumPy text: [[1, 2], [3, 4]]"))
        self.paste.clicked.connect(self._paste)
        self.error = Label("", "error").wrapped()
        self.error.hide()
        roles = QDialogButtonBox.StandardButton
        self.buttons = QDialogButtonBox(roles.Apply | roles.Cancel)
        apply = self.buttons.button(roles.Apply)
        cancel = self.buttons.button(roles.Cancel)
        for button in (apply, cancel, self.paste):
            # Return ends the typing of a shape or a number; it must not close the window with it.
            button.setAutoDefault(False)
            button.setDefault(False)
        apply.clicked.connect(self._apply)
        self.buttons.rejected.connect(self.reject)
        top = QHBoxLayout()
        label = Label(self.tr("Shape"))
        label.setBuddy(self.shape)
        top.addWidget(label)
        top.addWidget(self.shape, 1)
        top.addWidget(self.paste)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 14, 14, 14)
        column.setSpacing(10)
        column.addLayout(top)
        column.addWidget(self.table, 1)
        column.addWidget(
            Label(self.tr("Type into a cell, or paste cells of a spreadsheet or NumPy text."),
                  "muted").wrapped()
        )  # fmt: skip
        column.addWidget(self.error)
        column.addWidget(self.buttons)
        self.table.pasted.connect(self._paste)
        self.model.edited.connect(self._edited)
        self.model.refused.connect(self._refuse)
        self._show_shape()

    def _edited(self) -> None:
        self._refuse("")
        self._show_shape()

    def _show_shape(self) -> None:
        shape = self.model.array.shape
        self.shape.setText(" × ".join(map(str, shape)) if shape else "()")
        set_state(self.shape, "")

    def _refuse(self, why: str) -> None:
        self.error.setText(why)
        self.error.setVisible(bool(why))

    def _reshape(self) -> None:
        words = [word for word in re.split(r"[\s,;×x()\[\]]+", self.shape.text()) if word]
        if not all(word.isdecimal() and int(word) > 0 for word in words):
            self._refuse_shape(self.tr("Write sizes of at least 1, such as 2 × 3."))
            return
        shape, total = tuple(map(int, words)), 1
        for size in shape:
            total *= size
        if total > MOST_NUMBERS or len(shape) > MOST_AXES:
            text = self.tr("That is {0} numbers on {1} axes; at most {2} on {3} are edited.")
            for number, found in enumerate((total, len(shape), MOST_NUMBERS, MOST_AXES)):
                text = text.replace(f"{{{number}}}", f"{found:,}")
            self._refuse_shape(text)
        elif shape != self.model.array.shape:
            self.model.reshape(shape)
        else:
            self._edited()

    def _refuse_shape(self, why: str) -> None:
        set_state(self.shape, "bad")
        self._refuse(why)

    def _paste(self) -> None:
        at = self.table.currentIndex()
        place = (max(at.row(), 0), max(at.column(), 0))
        self.model.paste(QGuiApplication.clipboard().text(), *place)

    def _apply(self) -> None:
        if self.shape.property("state") == "bad":
            self.shape.setFocus()
            return
        self.applied.emit(self.model.array.tolist())
        self.accept()


class _Table(QTableView):
    pasted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setFont(number_font(12))
        self.horizontalHeader().setDefaultSectionSize(76)
        self.verticalHeader().setDefaultSectionSize(26)
        self.setTabKeyNavigation(True)
        self.setAccessibleName(self.tr("Numbers"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste):
            self.pasted.emit()
        elif event.matches(QKeySequence.StandardKey.Copy):
            self._copy()
        else:
            super().keyPressEvent(event)

    def _copy(self) -> None:
        """Copy the cells selected as a spreadsheet takes them."""
        rows: dict[int, list[str]] = {}
        for index in sorted(self.selectedIndexes(), key=lambda each: (each.row(), each.column())):
            text = str(self.model().data(index, Qt.ItemDataRole.EditRole))
            rows.setdefault(index.row(), []).append(text)
        QGuiApplication.clipboard().setText("\n".join(map("\t".join, rows.values())))
