"""What is asked of the way that led wires take, all of them at once."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from app.canvas import curves
from nodes.shapes import Array

LEVEL = 0.01
"""Spans that rise by no more are straight lines."""


@dataclass(frozen=True)
class LedCourses:
    """The ways of some led wires.

    Attributes
    ----------
    numbers : array of int, shape (wires,)
        Which of the wires asked for they are.
    counts : array of int, shape (wires,)
        How many spans each has.
    where : array of int, shape (spans,)
        Which rows of the following theirs are, one wire's after the other's.
    all_spans : array, shape (all spans, 14)
    all_shares : array, shape (all spans,)
        Which share of its wire's length lies before a span.
    all_chords : array, shape (all spans, 4)
        From where to where each leads.
    """

    numbers: Array
    counts: Array
    where: Array
    all_spans: Array
    all_shares: Array
    all_chords: Array

    @cached_property
    def spans(self) -> Array:
        """The curves of all of them, shape (spans, 14)."""
        return self.all_spans[self.where]

    @property
    def shares(self) -> Array:
        """Which share of its wire's length lies before each span."""
        return self.all_shares[self.where]

    @property
    def _begins(self) -> Array:
        found: Array = np.cumsum(self.counts) - self.counts
        return found

    def points_at(self, t: Array) -> Array:
        """Return the point of each at its own share of its length, shape (wires, 2)."""
        t = np.clip(t, 0.0, 1.0 - 1e-9)
        rank = np.arange(len(self.counts))
        shares = self.shares
        keys = np.repeat(rank, self.counts) + shares
        span = np.searchsorted(keys, rank + t, side="right") - 1
        span = np.maximum(span, self._begins)
        is_last = span == self._begins + self.counts - 1
        after = shares[np.minimum(span + 1, len(shares) - 1)]
        until = np.where(is_last, 1.0, after)
        inside = (t - shares[span]) / np.maximum(until - shares[span], 1e-9)
        return curves.points_at(self.spans[span], np.clip(inside, 0.0, 1.0))

    def distances(self, place: tuple[float, float]) -> Array:
        """Return the distance of each from a place."""
        found: Array = np.minimum.reduceat(curves.nearest(self.spans, place), self._begins)
        return found

    def crossed(self, start: tuple[float, float], end: tuple[float, float]) -> Array:
        """Return which of them cross a straight line."""
        each = curves.crossing(self.spans, start, end)
        found: Array = np.logical_or.reduceat(each, self._begins)
        return found

    def polylines(self, pieces: int) -> Array:
        """Return all as straight pieces; what is level is a single one."""
        chords = self.straight()
        is_level = np.abs(chords[:, 3] - chords[:, 1]) <= LEVEL
        bent = self.all_spans[self.where[~is_level]]
        lines = curves.polylines(bent, max(4, 2 * (pieces // 3)))
        return np.concatenate([chords[is_level], lines])

    def straight(self) -> Array:
        """Return lines from point to point."""
        return self.all_chords[self.where]
