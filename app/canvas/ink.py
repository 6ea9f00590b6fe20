"""Pens and brushes of the canvas, made once per theme."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QColor, QFont, QPen

from app.canvas.node_geometry import (
    CAPTION_PIXELS,
    NUMBER_PIXELS,
    SYMBOL_PIXELS,
    TAG_PIXELS,
    TITLE_PIXELS,
)
from app.canvas.number_source import Phase
from app.theme import Theme, interface_font, number_font

WIRE_WIDTH = 1.6
THICK_WIDTH = 2.4
HALO_WIDTH = 9.0
PILL_PIXELS = 11
_WIDER = 1.4
"""How much thicker lines are where contrast is high."""
_NO_PEN = Qt.PenStyle.NoPen


@dataclass(frozen=True)
class PillInk:
    """Colours of one kind of pill."""

    ground: QBrush
    text: QPen
    line: QPen
    picture_line: QPen


class Ink:
    """What the canvas paints with in one theme."""

    def __init__(self, theme: Theme) -> None:
        self.theme = theme
        colour = theme.colour
        self.canvas = QBrush(colour("canvas"))
        self.grid = QPen(colour("grid"), 2.0)
        self.grid.setCosmetic(True)

        wide = _WIDER if theme.has_high_contrast else 1.0
        self.has_marks = True
        self.glow_strength = 1.0 if theme.has_high_contrast else 0.55
        self.body = QBrush(colour("node_body"))
        self.border = QPen(colour("node_border"), 1.0 * wide)
        self.shadow = colour("node_shadow")
        self.selected = QPen(colour("selection"), 2.0 * wide)
        self.phases: dict[Phase, QColor] = {
            "forward": colour("value"),
            "backward": colour("gradient"),
            "update": colour("accent"),
        }
        self.texts = {
            name: QPen(colour(name)) for name in ("text", "muted", "value", "gradient", "accent")
        }
        self.severities = {
            "error": colour("gradient"),
            "warning": colour("warning"),
            "note": colour("note"),
        }

        self.wire = _line(colour("wire"), WIRE_WIDTH * wide)
        self.wire_far = QPen(colour("wire"), 1.0)
        self.wire_far.setCosmetic(True)
        self.wire_selected = _line(colour("selection"), THICK_WIDTH * wide)
        halo = QColor(colour("selection"))
        halo.setAlphaF(0.22)
        self.wire_halo = _line(halo, HALO_WIDTH)
        self.wire_lifted = _line(colour("node_border"), WIRE_WIDTH)
        self.wire_lifted.setDashPattern([3.0, 3.0])
        faint = QColor(colour("wire"))
        faint.setAlphaF(0.25)
        self.wire_dimmed = _line(faint, WIRE_WIDTH)
        self.wire_phases = {
            phase: _line(shade, THICK_WIDTH * wide) for phase, shade in self.phases.items()
        }

        self.port_open = QPen(colour("port"), 1.4 * wide)
        self.port_filled = QBrush(colour("port"))

        self.pills = {kind: _pill(theme, kind) for kind in ("value", "gradient", "local")}


def canvas_fonts(label_size: float = 1.0) -> dict[str, QFont]:
    """Return the fonts of nodes and pills by what they are for."""
    return {
        "title": interface_font(TITLE_PIXELS, is_bold=True),
        "symbol": interface_font(SYMBOL_PIXELS, is_bold=True),
        "number": number_font(NUMBER_PIXELS),
        "caption": number_font(CAPTION_PIXELS),
        "port": interface_font(CAPTION_PIXELS),
        "tag": number_font(TAG_PIXELS),
        "pill": number_font(round(PILL_PIXELS * label_size)),
    }


def _pill(theme: Theme, kind: str) -> PillInk:
    colour = theme.colour
    # Where contrast is high, a soft ground alone would not part the pill from the canvas.
    line = QPen(colour(f"{kind}_line"), 1.0) if theme.has_high_contrast else QPen(_NO_PEN)
    picture_line = QPen(colour(f"{kind}_line"), 1.0)
    picture_line.setCosmetic(True)
    return PillInk(QBrush(colour(f"{kind}_soft")), QPen(colour(kind)), line, picture_line)


def _line(colour: QColor, width: float) -> QPen:
    pen = QPen(colour, width)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    return pen
