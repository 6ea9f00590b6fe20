"""The feature maps of a layer: its output's channels as small pictures inside the node."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from app.theme import Theme
from nodes.shapes import Array, Shape

MOST_MAPS = 6
PER_ROW = 3
SMALLEST_SIDE = 4
"""Pixels a channel must have on a side to be worth a picture."""
CELL = 29.0
ALONE = 62.0
"""Side of the picture of a single channel."""
GAP = 5.0
BELOW = 9.0
"""Room between the pictures and the lower edge of the node."""


def map_count(shape: Shape | None) -> int:
    """Return how many pictures an output of this shape gets: its channels, six at most.

    Only images count: (batch, channels, height, width).
    """
    if shape is None or len(shape) != 4:
        return 0
    _, channels, height, width = shape
    sides = (channels, height, width)
    if not all(isinstance(size, int) for size in sides):
        return 0
    if min(int(str(height)), int(str(width))) < SMALLEST_SIDE:
        return 0
    return min(int(str(channels)), MOST_MAPS)


def maps_size(count: int) -> tuple[float, float]:
    """Return width and height that this many pictures take."""
    if count == 0:
        return 0.0, 0.0
    if count == 1:
        return ALONE, ALONE
    columns, rows = min(count, PER_ROW), -(-count // PER_ROW)
    return columns * (CELL + GAP) - GAP, rows * (CELL + GAP) - GAP


def map_places(count: int, middle: float, top: float) -> list[QRectF]:
    """Return where each picture stands, the whole centred about `middle`."""
    width, _ = maps_size(count)
    side = ALONE if count == 1 else CELL
    left = middle - width / 2
    return [
        QRectF(left + (i % PER_ROW) * (side + GAP), top + (i // PER_ROW) * (side + GAP), side, side)
        for i in range(count)
    ]


def map_images(value: Any, count: int, paper: QColor, ink: QColor) -> list[QImage]:
    """Return pictures of the first example's channels, from paper (least) to ink (most).

    Parameters
    ----------
    value : array, shape (batch, channels, height, width)
    """
    if np.ndim(value) != 4 or not len(value):
        return []
    shades = _shades(paper, ink)
    return [_image(np.asarray(channel), shades) for channel in value[0][:count]]


class MapPictures:
    """Keeps the pictures of one node as long as nothing runs again."""

    def __init__(self) -> None:
        self._images: list[QImage] = []
        self._made_for: tuple[int, Theme] | None = None

    def images(self, run: int, theme: Theme, count: int, value: Callable[[], Any]) -> list[QImage]:
        """Return the pictures of a run in the colours of a theme; only a new one asks the value."""
        if self._made_for is None or self._made_for != (run, theme):
            self._made_for = run, theme
            paper, ink = theme.colour("node_body"), theme.colour("text")
            self._images = map_images(value(), count, paper, ink)
        return self._images


def _shades(paper: QColor, ink: QColor) -> list[int]:
    steps = np.linspace(0.0, 1.0, 256)
    ends = [np.array([c.red(), c.green(), c.blue()], dtype=np.float64) for c in (paper, ink)]
    mixed = np.round(ends[0] + steps[:, np.newaxis] * (ends[1] - ends[0])).astype(int)
    return [QColor(*colour).rgb() for colour in mixed.tolist()]


def _image(channel: Array, shades: list[int]) -> QImage:
    finite = np.nan_to_num(channel.astype(np.float64), nan=0.0, posinf=0.0, neginf=0.0)
    low, high = float(finite.min()), float(finite.max())
    level = (finite - low) * (255.0 / (high - low)) if high > low else np.zeros_like(finite)
    pixels = np.ascontiguousarray(level.astype(np.uint8))
    height, width = pixels.shape
    image = QImage(pixels.data, width, height, width, QImage.Format.Format_Indexed8)
    image.setColorTable(shades)
    # The image only borrows the array's memory.
    return image.copy()


def paint_maps(
    painter: QPainter, images: list[QImage], places: list[QRectF], border: QColor
) -> None:
    """Paint the pictures; empty places are only outlined."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, False)
    for image, place in zip(images, places, strict=False):
        painter.drawImage(place, image)
    pen = QPen(border)
    pen.setCosmetic(True)
    painter.setPen(pen)
    # Where bodies are painted as vectors, the brush of their ports is still in hand.
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for place in places:
        painter.drawRect(place)
    painter.restore()
