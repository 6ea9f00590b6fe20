"""Where the frames around expanded nodes are, and what can be held of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QPointF, QRectF

from app.canvas.node_table import NodeTable
from app.document.groups import ShortNames
from app.document.room import FRAME_SIDE, FRAME_TOP
from app.widgets.type_families import family_of_type
from graph_engine.group import Group

STRIP_HEIGHT = 30.0
BUTTON_SIZE = 20.0
_BUTTON_INSET = 6.0

Grip = Literal["button", "strip"]


@dataclass(frozen=True)
class Frame:
    """The frame of one group.

    Attributes
    ----------
    name : str
        Of the group.
    shown : str
        The name without what the frame around says already.
    title : str
        Of the type of the node that stands expanded.
    colour : str
        Of its family.
    area : QRectF
    depth : int
        How many frames it lies in.
    """

    name: str
    shown: str
    title: str
    colour: str
    area: QRectF
    depth: int

    @property
    def strip(self) -> QRectF:
        """The strip above, where the name stands and by which the frame can be moved."""
        return QRectF(self.area.left(), self.area.top(), self.area.width(), STRIP_HEIGHT)

    @property
    def button(self) -> QRectF:
        """The button that collapses it."""
        left = self.area.right() - BUTTON_SIZE - _BUTTON_INSET
        return QRectF(left, self.area.top() + _BUTTON_INSET, BUTTON_SIZE, BUTTON_SIZE)


def frames_of(groups: Mapping[str, Group], nodes: NodeTable, names: ShortNames) -> list[Frame]:
    """Return the frames of all groups that have a node left, those outside first."""
    inside = {
        member for group in groups.values() for member in group.members.values() if member in groups
    }
    found: list[Frame] = []
    for name in groups:
        if name not in inside or name in nodes.row:
            _add_frame(name, groups, nodes, names, 0, found)
    return sorted(found, key=lambda frame: frame.depth)


def _add_frame(
    name: str,
    groups: Mapping[str, Group],
    nodes: NodeTable,
    names: ShortNames,
    depth: int,
    found: list[Frame],
) -> QRectF:
    """Add the frame of a group and those inside it; return its area, null for none."""
    group = groups[name]
    members = group.members.values()
    area = nodes.bounds(nodes.rows_of(each for each in members if each in nodes.row))
    for member in members:
        if member in groups and member not in nodes.row and depth < len(groups):
            area = area.united(_add_frame(member, groups, nodes, names, depth + 1, found))
    if area.isNull():
        return area
    area = area.adjusted(-FRAME_SIDE, -FRAME_TOP, FRAME_SIDE, FRAME_SIDE)
    cls = type(group.node)
    found.append(Frame(name, names.of(name), cls.title, family_of_type(cls).colour, area, depth))
    return area


def grip_at(frames: list[Frame], point: QPointF) -> tuple[Frame, Grip] | None:
    """Return the innermost frame that is held at a point, and by what; None for none."""
    for frame in reversed(frames):
        if frame.strip.contains(point):
            return frame, "button" if frame.button.contains(point) else "strip"
    return None
