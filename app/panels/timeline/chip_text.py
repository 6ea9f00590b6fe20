"""The words on a chip: large, small, or in two lines, so that names stay apart."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter

from app.theme import interface_font

LARGE, SMALL, TINY = 12, 10, 9
_LINE = 12.5
_RIGHT, _LEFT = Qt.TextElideMode.ElideRight, Qt.TextElideMode.ElideLeft


def paint_words(painter: QPainter, area: QRectF, text: str) -> None:
    """Write a name in the middle of a chip, in the painter's colour."""
    pixels, lines = laid_out(text, round(area.width(), 1))
    painter.setFont(interface_font(pixels, is_bold=True))
    top = area.center().y() - _LINE * len(lines) / 2
    for number, line in enumerate(lines):
        place = QRectF(area.left(), top + number * _LINE, area.width(), _LINE)
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip, line)


@lru_cache(maxsize=4096)
def laid_out(text: str, width: float) -> tuple[int, tuple[str, ...]]:
    """Return how large a name is written, and its lines; only what is too long is cut."""
    seams = _seams(text)
    for pixels in (LARGE, SMALL) if seams else (LARGE, SMALL, TINY):
        if _width(text, pixels) <= width:
            return pixels, (text,)
    metrics = QFontMetricsF(interface_font(SMALL, is_bold=True))
    middle = (len(text) + 1) // 2
    cut = min(seams, key=lambda seam: abs(seam - middle), default=middle)
    first, second = text[:cut], text[cut:]
    # The end of a name tells it from its neighbours: stage_1, stage_2.
    return SMALL, (
        metrics.elidedText(first, _RIGHT, width),
        metrics.elidedText(second, _LEFT if text[-1].isdigit() else _RIGHT, width),
    )


def _seams(text: str) -> list[int]:
    """Return where a name can be parted: behind a line or a dot, before a number."""
    seams = [i + 1 for i, letter in enumerate(text[:-1]) if letter in "_. "]
    return seams + [
        i for i in range(1, len(text)) if text[i].isdigit() and not text[i - 1].isdigit()
    ]


def _width(text: str, pixels: int) -> float:
    return QFontMetricsF(interface_font(pixels, is_bold=True)).horizontalAdvance(text)
