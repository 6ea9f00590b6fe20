"""Paints the inside of a node from near: name, settings, picture."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from app.canvas.content.layout import (
    TITLE_BASELINE,
    NearLayout,
    SettingPlace,
    fonts,
    name_width,
    title_width,
)
from app.canvas.content.pictures import Picture
from app.canvas.node_geometry import BAND, NodeGeometry
from app.theme import Theme, interface_font
from nodes.node_type import NodeType

_SIDE = 8.0
_SYMBOL_PIXELS = 12
_SYMBOL_WIDTH = 20.0
_PORT_SIDE = 5.0
_MIDDLE = Qt.AlignmentFlag.AlignVCenter
_LEFT, _RIGHT = _MIDDLE | Qt.AlignmentFlag.AlignLeft, _MIDDLE | Qt.AlignmentFlag.AlignRight


def paint_inside(
    painter: QPainter,
    node: NodeType,
    geometry: NodeGeometry,
    layout: NearLayout,
    picture: Picture | None,
    theme: Theme,
) -> None:
    """Paint it in the node's own units, its top left corner at the origin."""
    title, small, _ = fonts()
    if geometry.style == "gate":
        _paint_symbol(painter, geometry, theme)
    else:
        painter.setFont(title)
        painter.setPen(theme.colour("text"))
        room = geometry.width - 2 * _SIDE
        text = painter.fontMetrics().elidedText(
            geometry.title, Qt.TextElideMode.ElideRight, round(room)
        )
        painter.drawText(QPointF(_SIDE, TITLE_BASELINE), text)
        if geometry.style == "value" and geometry.caption:
            painter.setFont(small)
            painter.setPen(theme.colour("muted"))
            area = QRectF(_SIDE, TITLE_BASELINE - 9.0, room, 12.0)
            painter.drawText(area, _RIGHT, geometry.caption)
    for place in layout.settings:
        if layout.is_list:
            _paint_row(painter, place, theme)
        else:
            _paint_pair(painter, place, theme)
    if picture is not None and layout.picture is not None:
        picture.paint(painter, layout.picture, theme)


def _paint_symbol(painter: QPainter, geometry: NodeGeometry, theme: Theme) -> None:
    area = QRectF(_PORT_SIDE, BAND, _SYMBOL_WIDTH, geometry.height - BAND)
    wide = title_width(geometry.title, _SYMBOL_PIXELS)
    # Whole pixels would be steps too large for a type this small.
    font = interface_font(_SYMBOL_PIXELS, is_bold=True)
    painter.save()
    if wide > _SYMBOL_WIDTH:
        painter.translate(area.center())
        painter.scale(_SYMBOL_WIDTH / wide, _SYMBOL_WIDTH / wide)
        area = QRectF(-wide, -area.height() / 2, 2 * wide, area.height())
    painter.setFont(font)
    painter.setPen(theme.colour("text"))
    painter.drawText(area, Qt.AlignmentFlag.AlignCenter, geometry.title)
    painter.restore()


def _ground(theme: Theme) -> QColor:
    return theme.colour("field")


def _paint_row(painter: QPainter, place: SettingPlace, theme: Theme) -> None:
    _, small, number = fonts()
    painter.setFont(small)
    painter.setPen(theme.colour("muted"))
    wide = name_width(place.name)
    painter.drawText(place.area, _LEFT, place.name)
    painter.setFont(number)
    painter.setPen(theme.colour("text"))
    room = place.area.adjusted(wide, 0.0, 0.0, 0.0)
    text = painter.fontMetrics().elidedText(
        place.text, Qt.TextElideMode.ElideRight, max(round(room.width()), 6)
    )
    painter.drawText(room, _RIGHT, text)


def _paint_pair(painter: QPainter, place: SettingPlace, theme: Theme) -> None:
    _, small, number = fonts()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(_ground(theme))
    painter.drawRoundedRect(place.area.adjusted(-1.5, 0.4, 1.5, -0.4), 1.6, 1.6)
    painter.setFont(small)
    painter.setPen(theme.colour("muted"))
    painter.drawText(place.area, _LEFT, place.name)
    painter.setFont(number)
    painter.setPen(theme.colour("text"))
    painter.drawText(place.area.adjusted(0.0, 0.0, 2.0, 0.0), _RIGHT, place.text)
