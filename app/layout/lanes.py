"""Lanes: the level stretches on which wires pass the columns that they do not end in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from nodes.shapes import Array


@dataclass(frozen=True)
class Lanes:
    """Level stretches, in no order; between two of them a wire is free to rise and fall.

    Attributes
    ----------
    wire : array of int, shape (lanes,)
    stretch : array, shape (lanes, 5)
        From x to x, and how far down; then between which levels nothing else is. Those between two
        rows lead from right to left.
    """

    wire: Array
    stretch: Array

    def __len__(self) -> int:
        return len(self.wire)

    def moved(self, dx: float, dy: float) -> Lanes:
        """Return them elsewhere."""
        return Lanes(self.wire, self.stretch + np.array([dx, dx, dy, dy, dy]))

    def of(self, wires: Array) -> Lanes:
        """Return them with other numbers for their wires: `wires[n]` for n."""
        return replace(self, wire=wires[self.wire])

    def ordered(self) -> Lanes:
        """Return them wire by wire, each from left to right."""
        order = np.lexsort((self.stretch[:, 0], self.wire))
        return Lanes(self.wire[order], self.stretch[order])


NO_LANES = Lanes(np.zeros(0, dtype=np.intp), np.zeros((0, 5)))


def free_stretch(begin: Array, end: Array, level: Array) -> Array:
    """Return stretches with nothing above or below them, shape (stretches, 5)."""
    far = np.full(len(level), np.inf)
    return np.stack([begin, end, level, -far, far], axis=1)


def joined(parts: Sequence[Lanes]) -> Lanes:
    """Return all of them as one."""
    if not parts:
        return NO_LANES
    return Lanes(
        np.concatenate([each.wire for each in parts]),
        np.concatenate([each.stretch for each in parts]),
    )


@dataclass(frozen=True)
class Laid:
    """A diagram laid out.

    Attributes
    ----------
    places : array, shape (boxes, 2)
        The top left corners.
    lanes : Lanes
        Of wires that lead on from left to right.
    """

    places: Array
    lanes: Lanes

    def moved(self, dx: float, dy: float) -> Laid:
        """Return all of it elsewhere."""
        return Laid(self.places + np.array([dx, dy]), self.lanes.moved(dx, dy))
