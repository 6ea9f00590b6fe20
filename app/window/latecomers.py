"""Latecomers: what stands beside the canvas, made once the first numbers are painted on it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

OPENING = 400
"""Milliseconds in which a project that the window begins with has come onto the canvas."""
MOMENT = 60
"""Milliseconds in which the rest of the window is painted after the canvas."""


class Latecomers(QObject):
    """Makes parts of the window a moment later, one in each turn of the event loop.

    The palette needs two hundred node types, the inspector its thirty modules; the example on the
    canvas needs neither.

    Parameters
    ----------
    makers : sequence of callable
        Each makes one part; more than once does no harm.
    """

    def __init__(self, makers: Sequence[Callable[[], object]], parent: QObject) -> None:
        super().__init__(parent)
        self._makers = list(makers)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._next)

    def wait_for_project(self) -> None:
        """Give whoever opened the window the time to open a project in it."""
        self._come_in(OPENING)

    def wait_for(self, canvas: QWidget) -> None:
        """Let this widget, which has new numbers to show, be painted first."""
        if self._makers:
            canvas.installEventFilter(self)

    def come(self) -> None:
        """Wait for nothing."""
        self._come_in(0)

    def make_all(self) -> None:
        """Make all that are missing, now."""
        self._timer.stop()
        while self._makers:
            self._makers.pop(0)()

    def _come_in(self, milliseconds: int) -> None:
        if self._makers:
            self._timer.start(milliseconds)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            self._come_in(MOMENT)
        return False

    def _next(self) -> None:
        self._makers.pop(0)()
        self.come()
