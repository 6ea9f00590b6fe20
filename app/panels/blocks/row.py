"""A line of the block editor: fields, buttons to move or remove it, and below what is wrong."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.looks.styling import set_state
from app.theme import number_font
from app.widgets.labels import Label

BUTTON = 24


class Line(QLineEdit):
    """A field that tells once when what stands in it was changed and is done with."""

    entered = Signal()

    def __init__(self, name: str, width: int = 0) -> None:
        super().__init__()
        self.setFont(number_font(12))
        self.setAccessibleName(name)
        if width:
            self.setFixedWidth(width)
        self._shown = ""
        self.editingFinished.connect(self._finish)

    def show_text(self, text: str) -> None:
        """Show a text; one that is being typed in its place, or is to be mended, stays."""
        is_typed = self.hasFocus() and self.isModified()
        if text == self._shown and (is_typed or self.is_bad):
            return
        self._shown = text
        self.setText(text)
        self.setCursorPosition(0)

    @property
    def has_other_text(self) -> bool:
        """Whether another text stands in it than is in force."""
        return self.text() != self._shown

    @property
    def is_bad(self) -> bool:
        """Whether what stands in it was not taken."""
        return bool(self.property("state") == "bad")

    def _finish(self) -> None:
        self.setModified(False)
        if self.text() != self._shown:
            self.entered.emit()


class Row(QWidget):
    """Fields beside each other.

    Signals
    -------
    moved(int)
        By one, up or down.
    removed()
    """

    moved = Signal(int)
    removed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.fields = QHBoxLayout()
        self.fields.setContentsMargins(0, 0, 0, 0)
        self.fields.setSpacing(6)
        self.error = Label("", "error").wrapped()
        self.error.hide()
        self.up = _tool("↑", _words("Move up"))
        self.down = _tool("↓", _words("Move down"))
        self.remove = _tool("✕", _words("Remove"))
        self.up.clicked.connect(lambda: self.moved.emit(-1))
        self.down.clicked.connect(lambda: self.moved.emit(1))
        self.remove.clicked.connect(self.removed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(self.fields)
        column.addWidget(self.error)

    def end_with(self, *buttons: QToolButton) -> None:
        """Put the buttons at the right end."""
        for button in buttons:
            self.fields.addWidget(button)

    def name_buttons(self, thing: str) -> None:
        """Let each button say what it is about."""
        for button in (self.up, self.down, self.remove):
            button.setAccessibleName(f"{button.toolTip()}: {thing}")

    def settle(self) -> None:
        """Forget what was wrong, unless it still stands in its field."""
        if not any(line.is_bad and line.has_other_text for line in self.findChildren(Line)):
            self.show_error("")

    def show_error(self, text: str, field: QWidget | None = None) -> None:
        """Say below the fields what is wrong; an empty text takes it away."""
        self.error.setText(text)
        self.error.setVisible(bool(text))
        for each in self.findChildren(QLineEdit):
            set_state(each, "bad" if text and each is field else "")


def add_button(text: str) -> QPushButton:
    """Return the button that adds a line."""
    button = QPushButton(text)
    button.setProperty("role", "quiet")
    button.setAutoDefault(False)
    button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    return button


def _tool(text: str, tip: str) -> QToolButton:
    button = QToolButton()
    button.setText(text)
    button.setToolTip(tip)
    button.setAccessibleName(tip)
    button.setProperty("role", "quiet")
    button.setFixedSize(BUTTON, BUTTON)
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return button


def _words(text: str) -> str:
    return QCoreApplication.translate("BlockEditor", text)
