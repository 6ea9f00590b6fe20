"""The top row: menus on the left, the document's name in the middle."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QRect, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenuBar, QWidget

from app.widgets.labels import Label

MENUS = ("File", "Edit", "View", "Graph", "Arrange", "Step", "Train", "Export", "Help")


def menu_title(title: str) -> str:
    """Return the title of a menu in the user's language; no action need be known for it yet."""
    return QCoreApplication.translate("Actions", title)


class MenuRow(QWidget):
    """A menu bar with a title beside it, in the middle of the window where there is room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("menuRow")
        self.bar = QMenuBar()
        self.title = Label("", "muted", self)
        self.title.setAlignment(Qt.AlignmentFlag.AlignCenter)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.bar)

    def show_title(self, text: str) -> None:
        """Show the document's name."""
        self.title.setText(text)
        self._place()

    def _place(self) -> None:
        """Keep the title in the middle, but never over the menus."""
        actions = self.bar.actions()
        left = self.bar.actionGeometry(actions[-1]).right() + 24 if actions else 0
        width = self.title.sizeHint().width()
        x = max((self.width() - width) // 2, left)
        self.title.setGeometry(QRect(x, 0, min(width, self.width() - x - 8), self.height()))
        self.title.raise_()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()
