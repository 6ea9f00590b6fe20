"""Buttons that show an action: enabled, checked and explained as the action is."""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QPushButton, QToolButton, QWidget

from app.theme import Theme, Themes
from app.widgets.glyphs import glyph

ARROW = " ▾"


class GlyphButton(QToolButton):
    """An action as a sign.

    Parameters
    ----------
    signs : dict
        The sign to show by whether the action's text is the key; "" is any text.
    """

    def __init__(
        self, action: QAction, signs: dict[str, str], themes: Themes, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._action = action
        self._signs = signs
        self._themes = themes
        self.setFixedSize(34, 28)
        self.clicked.connect(lambda: action.trigger())
        action.changed.connect(self._follow)
        themes.changed.connect(self._follow)
        self._follow()

    def _follow(self, theme: Theme | None = None) -> None:
        text = self._action.text()
        sign = self._signs.get(text, self._signs[""])
        self.setIcon(glyph(sign, self._themes.current))
        self.setEnabled(self._action.isEnabled())
        self.setToolTip(self._action.toolTip())
        self.setAccessibleName(text)


class TextButton(QPushButton):
    """An action as a button with words, on or off where the action is."""

    def __init__(
        self, action: QAction, role: str = "", text: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._action = action
        self._text = text
        if role:
            self.setProperty("role", role)
        self.setCheckable(action.isCheckable())
        self.clicked.connect(lambda: action.trigger())
        action.changed.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        text = self._text or self._action.text()
        if not self._action.isChecked():
            # Off is to be seen without its colour.
            text = text.replace("●", "○")
        self.setText(text.replace("&", "&&"))
        self.setEnabled(self._action.isEnabled())
        self.setChecked(self._action.isChecked())
        self.setToolTip(self._action.toolTip())
        self.setAccessibleName(self._action.text())


class MenuButton(QPushButton):
    """Words with an arrow, and a menu below."""

    def __init__(self, text: str, name: str, tip: str, parent: QWidget | None = None) -> None:
        super().__init__(text + ARROW, parent)
        self.setAccessibleName(name)
        self.setToolTip(tip)

    def show_text(self, text: str) -> None:
        """Say what is chosen now."""
        self.setText(text + ARROW)
