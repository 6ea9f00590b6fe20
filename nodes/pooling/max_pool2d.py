"""Max pooling."""

from __future__ import annotations

import math
from typing import Any, ClassVar

import numpy as np

from nodes.examples import Example, Sample
from nodes.pooling.pool2d import (
    ACROSS,
    DOWN,
    Pool2d,
    clear_unless_tiled,
    fold,
    pool_both_ways,
    put,
    taps,
)
from nodes.shapes import Array
from nodes.windows import Window, Windows


class MaxPool2d(Pool2d):
    """Keep the largest number of each window.

    It asks whether a pattern is in the window and forgets where exactly: small shifts of the
    image change little, and the image gets smaller. Nothing is learned.

    The gradient goes to the number that was the largest, all others get none: the pooling routes
    it, as the max gate does. Where two are equally large the first one, in reading order, gets
    all of it, as in PyTorch.
    """

    id: ClassVar[str] = "max_pool2d"
    title: ClassVar[str] = "Max pooling"
    stem: ClassVar[str] = "pool"
    formula: ClassVar[str] = "out[c, i, j] = max over u, v of x[c, i·stride + u, j·stride + v]"
    gradient_formula: ClassVar[str] = "∂out/∂x = 1 for the first largest of a window, else 0"
    synonyms: ClassVar[tuple[str, ...]] = ("maxpool", "downsample", "subsample", "largest")
    reference: ClassVar[str] = "Scherer, Müller & Behnke 2010, section 2"
    padding_value: ClassVar[float] = -math.inf
    torch_function: ClassVar[str] = "F.max_pool2d"
    examples: ClassVar[tuple[Example, ...]] = (
        Example((Sample((2, 2, 4, 4)),)),
        Example((Sample((2, 1, 7, 6)),), {"kernel_size": 3, "stride": 2, "padding": 1}),
        Example((Sample((9, 2, 5, 4)),), {"kernel_size": [3, 2], "stride": [1, 2]}),
        Example((Sample((2, 5, 5)),)),
    )

    def pool(self, planes: Array, windows: Windows, out: Array) -> None:
        pool_both_ways(np.maximum, planes, windows, out)

    def spread(self, planes: Array, windows: Windows, gradient: Array, into: Array) -> None:
        # Down first: the first row that holds the largest, then the first place in that row.
        down, across = windows
        width = gradient.shape[ACROSS]
        rows = np.empty((*planes.shape[:2], width, planes.shape[-1]), planes.dtype)
        fold(np.maximum, taps(planes, ACROSS, across, width), rows)
        into_rows = np.empty_like(rows)
        _to_first_largest(rows, DOWN, down, gradient, into_rows)
        _to_first_largest(planes, ACROSS, across, into_rows, into)


def _to_first_largest(
    planes: Array, axis: int, window: Window, gradient: Array, into: Array
) -> None:
    """Hand the gradient of each window along an axis to its first largest element.

    Gradients are masked as bits, as fast as a product with the mask and right for Inf, too:
    0 · Inf is NaN.
    """
    count = gradient.shape[axis]
    so_far, *later = taps(planes, axis, window, count)
    bits: Any = np.dtype(f"i{planes.itemsize}")
    masks = []
    for tap in later:
        mask = (tap > so_far).astype(bits)
        masks.append(np.negative(mask, out=mask))
        if tap is not later[-1]:
            so_far = np.maximum(so_far, tap)
    overlap = clear_unless_tiled(into, axis, window, count)
    targets = taps(into, axis, window, count)
    rest = gradient.view(bits)
    for target, mask in zip(targets[:0:-1], masks[::-1], strict=True):
        mask &= rest
        rest = rest ^ mask
        put(mask.view(planes.dtype), target, overlap)
    put(rest.view(planes.dtype), targets[0], overlap)
