"""Base for gates that pick elements by their places."""

from __future__ import annotations

from typing import Any, ClassVar

from pydantic import Field

from nodes.axes import Dim, axes_of
from nodes.errors import ShapeError, ValueRuleError
from nodes.node_type import NodeType
from nodes.ports import Port
from nodes.shapes import Shape, Symbol, shape_text


class Picking(NodeType):
    """x and integer places along one of its axes come in; no gradient flows into the places."""

    inputs: ClassVar[tuple[Port, ...]] = (
        Port("x", "any shape"),
        Port("index", "places along the axis, from 0 on", kind="integer"),
    )

    dim: Dim = Field(default=0, title="Axis", description="Along which to pick; −1 is the last.")

    def axis_of(self, x: Shape) -> int:
        """Return the axis, or raise ShapeError where its length is not known."""
        axes = axes_of(self.dim, len(x))
        if not axes:
            raise ShapeError("x is a single number and has no axis", "Wire a tensor.")
        if isinstance(x[axes[0]], Symbol):
            raise ShapeError(
                f"axis {self.dim} must have a known length to pick from: x has shape "
                f"{shape_text(x)}",
                "Choose another axis than the batch.",
            )
        return axes[0]

    def require_places(self, index: Any, size: int) -> None:
        """Raise ValueRuleError where a place lies outside an axis of `size`."""
        outside = index[(index < 0) | (index >= size)]
        if outside.size:
            raise ValueRuleError(
                f"place {outside.flat[0]} is out of range for an axis of {size}",
                f"Places go from 0 to {size - 1}.",
            )

    def caption(self) -> str:
        return f"dim {self.dim}"
