"""What the step that is looked at does: a sentence, and below it its equations."""

from __future__ import annotations

import html
from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from app.panels.timeline.coloured import coloured, unbroken
from app.theme import Theme, number_font
from app.widgets.labels import Label
from graph_engine.step_equations import Part


class WordsPage(QScrollArea):
    """A sentence and equations, scrolled where a node has more of them than there is room for."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(self.tr("The step in words"))
        self.sentence = _words()
        self.equation = _words()
        self.equation.setFont(number_font(13))
        self.remark = Label("", "muted").wrapped()
        body = QWidget()
        body.setObjectName("panel")
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(7)
        column.addWidget(self.sentence)
        column.addWidget(self.equation)
        column.addWidget(self.remark)
        column.addStretch(1)
        self.setWidget(body)

    def say(self, text: str, remark: str = "") -> None:
        """Show a plain sentence, and a remark below it."""
        self.show_step(text, "", (), None)
        self.remark.setText(remark)
        self.remark.setVisible(bool(remark))

    def show_step(
        self, text: str, name: str, equations: Sequence[Sequence[Part]], theme: Theme | None
    ) -> None:
        """Show a step's sentence, its node's name standing out, and its equations."""
        self.sentence.setText(_with_name(text, name))
        lines = [coloured(parts, theme) for parts in equations] if theme is not None else []
        self.equation.setText("<br>".join(lines))
        self.equation.setVisible(bool(lines))
        self.remark.hide()


def _words() -> Label:
    label = Label().wrapped().selectable()
    label.setTextFormat(Qt.TextFormat.RichText)
    # As high as the width asks for, and no higher: there is little room.
    policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    policy.setHeightForWidth(True)
    label.setSizePolicy(policy)
    return label


def _with_name(text: str, name: str) -> str:
    said = unbroken(html.escape(text, quote=False))
    if not name:
        return said
    family = number_font().families()[0]
    marked = f"<b style=\"font-family:'{family}',monospace\">{html.escape(name)}</b>"
    return said.replace(html.escape(name), marked, 1)
