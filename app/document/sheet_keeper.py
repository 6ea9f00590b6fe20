"""SheetKeeper: keeps a document's sheet in step with its graph."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from dataclasses import dataclass, replace
from typing import TypeVar

from graph_engine.edge import Change, Edge, with_name
from graph_engine.project.course import Course
from graph_engine.project.sheet import Point, Sheet

Key = TypeVar("Key", bound=Hashable)
Value = TypeVar("Value")
FOLLOWED = frozenset({"node_added", "node_removed", "node_renamed", "edge_added", "edge_removed"})
"""What the graph says that a sheet depends on."""


@dataclass(frozen=True)
class SheetChange:
    """What is another on the sheet: added, gone or changed.

    Attributes
    ----------
    pins : frozenset of str
        Nodes that are locked now and were not, or the other way round.
    bends, courses : frozenset of Edge
    notes, frames : frozenset of str
        Their ids.
    insides : frozenset of str
        Blocks whose inside is laid out anew.
    """

    pins: frozenset[str] = frozenset()
    bends: frozenset[Edge] = frozenset()
    notes: frozenset[str] = frozenset()
    frames: frozenset[str] = frozenset()
    insides: frozenset[str] = frozenset()
    courses: frozenset[Edge] = frozenset()

    def __bool__(self) -> bool:
        about_wires = self.bends or self.courses
        return bool(self.pins or about_wires or self.notes or self.frames or self.insides)


class SheetKeeper:
    """The sheet of a document.

    It follows the graph: what is about a node or an edge goes with it, comes back when the same
    one comes back before the edit is over, and takes part in a rename. That an undone edit brings
    its sheet back is for the command to see to, which knows what it was before.
    """

    def __init__(self) -> None:
        self._sheet = self._announced = Sheet()
        self._unread: list[Change] = []
        self._gone_pins: set[str] = set()
        self._gone_bends: dict[Edge, tuple[Point, ...]] = {}
        self._gone_courses: dict[Edge, Course] = {}

    @property
    def sheet(self) -> Sheet:
        """The sheet as it is now, amid an edit too."""
        if self._unread:
            self._follow()
        return self._sheet

    def put(self, sheet: Sheet) -> None:
        """Put another sheet in its place."""
        self._unread.clear()
        self._sheet = sheet

    def adopt(self, sheet: Sheet) -> None:
        """Begin with the sheet of another graph; there is nothing to announce."""
        self.put(sheet)
        self.settle()

    def note(self, change: Change) -> None:
        """Take down what the graph says; it is read when somebody asks for the sheet."""
        if change.kind in FOLLOWED:
            self._unread.append(change)

    def settle(self) -> SheetChange:
        """End an edit: return what is another since the last one."""
        before, now = self._announced, self.sheet
        self._announced = now
        self._gone_pins.clear()
        self._gone_bends.clear()
        self._gone_courses.clear()
        return SheetChange() if now is before else _difference(before, now)

    def _follow(self) -> None:
        unread, self._unread = self._unread, []
        sheet = self._sheet
        gone = self._gone_pins or self._gone_bends or self._gone_courses
        if not (sheet.pins or sheet.bends or sheet.courses or gone):
            return
        pins, bends, courses = set(sheet.pins), dict(sheet.bends), dict(sheet.courses)
        for change in unread:
            edge = change.edge
            if change.kind == "node_renamed":
                old, new = change.old_name, change.node
                if old in pins:
                    pins.remove(old)
                    pins.add(new)
                if any(old in (each.source, each.target) for each in bends):
                    bends = {with_name(each, old, new): bends[each] for each in bends}
                if any(old in (each.source, each.target) for each in courses):
                    courses = {with_name(each, old, new): courses[each] for each in courses}
            elif edge is None:
                sides = pins, self._gone_pins
                left, joined = sides if change.kind == "node_removed" else reversed(sides)
                if change.node in left:
                    left.remove(change.node)
                    joined.add(change.node)
            elif change.kind == "edge_added":
                _pass_on(edge, self._gone_bends, bends)
                _pass_on(edge, self._gone_courses, courses)
            elif change.kind == "edge_removed":
                _pass_on(edge, bends, self._gone_bends)
                _pass_on(edge, courses, self._gone_courses)
        if pins != sheet.pins or bends != sheet.bends or courses != sheet.courses:
            self._sheet = replace(sheet, pins=frozenset(pins), bends=bends, courses=courses)


def _pass_on(edge: Edge, left: dict[Edge, Value], joined: dict[Edge, Value]) -> None:
    if edge in left:
        joined[edge] = left.pop(edge)


def _difference(before: Sheet, now: Sheet) -> SheetChange:
    return SheetChange(
        before.pins ^ now.pins,
        _differing(before.bends, now.bends),
        _differing(before.notes, now.notes),
        _differing(before.frames, now.frames),
        _differing(before.insides, now.insides),
        _differing(before.courses, now.courses),
    )


def _differing(before: Mapping[Key, object], now: Mapping[Key, object]) -> frozenset[Key]:
    if before is now:
        return frozenset()
    return frozenset(key for key in before.keys() | now.keys() if before.get(key) != now.get(key))
