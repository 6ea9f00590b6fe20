"""Leading wires along their lanes: the points that each passes, few where few are enough."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from app.layout.lanes import Lanes, free_stretch
from nodes.shapes import Array

_LEVEL = 1.0
"""Lanes that differ by no more are one."""
_SLACK = 0.75
"""Places are whole pixels, lanes need not be."""

_START, _ON, _BACK, _BEHIND, _END = range(5)
"""The order in which a wire passes what it passes."""


@dataclass(frozen=True)
class Leads:
    """Points that wires are led through, each wire's in its order.

    Attributes
    ----------
    wire : array of int, shape (points,)
        Ascending.
    points : array, shape (points, 2)
    """

    wire: Array
    points: Array

    def only(self, wires: Array) -> Leads:
        """Return those of some wires.

        Parameters
        ----------
        wires : array of bool, shape (wires,)
        """
        kept = wires[self.wire]
        return Leads(self.wire[kept], self.points[kept])


def leads_of(lanes: Lanes, start: Array, end: Array) -> Leads:
    """Return the points where wires enter and leave their lanes.

    Lanes at one level that follow each other are one; what goes on level from a port needs no
    point there. Wires whose lanes do not lead from their start to their end, one after the other,
    have no points.

    Parameters
    ----------
    start, end : array, shape (wires, 2)
    """
    if not len(lanes):
        return Leads(np.zeros(0, dtype=np.intp), np.zeros((0, 2)))
    wire, stretch, rank = _in_order(lanes, start, end)
    runs_back = rank == _BACK
    at = np.flatnonzero(runs_back)
    # It begins and ends beyond whatever it has to go round.
    stretch[at, 0] = np.maximum(stretch[at, 0], stretch[at - 1, 1])
    stretch[at, 1] = np.minimum(stretch[at, 1], stretch[at + 1, 0])
    follows = wire[1:] == wire[:-1]
    turns = runs_back[1:] | runs_back[:-1]
    is_back = follows & ~turns & (stretch[1:, 0] < stretch[:-1, 1] - _SLACK)
    is_lost = np.zeros(len(start), dtype=bool)
    is_lost[wire[1:][is_back]] = True
    is_same = follows & ~turns & (np.abs(stretch[1:, 2] - stretch[:-1, 2]) <= _LEVEL)
    begins = np.flatnonzero(np.concatenate([[True], ~is_same]))
    stops = np.concatenate([begins[1:], [len(wire)]]) - 1
    # The level of a port is kept, not that of a lane nearly level with it.
    level = np.where(rank[stops] == _END, stretch[stops, 2], stretch[begins, 2])
    own = wire[begins]
    enters = np.stack([stretch[begins, 0], level], axis=1)
    leaves = np.stack([stretch[stops, 1], level], axis=1)
    is_long = np.abs(leaves[:, 0] - enters[:, 0]) > _LEVEL
    is_entered = (rank[begins] != _START) & ((rank[stops] != _END) | is_long) & ~is_lost[own]
    is_left = (rank[stops] != _END) & is_long & ~is_lost[own]
    points = np.stack([enters, leaves], axis=1).reshape(-1, 2)
    kept = np.stack([is_entered, is_left], axis=1).reshape(-1)
    return Leads(np.repeat(own, 2)[kept], points[kept])


def _in_order(lanes: Lanes, start: Array, end: Array) -> tuple[Array, Array, Array]:
    """Return wire, stretch and rank of each lane, one wire's after the other's in its order.

    The ports are lanes without length, so that what is level with them becomes one with them. Of a
    wire that runs back between two rows, lanes above lie before that, and those below behind it.
    """
    wires = np.unique(lanes.wire)
    runs_back = lanes.stretch[:, 0] > lanes.stretch[:, 1]
    between = np.full(len(start), np.inf)
    between[lanes.wire[runs_back]] = lanes.stretch[runs_back, 2]
    is_behind = lanes.stretch[:, 2] > between[lanes.wire]
    rank = np.where(runs_back, _BACK, np.where(is_behind, _BEHIND, _ON))
    ranks = [rank, np.full(len(wires), _START), np.full(len(wires), _END)]
    ports = np.concatenate([start[wires], end[wires]])
    ports = free_stretch(ports[:, 0], ports[:, 0], ports[:, 1])
    rank, wire = np.concatenate(ranks), np.concatenate([lanes.wire, wires, wires])
    stretch = np.concatenate([lanes.stretch, ports])
    order = np.lexsort((stretch[:, 0], rank, wire))
    return wire[order], stretch[order], rank[order]
