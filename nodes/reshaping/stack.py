"""Tensors, on top of each other."""

from __future__ import annotations

from typing import Any, ClassVar

import numpy as np

from nodes.context import Context
from nodes.errors import ShapeError
from nodes.examples import Example, Sample
from nodes.reshaping.joining import Joining
from nodes.reshaping.new_axis import place_of
from nodes.shapes import Shape, shape_text
from nodes.torch_code import TorchCall, TorchCode


class Stack(Joining):
    """Put equal tensors on top of each other, along a new axis.

    Single numbers become a vector, vectors a matrix, the outputs of time steps a sequence. Each
    input gets the gradient of its own layer of the stack.
    """

    id: ClassVar[str] = "stack"
    title: ClassVar[str] = "Stack"
    formula: ClassVar[str] = "out = x1, x2, … along a new axis"
    gradient_formula: ClassVar[str] = "∂x1 = its layer of g; the others likewise"
    synonyms: ClassVar[tuple[str, ...]] = ("pile", "join", "new axis", "sequence", "pack")
    examples: ClassVar[tuple[Example, ...]] = (
        Example((Sample((2, 3)), Sample((2, 3)))),
        Example((Sample((2, 3)), Sample((2, 3)), Sample((2, 3))), {"input_count": 3, "dim": 1}),
        Example((Sample(), Sample()), {"dim": -1}),
    )

    def output_shapes(self, *shapes: Shape) -> tuple[Shape, ...]:
        first = shapes[0]
        for number, shape in enumerate(shapes[1:], 2):
            if shape != first:
                raise ShapeError(
                    f"x1 of shape {shape_text(first)} and x{number} of shape {shape_text(shape)} "
                    "must be equal",
                    "Change one of them, or use Concatenate.",
                )
        place = place_of(self.dim, len(first))
        return ((*first[:place], self.input_count, *first[place:]),)

    def forward(self, ctx: Context, *inputs: Any) -> Any:
        return np.stack(inputs, axis=self.dim)

    def backward(self, ctx: Context, *upstream: Any) -> tuple[Any, ...]:
        return tuple(np.moveaxis(upstream[0], self.dim, 0))

    def torch(self, call: TorchCall) -> TorchCode:
        return TorchCode(f"torch.stack({self.torch_arguments(call)})")
