"""The right of the window: what is selected in the document, or inside a node."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedLayout, QWidget

from app.panels.inspector.panel import Inspector
from app.workspace import Workspace


class InspectorArea(QWidget):
    """Shows the inspector of the document; of the inside of a node once something there is picked.

    So the settings of a node that is looked into stay at hand until then.

    Signals
    -------
    inside_field_found(object)
        As `Inspector.field_found`, of the inside of a node.
    """

    inside_field_found = Signal(object)

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self.inspector = Inspector(
            workspace.document,
            workspace.selection,
            workspace.live,
            workspace.themes,
            workspace.preferences,
        )
        self._inside: Inspector | None = None
        self._pages = QStackedLayout(self)
        self._pages.setContentsMargins(0, 0, 0, 0)
        self._pages.addWidget(self.inspector)
        inside = workspace.inside
        for signal in (inside.selection.changed, inside.path_changed):
            signal.connect(self._turn)
        self._turn()

    @property
    def inside(self) -> Inspector:
        """The inspector of what is inside a node, made when it is first needed."""
        if self._inside is None:
            workspace, inside = self._workspace, self._workspace.inside
            self._inside = Inspector(
                inside.document,
                inside.selection,
                inside,
                workspace.themes,
                workspace.preferences,
                is_editable=False,
            )
            self._inside.field_found.connect(self.inside_field_found)
            self._pages.addWidget(self._inside)
        return self._inside

    def _turn(self) -> None:
        inside = self._workspace.inside
        is_inside = inside.is_open and not inside.selection.is_empty
        if is_inside:
            self.inside.set_editable(not inside.closed)
        self._pages.setCurrentWidget(self.inside if is_inside else self.inspector)
