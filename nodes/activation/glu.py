"""The gated linear unit."""

from __future__ import annotations

from typing import Any, ClassVar

import numpy as np
from pydantic import Field

from nodes.axes import Dim, axes_of
from nodes.context import Context
from nodes.errors import ShapeError
from nodes.examples import Example, Sample
from nodes.node_type import NodeType
from nodes.ports import Port
from nodes.shapes import Array, Shape, divided, shape_text
from nodes.torch_code import TorchCall, TorchCode, arguments


class Glu(NodeType):
    """Let one half of an axis through gates that the other half opens.

    Each output is a number times the sigmoid of its partner, so a layer can decide from the data
    what to let through. The first half has a straight path for the gradient, times the opening;
    the second half's gradient is that of a sigmoid times the number it guards.
    """

    id: ClassVar[str] = "glu"
    title: ClassVar[str] = "GLU"
    formula: ClassVar[str] = "out = a · σ(b), (a, b) = the halves of x"
    gradient_formula: ClassVar[str] = "∂out/∂a = σ(b), ∂out/∂b = out · (1 − σ(b))"
    synonyms: ClassVar[tuple[str, ...]] = ("gated linear unit", "gate", "gating")
    reference: ClassVar[str] = "Dauphin et al. 2017, Language modeling with gated networks, eq. 1"
    inputs: ClassVar[tuple[Port, ...]] = (Port("x", "an even number along the axis"),)
    examples: ClassVar[tuple[Example, ...]] = (
        Example((Sample((3, 4)),)),
        Example((Sample((2, 6, 2)),), {"dim": 1}),
    )

    dim: Dim = Field(default=-1, title="Axis", description="The axis that is split in two.")

    def output_shapes(self, *shapes: Shape) -> tuple[Shape, ...]:
        (x,) = shapes
        axes = axes_of(self.dim, len(x))
        half = divided(x[axes[0]], 2) if axes else None
        if half is None:
            raise ShapeError(
                f"axis {self.dim} of x must have an even length, x has shape {shape_text(x)}",
                "Give the layer before it twice the outputs.",
            )
        return (tuple(half if axis in axes else size for axis, size in enumerate(x)),)

    def forward(self, ctx: Context, *inputs: Any) -> Any:
        (x,) = inputs
        first, second = self._halves(x)
        opening = 0.5 + 0.5 * np.tanh(0.5 * second)
        out = first * opening
        ctx.save(out, opening)
        return out

    def backward(self, ctx: Context, *upstream: Any) -> tuple[Any, ...]:
        (gradient,) = upstream
        out, opening = ctx.saved
        parts = gradient * opening, gradient * out * (1.0 - opening)
        return (np.concatenate(parts, axis=self.dim),)

    def _halves(self, x: Array) -> list[Array]:
        return np.split(x, 2, axis=self.dim)

    def torch(self, call: TorchCall) -> TorchCode:
        return TorchCode(f"F.glu({call.inputs[0]}, {arguments(dim=self.dim)})")

    def caption(self) -> str:
        return f"dim {self.dim}"
