"""Sizes of windows on one, two or three axes, as settings and in shapes."""

from __future__ import annotations

from typing import Any

from nodes.ports import Port
from nodes.settings import PaddingNumber, SizeNumber
from nodes.shapes import Shape
from nodes.windows import AXIS_NAMES, channel_sizes

Sizes = SizeNumber | tuple[SizeNumber, ...]
"""One size for all axes of a window, or one for each."""

Paddings = PaddingNumber | tuple[PaddingNumber, ...]
"""One padding for all axes, or one for each."""


def validate_sizes(value: Any, axes: int) -> Any:
    """Accept one size, or one per axis; equal ones become one number, as people write them."""
    if not isinstance(value, list | tuple):
        return value
    sizes = tuple(value)
    if len(sizes) != axes:
        raise ValueError(f"must be one number, or {axes} of them")
    first = sizes[0]
    is_one = all(type(size) is type(first) and size == first for size in sizes)
    return first if is_one and first is not None else sizes


def space_port(axes: int) -> Port:
    """Return the input port of a layer that works on so many axes."""
    return Port("x", f"(N, channels, {', '.join(AXIS_NAMES[axes])}), or one example without N")


def spatial_sizes(x: Shape, axes: int) -> tuple[int, ...]:
    """Return the last sizes of (batch, channels, …), the batch being optional.

    Raises
    ------
    ShapeError
        Where the tensor has another number of axes, or these sizes are not known.
    """
    return channel_sizes(x, axes)[1:]
