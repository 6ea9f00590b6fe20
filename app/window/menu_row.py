"""The top row: menus on the left, the document's name in the middle."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import QCoreApplication, QRect, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenuBar, QWidget

from app.widgets.labels import Label

MENUS = ("File", "Edit", "View", "Graph", "Arrange", "Step", "Train", "Export", "Help")


def menu_title(title: str) -> str:
    """Return the title of a menu in the user's language; no action need be known for it yet."""
    return QCoreApplication.translate("Actions", title)


def with_letters(titles: Sequence[str], taken: Collection[str] = ()) -> list[str]:
    """Return titles with a letter marked in each, by which Alt opens it; no letter twice.

    They are found, not written down, so that they fit every language.

    Parameters
    ----------
    taken : collection of str
        Small letters that mean something else with Alt.
    """
    taken = set(taken)
    found = []
    for title in titles:
        places = range(len(title))
        place = next(
            (i for i in places if title[i].isalpha() and title[i].lower() not in taken), -1
        )
        if place >= 0:
            taken.add(title[place].lower())
            title = f"{title[:place]}&{title[place:]}"
        found.append(title)
    return found


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

    def give_letters(self, taken: Collection[str]) -> None:
        """Let Alt with a letter open each menu, but with those that shortcuts have taken."""
        actions = self.bar.actions()
        plain = [action.text().replace("&", "") for action in actions]
        for action, text in zip(actions, with_letters(plain, taken), strict=True):
            action.setText(text)

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
