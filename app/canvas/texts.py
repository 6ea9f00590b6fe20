"""Texts laid out once and drawn many times."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QStaticText, QTransform

from app.canvas.ink import Ink

_ELIDE = Qt.TextElideMode.ElideRight


@dataclass(frozen=True, slots=True)
class PlacedText:
    """One line of text, its top left corner, the name of its font and of its colour."""

    text: QStaticText
    corner: QPointF
    font: str
    colour: str


class TextSetter:
    """Lays out single lines in the canvas's fonts.

    Parameters
    ----------
    fonts : dict of str to QFont
        As from `canvas_fonts`.
    """

    def __init__(self, fonts: dict[str, QFont]) -> None:
        self.fonts = fonts
        self._metrics = {name: QFontMetricsF(font) for name, font in fonts.items()}

    def static(self, text: str, font: str) -> QStaticText:
        """Return the text laid out in a font."""
        laid = QStaticText(text)
        laid.setTextFormat(Qt.TextFormat.PlainText)
        laid.setPerformanceHint(QStaticText.PerformanceHint.AggressiveCaching)
        laid.prepare(QTransform(), self.fonts[font])
        return laid

    def width(self, text: str, font: str) -> float:
        return self._metrics[font].horizontalAdvance(text)

    def line(
        self,
        text: str,
        font: str,
        colour: str,
        x: float,
        baseline: float,
        room: float,
        align: float = 0.0,
    ) -> PlacedText:
        """Place a line of text.

        Parameters
        ----------
        x, baseline : float
            Where it begins (align 0), has its middle (0.5) or ends (1).
        room : float
            Longer text is cut short with an ellipsis.
        """
        metrics = self._metrics[font]
        if metrics.horizontalAdvance(text) > room:
            text = metrics.elidedText(text, _ELIDE, room)
        laid = self.static(text, font)
        left = x - align * metrics.horizontalAdvance(text)
        return PlacedText(laid, QPointF(left, baseline - metrics.ascent()), font, colour)


def draw_texts(
    painter: QPainter, texts: list[PlacedText], fonts: dict[str, QFont], ink: Ink
) -> None:
    """Draw placed texts in the colours of a theme."""
    for placed in texts:
        painter.setFont(fonts[placed.font])
        painter.setPen(ink.texts[placed.colour])
        painter.drawStaticText(placed.corner, placed.text)
