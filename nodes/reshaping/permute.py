"""Axes in another order."""

from __future__ import annotations

from typing import Annotated, Any, ClassVar

import numpy as np
from pydantic import Field

from nodes.axes import Dim, axes_of
from nodes.context import Context
from nodes.errors import ShapeError
from nodes.examples import Example, Sample
from nodes.node_type import NodeType
from nodes.ports import Port
from nodes.shapes import Shape, shape_text
from nodes.torch_code import TorchCall, TorchCode, literal


class Permute(NodeType):
    """Put the axes into another order: (N, C, H, W) to (N, H, W, C) and the like.

    Output axis i is the input axis named at place i. It changes which number stands where, which
    a reshape cannot do: a reshape of (N, H, W, C) to (N, C, H, W) would scramble the image. The
    gradient goes back in the opposite order.
    """

    id: ClassVar[str] = "permute"
    title: ClassVar[str] = "Permute"
    formula: ClassVar[str] = "out = x with its axes in another order"
    gradient_formula: ClassVar[str] = "∂x = g with its axes put back"
    synonyms: ClassVar[tuple[str, ...]] = ("reorder axes", "transpose", "channels last", "nhwc")
    inputs: ClassVar[tuple[Port, ...]] = (Port("x", "as many axes as are named"),)
    examples: ClassVar[tuple[Example, ...]] = (
        Example((Sample((2, 3)),)),
        Example((Sample((2, 3, 4, 2)),), {"dims": [0, 2, -1, 1]}),
        Example((Sample((2, 3, 4)),), {"dims": [2, 0, 1]}),
    )

    dims: Annotated[tuple[Dim, ...], Field(max_length=64)] = Field(
        default=(1, 0), title="Order", description="The input's axes in the order they come out."
    )

    def _order(self, shape: Shape) -> tuple[int, ...]:
        if len(self.dims) != len(shape):
            raise ShapeError(
                f"dims names {len(self.dims)} axes, x has {len(shape)}: {shape_text(shape)}",
                "Name every axis of x once.",
            )
        return axes_of(self.dims, len(shape))

    def output_shapes(self, *shapes: Shape) -> tuple[Shape, ...]:
        (x,) = shapes
        return (tuple(x[axis] for axis in self._order(x)),)

    def forward(self, ctx: Context, *inputs: Any) -> Any:
        (x,) = inputs
        order = self._order(x.shape)
        ctx.save(order)
        return x.transpose(order)

    def backward(self, ctx: Context, *upstream: Any) -> tuple[Any, ...]:
        return (upstream[0].transpose(np.argsort(ctx.saved[0])),)

    def torch(self, call: TorchCall) -> TorchCode:
        return TorchCode(f"{call.inputs[0]}.permute({literal(self.dims)})")

    def caption(self) -> str:
        return " ".join(map(str, self.dims))[:32]
