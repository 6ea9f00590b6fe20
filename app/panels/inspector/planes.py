"""How a tensor lies on a flat picture: as tiles, each a matrix. No Qt."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

MAXIMUM_TILES = 64
LONGEST_ROW = 32
"""Elements of a vector in one row of its picture."""


@dataclass(frozen=True)
class Planes:
    """The matrices to show side by side.

    Attributes
    ----------
    tiles : array, shape (tiles, height, width)
        NaN where a vector does not fill its last row.
    indices : sequence of tuple
        What each tile is of the tensor: the leading part of the index.
    left_out : int
        Tiles that are not shown.
    is_vector : bool
        Whether the one tile is a vector, folded into rows.
    """

    tiles: np.ndarray[Any, np.dtype[np.float64]]
    indices: Sequence[tuple[int, ...]]
    left_out: int = 0
    is_vector: bool = False

    def index(self, tile: int, row: int, column: int) -> tuple[int, ...]:
        """Return the index in the tensor of a place in a tile."""
        if self.is_vector:
            return (row * self.tiles.shape[2] + column,)
        return (*self.indices[tile], row, column)


def planes_of(array: Any) -> Planes:
    """Return a tensor as tiles: a batch of images shows the channels of its first example."""
    tensor = np.asarray(array, dtype=np.float64)
    if tensor.ndim == 0:
        return Planes(tensor.reshape(1, 1, 1), [()], is_vector=True)
    if tensor.ndim == 1:
        return _folded(tensor)
    if tensor.ndim == 2:
        return Planes(tensor[None], [()])
    lead = tensor.shape[:-2]
    if tensor.ndim == 4 and lead[1] > 1:
        shown = [(0, channel) for channel in range(lead[1])]
    else:
        shown = list(np.ndindex(*lead))
    kept = shown[:MAXIMUM_TILES]
    tiles = np.array([tensor[index] for index in kept])
    return Planes(tiles, kept, len(shown) - len(kept))


def filters_of(weight: Any) -> Planes:
    """Return the filters of a convolution: one tile per output and input channel."""
    tensor = np.asarray(weight, dtype=np.float64)
    shown = list(np.ndindex(*tensor.shape[:-2]))
    kept = shown[:MAXIMUM_TILES]
    return Planes(np.array([tensor[i] for i in kept]), kept, len(shown) - len(kept))


def _folded(vector: np.ndarray[Any, np.dtype[np.float64]]) -> Planes:
    width = min(len(vector), LONGEST_ROW if len(vector) > 10 else 5)
    rows = math.ceil(len(vector) / width)
    padded = np.full(rows * width, np.nan)
    padded[: len(vector)] = vector
    return Planes(padded.reshape(1, rows, width), [()], is_vector=True)
