"""Masks made of bits: what passes where a statement holds, without a branch or a product."""

from __future__ import annotations

from typing import Any, ClassVar

import numpy as np

from nodes.activation.blockwise import Block, Blockwise
from nodes.shapes import Array


def mask_in(room: Array, place: int = 0) -> Array:
    """Return a part of some room as an array of bool, to write a statement to; it has four."""
    length = len(room)
    mask: Array = room.view(np.bool_)[place * length : (place + 1) * length]
    return mask


def bits(numbers: Array) -> Array:
    """Return the same memory as integers of the same size."""
    return numbers.view(f"i{numbers.itemsize}")


def spread(mask: Array, into: Array) -> Array:
    """Write all bits 1 where a mask is True, all 0 elsewhere; `mask` is used up.

    Returns the memory of `into` as integers.
    """
    signs = mask.view(np.int8)
    np.negative(signs, out=signs)
    found = bits(into)
    np.copyto(found, signs)
    return found


def write_either(mask: Array, one: float, other: float, into: Array) -> None:
    """Write one number where a mask is True, else the other, both exactly; `mask` is used up.

    numpy.where would branch, and guess wrong as often as not.
    """
    first, second = (bits(np.array([number], into.dtype))[0] for number in (one, other))
    chosen = spread(mask, into)
    np.bitwise_and(chosen, first ^ second, out=chosen)
    np.bitwise_xor(chosen, second, out=chosen)


class Masked(Blockwise):
    """A gate that lets the gradient pass unchanged in places, and holds it back elsewhere.

    The gradient's bits meet a mask, so that even an infinite or undefined one is held back.
    """

    is_mask: ClassVar[bool] = True

    def write_passing(self, block: Block, mask: Array) -> None:
        """Fill `mask` with where the gradient passes; `room` is free."""
        raise NotImplementedError(f"{type(self).__name__} must say where gradients pass")

    def write_slope(self, block: Block) -> None:
        mask = mask_in(block.spare)
        self.write_passing(block, mask)
        np.copyto(block.into, mask)

    def write_gradient(self, block: Block, gradient: Array) -> None:
        mask = mask_in(block.spare)
        self.write_passing(block, mask)
        chosen = spread(mask, block.into)
        np.bitwise_and(chosen, bits(gradient), out=chosen)


def write_outside(block: Block, low: Any, high: Any, mask: Array) -> None:
    """Fill `mask` with where the output is at neither limit; nan is at none."""
    np.not_equal(block.out, low, out=mask)
    other = mask_in(block.room)
    np.not_equal(block.out, high, out=other)
    np.logical_and(mask, other, out=mask)
