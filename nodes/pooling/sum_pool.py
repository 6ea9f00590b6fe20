"""Sum pooling over sequences, images and volumes."""

from __future__ import annotations

import math
from typing import Any, ClassVar

from nodes.context import Context
from nodes.examples import Example, Sample
from nodes.pooling.pool import PaddedPool, ceil_mode_field
from nodes.pooling.sizes import space_port, spatial_sizes, validate_sizes
from nodes.pooling.stretches import window_count
from nodes.pooling.sums import spread_sums, window_sums
from nodes.ports import Port
from nodes.torch_code import TorchCall, TorchCode, arguments, literal


class SumPool(PaddedPool):
    """Replace each window by its sum, whatever its number of axes."""

    stem: ClassVar[str] = "pool"
    gradient_formula: ClassVar[str] = "∂out/∂x = 1"
    synonyms: ClassVar[tuple[str, ...]] = ("add pooling", "downsample", "count", "box filter")

    ceil_mode: bool = ceil_mode_field()

    def forward(self, ctx: Context, *inputs: Any) -> Any:
        (x,) = inputs
        ctx.save(x)
        return window_sums(x, self.stretches(x.shape))

    def backward(self, ctx: Context, *upstream: Any) -> tuple[Any, ...]:
        (x,) = ctx.saved
        return (spread_sums(upstream[0], x, self.stretches(x.shape)),)

    def torch(self, call: TorchCall) -> TorchCode:
        # Not by divisor_override=1: avg_pool1d has none, and the ONNX exporter passes over it.
        windows = self.windows()
        x, settings, padded = str(call.inputs[0]), self.torch_arguments(), self._padded(call)
        if padded:
            # A window that is cut off would be divided by what is left of it.
            x = f"F.pad({x}, {literal(padded)})"
            stride = tuple(window.stride for window in windows)
            settings = arguments(self.kernel_size, stride=validate_sizes(stride, self.axes))
        count = literal(math.prod(window.kernel for window in windows))
        return TorchCode(f"{count} * F.avg_pool{self.axes}d({x}, {settings})")

    def _padded(self, call: TorchCall) -> tuple[int, ...]:
        """Return zeros to put around x, last axis first, where a window reaches over an end."""
        found: list[int] = []
        reaches_over = False
        sizes = spatial_sizes(call.shapes[0] or (), self.axes)
        for window, size in zip(self.windows(), sizes, strict=True):
            count = window_count(window, size, self.ceil_mode)
            over = (count - 1) * window.stride + window.span - window.padded(size)
            found = [window.before, window.after + max(0, over), *found]
            reaches_over = reaches_over or over > 0
        return tuple(found) if reaches_over else ()


class SumPool1d(SumPool):
    """Replace each window of a sequence by its sum.

    An average says what is usual in a window, a sum how much there is of it: where a feature is
    found twice, it counts twice. Nothing is learned.

    The gradient of each output goes to every number of its window as it is.
    """

    id: ClassVar[str] = "sum_pool1d"
    title: ClassVar[str] = "Sum pooling 1-D"
    formula: ClassVar[str] = "out[c, i] = Σ over u of x[c, i·stride + u]"
    inputs: ClassVar[tuple[Port, ...]] = (space_port(1),)
    axes: ClassVar[int] = 1
    examples: ClassVar[tuple[Example, ...]] = (
        Example((Sample((2, 2, 6)),)),
        Example((Sample((2, 1, 7)),), {"kernel_size": 3, "stride": 2, "padding": 1}),
        Example((Sample((3, 8)),), {"kernel_size": 3, "padding": 1, "ceil_mode": True}),
    )


class SumPool2d(SumPool):
    """Replace each window by its sum.

    An average says what is usual in a window, a sum how much there is of it: where a feature is
    found twice, it counts twice. Nothing is learned; it is average pooling without the division.

    The gradient of each output goes to every number of its window as it is.
    """

    id: ClassVar[str] = "sum_pool2d"
    title: ClassVar[str] = "Sum pooling"
    formula: ClassVar[str] = "out[c, i, j] = Σ over u, v of x[c, i·stride + u, j·stride + v]"
    inputs: ClassVar[tuple[Port, ...]] = (space_port(2),)
    axes: ClassVar[int] = 2
    examples: ClassVar[tuple[Example, ...]] = (
        Example((Sample((2, 2, 4, 4)),)),
        Example((Sample((2, 1, 7, 6)),), {"kernel_size": 3, "stride": 2, "padding": 1}),
        Example((Sample((9, 2, 5, 4)),), {"kernel_size": [3, 2], "ceil_mode": True}),
        Example((Sample((2, 5, 5)),)),
    )


class SumPool3d(SumPool):
    """Replace each window of a volume or a film by its sum.

    As for images, with depth or time as a third direction: a window is a box. Nothing is learned.

    The gradient of each output goes to every number of its box as it is.
    """

    id: ClassVar[str] = "sum_pool3d"
    title: ClassVar[str] = "Sum pooling 3-D"
    formula: ClassVar[str] = "out[c, i, j, k] = Σ of x[c] over the box at (i, j, k)·stride"
    inputs: ClassVar[tuple[Port, ...]] = (space_port(3),)
    axes: ClassVar[int] = 3
    padding_makes_room: ClassVar[bool] = False
    examples: ClassVar[tuple[Example, ...]] = (
        Example((Sample((2, 2, 4, 4, 2)),)),
        Example((Sample((1, 2, 3, 5, 4)),), {"kernel_size": 3, "stride": 2, "padding": 1}),
        Example((Sample((2, 4, 5, 3)),), {"kernel_size": [2, 3, 1], "ceil_mode": True}),
    )
