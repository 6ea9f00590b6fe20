"""Outline: the graph as a tree of text, for ears and keys as much as for eyes."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPoint,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QStackedLayout, QTreeView, QWidget

from app.access.telling import Telling
from app.document.document import Document
from app.document.selection import Selection
from app.panels.outline.model import NAME, OutlineModel
from app.sessions.step_session import StepSession
from app.theme import Themes
from app.widgets.labels import Label
from graph_engine.edge import Edge

WIDTHS = (300, 190, 150, 150)
MARGIN = 22
_FLAGS = QItemSelectionModel.SelectionFlag


class Outline(QWidget):
    """Mirrors the canvas: what is selected in one is selected in the other.

    While stepping, the node of the step is the current row. Nothing is read while the panel is
    out of sight.

    Parameters
    ----------
    steps : StepSession, optional
        Left out where there are no steps to follow, as inside a node.

    Signals
    -------
    nodes_wanted(object)
        Go to these nodes on the canvas.
    context_wanted(QPoint)
        The context menu is asked for, at a place on the screen.
    """

    nodes_wanted = Signal(object)
    context_wanted = Signal(QPoint)

    def __init__(
        self,
        document: Document,
        selection: Selection,
        telling: Telling,
        themes: Themes,
        steps: StepSession | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self._document = document
        self._selection = selection
        self._steps = steps
        self._is_stale = True
        self._is_showing = False
        self._last = -1
        self._opened: set[str] = set()
        self.model = OutlineModel(
            document, telling, themes, None if steps is None else steps.breakpoints, self
        )
        self.tree = _Tree()
        self.tree.setAccessibleName(self.tr("Outline of the graph"))
        self.tree.setModel(self.model)
        for column, width in enumerate(WIDTHS):
            self.tree.setColumnWidth(column, width)
        self.empty = Label(self.tr("The graph is empty."), "muted")
        self.empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.empty.setContentsMargins(MARGIN, 16, MARGIN, 0)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self.empty)
        self._stack.addWidget(self.tree)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self.refresh)
        self._connect()

    def _connect(self) -> None:
        document = self._document
        for signal in (
            document.node_added, document.node_removed, document.node_renamed,
            document.edge_added, document.edge_removed, document.loaded,
        ):  # fmt: skip
            signal.connect(self._grow_stale)
        for signal in (document.node_changed, document.problems_changed):
            signal.connect(self._details_changed)
        if self._steps is not None:
            self._steps.moved.connect(self._show_step)
            self._steps.breakpoints.changed.connect(self.tree.viewport().update)
        self._selection.changed.connect(self._show_selection)
        self.tree.selectionModel().selectionChanged.connect(self._select)
        self.tree.activated.connect(self._go_to)
        self.tree.expanded.connect(self._open)
        self.tree.collapsed.connect(self._close)
        self.tree.customContextMenuRequested.connect(self._ask_context)

    # From the document

    def _grow_stale(self) -> None:
        self._is_stale = True
        if self.isVisible():
            self._timer.start()

    def _details_changed(self) -> None:
        """Read anew what stands below nodes; the nodes themselves are the same as before."""
        if self._opened or not self.isVisible():
            self._grow_stale()
        elif not self._is_stale:
            self.model.read_problems()
            self.tree.viewport().update()

    def refresh(self) -> None:
        """Show the graph as it is now; what is expanded stays so."""
        self._timer.stop()
        if self._is_stale:
            self._is_stale = False
            self._is_showing = True
            self.model.refresh()
            for name in tuple(self._opened):
                index = self.model.index_of(name)
                if index.isValid():
                    self.tree.expand(index)
            self._is_showing = False
            has_any = bool(self.model.names)
            self._stack.setCurrentWidget(self.tree if has_any else self.empty)
        self._show_selection()
        self._show_step()

    def _open(self, index: QModelIndex) -> None:
        """Remember that a node is expanded, and give its problems the whole width."""
        self._opened.add(self.model.node_of(index))
        for row, detail in enumerate(self.model.details(self.model.node_of(index))):
            self.tree.setFirstColumnSpanned(row, index, detail.kind == "problem")

    def _close(self, index: QModelIndex) -> None:
        self._opened.discard(self.model.node_of(index))

    def _show_selection(self) -> None:
        if self._is_showing or not self.isVisible() or self._is_stale:
            return
        self._is_showing = True
        chosen, edge = self._selection.nodes, self._selection.edge
        model = self.tree.selectionModel()
        current = QModelIndex()
        if edge is not None:
            current = self._row_of_edge(edge)
            if current.isValid():
                model.select(current, _FLAGS.ClearAndSelect | _FLAGS.Rows)
        else:
            rows = sorted(self.model.index_of(name).row() for name in chosen)
            rows = [row for row in rows if row >= 0]
            model.select(self._ranges(rows), _FLAGS.ClearAndSelect | _FLAGS.Rows)
            if len(rows) == 1:
                current = self.model.index(rows[0], 0)
        if current.isValid():
            model.setCurrentIndex(current, _FLAGS.NoUpdate)
            self.tree.scrollTo(current)
        self._is_showing = False

    def _row_of_edge(self, edge: Edge) -> QModelIndex:
        """Return the row of a wire: the one that the keys are on, else below its target."""
        detail = self.model.detail_of(self.tree.currentIndex())
        if detail is not None and detail.edge == edge:
            return self.tree.currentIndex()
        found = self.model.index_of_edge(edge)
        if found.isValid():
            self.tree.expand(found.parent())
        return found

    def _ranges(self, rows: Iterable[int]) -> QItemSelection:
        found, first, last = QItemSelection(), -1, -1
        for row in (*rows, -2):
            if row == last + 1 and first >= 0:
                last = row
                continue
            if first >= 0:
                found.select(self.model.index(first, 0), self.model.index(last, 0))
            first = last = row
        return found

    def _show_step(self) -> None:
        """Make the node of the step the current row, and leave what is selected."""
        steps = self._steps
        if steps is None:
            return
        trace, name = steps.trace, ""
        if steps.is_stepping and trace is not None and steps.cursor:
            name = trace.node_of(steps.group[0])
        self.model.show_step(name)
        if not self.isVisible() or self._is_stale:
            return
        self.tree.viewport().update()
        if name and steps.cursor != self._last:
            index = self.model.index_of(name)
            if index.isValid():
                self.tree.selectionModel().setCurrentIndex(index, _FLAGS.NoUpdate)
                self.tree.scrollTo(index)
        self._last = steps.cursor

    # To the document

    def _select(self) -> None:
        if self._is_showing:
            return
        self._is_showing = True
        rows = self.tree.selectionModel().selectedRows(NAME)
        detail = self.model.detail_of(rows[0]) if len(rows) == 1 else None
        if detail is not None and detail.edge is not None:
            self._selection.set((), detail.edge)
        else:
            self._selection.set({self.model.node_of(index) for index in rows})
        self._is_showing = False

    def _go_to(self, index: QModelIndex) -> None:
        detail = self.model.detail_of(index)
        if detail is not None and detail.edge is not None:
            self.nodes_wanted.emit([detail.edge.source, detail.edge.target])
        else:
            self.nodes_wanted.emit([self.model.node_of(index)])

    def _ask_context(self, place: QPoint) -> None:
        self.context_wanted.emit(self.tree.viewport().mapToGlobal(place))

    # Qt

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()


class _Tree(QTreeView):
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
