"""Notes and frames that go along with the nodes they belong to, when these are laid out anew."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from statistics import median

from app.document.room import Box, Position, Size
from graph_engine.project.sheet import Card, Frame

FRAME_AROUND = 24.0
FRAME_ABOVE = 44.0
"""From the nodes in a coloured frame to its border; the title stands above."""


def carried_cards(
    cards: Mapping[str, Card],
    before: Mapping[str, Position],
    after: Mapping[str, Position],
    sizes: Mapping[str, Size],
) -> dict[str, Card]:
    """Return the notes and frames that are elsewhere then.

    A frame is put around the nodes that stood in it. A note goes along with the node it lay
    nearest to, or on.

    Parameters
    ----------
    before, after : mapping of str to (x, y)
        Places of all nodes.
    """
    found: dict[str, Card] = {}
    for id_, card in cards.items():
        area = (card.x, card.y, card.x + card.width, card.y + card.height)
        moved = (
            _around(area, card, before, after, sizes)
            if isinstance(card, Frame)
            else _beside(area, card, before, after, sizes)
        )
        if moved != card:
            found[id_] = moved
    return found


def _around(
    area: Box,
    card: Card,
    before: Mapping[str, Position],
    after: Mapping[str, Position],
    sizes: Mapping[str, Size],
) -> Card:
    left, top, right, bottom = area
    inside = [
        name
        for name, (x, y) in before.items()
        if left <= x and top <= y and x + sizes[name][0] <= right and y + sizes[name][1] <= bottom
    ]
    if not any(before[name] != after[name] for name in inside):
        return card
    x = min(after[name][0] for name in inside) - FRAME_AROUND
    y = min(after[name][1] for name in inside) - FRAME_ABOVE
    width = max(after[name][0] + sizes[name][0] for name in inside) + FRAME_AROUND - x
    height = max(after[name][1] + sizes[name][1] for name in inside) + FRAME_AROUND - y
    shifts = {(after[n][0] - before[n][0], after[n][1] - before[n][1]) for n in inside}
    if len(shifts) == 1:  # all of it moved as it was
        dx, dy = shifts.pop()
        return replace(card, x=card.x + dx, y=card.y + dy)
    return replace(card, x=x, y=y, width=width, height=height)


def _beside(
    area: Box,
    card: Card,
    before: Mapping[str, Position],
    after: Mapping[str, Position],
    sizes: Mapping[str, Size],
) -> Card:
    if not before:
        return card
    distance = {name: _distance(area, before[name], sizes[name]) for name in before}
    nearest = min(distance.values())
    names = [name for name, each in distance.items() if each <= nearest]
    dx = median(after[name][0] - before[name][0] for name in names)
    dy = median(after[name][1] - before[name][1] for name in names)
    return replace(card, x=card.x + dx, y=card.y + dy)


def _distance(area: Box, place: Position, size: Size) -> float:
    left, top, right, bottom = area
    x, y = place
    across = max(left - x - size[0], x - right, 0.0)
    down = max(top - y - size[1], y - bottom, 0.0)
    return float(across * across + down * down)
