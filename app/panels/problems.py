"""Problems: what is wrong or worth knowing, and where."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QListView,
    QStackedLayout,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from app.document.document import Document
from app.document.selection import Selection
from app.language.rule_words import problem_words, rule_words
from app.theme import Themes, interface_font
from app.widgets.choice_ground import paint_choice
from app.widgets.glyphs import SIZE, glyph_pixmap
from app.widgets.labels import Label
from graph_engine.errors import Problem

ROW_HEIGHT = 44
MARGIN = 22
_COLOURS = {"error": "gradient", "warning": "warning", "note": "note"}
_ORDER = {"error": 0, "warning": 1, "note": 2}
_PROBLEM_ROLE = int(Qt.ItemDataRole.UserRole)
_Index = QModelIndex | QPersistentModelIndex
_NONE = QModelIndex()


class Problems(QWidget):
    """A line per problem; a click selects its node.

    Signals
    -------
    node_wanted(str)
        A node to bring into sight.
    count_changed(int)
        How many problems there are.
    """

    node_wanted = Signal(str)
    count_changed = Signal(int)

    def __init__(
        self,
        document: Document,
        selection: Selection,
        themes: Themes,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self._document = document
        self._selection = selection
        self.model = ProblemModel(self)
        self.list = QListView()
        self.list.setAccessibleName(self.tr("Problems"))
        self.list.setModel(self.model)
        self.list.setItemDelegate(_ProblemDelegate(themes, self.list))
        self.list.setMouseTracking(True)
        self.list.clicked.connect(self._go_to)
        self.list.activated.connect(self._go_to)
        self.empty = Label("", "muted")
        self.empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.empty.setContentsMargins(MARGIN, 16, MARGIN, 0)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self.empty)
        self._stack.addWidget(self.list)
        document.problems_changed.connect(self.refresh)
        document.loaded.connect(self.refresh)
        themes.changed.connect(self.list.viewport().update)
        self.refresh()

    def refresh(self) -> None:
        """Show the problems as they are now."""
        found = sorted(self._document.problems(), key=lambda p: _ORDER[p.severity])
        self.model.show_problems(found)
        self.empty.setText(
            self.tr("No problems: every node runs.")
            if len(self._document.graph)
            else (self.tr("No problems. What is miswired or does not fit will be listed here."))
        )
        self._stack.setCurrentWidget(self.list if found else self.empty)
        self.count_changed.emit(len(found))

    def _go_to(self, index: QModelIndex) -> None:
        problem: Problem = index.data(_PROBLEM_ROLE)
        if problem.node in self._document.graph:
            self._selection.set([problem.node])
            self.node_wanted.emit(problem.node)


class ProblemModel(QAbstractListModel):
    """The list of problems."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.problems: list[Problem] = []

    def show_problems(self, problems: list[Problem]) -> None:
        self.beginResetModel()
        self.problems = problems
        self.endResetModel()

    def rowCount(self, parent: _Index = _NONE) -> int:
        return 0 if parent.isValid() else len(self.problems)

    def data(self, index: _Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        problem = self.problems[index.row()]
        if role == _PROBLEM_ROLE:
            return problem
        text = problem_words(problem.rule, problem.remedy)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self._severity(problem)}: {text}"
        return text if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole) else None

    def _severity(self, problem: Problem) -> str:
        texts = {"error": self.tr("error"), "warning": self.tr("warning"), "note": self.tr("note")}
        return texts[problem.severity]


class _ProblemDelegate(QStyledItemDelegate):
    """Sign, rule, and the remedy in grey below."""

    def __init__(self, themes: Themes, parent: QWidget) -> None:
        super().__init__(parent)
        self._themes = themes
        self._font = interface_font(13)
        self._small = interface_font(12)

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        problem: Problem = index.data(_PROBLEM_ROLE)
        return QSize(200, ROW_HEIGHT if problem.remedy else ROW_HEIGHT - 16)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        problem: Problem = index.data(_PROBLEM_ROLE)
        theme = self._themes.current
        area = QRectF(option.rect)
        state = option.state
        painter.save()
        if state & (QStyle.StateFlag.State_MouseOver | QStyle.StateFlag.State_Selected):
            chosen = bool(state & QStyle.StateFlag.State_Selected)
            paint_choice(painter, area, theme, is_chosen=chosen, corner=0.0)
        scale = painter.device().devicePixelRatioF()
        sign = glyph_pixmap(problem.severity, theme.colour(_COLOURS[problem.severity]), scale)
        painter.drawPixmap(QPointF(MARGIN, area.top() + 7), sign)
        left = MARGIN + SIZE + 10
        width = int(area.width() - left - MARGIN)
        rule, remedy = rule_words(problem.rule), rule_words(problem.remedy)
        lines = ((rule, self._font, "text", 4), (remedy, self._small, "muted", 23))
        for text, font, colour, top in lines:
            painter.setFont(font)
            painter.setPen(theme.colour(colour))
            shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, width)
            painter.drawText(QPointF(left, area.top() + top + 13), shown)
        painter.restore()
