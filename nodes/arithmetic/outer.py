"""The outer product of two vectors."""

from __future__ import annotations

import math
from typing import Any, ClassVar

from nodes.context import Context
from nodes.examples import Example, Sample
from nodes.node_type import NodeType
from nodes.ports import Port
from nodes.shapes import Shape, at_batch, require_rank
from nodes.torch_code import TorchCall, TorchCode


class Outer(NodeType):
    """Every element of x times every element of y, as a matrix.

    For one example the gradient of a layer's weight is such a product: the gradient of the
    outputs times the inputs. Backwards each vector gets the upstream matrix times the other
    vector, so an element collects from its whole row or column.
    """

    id: ClassVar[str] = "outer"
    title: ClassVar[str] = "Outer product"
    symbol: ClassVar[str] = "x⊗y"
    formula: ClassVar[str] = "outᵢⱼ = xᵢ · yⱼ"
    gradient_formula: ClassVar[str] = "∂x = g @ y, ∂y = gᵀ @ x"
    synonyms: ClassVar[tuple[str, ...]] = ("tensor product", "dyad", "rank one matrix")
    inputs: ClassVar[tuple[Port, ...]] = (Port("x", "(n,)"), Port("y", "(m,)"))
    examples: ClassVar[tuple[Example, ...]] = (
        Example((Sample((3,)), Sample((4,)))),
        Example((Sample((2,)), Sample((1,)))),
    )

    def output_shapes(self, *shapes: Shape) -> tuple[Shape, ...]:
        x, y = shapes
        require_rank(x, 1, "x", "(n,)")
        require_rank(y, 1, "y", "(m,)")
        return ((*x, *y),)

    def forward(self, ctx: Context, *inputs: Any) -> Any:
        x, y = inputs
        ctx.save(x, y)
        return x[:, None] * y

    def backward(self, ctx: Context, *upstream: Any) -> tuple[Any, ...]:
        (gradient,) = upstream
        x, y = ctx.saved
        return gradient @ y, x @ gradient

    def torch(self, call: TorchCall) -> TorchCode:
        x, y = call.inputs
        return TorchCode(f"torch.outer({x}, {y})")

    def multiply_adds(self, *shapes: Shape) -> int:
        return math.prod(at_batch(self.output_shapes(*shapes)[0], 1))
