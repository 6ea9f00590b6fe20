"""Course: the way on which a layout leads a wire past nodes that it does not belong to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from graph_engine.edge import Edge

EVEN = 0.5
"""How far a node may be off where a course was found, in pixels."""


@dataclass(frozen=True)
class Course:
    """Points that a wire passes, given from the node it comes from.

    They hold for nodes that stand to each other as they did then: when one of them is moved alone,
    the wire takes the plain way, and this one again when the node is back.

    Attributes
    ----------
    span : (dx, dy)
        From the top left corner of the node that the wire comes from to that of the other one.
    points : tuple of (x, y)
        From the first of these corners, in order; never an empty tuple.
    """

    span: tuple[float, float]
    points: tuple[tuple[float, float], ...]


def holding(
    courses: Mapping[Edge, Course], positions: Mapping[str, tuple[float, float]]
) -> dict[Edge, Course]:
    """Return the courses of wires whose nodes stand to each other as they did then."""
    found = {}
    for edge, course in courses.items():
        one, other = positions.get(edge.source), positions.get(edge.target)
        if one is not None and other is not None:
            dx, dy = other[0] - one[0] - course.span[0], other[1] - one[1] - course.span[1]
            if max(abs(dx), abs(dy)) <= EVEN:
                found[edge] = course
    return found
