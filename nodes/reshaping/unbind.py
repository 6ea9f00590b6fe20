"""A tensor, taken apart."""

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
from nodes.shapes import Shape, shape_text
from nodes.torch_code import TorchCall, TorchCode, arguments

MAXIMUM_OUTPUTS = 4096


class Unbind(NodeType):
    """Take a tensor apart along an axis: one output for each place on it.

    The axis is gone then. A sequence becomes its time steps, a matrix its rows. It undoes Stack:
    the gradients of the outputs are put on top of each other again, and one that leads nowhere
    counts as 0. A recurrent block takes its sequence apart with this gate, so that each time step
    can be looked at.
    """

    id: ClassVar[str] = "unbind"
    title: ClassVar[str] = "Unbind"
    formula: ClassVar[str] = "out1, out2, … = the places of x along an axis"
    gradient_formula: ClassVar[str] = "∂x = the gradients of the outputs, on top of each other"
    synonyms: ClassVar[tuple[str, ...]] = ("unstack", "time steps", "take apart", "rows")
    inputs: ClassVar[tuple[Port, ...]] = (Port("x", "any shape", kind="any"),)
    outputs: ClassVar[tuple[Port, ...]] = (Port("out1", kind="any"), Port("out2", kind="any"))
    examples: ClassVar[tuple[Example, ...]] = (
        Example((Sample((2, 3)),)),
        Example((Sample((2, 3, 2)),), {"output_count": 3, "dim": 1}),
        Example((Sample((1,)),), {"output_count": 1, "dim": -1}),
    )

    output_count: int = Field(
        default=2,
        ge=1,
        le=MAXIMUM_OUTPUTS,
        title="Outputs",
        description="The length of the axis.",
    )
    dim: Dim = Field(default=0, title="Axis", description="Which goes away; −1 is the last.")

    def output_ports(self) -> tuple[Port, ...]:
        return tuple(Port(f"out{number}", kind="any") for number in range(1, self.output_count + 1))

    def output_shapes(self, *shapes: Shape) -> tuple[Shape, ...]:
        (x,) = shapes
        if not x:
            raise ShapeError("x is a single number and has no axis to go", "Wire a tensor.")
        (axis,) = axes_of(self.dim, len(x))
        if x[axis] != self.output_count:
            raise ShapeError(
                f"axis {self.dim} is {x[axis]} long, there are {self.output_count} outputs: "
                f"x has shape {shape_text(x)}",
                "Set the number of outputs to the length of the axis.",
            )
        return ((*x[:axis], *x[axis + 1 :]),) * self.output_count

    def forward(self, ctx: Context, *inputs: Any) -> Any:
        (x,) = inputs
        taken = tuple(np.moveaxis(x, self.dim, 0))
        return taken if len(taken) > 1 else np.asarray(taken[0])

    def backward(self, ctx: Context, *upstream: Any) -> tuple[Any, ...]:
        return (np.stack(upstream, axis=self.dim),)

    def torch(self, call: TorchCall) -> TorchCode:
        taken = f"torch.unbind({call.inputs[0]}, {arguments(dim=self.dim)})"
        return TorchCode(taken if self.output_count > 1 else f"{taken}[0]")

    def caption(self) -> str:
        return f"{self.output_count}, dim {self.dim}"
