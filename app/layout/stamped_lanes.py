"""Lanes of frames that are stamped like another one: each wire has those of its like."""

from __future__ import annotations

import numpy as np

from app.layout.diagram import Diagram
from app.layout.lanes import NO_LANES, Lanes
from nodes.shapes import Array

Kind = tuple[int, float, int, float]
"""What a wire at a frame is known by: the box in it where it begins, -1 for one outside, and how
far down; then the same of where it ends."""
LanesByKind = dict[Kind, Array]
"""The stretches of the lanes of each kind of wire; wires of one kind run side by side."""


class WiresAtBoxes:
    """The wires of a diagram by the boxes at which they begin and end."""

    def __init__(self, diagram: Diagram) -> None:
        self._diagram = diagram
        sides = diagram.source, diagram.target
        self._orders = [np.argsort(side, kind="stable") for side in sides]
        count = np.arange(len(diagram) + 1)
        self._firsts = [
            np.searchsorted(side[order], count)
            for side, order in zip(sides, self._orders, strict=True)
        ]

    def by_kind(self, boxes: Array, lanes: Lanes) -> LanesByKind:
        """Return the lanes of the wires at some boxes by what these are known by."""
        if not len(lanes):
            return {}
        lanes = lanes.ordered()
        begins = np.flatnonzero(np.diff(lanes.wire, prepend=-1))
        parts = np.split(lanes.stretch, begins[1:])
        of_wire = dict(zip(lanes.wire[begins].tolist(), parts, strict=True))
        kinds = self._kinds(boxes)
        return {kind: of_wire[wire] for wire, kind in kinds.items() if wire in of_wire}

    def stamped(self, boxes: Array, lanes: LanesByKind) -> Lanes:
        """Return lanes for the wires at other boxes, which are like the first ones in order."""
        if not lanes:
            return NO_LANES
        found = [(w, lanes[kind]) for w, kind in self._kinds(boxes).items() if kind in lanes]
        if not found:
            return NO_LANES
        wires, stretches = zip(*found, strict=True)
        return Lanes(np.repeat(wires, [len(each) for each in stretches]), np.concatenate(stretches))

    def _kinds(self, boxes: Array) -> dict[int, Kind]:
        wires = self._at(boxes)
        place = {box: number for number, box in enumerate(boxes.tolist())}
        of = self._diagram
        ends = (of.source, of.start, of.target, of.end)
        found: dict[int, Kind] = {}
        for wire, one, start, other, end in zip(
            wires.tolist(), *(each[wires].tolist() for each in ends), strict=True
        ):
            begins, stops = place.get(one, -1), place.get(other, -1)
            found[wire] = (
                begins,
                start if begins >= 0 else 0.0,
                stops,
                end if stops >= 0 else 0.0,
            )
        return found

    def _at(self, boxes: Array) -> Array:
        found = []
        for order, first in zip(self._orders, self._firsts, strict=True):
            counts = first[boxes + 1] - first[boxes]
            total = np.cumsum(counts)
            step = np.arange(int(total[-1])) - np.repeat(total - counts, counts)
            found.append(order[np.repeat(first[boxes], counts) + step])
        return np.unique(np.concatenate(found))
