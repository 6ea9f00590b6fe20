"""Several axes into one."""

from __future__ import annotations

from typing import Any, ClassVar

from pydantic import Field

from nodes.axes import Dim, axes_of
from nodes.context import Context
from nodes.errors import ShapeError
from nodes.examples import Example, Sample
from nodes.node_type import NodeType
from nodes.ports import Port
from nodes.shapes import Shape, element_count
from nodes.torch_code import TorchCall, TorchCode, arguments


class Flatten(NodeType):
    """Write several axes as one long axis: (N, 16, 5, 5) becomes (N, 400).

    It stands between the convolutional part of a network, which keeps height and width, and the
    fully connected part, which wants one row of features per example. By default every axis but
    the first, the batch, is flattened. No number changes: the gradient comes back in the old
    shape.
    """

    id: ClassVar[str] = "flatten"
    title: ClassVar[str] = "Flatten"
    formula: ClassVar[str] = "out = the numbers of x in one row per example"
    gradient_formula: ClassVar[str] = "∂x = g in the shape of x"
    synonyms: ClassVar[tuple[str, ...]] = ("ravel", "vectorize", "stretch", "reshape", "view")
    inputs: ClassVar[tuple[Port, ...]] = (Port("x", "(N, …)"),)
    examples: ClassVar[tuple[Example, ...]] = (
        Example((Sample((2, 3, 2, 2)),)),
        Example((Sample((2, 3, 2, 4)),), {"start_dim": -3, "end_dim": -2}),
        Example((Sample((4,)),), {"start_dim": 0}),
        Example((Sample(),), {"start_dim": 0}),
    )

    start_dim: Dim = Field(default=1, title="First axis", description="Where flattening begins.")
    end_dim: Dim = Field(default=-1, title="Last axis", description="Where it ends; −1: the last.")

    def output_shapes(self, *shapes: Shape) -> tuple[Shape, ...]:
        (x,) = shapes
        if not x:
            axes_of(self.start_dim, 0)
            axes_of(self.end_dim, 0)
            return ((1,),)
        (start,), (end,) = axes_of(self.start_dim, len(x)), axes_of(self.end_dim, len(x))
        if start > end:
            raise ShapeError(
                f"the first axis {start} comes after the last axis {end}",
                "Choose start_dim before end_dim.",
            )
        return ((*x[:start], element_count(x[start : end + 1]), *x[end + 1 :]),)

    def forward(self, ctx: Context, *inputs: Any) -> Any:
        (x,) = inputs
        ctx.save(x.shape)
        (shape,) = self.output_shapes(x.shape)
        return x.reshape(shape)

    def backward(self, ctx: Context, *upstream: Any) -> tuple[Any, ...]:
        (gradient,) = upstream
        (shape,) = ctx.saved
        return (gradient.reshape(shape),)

    def torch(self, call: TorchCall) -> TorchCode:
        dims = [self.start_dim] if self.end_dim == -1 else [self.start_dim, self.end_dim]
        return TorchCode(f"torch.flatten({call.inputs[0]}, {arguments(*dims)})")

    def caption(self) -> str:
        is_usual = (self.start_dim, self.end_dim) == (1, -1)
        return "" if is_usual else f"axes {self.start_dim} to {self.end_dim}"
