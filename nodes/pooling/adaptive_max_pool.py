"""Adaptive max pooling over sequences, images and volumes."""

from __future__ import annotations

from typing import Any, ClassVar

from pydantic import Field

from nodes.context import Context
from nodes.examples import Example, Sample
from nodes.pooling.adaptive import AdaptivePool
from nodes.pooling.largest import first_largest
from nodes.pooling.sizes import space_port
from nodes.ports import Port
from nodes.settings import SizeNumber


class AdaptiveMaxPool(AdaptivePool):
    """Keep the largest numbers at a size that is asked for, whatever the number of axes."""

    gradient_formula: ClassVar[str] = "∂out/∂x = 1 for the first largest of a window, else 0"
    synonyms: ClassVar[tuple[str, ...]] = (
        "adaptive maximum pooling",
        "spatial pyramid pooling",
        "resize",
        "downsample",
    )

    def forward(self, ctx: Context, *inputs: Any) -> Any:
        (x,) = inputs
        out, picked = first_largest(x, self.stretches(x.shape))
        ctx.save(picked)
        return out

    def backward(self, ctx: Context, *upstream: Any) -> tuple[Any, ...]:
        (picked,) = ctx.saved
        return (picked.hand_back(upstream[0]),)


class AdaptiveMaxPool1d(AdaptiveMaxPool):
    """Keep the largest numbers of a sequence of any length, as many as are asked for.

    Windows cover the sequence evenly, as many as there are outputs; where they do not divide it,
    neighbours share an element. A layer behind it need not know how long sequences are.

    The gradient goes to the number that was the largest of its window, to the first of equal
    ones.
    """

    id: ClassVar[str] = "adaptive_max_pool1d"
    title: ClassVar[str] = "Adaptive max pooling 1-D"
    formula: ClassVar[str] = "out[c, i] = max of x[c] from ⌊i·n/m⌋ to before ⌈(i + 1)·n/m⌉"
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


class AdaptiveMaxPool2d(AdaptiveMaxPool):
    """Keep the largest numbers of an image of any size, at a size that is asked for.

    Windows cover each axis evenly, as many as there are outputs; where they do not divide it,
    neighbours share elements. So images of all sizes can be fed to a fully connected layer.

    The gradient goes to the number that was the largest of its window, to the first of equal
    ones in reading order.
    """

    id: ClassVar[str] = "adaptive_max_pool2d"
    title: ClassVar[str] = "Adaptive max pooling"
    formula: ClassVar[str] = (
        "out[c, i, j] = max of x[c] over rows ⌊i·h/m⌋ to before ⌈(i + 1)·h/m⌉, columns alike"
    )
    inputs: ClassVar[tuple[Port, ...]] = (space_port(2),)
    axes: ClassVar[int] = 2
    examples: ClassVar[tuple[Example, ...]] = (
        Example((Sample((2, 2, 4, 4)),)),
        Example((Sample((2, 1, 7, 5)),), {"output_size": [5, 3]}),
        Example((Sample((9, 2, 4, 3)),), {"output_size": [None, 2]}),
        Example((Sample((2, 3, 2)),), {"output_size": 3}),
    )


class AdaptiveMaxPool3d(AdaptiveMaxPool):
    """Keep the largest numbers of a volume or a film, at a size that is asked for.

    As for images, with depth or time as a third direction: windows are boxes that cover the
    volume evenly, as many as there are outputs.

    The gradient goes to the number that was the largest of its box, to the first of equal ones.
    """

    id: ClassVar[str] = "adaptive_max_pool3d"
    title: ClassVar[str] = "Adaptive max pooling 3-D"
    formula: ClassVar[str] = (
        "out[c, i, j, k] = max of x[c] over depths ⌊i·d/m⌋ to before ⌈(i + 1)·d/m⌉, others alike"
    )
    inputs: ClassVar[tuple[Port, ...]] = (space_port(3),)
    axes: ClassVar[int] = 3
    examples: ClassVar[tuple[Example, ...]] = (
        Example((Sample((2, 2, 4, 4, 2)),)),
        Example((Sample((1, 2, 3, 5, 4)),), {"output_size": [2, 3, 3]}),
        Example((Sample((2, 4, 5, 3)),), {"output_size": [None, 2, None]}),
    )
