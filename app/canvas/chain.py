"""Chain: the course of a wire that passes through points its user set.

From each point to the next leads a span, one cubic curve. Neighbours share their tangent in the
point between them, so the whole is smooth; at the ports the wire runs as all wires do, level or
from below.
"""

from __future__ import annotations

from functools import cached_property

import numpy as np
from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath

from app.canvas.curves import boxes, halves, nearest, points_at, polylines
from nodes.shapes import Array

_THIRD = 1.0 / 3.0
_LONGEST_REACH = 60.0
"""How far a wire runs on out of its port, at most, where the first point lies beside or behind."""

_RULER = 16
"""Straight pieces by which the length of a span is measured."""


class Chain:
    """A smooth curve from port to port through some points.

    Parameters
    ----------
    start, end : array, shape (2,)
    from_below : bool
        Whether the wire arrives from below rather than from the left.
    bends : array, shape (points, 2)
        At least one, in order from start to end.

    Attributes
    ----------
    spans : array, shape (points + 1, 14)
        Each as a wire without points is written: two halves of a cubic curve.
    """

    def __init__(self, start: Array, end: Array, from_below: bool, bends: Array) -> None:
        anchors = np.concatenate([start[None], bends, end[None]])
        leaving, arriving = _handles(anchors, from_below)
        self.spans: Array = halves(anchors[:-1], leaving, arriving, anchors[1:])
        self._polylines: dict[int, Array] = {}

    @property
    def box(self) -> Array:
        """left, top, right, bottom around it."""
        each = boxes(self.spans)
        return np.concatenate([each[:, :2].min(axis=0), each[:, 2:].max(axis=0)])

    @cached_property
    def _shares(self) -> Array:
        """Which share of the whole length lies before each span, and 1 at the end."""
        pieces = self.polyline(_RULER).reshape(len(self.spans), _RULER, 4)
        steps = pieces[..., 2:] - pieces[..., :2]
        lengths = np.hypot(steps[..., 0], steps[..., 1]).sum(axis=1)
        along = np.concatenate([[0.0], np.cumsum(np.maximum(lengths, 1e-9))])
        shares: Array = along / along[-1]
        return shares

    def points_at(self, t: Array) -> Array:
        """Return the points at shares of the whole length, about: 0 is the start, 1 the end."""
        shares = self._shares
        span = np.clip(np.searchsorted(shares, t, side="right") - 1, 0, len(self.spans) - 1)
        inside = (t - shares[span]) / (shares[span + 1] - shares[span])
        return points_at(self.spans[span], np.clip(inside, 0.0, 1.0))

    def polyline(self, pieces: int) -> Array:
        """Return it as straight pieces, so many for each span: rows of (x0, y0, x1, y1)."""
        if pieces not in self._polylines:
            self._polylines[pieces] = polylines(self.spans, pieces)
        return self._polylines[pieces]

    @cached_property
    def straight(self) -> Array:
        """Straight lines from point to point: rows of (x0, y0, x1, y1)."""
        return self.spans[:, [0, 1, -2, -1]]

    def nearest_span(self, place: tuple[float, float]) -> int:
        """Return the number of the span that passes a place most closely."""
        return int(nearest(self.spans, place).argmin())

    def path(self) -> QPainterPath:
        """Return it as a path."""
        rows = self.spans.tolist()
        curve = QPainterPath(QPointF(rows[0][0], rows[0][1]))
        for x0, y0, x1, y1, *_, x5, y5, x6, y6 in rows:
            # The whole cubic curve again, of which the row holds the halves.
            curve.cubicTo(2 * x1 - x0, 2 * y1 - y0, 2 * x5 - x6, 2 * y5 - y6, x6, y6)
        return curve


def _handles(anchors: Array, from_below: bool) -> tuple[Array, Array]:
    """Return the handles after the start and before the end of each span."""
    chords = anchors[1:] - anchors[:-1]
    lengths = np.maximum(np.hypot(chords[:, 0], chords[:, 1]), 1e-9)
    ways = chords / lengths[:, None]
    tangents = np.empty_like(anchors)
    tangents[1:-1] = _tangents(ways, lengths)
    tangents[0] = (1.0, 0.0)
    tangents[-1] = (0.0, -1.0) if from_below else (1.0, 0.0)
    after, before = lengths * _THIRD, lengths * _THIRD
    after[0] = _port_reach(float(chords[0, 0]), float(lengths[0]))
    ahead = -chords[-1, 1] if from_below else chords[-1, 0]
    before[-1] = _port_reach(float(ahead), float(lengths[-1]))
    return anchors[:-1] + after[:, None] * tangents[:-1], (
        anchors[1:] - before[:, None] * tangents[1:]
    )


def _tangents(ways: Array, lengths: Array) -> Array:
    """Return the direction in each point: between those of its spans, nearer the shorter one's."""
    into, out = ways[:-1], ways[1:]
    weights = lengths[:, None]
    between = into * weights[1:] + out * weights[:-1]
    size = np.hypot(between[:, 0], between[:, 1])
    # Where the wire turns right round, it passes its point crosswise.
    across = np.stack([-into[:, 1], into[:, 0]], axis=1)
    turns = size < 1e-6 * (lengths[1:] + lengths[:-1])
    found: Array = np.where(turns[:, None], across, between / np.maximum(size, 1e-9)[:, None])
    return found


def _port_reach(ahead: float, length: float) -> float:
    """Return how far a wire runs on out of a port whose next point lies so far ahead, and away."""
    return max(0.5 * ahead, min(0.5 * length, _LONGEST_REACH))
