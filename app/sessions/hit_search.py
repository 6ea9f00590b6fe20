"""Looks for all steps that breakpoints stop at, a little at a time: tensors can be large."""

from __future__ import annotations

import time
from collections.abc import Sequence

from PySide6.QtCore import QObject, QTimer, Signal

from graph_engine.breakpoints import Breakpoint, hits
from graph_engine.trace import Trace

SECONDS_PER_TURN = 0.006


class HitSearch(QObject):
    """Finds the hits of breakpoints in the latest trace.

    Signals
    -------
    finished()
        All hits are known.
    """

    finished = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._trace: Trace | None = None
        self._wanted: tuple[Breakpoint, ...] = ()
        self._hits: dict[Breakpoint, list[int]] = {}
        self._number = 0
        self._next = 0
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._turn)

    def search(self, trace: Trace | None, wanted: Sequence[Breakpoint]) -> None:
        """Begin to look; what was found for a breakpoint that is still wanted is kept."""
        kept = {each: found for each, found in self._hits.items() if trace is self._trace}
        wanted = tuple(wanted)
        if self._timer.isActive() and self._number < len(self._wanted):
            kept.pop(self._wanted[self._number], None)
        self._trace = trace
        self._hits = {each: kept[each] for each in wanted if each in kept}
        self._wanted = tuple(each for each in wanted if each not in kept)
        self._number = self._next = 0
        self._timer.stop()
        if trace is None or not self._wanted:
            self.finished.emit()
        else:
            self._timer.start()

    @property
    def is_searching(self) -> bool:
        return self._timer.isActive()

    def of(self, wanted: Breakpoint) -> list[int]:
        """Return the hits of a breakpoint, as far as they are known."""
        return self._hits.get(wanted, [])

    def all(self) -> list[int]:
        """Return the hits of all enabled breakpoints, in order, as far as they are known."""
        found = {i for each, hit in self._hits.items() if each.is_enabled for i in hit}
        return sorted(found)

    def _turn(self) -> None:
        trace, end = self._trace, time.perf_counter() + SECONDS_PER_TURN
        if trace is None:
            self._timer.stop()
            return
        while self._number < len(self._wanted):
            wanted = self._wanted[self._number]
            # Single numbers are searched at once; tensors one step after the other.
            at_once = trace.holds_single_numbers or wanted.node or wanted.edge is not None
            stop = len(trace) if at_once else self._next + 1
            self._hits.setdefault(wanted, []).extend(hits(trace, wanted, self._next, stop))
            self._next = stop
            if stop >= len(trace):
                self._number, self._next = self._number + 1, 0
            # Looked at behind the work: however busy the machine is, each turn gets on.
            if time.perf_counter() >= end:
                break
        if self._number >= len(self._wanted):
            self._timer.stop()
            self.finished.emit()
