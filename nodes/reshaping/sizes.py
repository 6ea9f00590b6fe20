"""Sizes of which one may be left open, as in PyTorch's reshape."""

from __future__ import annotations

import math
from typing import Annotated

from pydantic import AfterValidator, Field

from nodes.errors import ShapeError
from nodes.shapes import Shape, Size, divided

OPEN = -1
OpenSize = Annotated[int, Field(ge=OPEN, le=2**31 - 1, strict=True)]
MAXIMUM_AXES = 8


def _no_zero(sizes: tuple[int, ...]) -> tuple[int, ...]:
    if 0 in sizes:
        raise ValueError("must hold positive sizes or −1, it holds 0")
    return sizes


def _at_most_one_open(sizes: tuple[int, ...]) -> tuple[int, ...]:
    if sizes.count(OPEN) > 1:
        raise ValueError("must hold −1 at most once: only one size can follow from the others")
    return sizes


KeptSizes = Annotated[
    tuple[OpenSize, ...], Field(max_length=MAXIMUM_AXES), AfterValidator(_no_zero)
]
"""Sizes of axes; −1 for those that stay as they are."""

OpenSizes = Annotated[KeptSizes, AfterValidator(_at_most_one_open)]
"""Sizes of axes; −1 for one that follows from the others."""


def fill_in(sizes: tuple[int, ...], count: Size, what: str) -> Shape:
    """Return the sizes with −1 replaced, so that together they hold `count` elements.

    Parameters
    ----------
    what : str
        What holds them now, for the error: ``"x of shape (N, 6)"``.

    Raises
    ------
    ShapeError
        Where they cannot hold so many.
    """
    known = math.prod(size for size in sizes if size != OPEN)
    if OPEN in sizes:
        rest = divided(count, known)
        if rest is None:
            raise ShapeError(
                f"{what} has {count} elements, which cannot be divided by the {known} of "
                f"{sizes_text(sizes)}",
                "Choose sizes whose product divides the number of elements.",
            )
        return tuple(rest if size == OPEN else size for size in sizes)
    if known != count:
        raise ShapeError(
            f"{what} has {count} elements, {sizes_text(sizes)} has {known}",
            "Choose sizes with that product, or −1 for one of them.",
        )
    return sizes


def sizes_text(sizes: tuple[int, ...]) -> str:
    """Return ``−1×16×5×5``."""
    return "×".join(str(size).replace("-", "−") for size in sizes) or "()"
