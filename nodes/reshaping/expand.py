"""Axes of length one, repeated."""

from __future__ import annotations

from typing import Any, ClassVar

import numpy as np
from pydantic import Field

from nodes.context import Context
from nodes.errors import ShapeError
from nodes.examples import Example, Sample
from nodes.node_type import NodeType
from nodes.ports import Port
from nodes.reshaping.sizes import OPEN, KeptSizes, sizes_text
from nodes.shapes import Shape, Size, shape_text, sum_to_shape
from nodes.torch_code import TorchCall, TorchCode, literal


class Expand(NodeType):
    """Repeat x along axes of length 1, or along new axes in front.

    It is what broadcasting does on its own in sums and products, made visible. One number then
    stands in many places, and the gradients of all of them are added up for it: a bias that
    serves a whole batch collects from every example. −1 leaves an axis as it is.
    """

    id: ClassVar[str] = "expand"
    title: ClassVar[str] = "Expand"
    formula: ClassVar[str] = "out = x, repeated"
    gradient_formula: ClassVar[str] = "∂x = Σ g over the repetitions"
    synonyms: ClassVar[tuple[str, ...]] = ("broadcast", "repeat", "tile", "copy")
    inputs: ClassVar[tuple[Port, ...]] = (Port("x", "length 1 where it is repeated"),)
    examples: ClassVar[tuple[Example, ...]] = (
        Example((Sample((2, 1)),), {"sizes": [-1, 3]}),
        Example((Sample((2, 1, 3)),), {"sizes": [4, -1, 2, 3]}),
        Example((Sample(),), {"sizes": [2, 2]}),
    )

    sizes: KeptSizes = Field(
        default=(-1, 2), title="Sizes", description="Of every output axis; −1 leaves one as it is."
    )

    def output_shapes(self, *shapes: Shape) -> tuple[Shape, ...]:
        (x,) = shapes
        new = len(self.sizes) - len(x)
        if new < 0:
            raise ShapeError(
                f"sizes {sizes_text(self.sizes)} names {len(self.sizes)} axes, x has {len(x)}: "
                f"{shape_text(x)}",
                "Give a size, or −1, for every axis of x.",
            )
        out: list[Size] = []
        for axis, wanted in enumerate(self.sizes):
            standing: Size = x[axis - new] if axis >= new else 1
            if wanted == OPEN and axis < new:
                raise ShapeError(
                    f"−1 stands for axis {axis}, which x of shape {shape_text(x)} does not have",
                    "Give a new axis its size.",
                )
            if wanted not in (OPEN, standing) and standing != 1:
                raise ShapeError(
                    f"axis {axis} is {standing} long and cannot be repeated to {wanted}: "
                    f"x has shape {shape_text(x)}",
                    "Only axes of length 1 can be repeated; write −1 for the others.",
                )
            out.append(standing if wanted == OPEN else wanted)
        return (tuple(out),)

    def forward(self, ctx: Context, *inputs: Any) -> Any:
        (x,) = inputs
        ctx.save(x.shape)
        (shape,) = self.output_shapes(x.shape)
        return np.broadcast_to(x, [size for size in shape if isinstance(size, int)])

    def backward(self, ctx: Context, *upstream: Any) -> tuple[Any, ...]:
        return (sum_to_shape(upstream[0], ctx.saved[0]),)

    def torch(self, call: TorchCall) -> TorchCode:
        return TorchCode(f"{call.inputs[0]}.expand({literal(self.sizes)})")

    def caption(self) -> str:
        return sizes_text(self.sizes)[:32]
