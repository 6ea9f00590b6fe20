"""The tree that the outline is shown in."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPalette
from PySide6.QtWidgets import QAbstractItemView, QStyleOptionViewItem, QTreeView

_Index = QModelIndex | QPersistentModelIndex


class OutlineTree(QTreeView):
    """Rows that are walked by keys; letters are left to the shortcuts.

    Signals
    -------
    editing_wanted(QModelIndex)
        F2 was pressed.
    """

    editing_wanted = Signal(QModelIndex)

    def __init__(self) -> None:
        super().__init__()
        self.setUniformRowHeights(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setExpandsOnDoubleClick(False)
        self.setAllColumnsShowFocus(True)
        self.setIndentation(22)
        self.setMouseTracking(True)
        self.header().setStretchLastSection(True)
        self.header().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)

    def keyboardSearch(self, search: str) -> None:
        """Leave letters to the shortcuts; Ctrl+F finds nodes by name."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_F2 and not event.modifiers():
            self.editing_wanted.emit(self.currentIndex())
            return
        super().keyPressEvent(event)

    def drawRow(self, painter: QPainter, options: QStyleOptionViewItem, index: _Index) -> None:
        """Put a line around the row that the keys are at: it need not be selected."""
        super().drawRow(painter, options, index)
        if self.hasFocus() and index == self.currentIndex().siblingAtColumn(index.column()):
            area = QRect(0, options.rect.y(), self.viewport().width(), options.rect.height())
            painter.setPen(self.palette().color(QPalette.ColorRole.Link))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(area.adjusted(0, 0, -1, -1))
