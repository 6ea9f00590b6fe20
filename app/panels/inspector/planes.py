"""How a tensor lies on a flat picture: as tiles, each a matrix. No Qt."""

from __future__ import annotations

import itertools
import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

MAXIMUM_TILES = 64
LONGEST_ROW = 32
"""Elements of a vector in one row of its picture."""

Chosen = tuple[int | None, ...]
"""For each axis before the last two: the index that is shown, None for all of them."""


@dataclass(frozen=True)
class Planes:
    """The matrices to show side by side.

    Attributes
    ----------
    tiles : sequence of arrays, each of shape (height, width)
        Views of the tensor: nothing is copied before it is painted. NaN where a vector does not
        fill its last row.
    indices : sequence of tuple
        What each tile is of the tensor: the leading part of the index.
    left_out : int
        Tiles that are not shown.
    is_vector : bool
        Whether the one tile is a vector, folded into rows.
    titles : sequence of str
        What tells a tile from the others, where there are several.
    """

    tiles: Sequence[np.ndarray[Any, Any]]
    indices: Sequence[tuple[int, ...]]
    left_out: int = 0
    is_vector: bool = False
    titles: Sequence[str] = ()

    @property
    def count(self) -> int:
        return len(self.tiles)

    @property
    def height(self) -> int:
        return int(self.tiles[0].shape[0])

    @property
    def width(self) -> int:
        return int(self.tiles[0].shape[1])

    def index(self, tile: int, row: int, column: int) -> tuple[int, ...]:
        """Return the index in the tensor of a place in a tile."""
        if self.is_vector:
            return (row * self.width + column,)
        return (*self.indices[tile], row, column)

    def place(self, index: tuple[int, ...]) -> tuple[int, int, int] | None:
        """Return tile, row and column of an element; None where its tile is not shown."""
        if self.is_vector:
            return (0, *divmod(index[0], self.width)) if index else (0, 0, 0)
        for tile, lead in enumerate(self.indices):
            if lead == index[:-2]:
                return tile, index[-2], index[-1]
        return None

    def is_filled(self, row: int, column: int, size: int) -> bool:
        """Whether a place holds one of `size` elements: a vector's last row may end early."""
        return not self.is_vector or row * self.width + column < size


def usual_choice(shape: tuple[int, ...], *, is_weight: bool = False) -> Chosen:
    """Return what is shown before anybody chooses.

    Of a batch of images that is every channel of the first one; of a weight, every filter.
    """
    leading = max(len(shape) - 2, 0)
    if is_weight or not leading:
        return (None,) * leading
    return (*(0,) * (leading - 1), None)


def planes_of(array: Any, chosen: Chosen | None = None) -> Planes:
    """Return a tensor as tiles.

    Parameters
    ----------
    chosen : tuple, optional
        Left out, as `usual_choice` says.
    """
    tensor = np.asarray(array)
    if tensor.ndim == 0:
        return Planes([tensor.reshape(1, 1)], [()], is_vector=True)
    if tensor.ndim == 1:
        return _folded(tensor)
    wanted = usual_choice(tensor.shape) if chosen is None else chosen
    axes = [
        range(size) if index is None else (index,)
        for size, index in zip(tensor.shape, wanted, strict=False)
    ]
    kept = list(itertools.islice(itertools.product(*axes), MAXIMUM_TILES))
    free = [axis for axis, index in enumerate(wanted) if index is None]
    titles = [", ".join(str(index[axis]) for axis in free) for index in kept]
    left_out = math.prod(map(len, axes)) - len(kept)
    return Planes([tensor[index] for index in kept], kept, left_out, titles=titles)


def folded_like(vector: Any, planes: Planes) -> np.ndarray[Any, Any]:
    """Return a vector's companion, such as a mask, in the rows that the vector lies in."""
    padded = np.zeros(planes.height * planes.width, np.asarray(vector).dtype)
    padded[: np.size(vector)] = np.ravel(vector)
    return padded.reshape(planes.height, planes.width)


def _folded(vector: np.ndarray[Any, Any]) -> Planes:
    if not vector.size:
        return Planes([np.zeros((1, 1))], [()], is_vector=True)
    width = min(len(vector), LONGEST_ROW if len(vector) > 10 else 5)
    rows = math.ceil(len(vector) / width)
    padded = np.full(rows * width, np.nan)
    padded[: len(vector)] = vector
    return Planes([padded.reshape(rows, width)], [()], is_vector=True)
