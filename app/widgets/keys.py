"""Shortcuts as they look on a keyboard: each key in a cap of its own."""

from __future__ import annotations

import re
from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QKeySequence, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QWidget

from app.theme import Theme, Themes, interface_font

CAP_HEIGHT = 20.0
CAP_GAP = 3.0
WAY_GAP = 9.0
"""Between two shortcuts for the same thing."""

_PADDING = 6.0
_FONT_PIXELS = 11


def key_text(keys: str) -> str:
    """Return a shortcut as this desktop writes it; `keys` is in Qt's words."""
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)


def key_parts(keys: str) -> tuple[str, ...]:
    """Return the single keys of a shortcut: ``("Ctrl", "+")`` of ``Ctrl++``."""
    return tuple(re.split(r"\+(?=.)", key_text(keys)))


def caps_width(ways: Sequence[Sequence[str]]) -> float:
    """Return how wide `paint_caps` paints."""
    metrics = QFontMetricsF(interface_font(_FONT_PIXELS))
    widths = [sum(_cap_width(metrics, part) + CAP_GAP for part in way) - CAP_GAP for way in ways]
    return sum(widths) + WAY_GAP * max(len(widths) - 1, 0)


def paint_caps(
    painter: QPainter, corner: QPointF, ways: Sequence[Sequence[str]], theme: Theme
) -> None:
    """Paint shortcuts as caps.

    Parameters
    ----------
    corner : QPointF
        Top left.
    ways : sequence of sequence of str
        The keys of each shortcut.
    """
    font = interface_font(_FONT_PIXELS)
    metrics = QFontMetricsF(font)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(font)
    x = corner.x()
    for way in ways:
        for part in way:
            cap = QRectF(x, corner.y(), _cap_width(metrics, part), CAP_HEIGHT)
            painter.setPen(QPen(theme.colour("line"), 1.0))
            painter.setBrush(theme.colour("field"))
            painter.drawRoundedRect(cap.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
            painter.setPen(theme.colour("text"))
            painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, part)
            x = cap.right() + CAP_GAP
        x += WAY_GAP - CAP_GAP
    painter.restore()


def _cap_width(metrics: QFontMetricsF, part: str) -> float:
    return max(CAP_HEIGHT, round(metrics.horizontalAdvance(part) + 2 * _PADDING))


class KeyCaps(QLabel):
    """Shows one or several shortcuts.

    Parameters
    ----------
    ways : sequence of sequence of str
        The keys of each.
    """

    def __init__(
        self, ways: Sequence[Sequence[str]], themes: Themes, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._ways = tuple(map(tuple, ways))
        self._themes = themes
        # A label, so that screen readers know its role; what it says is painted as caps.
        self.setText(", ".join("+".join(way) for way in self._ways))
        self.setFixedSize(self.sizeHint())
        themes.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(round(caps_width(self._ways)) + 1, round(CAP_HEIGHT) + 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_caps(painter, QPointF(0.0, 0.0), self._ways, self._themes.current)
