"""Which wires, drawn as plain curves, would pass over boxes that they do not belong to."""

from __future__ import annotations

import numpy as np

from app.layout.lanes import Lanes
from nodes.shapes import Array

CLEAR = 5.0
"""How near a wire may pass a box, in pixels."""
_STEP = 20.0
"""From one point that is looked at to the next, about."""
_MOST_STEPS = 128
_FAR = 5_000.0
"""Wires longer than that are not looked at: hardly one passes nothing."""
_BIN = 32.0
_TRIES = 3
_HALVINGS = 10
_MANY_LANES = 10_000
_SHORTEST_REACH = 36.0
_LONGEST_BASE = 60.0


def reaches(dx: Array, dy: Array) -> Array:
    """Return how far plain wires run on level from their ports, as handles of a cubic curve."""
    base = np.minimum(_SHORTEST_REACH + 0.1 * np.abs(dy), _LONGEST_BASE)
    found: Array = np.maximum(0.5 * dx, base)
    return found


def leaves_lanes(lanes: Lanes, start: Array, end: Array) -> Array:
    """Return which wires, on the plain way, would not keep between what their lanes lie between.

    They would pass over a box, or cross another wire that they need not cross. Of very many lanes
    none is looked at: nobody could follow a single wire there.
    """
    found = np.zeros(len(start), dtype=bool)
    if len(lanes) > _MANY_LANES:
        return found
    wire = lanes.wire
    for at in (lanes.stretch[:, 0], lanes.stretch[:, 1]):
        level = _levels_at(at, start[wire], end[wire])
        is_out = (level < lanes.stretch[:, 3]) | (level > lanes.stretch[:, 4])
        found[wire[is_out]] = True
    return found


def _levels_at(x: Array, start: Array, end: Array) -> Array:
    """Return how far down plain wires from left to right are at these x."""
    (dx, dy), t = (end - start).T, np.full(len(x), 0.5)
    reach, ahead = reaches(dx, dy), x - start[:, 0]
    low, high = np.zeros(len(x)), np.ones(len(x))
    for _ in range(_HALVINGS):
        is_before = _across(t, dx, reach) < ahead
        low, high = np.where(is_before, t, low), np.where(is_before, high, t)
        t = (low + high) / 2
    found: Array = start[:, 1] + t * t * (3.0 - 2.0 * t) * dy
    return found


def _across(t: Array, dx: Array, reach: Array) -> Array:
    found: Array = t * t * t * dx + 3.0 * t * (1.0 - t) * ((1.0 - t) * reach + t * (dx - reach))
    return found


def passing(start: Array, end: Array, own: Array, places: Array, sizes: Array) -> Array:
    """Return which wires pass over a box other than their own two; very long ones are said to.

    Parameters
    ----------
    start, end : array, shape (wires, 2)
        Wires run from left to right.
    own : array of int, shape (wires, 2)
        The boxes where they begin and end.
    places, sizes : array, shape (boxes, 2)
        Boxes do not overlap.
    """
    found: Array = np.abs(end - start).sum(axis=1) > _FAR
    near = np.flatnonzero(~found)
    if len(near):
        wire, x, y = _along(start[near], end[near])
        box = boxes_at(x, y, places - CLEAR, sizes + 2 * CLEAR)
        wire = near[wire]
        hits = (box >= 0) & (box != own[wire, 0]) & (box != own[wire, 1])
        found[wire[hits]] = True
    return found


def _along(start: Array, end: Array) -> tuple[Array, Array, Array]:
    """Return points along wires: the wire, x and y of each."""
    dx, dy = (end - start).T
    steps = np.clip((np.abs(dx) + np.abs(dy)) / _STEP, 8, _MOST_STEPS).astype(np.intp)
    wire = np.repeat(np.arange(len(start)), steps)
    first = np.cumsum(steps) - steps
    t = (np.arange(len(wire)) - first[wire] + 0.5) / steps[wire]
    # The two handles are level with the ends, so y depends on t alone.
    rise = t * t * (3.0 - 2.0 * t)
    reach, dx = reaches(dx, dy)[wire], dx[wire]
    return wire, start[wire, 0] + _across(t, dx, reach), start[wire, 1] + rise * dy[wire]


def boxes_at(x: Array, y: Array, places: Array, sizes: Array) -> Array:
    """Return the box at each point, -1 for none.

    Boxes are kept in upright strips, from top to bottom; in a narrow strip hardly any two stand
    beside each other.
    """
    ends = places + sizes
    first = np.floor(places[:, 0] / _BIN).astype(np.intp)
    last = np.floor(ends[:, 0] / _BIN).astype(np.intp)
    counts = last - first + 1
    box = np.repeat(np.arange(len(places)), counts)
    strip = first[box] + np.arange(len(box)) - (np.cumsum(counts) - counts)[box]
    order = np.lexsort((places[box, 1], strip))
    box, strip = box[order], strip[order]
    low, high = float(places[:, 1].min()), float(ends[:, 1].max())
    room = high - low + 1.0
    key = strip * room + (places[box, 1] - low)
    at = np.floor(x / _BIN) * room + np.clip(y - low, -0.5, room - 0.5)
    near = np.searchsorted(key, at, side="right") - 1
    found = np.full(len(x), -1, dtype=np.intp)
    for back in range(_TRIES):
        each = box[np.maximum(near - back, 0)]
        is_in = (near - back >= 0) & (x > places[each, 0]) & (x < ends[each, 0])
        is_in &= (y > places[each, 1]) & (y < ends[each, 1])
        found = np.where(is_in & (found < 0), each, found)
    return found
