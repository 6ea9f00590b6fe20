"""Leading wires through points that the user sets."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping, Sequence

from app.document.bends import points_of
from app.document.commands.graph_command import translated
from app.document.commands.sheet import ChangeSheet
from app.document.document import Document
from app.language.counting import counted
from graph_engine.edge import Edge
from graph_engine.project.sheet import Point


class BendWires(ChangeSheet):
    """Lead wires through other points than before, in one step.

    Parameters
    ----------
    bends : mapping of Edge to sequence of (x, y)
        All points of each of these wires, in order from its source; none for the plain way.
    text : str
        Translated: ``Add reroute point``.
    drag : hashable, optional
        As of `ChangeSheet`.
    """

    def __init__(
        self,
        document: Document,
        bends: Mapping[Edge, Sequence[Point]],
        text: str,
        drag: Hashable | None = None,
    ) -> None:
        super().__init__(document, document.sheet.with_bends(bends), text, drag)


def add_bend(document: Document, edge: Edge, number: int, point: Point) -> BendWires:
    """Return the command that leads a wire through one more point, the `number`-th then.

    A wire that a layout leads past nodes keeps to that way: its points are the user's from then on.
    """
    ends = {name: document.position(name) for name in (edge.source, edge.target)}
    points = points_of(document.sheet, edge, ends)
    points.insert(number, point)
    return BendWires(document, {edge: points}, translated("Add reroute point"))


def move_bend(
    document: Document, edge: Edge, number: int, point: Point, drag: Hashable | None = None
) -> BendWires:
    """Return the command that puts one point of a wire elsewhere."""
    points = list(document.sheet.bends[edge])
    points[number] = point
    return BendWires(document, {edge: points}, translated("Move reroute point"), drag)


def remove_bend(document: Document, edge: Edge, number: int) -> BendWires:
    """Return the command that takes one point of a wire away."""
    points = list(document.sheet.bends[edge])
    del points[number]
    return BendWires(document, {edge: points}, translated("Remove reroute point"))


def straighten(document: Document, edges: Iterable[Edge]) -> BendWires:
    """Return the command that takes every point of some wires away."""
    bent = [edge for edge in edges if edge in document.sheet.bends]
    text = counted("History", "Straighten wire", "Straighten %n wires", len(bent))
    return BendWires(document, dict.fromkeys(bent, ()), text)
