"""Shapes with a symbolic batch size, and the rules they share.

A size is an int or a `Symbol`: a linear form such as N, 2N or N + 3. A shape is a tuple of sizes,
``(N, 3, 32, 32)``; ``()`` is a scalar.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

import numpy as np

from nodes.errors import ShapeError

Array = np.ndarray[Any, np.dtype[Any]]


@dataclass(frozen=True)
class Symbol:
    """A size known only when data arrives: ``scale * name + offset``."""

    name: str = "N"
    scale: int = 1
    offset: int = 0

    def __add__(self, other: Size) -> Symbol:
        if isinstance(other, Symbol):
            if other.name != self.name:
                raise ShapeError(f"sizes {self} and {other} cannot be added")
            return Symbol(self.name, self.scale + other.scale, self.offset + other.offset)
        return Symbol(self.name, self.scale, self.offset + other)

    __radd__ = __add__

    def __mul__(self, factor: int) -> Symbol:
        if isinstance(factor, Symbol):
            raise ShapeError(f"sizes {self} and {factor} cannot be multiplied")
        return Symbol(self.name, self.scale * factor, self.offset * factor)

    __rmul__ = __mul__

    def at(self, size: int) -> int:
        """Return the size when the symbol stands for `size`."""
        return self.scale * size + self.offset

    def __str__(self) -> str:
        text = self.name if self.scale == 1 else f"{self.scale}{self.name}"
        return f"{text}+{self.offset}" if self.offset else text

    __repr__ = __str__


Size = int | Symbol
Shape = tuple[Size, ...]

BATCH = Symbol("N")


def shape_text(shape: Shape) -> str:
    """Return the shape as PyTorch prints it: ``(N, 6, 28, 28)``, ``(3,)``, ``()``."""
    inner = ", ".join(str(size) for size in shape)
    return f"({inner},)" if len(shape) == 1 else f"({inner})"


def at_batch(shape: Shape, size: int) -> tuple[int, ...]:
    """Return the shape with every symbol replaced, the batch being `size` long."""
    return tuple(s.at(size) if isinstance(s, Symbol) else s for s in shape)


def element_count(shape: Shape) -> Size:
    """Return the product of all sizes; at most one of them may be symbolic."""
    known = math.prod(size for size in shape if not isinstance(size, Symbol))
    symbols = [size for size in shape if isinstance(size, Symbol)]
    if len(symbols) > 1:
        raise ShapeError(f"shape {shape_text(shape)} has more than one unknown size")
    return symbols[0] * known if symbols else known


def divided(size: Size, parts: int) -> Size | None:
    """Return one of `parts` equal parts of a size; None where it cannot be divided so."""
    if not isinstance(size, Symbol):
        return size // parts if size % parts == 0 else None
    if size.scale % parts or size.offset % parts:
        return None
    return Symbol(size.name, size.scale // parts, size.offset // parts)


def require_rank(shape: Shape, rank: int, port: str, form: str) -> None:
    """Raise ShapeError unless `shape` has `rank` axes.

    Parameters
    ----------
    port : str
        The input the shape came in by.
    form : str
        The axes expected, in words: ``"(batch, channels, height, width)"``.
    """
    if len(shape) != rank:
        raise ShapeError(
            f"{port} must have {rank} axes {form}, it has {len(shape)}: {shape_text(shape)}",
            "Flatten or reshape what is wired to it.",
        )


def broadcast_shapes(*shapes: Shape) -> Shape:
    """Return the shape NumPy's broadcasting gives; a Symbol matches itself and 1."""
    rank = max((len(shape) for shape in shapes), default=0)
    result: list[Size] = []
    for axis in range(-rank, 0):
        size: Size = 1
        for shape in shapes:
            if len(shape) < -axis:
                continue
            other = shape[axis]
            if other == 1 or other == size:
                continue
            if size != 1:
                names = " and ".join(shape_text(s) for s in shapes)
                raise ShapeError(
                    f"shapes {names} do not broadcast: {size} against {other} at axis {axis}",
                    "Make the sizes equal, or 1 where one should be repeated.",
                )
            size = other
        result.append(size)
    return tuple(result)


def sum_to_shape(gradient: Any, shape: tuple[int, ...]) -> Any:
    """Sum a gradient over the axes along which an input of `shape` was broadcast."""
    if np.shape(gradient) == shape:
        return gradient
    extra = np.ndim(gradient) - len(shape)
    axes = tuple(range(extra)) + tuple(
        extra + axis
        for axis, size in enumerate(shape)
        if size == 1 and gradient.shape[extra + axis] != 1
    )
    return gradient.sum(axis=axes, keepdims=True).reshape(shape) if axes else gradient
