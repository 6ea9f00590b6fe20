"""Names of nodes from afar: larger than they would be, so that they can still be read."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QStaticText, QTransform

from app.canvas.ink import Ink
from app.canvas.node_geometry import BAND, SYMBOL_PIXELS, TITLE_PIXELS, Style
from app.canvas.node_table import box_of
from app.canvas.scene import CanvasScene
from app.canvas.sheet import Sheet
from app.theme import interface_font
from nodes.shapes import Array

NAME_SCALE = 0.28
"""Zoom from which names can be read."""
_NAME_PIXELS = range(7, 13)
_SYMBOL_PIXELS = range(8, 17)
_ROOM = 3.0
_SHORTEST_NAME = 16.0
_LARGEST_CACHE = 4_000
_HALF = 0.5 + 1e-6
"""For rounding up: to the nearest even pixel, as `round` does, a name would jump when scrolled."""


class FarNames:
    """Writes a name into each body that has room for one.

    Sizes are whole pixels, so pictures of names hold for many zooms.
    """

    def __init__(self, scene: CanvasScene) -> None:
        self._scene = scene
        self._fonts: dict[int, tuple[QFont, QFontMetricsF]] = {}
        self._numbers: dict[tuple[str, int, int], int] = {}
        self._names: list[tuple[QStaticText, int]] = []
        self._halves: list[tuple[float, float]] = []
        self._sheet = Sheet()
        self._made_for: tuple[float, Ink] = (1.0, scene.look.ink)

    def paint(self, painter: QPainter, areas: Iterable[QRectF], scale: float) -> None:
        """Write the names of the nodes in some parts of the scene; the painter is in its units."""
        if scale < NAME_SCALE:
            return
        look, nodes = self._scene.look, self._scene.nodes
        if len(self._names) > _LARGEST_CACHE or self._made_for != (look.pixel_ratio, look.ink):
            self._made_for = look.pixel_ratio, look.ink
            self._numbers.clear()
            self._names.clear()
            self._halves.clear()
            self._sheet.forget()
        found = [nodes.touching(box_of(area, 2.0)) for area in areas]
        rows = np.unique(np.concatenate(found))
        numbers = np.array(self._numbers_of(rows, scale), dtype=np.intp)
        rows, numbers = rows[numbers >= 0], numbers[numbers >= 0]
        if len(rows):
            transform = painter.worldTransform()
            shift = np.array([transform.dx(), transform.dy()])
            places = nodes.places[rows]
            middles = places[:, :2] + (places[:, 2:] + (0.0, BAND)) / 2
            self._paint_at(painter, numbers, middles * scale + shift)
            painter.setWorldTransform(transform)

    def _paint_at(self, painter: QPainter, numbers: Array, middles: Array) -> None:
        """Write names around positions of the view."""
        look = self._scene.look
        halves = np.array(self._halves)[numbers]
        corners = np.floor((middles - halves) * look.pixel_ratio + _HALF)
        is_known = self._sheet.want(numbers, self._picture)
        painter.setWorldTransform(look.to_pixels())
        self._sheet.copy(painter, numbers[is_known], corners[is_known])
        painter.setWorldTransform(QTransform())
        others = corners[~is_known] / look.pixel_ratio
        for number, (x, y) in zip(numbers[~is_known].tolist(), others.tolist(), strict=True):
            self._write(painter, number, QPointF(x, y))

    def _write(self, painter: QPainter, number: int, corner: QPointF) -> None:
        laid, pixels = self._names[number]
        painter.setPen(self._scene.look.ink.texts["text"])
        painter.setFont(self._font(pixels)[0])
        painter.drawStaticText(corner, laid)

    def _picture(self, number: int) -> None:
        ratio, size = self._scene.look.pixel_ratio, self._names[number][0].size()

        def paint(painter: QPainter) -> None:
            painter.scale(ratio, ratio)
            self._write(painter, number, QPointF())

        self._sheet.picture(number, (size.width() * ratio, size.height() * ratio), paint)

    def _numbers_of(self, rows: Array, scale: float) -> list[int]:
        """Return the numbers of names, -1 where nothing fits."""
        names, items = self._scene.nodes.names, self._scene.items_by_name()
        symbol, other = name_pixels("gate", scale), name_pixels("layer", scale)
        numbers = []
        for row in rows.tolist():
            geometry = items[names[row]].geometry
            pixels = symbol if geometry.style == "gate" else other
            key = geometry.title, pixels, int(geometry.width * scale - _ROOM)
            number = self._numbers.get(key)
            numbers.append(self._number(*key) if number is None else number)
        return numbers

    def _number(self, text: str, pixels: int, room: int) -> int:
        """Lay a name out, cut short where the body is narrow; return its number."""
        font, metrics = self._font(pixels)
        shown = text
        if metrics.horizontalAdvance(text) > room:
            shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
        number = -1
        if shown and (room >= _SHORTEST_NAME or not shown.endswith("…")):
            laid = QStaticText(shown)
            laid.setTextFormat(Qt.TextFormat.PlainText)
            laid.setPerformanceHint(QStaticText.PerformanceHint.AggressiveCaching)
            laid.prepare(QTransform(), font)
            number = len(self._names)
            self._names.append((laid, pixels))
            self._halves.append((laid.size().width() / 2, laid.size().height() / 2))
        self._numbers[text, pixels, room] = number
        return number

    def _font(self, pixels: int) -> tuple[QFont, QFontMetricsF]:
        found = self._fonts.get(pixels)
        if found is None:
            font = interface_font(pixels, is_bold=True)
            found = self._fonts[pixels] = (font, QFontMetricsF(font))
        return found


def name_pixels(style: Style, scale: float) -> int:
    """Return the size of a name: larger than it would be, and the same for all of a style."""
    if style == "gate":
        wanted, sizes = SYMBOL_PIXELS * scale * 1.3, _SYMBOL_PIXELS
    else:
        wanted, sizes = TITLE_PIXELS * scale * 1.5, _NAME_PIXELS
    return min(max(round(wanted), sizes.start), sizes.stop - 1)
