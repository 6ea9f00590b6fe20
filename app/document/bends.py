"""What becomes of the points of wires when nodes move, and when wires are joined."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from graph_engine.edge import Edge
from graph_engine.project.course import holding
from graph_engine.project.sheet import Point, Sheet

_EVEN = 1e-6
"""How much two shifts may differ, in pixels, and still be one and the same."""


def points_of(sheet: Sheet, edge: Edge, places: Mapping[str, Point]) -> list[Point]:
    """Return the points that a wire passes: those that were set, else those a layout found."""
    course = sheet.courses.get(edge)
    if edge in sheet.bends or course is None or not holding({edge: course}, places):
        return list(sheet.bends.get(edge, ()))
    left, top = places[edge.source]
    return [(left + x, top + y) for x, y in course.points]


def carried(
    bends: Mapping[Edge, Iterable[Sequence[float]]], shifts: Mapping[str, Point]
) -> dict[Edge, tuple[Point, ...]]:
    """Return the points that go along when nodes move, of the wires where any do.

    A wire's points go along when both of its ends move by the same step. When only one of them
    moves, they stay: they say which way the wire takes past what stands between.

    Parameters
    ----------
    shifts : mapping of str to (dx, dy)
        How far each node moves.
    """
    found: dict[Edge, tuple[Point, ...]] = {}
    for edge, points in bends.items():
        one, other = shifts.get(edge.source), shifts.get(edge.target)
        if one is None or other is None or one == (0.0, 0.0):
            continue
        if max(abs(one[0] - other[0]), abs(one[1] - other[1])) <= _EVEN:
            found[edge] = tuple((float(x + one[0]), float(y + one[1])) for x, y in points)
    return found


def joined(
    bends: Mapping[Edge, tuple[Point, ...]], removed: Iterable[Edge], added: Iterable[Edge]
) -> dict[Edge, tuple[Point, ...]]:
    """Return the points of wires that lead past a node: those before it, then those behind it.

    Parameters
    ----------
    removed : iterable of Edge
        The wires at the node.
    added : iterable of Edge
        Each begins where one of these begins, and ends where another ends.
    """
    before = {(edge.source, edge.source_port): bends.get(edge, ()) for edge in removed}
    behind = {(edge.target, edge.target_port): bends.get(edge, ()) for edge in removed}
    found = {
        edge: (
            *before.get((edge.source, edge.source_port), ()),
            *behind.get((edge.target, edge.target_port), ()),
        )
        for edge in added
    }
    return {edge: points for edge, points in found.items() if points}
