"""The order of items in each column, with few crossings.

Sweeps of barycentres (Sugiyama, Tagawa & Toda 1981), then exchanges of neighbours as in Gansner,
Koutsofios, North & Vo, "A technique for drawing directed graphs" (IEEE TSE 19, 1993), and sifting
at last, where that is not too much. Where on a box a wire ends counts, so wires into one box do not
cross before it either.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from app.layout.crossings import link_crossings
from app.layout.sifting import sift
from app.layout.threads import Threaded
from nodes.shapes import Array

_SWEEPS = 12
_PATIENCE = 3
"""Sweeps without a gain after which a start is given up."""
_EXCHANGES = 12
_FOLLOWING = 4
_MANY_ITEMS = 40_000
_MOST_PAIRS = 3_000_000
_FEW_ITEMS = 300
_WORTH_MORE = 10
"""Crossings from which on small diagrams are begun once more, at random."""


class Ordering:
    """Finds an order.

    Attributes
    ----------
    place : array of int, shape (items,)
        From the top of its column.
    crossings : int
    """

    def __init__(self, web: Threaded) -> None:
        self._web = web
        # A share of one place: a wire that ends lower on a box comes after one that ends higher.
        room = web.heights + 1.0
        self._out = 0.9 * np.minimum(web.out / room[web.left], 1.0)
        self._into = 0.9 * np.minimum(web.into / room[web.right], 1.0)
        self._column = web.layers[web.left]
        self._order_right = np.argsort(web.layers[web.right], kind="stable")
        self.place = np.zeros(len(web), dtype=np.intp)
        self.crossings = 0

    def find(self) -> Array:
        """Find an order and return the places."""
        web = self._web
        few = len(web) > _MANY_ITEMS
        best: Array | None = None
        best_count = 0
        for start in self._starts(few):
            self.place = start
            self._improve(_SWEEPS // 3 if few else _SWEEPS)
            if best is None or self.crossings < best_count:
                best, best_count = self.place.copy(), self.crossings
            if not self.crossings:
                break
        assert best is not None
        self.place, self.crossings = best, best_count
        if best_count:
            links = self._column, self._order_right, self._out, self._into
            self.crossings -= sift(web, self.place, *links)
        return self.place

    def follow(self, levels: Array) -> Array:
        """Put the others about items that stay, and return the places.

        Parameters
        ----------
        levels : array, shape (items,)
            Where items stand that stay, NaN for all others.
        """
        layers = self._web.layers
        self.place = in_held_order(layers, self.place, levels)
        for sweep in range(_FOLLOWING):
            self._sweep(is_down=sweep % 2 == 1, levels=levels)
        return self.place

    def _improve(self, sweeps: int) -> None:
        best, found = self.place.copy(), self._count()
        idle = 0
        for sweep in range(sweeps):
            if not found:
                break
            self._sweep(is_down=sweep % 2 == 0)
            self._exchange(2)
            crossings = self._count()
            idle = 0 if crossings < found else idle + 1
            if crossings < found:
                best, found = self.place.copy(), crossings
            elif idle >= _PATIENCE:
                break
        self.place = best
        if found:
            self._exchange(_EXCHANGES)
            found = self._count()
        self.crossings = found

    # Starts

    def _starts(self, few: bool) -> Iterator[Array]:
        """Give places to begin with; in small diagrams at random too, always the same."""
        yield self._deep()
        if few:
            return
        yield self._as_numbered()
        web = self._web
        if len(web) <= _FEW_ITEMS and self.crossings >= _WORTH_MORE:
            yield _places(web.layers, np.random.default_rng(0).random(len(web)))

    def _as_numbered(self) -> Array:
        layers = self._web.layers
        return _places(layers, np.arange(len(layers)))

    def _deep(self) -> Array:
        """Place items in the order in which a walk from the last ones back meets them.

        Of a tree, which a formula is, that is an order without crossings.
        """
        web, count = self._web, len(self._web)
        order = np.lexsort((self._into, web.right))
        first = np.searchsorted(web.right[order], np.arange(count + 1)).tolist()
        before = web.left[order].tolist()
        leads_on = np.bincount(web.left, minlength=count) > 0
        number = [-1] * count
        met = 0
        ends = np.flatnonzero(~leads_on)
        # The columns of what ends last come first: the walk from there meets most.
        for root in ends[np.argsort(-web.layers[ends], kind="stable")].tolist():
            stack = [root]
            while stack:
                item = stack.pop()
                if number[item] < 0:
                    number[item] = met
                    met += 1
                    stack += before[first[item] : first[item + 1]][::-1]
        return _places(web.layers, np.array(number))

    # Sweeps

    def _sweep(self, *, is_down: bool, levels: Array | None = None) -> None:
        """Put every column in the order of the mean places of what it is linked to.

        Those that have levels keep the order of these among themselves.
        """
        web = self._web
        keys = self.place.astype(np.float64)
        if is_down:
            near, far, shift, rows = web.left, web.right, self._out, self._order_right
            column = web.layers[far]
        else:
            near, far, shift, rows = web.right, web.left, self._into, np.arange(len(web.left))
            column = self._column
        bounds = np.searchsorted(column[rows], np.arange(web.columns + 1)).tolist()
        near, far, shift = near[rows], far[rows], shift[rows]
        items = np.lexsort((self.place, web.layers))
        begins = np.searchsorted(web.layers[items], np.arange(web.columns + 1)).tolist()
        index = np.empty(len(web), dtype=np.intp)
        index[items] = np.arange(len(web))
        counts = np.bincount(far, minlength=len(web))[items]
        steps = range(1, web.columns) if is_down else range(web.columns - 2, -1, -1)
        for each in steps:
            begin, end = begins[each], begins[each + 1]
            size = end - begin
            if size < 2:
                continue
            links = slice(bounds[each], bounds[each + 1])
            at = index[far[links]] - begin
            total = np.bincount(at, keys[near[links]] + shift[links], minlength=size)
            own, count = items[begin:end], counts[begin:end]
            means = np.where(count > 0, total / np.maximum(count, 1), -1.0)
            if not count.all():
                means = _filled(means)
            order = own[np.argsort(means, kind="stable")]
            if levels is not None:
                stays = np.flatnonzero(~np.isnan(levels[order]))
                held = order[stays]
                order[stays] = held[np.argsort(levels[held], kind="stable")]
            keys[order] = np.arange(size)
        self.place = keys.astype(np.intp)

    # Exchanges

    def _exchange(self, rounds: int) -> None:
        """Exchange neighbours as long as that takes crossings away.

        Columns with an even number change while the others stand still, and in each the pairs that
        begin at an even place: so all of these are exchanged at once.
        """
        web = self._web
        ways = (
            _Ways(len(web), web.right, web.left, self._out),
            _Ways(len(web), web.left, web.right, self._into),
        )
        for _ in range(rounds):
            gained = 0
            for parity in range(4):
                gained += self._exchange_some(ways, parity % 2, parity // 2)
            if not gained:
                break

    def _exchange_some(self, ways: tuple[_Ways, _Ways], column: int, begin: int) -> int:
        layers, place = self._web.layers, self.place
        items = np.lexsort((place, layers))
        upper, lower = items[:-1], items[1:]
        fits = (layers[upper] == layers[lower]) & (layers[upper] % 2 == column)
        fits &= place[upper] % 2 == begin
        upper, lower = upper[fits], lower[fits]
        if not len(upper):
            return 0
        gain = np.zeros(len(upper), dtype=np.int64)
        for way in ways:
            gain += way.gain(upper, lower, place)
        better = gain > 0
        place[upper[better]] += 1
        place[lower[better]] -= 1
        return int(gain[better].sum())

    def _count(self) -> int:
        web = self._web
        above = self.place[web.left] + self._out
        below = self.place[web.right] + self._into
        return link_crossings(self._column, above, below)


class _Ways:
    """What each item is linked to on one side."""

    def __init__(self, count: int, own: Array, other: Array, shift: Array) -> None:
        order = np.argsort(own, kind="stable")
        self._other, self._shift = other[order], shift[order]
        self._first = np.searchsorted(own[order], np.arange(count + 1))

    def gain(self, upper: Array, lower: Array, place: Array) -> Array:
        """Return how many crossings fewer each pair of neighbours has when it is exchanged."""
        first = self._first
        ups, downs = first[upper + 1] - first[upper], first[lower + 1] - first[lower]
        pairs = ups * downs
        # Few pairs have very many links; those stay as they are.
        pairs = np.where(pairs > _MOST_PAIRS // 10, 0, pairs)
        if pairs.sum() > _MOST_PAIRS:
            pairs = np.where(np.cumsum(pairs) > _MOST_PAIRS, 0, pairs)
        which = np.repeat(np.arange(len(upper)), pairs)
        step = np.arange(len(which)) - (np.cumsum(pairs) - pairs)[which]
        one = first[upper][which] + step // np.maximum(downs[which], 1)
        two = first[lower][which] + step % np.maximum(downs[which], 1)
        above = place[self._other[one]] + self._shift[one]
        below = place[self._other[two]] + self._shift[two]
        signs = np.sign(above - below)
        return np.bincount(which, signs, minlength=len(upper)).astype(np.int64)


def in_held_order(layers: Array, place: Array, levels: Array) -> Array:
    """Return places in which items that stay where they are have the order they stand in.

    They exchange places with each other only; `levels` is NaN for all other items.
    """
    held = np.flatnonzero(~np.isnan(levels))
    by_place = held[np.lexsort((place[held], layers[held]))]
    by_level = held[np.lexsort((levels[held], layers[held]))]
    found = place.copy()
    found[by_level] = place[by_place]
    return found


def _filled(means: Array) -> Array:
    """Let items that are linked to nothing stay behind the one they stood behind."""
    known = np.maximum.accumulate(np.where(means >= 0, np.arange(len(means)), -1))
    return np.where(known >= 0, means[np.maximum(known, 0)], -1.0)


def _places(layers: Array, keys: Array) -> Array:
    """Return the places in each column that follow from a number of each item."""
    items = np.lexsort((keys, layers))
    begins = np.searchsorted(layers[items], layers[items])
    place = np.empty(len(layers), dtype=np.intp)
    place[items] = np.arange(len(layers)) - begins
    return place
