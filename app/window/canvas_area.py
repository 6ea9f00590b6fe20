"""The middle of the window: the canvas, or in its place what is inside a node."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QStackedLayout, QWidget

from app.canvas.view import CanvasView
from app.window.canvas_look import keep_look
from app.window.inside_page import InsidePage
from app.workspace import Workspace

RING = 2
"""How wide the ring is that shows that the keys are the canvas's."""


class CanvasArea(QWidget):
    """Shows the canvas, and turns to the inside of a node while one is looked into.

    Signals
    -------
    inside_made()
        The page for the inside exists from now on.
    """

    inside_made = Signal()

    def __init__(
        self, workspace: Workspace, canvas: CanvasView, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._canvas = canvas
        self._inside: InsidePage | None = None
        self._pages = QStackedLayout(self)
        # The ring lies beside the canvas: over it, scrolling would have to paint everything anew.
        self.setContentsMargins(RING, RING, RING, RING)
        self._has_ring = False
        workspace.themes.changed.connect(self.update)
        self._pages.addWidget(canvas)
        workspace.inside.path_changed.connect(self._turn)
        workspace.preferences.digits_changed.connect(self._set_digits)

    @property
    def inside(self) -> InsidePage:
        """The page for the inside of a node, made when one is first looked into."""
        if self._inside is None:
            workspace = self._workspace
            self._inside = InsidePage(
                workspace.document, workspace.inside, workspace.themes,
                steps=workspace.inside_steps,
            )  # fmt: skip
            self._inside.canvas.set_digits(workspace.preferences.digits)
            keep_look(self._inside.canvas, workspace.preferences)
            self._pages.addWidget(self._inside)
            self.inside_made.emit()
        return self._inside

    @property
    def document_canvas(self) -> CanvasView:
        """The canvas of the document, in sight or not."""
        return self._canvas

    @property
    def visible_canvas(self) -> CanvasView:
        """The canvas that is in sight."""
        return self.inside.canvas if self._workspace.inside.is_open else self._canvas

    @property
    def has_ring(self) -> bool:
        """Whether the ring around the canvas is shown."""
        return self._has_ring

    def show_ring(self, is_on: bool) -> None:
        """Show that the canvas got the focus by a key, or no longer."""
        if is_on != self._has_ring:
            self._has_ring = is_on
            self.update()

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

    # Qt

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._has_ring:
            painter = QPainter(self)
            painter.setPen(QPen(self._workspace.themes.current.colour("accent"), RING))
            half = RING / 2
            painter.drawRect(QRectF(self.rect()).adjusted(half, half, -half, -half))
