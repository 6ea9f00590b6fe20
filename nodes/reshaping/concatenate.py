"""Tensors, one behind the other."""

from __future__ import annotations

from itertools import accumulate
from typing import Any, ClassVar

import numpy as np

from nodes.axes import axes_of
from nodes.context import Context
from nodes.errors import ShapeError
from nodes.examples import Example, Sample
from nodes.reshaping.joining import Joining
from nodes.shapes import Shape, shape_text
from nodes.torch_code import TorchCall, TorchCode


class Concatenate(Joining):
    """Put tensors one behind the other along an axis.

    Along the channels it hands a layer several views of the same image, as in Inception and
    DenseNet. The gradient is cut at the same places, and each input gets its own piece. All other
    axes must be equally long.
    """

    id: ClassVar[str] = "concatenate"
    title: ClassVar[str] = "Concatenate"
    stem: ClassVar[str] = "cat"
    formula: ClassVar[str] = "out = x1, x2, … one behind the other"
    gradient_formula: ClassVar[str] = "∂x1 = its piece of g; the others likewise"
    synonyms: ClassVar[tuple[str, ...]] = ("cat", "append", "join", "merge", "densenet")
    reference: ClassVar[str] = "Huang et al. 2017, Densely connected networks, section 3"
    examples: ClassVar[tuple[Example, ...]] = (
        Example((Sample((2, 3)), Sample((2, 4))), {"dim": 1}),
        Example((Sample((2, 3)), Sample((1, 3)), Sample((3, 3))), {"input_count": 3}),
        Example((Sample((2, 1, 2, 2)), Sample((2, 3, 2, 2))), {"dim": -3}),
    )

    def output_shapes(self, *shapes: Shape) -> tuple[Shape, ...]:
        first = shapes[0]
        if not first:
            raise ShapeError("x1 is a single number and has no axis", "Use Stack.")
        (axis,) = axes_of(self.dim, len(first))
        total = first[axis]
        for number, shape in enumerate(shapes[1:], 2):
            rest = (*shape[:axis], *shape[axis + 1 :])
            if len(shape) != len(first) or rest != (*first[:axis], *first[axis + 1 :]):
                raise ShapeError(
                    f"x1 of shape {shape_text(first)} and x{number} of shape {shape_text(shape)} "
                    f"must be equal but for axis {axis}",
                    "Change one of them, or choose another axis.",
                )
            total = total + shape[axis]
        return ((*first[:axis], total, *first[axis + 1 :]),)

    def forward(self, ctx: Context, *inputs: Any) -> Any:
        ctx.save(list(accumulate(x.shape[self.dim] for x in inputs)))
        return np.concatenate(inputs, axis=self.dim)

    def backward(self, ctx: Context, *upstream: Any) -> tuple[Any, ...]:
        (ends,) = ctx.saved
        return tuple(np.split(upstream[0], ends[:-1], axis=self.dim))

    def torch(self, call: TorchCall) -> TorchCode:
        return TorchCode(f"torch.cat({self.torch_arguments(call)})")
