"""The variance along axes."""

from __future__ import annotations

from typing import Any, ClassVar

import numpy as np
from pydantic import Field

from nodes.axes import axes_of
from nodes.context import Context
from nodes.errors import ShapeError
from nodes.examples import Example, Sample
from nodes.reduction.reduction import Reduction
from nodes.shapes import Shape, element_count, shape_text
from nodes.torch_code import TorchCall, TorchCode, arguments


class Var(Reduction):
    """The variance of all elements, or of those along some axes.

    It is the mean of the squared distances from the mean. The gradient pushes each element away
    from the mean, in proportion to its distance from it. Correction 1 divides by n − 1, which is
    right on average for a sample; batch normalization divides by n: correction 0.
    """

    id: ClassVar[str] = "var"
    title: ClassVar[str] = "Variance"
    formula: ClassVar[str] = "out = Σ (x − mean)² / (n − correction)"
    gradient_formula: ClassVar[str] = "∂out/∂x = 2 · (x − mean) / (n − correction)"
    synonyms: ClassVar[tuple[str, ...]] = ("spread", "dispersion", "σ²", "moment", "scatter")
    examples: ClassVar[tuple[Example, ...]] = (
        Example((Sample((2, 3)),)),
        Example((Sample((2, 3)),), {"dim": 0, "correction": 0}),
        Example((Sample((2, 3, 2, 2)),), {"dim": [0, 2, 3], "keepdim": True}),
        Example((Sample((2, 3, 2)),), {"dim": -1}),
    )

    correction: int = Field(
        default=1, ge=0, le=1_000_000, title="Correction", description="1: n − 1. 0: n."
    )

    def output_shapes(self, *shapes: Shape) -> tuple[Shape, ...]:
        (x,) = shapes
        count = element_count(tuple(x[axis] for axis in axes_of(self.dim, len(x))))
        if isinstance(count, int) and count <= self.correction:
            raise ShapeError(
                f"with correction {self.correction} at least {self.correction + 1} elements are "
                f"needed, x of shape {shape_text(x)} has {count} to compare",
                "Lower the correction, or take more axes.",
            )
        return super().output_shapes(x)

    def forward(self, ctx: Context, *inputs: Any) -> Any:
        (x,) = inputs
        axes = axes_of(self.dim, x.ndim)
        distances = x - x.mean(axis=axes, keepdims=True)
        # A batch of one has no spread: dividing by 0 makes it nan, as in PyTorch.
        total = np.sum(distances * distances, axis=axes, keepdims=self.keepdim)
        freedom = max(0, x.size // max(1, total.size) - self.correction)
        ctx.save(distances, freedom)
        return total / freedom

    def backward(self, ctx: Context, *upstream: Any) -> tuple[Any, ...]:
        distances, freedom = ctx.saved
        share = np.asarray(2.0 * upstream[0]) / freedom
        return (distances * self.spread(share, distances.shape),)

    def torch(self, call: TorchCall) -> TorchCode:
        given = self.torch_arguments()
        if self.correction != 1:
            correction = arguments(correction=self.correction)
            given = f"{given}, {correction}" if given else correction
        return TorchCode(f"{call.inputs[0]}.{self.id}({given})")

    def caption(self) -> str:
        what = super().caption()
        return what if self.correction == 1 else f"{what} correction {self.correction}".strip()
