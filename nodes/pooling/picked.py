"""Elements picked from windows: where they lie in memory, and the way back to them."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np

from nodes.pooling.planes import Planes
from nodes.pooling.stretches import Stretches
from nodes.shapes import Array


@dataclass(frozen=True)
class Picked:
    """One element of each window.

    Attributes
    ----------
    planes : Planes
        How the batch lies in memory.
    windows : tuple of Stretches
        Where the windows lie, one per axis.
    offsets : array, shape (planes, places…, run)
        How far behind its window's first element each one lies, in elements.
    """

    planes: Planes
    windows: tuple[Stretches, ...]
    offsets: Array

    def values(self, x: Array) -> Array:
        """Return the elements picked from a batch."""
        source = self.planes.array(x)
        out = np.empty(self.offsets.shape, x.dtype)
        for block, places in self._places(x.itemsize):
            out[block].reshape(-1)[...] = source[block].reshape(-1)[places]
        return self.planes.batch(out)

    def hand_back(self, gradient: Array) -> Array:
        """Return the gradient of a batch: that of each window goes to the element picked."""
        above = self.planes.array(gradient)
        into = np.zeros((self.planes.count, *self.planes.sizes, self.planes.run), gradient.dtype)
        for block, places in self._places(into.itemsize):
            # add.at, not an assignment: windows that overlap may pick the same element.
            np.add.at(into[block].reshape(-1), places, above[block].reshape(-1))
        return self.planes.batch(into)

    def _places(self, itemsize: int) -> Iterator[tuple[slice, Array]]:
        """Yield blocks of planes, and where in a block each picked element lies."""
        first = first_places(self.windows, self.planes.sizes, self.planes.run)
        size = math.prod(self.planes.sizes) * self.planes.run
        starts = np.arange(self.planes.block_count(itemsize)) * size
        places = starts.reshape(-1, *(1,) * first.ndim) + first
        for block in self.planes.blocks(itemsize):
            offsets = self.offsets[block]
            yield block, (places[: len(offsets)] + offsets).reshape(-1)


def memory_steps(sizes: tuple[int, ...], run: int) -> tuple[int, ...]:
    """Return how far neighbours along each axis of a plane are apart, in elements."""
    return tuple(math.prod(sizes[axis + 1 :]) * run for axis in range(len(sizes)))


def offset_type(windows: tuple[Stretches, ...], steps: tuple[int, ...]) -> np.dtype[Any]:
    """Return the smallest type that holds every offset: bytes are compared fastest."""
    reach = sum(
        max((each.kernel - 1) * each.dilation for each in stretches) * step
        for stretches, step in zip(windows, steps, strict=True)
    )
    return np.min_scalar_type(reach)


def first_places(windows: tuple[Stretches, ...], sizes: tuple[int, ...], run: int) -> Array:
    """Return where in a plane each window's first element lies, shape (places…, run)."""
    places = np.arange(run)
    for stretches, step in zip(windows[::-1], memory_steps(sizes, run)[::-1], strict=True):
        firsts = [each.first + np.arange(each.count) * each.stride for each in stretches]
        places = np.add.outer(np.concatenate(firsts) * step, places)
    return places
