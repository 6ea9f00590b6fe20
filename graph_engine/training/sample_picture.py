"""A picture that is drawn instead of stored: every hue, greys, and edges in all directions."""

from __future__ import annotations

from functools import cache

import numpy as np

from nodes.shapes import Array

SIDE = 256


@cache
def sample_picture() -> Array:
    """Return the picture as bytes, shape (256, 256, 3). Not to be changed."""
    down, across = np.mgrid[0:SIDE, 0:SIDE] * (2.0 / (SIDE - 1)) - 1.0
    picture = np.repeat((0.9 - 0.15 * (down + 1.0))[..., np.newaxis], 3, axis=2)
    # Stripes that grow finer to the right, below; squares in the two upper corners.
    stripes = np.where(np.sin(14.0 * (across + 1.6) ** 2) > 0.0, 0.15, 0.95)
    squares = np.where((np.floor(down * 12.0) + np.floor(across * 12.0)) % 2 == 0, 0.2, 0.9)
    picture[down > 0.7] = stripes[down > 0.7, np.newaxis]
    corners = (down < -0.55) & (np.abs(across) > 0.55)
    picture[corners] = squares[corners, np.newaxis]
    # A wheel of colours, white in its middle and with a dark rim.
    radius = np.hypot(down + 0.12, across) / 0.72
    hue = np.arctan2(-down - 0.12, across) / np.pi % 2.0 * 3.0
    wheel = _colours(hue, np.clip(radius, 0.0, 1.0))
    picture = np.where((radius <= 1.0)[..., np.newaxis], wheel, picture)
    picture = np.where(((radius > 1.0) & (radius < 1.05))[..., np.newaxis], 0.1, picture)
    found = np.rint(picture * 255.0).astype(np.uint8)
    found.setflags(write=False)
    return found


def _colours(hue: Array, saturation: Array) -> Array:
    """Return full colours of hues from 0 to 6, red, green and blue last."""
    steps = (hue[..., np.newaxis] + np.array([5.0, 3.0, 1.0])) % 6.0
    share = np.clip(np.minimum(steps, 4.0 - steps), 0.0, 1.0)
    return np.asarray(1.0 - saturation[..., np.newaxis] * share)
