"""One line of what a search popup found, and how it is drawn."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QFontMetricsF, QPainter, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.theme import Theme, Themes, interface_font
from app.widgets.choice_ground import paint_choice
from app.widgets.keys import CAP_HEIGHT, caps_width, paint_caps

ROW_ROLE = int(Qt.ItemDataRole.UserRole)
ROW_HEIGHT = 32
REASON_HEIGHT = 17
MARGIN = 20.0
ICON_ROOM = 26.0
_GAP = 10.0


@dataclass(frozen=True)
class SearchRow:
    """Something that can be chosen, or that says why not.

    Attributes
    ----------
    key : str
        What the popup gives back.
    title : str
    letters : tuple of int
        Which letters of the title were searched for.
    detail : str
        Beside the title: where it stands, what it is.
    remark : str
        At the right.
    ways : tuple of tuple of str
        Shortcuts at the right, as single keys.
    reason : str
        Why it cannot be chosen now; empty when it can.
    icon : QPixmap or None
    """

    key: str
    title: str
    letters: tuple[int, ...] = ()
    detail: str = ""
    remark: str = ""
    ways: tuple[tuple[str, ...], ...] = ()
    reason: str = ""
    icon: QPixmap | None = None

    def spoken(self) -> str:
        """Return all that is drawn, for screen readers."""
        keys = ", ".join("+".join(way) for way in self.ways)
        parts = (self.title, self.detail, self.remark, keys, self.reason)
        return "; ".join(part for part in parts if part)


class SearchRowDelegate(QStyledItemDelegate):
    """Title with the letters that were searched for, detail, and shortcuts at the right."""

    def __init__(self, themes: Themes, parent: QWidget) -> None:
        super().__init__(parent)
        self._themes = themes
        self._font = interface_font(13)
        self._bold = interface_font(13, is_bold=True)
        self._small = interface_font(12)

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        row: SearchRow = index.data(ROW_ROLE)
        return QSize(200, ROW_HEIGHT + (REASON_HEIGHT if row.reason else 0))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        row: SearchRow = index.data(ROW_ROLE)
        theme = self._themes.current
        area = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
            chosen = bool(option.state & QStyle.StateFlag.State_Selected)
            paint_choice(painter, area.adjusted(8, 1, -8, -1), theme, is_chosen=chosen)
        line = QRectF(area.left() + MARGIN, area.top(), area.width() - 2 * MARGIN, ROW_HEIGHT)
        if row.icon is not None:
            pixels = row.icon.deviceIndependentSize().height()
            painter.drawPixmap(QPointF(line.left(), line.center().y() - pixels / 2), row.icon)
            line.setLeft(line.left() + ICON_ROOM)
        self._paint_reason(painter, line, row, theme)
        self._paint_right(painter, line, row, theme)
        self._paint_title(painter, line, row, theme)
        painter.restore()

    def _paint_reason(self, painter: QPainter, line: QRectF, row: SearchRow, theme: Theme) -> None:
        if row.reason:
            below = QRectF(line.left(), line.bottom() - 8, line.width(), REASON_HEIGHT)
            painter.setFont(self._small)
            painter.setPen(theme.colour("muted"))
            painter.drawText(
                below, Qt.AlignmentFlag.AlignVCenter, _fitting(painter, row.reason, below)
            )

    def _paint_right(self, painter: QPainter, line: QRectF, row: SearchRow, theme: Theme) -> None:
        """Paint what stands at the right, and take its room off the line."""
        if row.ways:
            width = caps_width(row.ways)
            corner = QPointF(line.right() - width, line.center().y() - CAP_HEIGHT / 2)
            paint_caps(painter, corner, row.ways, theme)
            line.setRight(corner.x() - _GAP)
        if row.remark:
            painter.setFont(self._small)
            painter.setPen(theme.colour("muted"))
            room = QRectF(
                line.left() + line.width() * 0.5, line.top(), line.width() * 0.5, line.height()
            )
            text = _fitting(painter, row.remark, room)
            painter.drawText(
                room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, text
            )
            line.setRight(line.right() - painter.fontMetrics().horizontalAdvance(text) - _GAP)

    def _paint_title(self, painter: QPainter, line: QRectF, row: SearchRow, theme: Theme) -> None:
        left = line.left()
        for text, is_meant in runs(row.title, row.letters):
            font = self._bold if is_meant else self._font
            painter.setFont(font)
            colour = "accent" if is_meant else "text"
            painter.setPen(theme.colour("muted" if row.reason else colour))
            room = QRectF(left, line.top(), line.right() - left, line.height())
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, _fitting(painter, text, room))
            left += QFontMetricsF(font).horizontalAdvance(text)
        left += _GAP
        if row.detail and left < line.right() - 2 * _GAP:
            painter.setFont(self._small)
            painter.setPen(theme.colour("muted"))
            room = QRectF(left, line.top(), line.right() - left, line.height())
            text = _fitting(painter, row.detail, room)
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, text)


def runs(title: str, letters: tuple[int, ...]) -> list[tuple[str, bool]]:
    """Return the title in pieces, each with whether it was searched for."""
    meant = set(letters)
    found: list[tuple[str, bool]] = []
    for place, letter in enumerate(title):
        if found and found[-1][1] == (place in meant):
            found[-1] = (found[-1][0] + letter, found[-1][1])
        else:
            found.append((letter, place in meant))
    return found


def _fitting(painter: QPainter, text: str, room: QRectF) -> str:
    metrics = painter.fontMetrics()
    if metrics.horizontalAdvance(text) <= room.width() + 1:
        return text
    return metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(int(room.width()), 0))
