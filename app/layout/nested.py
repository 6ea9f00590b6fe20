"""Frames within frames: what is in one is laid out first, then stands as one box among the others.

Frames that are made of the same are laid out once, and the others are stamped like it.
"""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass, field, replace
from heapq import heapify, heappop, heappush

import numpy as np

from app.layout.clearing import cleared
from app.layout.diagram import GAP_ACROSS, Diagram
from app.layout.lanes import NO_LANES, Laid, Lanes, joined
from app.layout.laying import lay_out
from app.layout.stamped_lanes import LanesByKind, WiresAtBoxes
from nodes.shapes import Array

Margins = tuple[float, float, float, float]
"""left, top, right, bottom"""


@dataclass(frozen=True)
class Frame:
    """Boxes and frames that stay together.

    Attributes
    ----------
    boxes : sequence of int
    frames : sequence of Frame
    margins : (left, top, right, bottom)
        From what is inside to where others may begin.
    stamp : hashable, optional
        Frames with an equal one are made of the same, box by box in the order given.
    is_tight : bool
        As `Diagram.is_tight`.
    """

    boxes: Sequence[int]
    frames: Sequence[Frame] = ()
    margins: Margins = (0.0, 0.0, 0.0, 0.0)
    stamp: Hashable = None
    is_tight: bool = True

    def all_boxes(self) -> list[int]:
        """Return the boxes in it, at any depth."""
        found = list(self.boxes)
        for frame in self.frames:
            found += frame.all_boxes()
        return found


@dataclass(frozen=True)
class _Block:
    """A frame laid out: the places of its boxes, and lanes, from its own top left corner."""

    boxes: Array
    places: Array
    size: tuple[float, float]
    lanes: Lanes = NO_LANES


@dataclass
class _Stamps:
    wires: WiresAtBoxes
    known: dict[Hashable, tuple[_Block, LanesByKind]] = field(default_factory=dict)


def lay_out_nested(
    diagram: Diagram, frame: Frame, *, folds: bool = False, held: Array | None = None
) -> Laid:
    """Return where every box stands, and the lanes of wires that pass others.

    Parameters
    ----------
    frame : Frame
        All boxes of the diagram.
    folds, held
        As `app.layout.laying.lay_out`; boxes that are held are overlapped by none.
    """
    block = _laid(diagram, frame, _Stamps(WiresAtBoxes(diagram)), folds, held)
    places = np.zeros((len(diagram), 2))
    places[block.boxes] = block.places
    if held is not None:
        stays = ~np.isnan(held[:, 0])
        places[stays] = held[stays]
        places = cleared(places, diagram.sizes, stays)
    return Laid(places, block.lanes)


def _laid(
    diagram: Diagram, frame: Frame, stamps: _Stamps, folds: bool, held: Array | None
) -> _Block:
    blocks = [_stamped(diagram, each, stamps, folds) for each in frame.frames]
    single = [
        _Block(np.array([box]), np.zeros((1, 2)), (diagram.sizes[box, 0], diagram.sizes[box, 1]))
        for box in frame.boxes
    ]
    units = single + blocks
    if not units:
        return _Block(np.zeros(0, dtype=np.intp), np.zeros((0, 2)), (0.0, 0.0))
    units = _in_order(diagram, units)
    inner, entries, wires = _of_units(diagram, units, frame.is_tight)
    fixed = None if held is None else _held_units(inner, units, held, entries)
    laid = lay_out(inner, folds=folds, held=fixed)
    # Whole pixels, so that what is stamped is equal to the last of them.
    corners = np.round(laid.places[entries : entries + len(units)])
    if fixed is not None:
        stays = ~np.isnan(fixed[entries : entries + len(units), 0])
        sizes = inner.sizes[entries : entries + len(units)]
        corners = cleared(corners, sizes, stays)
    boxes = np.concatenate([unit.boxes for unit in units])
    places = np.concatenate([c + u.places for c, u in zip(corners, units, strict=True)])
    pairs = zip(corners.tolist(), units, strict=True)
    lanes = joined([wires.lanes(laid.lanes), *(u.lanes.moved(*c) for c, u in pairs if u.lanes)])
    left, top, right, bottom = frame.margins
    if fixed is None:
        dx, dy = ((left, top) - corners.min(axis=0)).tolist()
        places += (dx, dy)
        lanes = lanes.moved(dx, dy)
    sizes = np.array([unit.size for unit in units])
    whole = (corners + sizes).max(axis=0) - corners.min(axis=0) + (left + right, top + bottom)
    return _Block(boxes, places, (float(whole[0]), float(whole[1])), lanes)


