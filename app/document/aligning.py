"""Places for nodes in a line, or evenly far apart."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from itertools import pairwise
from typing import Literal

Place = tuple[float, float]
Size = tuple[float, float]
Side = Literal["left", "right", "top", "bottom", "middle_across", "middle_down"]
"""middle_across: middles on one upright line; middle_down: on one level line."""

_AXES: dict[Side, int] = {
    "left": 0, "right": 0, "middle_across": 0, "top": 1, "bottom": 1, "middle_down": 1,
}  # fmt: skip
_SHARES: dict[Side, float] = {
    "left": 0.0, "top": 0.0, "right": 1.0, "bottom": 1.0, "middle_across": 0.5, "middle_down": 0.5,
}  # fmt: skip


def aligned(
    places: Mapping[str, Place],
    sizes: Mapping[str, Size],
    side: Side,
    fixed: Collection[str] = (),
) -> dict[str, Place]:
    """Return places at which the nodes share a side, or their middles a line.

    Sides come to lie at the outermost one, middles at the middle of all the nodes together.

    Parameters
    ----------
    fixed : collection of str
        Nodes that stay: the others line up with them.
    """
    axis, share = _AXES[side], _SHARES[side]
    if not places:
        return {}
    leading = {name: place for name, place in places.items() if name in fixed} or places
    low = min(place[axis] for place in leading.values())
    high = max(place[axis] + sizes[name][axis] for name, place in leading.items())
    level = low + share * (high - low)
    found = {name: level - share * sizes[name][axis] for name in places if name not in fixed}
    return _moved(places, axis, found)


def distributed(
    places: Mapping[str, Place],
    sizes: Mapping[str, Size],
    axis: int,
    fixed: Collection[str] = (),
) -> dict[str, Place]:
    """Return places with equal gaps between neighbours; the outermost two stay.

    Parameters
    ----------
    axis : int
        0 from left to right, 1 from top to bottom.
    fixed : collection of str
        Nodes that stay, too: gaps are equal from each node that stays to the next.
    """
    if len(places) < 3:
        return dict(places)
    order = sorted(places, key=lambda name: places[name][axis] + sizes[name][axis] / 2)
    staying = [n for n, name in enumerate(order) if name in fixed or n in (0, len(order) - 1)]
    found: dict[str, float] = {}
    for first, last in pairwise(staying):
        between = order[first + 1 : last]
        begin = places[order[first]][axis] + sizes[order[first]][axis]
        taken = sum(sizes[name][axis] for name in between)
        gap = (places[order[last]][axis] - begin - taken) / (len(between) + 1)
        for name in between:
            begin += gap
            found[name] = begin
            begin += sizes[name][axis]
    return _moved(places, axis, found)


def _moved(places: Mapping[str, Place], axis: int, found: Mapping[str, float]) -> dict[str, Place]:
    moved: dict[str, Place] = {}
    for name, (x, y) in places.items():
        value = round(found[name]) if name in found else (x, y)[axis]
        moved[name] = (value, y) if axis == 0 else (x, value)
    return moved
