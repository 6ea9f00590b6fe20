"""What of a sheet goes along with copied nodes: notes, frames, and the ways of wires among them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from typing import Any

from graph_engine.edge import Edge
from graph_engine.errors import ProjectError
from graph_engine.project.sheet import Card, Note, Sheet, free_id
from graph_engine.project.sheet_records import read_sheet, sheet_fields

_WHERE = "the text"


def shifted(card: Card, dx: float, dy: float) -> Card:
    """Return a note or frame that lies elsewhere."""
    return replace(card, x=card.x + dx, y=card.y + dy)


def moved(sheet: Sheet, dx: float, dy: float) -> Sheet:
    """Return a sheet of which everything lies elsewhere."""
    cards = {id_: shifted(card, dx, dy) for id_, card in sheet.cards.items()}
    bends = {edge: [(x + dx, y + dy) for x, y in points] for edge, points in sheet.bends.items()}
    return sheet.with_cards(cards).with_bends(bends)


def copied_sheet(sheet: Sheet, edges: Iterable[Edge], cards: Iterable[str]) -> Sheet:
    """Return what goes along with these wires and cards; a copy is never locked."""
    known = sheet.cards
    chosen = {id_: known[id_] for id_ in cards if id_ in known}
    ways = sheet.only((), edges)
    return Sheet().with_cards(chosen).with_bends(ways.bends).with_courses(ways.courses)


def records_of_sheet(sheet: Sheet) -> dict[str, Any]:
    """Return it as a layout file would have it."""
    return sheet_fields(sheet, _WHERE)


def read_copied_sheet(data: dict[str, Any], edges: Collection[Edge], farthest: float) -> Sheet:
    """Return what records describe.

    Parameters
    ----------
    farthest : float
        The largest coordinate that is taken.

    Raises
    ------
    ProjectError
    """
    sheet, problems = read_sheet({**data, "pins": []}, _WHERE, (), edges)
    if problems:
        raise ProjectError(problems[0].rule)
    reached = [abs(number) for card in sheet.cards.values() for number in _reach(card)]
    reached += [abs(n) for points in sheet.bends.values() for point in points for n in point]
    if max(reached, default=0.0) > farthest:
        raise ProjectError(f"{_WHERE}: a place in it is out of reach")
    return sheet


def _reach(card: Card) -> tuple[float, ...]:
    return card.x, card.y, card.width, card.height


def renamed_sheet(sheet: Sheet, names: Mapping[str, str]) -> Sheet:
    """Return the sheet as it is when its nodes have other names."""

    def renamed(edge: Edge) -> Edge:
        return Edge(names[edge.source], edge.source_port, names[edge.target], edge.target_port)

    bends = {renamed(edge): points for edge, points in sheet.bends.items()}
    courses = {renamed(edge): course for edge, course in sheet.courses.items()}
    return replace(sheet, bends=bends, courses=courses)


def added_to(sheet: Sheet, more: Sheet) -> tuple[Sheet, dict[str, str]]:
    """Return a sheet with another added to it, and the new id of each card that came."""
    taken, ids, cards = set(sheet.cards), {}, {}
    for id_, card in more.cards.items():
        ids[id_] = free_id("note" if isinstance(card, Note) else "frame", taken)
        taken.add(ids[id_])
        cards[ids[id_]] = card
    joined = sheet.with_cards(cards).with_bends({**sheet.bends, **more.bends})
    return joined.with_courses(more.courses), ids
