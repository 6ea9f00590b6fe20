"""The outline of what the canvas shows: of the document, or of the inside of a node."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QStackedLayout, QWidget

from app.access.reading import Reading
from app.panels.outline.panel import Outline
from app.workspace import Workspace


class OutlineArea(QWidget):
    """Turns from one outline to the other as the canvas does.

    Signals
    -------
    nodes_wanted(object)
        Go to these nodes on the canvas in sight.
    card_wanted(str, bool)
        Go to a note or frame there; and whether its text is to be typed.
    context_wanted(QPoint)
        The context menu of the document's nodes is asked for, at a place on the screen.
    """

    nodes_wanted = Signal(object)
    card_wanted = Signal(str, bool)
    context_wanted = Signal(QPoint)

    def __init__(
        self, workspace: Workspace, reading: Reading, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._reading = reading
        self._inside: Outline | None = None
        self.outline = Outline(
            workspace.document, workspace.selection, reading.telling, workspace.themes,
            workspace.steps,
        )  # fmt: skip
        self.outline.nodes_wanted.connect(self.nodes_wanted)
        self.outline.card_wanted.connect(self.card_wanted)
        self.outline.context_wanted.connect(self.context_wanted)
        self._pages = QStackedLayout(self)
        self._pages.addWidget(self.outline)
        workspace.inside.path_changed.connect(self._turn)
        self._turn()

    @property
    def inside(self) -> Outline:
        """The outline of the inside of a node, made when it is first needed."""
        if self._inside is None:
            inside = self._workspace.inside
            self._inside = Outline(
                inside.document, inside.selection, self._reading.telling_inside,
                self._workspace.themes, self._workspace.inside_steps,
            )  # fmt: skip
            self._inside.nodes_wanted.connect(self.nodes_wanted)
            self._inside.card_wanted.connect(self.card_wanted)
            self._inside.context_wanted.connect(self._pass_context)
            inside.result_changed.connect(self._inside.tree.viewport().update)
            self._pages.addWidget(self._inside)
        return self._inside

    def _pass_context(self, place: QPoint) -> None:
        """Ask for the menu of nodes inside where they can be edited."""
        if not self._workspace.inside.closed:
            self.context_wanted.emit(place)

    def _turn(self) -> None:
        is_open = self._workspace.inside.is_open
        self._pages.setCurrentWidget(self.inside if is_open else self.outline)
