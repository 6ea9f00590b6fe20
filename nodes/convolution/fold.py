"""Columns of windows, added up to an image."""

from __future__ import annotations

from typing import Any, ClassVar

import numpy as np
from pydantic import Field

from nodes.context import Context
from nodes.convolution.patches import folded, unfolded
from nodes.errors import ShapeError
from nodes.examples import Example, Sample
from nodes.node_type import NodeType
from nodes.ports import Port
from nodes.settings import PairOfPaddings, PairOfSizes, pair, pair_text
from nodes.shapes import Shape, shape_text
from nodes.torch_code import TorchCall, TorchCode, arguments
from nodes.windows import Windows, batched, window_counts, window_pair


class Fold(NodeType):
    """Add columns up to an image, each one over its window (col2im).

    It is the way back from unfold, but for one thing: where windows overlap, their numbers are
    added, so that unfold and then fold multiplies each pixel by how many windows see it. What
    lies in the padding is dropped.

    The gradient of a column is what its window sees of the upstream gradient: fold's gradient is
    unfold.

    The output size must be one that has as many places as there are columns.
    """

    id: ClassVar[str] = "fold"
    title: ClassVar[str] = "Fold"
    formula: ClassVar[str] = (
        "out[c, y, z] = Σ x[(c, u, v), (i, j)] where y = i·stride + u, z = j·stride + v"
    )
    gradient_formula: ClassVar[str] = "∂x = what each window sees of g, what unfold does"
    synonyms: ClassVar[tuple[str, ...]] = ("col2im", "patches", "overlap-add", "assemble")
    inputs: ClassVar[tuple[Port, ...]] = (
        Port("x", "(N, channels · kernel height · kernel width, places), or without N"),
    )
    outputs: ClassVar[tuple[Port, ...]] = (Port("out", "(N, channels, height, width)"),)
    examples: ClassVar[tuple[Example, ...]] = (
        Example((Sample((2, 8, 6)),), {"output_size": [4, 3], "kernel_size": 2}),
        Example(
            (Sample((2, 6, 6)),),
            {"output_size": [5, 4], "kernel_size": [3, 2], "padding": [1, 0], "stride": 2},
        ),
        Example(
            (Sample((18, 8)),),
            {"output_size": [6, 5], "dilation": 2, "stride": [1, 2], "padding": 1},
        ),
    )

    output_size: PairOfSizes = Field(
        default=8, title="Output size", description="Height and width of the image."
    )
    kernel_size: PairOfSizes = Field(
        default=3, title="Kernel", description="Height and width of the window."
    )
    stride: PairOfSizes = Field(
        default=1, title="Stride", description="How far the window moves from place to place."
    )
    padding: PairOfPaddings = Field(
        default=0, title="Padding", description="Dropped around the image."
    )
    dilation: PairOfSizes = Field(
        default=1, title="Dilation", description="Distance between the pixels of a window."
    )

    def _windows(self) -> Windows:
        return window_pair(self.kernel_size, self.stride, self.padding, self.dilation)

    def output_shapes(self, *shapes: Shape) -> tuple[Shape, ...]:
        (x,) = shapes
        if len(x) not in (2, 3):
            raise ShapeError(
                f"x must have 3 axes (batch, channels · kernel height · kernel width, places), or "
                f"the last 2 of them; it has {len(x)}: {shape_text(x)}",
                "Reshape what is wired to it.",
            )
        *batch, rows, columns = x
        down, across = self._windows()
        if not isinstance(rows, int) or not isinstance(columns, int):
            raise ShapeError(
                f"all but the batch must be known sizes, x has shape {shape_text(x)}",
                "Wire columns of shape (N, channels · kernel height · kernel width, places).",
            )
        if rows % (down.kernel * across.kernel):
            raise ShapeError(
                f"the {rows} rows of x are no multiple of the kernel's "
                f"{pair_text(self.kernel_size)} = {down.kernel * across.kernel} elements",
                "Set the kernel that the columns were unfolded with.",
            )
        height, width = pair(self.output_size)
        down_count, across_count = window_counts((down, across), height, width)
        if columns != down_count * across_count:
            raise ShapeError(
                f"output {pair_text(self.output_size)} has {down_count} · {across_count} = "
                f"{down_count * across_count} places, x has {columns} columns",
                "Set the output size and windows that the columns were unfolded with.",
            )
        return ((*batch, rows // (down.kernel * across.kernel), height, width),)

    def forward(self, ctx: Context, *inputs: Any) -> Any:
        (x,) = inputs
        ctx.save(x.shape)
        columns = x if x.ndim == 3 else x[np.newaxis]
        out = folded(columns, self._windows(), pair(self.output_size))
        return out.reshape(*x.shape[:-2], *out.shape[1:])

    def backward(self, ctx: Context, *upstream: Any) -> tuple[Any, ...]:
        (gradient,) = upstream
        (shape,) = ctx.saved
        image = batched(gradient)
        return (unfolded(image, self._windows()).reshape(shape),)

    def torch(self, call: TorchCall) -> TorchCode:
        changed = self.model_dump(exclude_defaults=True, exclude={"output_size", "kernel_size"})
        settings = arguments(self.output_size, self.kernel_size, **changed)
        return TorchCode(f"F.fold({call.inputs[0]}, {settings})")

    def caption(self) -> str:
        return f"{pair_text(self.output_size)} of {pair_text(self.kernel_size)}"
