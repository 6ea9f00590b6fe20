"""What tests do with a search popup."""

from __future__ import annotations

from PySide6.QtCore import Qt

from app.widgets.search_popup import SearchPopup
from app.widgets.search_row import SearchRow
from tests.app.window import Hands


def open_popup(hands: Hands, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> SearchPopup:
    """Press a shortcut on the canvas and return the popup that comes."""
    focus_canvas(hands)
    hands.qtbot.keyClick(hands.parts.canvas, key, modifiers)
    return popup_of(hands)


def popup_of(hands: Hands) -> SearchPopup:
    """Return the popup that is open."""
    (popup,) = [each for each in hands.window.findChildren(SearchPopup) if each.isVisible()]
    assert popup.field.hasFocus()
    return popup


def focus_canvas(hands: Hands) -> None:
    """Give the canvas the focus, and bring the actions up to date as a moment's wait would."""
    hands.window.activateWindow()
    hands.parts.canvas.setFocus()
    hands.parts.menus.refresh()


def row_titles(popup: SearchPopup) -> list[str]:
    return [row.title for row in popup.model.rows]


def row_named(popup: SearchPopup, title: str) -> SearchRow:
    (row,) = [each for each in popup.model.rows if each.title == title]
    return row


def take(hands: Hands, popup: SearchPopup, text: str) -> None:
    """Type a text and press Enter."""
    popup.field.clear()
    hands.qtbot.keyClicks(popup.field, text)
    hands.qtbot.keyClick(popup.field, Qt.Key.Key_Return)
