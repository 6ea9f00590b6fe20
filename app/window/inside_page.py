"""What is inside a node, over the place of the canvas, with the way back above."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from app.canvas.number_source import NoNumbers, NumberSource
from app.canvas.step_marks import StepMarks
from app.canvas.view import CanvasView
from app.document.document import Document
from app.language.engine_words import caption_words
from app.sessions.inside_session import InsideSession
from app.sessions.step_session import StepSession
from app.theme import Themes
from app.widgets.breadcrumbs import Breadcrumbs
from app.widgets.closed_line import ClosedLine
from graph_engine.blocks.definition import definition_of
from graph_engine.result import Result

LONGEST_FORMULA = 60


class InsidePage(QWidget):
    """The canvas once more: the numbers inside a node in the document's latest run.

    The inside of a block is edited here as the document is; of any other node it is to be looked
    at, and a line says why.

    Parameters
    ----------
    document : Document
        That the node stands in.
    steps : StepSession, optional
        The steps inside; left out, all numbers of the run are shown.
    """

    def __init__(
        self,
        document: Document,
        session: InsideSession,
        themes: Themes,
        parent: QWidget | None = None,
        steps: StepSession | None = None,
    ) -> None:
        super().__init__(parent)
        self._outer = document
        self._steps = steps
        self._session = session
        self.trail = Breadcrumbs(themes)
        self.edit = QPushButton(self.tr("Edit block…"))
        self.edit.setProperty("role", "quiet")
        self.edit.setToolTip(self.tr("Its name, settings, ports and states"))
        self.trail.add_button(self.edit)
        self.closed = ClosedLine()
        self.canvas = CanvasView(session.document, session.selection, themes)
        self.canvas.setAccessibleName(self.tr("Inside of a node"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.trail)
        column.addWidget(self.closed)
        column.addWidget(self.canvas, 1)
        self.trail.wanted.connect(session.back)
        self.canvas.node_activated.connect(self._open)
        session.path_changed.connect(self._show_path)
        session.result_changed.connect(self._show_numbers)
        document.path_changed.connect(self._show_path)
        if steps is not None:
            self.canvas.marks = StepMarks(self.canvas, steps)
            steps.moved.connect(self.canvas.refresh_numbers)
        self._show_path()
        self._show_numbers(session.result)

    def _open(self, name: str) -> None:
        """Look into a node, if there is anything inside."""
        if not self._session.why_not(name):
            self._session.open(name)

    def _show_path(self) -> None:
        path = self._session.path
        if not path:
            return
        self.trail.show_steps((self._outer.title, *path), self._remark())
        node = self._session.node
        self.edit.setVisible(node is not None and definition_of(node) is not None)
        self.closed.show_reason(self._session.closed)
        self.canvas.set_editable(not self._session.closed)
        self.canvas.setFocus(Qt.FocusReason.OtherFocusReason)

    def _remark(self) -> str:
        """Return what the node is that is looked into."""
        node = self._session.node
        if node is None:
            return ""
        more = caption_words(node.caption()) if definition_of(node) is not None else node.formula
        return f"{node.title}:  {more}" if 0 < len(more) <= LONGEST_FORMULA else node.title

    def _show_numbers(self, result: Result | None) -> None:
        source: NumberSource = NoNumbers()
        if result is not None:
            source = result if self._steps is None else self._steps
        self.canvas.set_numbers(source)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        current = self._session.selection.current
        if event.key() == Qt.Key.Key_Escape and is_plain:
            self._session.back()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and is_plain and current:
            self._open(current)
        else:
            super().keyPressEvent(event)
