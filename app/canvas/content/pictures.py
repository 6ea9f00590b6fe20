"""The kinds of pictures inside a node: tiles of numbers in colour, a photo, bars."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Protocol

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QPen

from app.panels.inspector.ramps import picture, scale_of
from app.theme import Theme
from nodes.shapes import Array

Key = tuple[str, str]
"""A tensor: a node, and its output or weight."""
_GAP = 1.5
_MOST_SIDE = 96
BINS = 24
_SAMPLE = 20_000


class Picture(Protocol):
    """Something painted into a rectangle; `key` says which tensor its elements are of."""

    key: Key | None

    def paint(self, painter: QPainter, area: QRectF, theme: Theme) -> None: ...

    def lit(self, mask: Array, area: QRectF) -> list[QRectF]:
        """Return the places of the elements that a mask of the tensor has."""
        ...


@dataclass
class Tiles:
    """Matrices side by side, a colour for each number.

    Attributes
    ----------
    planes : list of arrays, shape (height, width)
    take : callable
        From a mask of the tensor the masks of the planes.
    """

    planes: list[Array]
    key: Key | None = None
    take: Callable[[Array], list[Array]] = field(default=lambda mask: [mask])
    is_stretched: bool = False

    def paint(self, painter: QPainter, area: QRectF, theme: Theme) -> None:
        scale = scale_of(self.planes, "value")
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        pen = QPen(theme.colour("line"))
        pen.setCosmetic(True)
        for plane, place in zip(self.planes, self.places(area), strict=True):
            painter.drawImage(place, picture(_thinned(plane), scale, "value", theme))
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(place)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)

    def places(self, area: QRectF) -> list[QRectF]:
        """Return where each matrix stands, as large as they all can be."""
        count = len(self.planes)
        height, width = self.planes[0].shape
        ratio = width / height
        if self.is_stretched and count == 1:
            return [area]
        best = (0.0, 1)
        for columns in range(1, count + 1):
            rows = -(-count // columns)
            across = (area.width() - (columns - 1) * _GAP) / columns
            down = (area.height() - (rows - 1) * _GAP) / rows
            best = max(best, (min(across, down * ratio), columns))
        wide, columns = best
        high = wide / ratio
        rows = -(-count // columns)
        left = area.center().x() - (columns * (wide + _GAP) - _GAP) / 2
        top = area.center().y() - (rows * (high + _GAP) - _GAP) / 2
        return [
            QRectF(
                left + (i % columns) * (wide + _GAP),
                top + (i // columns) * (high + _GAP),
                wide,
                high,
            )
            for i in range(count)
        ]

    def lit(self, mask: Array, area: QRectF) -> list[QRectF]:
        return [
            cells_of(plane, place)
            for plane, place in zip(self.take(mask), self.places(area), strict=False)
            if plane.any()
        ]


@dataclass
class Photo:
    """An image in its own colours: three planes from 0 to 1."""

    planes: Array
    key: Key | None = None

    def paint(self, painter: QPainter, area: QRectF, theme: Theme) -> None:
        low, high = float(self.planes.min()), float(self.planes.max())
        level = (self.planes - low) / ((high - low) or 1.0) * 255.0
        pixels = np.ascontiguousarray(level.transpose(1, 2, 0).astype(np.uint8))
        height, width, _ = pixels.shape
        image = QImage(pixels.data, width, height, 3 * width, QImage.Format.Format_RGB888)
        painter.drawImage(self._place(area), image.copy())

    def _place(self, area: QRectF) -> QRectF:
        _, height, width = self.planes.shape
        scale = min(area.width() / width, area.height() / height)
        place = QRectF(0.0, 0.0, width * scale, height * scale)
        place.moveCenter(area.center())
        return place

    def lit(self, mask: Array, area: QRectF) -> list[QRectF]:
        plane = np.asarray(mask.reshape(-1, *mask.shape[-2:]).any(axis=0))
        return [cells_of(plane, self._place(area))] if plane.any() else []


@dataclass
class Bars:
    """A bar for each number, from 0; the greatest stands out where they are scores of classes."""

    numbers: Array
    key: Key | None = None
    take: Callable[[Array], Array] = field(default=lambda mask: np.ravel(mask))
    is_scores: bool = False

    def paint(self, painter: QPainter, area: QRectF, theme: Theme) -> None:
        finite = np.where(np.isfinite(self.numbers), self.numbers, 0.0)
        top = self._zero(area)
        wide = area.width() / len(finite)
        gap = min(0.8, wide * 0.2)
        painter.setPen(Qt.PenStyle.NoPen)
        best = int(np.argmax(finite)) if self.is_scores else -1
        span = self._span
        for i, number in enumerate(finite.tolist()):
            colour = theme.colour("value" if number >= 0.0 else "gradient")
            if self.is_scores:
                colour = theme.colour("value" if i == best else "value_line")
            high = number / span * area.height()
            bar = QRectF(area.left() + i * wide + gap / 2, top - high, wide - gap, high)
            painter.setBrush(colour)
            painter.drawRect(bar.normalized())
        pen = QPen(theme.colour("line"))
        pen.setCosmetic(True)
        painter.setPen(pen)
        painter.drawLine(QPointF(area.left(), top), QPointF(area.right(), top))

    @property
    def _span(self) -> float:
        finite = self.numbers[np.isfinite(self.numbers)]
        if not finite.size:
            return 1.0
        return float(max(finite.max(), 0.0) - min(finite.min(), 0.0)) or 1.0

    def _zero(self, area: QRectF) -> float:
        finite = self.numbers[np.isfinite(self.numbers)]
        low = float(min(finite.min(), 0.0)) if finite.size else 0.0
        return area.bottom() + low / self._span * area.height()

    def lit(self, mask: Array, area: QRectF) -> list[QRectF]:
        wide = area.width() / len(self.numbers)
        found = np.flatnonzero(self.take(mask))
        return [QRectF(area.left() + i * wide, area.top(), wide, area.height()) for i in found]


@dataclass
class Spread:
    """How many of the numbers are how large."""

    numbers: Array
    key: Key | None = None

    def paint(self, painter: QPainter, area: QRectF, theme: Theme) -> None:
        flat = sampled(self.numbers)
        if not flat.size:
            return
        counts, _ = np.histogram(flat, BINS)
        wide = area.width() / BINS
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("value"))
        for i, count in enumerate(counts.tolist()):
            high = count / counts.max() * area.height()
            if count:
                painter.drawRect(
                    QRectF(area.left() + i * wide + 0.2, area.bottom() - high, wide - 0.4, high)
                )
        pen = QPen(theme.colour("line"))
        pen.setCosmetic(True)
        painter.setPen(pen)
        painter.drawLine(area.bottomLeft(), area.bottomRight())

    def lit(self, mask: Array, area: QRectF) -> list[QRectF]:
        return [area] if np.any(mask) else []


@dataclass
class Waiting:
    """The empty place of numbers whose step has not come yet."""

    key: Key | None = None

    def paint(self, painter: QPainter, area: QRectF, theme: Theme) -> None:
        pen = QPen(theme.colour("line"))
        pen.setCosmetic(True)
        pen.setDashPattern([3.0, 3.0])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(area)

    def lit(self, mask: Array, area: QRectF) -> list[QRectF]:
        return []


def cells_of(plane: Array, place: QRectF) -> QRectF:
    """Return the rectangle around what is set in a matrix that is painted in a place."""
    rows, columns = np.flatnonzero(plane.any(axis=1)), np.flatnonzero(plane.any(axis=0))
    high, wide = place.height() / plane.shape[0], place.width() / plane.shape[1]
    return QRectF(
        place.left() + columns[0] * wide,
        place.top() + rows[0] * high,
        (columns[-1] - columns[0] + 1) * wide,
        (rows[-1] - rows[0] + 1) * high,
    )


def sampled(numbers: Any) -> Array:
    """Return the finite ones among at most some thousand of the numbers."""
    flat = np.asarray(numbers, dtype=np.float64).ravel()
    flat = flat[:: max(1, flat.size // _SAMPLE)]
    return flat[np.isfinite(flat)]


def _thinned(plane: Array) -> Array:
    """Return every so many rows and columns of a matrix that has more than can be seen."""
    height, width = plane.shape
    return plane[:: -(-height // _MOST_SIDE), :: -(-width // _MOST_SIDE)]
