"""The sheet as fields of layout.json: written only where there is something, read with care."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import replace
from typing import Any

from graph_engine.edge import Edge
from graph_engine.errors import Problem, ProjectError
from graph_engine.project import limits
from graph_engine.project.course import Course
from graph_engine.project.json_text import short
from graph_engine.project.sheet import COLOURS, Card, Frame, InsideLayout, Note, Point, Sheet

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
        "courses": [
            {
                **{end: getattr(edge, end) for end in ENDS},
                "way": [number(each) for pair in (course.span, *course.points) for each in pair],
            }
            for edge, course in sheet.courses.items()
        ],
        "notes": {id_: {**_sides(note), "text": note.text} for id_, note in sheet.notes.items()},
        "frames": {
            id_: {**_sides(frame), "title": frame.title} for id_, frame in sheet.frames.items()
        },
    }
    insides = {
        block: {
            "positions": {name: _pairs([place])[0] for name, place in layout.positions.items()},
            **sheet_fields(layout.sheet, where),
        }
        for block, layout in sheet.insides.items()
    }
    fields = {key: value for key, value in {**fields, "insides": insides}.items() if value}
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
            "courses": self.courses,
            "notes": self.notes,
            "frames": self.frames,
            "insides": self.insides,
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

    def bends(self) -> dict[Edge, tuple[Point, ...]]:
        found = {}
        for record in self._all("bends", list, limits.EDGES):
            edge = self._edge("bends", record)
            points = record.get("points")
            if not isinstance(points, list) or not all(map(is_position, points)):
                raise self._error(f"the bends of a wire are {short(record)}")
            limits.check_count(len(points), limits.BENDS, "bends in one wire", self.where)
            if points:
                found[edge] = tuple((float(x), float(y)) for x, y in points)
        return found

    def courses(self) -> dict[Edge, Course]:
        found = {}
        for record in self._all("courses", list, limits.EDGES):
            edge = self._edge("courses", record)
            # A flat list: large graphs have thousands of them, and pairs take three times as long.
            way = record.get("way")
            if not isinstance(way, list) or len(way) < 4 or len(way) % 2:
                raise self._error(f"the courses of a wire are {short(record)}")
            if not all(map(_is_within_reach, way)):
                raise self._error(f"the courses of a wire are {short(record)}")
            limits.check_count(len(way) // 2, limits.BENDS, "points in one wire", self.where)
            (dx, dy), *points = zip(*[map(float, way)] * 2, strict=True)
            found[edge] = Course((dx, dy), tuple(points))
        return found

    def _edge(self, key: str, record: Any) -> Edge:
        ends: list[Any] = [record.get(e) for e in ENDS] if isinstance(record, dict) else []
        if len(ends) != 4 or not all(isinstance(end, str) for end in ends):
            raise self._error(f"the {key} of a wire are {short(record)}")
        return Edge(*ends)

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

    def insides(self) -> dict[str, InsideLayout]:
        found = {}
        for block, record in self._all("insides", dict, limits.BLOCKS).items():
            places = record.get("positions") if isinstance(record, dict) else None
            if not isinstance(places, dict) or not all(map(is_position, places.values())):
                raise self._error(f"the layout inside {short(block)} is {short(record)}")
            limits.check_count(len(places), limits.NODES, "positions", self.where)
            inner = _Reader({k: v for k, v in record.items() if k != "insides"}, self.where)
            sheet = Sheet(inner.pins(), inner.bends(), inner.notes(), inner.frames())
            sheet = replace(sheet, courses=inner.courses())
            positions = {name: (float(x), float(y)) for name, (x, y) in places.items()}
            found[block] = InsideLayout(positions, sheet)
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
