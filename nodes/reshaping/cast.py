"""Numbers of the other kind."""

from __future__ import annotations

from typing import Any, ClassVar, Literal

import numpy as np
from pydantic import Field

from nodes.context import Context
from nodes.examples import Example, Sample
from nodes.node_type import NodeType
from nodes.ports import Port
from nodes.shapes import Shape
from nodes.torch_code import FLOAT_BUFFER, TorchCall, TorchCode


class Cast(NodeType):
    """Make floats out of integers, or integers out of floats.

    Class labels and places are integers; to calculate with them they must be floats. The other
    way everything behind the point is cut off, towards 0. No gradient flows through an integer: a
    cut-off number does not move when it is nudged. Floats that stay floats pass unchanged.
    """

    id: ClassVar[str] = "cast"
    title: ClassVar[str] = "Cast"
    formula: ClassVar[str] = "out = x as the other kind of number"
    gradient_formula: ClassVar[str] = "∂out/∂x = 1 between floats, else 0"
    synonyms: ClassVar[tuple[str, ...]] = ("convert", "to float", "to integer", "truncate", "dtype")
    inputs: ClassVar[tuple[Port, ...]] = (Port("x", "any numbers", kind="any"),)
    examples: ClassVar[tuple[Example, ...]] = (
        Example((Sample((2, 3), classes=5),)),
        Example((Sample((2, 3), -3.0, 3.5),), {"dtype": "integer"}),
        Example((Sample((2, 3)),)),
        Example((Sample((4,), classes=3),), {"dtype": "integer"}),
    )

    dtype: Literal["float", "integer"] = Field(
        default="float", title="Numbers", description="The kind that comes out."
    )

    def output_ports(self) -> tuple[Port, ...]:
        return (Port("out", "the same numbers", kind=self.dtype),)

    def output_shapes(self, *shapes: Shape) -> tuple[Shape, ...]:
        return shapes

    def forward(self, ctx: Context, *inputs: Any) -> Any:
        (x,) = inputs
        ctx.save(x.shape, x.dtype)
        return x.astype(ctx.dtype if self.dtype == "float" else np.int64)

    def backward(self, ctx: Context, *upstream: Any) -> tuple[Any, ...]:
        shape, dtype = ctx.saved
        if dtype.kind != "f":
            return (None,)
        return (upstream[0] if self.dtype == "float" else np.zeros(shape, dtype),)

    def torch(self, call: TorchCall) -> TorchCode:
        if self.dtype == "integer":
            return TorchCode(f"{call.inputs[0]}.to(torch.int64)")
        return TorchCode(f"{call.inputs[0]}.to(self.{call.name})", {call.name: FLOAT_BUFFER})

    def caption(self) -> str:
        return f"to {self.dtype}"
