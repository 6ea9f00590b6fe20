"""Sifting: each item of a column is put at the best of all its places there, one after the other.

After Matuszewski, Schönfeld & Molitor, "Using sifting for k-layer straightline crossing
minimization" (Graph Drawing 1999): the columns on both sides stand still meanwhile, so crossings
only become fewer. The work grows with the square of a column's links, so it is for small diagrams.
"""

from __future__ import annotations

import numpy as np

from app.layout.threads import Threaded
from nodes.shapes import Array

Side = tuple[Array, Array]
"""Of each link on one side of a column: its item there, by number, and where it ends beyond."""

_ROUNDS = 4
_MOST_WORK = 2_000_000
"""Pairs of links that are held against each other, over all columns and passes."""


def sift(
    web: Threaded, place: Array, column: Array, into_order: Array, out: Array, into: Array
) -> int:
    """Better places, in place; return how many crossings fewer there are.

    Parameters
    ----------
    place : array of int, shape (items,)
        From the top of its column.
    column, into_order : array of int, shape (links,)
        The column in which each begins, and their order by the column in which they end.
    out, into : array, shape (links,)
        Where on its items each begins and ends, as a share of a place.
    """
    count = np.arange(web.columns + 1)
    after = np.searchsorted(column, count)
    before = np.searchsorted(web.layers[web.right[into_order]], count)
    work = int((np.diff(after) ** 2).sum() + (np.diff(before) ** 2).sum())
    items = np.argsort(web.layers, kind="stable")
    begins = np.searchsorted(web.layers[items], count)
    number = np.empty(len(web), dtype=np.intp)
    number[items] = np.arange(len(web)) - begins[web.layers[items]]
    total, room = 0, _MOST_WORK
    is_down = True
    idle = 0
    while room >= work and idle < 2:
        room -= work
        gained = 0
        for each in range(web.columns) if is_down else range(web.columns - 1, -1, -1):
            own = items[begins[each] : begins[each + 1]]
            if len(own) < 2:
                continue
            out_of = slice(int(after[each]), int(after[each + 1]))
            come = into_order[before[each] : before[each + 1]]
            sides = [
                (number[web.left[out_of]], place[web.right[out_of]] + into[out_of]),
                (number[web.right[come]], place[web.left[come]] + out[come]),
            ]
            order, gain = sifted(np.argsort(place[own]), crossings_between(len(own), sides))
            place[own[order]] = np.arange(len(own))
            gained += gain
        idle = 0 if gained else idle + 1
        total += gained
        is_down = not is_down
    return total


def crossings_between(count: int, sides: list[Side]) -> Array:
    """Return how many links cross when one item stands above another, shape (count, count).

    Parameters
    ----------
    sides : list of (own, beyond)
    """
    found = np.zeros((count, count))
    for own, beyond in sides:
        if len(own):
            belongs = np.zeros((len(own), count))
            belongs[np.arange(len(own)), own] = 1.0
            crosses = (beyond[:, None] > beyond[None, :]).astype(np.float64)
            found += belongs.T @ crosses @ belongs
    np.fill_diagonal(found, 0.0)
    return found


def sifted(order: Array, crossings: Array) -> tuple[Array, int]:
    """Return a better order of the items of a column, and how many crossings fewer it has.

    Parameters
    ----------
    order : array of int, shape (items,)
        From top to bottom.
    crossings : array, shape (items, items)
        As `crossings_between`.
    """
    cost = crossings - crossings.T
    now = order.tolist()
    total = 0.0
    for _ in range(_ROUNDS):
        gained = 0.0
        for item in order.tolist():
            at = now.index(item)
            others = now[:at] + now[at + 1 :]
            # What it costs to stand behind the first so many of the others.
            costs = np.concatenate([[0.0], np.cumsum(cost[others, item])])
            best = int(costs.argmin())
            gain = float(costs[at] - costs[best])
            if gain > 0.0:
                now = [*others[:best], item, *others[best:]]
                gained += gain
        total += gained
        if not gained:
            break
    return np.array(now, dtype=np.intp), round(total)
