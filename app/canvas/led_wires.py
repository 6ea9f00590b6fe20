"""Led wires: those that a layout leads past other nodes, all of them in arrays.

Between two of its points such a wire is a cubic curve that is level at both ends, as a plain wire
is between its ports; so from lane to lane it rises and falls like any other.
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath

from app.canvas.curves import NUMBERS, boxes, halves, polylines
from app.canvas.led_courses import LEVEL, LedCourses
from graph_engine.project.course import EVEN, Course
from nodes.shapes import Array

_RISE = (36.0, 120.0)
"""How far below its port a wire begins to rise that arrives from below: least and most."""
_ROUND = 0.62
_TURN = (20.0, 72.0)
"""How far handles of a turn reach, by its height; the curve itself reaches three quarters of it."""
_RULER = 8
"""Straight pieces by which the length of a span is measured."""


class LedWires:
    """Points and spans of all led wires, one wire's after the other's.

    Which wires are led, and where their points begin, is kept in the rows of the table of wires.
    A wire of n points has n + 1 spans; its points and its spans begin at the same number.
    """

    def __init__(self) -> None:
        self._offsets = np.zeros((0, 2))
        self._spans = np.zeros((0, NUMBERS))
        self._shares = np.zeros(0)
        self._chords = np.zeros((0, 4))
        self._used = 0

    def set_courses(self, table: Array, courses: Mapping[int, Course | None]) -> bool:
        """Take up the courses of some rows, None for none; return whether any row has one."""
        table["leads"][list(courses)] = 0
        table["is_led"][list(courses)] = False
        if not table["leads"].any():
            self._used = 0
        found = [(row, course) for row, course in courses.items() if course]
        if found:
            rows = np.array([row for row, _ in found])
            counts = np.array([len(course.points) for _, course in found])
            points = np.array([point for _, course in found for point in course.points])
            table["first_lead"][rows] = self._add(points, counts)
            table["leads"][rows] = counts
            table["lead_span"][rows] = [course.span for _, course in found]
        return bool(table["leads"].any())

    def _add(self, points: Array, counts: Array) -> Array:
        rooms = counts + 1
        first: Array = self._used + np.cumsum(rooms) - rooms
        self._used += int(rooms.sum())
        if self._used > len(self._offsets):
            more = max(self._used, 2 * len(self._offsets)) - len(self._offsets)
            self._offsets = np.concatenate([self._offsets, np.zeros((more, 2))])
            self._spans = np.concatenate([self._spans, np.zeros((more, NUMBERS))])
            self._shares = np.concatenate([self._shares, np.zeros(more)])
            self._chords = np.concatenate([self._chords, np.zeros((more, 4))])
        self._offsets[runs(first, counts)] = points
        return first

    def route(
        self, table: Array, rows: Array, ends: tuple[Array, Array], places: Array, is_gliding: bool
    ) -> None:
        """Lead those of some wires whose nodes stand to each other as their courses say.

        Parameters
        ----------
        ends : two arrays, shape (rows, 2)
            Where these wires start and end.
        places : array, shape (nodes, 2)
            The top left corners of all nodes.
        is_gliding : bool
            Whether wires are led though their nodes stand elsewhere: they are on their way.
        """
        part = table[rows]
        corners = places[part["source"]]
        now = places[part["target"]] - corners
        is_led = (part["leads"] > 0) & ~part["is_bent"]
        if not is_gliding:
            is_led &= (np.abs(now - part["lead_span"]) <= EVEN).all(axis=1)
        table["is_led"][rows] = is_led
        if is_led.any():
            own, (start, end) = part[is_led], ends
            points = self._points(own, corners[is_led], now[is_led])
            table["box"][rows[is_led]] = self._curve(own, start[is_led], end[is_led], points)

    def _points(self, own: Array, corners: Array, now: Array) -> Array:
        """Return where the points of wires lie; if their nodes moved, between them as before."""
        counts, then = own["leads"], own["lead_span"]
        of = np.repeat(np.arange(len(own)), counts)
        offsets = self._offsets[runs(own["first_lead"], counts)]
        share = offsets[:, :1] / np.where(np.abs(then[:, :1]) < 1.0, 1.0, then[:, :1])[of]
        found: Array = corners[of] + offsets + np.clip(share, 0.0, 1.0) * (now - then)[of]
        return found

    def _curve(self, own: Array, start: Array, end: Array, points: Array) -> Array:
        """Work the spans of wires out; return the box around each wire."""
        counts = own["leads"]
        rooms = counts + 1
        begins = np.cumsum(rooms) - rooms
        inner = runs(begins, counts)
        total = int(rooms.sum())
        one, other = np.empty((total, 2)), np.empty((total, 2))
        one[begins], one[inner + 1] = start, points
        other[begins + counts], other[inner] = end, points
        rises = np.zeros(total, dtype=bool)
        rises[begins + counts] = own["from_below"]
        curves = spans_between(one, other, rises)
        pieces = polylines(curves, _RULER).reshape(total, _RULER, 4)
        steps = pieces[..., 2:] - pieces[..., :2]
        lengths = np.maximum(np.hypot(steps[..., 0], steps[..., 1]).sum(axis=1), 1e-9)
        along = np.cumsum(lengths) - lengths
        whole = np.add.reduceat(lengths, begins)
        where = runs(own["first_lead"], rooms)
        self._spans[where] = curves
        self._chords[where] = np.concatenate([one, other], axis=1)
        self._shares[where] = (along - np.repeat(along[begins], rooms)) / np.repeat(whole, rooms)
        around = boxes(curves)
        low = np.minimum.reduceat(around[:, :2], begins)
        return np.concatenate([low, np.maximum.reduceat(around[:, 2:], begins)], axis=1)

    def courses(self, table: Array, rows: Array) -> LedCourses | None:
        """Return the ways of those of some wires that are led, None where none is."""
        numbers = np.flatnonzero(table["is_led"][rows])
        if not len(numbers):
            return None
        own = rows[numbers]
        counts = table["leads"][own] + 1
        where = runs(table["first_lead"][own], counts)
        return LedCourses(numbers, counts, where, self._spans, self._shares, self._chords)

    def path(self, record: Array) -> QPainterPath:
        """Return one wire as a path, given its row."""
        first = int(record["first_lead"])
        rows = self._spans[first : first + int(record["leads"]) + 1].tolist()
        curve = QPainterPath(QPointF(rows[0][0], rows[0][1]))
        for x0, y0, x1, y1, *_, x5, y5, x6, y6 in rows:
            if abs(y6 - y0) <= LEVEL and abs(y5 - y6) <= LEVEL:
                curve.lineTo(x6, y6)
            else:
                # The whole cubic curve again, of which the row holds the halves.
                curve.cubicTo(2 * x1 - x0, 2 * y1 - y0, 2 * x5 - x6, 2 * y5 - y6, x6, y6)
        return curve


def runs(first: Array, counts: Array) -> Array:
    """Return first[0], first[0] + 1 … as many as counts[0], then first[1] … and so on."""
    ends = np.cumsum(counts)
    total = int(ends[-1]) if len(ends) else 0
    found: Array = np.arange(total) + np.repeat(first - (ends - counts), counts)
    return found


def spans_between(one: Array, other: Array, rises: Array) -> Array:
    """Return curves that are level at both ends, shape (spans, 14).

    Level ones that lead back are straight, and those before and behind them turn round.

    Parameters
    ----------
    one, other : array, shape (spans, 2)
    rises : array of bool, shape (spans,)
        Which ones arrive from below rather than from the left.
    """
    ahead, rise = other[:, 0] - one[:, 0], np.abs(other[:, 1] - one[:, 1])
    runs_back = (ahead < 0.0) & (rise <= LEVEL)
    leaves, arrives = runs_back.copy(), runs_back.copy()
    leaves[1:] |= runs_back[:-1]
    arrives[:-1] |= runs_back[1:]
    turns = leaves != arrives
    reach, back = np.zeros_like(one), np.zeros_like(one)
    size = np.where(turns, np.clip(_ROUND * rise, *_TURN), 0.5 * np.abs(ahead))
    reach[:, 0] = np.where(leaves, -size, size)
    back[:, 0] = np.where(arrives, -size, size)
    if rises.any():
        rise = np.clip(0.5 * rise[rises], *_RISE)
        back[rises] = np.stack([np.zeros_like(rise), -rise], axis=1)
    return halves(one, one + reach, other - back, other)
