"""One line of the settings form: a title, and the control that fits the setting."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QFontMetrics, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from app.language.rule_words import error_words
from app.looks.styling import set_state
from app.theme import interface_font, number_font
from app.widgets.array_editor import ArrayEditor
from app.widgets.choice import Choice, Switch
from app.widgets.drag_title import DragTitle
from app.widgets.labels import Label, NumberLabel
from app.widgets.setting_text import (
    LONGEST_ARRAY,
    Setting,
    UnreadableError,
    is_too_long,
    read,
    text_of,
)

TITLE_WIDTH = 104
WIDEST_TITLE = 150
_DRAGGED = ("int", "float", "number or word", "sizes", "array")


def title_width(settings: Iterable[Setting]) -> int:
    """Return how wide the column of titles is in a form: as wide as the longest, within bounds."""
    metrics = QFontMetrics(interface_font(13))
    widest = max((metrics.horizontalAdvance(each.title) for each in settings), default=0)
    return min(max(TITLE_WIDTH, widest + 2), WIDEST_TITLE)


class SettingField(QWidget):
    """Shows a setting's value and tells of edits.

    Signals
    -------
    edited(str, object)
        Name of the setting and the value asked for; whoever listens answers with `show_value` or
        `show_error`.
    dragged(str, object, object)
        Name of the setting, the number that it is dragged to, and what the drag is known by.
    drag_given_up(object)
        That drag is to be taken back.
    text_entered(str, str)
        Name of the setting and what was typed, before it is read as a value; whoever takes it as
        something else says so by `is_taken`.
    """

    edited = Signal(str, object)
    dragged = Signal(str, object, object)
    drag_given_up = Signal(object)
    text_entered = Signal(str, str)

    def __init__(
        self,
        setting: Setting,
        parent: QWidget | None = None,
        title_width: int = TITLE_WIDTH,
        *,
        can_drag: bool = False,
    ) -> None:
        super().__init__(parent)
        self.setting = setting
        self.is_taken = False
        self._value: Any = None
        self._expression = ""
        title = Label(setting.title)
        if can_drag and setting.kind in _DRAGGED:
            title = self._make_title()
        title.setFixedWidth(title_width)
        self.control = self._make_control()
        self.control.setAccessibleName(setting.title)
        self.control.setAccessibleDescription(setting.help)
        title.setBuddy(self.control)
        for widget in (title, self.control):
            widget.setToolTip(setting.help)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(title)
        row.addWidget(self.control, 0 if setting.kind == "bool" else 1)
        # A child from the beginning: a widget without a parent is a window once it is shown.
        self.table = QPushButton(self.tr("Table"), self)
        self.table.setToolTip(self.tr("Edit its numbers in a table, or paste them"))
        self.table.setAccessibleName(self.tr("{0} as a table").replace("{0}", setting.title))
        self.table.setProperty("role", "quiet")
        self.table.clicked.connect(self._open_table)
        self.table.setVisible(setting.kind == "array")
        if setting.kind == "array":
            row.addWidget(self.table)
        self.outcome = NumberLabel("", "muted", 12)
        self.outcome.setParent(self)
        self.outcome.hide()
        row.addWidget(self.outcome)
        if setting.kind == "bool":
            row.addStretch(1)
        self.error = Label("", "error").wrapped()
        self.error.setContentsMargins(title_width + 8, 0, 0, 2)
        self.error.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(row)
        column.addWidget(self.error)

    def _make_title(self) -> DragTitle:
        title = DragTitle(self.setting.title)
        title.begun.connect(lambda: title.hold(*self._held()))
        title.dragged.connect(
            lambda number, drag: self.dragged.emit(self.setting.name, number, drag)
        )
        title.given_up.connect(self.drag_given_up)
        return title

    def _held(self) -> tuple[float | None, bool]:
        """Return the number that can be dragged, None for none, and whether it is a whole one."""
        value = self._value
        is_number = isinstance(value, int | float) and not isinstance(value, bool)
        return (value if is_number else None), self.setting.kind in ("int", "sizes")

    def _make_control(self) -> QWidget:
        if self.setting.kind == "bool":
            switch = Switch()
            switch.clicked.connect(lambda on: self.edited.emit(self.setting.name, on))
            return switch
        if self.setting.kind == "choice":
            choice = Choice()
            for word in self.setting.choices:
                choice.addItem(word.replace("_", " "), word)
            choice.activated.connect(
                # The word may stand for a number, which the node type tells from its text.
                lambda number: self.edited.emit(
                    self.setting.name, read(self.setting, choice.itemData(number))
                )
            )
            return choice
        line = _SettingLine(self.setting)
        line.setFont(number_font(12))
        if self.setting.is_optional:
            line.setPlaceholderText(self.tr("none"))
        line.editingFinished.connect(self._commit)
        line.given_up.connect(lambda: self.show_value(self._value, self._expression))
        line.stepped.connect(self._step)
        return line

    def show_value(self, value: Any, expression: str = "") -> None:
        """Show a value; what is being typed and stands for it already stays as it is.

        Parameters
        ----------
        expression : str
            What the value follows from: it stands in the field then, the value beside it.
        """
        was, self._value = (self._value, self._expression), value
        self._expression = expression
        control = self.control
        is_text = isinstance(control, QLineEdit)
        self.outcome.setText(f"= {text_of(self.setting, value)}" if is_text else expression)
        self.outcome.setVisible(bool(expression))
        if isinstance(control, Switch):
            control.setChecked(bool(value))
        elif isinstance(control, Choice):
            control.setCurrentIndex(control.findData(str(value)))
        elif isinstance(control, QLineEdit):
            if control.hasFocus() and control.isModified() and was == (value, expression):
                return
            with QSignalBlocker(control):
                control.setText(expression or text_of(self.setting, value))
                control.setCursorPosition(0)
                control.setReadOnly(self.setting.kind == "array" and is_too_long(value))
            if control.isReadOnly():
                control.setToolTip(
                    self.tr("More than {0} numbers: edit them in the table.").replace(
                        "{0}", f"{LONGEST_ARRAY:,}"
                    )
                )
        self.show_error("")

    def show_error(self, text: str) -> None:
        """Say below the field why its text is not taken; the old value stays in force."""
        self.error.setText(text)
        self.error.setVisible(bool(text))
        set_state(self.control, "bad" if text else "")

    def _commit(self) -> None:
        control = self.control
        assert isinstance(control, QLineEdit)
        if not control.isModified():
            return
        self.is_taken = False
        self.text_entered.emit(self.setting.name, control.text())
        if self.is_taken:
            return
        try:
            value = read(self.setting, control.text())
        except UnreadableError as error:
            self.show_error(error_words(error))
            return
        control.setModified(False)
        self.edited.emit(self.setting.name, value)

    def _open_table(self) -> None:
        self.editor = ArrayEditor(self.setting.title, self._value, self.window())
        self.editor.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.editor.applied.connect(lambda value: self.edited.emit(self.setting.name, value))
        # The form may show another node by then; numbers meant for this one must not reach it.
        self.editor.setModal(True)
        self.editor.show()

    def _step(self, count: int) -> None:
        """Add to a single number: 1, or a tenth of what a small one has as its first digit."""
        if isinstance(self._value, bool) or not isinstance(self._value, int | float):
            return
        if self.setting.kind in ("int", "sizes") or isinstance(self._value, int):
            value: float = self._value + count
        else:
            value = round(self._value + 0.1 * count, 10)
        self.edited.emit(self.setting.name, value)


class _SettingLine(QLineEdit):
    given_up = Signal()
    stepped = Signal(int)

    def __init__(self, setting: Setting) -> None:
        super().__init__()
        self._is_array = setting.kind == "array"
        self._is_number = setting.kind in ("int", "float", "array", "sizes")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.isModified():
            self.setModified(False)
            self.given_up.emit()
        elif self._is_array and event.matches(QKeySequence.StandardKey.Paste):
            # Rows of a spreadsheet would lose their ends on the way into a line.
            lines = QGuiApplication.clipboard().text().strip().splitlines()
            self.insert(
                "; ".join(line.replace("\t", " ") for line in lines)
                if "[" not in "".join(lines)
                else " ".join(lines)
            )
        elif self._is_number and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            sign = 1 if event.key() == Qt.Key.Key_Up else -1
            is_large = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.stepped.emit(sign * (10 if is_large else 1))
        else:
            super().keyPressEvent(event)
