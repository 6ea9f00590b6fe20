"""One element per place of a table."""

from __future__ import annotations

from typing import Any, ClassVar

import numpy as np

from nodes.context import Context
from nodes.errors import ShapeError
from nodes.examples import Example, Sample
from nodes.reshaping.picking import Picking
from nodes.shapes import Shape, shape_text
from nodes.torch_code import TorchCall, TorchCode, literal


class Gather(Picking):
    """Pick elements along an axis, other ones for every row.

    The output has the shape of the index: each of its numbers says which element of the same row
    comes there. Out of rows of scores it picks those of the right classes, the first step of
    every classification loss. An element that was picked gets the gradient, added up when it was
    picked more than once; the others get 0.
    """

    id: ClassVar[str] = "gather"
    title: ClassVar[str] = "Gather"
    formula: ClassVar[str] = "out = x at the places of index"
    gradient_formula: ClassVar[str] = "∂x = g added up at the places of index, 0 elsewhere"
    synonyms: ClassVar[tuple[str, ...]] = ("pick", "take along axis", "select", "lookup")
    examples: ClassVar[tuple[Example, ...]] = (
        Example((Sample((3, 4)), Sample((3, 2), classes=4)), {"dim": 1}),
        Example((Sample((4, 3)), Sample((2, 3), classes=4))),
        Example((Sample((2, 3, 4)), Sample((2, 2, 5), classes=4)), {"dim": -1}),
        Example((Sample((4,)), Sample((6,), classes=4))),
    )

    def output_shapes(self, *shapes: Shape) -> tuple[Shape, ...]:
        x, index = shapes
        axis = self.axis_of(x)
        texts = f"x has shape {shape_text(x)}, index {shape_text(index)}"
        if len(x) != len(index):
            raise ShapeError(
                f"x and index must have equally many axes: {texts}", "Unsqueeze or flatten one."
            )
        for other, (size, wanted) in enumerate(zip(x, index, strict=True)):
            fits = size == wanted
            if isinstance(size, int) and isinstance(wanted, int):
                fits = wanted <= size
            if other != axis and not fits:
                raise ShapeError(
                    f"index is {wanted} long on axis {other}, x only {size}: {texts}",
                    "Shorten the index there.",
                )
        return (index,)

    def forward(self, ctx: Context, *inputs: Any) -> Any:
        x, index = inputs
        axis = self.axis_of(x.shape)
        self.require_places(index, x.shape[axis])
        places = list(np.ogrid[tuple(slice(size) for size in index.shape)])
        places[axis] = index
        ctx.save(x.shape, tuple(places))
        return x[tuple(places)]

    def backward(self, ctx: Context, *upstream: Any) -> tuple[Any, ...]:
        (gradient,) = upstream
        shape, places = ctx.saved
        into = np.zeros(shape, gradient.dtype)
        np.add.at(into, places, gradient)
        return into, None

    def torch(self, call: TorchCall) -> TorchCode:
        x, index = call.inputs
        return TorchCode(f"torch.gather({x}, {literal(self.dim)}, {index})")
