"""The state before the first time step."""

from __future__ import annotations

from typing import Any, ClassVar

import numpy as np
from pydantic import Field

from nodes.context import Context
from nodes.errors import ShapeError
from nodes.examples import Example, Sample
from nodes.node_type import NodeType
from nodes.ports import Port
from nodes.settings import SizeNumber
from nodes.shapes import Shape
from nodes.torch_code import FLOAT_BUFFER, TorchCall, TorchCode, literal


class InitialState(NodeType):
    """Zeros, as many for each example as a state has numbers.

    A recurrence begins somewhere; where nothing is known before the first step, at zeros. Of x
    only the number of examples is looked at, so no gradient flows back to it.
    """

    id: ClassVar[str] = "initial_state"
    title: ClassVar[str] = "Initial state"
    stem: ClassVar[str] = "state"
    formula: ClassVar[str] = "out = 0 for each example"
    gradient_formula: ClassVar[str] = "∂x = 0: the zeros do not depend on x"
    synonyms: ClassVar[tuple[str, ...]] = ("zeros", "new_zeros", "hidden state", "first state")
    inputs: ClassVar[tuple[Port, ...]] = (Port("x", "(N, …), of which N counts", kind="any"),)
    stops_gradient: ClassVar[bool] = True
    examples: ClassVar[tuple[Example, ...]] = (
        Example((Sample((2, 3)),), {"shape": [4]}),
        Example((Sample((3, 2, 2)),), {"shape": [2, 2]}),
    )

    shape: tuple[SizeNumber, ...] = Field(
        default=(32,), title="Shape", description="Of one example's state.", max_length=8
    )

    def output_shapes(self, *shapes: Shape) -> tuple[Shape, ...]:
        (x,) = shapes
        if not x:
            raise ShapeError("x is a single number and has no batch axis", "Wire a batch.")
        return ((x[0], *self.shape),)

    def forward(self, ctx: Context, *inputs: Any) -> Any:
        (x,) = inputs
        return np.zeros((len(x), *self.shape), ctx.dtype)

    def backward(self, ctx: Context, *upstream: Any) -> tuple[Any, ...]:
        return (None,)

    def torch(self, call: TorchCall) -> TorchCode:
        # Of the module's float type even where x holds indices, hence a tensor to ask.
        sizes = "".join(f", {literal(size)}" for size in self.shape)
        zeros = f"self.{call.name}.new_zeros({call.inputs[0]}.shape[0]{sizes})"
        return TorchCode(zeros, {call.name: FLOAT_BUFFER})

    def caption(self) -> str:
        return "×".join(map(str, self.shape))
