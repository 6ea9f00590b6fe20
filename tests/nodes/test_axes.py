"""Which axes a setting names."""

from __future__ import annotations

import pytest

from nodes.axes import axes_of
from nodes.errors import ShapeError


@pytest.mark.parametrize(
    ("dim", "rank", "axes"),
    [
        (None, 3, (0, 1, 2)),
        (None, 0, ()),
        (0, 3, (0,)),
        (-1, 3, (2,)),
        ((-1, 0), 3, (2, 0)),
        (0, 0, ()),
        (-1, 0, ()),
    ],
)
def test_axes_are_counted_from_the_first(
    dim: int | tuple[int, ...] | None, rank: int, axes: tuple[int, ...]
) -> None:
    assert axes_of(dim, rank) == axes


@pytest.mark.parametrize(("dim", "rank"), [(3, 3), (-4, 3), ((0, 3), 3), (1, 0), (-2, 0)])
def test_axis_that_is_not_there_is_refused(dim: int | tuple[int, ...], rank: int) -> None:
    with pytest.raises(ShapeError, match=f"in a tensor of {rank} axes"):
        axes_of(dim, rank)


def test_axis_named_from_both_ends_is_refused() -> None:
    with pytest.raises(ShapeError, match="twice"):
        axes_of((0, -2), 2)
