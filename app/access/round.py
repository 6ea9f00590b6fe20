"""F6: from one part of the window to the next, each at the place it was left."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

Part = Callable[[], QWidget]
_LINE = 24
"""Pixels; what lies less apart from top to bottom is read from left to right."""


class Round(QObject):
    """Goes round the parts of a window.

    Parameters
    ----------
    parts : sequence of callable
        Each returns the widget that is the part now.
    """

    def __init__(self, parts: Sequence[Part], parent: QWidget) -> None:
        super().__init__(parent)
        self._parts = tuple(parts)
        self._left: dict[int, QWidget] = {}
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._focus_changed)

    @property
    def current(self) -> int | None:
        """The part that has the focus."""
        return self._part_of(QApplication.focusWidget())

    def _part_of(self, widget: QWidget | None) -> int | None:
        for number, part in enumerate(self._parts):
            if widget is not None and (part() is widget or part().isAncestorOf(widget)):
                return number
        return None

    def go(self, step: int) -> None:
        """Give the focus to the part that many places on; to the first from outside of all."""
        current = self.current
        number = (0 if step > 0 else -1) if current is None else current + step
        for _ in self._parts:
            if self.enter(number % len(self._parts)):
                return
            number += 1 if step > 0 else -1

    def enter(self, number: int) -> bool:
        """Give the focus to a part; return whether anything in it takes it."""
        part = self._parts[number]()
        left = self._left.get(number)
        if left is not None and isValid(left) and _takes_focus(left) and part.isAncestorOf(left):
            left.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return True
        for widget in _in_reading_order(part):
            if _takes_focus(widget):
                widget.setFocus(Qt.FocusReason.ShortcutFocusReason)
                return True
        return False

    def _focus_changed(self, before: QWidget | None, now: QWidget | None) -> None:
        if now is not None and isValid(self):
            number = self._part_of(now)
            if number is not None:
                self._left[number] = now


def _takes_focus(widget: QWidget) -> bool:
    takes = widget.focusPolicy() & Qt.FocusPolicy.TabFocus == Qt.FocusPolicy.TabFocus
    return bool(takes) and widget.isVisible() and widget.isEnabled()


def _in_reading_order(part: QWidget) -> list[QWidget]:
    """Return a part, and what in it takes the focus, line by line.

    Qt's own chain is not asked: PySide 6.11 takes what `nextInFocusChain` returns for a child of
    the widget that was asked, and for gone when that one is gone.
    """

    def place(widget: QWidget) -> tuple[int, int]:
        corner = widget.mapTo(part, QPoint(0, 0))
        return corner.y() // _LINE, corner.x()

    return [part, *sorted(filter(_takes_focus, part.findChildren(QWidget)), key=place)]
