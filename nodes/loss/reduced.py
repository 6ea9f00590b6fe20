"""Base for losses: one number per example, and what becomes of those numbers."""

from __future__ import annotations

import math
from typing import Any, ClassVar, Literal

import numpy as np
from pydantic import Field

from nodes.context import Context
from nodes.node_type import NodeType
from nodes.shapes import Array, Shape


def is_wanted(ctx: Context, index: int) -> bool:
    """Return whether the gradient of an input must be given; targets are mostly data."""
    return not ctx.needs_gradient or ctx.needs_gradient[index]


class ReducedLoss(NodeType):
    """A loss that is worked out piece by piece and then averaged, added up or left as it is."""

    role: ClassVar[Literal["loss"]] = "loss"

    reduction: Literal["mean", "sum", "none"] = Field(
        default="mean",
        title="Reduction",
        description='What becomes of the single losses; "none" keeps each.',
    )

    def reduced_shape(self, shape: Shape) -> tuple[Shape, ...]:
        """Return the shape of the output for single losses of `shape`."""
        return (shape if self.reduction == "none" else (),)

    def divisor(self, shape: tuple[int, ...]) -> int:
        """Return what a mean over single losses of `shape` divides by."""
        return math.prod(shape)

    def reduced(self, losses: Array) -> Any:
        """Return what the reduction makes of the single losses."""
        if self.reduction == "none":
            return losses
        total = np.add.reduce(losses, axis=None)
        return total if self.reduction == "sum" else total / self.divisor(losses.shape)

    def each(self, upstream: Any, shape: tuple[int, ...]) -> Any:
        """Return the gradient of the single losses: one for all, or an array of their `shape`."""
        if self.reduction in ("none", "sum"):
            return upstream
        return upstream / self.divisor(shape)

    def torch_reduction(self) -> str:
        """Return the setting as PyTorch's keyword, after a comma, unless it is the default."""
        return "" if self.reduction == "mean" else f', reduction="{self.reduction}"'

    def torch_reduced(self, losses: str) -> str:
        """Return PyTorch text that reduces the tensor of an expression ending in a bracket."""
        return losses if self.reduction == "none" else f"{losses}.{self.reduction}()"

    def expanded(self, losses: str) -> str:
        """Return a formula that reduces the single losses of another formula."""
        return losses if self.reduction == "none" else f"{self.reduction}({losses})"

    def caption(self) -> str:
        return "" if self.reduction == "mean" else self.reduction
