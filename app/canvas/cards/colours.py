"""What the colours of notes and frames look like in each theme."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from PySide6.QtGui import QBrush, QColor, QPen

from app.looks.contrast import mixed, moved_until
from app.theme import Theme
from graph_engine.project.sheet import COLOURS

HUES = {
    "yellow": "#e0ac1c",
    "orange": "#e5813a",
    "pink": "#d95fa0",
    "teal": "#1c9c97",
    "grey": "#7d879b",
}
_PAPER = {False: 0.17, True: 0.24}
_GROUND = {False: 0.10, True: 0.13}
_BAND = {False: 0.30, True: 0.34}
_EAR = {False: 0.45, True: 0.5}
_LINE = 1.2
_THICK_LINE = 2.0


@dataclass(frozen=True)
class CardInk:
    """Pens and brushes of one colour in one theme.

    Attributes
    ----------
    line : QPen
        The outline.
    paper : QBrush
        Of a note.
    ear : QBrush
        Of the corner by which a note is sized.
    ground, band : QBrush
        Of a frame and of its title; what lies below shows through.
    text : QPen
    faint : QPen
        For what stands in place of a text.
    """

    line: QPen
    paper: QBrush
    ear: QBrush
    ground: QBrush
    band: QBrush
    text: QPen
    faint: QPen


def hue(theme: Theme, name: str) -> str:
    """Return a colour of cards as a theme shows it, to be seen on the canvas; ``#rrggbb``."""
    colour = HUES.get(name, HUES[COLOURS[0]])
    return _until_seen(colour, theme.canvas, theme.line_contrast)


def card_ink(theme: Theme, name: str) -> CardInk:
    """Return what a card is painted with."""
    known = _INKS.get((theme.name, name))
    if known is None:
        known = _INKS[theme.name, name] = _made(theme, name)
    return known


_INKS: dict[tuple[str, str], CardInk] = {}


def _made(theme: Theme, name: str) -> CardInk:
    plain, strong = HUES.get(name, HUES[COLOURS[0]]), hue(theme, name)
    is_dark = theme.is_dark
    line = QPen(QColor(strong), _THICK_LINE if theme.has_high_contrast else _LINE)
    line.setCosmetic(True)
    paper = (
        theme.node_body
        if theme.has_high_contrast
        else mixed(theme.node_body, plain, _PAPER[is_dark])
    )
    return CardInk(
        line,
        QBrush(QColor(paper)),
        QBrush(QColor(mixed(theme.node_body, plain, _EAR[is_dark]))),
        QBrush(_faint(plain, _GROUND[is_dark])),
        QBrush(_faint(plain, _BAND[is_dark])),
        QPen(theme.colour("text")),
        QPen(theme.colour("muted")),
    )


def _faint(colour: str, strength: float) -> QColor:
    faint = QColor(colour)
    faint.setAlphaF(strength)
    return faint


@cache
def _until_seen(colour: str, ground: str, ratio: float) -> str:
    return moved_until(colour, ground, ratio)
