"""Pictures of pills: one copy of pixels in place of ground, outline, text and mark.

A pill is pictured when it is painted for the second time at one zoom. What is seen once, a number
that runs while another is dragged, or any at all while the wheel turns, is not worth a picture.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from math import ceil, floor

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap, QTransform

from app.canvas.ink import Ink
from app.canvas.look import Look
from app.canvas.pill import Pill

_INSET = 2
"""Pixels around a pill in its picture, for the edge of its outline."""
_HALF = 0.5 + 1e-6
"""For rounding up: to the nearest even pixel, as `round` does, a pill would jump when scrolled."""
_MOST_PIXELS = 2_000_000
_MOST_NEW = 150
"""Pictures made in one frame."""


class PillPictures:
    """Keeps the pictures of one zoom.

    Parameters
    ----------
    look : Look
    paint : callable
        Paints some pills as they are.
    """

    def __init__(self, look: Look, paint: Callable[[QPainter, Iterable[Pill]], None]) -> None:
        self._look = look
        self._paint = paint
        self._made_for: tuple[float, Ink] = (1e-9, look.ink)
        self._pictures: dict[tuple[str, str], QPixmap | None] = {}
        self._pixels = 0

    def forget(self) -> None:
        """Make all of them anew."""
        self._pictures.clear()
        self._pixels = 0

    def copy_known(self, painter: QPainter, pills: Iterable[Pill]) -> list[Pill]:
        """Paint the pills that there are pictures of; return the others."""
        transform, ratio = painter.worldTransform(), self._look.pixel_ratio
        scale = transform.m11()
        made_at, ink = self._made_for
        change = scale * ratio / made_at
        if self._look.is_draft and ink is self._look.ink and change != 1.0 and _fits(change):
            return self._copy_scaled(painter, pills)
        if (scale * ratio, self._look.ink) != self._made_for or self._pixels > _MOST_PIXELS:
            self._made_for = scale * ratio, self._look.ink
            self.forget()
        most = _MOST_NEW
        left, top = transform.dx(), transform.dy()
        known, others = self._pictures, list[Pill]()
        painter.setWorldTransform(QTransform())
        for pill in pills:
            place = pill.place
            # On whole pixels, all of them: none is to move when its picture takes over.
            x = floor((place.left() * scale + left) * ratio + _HALF)
            y = floor((place.top() * scale + top) * ratio + _HALF)
            key = pill.kind, pill.text
            picture = known.get(key)
            if picture is None and key in known and most:
                most -= 1
                picture = known[key] = self._picture(pill, scale * ratio, ratio)
            if picture is None:
                known[key] = None
                right, down = (x / ratio - left) / scale, (y / ratio - top) / scale
                others.append(pill.moved(right - place.left(), down - place.top()))
            else:
                painter.drawPixmap(QPointF((x - _INSET) / ratio, (y - _INSET) / ratio), picture)
        painter.setWorldTransform(transform)
        return others

    def _copy_scaled(self, painter: QPainter, pills: Iterable[Pill]) -> list[Pill]:
        """Paint the pills that there are pictures of a little smaller or larger than these are."""
        made_at, _ = self._made_for
        inset = _INSET / made_at
        others = list[Pill]()
        for pill in pills:
            picture = self._pictures.get((pill.kind, pill.text))
            if picture is None:
                others.append(pill)
                continue
            self._look.has_left_out = True
            place = pill.place
            width, height = picture.width() / made_at, picture.height() / made_at
            target = QRectF(place.left() - inset, place.top() - inset, width, height)
            painter.drawPixmap(target, picture, QRectF(picture.rect()))
        return others

    def _picture(self, pill: Pill, scale: float, ratio: float) -> QPixmap:
        width = ceil(pill.place.width() * scale) + 2 * _INSET
        height = ceil(pill.place.height() * scale) + 2 * _INSET
        picture = QPixmap(width, height)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.translate(_INSET, _INSET)
        painter.scale(scale, scale)
        painter.translate(-pill.place.topLeft())
        self._paint(painter, [pill])
        painter.end()
        picture.setDevicePixelRatio(ratio)
        self._pixels += width * height
        return picture


def _fits(change: float) -> bool:
    """Whether pictures of the zoom before can stand in while the wheel turns."""
    return 0.5 <= change <= 2.0
