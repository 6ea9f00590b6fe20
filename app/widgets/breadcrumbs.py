"""A line that says where one is and leads back: document › stage1 › residual_2."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QToolButton, QWidget

from app.theme import Theme, Themes
from app.widgets.glyphs import glyph
from app.widgets.labels import Label

HEIGHT = 40
LONGEST = 28
"""Letters of a step; longer ones are cut short."""

MOST_STEPS = 6
"""Steps that are shown; of more, the first and the last ones."""


class Breadcrumbs(QWidget):
    """Steps to click, a button that goes one back, and a remark at the right.

    Signals
    -------
    wanted(int)
        Go back to this step, counted from 0.
    """

    wanted = Signal(int)

    def __init__(self, themes: Themes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("breadcrumbs")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(HEIGHT)
        self._themes = themes
        self._steps: tuple[str, ...] = ()
        self.back = QToolButton()
        self.back.setProperty("role", "quiet")
        self.back.setFixedSize(28, 28)
        self.back.setAccessibleName(self.tr("Back"))
        self.back.setToolTip(self.tr("One level up (Esc)"))
        self.back.clicked.connect(lambda: self.wanted.emit(len(self._steps) - 2))
        self.steps: list[QPushButton] = []
        self.remark = Label("", "muted")
        self._trail = QHBoxLayout()
        self._trail.setSpacing(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 0, 16, 0)
        row.setSpacing(6)
        row.addWidget(self.back)
        row.addLayout(self._trail)
        row.addStretch(1)
        row.addWidget(self.remark)
        themes.changed.connect(self._dress)
        self._dress(themes.current)

    def add_button(self, button: QPushButton) -> None:
        """Let a button stand at the right end."""
        row = self.layout()
        assert row is not None
        row.addWidget(button)

    def show_steps(self, steps: Sequence[str], remark: str = "") -> None:
        """Show the way to where one is; the last step is there."""
        self._steps = tuple(steps)
        self.remark.setText(remark)
        self._clear()
        shown = list(enumerate(steps))
        if len(shown) > MOST_STEPS:
            shown = [shown[0], (-1, "…"), *shown[2 - MOST_STEPS :]]
        for number, text in shown:
            if self._trail.count():
                self._trail.addWidget(Label("›", "muted"))
            self._trail.addWidget(Label(text, "muted") if number < 0 else self._step(number, text))

    def _step(self, number: int, text: str) -> QPushButton:
        short = text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"
        step = QPushButton(short.replace("&", "&&"))
        step.setProperty("role", "crumb")
        step.setAccessibleName(text)
        step.setToolTip(text if short != text else "")
        step.clicked.connect(lambda: self.wanted.emit(number))
        step.setEnabled(number < len(self._steps) - 1)
        self.steps.append(step)
        return step

    def _clear(self) -> None:
        self.steps = []
        while self._trail.count():
            item = self._trail.takeAt(0)
            widget = None if item is None else item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def _dress(self, theme: Theme) -> None:
        self.back.setIcon(glyph("back", theme))
