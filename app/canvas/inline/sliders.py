"""The small slider below the number of a value: its range, its place, its look."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from app.canvas.ink import Ink
from app.canvas.inline.numbers import is_integer, number_to_edit
from app.document.document import Document
from app.widgets.number_steps import on_step, range_about, slider_step

SLIDER_SCALE = 0.9
"""Zoom from which a slider is large enough to be held."""
_SIDE = 11.0
_HEIGHT = 9.0
_FROM_BELOW = 5.5
_KNOB = 3.2


class Sliders(QObject):
    """The ranges of sliders. One stays while it is used, and grows when a number leaves it.

    Parameters
    ----------
    document : Document
    """

    def __init__(self, document: Document, parent: QObject) -> None:
        super().__init__(parent)
        self._document = document
        self._ranges: dict[str, tuple[float, float]] = {}
        document.loaded.connect(self._forget)
        document.node_renamed.connect(self._rename)
        document.node_removed.connect(self._remove)

    def range_of(self, name: str, value: float) -> tuple[float, float]:
        """Return the least and the greatest number of a node's slider."""
        low, high = self._ranges.get(name, (0.0, 0.0))
        if not low <= value <= high or low == high:
            whole = is_integer(self._document, name)
            low, high = self._ranges[name] = range_about(value, is_integer=whole)
        return low, high

    def share(self, name: str) -> float | None:
        """Return where the knob stands, 0 to 1; None where there is no number to slide."""
        value = number_to_edit(self._document, name)
        if value is None:
            return None
        low, high = self.range_of(name, value)
        return (value - low) / (high - low)

    def number_at(self, name: str, share: float) -> float:
        """Return the number that a share of the way stands for."""
        value = number_to_edit(self._document, name) or 0.0
        low, high = self.range_of(name, value)
        step = slider_step(low, high, is_integer=is_integer(self._document, name))
        wanted = low + min(max(share, 0.0), 1.0) * (high - low)
        return min(max(on_step(wanted, step), low), high)

    def _forget(self) -> None:
        self._ranges.clear()

    def _remove(self, name: str) -> None:
        self._ranges.pop(name, None)

    def _rename(self, old: str, new: str) -> None:
        if old in self._ranges:
            self._ranges[new] = self._ranges.pop(old)


def slider_area(width: float, height: float) -> QRectF:
    """Return where the slider is in a node of this size."""
    top = height - _FROM_BELOW - _HEIGHT / 2
    return QRectF(_SIDE, top, width - 2 * _SIDE, _HEIGHT)


def paint_slider(painter: QPainter, area: QRectF, share: float, ink: Ink) -> None:
    """Paint the slider: a line, filled from 0 to the knob."""
    middle = area.center().y()
    track = QPen(ink.theme.colour("line"), 2.0)
    track.setCapStyle(Qt.PenCapStyle.RoundCap)
    knob = area.left() + share * area.width()
    painter.setPen(track)
    painter.drawLine(QPointF(area.left(), middle), QPointF(area.right(), middle))
    track.setColor(ink.theme.colour("value"))
    painter.setPen(track)
    painter.drawLine(QPointF(area.center().x(), middle), QPointF(knob, middle))
    painter.setPen(QPen(ink.theme.colour("value"), 1.4))
    painter.setBrush(ink.body)
    painter.drawEllipse(QPointF(knob, middle), _KNOB, _KNOB)
