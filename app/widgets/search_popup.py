"""A search box over the window with what it finds below: for actions, nodes, node types."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QGraphicsDropShadowEffect,
    QLineEdit,
    QListView,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from app.access.speaker import Speaker
from app.theme import Themes
from app.widgets.labels import Label
from app.widgets.search_model import SearchModel
from app.widgets.search_row import REASON_HEIGHT, ROW_HEIGHT, SearchRow, SearchRowDelegate

WIDTH = 620
TOP = 84
MOST_ROWS = 11
SMALL_WIDTH = 440
FEW_ROWS = 8
BESIDE = 14
"""How far from a point the popup lies, so that what is there stays in sight."""

_FRAME_ROOM = 96
MOST_FOUND = 300
_MOVES = {
    Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_Tab: 1, Qt.Key.Key_Backtab: -1,
    Qt.Key.Key_PageDown: MOST_ROWS - 1, Qt.Key.Key_PageUp: 1 - MOST_ROWS,
}  # fmt: skip


class SearchPopup(QWidget):
    """Lies over a whole window until something is chosen, Esc is pressed or it is clicked away.

    Parameters
    ----------
    over : QWidget
        The window.
    find : callable
        Returns the rows for a text, the likeliest first; it is called with "" at the start.
    name : str
        What is searched, for screen readers.
    hint : str
        What stands in the empty field.
    nothing : str
        What is said when nothing is found.
    at : QPoint, optional
        A point of the window beside which a smaller popup comes to lie.

    Signals
    -------
    closed()
        It is gone, whether something was chosen or not; before `chosen`.
    chosen(str)
        The key of the row that was chosen; the popup is closed by then, and what had the focus
        before has it again.
    """

    closed = Signal()
    chosen = Signal(str)

    def __init__(
        self,
        over: QWidget,
        find: Callable[[str], Sequence[SearchRow]],
        themes: Themes,
        *,
        name: str,
        hint: str,
        nothing: str,
        at: QPoint | None = None,
    ) -> None:
        super().__init__(over)
        self._at = at
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._over = over
        self._find = find
        self._before = QApplication.focusWidget()
        self.field = QLineEdit()
        self.field.setProperty("role", "popup")
        self.field.setPlaceholderText(hint)
        self.field.setAccessibleName(name)
        self.field.textChanged.connect(self._search)
        self.field.installEventFilter(self)
        self.speaker = Speaker(self.field)
        self.model = SearchModel(self)
        self.list = QListView()
        self.list.setObjectName("found")
        self.list.setAccessibleName(self.tr("What was found"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setMouseTracking(True)
        self.list.setModel(self.model)
        self.list.setItemDelegate(SearchRowDelegate(themes, self.list))
        self.list.clicked.connect(self._choose)
        self.list.selectionModel().currentChanged.connect(self._speak)
        self.nothing = Label(nothing, "muted")
        self.nothing.setContentsMargins(20, 8, 20, 8)
        self.foot = Label(self.tr("↑ ↓  choose      Enter  take      Esc  close"), "muted")
        self.foot.setObjectName("popupFoot")
        self._panel = self._make_panel()
        self._place()
        over.installEventFilter(self)
        self._search("")

    def open(self) -> None:
        """Show it and take the focus."""
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def _make_panel(self) -> QFrame:
        panel = QFrame(self)
        panel.setObjectName("searchPopup")
        shadow = QGraphicsDropShadowEffect(panel)
        shadow.setBlurRadius(36.0)
        shadow.setOffset(0.0, 8.0)
        shadow.setColor(Qt.GlobalColor.black)
        colour = shadow.color()
        colour.setAlpha(70)
        shadow.setColor(colour)
        panel.setGraphicsEffect(shadow)
        column = QVBoxLayout(panel)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.field, self.list, self.nothing, self.foot):
            column.addWidget(part)
        return panel

    def _search(self, text: str) -> None:
        rows = tuple(self._find(text.strip()))[:MOST_FOUND]
        self.model.show_rows(rows)
        self.list.setVisible(bool(rows))
        self.nothing.setVisible(not rows)
        if rows:
            self.list.setCurrentIndex(self.model.index(0))
        self._speak()
        self._place()

    def _speak(self) -> None:
        """Let screen readers hear which row is lit, though the field keeps the focus."""
        index = self.list.currentIndex()
        text = self.model.rows[index.row()].spoken() if index.isValid() else self.nothing.text()
        if text != self.field.accessibleDescription():
            self.field.setAccessibleDescription(text)
            self.speaker.say(text)

    def _move(self, step: int) -> None:
        count = len(self.model.rows)
        if not count:
            return
        place = self.list.currentIndex().row() + step
        place = place % count if abs(step) == 1 else min(max(place, 0), count - 1)
        self.list.setCurrentIndex(self.model.index(place))

    def _choose(self, index: QModelIndex) -> None:
        if not index.isValid() or self.model.rows[index.row()].reason:
            return
        key = self.model.rows[index.row()].key
        self.close()
        self.chosen.emit(key)

    def _place(self) -> None:
        self.setGeometry(self._over.rect())
        width = min(WIDTH if self._at is None else SMALL_WIDTH, self.width() - 40)
        shown = self.model.rows[: MOST_ROWS if self._at is None else FEW_ROWS]
        height = sum(ROW_HEIGHT + (REASON_HEIGHT if row.reason else 0) for row in shown)
        self.list.setFixedHeight(min(height, self.height() - TOP - 110) + 12)
        self._panel.setFixedWidth(width)
        self._panel.adjustSize()
        self._panel.move(self._corner(width))

    def _corner(self, width: int) -> QPoint:
        if self._at is None:
            return QPoint((self.width() - width) // 2, TOP)
        # As if it were full, so that it does not jump about while somebody types.
        right, bottom = self.width() - width, self.height() - FEW_ROWS * ROW_HEIGHT - _FRAME_ROOM
        x, y = self._at.x() + BESIDE, self._at.y() + BESIDE
        x = x if x <= right else self._at.x() - BESIDE - width
        return QPoint(max(x, 0), max(min(y, bottom), 0))

    # Qt

    def closeEvent(self, event: QEvent) -> None:
        self._over.removeEventFilter(self)
        before = self._before
        # What had the focus may be gone by now, as a field of another node is.
        if before is not None and isValid(before) and before.isVisible():
            before.setFocus(Qt.FocusReason.PopupFocusReason)
        self.closed.emit()
        super().closeEvent(event)  # type: ignore[arg-type]  # a QCloseEvent

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._over:
            if event.type() == QEvent.Type.Resize:
                self._place()
        elif event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            # What moves through the list or closes it is no shortcut of the window meanwhile.
            if event.key() in _MOVES or event.key() == Qt.Key.Key_Escape:
                event.accept()
        elif event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._press(event)
        return super().eventFilter(watched, event)

    def _press(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        if key in _MOVES:
            self._move(_MOVES[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(self.list.currentIndex())
        elif key == Qt.Key.Key_Escape:
            self.close()
        else:
            return False
        return True

    def mousePressEvent(self, event: QMouseEvent) -> None:
        # Only what lies beside the panel comes here.
        event.accept()
        if not self._panel.geometry().contains(event.position().toPoint()):
            self.close()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._panel.move(self._corner(self._panel.width()))
