"""One more axis, of length one."""

from __future__ import annotations

from typing import Any, ClassVar

import numpy as np
from pydantic import Field

from nodes.axes import Dim
from nodes.context import Context
from nodes.examples import Example, Sample
from nodes.node_type import NodeType
from nodes.ports import Port
from nodes.reshaping.new_axis import place_of
from nodes.shapes import Shape
from nodes.torch_code import TorchCall, TorchCode, literal


class Unsqueeze(NodeType):
    """Add an axis of length 1: (N, 28, 28) becomes (N, 1, 28, 28).

    A gray image gets its channel axis this way, and a vector the axis along which it should be
    repeated when it meets a matrix. No number changes; the gradient comes back in the old shape.
    """

    id: ClassVar[str] = "unsqueeze"
    title: ClassVar[str] = "Unsqueeze"
    formula: ClassVar[str] = "out = x with one more axis, of length 1"
    gradient_formula: ClassVar[str] = "∂x = g in the shape of x"
    synonyms: ClassVar[tuple[str, ...]] = ("expand dims", "new axis", "add dimension", "channel")
    inputs: ClassVar[tuple[Port, ...]] = (Port("x", "any shape"),)
    examples: ClassVar[tuple[Example, ...]] = (
        Example((Sample((2, 3)),)),
        Example((Sample((2, 3)),), {"dim": -1}),
        Example((Sample(),), {"dim": 0}),
    )

    dim: Dim = Field(
        default=1, title="Axis", description="Where the new axis stands in the output."
    )

    def output_shapes(self, *shapes: Shape) -> tuple[Shape, ...]:
        (x,) = shapes
        place = place_of(self.dim, len(x))
        return ((*x[:place], 1, *x[place:]),)

    def forward(self, ctx: Context, *inputs: Any) -> Any:
        (x,) = inputs
        ctx.save(x.shape)
        return np.expand_dims(x, self.dim)

    def backward(self, ctx: Context, *upstream: Any) -> tuple[Any, ...]:
        return (upstream[0].reshape(ctx.saved[0]),)

    def torch(self, call: TorchCall) -> TorchCode:
        return TorchCode(f"{call.inputs[0]}.unsqueeze({literal(self.dim)})")

    def caption(self) -> str:
        return f"dim {self.dim}"
