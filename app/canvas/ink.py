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


@dataclass(frozen=True)
class PillInk:
    """Colours of one kind of pill."""

    ground: QBrush
    text: QPen


class Ink:
    """What the canvas paints with in one theme."""

    def __init__(self, theme: Theme) -> None:
        self.theme = theme
        colour = theme.colour
        self.canvas = QBrush(colour("canvas"))
        self.grid = QPen(colour("grid"), 2.0)
        self.grid.setCosmetic(True)

        self.body = QBrush(colour("node_body"))
        self.border = QPen(colour("node_border"), 1.0)
        self.shadow = colour("node_shadow")
        self.selected = QPen(colour("selection"), 2.0)
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

        self.wire = _line(colour("wire"), WIRE_WIDTH)
        self.wire_far = QPen(colour("wire"), 1.0)
        self.wire_far.setCosmetic(True)
        self.wire_selected = _line(colour("selection"), THICK_WIDTH)
        halo = QColor(colour("selection"))
        halo.setAlphaF(0.22)
        self.wire_halo = _line(halo, HALO_WIDTH)
        self.wire_lifted = _line(colour("node_border"), WIRE_WIDTH)
        self.wire_lifted.setDashPattern([3.0, 3.0])
        self.wire_phases = {
            phase: _line(shade, THICK_WIDTH) for phase, shade in self.phases.items()
        }

        self.port_open = QPen(colour("port"), 1.4)
        self.port_filled = QBrush(colour("port"))

        self.pills = {
            "value": PillInk(QBrush(colour("value_soft")), QPen(colour("value"))),
            "gradient": PillInk(QBrush(colour("gradient_soft")), QPen(colour("gradient"))),
            "local": PillInk(QBrush(colour("local_soft")), QPen(colour("local"))),
        }


def canvas_fonts() -> dict[str, QFont]:
    """Return the fonts of nodes and pills by what they are for."""
    return {
        "title": interface_font(TITLE_PIXELS, is_bold=True),
        "symbol": interface_font(SYMBOL_PIXELS, is_bold=True),
        "number": number_font(NUMBER_PIXELS),
        "caption": number_font(CAPTION_PIXELS),
        "port": interface_font(CAPTION_PIXELS),
        "tag": number_font(TAG_PIXELS),
        "pill": number_font(PILL_PIXELS),
    }


def _line(colour: QColor, width: float) -> QPen:
    pen = QPen(colour, width)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    return pen
