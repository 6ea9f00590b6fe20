"""Adaptive average pooling over sequences, images and volumes."""

from __future__ import annotations

from typing import Any, ClassVar

from pydantic import Field

from nodes.context import Context
from nodes.examples import Example, Sample
from nodes.pooling.adaptive import AdaptivePool
from nodes.pooling.averages import one_over_sizes, seen_lengths
from nodes.pooling.sizes import space_port
from nodes.pooling.sums import Scale, spread_sums, window_sums
from nodes.ports import Port
from nodes.settings import SizeNumber
from nodes.shapes import Shape


class AdaptiveAvgPool(AdaptivePool):
    """Average to a size that is asked for, whatever the number of axes."""

    gradient_formula: ClassVar[str] = "∂out/∂x = 1 / numbers in the window"
    synonyms: ClassVar[tuple[str, ...]] = (
        "adaptive average pooling",
        "spatial pyramid pooling",
        "resize",
        "downsample",
    )

    def _scale(self, x: Shape) -> Scale:
        return one_over_sizes([seen_lengths(each) for each in self.stretches(x)])

    def forward(self, ctx: Context, *inputs: Any) -> Any:
        (x,) = inputs
        ctx.save(x)
        return window_sums(x, self.stretches(x.shape), self._scale(x.shape))

    def backward(self, ctx: Context, *upstream: Any) -> tuple[Any, ...]:
        (x,) = ctx.saved
        return (spread_sums(upstream[0], x, self.stretches(x.shape), self._scale(x.shape)),)


class AdaptiveAvgPool1d(AdaptiveAvgPool):
    """Average a sequence of any length to a length that is asked for.

    Windows cover the sequence evenly, as many as there are outputs; where they do not divide it,
    neighbours share an element. A layer behind it need not know how long sequences are.

    The gradient of each output is shared equally among the numbers of its window.
    """

    id: ClassVar[str] = "adaptive_avg_pool1d"
    title: ClassVar[str] = "Adaptive avg pooling 1-D"
    formula: ClassVar[str] = "out[c, i] = mean of x[c] from ⌊i·n/m⌋ to before ⌈(i + 1)·n/m⌉"
    inputs: ClassVar[tuple[Port, ...]] = (space_port(1),)
    axes: ClassVar[int] = 1
    examples: ClassVar[tuple[Example, ...]] = (
        Example((Sample((2, 2, 6)),)),
        Example((Sample((2, 1, 7)),), {"output_size": 5}),
        Example((Sample((2, 5)),), {"output_size": 3}),
    )

    output_size: SizeNumber = Field(
        default=1, title="Output size", description="Length of the output."
    )


class AdaptiveAvgPool2d(AdaptiveAvgPool):
    """Average an image of any size to a size that is asked for.

    Windows cover each axis evenly, as many as there are outputs; where they do not divide it,
    neighbours share elements. So images of all sizes can be fed to a fully connected layer.

    The gradient of each output is shared equally among the numbers of its window.
    """

    id: ClassVar[str] = "adaptive_avg_pool2d"
    title: ClassVar[str] = "Adaptive avg pooling"
    formula: ClassVar[str] = (
        "out[c, i, j] = mean of x[c] over rows ⌊i·h/m⌋ to before ⌈(i + 1)·h/m⌉, columns alike"
    )
    inputs: ClassVar[tuple[Port, ...]] = (space_port(2),)
    axes: ClassVar[int] = 2
    examples: ClassVar[tuple[Example, ...]] = (
        Example((Sample((2, 2, 4, 4)),)),
        Example((Sample((2, 1, 7, 5)),), {"output_size": [5, 3]}),
        Example((Sample((9, 2, 4, 3)),), {"output_size": [None, 2]}),
        Example((Sample((2, 3, 2)),), {"output_size": 3}),
    )


class AdaptiveAvgPool3d(AdaptiveAvgPool):
    """Average a volume or a film of any size to a size that is asked for.

    As for images, with depth or time as a third direction: windows are boxes that cover the
    volume evenly, as many as there are outputs.

    The gradient of each output is shared equally among the numbers of its box.
    """

    id: ClassVar[str] = "adaptive_avg_pool3d"
    title: ClassVar[str] = "Adaptive avg pooling 3-D"
    formula: ClassVar[str] = (
        "out[c, i, j, k] = mean of x[c] over depths ⌊i·d/m⌋ to before ⌈(i + 1)·d/m⌉, others alike"
    )
    inputs: ClassVar[tuple[Port, ...]] = (space_port(3),)
    axes: ClassVar[int] = 3
    examples: ClassVar[tuple[Example, ...]] = (
        Example((Sample((2, 2, 4, 4, 2)),)),
        Example((Sample((1, 2, 3, 5, 4)),), {"output_size": [2, 3, 3]}),
        Example((Sample((2, 4, 5, 3)),), {"output_size": [None, 2, None]}),
    )
