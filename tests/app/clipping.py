"""Finds texts that have not enough room: with a longer language this is what goes wrong."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QMenuBar, QTabBar, QWidget


def clipped(window: QWidget) -> list[str]:
    """Return the texts in a window that are wider or higher than the place they have."""
    found = []
    for widget in window.findChildren(QWidget):
        if not widget.isVisible() or not widget.width():
            continue
        found += [f"{type(widget).__name__}: {text}" for text in _texts_without_room(widget)]
    return found


def _texts_without_room(widget: QWidget) -> list[str]:
    match widget:
        case QLabel() if widget.text() and widget.textFormat() == Qt.TextFormat.PlainText:
            return [widget.text()] if _is_short_of_room(widget) else []
        case QTabBar():
            return [
                widget.tabText(tab)
                for tab in range(widget.count())
                if widget.isTabVisible(tab)
                # A bar without room elides its texts, or lets its last tabs hang over the edge.
                and (
                    widget.tabRect(tab).right() > widget.width()
                    or widget.tabRect(tab).width() < widget.tabSizeHint(tab).width()
                )
            ]
        case QMenuBar():
            return [
                action.text()
                for action in widget.actions()
                if widget.actionGeometry(action).right() > widget.width()
            ]
        case QAbstractButton() if widget.text():
            wanted = widget.fontMetrics().horizontalAdvance(widget.text())
            return [widget.text()] if wanted > widget.width() else []
        case _:
            return []


def _is_short_of_room(label: QLabel) -> bool:
    if label.wordWrap():
        # One pixel is what rounding makes of fonts of fractional height.
        return label.heightForWidth(label.width()) > label.height() + 1
    lines = label.text().splitlines()
    wanted = max(label.fontMetrics().horizontalAdvance(line) for line in lines)
    return wanted > label.contentsRect().width() + 1
