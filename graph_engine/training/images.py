"""Pictures made to fit the shape that a data set node asks for."""

from __future__ import annotations

import math

import numpy as np

from graph_engine.errors import TrainingError
from nodes.shapes import Array, shape_text

MAXIMUM_BYTES = 4 * 2**30
"""Memory that all examples of a data set may take; larger ones are refused before loading."""


def check_memory(count: int, shape: tuple[int, ...], what: str) -> None:
    """Raise TrainingError when so many examples would take too much memory."""
    size = 4 * count * math.prod(shape)
    if size > MAXIMUM_BYTES:
        raise TrainingError(
            f"{what} holds {count} examples of shape {shape_text(shape)}: {size / 2**30:.3g} GiB, "
            f"the limit is {MAXIMUM_BYTES / 2**30:.3g} GiB",
            "Use fewer or smaller examples.",
        )


def fit_gray(images: Array, shape: tuple[int, ...], what: str) -> Array:
    """Return gray pictures in another size and layout, as float32.

    Parameters
    ----------
    images : array, shape (count, height, width)
    shape : tuple of int
        (1, height, width), (height, width), or (height · width,) for a square one laid flat.
    what : str
        The data set, for the error.
    """
    match shape:
        case (1, height, width) | (height, width):
            pass
        case (length,) if math.isqrt(length) ** 2 == length:
            height = width = math.isqrt(length)
        case _:
            raise TrainingError(
                f"{what} is gray pictures, they cannot take shape {shape_text(shape)}",
                "Use (1, height, width), (height, width), or one number that is a square.",
            )
    check_memory(len(images), shape, what)
    return resized(images, height, width).reshape(len(images), *shape)


def resized(images: Array, height: int, width: int) -> Array:
    """Return pictures in another size by bilinear interpolation, as float32.

    Pixels are areas, not points (``align_corners=False`` of PyTorch's interpolate), and the border
    is repeated outward.

    Parameters
    ----------
    images : array, shape (count, height, width)
    """
    images = np.asarray(images, dtype=np.float32)
    if images.shape[1:] == (height, width):
        return images
    down = _weights(images.shape[1], height)
    across = _weights(images.shape[2], width)
    return np.ascontiguousarray(down @ images @ across.T)


def _weights(old: int, new: int) -> Array:
    """Return the matrix, shape (new, old), that interpolates along one axis."""
    centres = (np.arange(new) + 0.5) * (old / new) - 0.5
    left = np.clip(np.floor(centres), 0, old - 1).astype(np.intp)
    right = np.clip(left + 1, 0, old - 1)
    share = np.clip(centres - left, 0.0, 1.0)
    matrix = np.zeros((new, old), dtype=np.float32)
    rows = np.arange(new)
    np.add.at(matrix, (rows, left), 1.0 - share)
    np.add.at(matrix, (rows, right), share)
    return matrix
