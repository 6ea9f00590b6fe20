"""The generated PyTorch text, read-only and always up to date while it is in sight."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from app.document.document import Document
from app.language.counting import counted
from app.language.rule_words import error_words
from app.panels.code.highlighter import Highlighter
from app.theme import Theme, Themes, number_font
from app.widgets.glyphs import glyph
from app.widgets.labels import Label
from graph_engine.errors import GraphError
from graph_engine.torch_source import torch_source
from nodes.errors import RuleError

COPIED_SECONDS = 2
SMALL = 100
PAUSE = 200


class CodePanel(QWidget):
    """Shows the one module that training runs and export writes."""

    def __init__(self, document: Document, themes: Themes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self._document = document
        self._themes = themes
        self._is_stale = True
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE)
        self._timer.timeout.connect(self.refresh)
        self.status = Label("", "muted")
        self.copy = QPushButton(self.tr("Copy"))
        self.copy.setToolTip(self.tr("Copy the whole text"))
        self.copy.clicked.connect(self._copy)
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setFont(number_font(12))
        self.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.text.setAccessibleName(self.tr("PyTorch code"))
        self._highlighter = Highlighter(self.text.document(), themes.current)
        row = QHBoxLayout()
        row.setContentsMargins(22, 8, 22, 6)
        row.addWidget(self.status, 1)
        row.addWidget(self.copy)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self.text, 1)
        self.text.document().setDocumentMargin(20)
        document.changed.connect(self._changed)
        document.loaded.connect(self._changed)
        themes.changed.connect(self._dress)
        self._dress(themes.current)

    def refresh(self) -> None:
        """Write the text again."""
        self._is_stale = False
        graph = self._document.graph
        if not len(graph):
            self._show("", self.tr("Add nodes, and the PyTorch code that does the same is here."))
            return
        try:
            source = torch_source(graph, self._document.shapes)
        except (GraphError, RuleError) as error:
            self._show("", self.tr("No code yet: ") + error_words(error))
            return
        lines = source.text.count("\n") + 1
        about = counted(
            "CodePanel", "class {0}, %n line: the very text that trains and is exported",
            "class {0}, %n lines: the very text that trains and is exported", lines,
        )  # fmt: skip
        about = about.replace("{0}", source.class_name)
        self._show(source.text, about)

    def _show(self, text: str, status: str) -> None:
        if text != self.text.toPlainText():
            place = self.text.verticalScrollBar().value()
            self.text.setPlainText(text)
            self.text.verticalScrollBar().setValue(place)
        self.status.setText(status)
        self.copy.setEnabled(bool(text))
        self.copy.setToolTip(
            self.tr("Copy the whole text") if text else self.tr("There is no code to copy yet")
        )

    def _changed(self) -> None:
        self._is_stale = True
        if not self.isVisible():
            return
        # A small graph's code follows every key; a large one's waits for a pause.
        if len(self._document.graph) <= SMALL:
            self.refresh()
        else:
            self._timer.start()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text.toPlainText())
        self.copy.setText(self.tr("Copied"))
        QTimer.singleShot(1000 * COPIED_SECONDS, self, lambda: self.copy.setText(self.tr("Copy")))

    def _dress(self, theme: Theme) -> None:
        self._highlighter.use(theme)
        self.copy.setIcon(glyph("copy", theme))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_stale:
            self.refresh()
