"""Outline: the graph as a tree of text, for ears and keys as much as for eyes."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

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
from PySide6.QtWidgets import QStackedLayout, QWidget

from app.access.telling import Telling
from app.document.document import Document
from app.document.selection import Selection
from app.document.sheet_keeper import SheetChange
from app.panels.outline.model import OutlineModel
from app.panels.outline.row_words import NAME
from app.panels.outline.tree import OutlineTree
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
    card_wanted(str, bool)
        Go to a note or frame on the canvas, by its id; and whether its text is to be typed.
    context_wanted(QPoint)
        The context menu is asked for, at a place on the screen.
    """

    nodes_wanted = Signal(object)
    card_wanted = Signal(str, bool)
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
        self._shut: set[str] = set()
        self.model = OutlineModel(
            document, telling, themes, None if steps is None else steps.breakpoints, self
        )
        self.tree = OutlineTree()
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
        document.sheet_changed.connect(self._sheet_changed)
        document.nodes_moved.connect(self._nodes_moved)
        for signal in (document.node_changed, document.problems_changed):
            signal.connect(self._details_changed)
        if self._steps is not None:
            self._steps.moved.connect(self._show_step)
            self._steps.breakpoints.changed.connect(self.tree.viewport().update)
        self._selection.changed.connect(self._show_selection)
        self.tree.selectionModel().selectionChanged.connect(self._select)
        self.tree.activated.connect(self._go_to)
        self.tree.editing_wanted.connect(self._edit)
        self.tree.expanded.connect(self._open)
        self.tree.collapsed.connect(self._close)
        self.tree.customContextMenuRequested.connect(self._ask_context)

    # From the document

    def _grow_stale(self) -> None:
        self._is_stale = True
        if self.isVisible():
            self._timer.start()

    def _sheet_changed(self, change: SheetChange) -> None:
        if change.notes or change.frames:
            self._grow_stale()

    def _nodes_moved(self) -> None:
        if self._document.sheet.frames:  # they may lie in others now
            self._grow_stale()

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
            frames = [self.model.index_of_card(id_) for id_ in self.model.cards]
            nodes = map(self.model.index_of, tuple(self._opened))
            for index in (*frames, *nodes):
                if index.isValid() and self.model.card_of(index) not in self._shut:
                    self.tree.expand(index)
            self._is_showing = False
            has_any = bool(self.model.names or self.model.cards)
            self._stack.setCurrentWidget(self.tree if has_any else self.empty)
        self._show_selection()
        self._show_step()

    def _open(self, index: QModelIndex) -> None:
        """Remember that a node is expanded, and give its problems the whole width."""
        card = self.model.card_of(index)
        if card:
            self._shut.discard(card)
            return
        self._opened.add(self.model.node_of(index))
        for row, detail in enumerate(self.model.details(self.model.node_of(index))):
            self.tree.setFirstColumnSpanned(row, index, detail.kind == "problem")

    def _close(self, index: QModelIndex) -> None:
        card = self.model.card_of(index)
        if card:
            self._shut.add(card)
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
            found = [self.model.index_of(name) for name in chosen]
            found += map(self.model.index_of_card, self._selection.cards)
            found = [index for index in found if index.isValid()]
            model.select(self._ranges(found), _FLAGS.ClearAndSelect | _FLAGS.Rows)
            if len(found) == 1:
                current = found[0]
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

    def _ranges(self, indexes: Iterable[QModelIndex]) -> QItemSelection:
        """Return rows as few ranges: ten thousand of them one by one would take seconds."""
        found = QItemSelection()

        def around(index: QModelIndex) -> int:
            return -1 if not index.parent().isValid() else int(index.parent().internalId())

        ordered = sorted(indexes, key=lambda index: (around(index), index.row()))
        for _, group in groupby(enumerate(ordered), lambda p: (around(p[1]), p[1].row() - p[0])):
            run = [index for _, index in group]
            found.select(run[0], run[-1])
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
            cards = {self.model.card_of(index) for index in rows}
            self._selection.set({self.model.node_of(index) for index in rows}, cards=cards)
        self._is_showing = False

    def _edit(self, index: QModelIndex) -> None:
        card = self.model.card_of(index)
        if card:
            self.card_wanted.emit(card, True)

    def _go_to(self, index: QModelIndex) -> None:
        if self.model.card_of(index):
            self.card_wanted.emit(self.model.card_of(index), False)
            return
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
