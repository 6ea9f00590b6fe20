"""A line below the way to where one is: why nothing can be changed there."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.widgets.labels import Label


class ClosedLine(QWidget):
    """Says why something is to be looked at only, and what can be done; hidden otherwise."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("breadcrumbs")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("Why nothing can be changed here"))
        self.text = Label("", "muted").wrapped().selectable()
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 16, 8)
        row.addWidget(self.text)
        self.hide()

    def show_reason(self, reason: str) -> None:
        """Show a reason; an empty one hides the line."""
        self.text.setText(reason)
        self.setVisible(bool(reason))
