"""Average pooling."""

from __future__ import annotations

from typing import ClassVar

import numpy as np

from nodes.examples import Example, Sample
from nodes.pooling.pool2d import ACROSS, DOWN, Pool2d, clear_unless_tiled, pool_both_ways, put, taps
from nodes.shapes import Array
from nodes.windows import Window, Windows


class AvgPool2d(Pool2d):
    """Replace each window by its average.

    It makes an image smaller and smoother. Nothing is learned. A window that reaches into the
    padding counts the zeros there, as in PyTorch.

    The gradient of each output is shared equally among the numbers of its window.
    """

    id: ClassVar[str] = "avg_pool2d"
    title: ClassVar[str] = "Average pooling"
    stem: ClassVar[str] = "pool"
    formula: ClassVar[str] = "out[c, i, j] = mean over u, v of x[c, i·stride + u, j·stride + v]"
    gradient_formula: ClassVar[str] = "∂out/∂x = 1 / (kernel height · kernel width)"
    synonyms: ClassVar[tuple[str, ...]] = ("mean pooling", "downsample", "subsample", "smooth")
    reference: ClassVar[str] = "LeCun et al. 1998, section II.B"
    torch_function: ClassVar[str] = "F.avg_pool2d"
    examples: ClassVar[tuple[Example, ...]] = (
        Example((Sample((2, 2, 4, 4)),)),
        Example((Sample((2, 1, 7, 6)),), {"kernel_size": 3, "stride": 2, "padding": 1}),
        Example((Sample((9, 2, 5, 4)),), {"kernel_size": [3, 2], "stride": [1, 2]}),
        Example((Sample((2, 5, 5)),)),
    )

    def pool(self, planes: Array, windows: Windows, out: Array) -> None:
        down, across = windows
        pool_both_ways(np.add, planes, windows, out)
        out *= 1.0 / (down.kernel * across.kernel)

    def spread(self, planes: Array, windows: Windows, gradient: Array, into: Array) -> None:
        down, across = windows
        wide = np.empty((*gradient.shape[:2], *planes.shape[2:]), planes.dtype)
        _spread(gradient * (1.0 / (down.kernel * across.kernel)), ACROSS, across, wide)
        _spread(wide, DOWN, down, into)


def _spread(gradient: Array, axis: int, window: Window, into: Array) -> None:
    """Hand the gradient of each window along an axis to all its elements."""
    count = gradient.shape[axis]
    overlap = clear_unless_tiled(into, axis, window, count)
    for target in taps(into, axis, window, count):
        put(gradient, target, overlap)
