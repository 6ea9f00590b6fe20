"""A connected diagram in columns from left to right."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from app.layout.diagram import GAP_ACROSS, Diagram
from app.layout.drift import without_drift
from app.layout.lanes import Laid, Lanes, free_stretch
from app.layout.layers import layers_of
from app.layout.levels import levels_of, rising
from app.layout.ordering import Ordering
from app.layout.threads import Threaded, threaded
from nodes.shapes import Array

_STEEP = 500.0
"""Wires that fall further than this between two columns get more room across."""
_ROOM_PER_FALL = 0.2
_MOST_ROOM = 800.0
_ASPECT = 1.0
"""Up to which all may become wider by that, as a share of its height."""
_FAINT = 1e-4


@dataclass(frozen=True)
class Columns:
    """Where boxes stand.

    Attributes
    ----------
    layers : array of int, shape (boxes,)
    tops : array, shape (boxes,)
    widths : array, shape (columns,)
        Of the widest box in each column.
    gaps : array, shape (columns,)
        Before each column; nothing before the first.
    threads : array, shape (threads, 5)
        Where wires pass columns: the wire, the column, and how far down; then how far up and down
        it is to what is next there.
    """

    layers: Array
    tops: Array
    widths: Array
    gaps: Array
    threads: Array

    def lefts(self) -> Array:
        """Return where each column begins."""
        found: Array = np.cumsum(self.gaps + np.concatenate([[0.0], self.widths[:-1]]))
        return found

    def places(self, diagram: Diagram, lefts: Array | None = None, share: float = 0.5) -> Array:
        """Return the top left corners.

        Parameters
        ----------
        lefts : array, shape (columns,), optional
            Where columns begin, if not where they do by themselves.
        share : float
            Of the room that a box leaves in its column, how much is on its left.
        """
        begins = self.lefts() if lefts is None else lefts
        spare = self.widths[self.layers] - diagram.sizes[:, 0]
        x = begins[self.layers] + share * spare
        return np.stack([x, self.tops], axis=1)

    def laid(self, diagram: Diagram, lefts: Array | None = None, share: float = 0.5) -> Laid:
        """Return the diagram laid out; as `places`.

        Wires have their threads for lanes. From a box narrower than its column they run on level
        to the end of the column, so that they keep clear of wider ones above and below.
        """
        begins = self.lefts() if lefts is None else lefts
        ends = begins + self.widths
        places = self.places(diagram, begins, share)
        wire, column = self.threads[:, 0].astype(np.intp), self.threads[:, 1].astype(np.intp)
        passing = np.column_stack([begins[column], ends[column], self.threads[:, 2:]])
        onward = self.layers[diagram.source] < self.layers[diagram.target]
        leaves = np.flatnonzero(onward & ~diagram.is_thin[diagram.source])
        source = diagram.source[leaves]
        level = self.tops[source] + diagram.start[leaves]
        right = places[source, 0] + diagram.sizes[source, 0]
        leaving = free_stretch(right, ends[self.layers[source]], level)
        # What ends at the lower edge comes from below, and needs no level way there.
        is_beside = diagram.end < diagram.sizes[diagram.target, 1]
        arrives = np.flatnonzero(onward & is_beside)
        target = diagram.target[arrives]
        level = self.tops[target] + diagram.end[arrives]
        arriving = free_stretch(begins[self.layers[target]], places[target, 0], level)
        stretch = np.concatenate([passing, leaving, arriving])
        is_long = stretch[:, 1] - stretch[:, 0] > _FAINT
        return Laid(
            places, Lanes(np.concatenate([wire, leaves, arrives])[is_long], stretch[is_long])
        )


def in_columns(diagram: Diagram, held: Array | None = None) -> Columns:
    """Lay a diagram out in columns.

    Parameters
    ----------
    held : array, shape (boxes, 2), optional
        Where boxes stand that must stay, NaN for the others.
    """
    layers = layers_of(diagram)
    web = threaded(diagram, layers)
    ordering = Ordering(web)
    place = ordering.find()
    fixed = None
    if held is not None:
        fixed = np.full(len(web), np.nan)
        fixed[: len(diagram)] = held[:, 1]
        place = ordering.follow(fixed)
    tops = levels_of(web, place, fixed)
    if fixed is None:
        tops = without_drift(web, tops)
    widths = np.zeros(web.columns)
    np.maximum.at(widths, layers, diagram.sizes[:, 0])
    gaps = _gaps(diagram, web, layers, tops, widths)
    return Columns(layers, tops[: len(diagram)], widths, gaps, _threads(diagram, web, tops))


def _threads(diagram: Diagram, web: Threaded, tops: Array) -> Array:
    """Return where wires pass columns; what comes in or goes out passes that of its thin box."""
    thread = np.flatnonzero(web.wire >= 0)
    onward = web.layers[diagram.source] < web.layers[diagram.target]
    thread = thread[onward[web.wire[thread]]]
    comes = np.flatnonzero(diagram.is_thin[diagram.source] & onward)
    goes = np.flatnonzero(diagram.is_thin[diagram.target] & onward)
    item = np.concatenate([thread, diagram.source[comes], diagram.target[goes]])
    wire = np.concatenate([web.wire[thread], comes, goes])
    order = np.lexsort((tops, web.layers))
    upper, lower = order[:-1], order[1:]
    beside = web.layers[upper] == web.layers[lower]
    upper, lower = upper[beside], lower[beside]
    above, below = np.full(len(web), -np.inf), np.full(len(web), np.inf)
    above[lower] = tops[upper] + web.heights[upper]
    below[upper] = tops[lower]
    return np.stack([wire, web.layers[item], tops[item], above[item], below[item]], axis=1)


def _gaps(diagram: Diagram, web: Threaded, layers: Array, tops: Array, widths: Array) -> Array:
    """Return the gap before each column: what its wires ask for, and more where they fall far."""
    count = web.columns
    gaps = np.zeros(count)
    begin, end = layers[diagram.source], layers[diagram.target]
    onward = begin < end
    np.maximum.at(gaps, end[onward], diagram.gap[onward])
    gaps[gaps == 0.0] = GAP_ACROSS
    fall = np.abs(tops[web.right] + web.into - tops[web.left] - web.out)
    steepest = np.zeros(count)
    np.maximum.at(steepest, web.layers[web.right], fall)
    more = np.minimum(_ROOM_PER_FALL * np.maximum(steepest - _STEEP, 0.0), _MOST_ROOM)
    gaps[0] = more[0] = 0.0
    boxes = slice(None, len(diagram))
    height = float((tops[boxes] + diagram.sizes[:, 1]).max() - tops[boxes].min())
    room = max(_ASPECT * height - float(gaps.sum() + widths.sum()), 0.0)
    found: Array = gaps + more * min(1.0, room / max(float(more.sum()), 1.0))
    return found


def held_lefts(columns: Columns, diagram: Diagram, held: Array) -> Array:
    """Return where columns begin so that boxes that stay are in theirs, as far as they agree.

    Columns keep at least their gaps; those without such a box follow their neighbours.
    """
    natural = columns.lefts()
    is_held = ~np.isnan(held[:, 0])
    spare = columns.widths[columns.layers] - diagram.sizes[:, 0]
    shift = held[:, 0] - spare / 2 - natural[columns.layers]
    total, count = np.zeros(len(natural)), np.zeros(len(natural))
    np.add.at(total, columns.layers[is_held], shift[is_held])
    np.add.at(count, columns.layers[is_held], 1.0)
    known = np.flatnonzero(count)
    wanted = np.interp(np.arange(len(natural)), known, total[known] / count[known])
    return natural + rising(wanted, np.where(count > 0, count, _FAINT))
