"""The input as it is, cut off from what made it."""

from __future__ import annotations

from typing import Any, ClassVar

from nodes.context import Context
from nodes.examples import Example, Sample
from nodes.node_type import NodeType
from nodes.ports import Port
from nodes.shapes import Shape
from nodes.torch_code import TorchCall, TorchCode


class Detach(NodeType):
    """Hand x on as it is, and no gradient back: what follows takes it for a constant.

    The output still moves with x, but learning does not see it. Targets are detached that are
    made by the network itself, and so is a generator's image while the discriminator learns.
    """

    id: ClassVar[str] = "detach"
    title: ClassVar[str] = "Detach"
    formula: ClassVar[str] = "out = x"
    gradient_formula: ClassVar[str] = "the gradient ends here, on purpose"
    synonyms: ClassVar[tuple[str, ...]] = ("stop gradient", "freeze", "constant", "no grad")
    inputs: ClassVar[tuple[Port, ...]] = (Port("x", "any shape"),)
    stops_gradient: ClassVar[bool] = True
    examples: ClassVar[tuple[Example, ...]] = (
        Example((Sample((2, 3)),)),
        Example((Sample(),)),
    )

    def output_shapes(self, *shapes: Shape) -> tuple[Shape, ...]:
        return shapes

    def forward(self, ctx: Context, *inputs: Any) -> Any:
        (x,) = inputs
        return x

    def backward(self, ctx: Context, *upstream: Any) -> tuple[Any, ...]:
        return (None,)

    def torch(self, call: TorchCall) -> TorchCode:
        return TorchCode(f"{call.inputs[0]}.detach()")
