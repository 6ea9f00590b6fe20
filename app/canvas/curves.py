"""The course of wires: they leave to the right and arrive from the left, or from below.

Every wire is two cubic curves that join in the middle, fourteen numbers in a row.
"""

from __future__ import annotations

from functools import cache

import numpy as np
from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath

from nodes.shapes import Array

NUMBERS = 14
"""x and y of the seven points of a wire: start, two handles, middle, two handles, end."""

_SHORTEST_REACH = 36.0
_LONGEST_BASE = 60.0
_BOW = 64.0
_LANE = 74.0
"""How far below its ends a wire runs back that has no room between them."""

_PIECES = 24
"""Straight pieces that a wire is taken for when somebody points at it."""


def control_points(start: Array, end: Array, from_below: Array) -> Array:
    """Return the seven points of each wire, shape (wires, 14).

    Parameters
    ----------
    start, end : array, shape (wires, 2)
    from_below : array of bool, shape (wires,)
        Whether the wire arrives from below rather than from the left.
    """
    dx = end[:, 0] - start[:, 0]
    dy = end[:, 1] - start[:, 1]
    base = np.minimum(_SHORTEST_REACH + 0.1 * np.abs(dy), _LONGEST_BASE)
    reach = np.maximum(0.5 * dx, base)
    rise = np.clip(0.5 * np.abs(dy), _SHORTEST_REACH, 2.0 * _LONGEST_BASE)
    first = start + np.stack([reach, np.zeros_like(reach)], axis=1)
    second = end + np.where(
        from_below[:, None],
        np.stack([np.zeros_like(rise), rise], axis=1),
        np.stack([-reach, np.zeros_like(reach)], axis=1),
    )
    points = halves(start, first, second, end)
    runs_back = (dx < -_SHORTEST_REACH) & ~from_below
    if runs_back.any():
        points[runs_back] = _bows(start[runs_back], end[runs_back])
    return points


def halves(start: Array, first: Array, second: Array, end: Array) -> Array:
    """Split single cubic curves in the middle, after de Casteljau; shape (wires, 14)."""
    between = (first + second) / 2
    left, right = (start + first) / 2, (second + end) / 2
    left_inner, right_inner = (left + between) / 2, (between + right) / 2
    middle = (left_inner + right_inner) / 2
    return np.concatenate([start, left, left_inner, middle, right_inner, right, end], axis=1)


def _bows(start: Array, end: Array) -> Array:
    """Return wires that turn round, run back along a lane, and turn round again.

    A single curve would cross the whole graph aslant; a lane between the rows crosses nothing.
    """
    dy = end[:, 1] - start[:, 1]
    middle = (start + end) / 2
    has_room = np.abs(dy) >= 1.5 * _LANE
    middle[:, 1] = np.where(has_room, middle[:, 1], np.maximum(start[:, 1], end[:, 1]) + _LANE)
    bow = np.array([_BOW, 0.0])
    above = np.stack([start[:, 0] + _BOW, middle[:, 1]], axis=1)
    below = np.stack([end[:, 0] - _BOW, middle[:, 1]], axis=1)
    return np.concatenate([start, start + bow, above, middle, below, end - bow, end], axis=1)


def boxes(points: Array) -> Array:
    """Return left, top, right, bottom around each wire: a curve stays within its points."""
    x, y = points[:, 0::2], points[:, 1::2]
    return np.stack([x.min(axis=1), y.min(axis=1), x.max(axis=1), y.max(axis=1)], axis=1)


def points_at(points: Array, t: Array) -> Array:
    """Return the point of each wire at its own parameter, 0 to 1, shape (wires, 2)."""
    corners = points.reshape(-1, 7, 2)
    is_late = t >= 0.5
    part = np.where(is_late[:, None, None], corners[:, 3:], corners[:, :4])
    found: Array = np.einsum("wk,wkc->wc", _bernstein(2.0 * t - is_late), part)
    return found


@cache
def _fan(pieces: int) -> Array:
    """Return the weights of the seven points at `pieces` + 1 places along a wire."""
    half = _bernstein(np.linspace(0.0, 1.0, pieces // 2 + 1))
    fan = np.zeros((pieces + 1, 7))
    fan[: pieces // 2 + 1, :4] = half
    fan[pieces // 2 + 1 :, 3:] = half[1:]
    return fan


def _bernstein(t: Array) -> Array:
    u = 1.0 - t
    return np.stack([u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t], axis=1)


def polylines(points: Array, pieces: int) -> Array:
    """Return each wire as an even number of straight pieces: rows of (x0, y0, x1, y1)."""
    along = np.einsum("pk,wkc->wpc", _fan(pieces), points.reshape(-1, 7, 2))
    return np.concatenate([along[:, :-1], along[:, 1:]], axis=2).reshape(-1, 4)


def path(points: list[float]) -> QPainterPath:
    """Return one wire as a path, from its fourteen numbers."""
    x0, y0, x1, y1, x2, y2, x3, y3, x4, y4, x5, y5, x6, y6 = points
    curve = QPainterPath(QPointF(x0, y0))
    if x6 >= x0:
        # One curve that was split: put together again it takes half the time to draw.
        curve.cubicTo(2 * x1 - x0, 2 * y1 - y0, 2 * x5 - x6, 2 * y5 - y6, x6, y6)
    else:
        curve.cubicTo(x1, y1, x2, y2, x3, y3)
        curve.cubicTo(x4, y4, x5, y5, x6, y6)
    return curve


def crossing(points: Array, start: tuple[float, float], end: tuple[float, float]) -> Array:
    """Return which wires cross a straight line, by their course in 24 straight pieces."""
    pieces = polylines(points, _PIECES).reshape(len(points), _PIECES, 4)
    near, far = pieces[..., :2], pieces[..., 2:]
    one, other = np.asarray(start), np.asarray(end)
    # Each of two pieces has the ends of the other on different sides.
    line_parts = _side(near, far, one) != _side(near, far, other)
    piece_parts = _side(one, other, near) != _side(one, other, far)
    found: Array = (line_parts & piece_parts).any(axis=1)
    return found


def _side(start: Array, end: Array, point: Array) -> Array:
    """Return on which side of a line a point lies."""
    along, toward = end - start, point - start
    side: Array = along[..., 0] * toward[..., 1] - along[..., 1] * toward[..., 0] > 0.0
    return side


def nearest(points: Array, place: tuple[float, float]) -> Array:
    """Return the distance of each wire from a place, by its course in 24 straight pieces."""
    gap = _nearest_of_pieces(points, place) - np.asarray(place)
    distances: Array = np.sqrt((gap * gap).sum(axis=-1)).min(axis=1)
    return distances


def place_nearest(points: Array, place: tuple[float, float]) -> tuple[float, float]:
    """Return the point of one wire that is nearest to a place."""
    found = _nearest_of_pieces(points[None], place)[0]
    x, y = found[np.hypot(*(found - np.asarray(place)).T).argmin()].tolist()
    return x, y


def _nearest_of_pieces(points: Array, place: tuple[float, float]) -> Array:
    """Return the nearest point of each of the straight pieces, shape (wires, pieces, 2)."""
    pieces = polylines(points, _PIECES).reshape(len(points), _PIECES, 4)
    start = pieces[..., :2]
    along = pieces[..., 2:] - start
    toward = np.asarray(place) - start
    length = np.maximum((along * along).sum(axis=-1), 1e-12)
    share = np.clip((toward * along).sum(axis=-1) / length, 0.0, 1.0)
    found: Array = start + share[..., None] * along
    return found
