"""History: every step since the document was opened, to go back to and forth."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import (
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from app.document.document import Document
from app.theme import Themes, interface_font
from app.widgets.choice_ground import paint_choice

ROW_HEIGHT = 27
MARGIN = 22
STEP_ROLE = int(Qt.ItemDataRole.UserRole)
_DOT_LEFT = MARGIN + 6
_TEXT_LEFT = MARGIN + 26
_Index = QModelIndex | QPersistentModelIndex
_NONE = QModelIndex()


class HistoryModel(QAbstractListModel):
    """The steps of a document's history; row 0 is the document as it was before the first.

    Data of `STEP_ROLE` is (is the document here now, was it undone, was the document saved here).
    """

    def __init__(self, document: Document, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._stack = document.undo_stack
        self._shown = self._state()
        self._stack.indexChanged.connect(self.refresh)
        self._stack.cleanChanged.connect(self.refresh)
        # Steps that are dropped while the signals are held back: another document is open.
        document.loaded.connect(self.refresh)

    def _state(self) -> tuple[int, int, int]:
        return self._stack.count(), self._stack.index(), self._stack.cleanIndex()

    def refresh(self) -> None:
        """Show the history as it is now."""
        before, self._shown = self._shown, self._state()
        if before[0] == self._shown[0]:
            # As many as before: other names at most, and what is lit.
            self.dataChanged.emit(self.index(0), self.index(self.rowCount() - 1))
        else:
            self.beginResetModel()
            self.endResetModel()

    def rowCount(self, parent: _Index = _NONE) -> int:
        return 0 if parent.isValid() else self._stack.count() + 1

    def data(self, index: _Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        row = index.row()
        text = self._stack.text(row - 1) if row else self.tr("Beginning")
        is_now, is_undone = row == self._stack.index(), row > self._stack.index()
        is_saved = row == self._stack.cleanIndex()
        if role == STEP_ROLE:
            return is_now, is_undone, is_saved
        if role == Qt.ItemDataRole.DisplayRole:
            return text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            words = (
                (is_now, self.tr("now")),
                (is_undone, self.tr("undone")),
                (is_saved, self.tr("saved")),
            )
            return ", ".join((text, *(word for holds, word in words if holds)))
        return None


class History(QWidget):
    """The steps as a list; a click, or Enter, goes to one."""

    def __init__(self, document: Document, themes: Themes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self._stack = document.undo_stack
        self.model = HistoryModel(document, self)
        self.list = QListView()
        self.list.setAccessibleName(self.tr("History"))
        self.list.setModel(self.model)
        self.list.setItemDelegate(_StepDelegate(themes, self.list))
        self.list.setMouseTracking(True)
        self.list.setUniformItemSizes(True)
        self.list.clicked.connect(self._go_to)
        self.list.activated.connect(self._go_to)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 8)
        column.addWidget(self.list)
        for signal in (self.model.dataChanged, self.model.modelReset):
            signal.connect(self._light)
        themes.changed.connect(self.list.viewport().update)
        self._light()

    def _light(self) -> None:
        """Light the step that the document is at."""
        index = self.model.index(self._stack.index())
        self.list.setCurrentIndex(index)
        self.list.scrollTo(index)

    def _go_to(self, index: QModelIndex) -> None:
        self._stack.setIndex(index.row())


class _StepDelegate(QStyledItemDelegate):
    """A thread of dots: full where something was done, hollow where it was undone."""

    def __init__(self, themes: Themes, parent: QWidget) -> None:
        super().__init__(parent)
        self._themes = themes
        self._font = interface_font(13)
        self._bold = interface_font(13, is_bold=True)
        self._small = interface_font(11)

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(160, ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        is_now, is_undone, is_saved = index.data(STEP_ROLE)
        theme = self._themes.current
        area = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if is_now or option.state & QStyle.StateFlag.State_MouseOver:
            paint_choice(painter, area.adjusted(8, 1, -8, -1), theme, is_chosen=is_now)
        self._paint_thread(painter, area, index, is_now, is_undone)
        painter.setFont(self._bold if is_now else self._font)
        painter.setPen(theme.colour("accent" if is_now else "muted" if is_undone else "text"))
        room = QRectF(_TEXT_LEFT, area.top(), area.width() - _TEXT_LEFT - MARGIN, area.height())
        if is_saved:
            self._paint_saved(painter, room)
        metrics = painter.fontMetrics()
        text = metrics.elidedText(
            index.data(Qt.ItemDataRole.DisplayRole), Qt.TextElideMode.ElideRight, int(room.width())
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, text)
        painter.restore()

    def _paint_saved(self, painter: QPainter, room: QRectF) -> None:
        painter.save()
        painter.setFont(self._small)
        painter.setPen(self._themes.current.colour("value"))
        text = "✓ " + self.tr("saved")
        aligned = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(room, aligned, text)
        room.setRight(room.right() - painter.fontMetrics().horizontalAdvance(text) - 10)
        painter.restore()

    def _paint_thread(
        self, painter: QPainter, area: QRectF, index: _Index, is_now: bool, is_undone: bool
    ) -> None:
        theme = self._themes.current
        middle = QPointF(_DOT_LEFT, area.center().y())
        colour = theme.colour("accent" if is_now else "faint")
        painter.setPen(QPen(theme.colour("line"), 1.5))
        if index.row():
            painter.drawLine(QPointF(_DOT_LEFT, area.top()), middle - QPointF(0, 6))
        if index.row() < index.model().rowCount() - 1:
            painter.drawLine(middle + QPointF(0, 6), QPointF(_DOT_LEFT, area.bottom() + 1))
        painter.setPen(QPen(colour, 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush if is_undone else colour)
        painter.drawEllipse(middle, 4.0 if is_now else 3.2, 4.0 if is_now else 3.2)
