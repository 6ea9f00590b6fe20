"""Max pooling over sequences, images and volumes."""

from __future__ import annotations

from typing import Any, ClassVar

from pydantic import Field

from nodes.context import Context
from nodes.examples import Example, Sample
from nodes.pooling.largest import first_largest
from nodes.pooling.pool import PaddedPool, ceil_mode_field
from nodes.pooling.sizes import Sizes, space_port
from nodes.ports import Port


class MaxPool(PaddedPool):
    """Keep the largest number of each window, whatever its number of axes."""

    stem: ClassVar[str] = "pool"
    gradient_formula: ClassVar[str] = "∂out/∂x = 1 for the first largest of a window, else 0"
    synonyms: ClassVar[tuple[str, ...]] = ("maxpool", "downsample", "subsample", "largest")
    reference: ClassVar[str] = "Scherer, Müller & Behnke 2010, section 2"

    dilation: Sizes = Field(
        default=1, title="Dilation", description="Distance between the elements a window sees."
    )
    ceil_mode: bool = ceil_mode_field()

    def forward(self, ctx: Context, *inputs: Any) -> Any:
        (x,) = inputs
        out, picked = first_largest(x, self.stretches(x.shape))
        ctx.save(picked)
        return out

    def backward(self, ctx: Context, *upstream: Any) -> tuple[Any, ...]:
        (picked,) = ctx.saved
        return (picked.hand_back(upstream[0]),)


class MaxPool1d(MaxPool):
    """Keep the largest number of each window of a sequence.

    It asks whether a pattern is in the window and forgets where exactly, as max pooling of images
    does: a word that matters counts wherever it stands. Nothing is learned.

    The gradient goes to the number that was the largest, all others get none. Where two are
    equally large the first one gets all of it, as in PyTorch.
    """

    id: ClassVar[str] = "max_pool1d"
    title: ClassVar[str] = "Max pooling 1-D"
    formula: ClassVar[str] = "out[c, i] = max over u of x[c, i·stride + u]"
    inputs: ClassVar[tuple[Port, ...]] = (space_port(1),)
    axes: ClassVar[int] = 1
    examples: ClassVar[tuple[Example, ...]] = (
        Example((Sample((2, 2, 6)),)),
        Example((Sample((2, 1, 8)),), {"kernel_size": 3, "stride": 2, "padding": 1}),
        Example((Sample((3, 8)),), {"dilation": 2, "ceil_mode": True, "stride": 3}),
    )


class MaxPool2d(MaxPool):
    """Keep the largest number of each window.

    It asks whether a pattern is in the window and forgets where exactly: small shifts of the
    image change little, and the image gets smaller. Nothing is learned.

    The gradient goes to the number that was the largest, all others get none: the pooling routes
    it, as the max gate does. Where two are equally large the first one, in reading order, gets
    all of it, as in PyTorch.
    """

    id: ClassVar[str] = "max_pool2d"
    title: ClassVar[str] = "Max pooling"
    formula: ClassVar[str] = "out[c, i, j] = max over u, v of x[c, i·stride + u, j·stride + v]"
    inputs: ClassVar[tuple[Port, ...]] = (space_port(2),)
    axes: ClassVar[int] = 2
    examples: ClassVar[tuple[Example, ...]] = (
        Example((Sample((2, 2, 4, 4)),)),
        Example((Sample((2, 1, 7, 6)),), {"kernel_size": 3, "stride": 2, "padding": 1}),
        Example((Sample((9, 2, 5, 4)),), {"kernel_size": [3, 2], "stride": [1, 2]}),
        Example((Sample((2, 1, 6, 7)),), {"dilation": [1, 2], "ceil_mode": True}),
        Example((Sample((2, 5, 5)),)),
    )


class MaxPool3d(MaxPool):
    """Keep the largest number of each window of a volume or a film.

    As for images, with depth or time as a third direction: a window is a box. Nothing is learned.

    The gradient goes to the number that was the largest, all others get none. Where two are
    equally large the first one, in reading order, gets all of it, as in PyTorch.
    """

    id: ClassVar[str] = "max_pool3d"
    title: ClassVar[str] = "Max pooling 3-D"
    formula: ClassVar[str] = "out[c, i, j, k] = max of x[c] over the box at (i, j, k)·stride"
    inputs: ClassVar[tuple[Port, ...]] = (space_port(3),)
    axes: ClassVar[int] = 3
    examples: ClassVar[tuple[Example, ...]] = (
        Example((Sample((2, 2, 4, 4, 2)),)),
        Example((Sample((1, 2, 3, 5, 4)),), {"kernel_size": 3, "stride": 2, "padding": 1}),
        Example((Sample((2, 4, 5, 3)),), {"kernel_size": [2, 3, 1], "ceil_mode": True}),
    )
