"""The bodies of nodes: shadow, ground, family band, outline, glow. Drawn once, then copied."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen, QPixmap

from app.canvas.ink import Ink
from app.canvas.node_geometry import BAND, MARGIN, RADIUS
from app.canvas.number_source import Phase

LARGEST_CACHE = 400
_NO_PEN = QPen(Qt.PenStyle.NoPen)
_FAINT = 0.3
_PATTERNS: dict[Phase, list[float]] = {"backward": [3.0, 1.0], "update": [1.0, 0.8]}
"""How the ring of a step is broken, in widths of its line; the one of a forward step is whole."""


PortLook = tuple[float, float, float, bool]
"""x, y, radius, and whether it is filled because it has a wire"""


@dataclass(frozen=True, slots=True)
class BodyLook:
    """What decides how a body looks; nodes that agree in it share one picture."""

    width: float
    height: float
    colour: str
    is_selected: bool = False
    phase: Phase | None = None
    ports: tuple[PortLook, ...] = ()


def paint_body(painter: QPainter, look: BodyLook, ink: Ink) -> None:
    """Paint a body with its top left corner at the origin."""
    body = QRectF(0.0, 0.0, look.width, look.height)
    _paint_shadow(painter, body, ink)
    if look.phase is not None:
        _paint_glow(painter, body, look.phase, ink)
    painter.setPen(_NO_PEN)
    painter.setBrush(ink.body)
    painter.drawRoundedRect(body, RADIUS, RADIUS)
    painter.setBrush(QBrush(ink.theme.colour_of(ink.theme.family(look.colour))))
    painter.drawPath(_band(look.width))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if look.is_selected:
        painter.setPen(ink.selected)
        painter.drawRoundedRect(body, RADIUS, RADIUS)
    else:
        painter.setPen(ink.border)
        painter.drawPath(_outline(look.width, look.height))
    painter.setPen(ink.port_open)
    for x, y, radius, is_filled in look.ports:
        painter.setBrush(ink.port_filled if is_filled else ink.body)
        painter.drawEllipse(QPointF(x, y), radius, radius)


def _paint_shadow(painter: QPainter, body: QRectF, ink: Ink) -> None:
    painter.setPen(_NO_PEN)
    # Three sheets, each larger and fainter, come close to a soft shadow and stay vectors.
    for spread, drop, strength in ((2.0, 2.5, 0.12), (1.0, 1.8, 0.22), (0.0, 1.2, 0.45)):
        shade = QColor(ink.shadow)
        shade.setAlphaF(strength)
        painter.setBrush(shade)
        sheet = body.adjusted(-spread, -spread + drop, spread, spread + drop)
        painter.drawRoundedRect(sheet, RADIUS + spread, RADIUS + spread)


def _paint_glow(painter: QPainter, body: QRectF, phase: Phase, ink: Ink) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for distance, width, strength in ((4.5, 3.0, 0.16), (3.0, 3.0, ink.glow_strength)):
        shade = QColor(ink.phases[phase])
        shade.setAlphaF(strength)
        pen = QPen(shade, width)
        if ink.has_marks and phase in _PATTERNS and strength > _FAINT:
            pen.setDashPattern(_PATTERNS[phase])
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        around = body.adjusted(-distance, -distance, distance, distance)
        painter.drawRoundedRect(around, RADIUS + distance, RADIUS + distance)


def _band(width: float) -> QPainterPath:
    """Return the coloured band: the top of the body, round above and straight below."""
    band = QPainterPath(QPointF(0.0, BAND))
    band.arcTo(QRectF(0.0, 0.0, 2 * RADIUS, 2 * RADIUS), 180.0, -90.0)
    band.arcTo(QRectF(width - 2 * RADIUS, 0.0, 2 * RADIUS, 2 * RADIUS), 90.0, -90.0)
    band.lineTo(width, BAND)
    band.closeSubpath()
    return band


def _outline(width: float, height: float) -> QPainterPath:
    """Return the border: the sides and the bottom, since the band bounds the top."""
    inner = 0.5
    line = QPainterPath(QPointF(inner, BAND))
    line.lineTo(inner, height - RADIUS)
    line.arcTo(QRectF(inner, height - 2 * RADIUS - inner, 2 * RADIUS, 2 * RADIUS), 180.0, 90.0)
    line.arcTo(
        QRectF(width - 2 * RADIUS - inner, height - 2 * RADIUS - inner, 2 * RADIUS, 2 * RADIUS),
        270.0,
        90.0,
    )
    line.lineTo(width - inner, BAND)
    return line


class BodyPictures:
    """Pictures of bodies at the zoom in use; made again when it changes.

    Parameters
    ----------
    ink : Ink
    """

    def __init__(self, ink: Ink) -> None:
        self._ink = ink
        self._scale = 0.0
        self._pictures: dict[BodyLook, QPixmap] = {}

    def set_ink(self, ink: Ink) -> None:
        """Use other colours from now on."""
        self._ink = ink
        self._pictures.clear()

    def picture(self, look: BodyLook, scale: float) -> QPixmap:
        """Return a picture whose pixels are those of the screen.

        The body's corner lies `MARGIN` units, times `scale`, from that of the picture.
        """
        if scale != self._scale or len(self._pictures) > LARGEST_CACHE:
            self._scale = scale
            self._pictures.clear()
        found = self._pictures.get(look)
        if found is None:
            found = self._pictures[look] = self._paint(look, scale)
        return found

    def _paint(self, look: BodyLook, scale: float) -> QPixmap:
        inset = margin_pixels(scale)
        picture = QPixmap(
            round(look.width * scale) + 2 * inset, round(look.height * scale) + 2 * inset
        )
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(inset, inset)
        painter.scale(scale, scale)
        paint_body(painter, look, self._ink)
        painter.end()
        return picture


def margin_pixels(scale: float) -> int:
    """Return how far the body's corner lies from that of its picture, in whole pixels."""
    return round(MARGIN * scale) + 1
