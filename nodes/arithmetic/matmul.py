"""The matrix product."""

from __future__ import annotations

import math
from typing import Any, ClassVar

import numpy as np

from nodes.context import Context
from nodes.errors import ShapeError
from nodes.examples import Example, Sample
from nodes.node_type import NodeType
from nodes.ports import Port
from nodes.shapes import Shape, Size, at_batch, broadcast_shapes, shape_text, sum_to_shape
from nodes.torch_code import TorchCall, TorchCode


def _inner_size(x: Shape, y: Shape) -> Size:
    for name, shape in (("x", x), ("y", y)):
        if not shape:
            raise ShapeError(
                f"{name} must be a vector or a matrix, it is a single number",
                "Use Multiply to scale by a number.",
            )
    inner = y[-2] if len(y) > 1 else y[0]
    if x[-1] != inner:
        row = "second to last" if len(y) > 1 else "only"
        raise ShapeError(
            f"the last axis of x must be as long as the {row} axis of y: "
            f"shapes {shape_text(x)} and {shape_text(y)} give {x[-1]} against {inner}",
            "Swap the inputs, or change the size of one of them.",
        )
    return inner


class Matmul(NodeType):
    """The matrix product: rows of x times columns of y.

    Two vectors give their dot product. More than two axes are a stack of matrices; stacks
    broadcast, and the gradient of a matrix that served a whole stack is summed over it.

    The gradient of each input is the upstream gradient times the other input, transposed. Should
    you forget on which side, only one way makes the shapes fit.
    """

    id: ClassVar[str] = "matmul"
    title: ClassVar[str] = "MatMul"
    symbol: ClassVar[str] = "@"
    stem: ClassVar[str] = "matmul"
    formula: ClassVar[str] = "out = x @ y"
    gradient_formula: ClassVar[str] = "∂x = g @ yᵀ, ∂y = xᵀ @ g"
    synonyms: ClassVar[tuple[str, ...]] = ("matrix product", "dot product", "inner product", "@")
    reference: ClassVar[str] = "CS231n notes, Backpropagation: gradients for vectorized operations"
    inputs: ClassVar[tuple[Port, ...]] = (
        Port("x", "(…, n, k) or (k,)"),
        Port("y", "(…, k, m) or (k,)"),
    )
    examples: ClassVar[tuple[Example, ...]] = (
        Example((Sample((2, 3)), Sample((3, 4)))),
        Example((Sample((3,)), Sample((3,)))),
        Example((Sample((2, 3)), Sample((3,)))),
        Example((Sample((3,)), Sample((2, 3, 4)))),
        Example((Sample((2, 1, 2, 3)), Sample((4, 3, 2)))),
    )

    def output_shapes(self, *shapes: Shape) -> tuple[Shape, ...]:
        x, y = shapes
        _inner_size(x, y)
        stack = broadcast_shapes(x[:-2], y[:-2])
        return ((*stack, *x[-2:-1], *(y[-1:] if len(y) > 1 else ())),)

    def forward(self, ctx: Context, *inputs: Any) -> Any:
        x, y = inputs
        ctx.save(x, y)
        return x @ y

    def backward(self, ctx: Context, *upstream: Any) -> tuple[Any, ...]:
        (gradient,) = upstream
        x, y = ctx.saved
        # A vector counts as one row on the left and as one column on the right.
        rows = x if x.ndim > 1 else x[np.newaxis]
        columns = y if y.ndim > 1 else y[:, np.newaxis]
        g = gradient if y.ndim > 1 else np.expand_dims(gradient, -1)
        g = g if x.ndim > 1 else np.expand_dims(g, -2)
        wants_x, wants_y = ctx.needs_gradient or (True, True)
        into_x = into_y = None
        if wants_x:
            into_x = sum_to_shape(g @ columns.swapaxes(-1, -2), rows.shape).reshape(x.shape)
        if wants_y and columns.ndim == 2:
            # One matrix for the whole stack: a single product sums over the stack as it goes.
            into_y = rows.reshape(-1, rows.shape[-1]).T @ g.reshape(-1, g.shape[-1])
            into_y = into_y.reshape(y.shape)
        elif wants_y:
            into_y = sum_to_shape(rows.swapaxes(-1, -2) @ g, y.shape)
        return into_x, into_y

    def torch(self, call: TorchCall) -> TorchCode:
        x, y = call.inputs
        return TorchCode(f"{x} @ {y}")

    def multiply_adds(self, *shapes: Shape) -> int:
        x, y = shapes
        (inner,) = at_batch((_inner_size(x, y),), 1)
        return math.prod(at_batch(self.output_shapes(x, y)[0], 1)) * inner
