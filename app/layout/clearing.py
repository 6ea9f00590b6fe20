"""Boxes out of the way of those that stay where they are."""

from __future__ import annotations

import numpy as np

from nodes.shapes import Array

GAP = 24.0


def cleared(places: Array, sizes: Array, stays: Array) -> Array:
    """Return places at which no box overlaps one that stays, nor one it did not overlap before.

    A box in the way moves straight up or down to the nearest free place.

    Parameters
    ----------
    places, sizes : array, shape (boxes, 2)
    stays : array of bool, shape (boxes,)
    """
    found = places.copy()
    fixed = np.flatnonzero(stays)
    if not len(fixed):
        return found
    settled = np.ones(len(places), dtype=bool)
    for box in np.flatnonzero(~stays).tolist():
        settled[box] = not _meets(found, sizes, box, fixed).any()
    for box in np.flatnonzero(~settled)[np.argsort(found[~settled, 1], kind="stable")].tolist():
        found[box, 1] = _nearest_free(found, sizes, box, np.flatnonzero(settled))
        settled[box] = True
    return found


def _meets(places: Array, sizes: Array, box: int, others: Array) -> Array:
    near = (places[others] < places[box] + sizes[box] + GAP).all(axis=1)
    far = (places[others] + sizes[others] + GAP > places[box]).all(axis=1)
    found: Array = near & far
    return found


def _nearest_free(places: Array, sizes: Array, box: int, others: Array) -> float:
    """Return the level nearest to a box's own at which it stands clear of others."""
    left, top = places[box].tolist()
    width, height = sizes[box].tolist()
    beside = (places[others, 0] < left + width + GAP) & (
        places[others, 0] + sizes[others, 0] + GAP > left
    )
    begins = places[others[beside], 1] - GAP - height
    ends = places[others[beside], 1] + sizes[others[beside], 1] + GAP
    levels = np.concatenate([[top], begins, ends])
    # Strictly inside one of the stretches that others take.
    taken = ((levels[:, None] > begins) & (levels[:, None] < ends)).any(axis=1)
    free = levels[~taken]
    return float(free[np.abs(free - top).argmin()])
