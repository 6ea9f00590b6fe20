"""Running totals along an axis."""

from __future__ import annotations

from typing import Any, ClassVar

import numpy as np
from pydantic import Field

from nodes.axes import Dim, axes_of
from nodes.context import Context
from nodes.examples import Example, Sample
from nodes.node_type import NodeType, ScalarForm
from nodes.ports import Port
from nodes.shapes import Shape
from nodes.torch_code import TorchCall, TorchCode, arguments


class Cumsum(NodeType):
    """Running totals: each output is the sum of everything up to its place.

    An element counts in its own output and in all that follow, so its gradient is the sum of
    theirs: a running total from the other end. Probabilities become a distribution function this
    way, and steps become a path.
    """

    id: ClassVar[str] = "cumsum"
    title: ClassVar[str] = "Running sum"
    formula: ClassVar[str] = "outᵢ = x₁ + … + xᵢ"
    gradient_formula: ClassVar[str] = "∂xᵢ = gᵢ + gᵢ₊₁ + …"
    synonyms: ClassVar[tuple[str, ...]] = ("cumulative sum", "prefix sum", "integral", "scan")
    inputs: ClassVar[tuple[Port, ...]] = (Port("x", "any shape"),)
    examples: ClassVar[tuple[Example, ...]] = (
        Example((Sample((2, 4)),)),
        Example((Sample((2, 3, 2)),), {"dim": 1}),
        Example((Sample((3, 2)),), {"dim": 0}),
        Example((Sample(),)),
    )

    dim: Dim = Field(default=-1, title="Axis", description="Along which to add up.")

    def output_shapes(self, *shapes: Shape) -> tuple[Shape, ...]:
        (x,) = shapes
        axes_of(self.dim, len(x))
        return (x,)

    def forward(self, ctx: Context, *inputs: Any) -> Any:
        (x,) = inputs
        return np.cumsum(x, axis=self.dim) if x.ndim else x

    def backward(self, ctx: Context, *upstream: Any) -> tuple[Any, ...]:
        (gradient,) = upstream
        if not gradient.ndim:
            return (gradient,)
        backwards = np.flip(gradient, axis=self.dim)
        return (np.flip(np.cumsum(backwards, axis=self.dim), axis=self.dim),)

    def scalar_form(self) -> ScalarForm:
        return ScalarForm(lambda x: x, lambda out, x: 1.0)

    def torch(self, call: TorchCall) -> TorchCode:
        return TorchCode(f"torch.cumsum({call.inputs[0]}, {arguments(dim=self.dim)})")

    def caption(self) -> str:
        return f"dim {self.dim}"
