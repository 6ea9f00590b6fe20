"""The product of two stacks of matrices."""

from __future__ import annotations

import math
from typing import Any, ClassVar

from nodes.context import Context
from nodes.errors import ShapeError
from nodes.examples import Example, Sample
from nodes.node_type import NodeType
from nodes.ports import Port
from nodes.shapes import Shape, at_batch, require_rank, shape_text
from nodes.torch_code import TorchCall, TorchCode


class Bmm(NodeType):
    """The batched matrix product: each matrix of x times its partner in y.

    Both inputs hold one matrix per example, and no example sees another's. Attention is two of
    these: queries times keys, then weights times values. Unlike MatMul nothing is repeated, so a
    batch size that does not fit shows at once. The gradients are those of the matrix product,
    example by example.
    """

    id: ClassVar[str] = "bmm"
    title: ClassVar[str] = "Batched MatMul"
    symbol: ClassVar[str] = "@"
    formula: ClassVar[str] = "out = x @ y"
    gradient_formula: ClassVar[str] = "∂x = g @ yᵀ, ∂y = xᵀ @ g"
    synonyms: ClassVar[tuple[str, ...]] = ("batch matrix product", "matmul", "attention scores")
    inputs: ClassVar[tuple[Port, ...]] = (Port("x", "(batch, n, k)"), Port("y", "(batch, k, m)"))
    expansion: ClassVar[str] = "x @ y"
    examples: ClassVar[tuple[Example, ...]] = (
        Example((Sample((2, 3, 4)), Sample((2, 4, 2)))),
        Example((Sample((3, 1, 2)), Sample((3, 2, 1)))),
    )

    def output_shapes(self, *shapes: Shape) -> tuple[Shape, ...]:
        x, y = shapes
        require_rank(x, 3, "x", "(batch, n, k)")
        require_rank(y, 3, "y", "(batch, k, m)")
        texts = f"shapes {shape_text(x)} and {shape_text(y)}"
        if x[0] != y[0]:
            raise ShapeError(
                f"x and y must hold equally many matrices: {texts} give {x[0]} against {y[0]}",
                "Use MatMul where one stack should be repeated.",
            )
        if x[2] != y[1]:
            raise ShapeError(
                f"the rows of x must be as long as the columns of y: {texts} give "
                f"{x[2]} against {y[1]}",
                "Transpose one of them, or change its size.",
            )
        return ((x[0], x[1], y[2]),)

    def forward(self, ctx: Context, *inputs: Any) -> Any:
        x, y = inputs
        ctx.save(x, y)
        return x @ y

    def backward(self, ctx: Context, *upstream: Any) -> tuple[Any, ...]:
        (gradient,) = upstream
        x, y = ctx.saved
        return gradient @ y.swapaxes(1, 2), x.swapaxes(1, 2) @ gradient

    def torch(self, call: TorchCall) -> TorchCode:
        x, y = call.inputs
        return TorchCode(f"torch.bmm({x}, {y})")

    def multiply_adds(self, *shapes: Shape) -> int:
        x, y = shapes
        return math.prod(at_batch((*x, y[2]), 1))
