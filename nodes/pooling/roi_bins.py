"""How a box is divided into bins along one axis, as torchvision's roi_pool does it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from nodes.pooling.stretches import Stretches, joined
from nodes.shapes import Array


@dataclass(frozen=True)
class Bins:
    """The bins of one box that see something of the map.

    Attributes
    ----------
    places : slice
        Which bins they are.
    region : slice
        What they see together.
    windows : Stretches
        What each of them sees in the region.
    """

    places: slice
    region: slice
    windows: Stretches


def rounded(edges: Array) -> Array:
    """Return edges at whole pixels; halves go away from zero, as C rounds them."""
    whole: Array = np.trunc(edges + edges.dtype.type(0.5) * np.sign(edges))
    return whole


def bins_of(first: Array, last: Array, count: int, size: int) -> list[Bins]:
    """Return the bins of each box along an axis.

    Parameters
    ----------
    first, last : array, shape (boxes,)
        The first and the last pixel of each box; a box is at least one pixel long.
    count : int
        How many bins a box has.
    size : int
        How long the axis is; nothing lies outside.
    """
    # In the type of the boxes: where a bin should end at a whole pixel, rounding decides whether
    # it sees one more.
    cells = np.maximum(last - first + 1, 1) / first.dtype.type(count)
    numbers = np.arange(count + 1, dtype=first.dtype)
    edges = numbers * cells[:, np.newaxis]
    starts = np.clip(np.floor(edges[:, :-1]) + first[:, np.newaxis], 0, size).astype(int)
    stops = np.clip(np.ceil(edges[:, 1:]) + first[:, np.newaxis], 0, size).astype(int)
    return [_bins(start, stop) for start, stop in zip(starts, stops, strict=True)]


def _bins(starts: Array, stops: Array) -> Bins:
    (seeing,) = np.nonzero(stops > starts)
    if not seeing.size:
        return Bins(slice(0, 0), slice(0, 0), ())
    # Bins outside lie before the map or behind it, never between others.
    places = slice(int(seeing[0]), int(seeing[-1]) + 1)
    begin, end = int(starts[places][0]), int(stops[places][-1])
    edges = zip((starts[places] - begin).tolist(), (stops[places] - begin).tolist(), strict=True)
    return Bins(places, slice(begin, end), joined(edges))
