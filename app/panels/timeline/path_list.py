"""Lines of an explanation: one path, or one step of the way back, per row."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetricsF, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from app.panels.timeline.coloured import COLOURS
from app.panels.timeline.wrapping import wrapped
from app.theme import Themes, number_font
from app.widgets.choice_ground import paint_choice
from graph_engine.edge import Edge
from graph_engine.step_equations import Part

LINE_HEIGHT = 18
GAP = 3
MARGIN = 6
INDENT = 16
_LINE_ROLE = int(Qt.ItemDataRole.UserRole)
_Index = QModelIndex | QPersistentModelIndex
_NONE = QModelIndex()


@dataclass(frozen=True)
class Line:
    """What a row says, and the edges that it speaks of."""

    parts: tuple[Part, ...]
    edges: tuple[Edge, ...] = ()

    @property
    def text(self) -> str:
        return "".join(text for text, _ in self.parts)


class PathList(QListView):
    """Rows as high as their words need; pointing at one, or choosing it, lights its path.

    Signals
    -------
    lit(object)
        The edges of the row that is pointed at or chosen, a tuple; empty for none.
    """

    lit = Signal(object)

    def __init__(self, themes: Themes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines = _LineModel(self)
        self.setModel(self.lines)
        self.setItemDelegate(_LineDelegate(themes, self))
        self.setMouseTracking(True)
        self.setUniformItemSizes(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.entered.connect(self._point_at)
        self.selectionModel().currentChanged.connect(self._point_at)
        themes.changed.connect(self.viewport().update)

    def show_lines(self, lines: list[Line]) -> None:
        """Show other rows; none of them is chosen."""
        self.lines.show(lines)
        self.scrollToTop()
        self.lit.emit(())

    def _point_at(self, index: _Index) -> None:
        line = index.data(_LINE_ROLE) if index.isValid() else None
        self.lit.emit(() if line is None else line.edges)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Leave:
            self._point_at(self.currentIndex())
        return super().viewportEvent(event)


class _LineModel(QAbstractListModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._lines: list[Line] = []

    def show(self, lines: list[Line]) -> None:
        self.beginResetModel()
        self._lines = lines
        self.endResetModel()

    def rowCount(self, parent: _Index = _NONE) -> int:
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: _Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        line = self._lines[index.row()]
        if role == _LINE_ROLE:
            return line
        return line.text if role == Qt.ItemDataRole.DisplayRole else None


class _LineDelegate(QStyledItemDelegate):
    """Paints each piece in the colour of its kind, on as many lines as it takes."""

    def __init__(self, themes: Themes, parent: PathList) -> None:
        super().__init__(parent)
        self._themes = themes
        self._list = parent
        self._font = number_font(12)
        self._metrics = QFontMetricsF(self._font)

    def _rows(self, line: Line) -> list[list[Part]]:
        width = self._list.viewport().width() - 2 * MARGIN - 2
        return wrapped(line.parts, width, INDENT, self._metrics.horizontalAdvance)

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        count = len(self._rows(index.data(_LINE_ROLE)))
        return QSize(self._list.viewport().width(), count * LINE_HEIGHT + GAP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        theme = self._themes.current
        area = QRectF(option.rect)
        painter.save()
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if is_chosen or option.state & QStyle.StateFlag.State_MouseOver:
            paint_choice(painter, area, theme, is_chosen=is_chosen, corner=0.0)
        painter.setFont(self._font)
        y = area.top() + GAP / 2 + (LINE_HEIGHT + self._metrics.capHeight()) / 2
        for number, row in enumerate(self._rows(index.data(_LINE_ROLE))):
            x = area.left() + MARGIN + (INDENT if number else 0)
            for text, role in row:
                painter.setPen(theme.colour(COLOURS[role]))
                painter.drawText(QPointF(x, y), text)
                x += self._metrics.horizontalAdvance(text)
            y += LINE_HEIGHT
        painter.restore()
