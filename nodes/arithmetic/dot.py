"""The dot product of two vectors."""

from __future__ import annotations

import math
from typing import Any, ClassVar

from nodes.context import Context
from nodes.errors import ShapeError
from nodes.examples import Example, Sample
from nodes.node_type import NodeType
from nodes.ports import Port
from nodes.shapes import Shape, at_batch, require_rank
from nodes.torch_code import TorchCall, TorchCode


class Dot(NodeType):
    """The dot product of two vectors: their products, element by element, added up.

    It is large where both point the same way, 0 where they stand at right angles, and negative
    where they point apart. A neuron is a dot product with its weights. As with the multiply gate,
    the gradient of each vector is the other vector, times the upstream gradient.
    """

    id: ClassVar[str] = "dot"
    title: ClassVar[str] = "Dot product"
    symbol: ClassVar[str] = "x·y"
    formula: ClassVar[str] = "out = Σ xᵢ · yᵢ"
    gradient_formula: ClassVar[str] = "∂out/∂x = y, ∂out/∂y = x"
    synonyms: ClassVar[tuple[str, ...]] = ("inner product", "scalar product", "similarity")
    inputs: ClassVar[tuple[Port, ...]] = (Port("x", "(k,)"), Port("y", "(k,)"))
    expansion: ClassVar[str] = "sum(x * y)"
    examples: ClassVar[tuple[Example, ...]] = (
        Example((Sample((4,)), Sample((4,)))),
        Example((Sample((1,)), Sample((1,)))),
    )

    def output_shapes(self, *shapes: Shape) -> tuple[Shape, ...]:
        x, y = shapes
        require_rank(x, 1, "x", "(k,)")
        require_rank(y, 1, "y", "(k,)")
        if x != y:
            raise ShapeError(
                f"x and y must be equally long, they have {x[0]} and {y[0]} elements",
                "Change the size of one of them.",
            )
        return ((),)

    def forward(self, ctx: Context, *inputs: Any) -> Any:
        x, y = inputs
        ctx.save(x, y)
        return x @ y

    def backward(self, ctx: Context, *upstream: Any) -> tuple[Any, ...]:
        (gradient,) = upstream
        x, y = ctx.saved
        return gradient * y, gradient * x

    def torch(self, call: TorchCall) -> TorchCode:
        x, y = call.inputs
        return TorchCode(f"torch.dot({x}, {y})")

    def multiply_adds(self, *shapes: Shape) -> int:
        return math.prod(at_batch(shapes[0], 1))
