"""How much each single loss counts, where a loss takes a number for each of them."""

from __future__ import annotations

from typing import Any

from nodes.errors import ShapeError
from nodes.ports import Port
from nodes.shapes import Shape, broadcast_shapes, shape_text

WEIGHT = Port(
    "weight",
    "how much each single loss counts, broadcasts to the shape of the target",
    kind="any",
    is_optional=True,
)
FORMULA = "detach(cast(weight))"
"""It is a fixed number to a loss and takes no gradient."""


def require_room(name: str, shape: Shape | None, target: Shape) -> None:
    """Raise ShapeError where what broadcasts to the target is larger than it."""
    if shape is not None and broadcast_shapes(target, shape) != target:
        raise ShapeError(
            f"{name} {shape_text(shape)} is larger than the target {shape_text(target)}",
            "Give one number, or numbers that broadcast to the target.",
        )


def weighted(numbers: Any, weight: Any) -> Any:
    """Return numbers, one for each single loss, times its weight; None: as they are."""
    if numbers is None or weight is None:
        return numbers
    return numbers * weight.astype(numbers.dtype)


def torch_weight(name: str, weight: str | None) -> str:
    """Return a weight as PyTorch's keyword, after a comma, where one is wired."""
    # PyTorch refuses a weight that asks for a gradient.
    return f", {name}={weight}.detach()" if weight else ""
