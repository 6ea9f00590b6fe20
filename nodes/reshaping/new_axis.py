"""Where an axis that is to be added comes to stand."""

from __future__ import annotations

from nodes.errors import ShapeError


def place_of(dim: int, rank: int) -> int:
    """Return the place, counted from 0, of a new axis beside `rank` others.

    Raises
    ------
    ShapeError
        When there is no such place.
    """
    if not -rank - 1 <= dim <= rank:
        raise ShapeError(
            f"there is no place {dim} for a new axis beside {rank} others",
            f"Choose dim from {-rank - 1} to {rank}.",
        )
    return dim % (rank + 1)
