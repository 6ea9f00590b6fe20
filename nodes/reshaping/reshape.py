"""The same numbers in another shape."""

from __future__ import annotations

from typing import Any, ClassVar

from pydantic import Field

from nodes.context import Context
from nodes.examples import Example, Sample
from nodes.node_type import NodeType
from nodes.ports import Port
from nodes.reshaping.sizes import OpenSizes, fill_in, sizes_text
from nodes.shapes import Shape, element_count, shape_text
from nodes.torch_code import TorchCall, TorchCode, literal


class Reshape(NodeType):
    """Write the same numbers, in the same order, in another shape.

    The last axis runs fastest: (2, 6) becomes (3, 4) as if it were read line by line and written
    line by line. One size may be −1 and follows from the others; use it for the batch, whose size
    is not known. No number changes or moves; the gradient comes back in the old shape.
    """

    id: ClassVar[str] = "reshape"
    title: ClassVar[str] = "Reshape"
    formula: ClassVar[str] = "out = the numbers of x in another shape"
    gradient_formula: ClassVar[str] = "∂x = g in the shape of x"
    synonyms: ClassVar[tuple[str, ...]] = ("view", "resize", "flatten", "rearrange")
    inputs: ClassVar[tuple[Port, ...]] = (Port("x", "any shape"),)
    examples: ClassVar[tuple[Example, ...]] = (
        Example((Sample((2, 6)),), {"shape": [-1, 3, 2]}),
        Example((Sample((2, 3, 2)),), {"shape": [3, 4]}),
        Example((Sample((2, 3)),)),
        Example((Sample((1, 1)),), {"shape": []}),
    )

    shape: OpenSizes = Field(
        default=(-1,), title="Shape", description="All axes, the batch too; one size may be −1."
    )

    def output_shapes(self, *shapes: Shape) -> tuple[Shape, ...]:
        (x,) = shapes
        return (fill_in(self.shape, element_count(x), f"x of shape {shape_text(x)}"),)

    def forward(self, ctx: Context, *inputs: Any) -> Any:
        (x,) = inputs
        ctx.save(x.shape)
        return x.reshape(self.shape)

    def backward(self, ctx: Context, *upstream: Any) -> tuple[Any, ...]:
        return (upstream[0].reshape(ctx.saved[0]),)

    def torch(self, call: TorchCall) -> TorchCode:
        return TorchCode(f"{call.inputs[0]}.reshape({literal(self.shape)})")

    def caption(self) -> str:
        return sizes_text(self.shape)[:32]
