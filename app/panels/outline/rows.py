"""The rows of the outline and how they hang together: frames hold what lies in them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from math import inf
from typing import Literal

from PySide6.QtCore import QRectF

from app.canvas.cards.holding import area_of
from app.canvas.node_geometry import node_sizes
from app.document.document import Document
from graph_engine.edge import Edge
from graph_engine.errors import Problem
from graph_engine.project.sheet import Frame


@dataclass(frozen=True)
class Detail:
    """A row below a node: a wire into it or out of it, an output without one, or a problem."""

    kind: Literal["into", "out", "output", "problem"]
    port: str = ""
    edge: Edge | None = None
    problem: Problem | None = None


@dataclass(eq=False)
class Row:
    """One row of the outline.

    Attributes
    ----------
    kind : {"frame", "note", "node", "detail"}
    name : str
        Of the node that it is, or stands below; the id of a frame or note.
    parent : Row or None
    place : int
        Which row below its parent it is.
    rows : list of Row
        What stands below it; what is below a node is read when somebody looks.
    detail : Detail or None
    """

    kind: Literal["frame", "note", "node", "detail"]
    name: str
    parent: Row | None = None
    place: int = 0
    rows: list[Row] = field(default_factory=list)
    detail: Detail | None = None

    @property
    def is_card(self) -> bool:
        return self.kind in ("frame", "note")

    def nodes_inside(self) -> int:
        """Return how many nodes a frame holds, those in frames in it counted, too."""
        return sum(
            each.nodes_inside() if each.kind == "frame" else each.kind == "node"
            for each in self.rows
        )


def rows_of(document: Document, names: Iterable[str]) -> list[Row]:
    """Return the outermost rows of a document; the others hang below them.

    A frame stands where the first of its nodes would, notes and empty frames stand last, in the
    order of reading.

    Parameters
    ----------
    names : iterable of str
        The nodes, in the order in which they are computed.
    """
    nodes = {name: Row("node", name) for name in names}
    sheet = document.sheet
    if not (sheet.frames or sheet.notes):
        return _placed(list(nodes.values()), None)
    frames = {id_: Row("frame", id_) for id_ in sheet.frames}
    notes = {id_: Row("note", id_) for id_ in sheet.notes}
    areas = {id_: area_of(frame) for id_, frame in sheet.frames.items()}
    outermost: list[Row] = []
    for id_, row in (*frames.items(), *notes.items()):
        around = _smallest_around(area_of(sheet.cards[id_]), areas, but=id_)
        (frames[around].rows if around else outermost).append(row)
    bodies = _bodies(document, nodes, areas)
    for name, row in nodes.items():
        around = _smallest_around(bodies[name], areas) if name in bodies else ""
        (frames[around].rows if around else outermost).append(row)
    rank = {name: number for number, name in enumerate(nodes)}
    first: dict[str, float] = {}

    def order(row: Row) -> tuple[float, float, float]:
        if row.kind == "node":
            return rank[row.name], 0.0, 0.0
        card = sheet.cards[row.name]
        number = first[row.name] if row.kind == "frame" else inf
        return number, card.y, card.x

    def settle(row: Row) -> None:
        for each in row.rows:
            if each.kind == "frame":
                settle(each)
        row.rows.sort(key=order)
        _placed(row.rows, row)
        first[row.name] = order(row.rows[0])[0] if row.rows else inf

    whole = Row("frame", "", rows=outermost)
    settle(whole)
    return _placed(outermost, None)


def _placed(rows: list[Row], parent: Row | None) -> list[Row]:
    for place, row in enumerate(rows):
        row.parent, row.place = parent, place
    return rows


def _bodies(
    document: Document, names: Iterable[str], areas: Mapping[str, QRectF]
) -> dict[str, QRectF]:
    """Return the bodies of the nodes that may lie in a frame."""
    near = [
        name
        for name in names
        if any(area.contains(*document.position(name)) for area in areas.values())
    ]
    sizes = node_sizes(document.graph, document.shapes, near)
    return {name: QRectF(*document.position(name), *sizes[name]) for name in near}


def _smallest_around(area: QRectF, areas: Mapping[str, QRectF], but: str = "") -> str:
    """Return the frame next around an area, empty for none."""

    def size(id_: str) -> tuple[float, str]:
        return areas[id_].width() * areas[id_].height(), id_

    own = (area.width() * area.height(), but)
    around = [
        id_
        for id_ in areas
        # Of two frames that lie exactly on each other, one holds the other, not both.
        if id_ != but and areas[id_].contains(area) and (not but or size(id_) > own)
    ]
    return min(around, key=size, default="")


def title_of(document: Document, id_: str) -> str:
    """Return the text of a note or the title of a frame, on one line; empty where it has none."""
    card = document.sheet.cards.get(id_)
    text = card.title if isinstance(card, Frame) else getattr(card, "text", "")
    return " ".join(text.split())
