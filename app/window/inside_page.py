"""What is inside a node, over the place of the canvas, with the way back above."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.canvas.number_source import NoNumbers
from app.canvas.view import CanvasView
from app.document.document import Document
from app.language.engine_words import caption_words
from app.sessions.inside_session import InsideSession
from app.theme import Themes
from app.widgets.breadcrumbs import Breadcrumbs
from graph_engine.blocks.definition import definition_of
from graph_engine.result import Result

LONGEST_FORMULA = 60


class InsidePage(QWidget):
    """The canvas once more, to look at: the numbers inside a node in the document's latest run.

    Parameters
    ----------
    document : Document
        That the node stands in.
    """

    def __init__(
        self,
        document: Document,
        session: InsideSession,
        themes: Themes,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._outer = document
        self._session = session
        self.trail = Breadcrumbs(themes)
        self.canvas = CanvasView(session.document, session.selection, themes, is_editable=False)
        self.canvas.setAccessibleName(self.tr("Inside of a node"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.trail)
        column.addWidget(self.canvas, 1)
        self.trail.wanted.connect(session.back)
        self.canvas.node_activated.connect(self._open)
        session.path_changed.connect(self._show_path)
        session.result_changed.connect(self._show_numbers)
        document.path_changed.connect(self._show_path)
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
        self.canvas.setFocus(Qt.FocusReason.OtherFocusReason)

    def _remark(self) -> str:
        """Return what the node is that is looked into."""
        node = self._session.node
        if node is None:
            return ""
        more = caption_words(node.caption()) if definition_of(node) is not None else node.formula
        return f"{node.title}:  {more}" if 0 < len(more) <= LONGEST_FORMULA else node.title

    def _show_numbers(self, result: Result | None) -> None:
        self.canvas.set_numbers(NoNumbers() if result is None else result)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        current = self._session.selection.current
        if event.key() == Qt.Key.Key_Escape and is_plain:
            self._session.back()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and is_plain and current:
            self._open(current)
        else:
            super().keyPressEvent(event)
