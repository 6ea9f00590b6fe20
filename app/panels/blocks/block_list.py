"""All blocks of the document, each with how often it is used."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from app.theme import Themes, interface_font
from app.widgets.choice_ground import paint_choice

ROW_HEIGHT = 46
MARGIN = 10
NAME = int(Qt.ItemDataRole.UserRole)
USED = NAME + 1


class BlockList(QListWidget):
    """A line for each block: its name, and below how often it is used."""

    def __init__(self, themes: Themes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Blocks of the document"))
        self.setItemDelegate(_BlockDelegate(themes, self))
        self.setMouseTracking(True)
        themes.changed.connect(self.viewport().update)

    def show_blocks(self, counts: dict[str, int], chosen: str) -> None:
        """Show blocks with how often they are used; nothing is told of it."""
        self.blockSignals(True)
        while self.count() > len(counts):
            self.takeItem(self.count() - 1)
        while self.count() < len(counts):
            self.addItem(QListWidgetItem())
        for row, (name, count) in enumerate(counts.items()):
            item, used = self.item(row), self._use_text(count)
            item.setData(NAME, name)
            item.setData(USED, used)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{name}, {used}")
        if chosen in counts:
            self.setCurrentRow(list(counts).index(chosen))
        self.blockSignals(False)
        self.viewport().update()

    def _use_text(self, count: int) -> str:
        if not count:
            return self.tr("not used")
        if count == 1:
            return self.tr("used once")
        return self.tr("used {count} times").replace("{count}", str(count))


class _BlockDelegate(QStyledItemDelegate):
    def __init__(self, themes: Themes, parent: QWidget) -> None:
        super().__init__(parent)
        self._themes = themes
        self._font = interface_font(13)
        self._small = interface_font(12)

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(100, ROW_HEIGHT)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        theme, area, state = self._themes.current, QRectF(option.rect), option.state
        painter.save()
        if state & (QStyle.StateFlag.State_MouseOver | QStyle.StateFlag.State_Selected):
            chosen = bool(state & QStyle.StateFlag.State_Selected)
            paint_choice(painter, area, theme, is_chosen=chosen)
        width = int(area.width() - 2 * MARGIN)
        for role, font, colour, top in (
            (NAME, self._font, "text", 18),
            (USED, self._small, "muted", 36),
        ):
            painter.setFont(font)
            painter.setPen(theme.colour(colour))
            text = QFontMetrics(font).elidedText(
                index.data(role) or "", Qt.TextElideMode.ElideRight, width
            )
            painter.drawText(QPointF(area.left() + MARGIN, area.top() + top), text)
        painter.restore()
