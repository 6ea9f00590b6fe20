"""Courses: what is asked of the way that wires take: the plain one, or one through points."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from app.canvas import curves
from app.canvas.chain import Chain
from app.canvas.led_courses import LedCourses
from nodes.shapes import Array


@dataclass(frozen=True)
class Courses:
    """The ways of some wires. Nearly all are plain, and worked out together.

    Attributes
    ----------
    points : array, shape (wires, 14)
        The plain curves.
    chains : tuple of (int, Chain)
        Those wires, by number, that pass points their user set.
    led : LedCourses, optional
        Those that a layout leads past other nodes.
    """

    points: Array
    chains: tuple[tuple[int, Chain], ...] = ()
    led: LedCourses | None = None

    def points_at(self, t: Array) -> Array:
        """Return the point of each wire at its own share, 0 to 1, shape (wires, 2)."""
        found = curves.points_at(self.points, t)
        for number, chain in self.chains:
            found[number] = chain.points_at(t[number : number + 1])[0]
        if self.led is not None:
            found[self.led.numbers] = self.led.points_at(t[self.led.numbers])
        return found

    def distances(self, place: tuple[float, float]) -> Array:
        """Return the distance of each wire from a place."""
        found = curves.nearest(self.points, place)
        for number, chain in self.chains:
            found[number] = curves.nearest(chain.spans, place).min()
        if self.led is not None:
            found[self.led.numbers] = self.led.distances(place)
        return found

    def crossed(self, start: tuple[float, float], end: tuple[float, float]) -> Array:
        """Return which wires cross a straight line."""
        found = curves.crossing(self.points, start, end)
        for number, chain in self.chains:
            found[number] = curves.crossing(chain.spans, start, end).any()
        if self.led is not None:
            found[self.led.numbers] = self.led.crossed(start, end)
        return found

    def polylines(self, pieces: int) -> Array:
        """Return all of them as straight pieces: rows of (x0, y0, x1, y1)."""
        if not self.chains and self.led is None:
            return curves.polylines(self.points, pieces)
        bent = [chain.polyline(pieces) for _, chain in self.chains]
        led = [] if self.led is None else [self.led.polylines(pieces)]
        return np.concatenate([curves.polylines(self._plain, pieces), *led, *bent])

    def straight(self) -> Array:
        """Return lines from end to end, or from point to point: rows of (x0, y0, x1, y1)."""
        ends = [0, 1, -2, -1]
        if not self.chains and self.led is None:
            return self.points[:, ends]
        led = [] if self.led is None else [self.led.straight()]
        return np.concatenate([self._plain[:, ends], *led, *(c.straight for _, c in self.chains)])

    @property
    def _plain(self) -> Array:
        is_plain = np.ones(len(self.points), dtype=bool)
        is_plain[[number for number, _ in self.chains]] = False
        if self.led is not None:
            is_plain[self.led.numbers] = False
        return self.points[is_plain]
