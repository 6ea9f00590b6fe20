"""Base for gates of one input that work block by block, so that numbers stay in the cache."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Any, ClassVar, NamedTuple

import numpy as np

from nodes.context import Context
from nodes.elementwise import Elementwise
from nodes.inner_loops import BLOCK
from nodes.shapes import Array


class Block(NamedTuple):
    """The same neighbours in memory out of each array of a pass, shape (elements,) each.

    Attributes
    ----------
    x, out : array
        Input and output of the gate.
    kept : array
        What the gate keeps for its gradient, where it `keeps_more`.
    into : array
        Where the local gradient belongs; `out` itself while that is written.
    spare, room : array
        Room.
    """

    x: Array
    out: Array
    kept: Array
    into: Array
    spare: Array
    room: Array


class Blockwise(Elementwise):
    """A gate of one input whose steps write into memory that is there already.

    Written as one expression, every operation of a formula would fetch its operands from main
    memory and bring the result back, which takes longer than computing it. A subclass writes
    `write` and `write_slope` with NumPy's functions and their `out`, on blocks that stay in the
    cache; `function`, `derivative` and both passes follow from them.
    """

    keeps_more: ClassVar[bool] = False
    """Whether `write` also fills `kept`, to spare `write_slope` doing the same work again."""

    def write(self, block: Block) -> None:
        """Fill `out`, and `kept` where the gate keeps more."""
        raise NotImplementedError(f"{type(self).__name__} must write its output")

    def write_slope(self, block: Block) -> None:
        """Fill `into` with ∂out/∂x."""
        raise NotImplementedError(f"{type(self).__name__} must write its local gradient")

    def write_gradient(self, block: Block, gradient: Array) -> None:
        """Fill `into` with ∂out/∂x times the upstream gradient."""
        self.write_slope(block)
        np.multiply(block.into, gradient, out=block.into)

    def function(self, *inputs: Any) -> Any:
        return _unwrapped(self._written(dense(inputs[0]))[0])

    def derivative(self, out: Any, *inputs: Any) -> tuple[Any, ...]:
        x = dense(inputs[0])
        out, kept = self._written(x)
        into = np.empty_like(x)
        for parts in _blocks(x, out, kept, into):
            self.write_slope(Block(*parts))
        return (_unwrapped(into),)

    def forward(self, ctx: Context, *inputs: Any) -> Any:
        x = dense(inputs[0])
        out, kept = self._written(x)
        ctx.save(x, out, kept)
        return _unwrapped(out)

    def backward(self, ctx: Context, *upstream: Any) -> tuple[Any, ...]:
        x, out, kept = ctx.saved
        gradient, into = laid_like(x, upstream[0]), np.empty_like(x)
        for part, *parts in _blocks(gradient, x, out, kept, into):
            self.write_gradient(Block(*parts), part)
        return (_unwrapped(into),)

    def _written(self, x: Array) -> tuple[Array, Array]:
        """Return the output, and what the gate keeps for its gradient (else the output again)."""
        out = np.empty_like(x)
        kept = np.empty_like(x) if self.keeps_more else out
        for parts in _blocks(x, out, kept, out):
            self.write(Block(*parts))
        return out, kept


def constant(number: float, like: Array) -> Array:
    """Return a number as many times as a block is long, not to be written to.

    NumPy compares two arrays several times faster than an array and a single number.
    """
    return _constants(float(number), like.dtype)[: len(like)]


@lru_cache(maxsize=8)
def _constants(number: float, dtype: np.dtype[Any]) -> Array:
    made = np.full(BLOCK, number, dtype)
    made.flags.writeable = False
    return made


def _blocks(*arrays: Array) -> Iterator[list[Array]]:
    """Yield blocks of arrays that lie alike in memory, with room of the same length, twice."""
    size = arrays[0].size
    axes = memory_order(arrays[0])
    flat = [_flat(array, axes) for array in arrays]
    spare, room = np.empty((2, min(size, BLOCK)), arrays[0].dtype)
    if size <= BLOCK:
        yield [*flat, spare, room]
        return
    for start in range(0, size, BLOCK):
        parts = [array[start : start + BLOCK] for array in flat]
        length = len(parts[0])
        yield [*parts, spare[:length], room[:length]]


def memory_order(x: Array) -> tuple[int, ...] | None:
    """Return the axes of an array from the outermost in memory to the innermost; None: as is."""
    if x.flags.c_contiguous:
        return None
    return tuple(sorted(range(x.ndim), key=lambda axis: -x.strides[axis]))


def _flat(x: Array, axes: tuple[int, ...] | None) -> Array:
    return x.reshape(-1) if axes is None else x.transpose(axes).reshape(-1)


def _is_dense(x: Array, axes: tuple[int, ...] | None) -> bool:
    return bool(x.flags.c_contiguous if axes is None else x.transpose(axes).flags.c_contiguous)


def dense(x: Any) -> Array:
    """Return a float array without gaps in memory, the same one where it is such."""
    found = np.asarray(x)
    if found.dtype.kind != "f":
        found = found.astype(np.float64)
    return found if _is_dense(found, memory_order(found)) else np.array(found, order="C")


def laid_like(x: Array, given: Any) -> Array:
    """Return an array with the shape, type and order in memory of `x`."""
    found = np.asarray(given)
    if found.shape == x.shape and found.dtype == x.dtype and _is_dense(found, memory_order(x)):
        return found
    laid = np.empty_like(x)
    laid[...] = found
    return laid


def _unwrapped(array: Array) -> Any:
    """Return the number where there is but one, as NumPy's functions do."""
    return array if array.ndim else array[()]
