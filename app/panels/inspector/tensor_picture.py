"""Shows a tensor: a large number, cells with numbers, a heat map or a grid of images."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.panels.inspector.planes import Planes, planes_of
from app.panels.inspector.ramps import Kind, Scale, ink_on, picture, scale_of
from app.theme import Themes, interface_font, number_font
from app.widgets.numbers import exact_text, number_text

NUMBER_HEIGHT = 92
HIGHEST = 236
GAP = 6
CELL_WITH_NUMBER = 46
TALLEST_CELL = 34
LONGEST_CELL = 6
FEW_ROWS = 40


class TensorPicture(QWidget):
    """A tensor to look at; the number under the pointer is told by `pointed`.

    Signals
    -------
    pointed(object)
        Index of the element under the pointer, or None.
    chosen(object)
        Index of the element that was clicked.
    """

    pointed = Signal(object)
    chosen = Signal(object)

    def __init__(self, themes: Themes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self._array: Any = None
        self._planes: Planes | None = None
        self._scale = Scale(0.0, 1.0)
        self._kind: Kind = "value"
        self._message = ""
        self._marked: tuple[int, ...] | None = None
        self._images: list[QImage] = []
        self.digits = 2
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        themes.changed.connect(self._redraw)

    def show_tensor(self, array: Any, kind: Kind, planes: Planes | None = None) -> None:
        """Show a number or array.

        Parameters
        ----------
        planes : Planes, optional
            How it lies on the picture; left out, as `planes_of` says.
        """
        self._array = np.asarray(array)
        self._kind = kind
        self._planes = planes_of(array) if planes is None else planes
        self._scale = scale_of(self._planes.tiles, kind)
        self._message = ""
        self._marked = None
        self.setAccessibleName(f"{kind}, {self._array.size} numbers")
        self._redraw()

    def show_message(self, text: str) -> None:
        """Show a line instead, for what there is nothing to show of."""
        self._array, self._planes, self._message = None, None, text
        self.setAccessibleName(text)
        self._redraw()

    def mark(self, index: tuple[int, ...] | None) -> None:
        """Frame one element."""
        self._marked = index
        self.update()

    @property
    def caption(self) -> str:
        """What the picture leaves out, and its scale."""
        if self._planes is None or self._array is None or self._array.size == 1:
            return ""
        ends = f"{number_text(self._scale.low)} … {number_text(self._scale.high)}"
        if self._array.ndim == 4 and self._array.shape[1] > 1 and self._array.shape[0] > 1:
            return f"first of {self._array.shape[0]} examples, {ends}"
        hidden = self._planes.left_out
        return f"{ends}, {hidden} more not shown" if hidden else ends

    def text_at(self, index: tuple[int, ...]) -> str:
        """Return ``[0, 3, 12, 7] = 0.128…`` with every digit."""
        inner = ", ".join(map(str, index))
        number = exact_text(self._array[index].item())
        return f"[{inner}] = {number}" if self._array.ndim else number

    # Geometry

    def _grid(self) -> tuple[int, int, float, float]:
        """Return columns, rows, and the size of one tile."""
        assert self._planes is not None
        count, height, width = self._planes.tiles.shape
        room = max(self.width() - 2, 40)
        if count == 1:
            across, down = _cell(width, height, room, self._planes.is_vector)
            return 1, 1, across * width, down * height
        best: tuple[int, int, float] = (1, count, 0.0)
        for columns in range(1, count + 1):
            rows = math.ceil(count / columns)
            tile = (room - GAP * (columns - 1)) / columns
            tile = min(tile, 108.0 * width / max(width, height))
            if rows * (tile * height / width + GAP) - GAP <= HIGHEST and tile > best[2]:
                best = (columns, rows, tile)
        columns, rows, tile = best
        if not tile:
            columns = math.ceil(math.sqrt(count))
            rows, tile = math.ceil(count / columns), (room - GAP * (columns - 1)) / columns
        return columns, rows, tile, tile * height / width

    def _tile_area(self, tile: int) -> QRectF:
        columns, _, width, height = self._grid()
        row, column = divmod(tile, columns)
        return QRectF(1 + column * (width + GAP), 1 + row * (height + GAP), width, height)

    def _wanted_height(self) -> int:
        if self._planes is None or self._array.size == 1:
            return NUMBER_HEIGHT
        _, rows, _, height = self._grid()
        return math.ceil(rows * (height + GAP) - GAP) + 2

    def _redraw(self) -> None:
        self._images = []
        if self._planes is not None and self._array.size > 1:
            theme = self._themes.current
            self._images = [
                picture(tile, self._scale, self._kind, theme) for tile in self._planes.tiles
            ]
        self.setFixedHeight(self._wanted_height())
        self.update()

    def index_at(self, place: QPointF) -> tuple[int, ...] | None:
        """Return the index of the element at a place of the widget."""
        if self._planes is None:
            return None
        if self._array.size == 1:
            return (0,) * int(self._array.ndim)
        count, height, width = self._planes.tiles.shape
        for tile in range(count):
            area = self._tile_area(tile)
            if area.contains(place):
                row = min(int((place.y() - area.top()) / area.height() * height), height - 1)
                column = min(int((place.x() - area.left()) / area.width() * width), width - 1)
                if np.isnan(self._planes.tiles[tile, row, column]) and self._planes.is_vector:
                    return None
                return self._planes.index(tile, row, column)
        return None

    # Painting

    def sizeHint(self) -> QSize:
        return QSize(200, self._wanted_height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        height = self._wanted_height()
        if height != self.height():
            self.setFixedHeight(height)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        theme = self._themes.current
        frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        if self._planes is None or self._array.size == 1:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(theme.colour("line"))
            painter.setBrush(theme.colour("plot"))
            painter.drawRoundedRect(frame, 5, 5)
            self._paint_words(painter, frame)
            return
        for tile, image in enumerate(self._images):
            area = self._tile_area(tile)
            painter.drawImage(area, image)
            self._paint_numbers(painter, tile, area)
            painter.setPen(theme.colour("line"))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(area)
        self._paint_mark(painter)

    def _paint_words(self, painter: QPainter, frame: QRectF) -> None:
        theme = self._themes.current
        if self._planes is None:
            painter.setPen(theme.colour("muted"))
            painter.setFont(interface_font(12))
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(frame.adjusted(14, 6, -14, -6), flags, self._message)
            return
        painter.setPen(theme.colour(self._kind))
        painter.setFont(number_font(24))
        text = number_text(self._array.item(), max(self.digits, 4))
        painter.drawText(frame, Qt.AlignmentFlag.AlignCenter, text)

    def _paint_numbers(self, painter: QPainter, tile: int, area: QRectF) -> None:
        """Write the numbers into their cells, where the cells are large enough."""
        assert self._planes is not None
        plane = self._planes.tiles[tile]
        height, width = plane.shape
        cell_width, cell_height = area.width() / width, area.height() / height
        if cell_width < CELL_WITH_NUMBER or cell_height < 16:
            return
        theme = self._themes.current
        painter.setFont(number_font(11))
        levels = self._scale.levels(plane)
        for row, column in np.ndindex(height, width):
            value = plane[row, column]
            if np.isnan(value) and self._planes.is_vector:
                continue
            cell = QRectF(
                area.left() + column * cell_width, area.top() + row * cell_height,
                cell_width, cell_height,
            )  # fmt: skip
            painter.setPen(theme.colour_of(ink_on(int(levels[row, column]), theme, self._kind)))
            painter.drawText(cell, Qt.AlignmentFlag.AlignCenter, number_text(value, self.digits))

    def _paint_mark(self, painter: QPainter) -> None:
        if self._marked is None or self._planes is None:
            return
        count, height, width = self._planes.tiles.shape
        for tile in range(count):
            if self._planes.is_vector:
                row, column = divmod(self._marked[0], width)
            elif self._planes.indices[tile] == self._marked[:-2]:
                row, column = self._marked[-2:]
            else:
                continue
            area = self._tile_area(tile)
            cell = QRectF(
                area.left() + column * area.width() / width,
                area.top() + row * area.height() / height,
                area.width() / width, area.height() / height,
            )  # fmt: skip
            painter.setPen(QPen(self._themes.current.colour("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(cell.adjusted(-1, -1, 1, 1))

    # Mouse

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.pointed.emit(self.index_at(event.position()))

    def leaveEvent(self, event: Any) -> None:
        self.pointed.emit(None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.index_at(event.position())
        if index is not None:
            self.chosen.emit(index)


def _cell(width: int, height: int, room: float, is_vector: bool) -> tuple[float, float]:
    """Return width and height of one number's cell in a picture of one matrix."""
    across, down = room / width, HIGHEST / height
    if is_vector or across >= CELL_WITH_NUMBER:
        return across, min(down, TALLEST_CELL)
    if across < 1.0:
        return across, max(across, 3.0 if height < FEW_ROWS else 0.5)
    side = min(across, down)
    # A picture keeps its square pixels; a long thin matrix may be stretched to be seen at all.
    return (min(across, LONGEST_CELL * side) if height > 2 * width else side), side
