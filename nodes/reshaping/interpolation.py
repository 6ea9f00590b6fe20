"""Old places for new ones along one axis: copies, or straight lines between neighbours."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from nodes.shapes import Array


@dataclass(frozen=True)
class Copies:
    """For each new place the old one that it is a copy of.

    Attributes
    ----------
    size : int
        Length of the axis before.
    places : array of int, shape (new,)
    """

    size: int
    places: Array

    def forward(self, x: Any, axis: int) -> Any:
        """Return x with the axis made as long as `places`."""
        return x.take(self.places, axis)

    def backward(self, gradient: Any, axis: int) -> Any:
        """Return the gradient of x: each place collects from its copies."""
        rows = np.moveaxis(gradient, axis, 0)
        into = np.zeros((self.size, *rows.shape[1:]), gradient.dtype)
        for row, place in zip(rows, self.places, strict=True):
            into[place] += row
        return np.moveaxis(into, 0, axis)


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


def nearest(size: int, new: int) -> Copies:
    """Return the copies that make an axis `new` long, as in PyTorch."""
    # PyTorch finds the places in float32, whatever the tensor's own type.
    places = np.arange(new, dtype=np.float32) * np.float32(size / new)
    return Copies(size, np.minimum(places.astype(np.intp), size - 1))


def linear(size: int, new: int, align_corners: bool, dtype: Any) -> Interpolation:
    """Return the interpolation that makes an axis `new` long, as in PyTorch.

    Pixels are areas by default: where there are more, the first new centre lies before the first
    old one, whose value is kept there. With `align_corners` they are points, and the first and
    last keep their places.
    """
    if align_corners:
        centres = np.arange(new) * ((size - 1) / max(1, new - 1))
    else:
        centres = np.maximum((np.arange(new) + 0.5) * (size / new) - 0.5, 0.0)
    left = np.minimum(centres.astype(np.intp), size - 1)
    right = np.minimum(left + 1, size - 1)
    return Interpolation(size, left, right, (centres - left).astype(dtype))
