"""Paints a heat map: pictures of the tiles, numbers, cross-hair, lit elements and legend."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QImage, QLinearGradient, QPainter, QPen, QPolygonF

from app.panels.inspector.heat_layout import (
    CELL_WITH_NUMBER,
    DIGIT,
    LINE,
    HeatLayout,
    tick_step,
)
from app.panels.inspector.planes import folded_like
from app.panels.inspector.ramps import Kind, Scale, ink_on, picture, ramp, veil
from app.theme import Theme, number_font
from app.widgets.numbers import number_text

LEGEND_HEIGHT = 26
_BAR = 7
_BEND = 2
"""Pictured elements per pixel, at most: more of them would not be seen."""
_CENTER, _RIGHT = Qt.AlignmentFlag.AlignCenter, Qt.AlignmentFlag.AlignRight
_MIDDLE = Qt.AlignmentFlag.AlignVCenter


class HeatPainting:
    """What is painted of one tensor in one theme at one size.

    A tile's picture is made when it is first painted, of no more elements than there are pixels
    for; it is kept until the tensor, the theme or the size changes.
    """

    def __init__(self, layout: HeatLayout, scale: Scale, kind: Kind, theme: Theme) -> None:
        self._layout = layout
        self._planes = layout.planes
        self.scale = scale
        self._kind = kind
        self._theme = theme
        self._images: dict[int, QImage] = {}
        self._veils: dict[int, QImage] = {}
        self._lit: Any = None

    @property
    def steps(self) -> tuple[int, int]:
        """Which rows and columns are drawn: every one, every second …"""
        planes, layout = self._planes, self._layout
        return (
            max(1, math.ceil(planes.height / (_BEND * layout.height))),
            max(1, math.ceil(planes.width / (_BEND * layout.width))),
        )

    def light(self, mask: Any) -> None:
        """Dim all but the elements of a mask."""
        self._lit = mask
        self._veils = {}

    def paint(self, painter: QPainter, digits: int, cursor: tuple[int, int, int] | None) -> None:
        """Paint everything; `cursor` is tile, row and column of the cross-hair."""
        theme, clip = self._theme, painter.clipBoundingRect()
        for tile in range(self._planes.count):
            area = self._layout.tile_area(tile)
            if not clip.isEmpty() and not clip.intersects(area):
                continue
            painter.drawImage(area, self._image(tile))
            self._paint_numbers(painter, tile, area, digits)
            if self._lit is not None:
                painter.drawImage(area, self._veil(tile))
                self._outline(painter, tile)
            painter.setPen(theme.colour("line"))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(area)
            if self._layout.has_titles:
                self._paint_title(painter, tile, area, cursor)
        if self._planes.count == 1:
            self._paint_ticks(painter, cursor)
        if cursor is not None:
            self._paint_cross(painter, cursor)
        self._paint_legend(painter, cursor)

    def frame(self, painter: QPainter, index: tuple[int, ...]) -> None:
        """Frame one element, if it is shown."""
        place = self._planes.place(index)
        if place is None:
            return
        painter.setPen(QPen(self._theme.colour("accent"), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(_at_least(self._layout.cell_area(*place), 4).adjusted(-1, -1, 1, 1))

    def _image(self, tile: int) -> QImage:
        if tile not in self._images:
            down, across = self.steps
            plane = self._planes.tiles[tile][::down, ::across]
            self._images[tile] = picture(plane, self.scale, self._kind, self._theme)
        return self._images[tile]

    def _lit_plane(self, tile: int) -> Any:
        if self._planes.is_vector:
            return folded_like(self._lit, self._planes)
        return self._lit[tuple(self._planes.indices[tile])]

    def _veil(self, tile: int) -> QImage:
        if tile not in self._veils:
            plane, (down, across) = self._lit_plane(tile), self.steps
            if down > 1 or across > 1:
                # One lit element in a block of many must not vanish between those drawn.
                rows = np.arange(0, plane.shape[0], down)
                columns = np.arange(0, plane.shape[1], across)
                plane = np.logical_or.reduceat(plane, rows, axis=0)
                plane = np.logical_or.reduceat(plane, columns, axis=1)
            self._veils[tile] = veil(plane, self._theme)
        return self._veils[tile]

    def _outline(self, painter: QPainter, tile: int) -> None:
        """Frame what is lit: where its colour is that of the ground, it would not be seen."""
        plane = self._lit_plane(tile)
        rows, columns = np.flatnonzero(plane.any(axis=1)), np.flatnonzero(plane.any(axis=0))
        if not rows.size:
            return
        first = self._layout.cell_area(tile, int(rows[0]), int(columns[0]))
        last = self._layout.cell_area(tile, int(rows[-1]), int(columns[-1]))
        painter.setPen(QPen(self._theme.colour("accent"), 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(_at_least(first.united(last), 3))

    def _paint_numbers(self, painter: QPainter, tile: int, area: QRectF, digits: int) -> None:
        """Write the numbers into their cells, where the cells are large enough."""
        plane = self._planes.tiles[tile]
        height, width = plane.shape
        if area.width() / width < CELL_WITH_NUMBER or area.height() / height < 16:
            return
        theme, is_signed = self._theme, self.scale.is_signed
        painter.setFont(number_font(11))
        levels = self.scale.levels(plane)
        for row, column in np.ndindex(height, width):
            value = float(plane[row, column])
            if math.isnan(value) and self._planes.is_vector:
                continue
            ink = ink_on(int(levels[row, column]), theme, self._kind, is_signed)
            painter.setPen(theme.colour_of(ink))
            cell = self._layout.cell_area(tile, row, column)
            painter.drawText(cell, _CENTER, number_text(value, digits))

    def _paint_title(
        self, painter: QPainter, tile: int, area: QRectF, cursor: tuple[int, int, int] | None
    ) -> None:
        is_pointed = cursor is not None and cursor[0] == tile
        painter.setFont(number_font(10))
        painter.setPen(self._theme.colour("accent" if is_pointed else "muted"))
        place = QRectF(area.left() - 2, area.top() - LINE + 1, area.width() + 4, LINE - 1)
        painter.drawText(place, _MIDDLE | Qt.AlignmentFlag.AlignLeft, self._planes.titles[tile])

    def _paint_ticks(self, painter: QPainter, cursor: tuple[int, int, int] | None) -> None:
        """Number rows and columns; those of the cross-hair stand out, and others make room."""
        layout, planes = self._layout, self._planes
        area = layout.tile_area(0)
        painter.setFont(number_font(10))
        _, row, column = cursor or (0, -1, -1)
        if planes.height > 1:

            def beside(number: int) -> QRectF:
                middle = layout.cell_area(0, number, 0).center().y()
                return QRectF(0, middle - LINE / 2, area.left() - 4, LINE)

            self._paint_axis(
                painter, planes.height, row, beside, LINE - 1, layout.row_text, _RIGHT | _MIDDLE
            )
        if not planes.is_vector:
            room = DIGIT * len(str(planes.width - 1)) + 6

            def above(number: int) -> QRectF:
                middle = layout.cell_area(0, 0, number).center().x()
                left = min(max(middle - room / 2, area.left() - 3), area.right() - room + 3)
                return QRectF(left, area.top() - LINE, room, LINE - 1)

            self._paint_axis(painter, planes.width, column, above, room, str, _CENTER)

    def _paint_axis(
        self,
        painter: QPainter,
        count: int,
        pointed: int,
        place: Callable[[int], QRectF],
        room: float,
        text: Callable[[int], str],
        flags: Qt.AlignmentFlag,
    ) -> None:
        layout = self._layout
        is_across = flags == _CENTER
        cell = layout.width / count if is_across else layout.height / count
        step = tick_step(cell, room)
        painter.setPen(self._theme.colour("muted"))
        for number in range(0, count, step):
            if pointed < 0 or abs(number - pointed) * cell >= room:
                painter.drawText(place(number), flags, text(number))
        if pointed >= 0:
            painter.setPen(self._theme.colour("accent"))
            painter.drawText(place(pointed), flags, text(pointed))

    def _paint_cross(self, painter: QPainter, cursor: tuple[int, int, int]) -> None:
        area, cell = self._layout.tile_area(cursor[0]), self._layout.cell_area(*cursor)
        middle = cell.center()
        pen = QPen(self._theme.colour("accent"), 1)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        # The lines leave the cell free, so that its colour and number stay to be seen.
        for start, end in (
            (QPointF(area.left(), middle.y()), QPointF(cell.left(), middle.y())),
            (QPointF(cell.right(), middle.y()), QPointF(area.right(), middle.y())),
            (QPointF(middle.x(), area.top()), QPointF(middle.x(), cell.top())),
            (QPointF(middle.x(), cell.bottom()), QPointF(middle.x(), area.bottom())),
        ):
            painter.drawLine(start, end)
        painter.drawRect(_at_least(cell, 4))

    def _paint_legend(self, painter: QPainter, cursor: tuple[int, int, int] | None) -> None:
        """Draw the ramp between its two ends, with 0 in the middle where signs have colours."""
        theme, scale = self._theme, self.scale
        left = self._layout.tile_area(0).left()
        right = float(painter.viewport().width()) / painter.device().devicePixelRatio() - 1.0
        top = self._layout.total_height + 12
        painter.setFont(number_font(10))
        low, high = number_text(scale.low), number_text(scale.high)
        room = DIGIT * max(len(low), len(high)) + 6
        bar = QRectF(left + room, top, max(right - left - 2 * room, 20.0), _BAR)
        colours = ramp(theme.name, self._kind, scale.is_signed)
        shades = QLinearGradient(bar.topLeft(), bar.topRight())
        for share in (0.0, 0.25, 0.5, 0.75, 1.0):
            shades.setColorAt(share, theme.colour_of(colours[round(share * (len(colours) - 1))]))
        painter.setPen(theme.colour("line"))
        painter.setBrush(shades)
        painter.drawRect(bar)
        painter.setPen(theme.colour("muted"))
        line = QRectF(left, top - 4, room - 6, LINE + 1)
        painter.drawText(line, _MIDDLE | Qt.AlignmentFlag.AlignLeft, low)
        painter.drawText(line.translated(bar.width() + room + 6, 0), _MIDDLE | _RIGHT, high)
        if scale.is_signed:
            middle = bar.center().x()
            painter.drawLine(QPointF(middle, bar.top()), QPointF(middle, bar.bottom()))
        if cursor is not None:
            tile, row, column = cursor
            share = scale.share(float(self._planes.tiles[tile][row, column]))
            x = bar.left() + share * bar.width()
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("accent"))
            points = ((x, bar.top() - 1), (x - 4, bar.top() - 7), (x + 4, bar.top() - 7))
            painter.drawPolygon(QPolygonF([QPointF(*point) for point in points]))


def _at_least(area: QRectF, side: float) -> QRectF:
    """Return an area grown around its middle until it can be seen."""
    across, down = max(side - area.width(), 0) / 2, max(side - area.height(), 0) / 2
    return area.adjusted(-across, -down, across, down)
