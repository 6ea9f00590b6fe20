"""What the desktop asks of programs and Qt does not pass on: less motion, more contrast."""

from __future__ import annotations

import sys
from functools import cache

from PySide6.QtCore import QObject, QTimer, Signal

DELAY = 400
"""Milliseconds after the start in which the desktop is not asked: the window comes first."""


class DesktopWishes(QObject):
    """The desktop's wishes as far as it was asked; until then it has none.

    Attributes
    ----------
    less_motion, more_contrast : bool

    Signals
    -------
    changed()
        One of them is another.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.less_motion = False
        self.more_contrast = False

    def hear(self, *, less_motion: bool | None = None, more_contrast: bool | None = None) -> None:
        """Take wishes up; None is nothing new."""
        before = self.less_motion, self.more_contrast
        if less_motion is not None:
            self.less_motion = less_motion
        if more_contrast is not None:
            self.more_contrast = more_contrast
        if before != (self.less_motion, self.more_contrast):
            self.changed.emit()


@cache
def desktop_wishes() -> DesktopWishes:
    """Return the wishes of this desktop, the same object for everybody."""
    return DesktopWishes()


def ask_desktop(parent: QObject) -> None:
    """Ask the desktop in a while, and listen for changes where it tells of them.

    Nothing waits for its answer, and one that has none is a desktop without wishes.
    """
    QTimer.singleShot(DELAY, parent, lambda: _ask(parent))


def _ask(parent: QObject) -> None:
    if sys.platform == "win32" or sys.platform == "darwin":
        from app.looks.native_motion import ask_system

        ask_system(desktop_wishes(), parent)
        return
    # A PySide6 may come without QtDBus, as some distributions cut it up.
    try:
        from app.looks.portal import Portal
    except ImportError:
        return
    Portal(desktop_wishes(), parent)
