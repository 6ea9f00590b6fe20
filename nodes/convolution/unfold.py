"""The windows of an image as columns."""

from __future__ import annotations

from typing import Any, ClassVar

import numpy as np
from pydantic import Field

from nodes.context import Context
from nodes.convolution.patches import folded, unfolded
from nodes.examples import Example, Sample
from nodes.node_type import NodeType
from nodes.ports import Port
from nodes.settings import PairOfPaddings, PairOfSizes, pair_text
from nodes.shapes import Shape
from nodes.torch_code import TorchCall, TorchCode, arguments
from nodes.windows import (
    Windows,
    batched,
    image_sizes,
    tiling_warnings,
    window_counts,
    window_pair,
)


class Unfold(NodeType):
    """Write what each window of an image sees into a column (im2col).

    Convolution becomes a matrix product this way: the filters, one per row, times the columns,
    one per place. A column holds all channels, each with its window row by row; the places go row
    by row, too. Windows that overlap see the same pixel, so there are about as many copies of the
    image as a window has pixels.

    A pixel gets the sum of the gradients of all its copies. That sum is what fold does.

    Places: the product of floor((size + 2 · padding − dilation · (kernel − 1) − 1) / stride) + 1
    over height and width.
    """

    id: ClassVar[str] = "unfold"
    title: ClassVar[str] = "Unfold"
    formula: ClassVar[str] = "out[(c, u, v), (i, j)] = x[c, i·stride + u, j·stride + v]"
    gradient_formula: ClassVar[str] = "∂x = Σ g over all copies of a pixel, what fold does"
    synonyms: ClassVar[tuple[str, ...]] = ("im2col", "patches", "sliding windows", "columns")
    reference: ClassVar[str] = "Chellapilla, Puri & Simard 2006, section 2"
    inputs: ClassVar[tuple[Port, ...]] = (
        Port("x", "(N, channels, height, width), or one image without N"),
    )
    outputs: ClassVar[tuple[Port, ...]] = (
        Port("out", "(N, channels · kernel height · kernel width, places)"),
    )
    examples: ClassVar[tuple[Example, ...]] = (
        Example((Sample((2, 2, 4, 3)),), {"kernel_size": 2}),
        Example((Sample((2, 1, 5, 4)),), {"kernel_size": [3, 2], "padding": [1, 0], "stride": 2}),
        Example((Sample((2, 6, 5)),), {"dilation": 2, "stride": [1, 2], "padding": 1}),
    )

    kernel_size: PairOfSizes = Field(
        default=3, title="Kernel", description="Height and width of the window."
    )
    stride: PairOfSizes = Field(
        default=1, title="Stride", description="How far the window moves from place to place."
    )
    padding: PairOfPaddings = Field(
        default=0, title="Padding", description="Zeros around the image."
    )
    dilation: PairOfSizes = Field(
        default=1, title="Dilation", description="Distance between the pixels a window sees."
    )

    def _windows(self) -> Windows:
        return window_pair(self.kernel_size, self.stride, self.padding, self.dilation)

    def output_shapes(self, *shapes: Shape) -> tuple[Shape, ...]:
        (x,) = shapes
        channels, height, width = image_sizes(x)
        down, across = self._windows()
        rows, columns = window_counts((down, across), height, width)
        return ((*x[:-3], channels * down.kernel * across.kernel, rows * columns),)

    def shape_warnings(self, *shapes: Shape) -> tuple[str, ...]:
        _, height, width = image_sizes(shapes[0])
        return tiling_warnings(self._windows(), height, width)

    def forward(self, ctx: Context, *inputs: Any) -> Any:
        (x,) = inputs
        ctx.save(x.shape)
        out = unfolded(batched(x), self._windows())
        return out.reshape(*x.shape[:-3], *out.shape[1:])

    def backward(self, ctx: Context, *upstream: Any) -> tuple[Any, ...]:
        (gradient,) = upstream
        (shape,) = ctx.saved
        columns = gradient if gradient.ndim == 3 else gradient[np.newaxis]
        return (folded(columns, self._windows(), shape[-2:]).reshape(shape),)

    def torch(self, call: TorchCall) -> TorchCode:
        changed = self.model_dump(exclude_defaults=True, exclude={"kernel_size"})
        settings = arguments(self.kernel_size, **changed)
        return TorchCode(f"F.unfold({call.inputs[0]}, {settings})")

    def caption(self) -> str:
        text = f"windows {pair_text(self.kernel_size)}"
        return text if self.stride == 1 else f"{text}, stride {pair_text(self.stride)}"
