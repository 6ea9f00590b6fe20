"""The list of breakpoints, and a menu to add one."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QMenu,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.document.document import Document
from app.document.selection import Selection
from app.panels.timeline.breakpoint_row import BreakpointRow
from app.panels.timeline.breakpoint_words import condition_help, condition_text, place_text
from app.sessions.step_session import StepSession
from app.theme import Themes
from app.widgets.action_button import ARROW
from app.widgets.labels import Label
from graph_engine.breakpoints import CONDITIONS, LIMITED, Breakpoint, Condition

FIRST_LIMIT: dict[Condition, float] = {"gradient_above": 10.0, "value_above": 100.0}


class BreakpointPage(QWidget):
    """Adds, changes and removes breakpoints, and says how often each is met in this run.

    Attributes
    ----------
    add : QPushButton
        Opens the menu of what can be stopped at; it stands wherever there is room for it.
    """

    def __init__(
        self,
        document: Document,
        selection: Selection,
        steps: StepSession,
        themes: Themes,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._document = document
        self._selection = selection
        self._session = steps
        self._themes = themes
        self.rows: list[BreakpointRow] = []
        self.add = QPushButton(self.tr("Add") + ARROW)
        self.add.setProperty("role", "quiet")
        self.add.setToolTip(self.tr("Stop at a node, a wire, or where something is so"))
        self.menu = QMenu(self.add)
        self.menu.setToolTipsVisible(True)
        self.menu.aboutToShow.connect(self._fill_menu)
        self.add.setMenu(self.menu)
        self.empty = Label(
            self.tr(
                "No breakpoints. Select a node or a wire and press F9, double-click a step above, "
                "or add a condition. F8 runs to the next."
            ),
            "muted",
        ).wrapped()
        self.empty.setContentsMargins(6, 2, 6, 0)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._list = QVBoxLayout()
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(0)
        body = QWidget()
        body.setObjectName("panel")
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self._list)
        column.addStretch(1)
        self.area = QScrollArea()
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setWidgetResizable(True)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setWidget(body)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(2)
        whole.addWidget(self.empty)
        whole.addWidget(self.area, 1)
        steps.breakpoints.changed.connect(self.refresh)
        steps.hits.finished.connect(self._show_hits)
        themes.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show the list as it is now."""
        items = self._session.breakpoints.items
        if [row.wanted for row in self.rows] != list(items) or self.sender() is self._themes:
            self._make_rows(items)
        self.empty.setVisible(not items)
        self.area.setVisible(bool(items))
        self._show_hits()

    def _make_rows(self, items: tuple[Breakpoint, ...]) -> None:
        focus = self._focused_position()
        for row in self.rows:
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = []
        for position, wanted in enumerate(items):
            row = BreakpointRow(wanted, self._themes)
            row.changed.connect(partial(self._session.breakpoints.put, position))
            row.unwanted.connect(partial(self._session.breakpoints.remove, position))
            self._list.addWidget(row)
            self.rows.append(row)
        if focus is not None and self.rows:
            position, is_switch = focus
            row = self.rows[min(position, len(self.rows) - 1)]
            (row.switch if is_switch else row.remove).setFocus(Qt.FocusReason.OtherFocusReason)

    def _focused_position(self) -> tuple[int, bool] | None:
        """Return the row that the keyboard works on, so that it stays there."""
        for position, row in enumerate(self.rows):
            if row.switch.hasFocus() or row.remove.hasFocus():
                return position, row.switch.hasFocus()
        return None

    def _show_hits(self) -> None:
        hits, graph = self._session.hits, self._document.graph
        for row in self.rows:
            wanted = row.wanted
            is_there = not wanted.node or wanted.node in graph
            if wanted.edge is not None:
                edge = wanted.edge
                is_there = edge.target in graph and edge in graph.edges_into(edge.target).values()
            found = hits.of(wanted)
            row.show_hits(len(found), is_known=not hits.is_searching, is_there=is_there)

    # Adding

    def _fill_menu(self) -> None:
        self.menu.clear()
        here = self._here()
        if here is not None:
            self.menu.addSection(place_text(here))
            self._offer(CONDITIONS, here)
        self.menu.addSection(self.tr("Anywhere"))
        self._offer(tuple(c for c in CONDITIONS if c != "reached"), Breakpoint())

    def _here(self) -> Breakpoint | None:
        """Return a breakpoint at what is selected, None where that is not one thing."""
        if self._selection.edge is not None:
            return Breakpoint(edge=self._selection.edge)
        node = self._selection.current
        return None if node is None else Breakpoint(node=node)

    def _offer(self, conditions: tuple[Condition, ...], where: Breakpoint) -> None:
        for condition in conditions:
            limit = FIRST_LIMIT.get(condition, 1.0)
            wanted = replace(where, condition=condition, limit=limit)
            text = condition_text(condition)
            made = self.menu.addAction(f"{text} {limit:g}" if condition in LIMITED else text)
            made.setToolTip(condition_help(condition))
            made.triggered.connect(partial(self._add, wanted))

    def _add(self, wanted: Breakpoint, checked: bool = False) -> None:
        self._session.breakpoints.add(wanted)
