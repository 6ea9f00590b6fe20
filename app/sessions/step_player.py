"""The clock of playing: when the next step is due, and how far the one under way has come."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer, Signal

SLOWEST, FASTEST = 0.1, 1000.0
"""Steps per second."""
FRAME = 0.016
"""Seconds between two pictures of a moving step, and what painting one of them may take."""
_FEWEST_FRAMES = 5
_PATIENCE = 3


class StepPlayer(QObject):
    """Tells when the next step is due.

    Attributes
    ----------
    animates : bool
        Whether a step is to be seen moving; a wish for reduced motion switches it off.

    Signals
    -------
    due()
        The next step is to be made.
    progressed()
        `progress` is another.
    """

    due = Signal()
    progressed = Signal()
    playing_changed = Signal(bool)

    def __init__(
        self, parent: QObject | None = None, clock: Callable[[], float] = time.perf_counter
    ) -> None:
        super().__init__(parent)
        self.animates = True
        self._clock = clock
        self._speed = 2.0
        self._began = 0.0
        self._progress = 0.0
        self._slow_frames = 0
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)

    @property
    def is_playing(self) -> bool:
        return self._timer.isActive()

    @property
    def speed(self) -> float:
        """Steps per second."""
        return self._speed

    @speed.setter
    def speed(self, speed: float) -> None:
        self._speed = min(max(speed, SLOWEST), FASTEST)
        if self.is_playing:
            self._begin_step()

    @property
    def progress(self) -> float:
        """How far the step under way has come, 0 to 1; 0 while nothing plays."""
        return self._progress

    @property
    def shows_motion(self) -> bool:
        """Whether there is time for pictures between two steps."""
        has_time = 1.0 / self._speed >= _FEWEST_FRAMES * FRAME
        return self.animates and has_time and self._slow_frames < _PATIENCE

    def start(self) -> None:
        """Begin to play."""
        if not self.is_playing:
            self._begin_step()
            self.playing_changed.emit(True)

    def stop(self) -> None:
        """Play no longer."""
        if self.is_playing:
            self._timer.stop()
            self._set_progress(0.0)
            self.playing_changed.emit(False)

    def frame_took(self, seconds: float) -> None:
        """Hear how long a picture took to paint; where they are slow, no more are asked for."""
        if seconds > FRAME:
            self._slow_frames += 1
        elif self._slow_frames < _PATIENCE:
            self._slow_frames = 0
        if self.is_playing and not self.shows_motion:
            self._set_progress(0.0)
            self._timer.setInterval(self._interval())

    def hope_again(self) -> None:
        """Forget that pictures took long: there is another graph."""
        self._slow_frames = 0

    def _begin_step(self) -> None:
        self._began = self._clock()
        self._timer.start(self._interval())

    def _interval(self) -> int:
        return round(1000.0 * (FRAME if self.shows_motion else 1.0 / self._speed))

    def _tick(self) -> None:
        share = (self._clock() - self._began) * self._speed
        if self.shows_motion and share < 1.0:
            self._set_progress(share)
            return
        self._began = self._clock()
        self._set_progress(0.0)
        self.due.emit()
        if self.is_playing:
            self._timer.setInterval(self._interval())

    def _set_progress(self, progress: float) -> None:
        if progress != self._progress:
            self._progress = progress
            self.progressed.emit()
