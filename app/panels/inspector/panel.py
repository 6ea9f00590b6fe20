"""The inspector: formula, chain rule, pictures, settings, shapes, PyTorch and help of a node."""

from __future__ import annotations

from collections.abc import Mapping
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


class Inspector(QScrollArea):
    """Shows what is selected: a node, a wire, or the graph where neither is.

    Pages are made when they first show; changes that come in one go are shown once.

    Parameters
    ----------
    live : LiveSession or InsideSession
        Whose numbers are shown.
    is_editable : bool
        Whether names and settings may be changed.

    Signals
    -------
    parity_wanted()
        Compare every edge with PyTorch.
    field_found(object)
        What the element pointed at depends on: boolean arrays by (node, output port or weight);
        None when it is forgotten.
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
        self._is_editable = is_editable
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
        self._timer.setInterval(0)
        self._timer.timeout.connect(self.refresh)
        for signal in (
            selection.changed, document.changed, document.loaded, live.result_changed,
            preferences.digits_changed,
        ):  # fmt: skip
            signal.connect(self._schedule)

    def _schedule(self) -> None:
        if self.isVisible():
            self._timer.start()

    def refresh(self) -> None:
        """Show now what is selected."""
        self._timer.stop()
        graph = self._document.graph
        name, edge = self._selection.current, self._selection.edge
        result, digits = self._live.result, self._preferences.digits
        page: QWidget
        if name is not None and name in graph:
            if self.node_page is None:
                self.node_page = NodePage(
                    self._document, self._themes, is_editable=self._is_editable
                )
                self.node_page.agreement.show_parity(self._parity)
                self.node_page.agreement.parity_wanted.connect(self.parity_wanted)
                self.node_page.field.found.connect(self.field_found)
            self.node_page.show_node(name, result, digits)
            page = self.node_page
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
