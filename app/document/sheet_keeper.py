"""SheetKeeper: keeps a document's sheet in step with its graph."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from graph_engine.edge import Change, Edge, with_name
from graph_engine.project.sheet import Point, Sheet

Key = TypeVar("Key", bound=Hashable)
FOLLOWED = frozenset({"node_added", "node_removed", "node_renamed", "edge_added", "edge_removed"})
"""What the graph says that a sheet depends on."""


@dataclass(frozen=True)
class SheetChange:
    """What is another on the sheet: added, gone or changed.

    Attributes
    ----------
    pins : frozenset of str
        Nodes that are locked now and were not, or the other way round.
    bends : frozenset of Edge
    notes, frames : frozenset of str
        Their ids.
    """

    pins: frozenset[str] = frozenset()
    bends: frozenset[Edge] = frozenset()
    notes: frozenset[str] = frozenset()
    frames: frozenset[str] = frozenset()

    def __bool__(self) -> bool:
        return bool(self.pins or self.bends or self.notes or self.frames)


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
        return SheetChange() if now is before else _difference(before, now)

    def _follow(self) -> None:
        unread, self._unread = self._unread, []
        sheet = self._sheet
        if not (sheet.pins or sheet.bends or self._gone_pins or self._gone_bends):
            return
        pins, bends = set(sheet.pins), dict(sheet.bends)
        for change in unread:
            edge = change.edge
            if change.kind == "node_renamed":
                old, new = change.old_name, change.node
                if old in pins:
                    pins.remove(old)
                    pins.add(new)
                if any(old in (each.source, each.target) for each in bends):
                    bends = {with_name(each, old, new): bends[each] for each in bends}
            elif edge is None:
                sides = pins, self._gone_pins
                left, joined = sides if change.kind == "node_removed" else reversed(sides)
                if change.node in left:
                    left.remove(change.node)
                    joined.add(change.node)
            elif change.kind == "edge_added" and edge in self._gone_bends:
                bends[edge] = self._gone_bends.pop(edge)
            elif change.kind == "edge_removed" and edge in bends:
                self._gone_bends[edge] = bends.pop(edge)
        if pins != sheet.pins or bends != sheet.bends:
            self._sheet = Sheet(frozenset(pins), bends, sheet.notes, sheet.frames)


def _difference(before: Sheet, now: Sheet) -> SheetChange:
    return SheetChange(
        before.pins ^ now.pins,
        _differing(before.bends, now.bends),
        _differing(before.notes, now.notes),
        _differing(before.frames, now.frames),
    )


def _differing(before: Mapping[Key, object], now: Mapping[Key, object]) -> frozenset[Key]:
    if before is now:
        return frozenset()
    return frozenset(key for key in before.keys() | now.keys() if before.get(key) != now.get(key))
