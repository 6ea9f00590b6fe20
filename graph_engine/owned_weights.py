"""The tensors that the nodes of a graph own: learned ones, and first values drawn from a seed."""

from __future__ import annotations

import zlib
from collections.abc import Mapping

import numpy as np

from nodes.initializers import Weight
from nodes.shapes import Array

Owner = tuple[str, str]
"""A node and the name of its weight."""


class OwnedWeights:
    """Tensors by node and weight.

    Attributes
    ----------
    learned : dict of (node, weight) to array
        Those that were set. Not to be changed.
    """

    def __init__(self) -> None:
        self.learned: dict[Owner, Array] = {}
        self._drawn: dict[Owner, tuple[Weight, int, Array]] = {}
        self._single: dict[Owner, tuple[Array, Array]] = {}

    def get(self, name: str, weight: Weight, seed: int) -> Array:
        """Return the learned tensor, or its first values.

        A learned tensor whose shape does not fit is kept aside, and comes back when it does.
        """
        stored = self.learned.get((name, weight.name))
        if stored is not None and stored.shape == weight.shape:
            return stored
        kept = self._drawn.get((name, weight.name))
        if kept is not None and kept[:2] == (weight, seed):
            return kept[2]
        drawn = weight.initializer.draw(random_for(seed, name, weight.name), weight.shape)
        drawn.setflags(write=False)
        self._drawn[name, weight.name] = (weight, seed, drawn)
        return drawn

    def get_as(self, name: str, weight: Weight, seed: int, dtype: str) -> Array:
        """As `get`, in a precision; what is made for float32 is kept as long as it holds."""
        array = self.get(name, weight, seed)
        if array.dtype == dtype:
            return array
        kept = self._single.get((name, weight.name))
        if kept is not None and kept[0] is array and kept[1].dtype == dtype:
            return kept[1]
        cast = array.astype(dtype)
        cast.setflags(write=False)
        self._single[name, weight.name] = array, cast
        return cast

    def set(self, name: str, weight: str, array: Array | None) -> None:
        """Set a learned tensor; None goes back to the first values."""
        if array is None:
            self.learned.pop((name, weight), None)
            return
        stored = np.array(array, dtype=np.float64)
        stored.setflags(write=False)
        self.learned[name, weight] = stored

    def forget(self, name: str) -> None:
        """Drop everything that a node owns."""
        for table in (self.learned, self._drawn, self._single):
            for key in [key for key in table if key[0] == name]:
                del table[key]

    def rename(self, old: str, new: str) -> None:
        """Hand what a node owns to its new name; first values hang on the name and change."""
        self.learned = renamed(self.learned, old, new)
        self._single = {}


def renamed(table: Mapping[Owner, Array], old: str, new: str) -> dict[Owner, Array]:
    """Return a table of weights after a node got another name; the order stays."""
    return {
        (new if name == old else name, weight): array for (name, weight), array in table.items()
    }


def random_for(seed: int, name: str, purpose: str) -> np.random.Generator:
    """Return the generator of one node and purpose."""
    words = [seed, zlib.crc32(name.encode()), zlib.crc32(purpose.encode())]
    return np.random.default_rng(np.random.SeedSequence(words))
