"""Places for nodes in a line, or evenly far apart."""

from __future__ import annotations

from collections.abc import Mapping
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


def aligned(places: Mapping[str, Place], sizes: Mapping[str, Size], side: Side) -> dict[str, Place]:
    """Return places at which the nodes share a side, or their middles a line.

    Sides come to lie at the outermost one, middles at the middle of all the nodes together.
    """
    axis, share = _AXES[side], _SHARES[side]
    if not places:
        return {}
    low = min(place[axis] for place in places.values())
    high = max(place[axis] + sizes[name][axis] for name, place in places.items())
    level = low + share * (high - low)
    found = {name: level - share * sizes[name][axis] for name in places}
    return _moved(places, axis, found)


def distributed(
    places: Mapping[str, Place], sizes: Mapping[str, Size], axis: int
) -> dict[str, Place]:
    """Return places with equal gaps between neighbours; the outermost two stay.

    Parameters
    ----------
    axis : int
        0 from left to right, 1 from top to bottom.
    """
    if len(places) < 3:
        return dict(places)
    order = sorted(places, key=lambda name: places[name][axis] + sizes[name][axis] / 2)
    first, last = order[0], order[-1]
    begin = places[first][axis] + sizes[first][axis]
    taken = sum(sizes[name][axis] for name in order[1:-1])
    gap = (places[last][axis] - begin - taken) / (len(order) - 1)
    found: dict[str, float] = {}
    for name in order[1:-1]:
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
