"""Straight lines between neighbours along one axis."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from nodes.shapes import Array


@dataclass(frozen=True)
class Interpolation:
    """For each new place its left and right neighbour, and the share of the right one.

    Attributes
    ----------
    size : int
        Length of the axis before.
    left, right : array of int, shape (new,)
    share : array, shape (new,)
        In [0, 1]; the left neighbour has the rest.
    """

    size: int
    left: Array
    right: Array
    share: Array

    def forward(self, x: Any, axis: int) -> Any:
        """Return x with the axis made as long as `left`."""
        share = np.expand_dims(self.share, tuple(range(1, x.ndim - axis)))
        return x.take(self.left, axis) * (1.0 - share) + x.take(self.right, axis) * share

    def backward(self, gradient: Any, axis: int) -> Any:
        """Return the gradient of x: each place hands its own to its two neighbours."""
        rows = np.moveaxis(gradient, axis, 0)
        into = np.zeros((self.size, *rows.shape[1:]), gradient.dtype)
        for row, left, right, share in zip(rows, self.left, self.right, self.share, strict=True):
            into[left] += row * (1.0 - share)
            into[right] += row * share
        return np.moveaxis(into, 0, axis)


def linear(size: int, factor: int, align_corners: bool, dtype: Any) -> Interpolation:
    """Return the interpolation that makes an axis `factor` times as long, as in PyTorch.

    Pixels are areas by default: the first new centre lies before the first old one, whose value
    is kept there. With `align_corners` they are points, and the first and last keep their places.
    """
    new = size * factor
    if align_corners:
        centres = np.arange(new) * ((size - 1) / max(1, new - 1))
    else:
        centres = np.maximum((np.arange(new) + 0.5) / factor - 0.5, 0.0)
    left = np.minimum(centres.astype(np.intp), size - 1)
    right = np.minimum(left + 1, size - 1)
    return Interpolation(size, left, right, (centres - left).astype(dtype))
