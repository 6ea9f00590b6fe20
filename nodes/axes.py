"""Which axes of a tensor a ``dim`` setting names."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from nodes.errors import ShapeError

Dim = Annotated[int, Field(ge=-64, le=63, strict=True)]
"""One axis as PyTorch counts them: 0 is the first, −1 the last."""

Dims = Dim | Annotated[tuple[Dim, ...], Field(min_length=1, max_length=64)] | None
"""One axis, several of them, or None for all."""


def axes_of(dim: int | tuple[int, ...] | None, rank: int) -> tuple[int, ...]:
    """Return the axes that `dim` names in a tensor of `rank` axes, each counted from the first.

    A scalar has no axis, yet 0 and −1 are allowed for it, as in PyTorch; they name none.

    Raises
    ------
    ShapeError
        When there is no such axis, or when one is named twice.
    """
    if dim is None:
        return tuple(range(rank))
    named = (dim,) if isinstance(dim, int) else dim
    reach = max(rank, 1)
    for axis in named:
        if not -reach <= axis < reach:
            raise ShapeError(
                f"there is no axis {axis} in a tensor of {rank} axes",
                f"Choose dim from {-reach} to {reach - 1}.",
            )
    axes = tuple(axis % reach for axis in named)
    if len(set(axes)) < len(axes):
        raise ShapeError(f"dim {named} names one axis twice", "Name each axis once.")
    return axes if rank else ()
