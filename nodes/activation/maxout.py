"""The largest of several linear pieces."""

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
from nodes.shapes import Shape, divided, shape_text
from nodes.torch_code import TorchCall, TorchCode, arguments


class Maxout(NodeType):
    """Keep the largest of every few neighbours along an axis.

    Behind a fully connected layer the pieces are planes, and their maximum is a learned convex
    function: ReLU and |x| are special cases with two pieces. The winner gets the whole gradient
    and the others none, ties share it; no unit ever dies. The layer before it needs
    pool_size times as many outputs, and so as many weights.
    """

    id: ClassVar[str] = "maxout"
    title: ClassVar[str] = "Maxout"
    formula: ClassVar[str] = "out = the largest of every pool_size neighbours"
    gradient_formula: ClassVar[str] = "∂out/∂x = 1 for the largest, else 0; ties share it"
    synonyms: ClassVar[tuple[str, ...]] = ("maximum", "piecewise linear", "pieces", "relu")
    reference: ClassVar[str] = "Goodfellow et al. 2013, Maxout networks, section 2"
    inputs: ClassVar[tuple[Port, ...]] = (Port("x", "(N, pool_size · features, …)"),)
    examples: ClassVar[tuple[Example, ...]] = (
        Example((Sample((3, 4)),)),
        Example((Sample((2, 6, 2)),), {"pool_size": 3}),
        Example((Sample((2, 3, 4)),), {"dim": -1, "pool_size": 4}),
    )

    pool_size: int = Field(
        default=2, ge=2, le=4096, title="Pieces", description="How many compete for each output."
    )
    dim: Dim = Field(default=1, title="Axis", description="The axis of the features.")

    def output_shapes(self, *shapes: Shape) -> tuple[Shape, ...]:
        (x,) = shapes
        axes = axes_of(self.dim, len(x))
        pooled = divided(x[axes[0]], self.pool_size) if axes else None
        if pooled is None:
            raise ShapeError(
                f"axis {self.dim} of x must be a multiple of {self.pool_size} long, x has shape "
                f"{shape_text(x)}",
                "Change the number of pieces, or the outputs of the layer before it.",
            )
        return (tuple(pooled if axis in axes else size for axis, size in enumerate(x)),)

    def forward(self, ctx: Context, *inputs: Any) -> Any:
        (x,) = inputs
        (axis,) = axes_of(self.dim, x.ndim)
        pieces = x.reshape(*x.shape[:axis], -1, self.pool_size, *x.shape[axis + 1 :])
        out = pieces.max(axis=axis + 1)
        ctx.save(x.shape, pieces, out, axis)
        return out

    def backward(self, ctx: Context, *upstream: Any) -> tuple[Any, ...]:
        (gradient,) = upstream
        shape, pieces, out, axis = ctx.saved
        is_largest = pieces == np.expand_dims(out, axis + 1)
        shares = gradient / is_largest.sum(axis=axis + 1, dtype=gradient.dtype)
        return ((is_largest * np.expand_dims(shares, axis + 1)).reshape(shape),)

    def torch(self, call: TorchCall) -> TorchCode:
        # The pieces stand on an axis of their own, behind that of the features.
        behind = self.dim + 1 if self.dim >= 0 else self.dim
        split = arguments(self.dim, (-1, self.pool_size))
        return TorchCode(f"{call.inputs[0]}.unflatten({split}).amax({arguments(dim=behind)})")

    def caption(self) -> str:
        return f"{self.pool_size} pieces"
