"""The boxes that the labels of a wire take up.

The value stands above the wire and the gradient below it, both in one block around a point of the
curve; the local gradient stands at the head, just above the port.
"""

from __future__ import annotations

import numpy as np

from nodes.shapes import Array

PILL_HEIGHT = 17.0
PILL_GAP = 3.0
PILL_PADDING = 6.0
HALF_BLOCK = PILL_HEIGHT + PILL_GAP / 2
THUMBNAIL_HEIGHT = 27.0
HALF_THUMBNAIL_BLOCK = THUMBNAIL_HEIGHT + PILL_GAP / 2
MARK_ROOM = 6.0
"""What a pill is wider by for the sign that says what it is."""
HEAD_GAP = 9.0
NOWHERE = (np.inf, np.inf, -np.inf, -np.inf)


def block_boxes(centre: Array, width: Array, rise: float = HALF_BLOCK) -> Array:
    """Return left, top, right, bottom of the value and gradient pills around each centre."""
    half = np.asarray(width) / 2
    x, y = centre[..., 0], centre[..., 1]
    return np.stack([x - half, y - rise, x + half, y + rise], axis=-1)


def local_boxes(points: Array, from_below: Array, width: Array, size: float = 1.0) -> Array:
    """Return left, top, right, bottom of the local gradient's pill at each wire's head."""
    x, y = points[..., -2], points[..., -1]
    right = np.where(from_below, x - 6.0, x - HEAD_GAP)
    height = PILL_HEIGHT * size
    top = np.where(from_below, y + HEAD_GAP, y - height - 3.0)
    return np.stack([right - width, top, right, top + height], axis=-1)


def overlaps(boxes: Array, others: Array) -> Array:
    """Return the area that each box shares with all the others together."""
    if not len(others):
        return np.zeros(len(boxes))
    one, other = boxes[:, None, :], others[None, :, :]
    width = np.minimum(one[..., 2], other[..., 2]) - np.maximum(one[..., 0], other[..., 0])
    height = np.minimum(one[..., 3], other[..., 3]) - np.maximum(one[..., 1], other[..., 1])
    shared: Array = (np.maximum(width, 0.0) * np.maximum(height, 0.0)).sum(axis=1)
    return shared
