"""Straight: what may be level is made exactly so, as far as there is room for it."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from app.layout.threads import Threaded, runs_of
from nodes.shapes import Array

_MOST_THREADS = 3_000
"""With more of them, wires keep their small steps: nobody sees them from so far."""


class _Room:
    """How far up and down items may go before they meet a neighbour."""

    def __init__(self, count: int, columns: Sequence[tuple[Array, Array]], tops: Array) -> None:
        self.tops = tops
        self._above, self._below = np.full(count, -1), np.full(count, -1)
        self._gaps = np.zeros(count)
        for items, offsets in columns:
            self._above[items[1:]], self._below[items[:-1]] = items[:-1], items[1:]
            self._gaps[items[:-1]] = np.diff(offsets)  # from this top to the next one

    def around(self, items: Array) -> tuple[Array, Array]:
        """Return the least and the greatest top that each item may have."""
        over, under = self._above[items], self._below[items]
        least = np.where(over >= 0, self.tops[over] + self._gaps[over], -np.inf)
        most = np.where(under >= 0, self.tops[under] - self._gaps[items], np.inf)
        return least, most


def straighten(
    web: Threaded, columns: Sequence[tuple[Array, Array]], tops: Array, fixed: Array | None
) -> None:
    """Change tops, but for those that are fixed.

    Parameters
    ----------
    columns : sequence of (items, offsets)
        From top to bottom, and how far below the first each is where all stand close.
    """
    room = _Room(len(web), columns, tops)
    for run in sorted(runs_of(web), key=len, reverse=True):
        _level_run(web, run, room, fixed)
    threads = np.flatnonzero(web.wire >= 0)
    if 0 < len(threads) <= _MOST_THREADS:
        # The threads of a wire have numbers in a row.
        begins = np.flatnonzero(np.diff(web.wire[threads], prepend=-1))
        for own in sorted(np.split(threads, begins[1:]), key=len, reverse=True):
            _level_threads(own, room)


def _level_run(web: Threaded, run: Array, room: _Room, fixed: Array | None) -> None:
    """Make items that follow each other in a single line level, if all of them can be."""
    items = np.concatenate([web.left[run[:1]], web.right[run]])
    drop = np.concatenate([[0.0], np.cumsum(web.out[run] - web.into[run])])
    if fixed is not None and not np.isnan(fixed[items]).all():
        return
    least, most = room.around(items)
    low, high = (least - drop).max(), (most - drop).min()
    if low <= high:
        level = min(max(float(np.median(room.tops[items] - drop)), low), high)
        room.tops[items] = level + drop


def _level_threads(threads: Array, room: _Room) -> None:
    """Make the threads of a wire level as far as they can be, and go on at another level there."""
    least, most = (each.tolist() for each in room.around(threads))
    begin = 0
    while begin < len(threads):
        low, high, end = least[begin], most[begin], begin + 1
        while end < len(threads) and max(low, least[end]) <= min(high, most[end]):
            low, high = max(low, least[end]), min(high, most[end])
            end += 1
        if end - begin > 1:
            own = threads[begin:end]
            room.tops[own] = min(max(float(np.median(room.tops[own])), low), high)
        begin = end
