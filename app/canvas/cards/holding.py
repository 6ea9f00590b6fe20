"""What of a note or frame is held at a point."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRectF, Qt

from graph_engine.project.sheet import Card, Note

TITLE_HEIGHT = 30.0
EAR = 16.0
"""Side of the corner by which a note is sized."""
EDGE_REACH = 5.0
"""Pixels from the edge of a frame within which it is meant."""
_SMALL = 8 * EDGE_REACH
"""Pixels; the sides of a frame that is smaller on screen are too near to each other to be held."""
_TITLE_PIXELS = 14.0
"""A title is at least this high on screen, to be hit."""
SMALLEST = {"note": (72.0, 40.0), "frame": (96.0, 64.0)}

Sides = frozenset[str]
_NONE: Sides = frozenset()


@dataclass(frozen=True)
class Held:
    """A card, and which of its sides are held; none of them where the whole is.

    Attributes
    ----------
    id : str
    sides : frozenset of {"left", "top", "right", "bottom"}
    """

    id: str
    sides: Sides = _NONE

    @property
    def is_edge(self) -> bool:
        """Whether it is held by one side only."""
        return len(self.sides) == 1

    @property
    def cursor(self) -> Qt.CursorShape:
        """What the mouse looks like there."""
        if not self.sides:
            return Qt.CursorShape.SizeAllCursor
        if self.sides in ({"left", "top"}, {"right", "bottom"}):
            return Qt.CursorShape.SizeFDiagCursor
        if len(self.sides) == 2:
            return Qt.CursorShape.SizeBDiagCursor
        is_level = self.sides & {"left", "right"}
        return Qt.CursorShape.SizeHorCursor if is_level else Qt.CursorShape.SizeVerCursor


def area_of(card: Card) -> QRectF:
    """Return the rectangle of a card."""
    return QRectF(card.x, card.y, card.width, card.height)


def by_size(cards: Mapping[str, Card]) -> list[str]:
    """Return ids as they are painted: the larger ones first, so that none hides another."""
    return sorted(cards, key=lambda id_: -cards[id_].width * cards[id_].height)


def held_at(cards: Mapping[str, Card], point: QPointF, scale: float) -> Held | None:
    """Return what is held at a point, of the topmost card; None for none."""
    for id_ in reversed(by_size(cards)):
        card = cards[id_]
        sides = (
            _held_of_note(card, point)
            if isinstance(card, Note)
            else (_held_of_frame(card, point, scale))
        )
        if sides is not None:
            return Held(id_, sides)
    return None


def _held_of_note(card: Card, point: QPointF) -> Sides | None:
    area = area_of(card)
    if not area.contains(point):
        return None
    ear = QRectF(area.right() - EAR, area.bottom() - EAR, EAR, EAR)
    return frozenset({"right", "bottom"}) if ear.contains(point) else _NONE


def _held_of_frame(card: Card, point: QPointF, scale: float) -> Sides | None:
    area, reach = area_of(card), EDGE_REACH / scale
    if not area.adjusted(-reach, -reach, reach, reach).contains(point):
        return None
    if min(card.width, card.height) * scale < _SMALL:
        return _NONE
    distances = {
        "left": abs(point.x() - area.left()),
        "right": abs(point.x() - area.right()),
        "top": abs(point.y() - area.top()),
        "bottom": abs(point.y() - area.bottom()),
    }
    near = frozenset(side for side, distance in distances.items() if distance <= reach)
    if near:
        # Twice the reach along an edge counts as its corner, which is a small thing to hit.
        more = (side for side, distance in distances.items() if distance <= 2 * reach)
        return near | frozenset(more)
    title = min(max(TITLE_HEIGHT, _TITLE_PIXELS / scale), area.height())
    return _NONE if point.y() <= area.top() + title else None


def sized(card: Card, sides: Sides, dx: float, dy: float) -> Card:
    """Return a card some of whose sides were dragged, no smaller than can be used."""
    least, low = SMALLEST["note" if isinstance(card, Note) else "frame"]
    left, top, right, bottom = card.x, card.y, card.x + card.width, card.y + card.height
    if "left" in sides:
        left = min(left + dx, right - least)
    if "right" in sides:
        right = max(right + dx, left + least)
    if "top" in sides:
        top = min(top + dy, bottom - low)
    if "bottom" in sides:
        bottom = max(bottom + dy, top + low)
    return replace(card, x=left, y=top, width=right - left, height=bottom - top)
