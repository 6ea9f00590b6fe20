"""Soft frames behind the nodes that came out of an expanded one, all in one item."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QPainter,
    QPen,
    QPolygonF,
)

from app.canvas.frame_names import FAR_REACH, paint_far_name
from app.canvas.group_frames import BUTTON_SIZE, Frame, frames_of
from app.canvas.layer import Layer
from app.canvas.look import Look
from app.canvas.node_table import NodeTable
from app.canvas.texts import PlacedText, draw_texts
from app.document.groups import ShortNames
from graph_engine.group import Group

NAME_SCALE = 0.5
"""Zoom from which names and buttons are shown; a button that cannot be seen cannot be hit."""
_RADIUS = 14.0
_GROUND = {False: 0.055, True: 0.085}
_BORDER = {False: 0.36, True: 0.42}
"""How much of a family's colour shows on light and on dark ground."""
_TEXT_LEFT = 14.0
_BASELINE = 20.5
_TEXT_GAP = 8.0
_SHORTEST = 24.0


class GroupLayer(Layer):
    """Paints the frames that touch what is to be painted, and takes no events.

    Without groups it is not even visible, so a canvas without them pays nothing.

    Attributes
    ----------
    frames : list of Frame
        Those outside first.
    """

    def __init__(self, nodes: NodeTable, look: Look, names: ShortNames) -> None:
        super().__init__(look, -2.0)
        self._nodes = nodes
        self._names = names
        self._texts: dict[tuple[str, str, float], list[PlacedText]] = {}
        self._hot = ""
        self.frames: list[Frame] = []
        self.setVisible(False)

    def follow(self, groups: Mapping[str, Group]) -> None:
        """Put frames around these groups where their nodes are now."""
        if not groups and not self.frames:
            return
        before, self.frames = self.frames, frames_of(groups, self._nodes, self._names)
        if before != self.frames:
            self._texts.clear()
            self.setVisible(bool(self.frames))
            for frame in (*before, *self.frames):
                self.repaint(_with_name(frame))

    def extent(self) -> QRectF:
        """Return the rectangle around all frames, null for none."""
        found = QRectF()
        for frame in self.frames:
            found = found.united(frame.area)
        return found

    def heat(self, name: str) -> None:
        """Show the button of a frame as the one under the mouse; an empty name is none."""
        if name != self._hot:
            for frame in self.frames:
                if frame.name in (name, self._hot):
                    self.repaint(frame.button.adjusted(-2.0, -2.0, 2.0, 2.0))
            self._hot = name

    def paint_areas(self, painter: QPainter, areas: list[QRectF], scale: float) -> None:
        """Paint the frames in some parts of the scene."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        for frame in self.frames:
            if not any(area.intersects(_with_name(frame)) for area in areas):
                continue
            self._paint_frame(painter, frame)
            if scale < NAME_SCALE:
                paint_far_name(painter, self._look, frame.area, frame.shown, scale)
                continue
            texts = self._texts_of(frame)
            draw_texts(painter, texts, self._look.setter.fonts, self._look.ink)
            if not self._look.paints_vectors:
                self._paint_button(painter, frame)

    def _paint_frame(self, painter: QPainter, frame: Frame) -> None:
        theme = self._look.ink.theme
        colour = theme.colour_of(theme.family(frame.colour))
        border = 1.0 if theme.has_high_contrast else _BORDER[theme.is_dark]
        pen = QPen(_faint(colour, border), 1.2)
        pen.setCosmetic(True)
        painter.setPen(pen)
        painter.setBrush(_faint(colour, _GROUND[theme.is_dark]))
        painter.drawRoundedRect(frame.area, _RADIUS, _RADIUS)

    def _texts_of(self, frame: Frame) -> list[PlacedText]:
        room = frame.button.left() - frame.area.left() - _TEXT_LEFT - _TEXT_GAP
        key = (frame.shown, frame.title, room)
        if key not in self._texts:
            self._texts[key] = self._place_texts(frame, room)
        corner = frame.area.topLeft()
        return [
            PlacedText(each.text, corner + each.corner, each.font, each.colour)
            for each in self._texts[key]
        ]

    def _place_texts(self, frame: Frame, room: float) -> list[PlacedText]:
        setter = self._look.setter
        name = setter.line(frame.shown, "title", "text", _TEXT_LEFT, _BASELINE, room)
        left = _TEXT_LEFT + setter.width(frame.shown, "title") + _TEXT_GAP
        room -= left - _TEXT_LEFT
        if room < _SHORTEST:
            return [name]
        return [name, setter.line(frame.title, "port", "muted", left, _BASELINE, room)]

    def _paint_button(self, painter: QPainter, frame: Frame) -> None:
        theme = self._look.ink.theme
        is_hot = frame.name == self._hot
        painter.setPen(QPen(theme.colour("accent_line" if is_hot else "line"), 1.0))
        painter.setBrush(theme.colour("accent_soft" if is_hot else "node_body"))
        painter.drawRoundedRect(frame.button, 5.0, 5.0)
        pen = QPen(theme.colour("accent" if is_hot else "muted"), 1.6)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        middle, half = frame.button.center(), BUTTON_SIZE / 6.2
        for side in (-1.0, 1.0):
            # Two arrowheads that point at each other.
            tip = middle + QPointF(side * 1.7, 0.0)
            back = QPointF(side * half, 0.0)
            painter.drawPolyline(
                QPolygonF([tip + back + QPointF(0, -half), tip, tip + back + QPointF(0, half)])
            )


def _with_name(frame: Frame) -> QRectF:
    """Return what is painted of a frame, its name as it is written from afar above it too."""
    return frame.area.adjusted(-2.0, -FAR_REACH, 2.0, 2.0)


def _faint(colour: QColor, strength: float) -> QColor:
    faint = QColor(colour)
    faint.setAlphaF(strength)
    return faint
