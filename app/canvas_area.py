"""The middle of the window: the canvas, or in its place what is inside a node."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedLayout, QWidget

from app.canvas.view import CanvasView
from app.inside_page import InsidePage
from app.workspace import Workspace


class CanvasArea(QWidget):
    """Shows the canvas, and turns to the inside of a node while one is looked into."""

    def __init__(
        self, workspace: Workspace, canvas: CanvasView, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._canvas = canvas
        self._inside: InsidePage | None = None
        self._pages = QStackedLayout(self)
        self._pages.setContentsMargins(0, 0, 0, 0)
        self._pages.addWidget(canvas)
        workspace.inside.path_changed.connect(self._turn)
        workspace.preferences.digits_changed.connect(self._set_digits)

    @property
    def inside(self) -> InsidePage:
        """The page for the inside of a node, made when one is first looked into."""
        if self._inside is None:
            workspace = self._workspace
            self._inside = InsidePage(workspace.document, workspace.inside, workspace.themes)
            self._inside.canvas.set_digits(workspace.preferences.digits)
            self._pages.addWidget(self._inside)
        return self._inside

    @property
    def visible_canvas(self) -> CanvasView:
        """The canvas that is in sight."""
        return self.inside.canvas if self._workspace.inside.is_open else self._canvas

    def leave(self) -> None:
        """Go back to the document, so that its nodes can be shown."""
        self._workspace.inside.close()

    def _turn(self) -> None:
        is_open = self._workspace.inside.is_open
        page: QWidget = self.inside if is_open else self._canvas
        if self._pages.currentWidget() is not page:
            self._pages.setCurrentWidget(page)
            self.visible_canvas.setFocus(Qt.FocusReason.OtherFocusReason)

    def _set_digits(self, digits: int) -> None:
        if self._inside is not None:
            self._inside.canvas.set_digits(digits)
