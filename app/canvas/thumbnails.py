"""Tensors as thumbnails: pictures small enough to stand on a wire."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

import numpy as np
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QPen

from app.canvas.label_boxes import THUMBNAIL_HEIGHT
from app.panels.inspector.ramps import picture, scale_of
from app.theme import Theme
from nodes.shapes import Array

WIDEST = 72.0
NARROWEST = 10.0
_MOST_SIDE = 48
"""Elements along a side; of more, each stands for a few."""
_GAP = 2.0


@dataclass(frozen=True)
class Thumbnail:
    """The planes of a tensor, side by side.

    Attributes
    ----------
    planes : tuple of arrays, each of shape (height, width)
    widths : tuple of float
        How wide each is drawn, `THUMBNAIL_HEIGHT` being their height.
    """

    planes: tuple[Array, ...]
    widths: tuple[float, ...]

    @property
    def width(self) -> float:
        return sum(self.widths) + _GAP * (len(self.widths) - 1)

    def images(self, theme: Theme) -> list[QImage]:
        """Return each plane as an image, a pixel per number."""
        scale = scale_of(self.planes, "value")
        return [picture(plane, scale, "value", theme) for plane in self.planes]


def thumbnail_of(value: Any) -> Thumbnail | None:
    """Return a tensor as a thumbnail, None for one without elements.

    Of a batch of images the first one's channels, as many as there is room for; of a batch of
    sequences the first one; of a batch of vectors a matrix, an example to a row.
    """
    tensor = np.asarray(value)
    if not tensor.size:
        return None
    while tensor.ndim > 3:
        tensor = tensor[0]
    if tensor.ndim == 3 and np.ndim(value) == 3:
        tensor = tensor[0]
    planes = [tensor] if tensor.ndim == 2 else list(tensor) if tensor.ndim == 3 else []
    if not planes:
        planes = [tensor.reshape(1, -1)]
    height, width = planes[0].shape
    wide = min(max(THUMBNAIL_HEIGHT * width / height, NARROWEST), WIDEST)
    count = min(len(planes), int((WIDEST + _GAP) // (wide + _GAP)))
    return Thumbnail(tuple(_thinned(plane) for plane in planes[:count]), (wide,) * count)


def _thinned(plane: Array) -> Array:
    steps = [max(1, math.ceil(size / _MOST_SIDE)) for size in plane.shape]
    return plane[:: steps[0], :: steps[1]]


def paint_thumbnail(
    painter: QPainter, images: list[QImage], widths: tuple[float, ...], area: QRectF, border: QPen
) -> None:
    """Paint the images of a thumbnail into an area."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, False)
    painter.setPen(border)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    total = sum(widths) + _GAP * (len(widths) - 1)
    grown, left = area.width() / total, area.left()
    for image, width in zip(images, widths, strict=True):
        place = QRectF(left, area.top(), width * grown, area.height())
        painter.drawImage(place, image)
        painter.drawRect(place)
        left += (width + _GAP) * grown
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
