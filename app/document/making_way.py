"""Making way for the nodes that a node is expanded into, frame by frame from the inside out.

A frame counts as one thing: what makes way moves with all that stands in its frame. Where a node
is expanded inside a frame, that frame grows, and what stands around it makes way in turn.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from app.document.room import Box, Position, Size, box_around, frame_around, room_for
from graph_engine.group import Group


def made_way(
    name: str,
    arrived: Mapping[str, Position],
    around: Mapping[str, Position],
    groups: Mapping[str, Group],
    sizes: Mapping[str, Size],
    old: Box,
) -> dict[str, Position]:
    """Return the places of the nodes that came, and of those that make way for them.

    Parameters
    ----------
    name : str
        Of the node that was expanded, and of the group that it became.
    arrived, around : mapping of str to (x, y)
        The nodes that came, about the middle of the node; all others.
    groups : mapping of str to Group
    sizes : mapping of str to (width, height)
    old : Box
        Where the node stood.
    """
    everything = {**around, **arrived}
    frames = _Frames(groups, sizes, everything)
    was = frames.as_they_were(name, old)
    inside, unit = list(arrived), name
    while True:
        scope = frames.parent.get(unit)
        units = frames.units(scope, but=unit)
        boxes = {each: frames.box_of(each) for each in units}
        room = room_for(
            {each: (box[0], box[1]) for each, box in boxes.items()},
            {each: (box[2] - box[0], box[3] - box[1]) for each, box in boxes.items()},
            was[unit],
            frames.box_of(unit),
        )
        frames.shift(inside, room.dx, 0.0)
        for each, (x, y) in room.moved.items():
            frames.shift(units[each], x - boxes[each][0], y - boxes[each][1])
        if scope is None:
            break
        inside, unit = frames.nodes_in(scope), scope
    return {
        each: place
        for each, place in frames.places.items()
        if each in arrived or place != everything[each]
    }


class _Frames:
    """Nodes and the frames that they stand in, while they are moved about."""

    def __init__(
        self,
        groups: Mapping[str, Group],
        sizes: Mapping[str, Size],
        places: Mapping[str, Position],
    ) -> None:
        self.groups = groups
        self.sizes = sizes
        self.places = dict(places)
        self.parent: dict[str, str] = {
            member: name for name, group in groups.items() for member in group.members.values()
        }

    def outwards(self, name: str) -> list[str]:
        """Return the groups around a node or group, the innermost first."""
        found: list[str] = []
        while name in self.parent and self.parent[name] not in found:
            name = self.parent[name]
            found.append(name)
        return found

    def units(self, scope: str | None, but: str = "") -> dict[str, list[str]]:
        """Return the nodes and frames that stand directly in a frame, with the nodes in each."""
        found: dict[str, list[str]] = {}
        for name in self.places:
            way = [name, *self.outwards(name)]
            if scope is None:
                unit = way[-1]
            elif scope in way[1:]:
                unit = way[way.index(scope) - 1]
            else:
                continue
            if unit != but:
                found.setdefault(unit, []).append(name)
        return found

    def nodes_in(self, group: str) -> list[str]:
        """Return the nodes in a frame, at any depth."""
        return [name for name in self.places if group in self.outwards(name)]

    def box_of(self, unit: str) -> Box:
        """Return the box of a node, or of a frame."""
        if unit in self.places:
            return box_around({unit: self.places[unit]}, self.sizes)
        return self.box(unit)

    def box(self, group: str) -> Box:
        """Return the box of a frame."""
        return frame_around(_union([self.box_of(unit) for unit in self.units(group)]))

    def as_they_were(self, name: str, old: Box) -> dict[str, Box]:
        """Return the boxes of a group and of all around it, when it was a node still."""
        found = {name: old}
        inner = name
        for outer in self.outwards(name):
            units = self.units(outer, but=inner)
            boxes = [found[inner], *(self.box_of(unit) for unit in units)]
            found[outer] = frame_around(_union(boxes))
            inner = outer
        return found

    def shift(self, names: Iterable[str], dx: float, dy: float) -> None:
        """Move some nodes."""
        for name in names:
            x, y = self.places[name]
            self.places[name] = round(x + dx), round(y + dy)


def _union(boxes: Iterable[Box]) -> Box:
    left, top, right, bottom = zip(*boxes, strict=True)
    return min(left), min(top), max(right), max(bottom)
