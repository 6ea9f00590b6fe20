"""How far down each item stands: as level with its neighbours as the order allows.

Every item wants to be where its links are level; links between threads want it most, so a wire
that passes columns is straight there and boxes keep out of its way. Items that want to overlap
become one block at the mean of what they want, the exact solution of isotonic least squares (pool
adjacent violators; Barlow et al. 1972), after the gaps are taken off.
"""

from __future__ import annotations

import numpy as np

from app.layout.diagram import GAP_DOWN, NARROW_GAP, THREAD_GAP
from app.layout.straight import straighten
from app.layout.threads import Threaded
from nodes.shapes import Array

_SWEEPS = 8
_LAST_SWEEPS = 4
_FAINT = 1e-3
_FIRM = 1e6


class _Column:
    """One column: its items from top to bottom, and their links to either side."""

    def __init__(self, items: Array, offsets: Array) -> None:
        self.items = items
        self.offsets = offsets
        self.sides: list[tuple[Array, Array, Array, Array]] = []


def levels_of(web: Threaded, place: Array, fixed: Array | None = None) -> Array:
    """Return the top of every item.

    Parameters
    ----------
    place : array of int, shape (items,)
        From the top of its column.
    fixed : array, shape (items,), optional
        Tops of items that should stay where they are, NaN for all others.
    """
    columns = _columns(web, place)
    tops = np.zeros(len(web))
    for column in columns:
        tops[column.items] = column.offsets - column.offsets[-1] / 2
    if fixed is not None:
        tops = np.where(np.isnan(fixed), tops, fixed)
    for sweep in range(_SWEEPS):
        is_forward = sweep % 2 == 0
        for column in columns if is_forward else columns[::-1]:
            _settle(column, column.sides[:1] if is_forward else column.sides[1:], tops, fixed)
    for sweep in range(_LAST_SWEEPS):
        for column in columns if sweep % 2 else columns[::-1]:
            _settle(column, column.sides, tops, fixed)
    # At last each is in the middle of what it is made of, as people draw it.
    for column in columns:
        _settle(column, column.sides[:1], tops, fixed)
    rows = [(column.items, column.offsets) for column in columns]
    straighten(web, rows, tops, fixed)
    return tops


def _columns(web: Threaded, place: Array) -> list[_Column]:
    items = np.lexsort((place, web.layers))
    begins = np.searchsorted(web.layers[items], np.arange(web.columns + 1))
    thin = web.is_thread[items]
    beside = thin[:-1].astype(np.intp) + thin[1:]
    gaps = np.array([GAP_DOWN, THREAD_GAP, NARROW_GAP])[beside]
    along = np.concatenate([[0.0], np.cumsum(web.heights[items][:-1] + gaps)])
    index = np.empty(len(web), dtype=np.intp)
    index[items] = np.arange(len(web))
    found = []
    for begin, end in zip(begins[:-1].tolist(), begins[1:].tolist(), strict=True):
        found.append(_Column(items[begin:end], along[begin:end] - along[begin]))
    order = np.argsort(web.layers[web.right], kind="stable")
    rights = np.searchsorted(web.layers[web.right][order], np.arange(web.columns + 1))
    for number, column in enumerate(found):
        links = order[rights[number] : rights[number + 1]]
        shift = web.out[links] - web.into[links]
        own = index[web.right[links]] - begins[number]
        column.sides.append((own, web.left[links], shift, web.pull[links]))
        after = slice(int(web.bounds[number]), int(web.bounds[number + 1]))
        shift = web.into[after] - web.out[after]
        own = index[web.left[after]] - begins[number]
        column.sides.append((own, web.right[after], shift, web.pull[after]))
    return found


def _settle_single(
    column: _Column,
    sides: list[tuple[Array, Array, Array, Array]],
    tops: Array,
    fixed: Array | None,
) -> None:
    """As `_settle`, for a column of one item: deep chains have thousands of them."""
    item = int(column.items[0])
    if fixed is not None and not np.isnan(fixed[item]):
        tops[item] = fixed[item]
        return
    total = weight = 0.0
    for _, other, shift, pull in sides:
        if len(other) == 1:
            force = pull.item()
            total += force * (tops.item(other.item()) + shift.item())
            weight += force
        elif len(other):
            total += float((pull * (tops[other] + shift)).sum())
            weight += float(pull.sum())
    if weight:
        tops[item] = total / weight


def _settle(
    column: _Column,
    sides: list[tuple[Array, Array, Array, Array]],
    tops: Array,
    fixed: Array | None,
) -> None:
    """Move a column towards what it is linked to, keeping its order and its gaps."""
    size = len(column.items)
    if size == 1:
        _settle_single(column, sides, tops, fixed)
        return
    wanted, weight = np.zeros(size), np.zeros(size)
    for own, other, shift, pull in sides:
        if len(own):
            wanted += np.bincount(own, pull * (tops[other] + shift), minlength=size)
            weight += np.bincount(own, pull, minlength=size)
    free = weight == 0.0
    now = tops[column.items]
    wanted = np.where(free, now, wanted / np.where(free, 1.0, weight))
    weight[free] = _FAINT
    if fixed is not None:
        held = fixed[column.items]
        is_held = ~np.isnan(held)
        wanted = np.where(is_held, held, wanted)
        weight = np.where(is_held, _FIRM, weight)
    tops[column.items] = rising(wanted - column.offsets, weight) + column.offsets


def rising(wanted: Array, weight: Array) -> Array:
    """Return the nearest numbers that nowhere fall: weighted isotonic regression."""
    if len(wanted) < 2 or (np.diff(wanted) >= 0.0).all():
        return wanted
    means: list[float] = []
    weights: list[float] = []
    counts: list[int] = []
    for mean, mass in zip(wanted.tolist(), weight.tolist(), strict=True):
        count = 1
        while means and means[-1] > mean:
            before = weights.pop()
            mean = (mean * mass + means.pop() * before) / (mass + before)
            mass += before
            count += counts.pop()
        means.append(mean)
        weights.append(mass)
        counts.append(count)
    found: Array = np.repeat(np.array(means), counts)
    return found
