"""Whole rows of a table."""

from __future__ import annotations

from typing import Any, ClassVar

import numpy as np

from nodes.context import Context
from nodes.examples import Example, Sample
from nodes.reshaping.picking import Picking
from nodes.shapes import Shape, require_rank
from nodes.torch_code import TorchCall, TorchCode, literal


class IndexSelect(Picking):
    """Pick whole rows along an axis, in any order and as often as wanted.

    The index is one list of places that holds for everything, so the output is x with some rows
    kept, left out, repeated or reordered. A row gets the gradients of all its copies, added up; a
    row that was not picked gets 0.
    """

    id: ClassVar[str] = "index_select"
    title: ClassVar[str] = "Index select"
    formula: ClassVar[str] = "out = the rows of x that index names"
    gradient_formula: ClassVar[str] = "∂x = g added up in the rows of index, 0 elsewhere"
    synonyms: ClassVar[tuple[str, ...]] = ("take", "pick rows", "lookup", "reorder", "shuffle")
    examples: ClassVar[tuple[Example, ...]] = (
        Example((Sample((2, 3)), Sample((4,), classes=3)), {"dim": 1}),
        Example((Sample((3, 2)), Sample((5,), classes=3))),
        Example((Sample((2, 3, 2)), Sample((2,), classes=3)), {"dim": -2}),
    )

    def output_shapes(self, *shapes: Shape) -> tuple[Shape, ...]:
        x, index = shapes
        axis = self.axis_of(x)
        require_rank(index, 1, "index", "(places,)")
        return ((*x[:axis], index[0], *x[axis + 1 :]),)

    def forward(self, ctx: Context, *inputs: Any) -> Any:
        x, index = inputs
        axis = self.axis_of(x.shape)
        self.require_places(index, x.shape[axis])
        ctx.save(x.shape, index, axis)
        return np.take(x, index, axis=axis)

    def backward(self, ctx: Context, *upstream: Any) -> tuple[Any, ...]:
        (gradient,) = upstream
        shape, index, axis = ctx.saved
        into = np.zeros(shape, gradient.dtype)
        np.add.at(into, (slice(None),) * axis + (index,), gradient)
        return into, None

    def torch(self, call: TorchCall) -> TorchCode:
        x, index = call.inputs
        return TorchCode(f"torch.index_select({x}, {literal(self.dim)}, {index})")
