"""Sequences, images and volumes as one thing: an image is a volume of depth 1."""

from __future__ import annotations

import math

import numpy as np

from nodes.shapes import Array
from nodes.windows import Window

AXES = 3

Size = tuple[int, int, int]
"""Depth, height and width."""

Space = tuple[Window, Window, Window]
"""What a filter sees: its windows along depth, height and width."""


def as_volume(x: Array, axes: int) -> Array:
    """Return a sequence, image or volume, or a batch of them, with every axis.

    Parameters
    ----------
    axes : int
        How many of depth, height and width it has: the last ones.

    Returns
    -------
    array, shape (batch, channels, depth, height, width)
        A view.
    """
    batch = x if x.ndim == axes + 2 else x[np.newaxis]
    return batch[(slice(None), slice(None), *[np.newaxis] * (AXES - axes))]


def merged(array: Array, axes: int) -> Array:
    """Return an array with its first `axes` axes, and all others as one.

    As reshape does with −1, but for an empty batch as well.
    """
    return array.reshape(*array.shape[:axes], math.prod(array.shape[axes:]))


def as_space(windows: tuple[Window, ...]) -> Space:
    """Return the windows along the last axes, completed by windows that see one element."""
    deep, down, across = (*[Window(1)] * (AXES - len(windows)), *windows)
    return deep, down, across


def as_size(sizes: tuple[int, ...]) -> Size:
    """Return the sizes of the last axes, completed by 1."""
    depth, height, width = (*[1] * (AXES - len(sizes)), *sizes)
    return depth, height, width


def places(space: Space, size: tuple[int, ...]) -> Size:
    """Return how many places the windows have along each axis of a volume of this size."""
    deep, down, across = (window.count(n) for window, n in zip(space, size, strict=True))
    return deep, down, across