def _in_order(diagram: Diagram, units: list[_Block]) -> list[_Block]:
    """Return units so that wires mostly lead on; frames can lead to each other in a circle."""
    unit_of = np.full(len(diagram), -1, dtype=np.intp)
    for number, unit in enumerate(units):
        unit_of[unit.boxes] = number
    ends = np.stack([unit_of[diagram.source], unit_of[diagram.target]])
    ends = ends[:, (ends >= 0).all(axis=0) & (ends[0] != ends[1])]
    after: list[list[int]] = [[] for _ in units]
    waits = [0] * len(units)
    for one, other in np.unique(ends, axis=1).T.tolist():
        after[one].append(other)
        waits[other] += 1
    begins = [int(unit.boxes.min()) for unit in units]
    ready = [(begins[number], number) for number in range(len(units)) if not waits[number]]
    heapify(ready)
    # Of a circle, the one whose first box comes first is broken open.
    left = sorted(range(len(units)), key=begins.__getitem__, reverse=True)
    found: list[_Block] = []
    is_done = [False] * len(units)
    while len(found) < len(units):
        while not ready:
            if not is_done[first := left.pop()]:
                ready.append((begins[first], first))
        number = heappop(ready)[1]
        if is_done[number]:
            continue
        is_done[number] = True
        found.append(units[number])
        for other in after[number]:
            waits[other] -= 1
            if not waits[other] and not is_done[other]:
                heappush(ready, (begins[other], other))
    return found


def _stamped(diagram: Diagram, frame: Frame, stamps: _Stamps, folds: bool) -> _Block:
    key = frame.stamp
    known = None if key is None else stamps.known.get(key)
    if known is not None:
        block, lanes = known
        boxes = np.array(frame.all_boxes(), dtype=np.intp)
        return replace(block, boxes=boxes, lanes=stamps.wires.stamped(boxes, lanes))
    block = _laid(diagram, frame, stamps, folds, None)
    if key is None:
        return block
    # Kept in the order of the frame, so that the next one can be laid over it box by box.
    order = np.array(frame.all_boxes(), dtype=np.intp)
    at = np.argsort(block.boxes)[np.searchsorted(np.sort(block.boxes), order)]
    kept = _Block(order, block.places[at], block.size, block.lanes)
    stamps.known[key] = kept, stamps.wires.by_kind(order, kept.lanes)
    return kept


@dataclass(frozen=True)
class _UnitWires:
    """Which wires of the whole diagram each wire of one of units stands for."""

    first: Array
    whole: Array

    def lanes(self, lanes: Lanes) -> Lanes:
        """Return lanes with the wires of the whole diagram."""
        if not len(lanes):
            return lanes
        counts = np.diff(self.first)[lanes.wire]
        ends = np.cumsum(counts)
        step = np.arange(int(ends[-1])) - np.repeat(ends - counts, counts)
        wire = self.whole[np.repeat(self.first[lanes.wire], counts) + step]
        return Lanes(wire, np.repeat(lanes.stretch, counts, axis=0))


def _of_units(
    diagram: Diagram, units: list[_Block], is_tight: bool
) -> tuple[Diagram, int, _UnitWires]:
    """Return the diagram whose boxes are units, with thin ones for what comes in and goes out.

    Those that come in have the first numbers; how many there are is returned, too, and which wires
    its wires are.
    """
    unit_of = np.full(len(diagram), -1, dtype=np.intp)
    drop = np.zeros(len(diagram))
    for number, unit in enumerate(units):
        unit_of[unit.boxes] = number
        drop[unit.boxes] = unit.places[:, 1]
    source, target = unit_of[diagram.source], unit_of[diagram.target]
    start = diagram.start + drop[diagram.source]
    end = diagram.end + drop[diagram.target]
    among = np.flatnonzero((source >= 0) & (target >= 0) & (source != target))
    into = np.flatnonzero((source < 0) & (target >= 0))
    out = np.flatnonzero((source >= 0) & (target < 0))
    # Wires from the same end go out side by side: one place on the border is enough for them.
    ends = np.stack([source[out], start[out]])
    _, first, side_by_side = np.unique(ends, axis=1, return_index=True, return_inverse=True)
    side_by_side = side_by_side.reshape(-1)
    order = np.argsort(side_by_side, kind="stable")
    alone = np.arange(len(into) + len(among) + 1)
    wires = _UnitWires(
        np.concatenate([alone, alone[-1] + np.cumsum(np.bincount(side_by_side))]),
        np.concatenate([into, among, out[order]]),
    )
    out = out[first]
    sizes = np.array([unit.size for unit in units])
    exits = len(units) + np.arange(len(out))
    inner = Diagram(
        np.concatenate([sizes, np.zeros((len(out), 2))]),
        np.concatenate([source[among], source[out]]),
        np.concatenate([target[among], exits]),
        np.concatenate([start[among], start[out]]),
        np.concatenate([end[among], np.zeros(len(out))]),
        np.concatenate([diagram.gap[among], np.full(len(out), GAP_ACROSS)]),
        np.concatenate([np.zeros(len(units), dtype=np.intp), np.ones(len(out), dtype=np.intp)]),
        is_tight,
    )
    if len(into):
        inner = inner.with_entries(target[into], end[into], diagram.gap[into])
    return inner, len(into), wires


def _held_units(inner: Diagram, units: list[_Block], held: Array, entries: int) -> Array:
    """Return where units stand that hold a box which must stay; NaN for the others."""
    found = np.full((len(inner), 2), np.nan)
    for number, unit in enumerate(units):
        stays = np.flatnonzero(~np.isnan(held[unit.boxes, 0]))
        if len(stays):
            found[entries + number] = held[unit.boxes[stays[0]]] - unit.places[stays[0]]
    return found
