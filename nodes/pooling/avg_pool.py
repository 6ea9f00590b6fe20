"""Average pooling over sequences, images and volumes."""

from __future__ import annotations

from typing import Any, ClassVar

from pydantic import Field

from nodes.context import Context
from nodes.examples import Example, Sample
from nodes.pooling.averages import one_over_sizes, padded_lengths, seen_lengths
from nodes.pooling.pool import PaddedPool, ceil_mode_field
from nodes.pooling.sizes import space_port, spatial_sizes
from nodes.pooling.sums import Scale, spread_sums, window_sums
from nodes.ports import Port
from nodes.shapes import Shape


class AvgPool(PaddedPool):
    """Replace each window by its average, whatever its number of axes."""

    stem: ClassVar[str] = "pool"
    synonyms: ClassVar[tuple[str, ...]] = ("mean pooling", "downsample", "subsample", "smooth")
    reference: ClassVar[str] = "LeCun et al. 1998, section II.B"

    ceil_mode: bool = ceil_mode_field()
    count_include_pad: bool = Field(
        default=True,
        title="Count padding",
        description="Whether the zeros of the padding count in an average.",
    )

    def _scale(self, x: Shape) -> Scale:
        divisor = self._setting("divisor_override")
        if divisor is not None:
            return 1.0 / int(divisor)
        lengths = [seen_lengths(each) for each in self.stretches(x)]
        if self.count_include_pad:
            axes = zip(self.windows(), spatial_sizes(x, self.axes), lengths, strict=True)
            lengths = [padded_lengths(window, size, len(seen)) for window, size, seen in axes]
        return one_over_sizes(lengths)

    def forward(self, ctx: Context, *inputs: Any) -> Any:
        (x,) = inputs
        ctx.save(x)
        return window_sums(x, self.stretches(x.shape), self._scale(x.shape))

    def backward(self, ctx: Context, *upstream: Any) -> tuple[Any, ...]:
        (x,) = ctx.saved
        return (spread_sums(upstream[0], x, self.stretches(x.shape), self._scale(x.shape)),)


def divisor_field() -> Any:
    """Return the setting that fixes what sums are divided by; PyTorch has it for two axes up."""
    return Field(
        default=None,
        ge=1,
        le=1_000_000_000,
        strict=True,
        title="Divisor",
        description="What each sum is divided by; none: how many numbers the window counts.",
    )


class AvgPool1d(AvgPool):
    """Replace each window of a sequence by its average.

    A moving average: it makes a sequence shorter and smoother. Nothing is learned. A window that
    reaches into the padding counts the zeros there, unless told not to.

    The gradient of each output is shared equally among the numbers of its window.
    """

    id: ClassVar[str] = "avg_pool1d"
    title: ClassVar[str] = "Average pooling 1-D"
    formula: ClassVar[str] = "out[c, i] = mean over u of x[c, i·stride + u]"
    gradient_formula: ClassVar[str] = "∂out/∂x = 1 / kernel"
    inputs: ClassVar[tuple[Port, ...]] = (space_port(1),)
    axes: ClassVar[int] = 1
    examples: ClassVar[tuple[Example, ...]] = (
        Example((Sample((2, 2, 6)),)),
        Example((Sample((2, 1, 7)),), {"kernel_size": 3, "stride": 2, "padding": 1}),
        Example((Sample((3, 8)),), {"kernel_size": 3, "ceil_mode": True}),
    )


class AvgPool2d(AvgPool):
    """Replace each window by its average.

    It makes an image smaller and smoother. Nothing is learned. A window that reaches into the
    padding counts the zeros there, unless told not to. With a divisor of 1 it adds up.

    The gradient of each output is shared equally among the numbers of its window.
    """

    id: ClassVar[str] = "avg_pool2d"
    title: ClassVar[str] = "Average pooling"
    formula: ClassVar[str] = "out[c, i, j] = mean over u, v of x[c, i·stride + u, j·stride + v]"
    gradient_formula: ClassVar[str] = "∂out/∂x = 1 / (kernel height · kernel width)"
    inputs: ClassVar[tuple[Port, ...]] = (space_port(2),)
    axes: ClassVar[int] = 2
    examples: ClassVar[tuple[Example, ...]] = (
        Example((Sample((2, 2, 4, 4)),)),
        Example((Sample((2, 1, 7, 6)),), {"kernel_size": 3, "stride": 2, "padding": 1}),
        Example((Sample((9, 2, 5, 4)),), {"kernel_size": [3, 2], "stride": [1, 2]}),
        Example(
            (Sample((2, 1, 4, 5)),),
            {"kernel_size": 3, "padding": 1, "ceil_mode": True, "count_include_pad": False},
        ),
        Example((Sample((2, 5, 5)),)),
        Example((Sample((2, 1, 4, 4)),), {"kernel_size": 3, "padding": 1, "divisor_override": 2}),
    )

    divisor_override: int | None = divisor_field()


class AvgPool3d(AvgPool):
    """Replace each window of a volume or a film by its average.

    As for images, with depth or time as a third direction: a window is a box. Nothing is learned.

    The gradient of each output is shared equally among the numbers of its box.
    """

    id: ClassVar[str] = "avg_pool3d"
    title: ClassVar[str] = "Average pooling 3-D"
    formula: ClassVar[str] = "out[c, i, j, k] = mean of x[c] over the box at (i, j, k)·stride"
    gradient_formula: ClassVar[str] = "∂out/∂x = 1 / numbers in the box"
    inputs: ClassVar[tuple[Port, ...]] = (space_port(3),)
    axes: ClassVar[int] = 3
    padding_makes_room: ClassVar[bool] = False
    examples: ClassVar[tuple[Example, ...]] = (
        Example((Sample((2, 2, 4, 4, 2)),)),
        Example((Sample((1, 2, 3, 5, 4)),), {"kernel_size": 3, "stride": 2, "padding": 1}),
        Example((Sample((2, 4, 5, 3)),), {"kernel_size": [2, 3, 1], "ceil_mode": True}),
        Example((Sample((1, 2, 3, 3, 4)),), {"divisor_override": 5}),
    )

    divisor_override: int | None = divisor_field()
