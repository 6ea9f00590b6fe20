"""Draws one row of the palette."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.language.engine_words import node_words
from app.panels.palette.model import ROW_ROLE, Row
from app.theme import Themes, interface_font
from app.widgets.choice_ground import paint_choice
from app.widgets.labels import heading_font
from app.widgets.type_icons import type_icon

ROW_HEIGHT = 22
HEADING_HEIGHT = 27
MARGIN = 12
BAR_WIDTH = 4
ICON_PIXELS = 16
LONGEST_SYMBOL = 3


class RowDelegate(QStyledItemDelegate):
    """A heading in capitals, or a node type: family bar, icon, title, sign."""

    def __init__(self, themes: Themes, parent: QWidget) -> None:
        super().__init__(parent)
        self._themes = themes
        self._font = interface_font(13)
        self._heading_font = heading_font()

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        row: Row = index.data(ROW_ROLE)
        return QSize(60, HEADING_HEIGHT if row.type is None else ROW_HEIGHT)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        row: Row = index.data(ROW_ROLE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(option.rect)
        if row.type is None:
            self._paint_heading(painter, area, row)
        else:
            self._paint_type(painter, area, row, option.state)
        painter.restore()

    def _paint_heading(self, painter: QPainter, area: QRectF, row: Row) -> None:
        painter.setFont(self._heading_font)
        painter.setPen(self._themes.current.colour("muted"))
        area.adjust(MARGIN, 6, -4, 0)
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, node_words(row.family.title).upper())

    def _paint_type(
        self, painter: QPainter, area: QRectF, row: Row, state: QStyle.StateFlag
    ) -> None:
        assert row.type is not None
        theme = self._themes.current
        if state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
            chosen = bool(state & QStyle.StateFlag.State_Selected)
            ground = area.adjusted(6, 0, -6, 0)
            paint_choice(painter, ground, theme, is_chosen=chosen, corner=4.0)
        colour = theme.family(row.family.colour)
        painter.fillRect(
            QRectF(MARGIN + 1, area.center().y() - 6, BAR_WIDTH, 12), theme.colour_of(colour)
        )
        left = area.left() + MARGIN + BAR_WIDTH + 8
        scale = painter.device().devicePixelRatioF()
        icon = type_icon(row.type, colour, ICON_PIXELS, scale)
        if icon is not None:
            painter.drawPixmap(QPointF(left, area.center().y() - ICON_PIXELS / 2), icon)
        left += ICON_PIXELS + 7
        painter.setFont(self._font)
        painter.setPen(theme.colour("text"))
        text_area = QRectF(left, area.top(), area.right() - left - 8, area.height())
        metrics = QFontMetrics(self._font)
        title = metrics.elidedText(
            row.type.title, Qt.TextElideMode.ElideRight, int(text_area.width())
        )
        painter.drawText(text_area, Qt.AlignmentFlag.AlignVCenter, title)
        symbol = row.type.symbol
        if symbol and len(symbol) <= LONGEST_SYMBOL and symbol.lower() != row.type.title.lower():
            text_area.setLeft(left + metrics.horizontalAdvance(title) + 6)
            painter.setPen(theme.colour("muted"))
            painter.drawText(text_area, Qt.AlignmentFlag.AlignVCenter, symbol)
