"""Diagram: boxes and the wires between them, as arrays."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from nodes.shapes import Array

GAP_ACROSS = 110.0
"""Between columns, where nothing else is said: a wire needs it for its label."""
GAP_DOWN = 46.0
THREAD_GAP = 22.0
"""Above and below where a wire passes a column."""
NARROW_GAP = 10.0
"""Between two wires that pass a column."""


@dataclass(frozen=True)
class Diagram:
    """What is to be laid out.

    Boxes are numbered in an order that wires mostly follow; a wire against it is one that runs
    back, and is drawn so.

    Attributes
    ----------
    sizes : array, shape (boxes, 2)
        Width and height. A box without either is where a wire comes in or goes out.
    source, target : array of int, shape (wires,)
    start, end : array, shape (wires,)
        How far below the tops of its boxes a wire begins and ends.
    gap : array, shape (wires,)
        How far a wire's end should at least be from the column before.
    side : array of int, shape (boxes,)
        -1 for boxes that must stand in the first column, 1 for the last, 0 for all others.
    is_tight : bool
        Whether what has nothing before it stands beside what it leads to, not in the first column.
    """

    sizes: Array
    source: Array
    target: Array
    start: Array
    end: Array
    gap: Array
    side: Array
    is_tight: bool = True

    def __len__(self) -> int:
        return len(self.sizes)

    @property
    def is_thin(self) -> Array:
        """Which boxes are only where a wire comes in or goes out."""
        thin: Array = (self.sizes == 0.0).all(axis=1)
        return thin

    def wires_among(self, boxes: Array) -> Array:
        """Return the wires whose two ends are among some boxes, in ascending order."""
        is_in = np.zeros(len(self), dtype=bool)
        is_in[boxes] = True
        return np.flatnonzero(is_in[self.source] & is_in[self.target])

    def part(self, boxes: Array) -> Diagram:
        """Return some boxes, in ascending order, with the wires among them."""
        number = np.full(len(self), -1, dtype=np.intp)
        number[boxes] = np.arange(len(boxes))
        inside = self.wires_among(boxes)
        return Diagram(
            self.sizes[boxes],
            number[self.source[inside]],
            number[self.target[inside]],
            self.start[inside],
            self.end[inside],
            self.gap[inside],
            self.side[boxes],
            self.is_tight,
        )

    def with_entries(self, target: Array, end: Array, gap: Array) -> Diagram:
        """Return the diagram with a thin box in the first column for each wire that comes in.

        They have the first numbers, all others are moved up by their count.
        """
        count = len(target)
        return Diagram(
            np.concatenate([np.zeros((count, 2)), self.sizes]),
            np.concatenate([np.arange(count), self.source + count]),
            np.concatenate([target + count, self.target + count]),
            np.concatenate([np.zeros(count), self.start]),
            np.concatenate([end, self.end]),
            np.concatenate([gap, self.gap]),
            np.concatenate([np.full(count, -1), self.side]),
            self.is_tight,
        )


def diagram(
    sizes: Array,
    source: Array,
    target: Array,
    start: Array | None = None,
    end: Array | None = None,
    *,
    gap: Array | float = GAP_ACROSS,
    side: Array | None = None,
    is_tight: bool = True,
) -> Diagram:
    """Return a diagram; wires begin and end at the middle of a box where nothing else is said."""
    sizes = np.asarray(sizes, dtype=np.float64).reshape(-1, 2)
    source, target = (np.asarray(each, dtype=np.intp) for each in (source, target))
    middle = sizes[:, 1] / 2
    return Diagram(
        sizes,
        source,
        target,
        middle[source] if start is None else np.asarray(start, dtype=np.float64),
        middle[target] if end is None else np.asarray(end, dtype=np.float64),
        np.broadcast_to(np.asarray(gap, dtype=np.float64), source.shape).copy(),
        np.zeros(len(sizes), dtype=np.intp) if side is None else np.asarray(side, dtype=np.intp),
        is_tight,
    )
