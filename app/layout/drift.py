"""Large diagrams that run aslant, made upright.

Each column follows the one before it, so in a web from which wires keep leaving to one side all
sinks to the other. That takes much room and shows nothing.
"""

from __future__ import annotations

import numpy as np

from app.layout.threads import Threaded
from nodes.shapes import Array

_LARGE = 6_000.0
_MOST_DRIFT = 0.5
"""Share of the height by which the last columns may lie lower, or higher, than the first."""
_WIDE_GAP = 600.0
_KEPT = 0.05
"""Share that is kept of what a gap has beyond that."""


def without_drift(web: Threaded, tops: Array) -> Array:
    """Return the tops with columns moved up or down; who is above whom stays."""
    height = float(np.ptp(tops)) if len(tops) else 0.0
    if height < _LARGE:
        return tops
    total = np.bincount(web.layers, tops, minlength=web.columns)
    count = np.bincount(web.layers, minlength=web.columns)
    slope = np.polyfit(np.arange(web.columns), total / count, 1, w=count)[0]
    if abs(slope) * web.columns < _MOST_DRIFT * height:
        return tops
    return _closed_up(web, tops - slope * web.layers)


def _closed_up(web: Threaded, tops: Array) -> Array:
    """Return the tops with wide gaps in columns made narrow; the middle of most columns stays.

    What left the web to a side did not drift along, and would be far off now.
    """
    found = tops.copy()
    low, high = np.percentile(tops, (5.0, 95.0))
    items = np.lexsort((tops, web.layers))
    for own in np.split(items, np.flatnonzero(np.diff(web.layers[items])) + 1):
        steps = np.diff(tops[own])
        steps = np.where(steps > _WIDE_GAP, _WIDE_GAP + _KEPT * (steps - _WIDE_GAP), steps)
        along = np.concatenate([[0.0], np.cumsum(steps)])
        middle = len(own) // 2
        level = np.clip(tops[own[middle]], low - _WIDE_GAP, high + _WIDE_GAP)
        found[own] = level + along - along[middle]
    return found
