"""Room on the canvas for nodes that come in the place of others."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from graph_engine.shape_inference import ShapeTable
from graph_engine.structure import GraphStructure

Position = tuple[float, float]
Size = tuple[float, float]
Box = tuple[float, float, float, float]
"""left, top, right, bottom"""

Sizes = Callable[[GraphStructure, ShapeTable, Iterable[str]], Mapping[str, Size]]
"""Gives width and height of some nodes; the canvas knows them, the document does not."""

DEFAULT_SIZE = (110.0, 64.0)
"""Of a node that nobody measured."""

FRAME_SIDE = 20.0
FRAME_TOP = 52.0
"""From the bodies of the nodes of a group to the frame around them; its name stands above."""

CLEAR_ACROSS = 76.0
CLEAR_DOWN = 30.0
"""Between a frame and what makes way for it: to the sides wires need room for their labels."""


def small_sizes(
    graph: GraphStructure, shapes: ShapeTable, names: Iterable[str]
) -> Mapping[str, Size]:
    """Take every node for a small one."""
    return dict.fromkeys(names, DEFAULT_SIZE)


def box_around(places: Mapping[str, Position], sizes: Mapping[str, Size]) -> Box:
    """Return the box around the bodies of some nodes, at least one."""
    left = min(x for x, _ in places.values())
    top = min(y for _, y in places.values())
    right = max(x + sizes[name][0] for name, (x, _) in places.items())
    bottom = max(y + sizes[name][1] for name, (_, y) in places.items())
    return left, top, right, bottom


def frame_around(box: Box) -> Box:
    """Return the frame around a box of bodies."""
    left, top, right, bottom = box
    return left - FRAME_SIDE, top - FRAME_TOP, right + FRAME_SIDE, bottom + FRAME_SIDE


def middle_of(box: Box) -> Position:
    """Return the middle of a box."""
    return (box[0] + box[2]) / 2, (box[1] + box[3]) / 2


def centred(size: Size, middle: Position) -> Position:
    """Return the top left corner of a node whose middle is given."""
    return round(middle[0] - size[0] / 2), round(middle[1] - size[1] / 2)


def about(
    places: Mapping[str, Position], sizes: Mapping[str, Size], middle: Position
) -> dict[str, Position]:
    """Return places moved together, so that their middle is given."""
    found = middle_of(box_around(places, sizes))
    dx, dy = round(middle[0] - found[0]), round(middle[1] - found[1])
    return {name: (x + dx, y + dy) for name, (x, y) in places.items()}


@dataclass(frozen=True)
class Room:
    """Room for a box.

    Attributes
    ----------
    dx : float
        How far to the right the box is to stand of where it was asked for.
    moved : mapping of str to (x, y)
        The nodes around that make way, and where to.
    """

    dx: float
    moved: Mapping[str, Position]


def room_for(places: Mapping[str, Position], sizes: Mapping[str, Size], old: Box, new: Box) -> Room:
    """Find room for a box in the place of a smaller one.

    What lies to the left stays. The box moves to the right as far as it must; where it does not
    fit, all that lies to the right of the old one moves on together, so that columns stay columns.
    What it would cover above or below moves up or down.

    Parameters
    ----------
    places, sizes : mapping
        Of the nodes around.
    old : Box
        Of what stood there.
    new : Box
        What comes, about the middle of what stood there, with its frame.
    """
    boxes = {
        name: (x, y, x + sizes[name][0], y + sizes[name][1]) for name, (x, y) in places.items()
    }
    level = {name for name, box in boxes.items() if _overlap(box, new, 1, CLEAR_DOWN)}
    right = {name for name, box in boxes.items() if box[0] >= old[2] - 1.0}
    left = {name for name, box in boxes.items() if box[2] <= old[0] + 1.0}
    begin = max((boxes[n][2] + CLEAR_ACROSS for n in left & level), default=-math.inf)
    end = min((boxes[n][0] - CLEAR_ACROSS for n in right & level), default=math.inf)
    dx = max(min(0.0, end - new[2]), begin - new[0])
    new = (new[0] + dx, new[1], new[2] + dx, new[3])
    on = max(new[2] - end, 0.0)
    for name in right:
        x, y, to_x, to_y = boxes[name]
        boxes[name] = (x + on, y, to_x + on, to_y)
    aside = (left | right) & level
    column = [n for n, box in boxes.items() if n not in aside and _overlap(box, new, 0, 0.0)]
    middle = (old[1] + old[3]) / 2
    below = [n for n in column if (boxes[n][1] + boxes[n][3]) / 2 >= middle]
    above = [n for n in column if (boxes[n][1] + boxes[n][3]) / 2 < middle]
    down = max((new[3] + CLEAR_DOWN - boxes[n][1] for n in below), default=0.0)
    up = max((boxes[n][3] + CLEAR_DOWN - new[1] for n in above), default=0.0)
    moves = dict.fromkeys(right, (on, 0.0))
    for names, dy in ((below, max(down, 0.0)), (above, -max(up, 0.0))):
        for name in names:
            moves[name] = (moves.get(name, (0.0, 0.0))[0], dy)
    moved = {
        name: (round(places[name][0] + across), round(places[name][1] + along))
        for name, (across, along) in moves.items()
        if across or along
    }
    return Room(round(dx), moved)


def _overlap(one: Box, other: Box, axis: int, gap: float) -> bool:
    """Whether two boxes overlap along an axis: 0 across, 1 down."""
    return one[axis] < other[axis + 2] + gap and one[axis + 2] > other[axis] - gap
