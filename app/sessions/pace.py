"""How fast a run goes, and how long it still takes."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable

WINDOW_SECONDS = 15.0
"""Only the last of the run counts: machines and networks warm up."""


class Pace:
    """Steps over time, pauses left out.

    Parameters
    ----------
    clock : callable, optional
        Seconds, monotonic.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._points: deque[tuple[float, int]] = deque()
        self._paused_at: float | None = None
        self._paused = 0.0

    def _now(self) -> float:
        now = self._clock() if self._paused_at is None else self._paused_at
        return now - self._paused

    def add(self, step: int) -> None:
        """Note that `step` steps are done."""
        now = self._now()
        self._points.append((now, step))
        while len(self._points) > 2 and self._points[0][0] < now - WINDOW_SECONDS:
            self._points.popleft()

    def pause(self) -> None:
        """Stop the clock."""
        if self._paused_at is None:
            self._paused_at = self._clock()

    def resume(self) -> None:
        """Let the clock go on."""
        if self._paused_at is not None:
            self._paused += self._clock() - self._paused_at
            self._paused_at = None

    @property
    def steps_per_second(self) -> float | None:
        """The pace of late; None before there are two points."""
        if len(self._points) < 2:
            return None
        (start, first), (end, last) = self._points[0], self._points[-1]
        return (last - first) / (end - start) if end > start and last > first else None

    def seconds_left(self, total: int) -> float | None:
        """Return the seconds until `total` steps are done; None while nobody can know."""
        pace = self.steps_per_second
        if pace is None:
            return None
        done_at, done = self._points[-1]
        return max((total - done) / pace - (self._now() - done_at), 0.0)
