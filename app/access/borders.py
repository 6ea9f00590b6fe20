"""The borders between the parts of the window, moved by keys."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QSplitter, QSplitterHandle, QWidget

STEP = 16
"""Pixels that an arrow moves a border by; with Shift, a sixteenth of that."""
_KEY = Qt.Key
_WAYS = {_KEY.Key_Left: -1, _KEY.Key_Up: -1, _KEY.Key_Right: 1, _KEY.Key_Down: 1}
_ENDS = (_KEY.Key_Escape, _KEY.Key_Return, _KEY.Key_Enter)


class Borders(QObject):
    """Takes the keys to a border on demand: Tab must not stop at each of them.

    Parameters
    ----------
    leave : callable
        Gives the focus back to where work goes on.
    """

    def __init__(self, window: QWidget, leave: Callable[[], object]) -> None:
        super().__init__(window)
        self._window = window
        self._leave = leave

    def begin(self) -> None:
        """Give the focus to the first border."""
        borders = self._borders()
        if borders:
            self._take(borders[0])

    def _borders(self) -> list[QSplitterHandle]:
        return [each for each in self._window.findChildren(QSplitterHandle) if each.isVisible()]

    def _take(self, border: QSplitterHandle) -> None:
        border.removeEventFilter(self)
        border.installEventFilter(self)
        border.setAccessibleName(self.tr("Border between parts of the window"))
        border.setAccessibleDescription(
            self.tr("Arrows move it, Tab goes to the next one, Esc leads back")
        )
        border.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _go_on(self, border: QSplitterHandle, step: int) -> None:
        borders = self._borders()
        self._take(borders[(borders.index(border) + step) % len(borders)])

    # Qt

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(watched, QSplitterHandle) or not isinstance(event, QKeyEvent):
            return False
        key = Qt.Key(event.key())
        if key not in (*_WAYS, *_ENDS, _KEY.Key_Tab, _KEY.Key_Backtab):
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
        elif event.type() == QEvent.Type.KeyPress:
            if key in _ENDS:
                self._leave()
            elif key in _WAYS:
                is_little = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
                move(watched, _WAYS[key] * (STEP // 16 if is_little else STEP))
            else:
                self._go_on(watched, 1 if key == _KEY.Key_Tab else -1)
        return True


def move(border: QSplitterHandle, step: int) -> None:
    """Move a border, as far as what lies beside it can be made smaller."""
    splitter = border.splitter()
    assert isinstance(splitter, QSplitter)
    number, sizes = splitter.indexOf(border), splitter.sizes()
    sizes[number - 1] += step
    sizes[number] -= step
    splitter.setSizes(sizes)
