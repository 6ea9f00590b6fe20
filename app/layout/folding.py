"""Folding: a long row of columns as several shorter rows, one below the other.

A row goes on in the next one only where a single wire leads from one to the other, which then runs
back between the two. What leads into several rows stands left of them all.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from app.layout.columns import Columns, in_columns
from app.layout.diagram import GAP_DOWN, Diagram
from app.layout.lanes import Laid, Lanes, free_stretch, joined
from app.layout.layers import layers_of
from app.layout.levels import rising
from nodes.shapes import Array

SHEET = (1200.0, 680.0)
"""What is seen of the canvas at 100 % in a window of common size."""

_MOST_ROWS = 300
_LEAST_GAIN = 1.35
_PER_DOUBLING = 0.9
"""Twice as many rows must make all so much larger at least to be worth the ways back."""
_LANE = 30.0
"""Above and below a wire that runs back between two rows, at least."""
_ROW_GAP = 56.0
_UPPER = 0.42
"""Where between two rows such a wire runs: names stand above nodes and groups, nothing below."""
_BESIDE = 8.0
"""Between two wires that run back side by side."""
_MOST_STRETCH = 1.15
_MARGIN = 130.0
"""From what leads into several rows to these."""


@dataclass(frozen=True)
class _Row:
    """One row: its boxes, and the wires that come into it from feeders, each with a thread."""

    boxes: Array
    fed: Array
    part: Diagram
    columns: Columns
    wires: Array

    @property
    def rights(self) -> Array:
        return self.columns.lefts() + self.columns.widths


def folded(diagram: Diagram, columns: Columns) -> Laid | None:
    """Return a diagram folded; None where it is better left as it is."""
    feeders = _feeders(diagram, columns.layers)
    cuts = _cuts(diagram, columns.layers, feeders)
    if not len(cuts):
        return None
    outside = feeders | (diagram.is_thin & (diagram.side < 0))
    least = _LEAST_GAIN * _zoom(*_extent(diagram, columns.places(diagram)))
    first = int(columns.layers[~outside].min())
    tops, bottoms = _ends(diagram, columns, outside)
    best, begins = least, [0]
    for count in _counts(len(cuts) + 1):
        tried = _balanced(columns, cuts, count, first)
        value = _guess(columns, tops, bottoms, tried, first)
        if value > best:
            best, begins = value, tried
    if len(begins) == 1:
        return None
    places, wanted, lanes = _in_rows(diagram, columns, outside, begins)
    _place_feeders(diagram, feeders, wanted, places)
    is_better = _worth(_extent(diagram, places), len(begins)) > least
    return Laid(places, lanes) if is_better else None


def _counts(most: int) -> list[int]:
    """Return how many rows to try: every number at first, then each a tenth more than the last."""
    found = [2]
    while found[-1] < min(most, _MOST_ROWS):
        found.append(max(found[-1] + 1, round(1.1 * found[-1])))
    return found


def _worth(extent: tuple[float, float], rows: int) -> float:
    return _zoom(*extent) * float(_PER_DOUBLING ** np.log2(rows))


def _ends(diagram: Diagram, columns: Columns, outside: Array) -> tuple[Array, Array]:
    """Return how far up and down the boxes of each column reach, but for some."""
    count = len(columns.widths)
    tops, bottoms = np.full(count, np.inf), np.full(count, -np.inf)
    layers, own = columns.layers[~outside], columns.tops[~outside]
    np.minimum.at(tops, layers, own)
    np.maximum.at(bottoms, layers, own + diagram.sizes[~outside, 1])
    return tops, bottoms


def _guess(columns: Columns, tops: Array, bottoms: Array, begins: list[int], first: int) -> float:
    """Return what rows would be worth if each kept the course that it has unfolded."""
    starts = [first, *begins[1:]]
    ends = [*begins[1:], len(columns.widths)]
    lefts = columns.lefts()
    width = height = 0.0
    for start, end in zip(starts, ends, strict=True):
        width = max(width, float(lefts[end - 1] + columns.widths[end - 1] - lefts[start]))
        height += float(bottoms[start:end].max() - tops[start:end].min())
    height += (len(begins) - 1) * 2 * _LANE
    return _worth((width + (float(lefts[first]) if first else 0.0), height), len(begins))


def _zoom(width: float, height: float) -> float:
    return min(SHEET[0] / max(width, 1.0), SHEET[1] / max(height, 1.0), 1.0)


def _extent(diagram: Diagram, places: Array) -> tuple[float, float]:
    size = (places + diagram.sizes).max(axis=0) - places.min(axis=0)
    return float(size[0]), float(size[1])


def _feeders(diagram: Diagram, layers: Array) -> Array:
    """Return which boxes begin the diagram and lead to far apart ones."""
    count = len(diagram)
    into = np.bincount(diagram.target, minlength=count)
    furthest = np.zeros(count, dtype=np.intp)
    np.maximum.at(furthest, diagram.source, layers[diagram.target])
    found: Array = (into == 0) & (layers == 0) & (furthest > 1) & ~diagram.is_thin
    return found


def _cuts(diagram: Diagram, layers: Array, feeders: Array) -> Array:
    """Return the columns that a row may begin with."""
    columns = int(layers.max(initial=0)) + 1
    passing = np.zeros(columns + 1, dtype=np.intp)
    kept = ~feeders[diagram.source]
    # Wires from one box to another run side by side and count as one.
    pairs = np.unique(np.stack([diagram.source[kept], diagram.target[kept]]), axis=1)
    ends = layers[pairs]
    np.add.at(passing, ends.min(axis=0) + 1, 1)
    np.add.at(passing, ends.max(axis=0) + 1, -1)
    single = np.cumsum(passing)[:columns] == 1
    single[:1] = False
    # A row of feeders alone would be no row.
    others = layers[~feeders]
    if len(others):
        single[: int(others.min()) + 1] = False
    return np.flatnonzero(single)


def _balanced(columns: Columns, cuts: Array, count: int, first: int) -> list[int]:
    """Return the columns with which rows of about the same width begin, the first one too.

    Rather an upper row is longer than a lower one. Feeders, before the column `first`, do not
    count.
    """
    begins = columns.lefts()
    whole = begins[-1] + columns.widths[-1] - begins[first]
    spare = 0.25 * whole / max(len(begins) - first, 1)
    found = [0]
    for number in range(1, count):
        ideal = begins[first] + whole * number / count + spare
        nearest = int(cuts[np.abs(begins[cuts] - ideal).argmin()])
        if nearest > found[-1]:
            found.append(nearest)
    return found


def _in_rows(
    diagram: Diagram, columns: Columns, outside: Array, begins: list[int]
) -> tuple[Array, Array, Lanes]:
    """Return places of what stands in rows, the tops that would suit the threads, and lanes."""
    ends = [*begins[1:], len(columns.widths)]
    rows = [
        _row(diagram, outside, (columns.layers >= begin) & (columns.layers < end))
        for begin, end in zip(begins, ends, strict=True)
    ]
    shared = _shared(rows)
    places = np.zeros((len(diagram), 2))
    wanted = np.full(len(diagram), -np.inf)
    level = between = 0.0
    lanes = []
    for number, row in enumerate(rows):
        grid = row.columns if shared is None else _on_grid(row.columns, shared)
        laid = grid.laid(row.part, share=0.0)
        own = laid.places[len(row.fed) :]
        if number:
            back = _back(diagram, rows[number - 1].boxes, row.boxes)
            gap = 2 * _LANE if len(back) else _ROW_GAP
            between, level = level + _UPPER * gap, level + gap
        laid = laid.moved(0.0, level - float(own[:, 1].min()))
        threads, own = laid.places[: len(row.fed)], laid.places[len(row.fed) :]
        lanes.append(laid.lanes.of(row.wires))
        places[row.boxes] = own
        if number:
            lanes.append(_lane(diagram, back, places, between))
        level = float((own[:, 1] + diagram.sizes[row.boxes, 1]).max())
        feeder = diagram.source[row.fed]
        np.maximum.at(wanted, feeder, threads[:, 1] - diagram.start[row.fed])
    return places, wanted, joined(lanes)


def _row(diagram: Diagram, outside: Array, is_in: Array) -> _Row:
    inside = is_in & ~outside
    boxes = np.flatnonzero(inside)
    number = np.cumsum(inside) - 1
    part, among = diagram.part(boxes), diagram.wires_among(boxes)
    layers = layers_of(part)
    fed = np.flatnonzero(outside[diagram.source] & inside[diagram.target])
    # What begins the row is reached without passing anything.
    fed = fed[layers[number[diagram.target[fed]]] > 0]
    targets = number[diagram.target[fed]]
    part = part.with_entries(targets, diagram.end[fed], diagram.gap[fed])
    return _Row(boxes, fed, part, in_columns(part), np.concatenate([fed, among]))


def _shared(rows: list[_Row]) -> Columns | None:
    """Return columns that all rows can share, None where that would make them much wider."""
    count = max(len(row.columns.widths) for row in rows)
    widths, gaps = np.zeros(count), np.zeros(count)
    for row in rows:
        own = len(row.columns.widths)
        widths[:own] = np.maximum(widths[:own], row.columns.widths)
        gaps[:own] = np.maximum(gaps[:own], row.columns.gaps)
    shared = Columns(np.zeros(0), np.zeros(0), widths, gaps, np.zeros((0, 5)))
    widest = max(float(row.rights[-1]) for row in rows)
    return shared if shared.lefts()[-1] + widths[-1] <= _MOST_STRETCH * widest else None


def _on_grid(columns: Columns, grid: Columns) -> Columns:
    return replace(columns, widths=grid.widths, gaps=grid.gaps)


def _back(diagram: Diagram, upper: Array, lower: Array) -> Array:
    """Return the wires that run back from one row to the next."""
    above, below = np.zeros(len(diagram), dtype=bool), np.zeros(len(diagram), dtype=bool)
    above[upper], below[lower] = True, True
    return np.flatnonzero(above[diagram.source] & below[diagram.target])


def _lane(diagram: Diagram, wires: Array, places: Array, level: float) -> Lanes:
    """Return a lane between two rows for each of these wires, one a little below the other."""
    # The one that ends lowest turns round outside of the others.
    ends = places[diagram.target[wires], 1] + diagram.end[wires]
    wires = wires[np.argsort(-ends, kind="stable")]
    levels = level + _BESIDE * (np.arange(len(wires)) - (len(wires) - 1) / 2)
    source = diagram.source[wires]
    right = places[source, 0] + diagram.sizes[source, 0]
    left = places[diagram.target[wires], 0]
    return Lanes(wires, free_stretch(right, left, levels))


def _place_feeders(diagram: Diagram, feeders: Array, wanted: Array, places: Array) -> None:
    """Put feeders left of all rows, each level with the lowest thread that it leads to."""
    boxes = np.flatnonzero(feeders)
    if not len(boxes):
        return
    fed = np.flatnonzero(feeders[diagram.source])
    direct = places[diagram.target[fed], 1] + diagram.end[fed] - diagram.start[fed]
    nearest = np.full(len(diagram), -np.inf)
    np.maximum.at(nearest, diagram.source[fed], direct)
    tops = np.where(np.isfinite(wanted), wanted, nearest)[boxes]
    boxes = boxes[np.argsort(tops, kind="stable")]
    tops = np.sort(tops, kind="stable")
    heights = diagram.sizes[boxes, 1] + GAP_DOWN
    offsets = np.concatenate([[0.0], np.cumsum(heights[:-1])])
    places[boxes, 1] = rising(tops - offsets, np.ones(len(boxes))) + offsets
    widths = diagram.sizes[boxes, 0]
    places[boxes, 0] = -_MARGIN - widths.max() / 2 - widths / 2
