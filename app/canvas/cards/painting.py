"""Painting notes and frames, near and from afar."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen, QTransform

from app.canvas.cards.colours import card_ink
from app.canvas.cards.holding import EAR, TITLE_HEIGHT, area_of
from app.canvas.cards.wrapping import Wrapper
from app.canvas.frame_names import paint_far_name
from app.canvas.look import Look
from app.theme import interface_font
from graph_engine.project.sheet import Card, Frame, Note

TEXT_SCALE = 0.5
"""Zoom from which texts are as large as they are; below, they are written larger."""
PADDING = 11.0
NOTE_PIXELS = 13
_FAR_PIXELS = 10
_FAR_PADDING = 4.0
_FAR_SMALLEST = (40.0, 15.0)
"""Width and height on screen from which a note is written on from afar."""
_SMALLEST_EAR = 3.0
"""Pixels on screen below which corners are neither folded nor round."""
_RADIUS = 8.0
_FRAME_RADIUS = 10.0
_TITLE_LEFT = 12.0
_BASELINE = 20.0


def height_of(note: Note) -> float:
    """Return how high a note must be for all of its text to be seen."""
    wrapper = Wrapper(interface_font(NOTE_PIXELS))
    lines = wrapper.lines(note.text, note.width - 2 * PADDING, 1e5)
    return len(lines) * wrapper.line_height + 2 * PADDING


class CardPainter:
    """Paints cards; the painter is in units of the scene."""

    def __init__(self, look: Look) -> None:
        self._look = look
        self._near = Wrapper(interface_font(NOTE_PIXELS))
        self._far = Wrapper(interface_font(_FAR_PIXELS))

    def paint(
        self, painter: QPainter, card: Card, scale: float, *, is_selected: bool, is_edited: bool
    ) -> None:
        """Paint a card.

        Parameters
        ----------
        is_edited : bool
            Whether its text is being typed, and stands in a field above it.
        """
        if isinstance(card, Note):
            self._paint_note(painter, card, scale, is_selected)
            if not is_edited:
                self._paint_text(painter, card, scale)
        elif isinstance(card, Frame):
            self._paint_frame(painter, card, scale, is_selected)
            if not is_edited:
                self._paint_title(painter, card, scale)

    def _outline(self, card: Card, is_selected: bool) -> QPen:
        ink = self._look.ink
        if not is_selected:
            return card_ink(ink.theme, card.colour).line
        pen = QPen(ink.selected)
        pen.setCosmetic(True)
        return pen

    def _paint_note(self, painter: QPainter, note: Note, scale: float, is_selected: bool) -> None:
        ink, area = card_ink(self._look.ink.theme, note.colour), area_of(note)
        painter.setPen(self._outline(note, is_selected))
        painter.setBrush(ink.paper)
        if EAR * scale < _SMALLEST_EAR:
            painter.drawRect(area)
            return
        painter.drawPath(_with_corner_cut(area))
        right, bottom = area.right(), area.bottom()
        ear = QPainterPath(QPointF(right, bottom - EAR))
        ear.lineTo(right - EAR, bottom)
        ear.lineTo(right - EAR, bottom - EAR + 3.0)
        ear.quadTo(right - EAR, bottom - EAR, right - EAR + 3.0, bottom - EAR)
        ear.closeSubpath()
        painter.setBrush(ink.ear)
        painter.drawPath(ear)

    def _paint_text(self, painter: QPainter, note: Note, scale: float) -> None:
        theme = self._look.ink.theme
        ink = card_ink(theme, note.colour)
        text = note.text
        painter.setPen(ink.text)
        if not text:
            if self._look.paints_vectors:
                return
            text = _words("Double-click to write")
            painter.setPen(ink.faint)
        if scale >= TEXT_SCALE:
            area = area_of(note).adjusted(PADDING, PADDING - 2.0, -PADDING, 2.0 - PADDING)
            _write(painter, self._near, text, area)
            return
        transform = painter.worldTransform()
        area = transform.mapRect(area_of(note))
        if area.width() < _FAR_SMALLEST[0] or area.height() < _FAR_SMALLEST[1]:
            return
        painter.setWorldTransform(QTransform())
        inside = area.adjusted(_FAR_PADDING, 1.0, -_FAR_PADDING, -1.0)
        _write(painter, self._far, text, inside)
        painter.setWorldTransform(transform)

    def _paint_frame(
        self, painter: QPainter, frame: Frame, scale: float, is_selected: bool
    ) -> None:
        ink, area = card_ink(self._look.ink.theme, frame.colour), area_of(frame)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink.band)
        painter.drawPath(_title_band(area))
        painter.setPen(self._outline(frame, is_selected))
        painter.setBrush(ink.ground)
        if EAR * scale < _SMALLEST_EAR:
            painter.drawRect(area)
            return
        painter.drawRoundedRect(area, _FRAME_RADIUS, _FRAME_RADIUS)

    def _paint_title(self, painter: QPainter, frame: Frame, scale: float) -> None:
        area = area_of(frame)
        if scale < TEXT_SCALE:
            paint_far_name(painter, self._look, area, frame.title, scale)
            return
        setter, ink = self._look.setter, card_ink(self._look.ink.theme, frame.colour)
        room = area.width() - 2 * _TITLE_LEFT
        line = setter.line(frame.title, "title", "text", _TITLE_LEFT, _BASELINE, room)
        painter.setFont(setter.fonts["title"])
        painter.setPen(ink.text)
        painter.drawStaticText(area.topLeft() + line.corner, line.text)


def _write(painter: QPainter, wrapper: Wrapper, text: str, area: QRectF) -> None:
    painter.setFont(wrapper.font)
    baseline = area.top() + wrapper.metrics.ascent()
    for line in wrapper.lines(text, area.width(), area.height() + 2.0):
        painter.drawText(QPointF(area.left(), baseline), line)
        baseline += wrapper.line_height


def _with_corner_cut(area: QRectF) -> QPainterPath:
    """Return a rounded rectangle without the corner that is folded over."""
    left, top, right, bottom = area.left(), area.top(), area.right(), area.bottom()
    path = QPainterPath(QPointF(left + _RADIUS, top))
    path.lineTo(right - _RADIUS, top)
    path.quadTo(right, top, right, top + _RADIUS)
    path.lineTo(right, bottom - EAR)
    path.lineTo(right - EAR, bottom)
    path.lineTo(left + _RADIUS, bottom)
    path.quadTo(left, bottom, left, bottom - _RADIUS)
    path.lineTo(left, top + _RADIUS)
    path.quadTo(left, top, left + _RADIUS, top)
    return path


def _title_band(area: QRectF) -> QPainterPath:
    """Return the strip above with the title, rounded as the frame is."""
    left, top, right = area.left(), area.top(), area.right()
    bottom = min(top + TITLE_HEIGHT, area.bottom())
    path = QPainterPath(QPointF(left, bottom))
    path.lineTo(left, top + _FRAME_RADIUS)
    path.quadTo(left, top, left + _FRAME_RADIUS, top)
    path.lineTo(right - _FRAME_RADIUS, top)
    path.quadTo(right, top, right, top + _FRAME_RADIUS)
    path.lineTo(right, bottom)
    path.closeSubpath()
    return path


def _words(text: str) -> str:
    return QCoreApplication.translate("Canvas", text)
