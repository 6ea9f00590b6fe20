"""Telling a shake of the mouse from a drag. No events of Qt's: places and times come in."""

from __future__ import annotations

from collections import deque

TURNS = 4
SWING = 18.0
"""Pixels that each swing must cover at least."""

SECONDS = 0.8
"""Time in which all the turns must come."""


class Shake:
    """Counts turns from side to side that follow each other quickly."""

    def __init__(self) -> None:
        self._turning_point = 0.0
        self._farthest = 0.0
        self._heading = 0
        self._turns: deque[float] = deque(maxlen=TURNS)

    def begin(self, x: float) -> None:
        """Start anew at a place."""
        self._turning_point = self._farthest = x
        self._heading = 0
        self._turns.clear()

    def move(self, x: float, seconds: float) -> bool:
        """Note where the mouse is at a time; return whether it was shaken just now."""
        ahead = (x - self._farthest) * self._heading
        if ahead >= 0:
            if self._heading == 0 and abs(x - self._turning_point) >= SWING:
                self._heading = 1 if x > self._turning_point else -1
            if self._heading:
                self._farthest = x
            return False
        if -ahead < SWING:
            return False
        # Far enough back from the farthest point: that was a turn.
        self._heading = -self._heading
        self._farthest = x
        self._turns.append(seconds)
        return len(self._turns) == TURNS and seconds - self._turns[0] <= SECONDS
