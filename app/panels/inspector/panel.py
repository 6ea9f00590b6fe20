"""The inspector: formula, chain rule, pictures, settings, shapes, PyTorch and help of a node."""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from app.document.document import Document
from app.document.selection import Selection
from app.panels.inspector.edge_page import EdgePage
from app.panels.inspector.node_page import NodePage
from app.panels.inspector.overview import Overview
from app.preferences import Preferences
from app.sessions.inside_session import InsideSession
from app.sessions.live_session import LiveSession
from app.theme import Themes

MARGIN = 16
FRAME = 12
"""Milliseconds by which it leaves a frame to the canvas, where the eyes are."""
PAUSE = 40
"""Milliseconds without a change before that is shown which takes its time."""
LONGEST_WAIT = 0.25
"""Seconds after which it is shown although changes go on."""


class Inspector(QScrollArea):
    """Shows what is selected: a node, a wire, or the graph where neither is.

    Pages are made when they first show; changes that come in one go are shown once.

    Parameters
    ----------
    live : LiveSession or InsideSession
        Whose numbers are shown.
    is_editable : bool
        Whether names and settings may be changed, and the document is a graph of its own.

    Signals
    -------
    parity_wanted()
        Compare every edge with PyTorch.
    field_found(object)
        What belongs to the element pointed at, all it depends on or all it moves: boolean arrays
        by (node, output port or weight); None as soon as nothing is pointed at.
    """

    parity_wanted = Signal()
    field_found = Signal(object)

    def __init__(
        self,
        document: Document,
        selection: Selection,
        live: LiveSession | InsideSession,
        themes: Themes,
        preferences: Preferences,
        parent: QWidget | None = None,
        *,
        is_editable: bool = True,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setAccessibleName(self.tr("Inspector"))
        self._document = document
        self._selection = selection
        self._live = live
        self._themes = themes
        self._preferences = preferences
        self._is_editable = self._may_change = is_editable
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._shown: QWidget | None = None
        self._parity: Mapping[str, Any] = {}
        self.overview: Overview | None = None
        self.node_page: NodePage | None = None
        self.edge_page: EdgePage | None = None
        body = QWidget()
        body.setObjectName("panel")
        self._column = QVBoxLayout(body)
        self._column.setContentsMargins(MARGIN, 14, MARGIN, 16)
        self._column.addStretch(1)
        self.setWidget(body)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(FRAME)
        self._timer.timeout.connect(self._begin)
        self._turns: Iterator[None] = iter(())
        self._is_whole = True
        self._whole_at = 0.0
        self._turn = QTimer(self)
        self._turn.setSingleShot(True)
        self._turn.timeout.connect(self._go_on)
        for signal in (
            selection.changed, document.changed, document.loaded, live.result_changed,
            preferences.digits_changed,
        ):  # fmt: skip
            signal.connect(self._schedule)

    def set_editable(self, is_editable: bool) -> None:
        """Let names and settings inside of a node be changed, or only be read."""
        self._may_change = is_editable
        if self.node_page is not None:
            self.node_page.set_editable(is_editable)

    def _schedule(self) -> None:
        # What is still being shown is older than this.
        self._turn.stop()
        if self._is_whole:
            self._is_whole, self._whole_at = False, time.monotonic()
        if self.isVisible():
            self._timer.start()

    def refresh(self) -> None:
        """Show now what is selected."""
        self._timer.stop()
        self._turn.stop()
        for _ in self._shown_in_turns():
            pass

    def _begin(self) -> None:
        """Show what is selected: what can be seen change at once, the rest when changes rest.

        The rest comes a part in each turn of the event loop, so that frames come between. While
        one change follows the other, it is not put off for ever.
        """
        self._turns = self._shown_in_turns()
        if next(self._turns, self) is not self:
            self._turn.start(0 if time.monotonic() - self._whole_at > LONGEST_WAIT else PAUSE)

    def _go_on(self) -> None:
        if next(self._turns, self) is not self:
            self._turn.start(0)
        else:
            self._is_whole = True

    def _shown_in_turns(self) -> Iterator[None]:
        graph = self._document.graph
        name, edge = self._selection.current, self._selection.edge
        result, digits = self._live.result, self._preferences.digits
        page: QWidget
        if name is not None and name in graph:
            if self.node_page is None:
                self.node_page = NodePage(
                    self._document, self._themes, is_editable=self._is_editable
                )
                self.node_page.set_editable(self._may_change)
                self.node_page.agreement.show_parity(self._parity)
                self.node_page.agreement.parity_wanted.connect(self.parity_wanted)
                self.node_page.field.pointed.connect(self.field_found)
            turns = self.node_page.turns(name, result, digits)
            next(turns, None)
            self._show_page(self.node_page)
            yield from turns
            return
        elif edge is not None and graph.edges_into(edge.target).get(edge.target_port) == edge:
            if self.edge_page is None:
                self.edge_page = EdgePage(self._document, self._themes)
            self.edge_page.show_edge(edge, result, digits)
            page = self.edge_page
        else:
            if self.overview is None:
                self.overview = Overview(self._document)
            self.overview.show_graph(len(self._selection.nodes))
            page = self.overview
        self._show_page(page)

    def _show_page(self, page: QWidget) -> None:
        if page is self._shown:
            return
        if self._shown is not None:
            self._shown.hide()
        if self._column.indexOf(page) < 0:
            self._column.insertWidget(0, page)
        self._shown = page
        page.show()
        self.verticalScrollBar().setValue(0)

    def show_answer(self, answer: Mapping[str, Any]) -> None:
        """Show what the comparison with PyTorch found, on every node's page."""
        if answer.get("task") == "parity":
            self._parity = answer
            if self.node_page is not None:
                self.node_page.agreement.show_parity(answer)
            self._schedule()

    def edit_first_setting(self) -> None:
        """Put the cursor into the first field of the node's settings."""
        self.refresh()
        if self.node_page is None:
            return
        for field in self.node_page.settings.fields.values():
            field.control.setFocus(Qt.FocusReason.OtherFocusReason)
            if isinstance(field.control, QLineEdit):
                field.control.selectAll()
            return

    def edit_name(self) -> None:
        """Put the cursor into the node's name."""
        self.refresh()
        if self.node_page is not None and self._shown is self.node_page:
            self.node_page.header.name.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.node_page.header.name.selectAll()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # The scroll bar lies in the margin, so that the text does not shift when it comes.
        bar = self.width() - self.viewport().width()
        self._column.setContentsMargins(MARGIN, 14, max(MARGIN - bar, 4), 16)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._schedule()
