"""The sheet as fields of layout.json: written only where there is something, read with care."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import replace
from typing import Any

from graph_engine.edge import Edge
from graph_engine.errors import Problem, ProjectError
from graph_engine.project import limits
from graph_engine.project.json_text import short
from graph_engine.project.sheet import COLOURS, Card, Frame, Note, Sheet

REMEDY = "The rest of the project is whole; saving drops what could not be read."
ENDS = ("source", "source_port", "target", "target_port")
SIDES = ("x", "y", "width", "height")


def is_position(pair: object) -> bool:
    """Whether this is a list of two numbers within reach."""
    return isinstance(pair, list) and len(pair) == 2 and all(map(_is_within_reach, pair))


def number(value: float) -> int | float:
    """Return a coordinate as it is written: without a point where it needs none."""
    value = float(value)
    return int(value) if value.is_integer() else value


def sheet_fields(sheet: Sheet, where: str) -> dict[str, Any]:
    """Return the fields of a sheet, those of an empty one being none.

    Raises
    ------
    ProjectError
        When it is beyond what could be opened again.
    """
    fields: dict[str, Any] = {
        "pins": sorted(sheet.pins),
        "bends": [
            {**{end: getattr(edge, end) for end in ENDS}, "points": _pairs(points)}
            for edge, points in sheet.bends.items()
        ],
        "notes": {id_: {**_sides(note), "text": note.text} for id_, note in sheet.notes.items()},
        "frames": {
            id_: {**_sides(frame), "title": frame.title} for id_, frame in sheet.frames.items()
        },
    }
    fields = {key: value for key, value in fields.items() if value}
    _Reader(fields, where).check()
    return fields


def read_sheet(
    data: dict[str, Any], where: str, nodes: Collection[str], edges: Collection[Edge]
) -> tuple[Sheet, tuple[Problem, ...]]:
    """Return the sheet, and what of it could not be read as warnings.

    Each of its parts stands alone: notes are read though frames are damaged. What is about nodes
    or edges that are not there is left out without a word.
    """
    sheet, problems = Sheet(), []
    reader = _Reader(data, where)
    for key, read in reader.parts.items():
        try:
            sheet = replace(sheet, **{key: read()})
        except ProjectError as error:
            problems.append(Problem("warning", "", error.rule, error.remedy))
    return sheet.only(nodes, edges), tuple(problems)


def _sides(card: Card) -> dict[str, Any]:
    return {**{side: number(getattr(card, side)) for side in SIDES}, "colour": card.colour}


def _pairs(points: Collection[tuple[float, float]]) -> list[list[int | float]]:
    return [[number(x), number(y)] for x, y in points]


def _is_within_reach(value: object) -> bool:
    # "not <" would let NaN pass.
    return type(value) in (int, float) and abs(value) <= limits.FARTHEST  # type: ignore[arg-type]


class _Reader:
    """Checks the fields of one file."""

    def __init__(self, data: dict[str, Any], where: str) -> None:
        self.data = data
        self.where = where
        self.parts: dict[str, Callable[[], Any]] = {
            "pins": self.pins,
            "bends": self.bends,
            "notes": self.notes,
            "frames": self.frames,
        }

    def check(self) -> None:
        for read in self.parts.values():
            read()

    def pins(self) -> frozenset[str]:
        names = self._all("pins", list, limits.NODES)
        for name in names:
            if not isinstance(name, str):
                raise self._error(f"the locked node {short(name)} is no name")
        return frozenset(names)

    def bends(self) -> dict[Edge, tuple[tuple[float, float], ...]]:
        found = {}
        for record in self._all("bends", list, limits.EDGES):
            points = record.get("points") if isinstance(record, dict) else None
            ends: list[Any] = [record.get(e) for e in ENDS] if isinstance(record, dict) else []
            is_edge = len(ends) == 4 and all(isinstance(end, str) for end in ends)
            if not is_edge or not isinstance(points, list) or not all(map(is_position, points)):
                raise self._error(f"the bends of a wire are {short(record)}")
            limits.check_count(len(points), limits.BENDS, "bends in one wire", self.where)
            if points:
                found[Edge(*ends)] = tuple((float(x), float(y)) for x, y in points)
        return found

    def notes(self) -> dict[str, Note]:
        found = {}
        for id_, record in self._cards("notes"):
            text = self._text(id_, record, "text", limits.NOTE_LETTERS)
            found[id_] = Note(*self._box(id_, record), text, colour=self._colour(id_, record))
        return found

    def frames(self) -> dict[str, Frame]:
        notes = self.data.get("notes")
        taken = notes if isinstance(notes, dict) else {}
        found = {}
        for id_, record in self._cards("frames"):
            if id_ in taken:
                raise self._error(f"a note and a frame are both called {short(id_)}")
            title = self._text(id_, record, "title", limits.TITLE_LETTERS)
            found[id_] = Frame(*self._box(id_, record), title, colour=self._colour(id_, record))
        return found

    def _cards(self, key: str) -> list[tuple[str, dict[str, Any]]]:
        cards = self._all(key, dict, limits.CARDS)
        for id_, record in cards.items():
            if not 0 < len(id_) <= limits.ID_LETTERS or not isinstance(record, dict):
                raise self._error(f"one of the {key} is {short(id_)}: {short(record)}")
        return list(cards.items())

    def _box(self, id_: str, record: dict[str, Any]) -> tuple[float, float, float, float]:
        sides: list[Any] = [record.get(side) for side in SIDES]
        if not all(map(_is_within_reach, sides)) or not all(side > 0 for side in sides[2:]):
            raise self._error(f"the place and size of {short(id_)} are {short(sides)}")
        x, y, width, height = map(float, sides)
        return x, y, width, height

    def _text(self, id_: str, record: dict[str, Any], key: str, most: int) -> str:
        text = record.get(key, "")
        if not isinstance(text, str) or len(text) > most:
            raise self._error(f"the {key} of {short(id_)} is not text of up to {most:,} letters")
        return text

    def _colour(self, id_: str, record: dict[str, Any]) -> str:
        colour = record.get("colour", COLOURS[0])
        if not isinstance(colour, str):
            raise self._error(f"the colour of {short(id_)} is {short(colour)}")
        # A later version may have more of them.
        return colour if colour in COLOURS else COLOURS[0]

    def _all(self, key: str, kind: type[list[Any]] | type[dict[str, Any]], most: int) -> Any:
        found = self.data.get(key, kind())
        if not isinstance(found, kind):
            raise self._error(f"its {key} are {short(found)}")
        limits.check_count(len(found), most, key, self.where)
        return found

    def _error(self, rule: str) -> ProjectError:
        return ProjectError(f"{self.where}: {rule}", REMEDY)
