"""A range of places along an axis."""

from __future__ import annotations

from typing import Annotated, Any, ClassVar

import numpy as np
from pydantic import Field

from nodes.axes import Dim, axes_of
from nodes.context import Context
from nodes.errors import ShapeError
from nodes.examples import Example, Sample
from nodes.node_type import NodeType
from nodes.ports import Port
from nodes.shapes import Shape, Size, Symbol, shape_text
from nodes.torch_code import TorchCall, TorchCode

Place = Annotated[int, Field(ge=-(2**31), lt=2**31, strict=True)]


class Slice(NodeType):
    """Take a range of places along an axis, as x[start:end:step] in Python.

    Negative places count from the end, and a range that goes beyond the axis stops there. What is
    left out has no influence on the output: its gradient is 0. It crops images, drops the last
    step of a sequence, or takes one feature out.
    """

    id: ClassVar[str] = "slice"
    title: ClassVar[str] = "Slice"
    formula: ClassVar[str] = "out = x[start : end : step]"
    gradient_formula: ClassVar[str] = "∂x = g in its places, 0 elsewhere"
    synonyms: ClassVar[tuple[str, ...]] = ("crop", "range", "narrow", "index", "part")
    inputs: ClassVar[tuple[Port, ...]] = (Port("x", "any shape"),)
    examples: ClassVar[tuple[Example, ...]] = (
        Example((Sample((2, 5)),), {"start": 1, "end": 4}),
        Example((Sample((2, 5, 2)),), {"dim": -2, "start": -4, "step": 2}),
        Example((Sample((5,)),), {"dim": 0, "end": -1}),
        Example((Sample((2, 3)),)),
    )

    dim: Dim = Field(default=1, title="Axis", description="Along which; −1 is the last.")
    start: Place = Field(default=0, title="Start", description="The first place, from 0 on.")
    end: Place | None = Field(
        default=None, title="End", description="The place behind the last one; none: to the end."
    )
    step: int = Field(default=1, ge=1, lt=2**31, title="Step", description="2: every other place.")

    def output_shapes(self, *shapes: Shape) -> tuple[Shape, ...]:
        (x,) = shapes
        axes = axes_of(self.dim, len(x))
        if not axes:
            raise ShapeError("x is a single number and has no axis to slice", "Wire a tensor.")
        return (tuple(self._count(x, s) if axis in axes else s for axis, s in enumerate(x)),)

    def _count(self, x: Shape, size: Size) -> Size:
        if isinstance(size, Symbol):
            if (self.start, self.end, self.step) == (0, None, 1):
                return size
            raise ShapeError(
                f"axis {self.dim} must have a known length to take places from it: x has shape "
                f"{shape_text(x)}",
                "Choose another axis than the batch.",
            )
        count = len(range(*slice(self.start, self.end, self.step).indices(size)))
        if not count:
            end = "the end" if self.end is None else self.end
            raise ShapeError(
                f"nothing lies from {self.start} to {end} on axis {self.dim}, which is {size} long",
                "Choose another start or end.",
            )
        return count

    def _places(self, rank: int) -> tuple[slice, ...]:
        (axis,) = axes_of(self.dim, rank)
        return (slice(None),) * axis + (slice(self.start, self.end, self.step),)

    def forward(self, ctx: Context, *inputs: Any) -> Any:
        (x,) = inputs
        ctx.save(x.shape)
        return x[self._places(x.ndim)]

    def backward(self, ctx: Context, *upstream: Any) -> tuple[Any, ...]:
        (gradient,) = upstream
        into = np.zeros(ctx.saved[0], gradient.dtype)
        into[self._places(into.ndim)] = gradient
        return (into,)

    def _text(self) -> str:
        start = str(int(self.start)) if self.start else ""
        end = "" if self.end is None else str(int(self.end))
        return f"{start}:{end}" if self.step == 1 else f"{start}:{end}:{int(self.step)}"

    def torch(self, call: TorchCall) -> TorchCode:
        others = [":"] * (self.dim if self.dim >= 0 else -self.dim - 1)
        places = [*others, self._text()] if self.dim >= 0 else ["...", self._text(), *others]
        return TorchCode(f"{call.inputs[0]}[{', '.join(places)}]")

    def caption(self) -> str:
        return f"[{self._text()}] dim {self.dim}"[:32]
