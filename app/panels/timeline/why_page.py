"""Why a number is what it is: a gradient as a sum of products, one line per path."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from app.document.document import Document
from app.document.selection import Selection
from app.looks.styling import set_state
from app.panels.timeline.coloured import coloured
from app.panels.timeline.explanation import (
    Explanation,
    Search,
    largest_place,
    place_of,
    targets_of,
)
from app.panels.timeline.path_list import PathList
from app.sessions.step_session import StepSession
from app.theme import Themes, number_font
from app.widgets.choice import Choice
from app.widgets.labels import Label
from graph_engine.edge import Edge
from graph_engine.errors import GraphError
from graph_engine.gradient_paths import Target, target_gradient
from graph_engine.path_words import target_name
from graph_engine.result import Result
from nodes.shapes import shape_text

PAUSE = 40
"""Milliseconds that the cursor rests before the paths are looked for."""
SECONDS_PER_TURN = 0.004


class WhyPage(QWidget):
    """Explains the gradient of the step that is looked at, or of what was selected last."""

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
        self._follows_selection = False
        self._cursor = -1
        self._targets: list[Target] = []
        self._target: Target | None = None
        self._shape: tuple[int, ...] = ()
        self._chosen: dict[Target, tuple[int, ...]] = {}
        self.title = Label().selectable()
        self.title.setTextFormat(Qt.TextFormat.RichText)
        self.title.setFont(number_font(12))
        self.title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.which = Choice()
        self.which.setAccessibleName(self.tr("Which gradient of the node"))
        self.which.activated.connect(self._choose_target)
        self.element_label = Label(self.tr("Element"), "muted")
        self.element = QLineEdit()
        self.element.setAccessibleName(self.tr("Element of the tensor"))
        self.element.setFont(number_font(12))
        self.element.setFixedWidth(92)
        self.element.editingFinished.connect(self._choose_element)
        self.lines = PathList(themes)
        self.lines.setAccessibleName(self.tr("Paths"))
        self.lines.lit.connect(self._light)
        self.note = Label("", "muted").wrapped()
        self.note.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self._lay_out()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE)
        self._timer.timeout.connect(self.refresh)
        self._search: Search | None = None
        self._turn = QTimer(self)
        self._turn.setInterval(0)
        self._turn.timeout.connect(self._go_on)
        # What is looked for is of a run that another follows.
        document.changed.connect(self._turn.stop)
        selection.changed.connect(self._selected)
        steps.moved.connect(self._moved)
        themes.changed.connect(self._schedule)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setContentsMargins(6, 0, 0, 0)
        top.setSpacing(6)
        top.addWidget(self.title, 1)
        top.addWidget(self.which)
        top.addWidget(self.element_label)
        top.addWidget(self.element)
        top.addStretch()
        self.note.setContentsMargins(6, 2, 6, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        column.addLayout(top)
        column.addWidget(self.note)
        column.addWidget(self.lines, 1)

    # What it is about

    def _selected(self) -> None:
        self._follows_selection = not self._selection.is_empty
        self._schedule()

    def _moved(self) -> None:
        if self._session.cursor != self._cursor and self._session.is_stepping:
            self._follows_selection = False
        self._cursor = self._session.cursor
        self._schedule()

    def _schedule(self) -> None:
        if self.isVisible():
            self._timer.start()

    def _find_targets(self, result: Result) -> list[Target]:
        graph = self._document.graph
        if not self._follows_selection:
            return self._session.targets
        edge, node = self._selection.edge, self._selection.current
        if edge is not None:
            return [Target(edge.source, edge.source_port, edge)]
        return targets_of(graph, result, node) if node is not None and node in graph else []

    # Showing

    def refresh(self) -> None:
        """Explain what is looked at now."""
        self._timer.stop()
        self._turn.stop()
        self._search = None
        result = self._session.result
        targets = [] if result is None else self._find_targets(result)
        if targets != self._targets:
            self._targets = targets
            self._target = targets[0] if targets else None
            self.which.clear()
            for target in targets:
                self.which.addItem(target_name(self._document.graph, target))
        self.which.setVisible(len(targets) > 1)
        if result is None or not result.is_differentiated:
            self._say(self.tr("No gradients: end the graph in one number, such as a loss."))
        elif self._target is None:
            self._say(self._nothing_chosen())
        else:
            self._explain(result, self._target)

    def _nothing_chosen(self) -> str:
        if self._follows_selection:
            return self.tr("No gradient comes back to what is selected.")
        return self.tr(
            "Select a wire or a parameter, or step through the backward pass: its gradient is "
            "taken apart here into the paths that it has come by."
        )

    def _explain(self, result: Result, target: Target) -> None:
        graph, words = self._document.graph, self._session.words
        try:
            self._shape = target_gradient(result, target).shape
            if not self._session.is_known(target):
                waits = self.tr("The gradient of {0} has not come back yet at this step.")
                self._say(waits.replace("{0}", target_name(graph, target)))
                return
            place = self._chosen.get(target)
            if place is None or len(place) != len(self._shape) or not self._is_inside(place):
                place = largest_place(result, target)
            self._search = Search(graph, result, target, place, words.called, words.digits)
        except (GraphError, KeyError):
            self._say(self._nothing_flows())
            return
        self._go_on()

    def _go_on(self) -> None:
        """Look for the paths a little longer; the graph may be so large that it takes a while."""
        search = self._search
        if search is None:
            self._turn.stop()
            return
        try:
            is_done = search.work(SECONDS_PER_TURN)
        except (GraphError, KeyError):  # the graph was edited meanwhile
            self._search = None
            return
        if not is_done:
            self._turn.start()
            return
        self._turn.stop()
        self._search = None
        if search.found is not None:
            self._show(search.found, search.place)

    def _show(self, found: Explanation, place: tuple[int, ...]) -> None:
        self.title.setText(coloured(found.title, self._themes.current))
        self.title.setVisible(bool(found.title))
        self.title.setToolTip("".join(text for text, _ in found.title))
        self._show_element(place, is_asked=not found.is_chain)
        self.note.hide()
        self.lines.show_lines(found.lines)
        self.lines.show()

    def _is_inside(self, place: tuple[int, ...]) -> bool:
        return all(i < size for i, size in zip(place, self._shape, strict=True))

    def _nothing_flows(self) -> str:
        if self._selection.edge is not None and self._follows_selection:
            return self.tr("No gradient flows back along this wire.")
        return self.tr("No gradient comes back to what is selected.")

    def _say(self, text: str) -> None:
        self.title.hide()
        self._show_element((), is_asked=False)
        self.lines.hide()
        self.lines.show_lines([])
        self.note.setText(text)
        self.note.show()

    def _show_element(self, place: tuple[int, ...], *, is_asked: bool) -> None:
        is_tensor = is_asked and bool(self._shape) and int(np.prod(self._shape)) > 1
        self.element.setVisible(is_tensor)
        self.element_label.setVisible(is_tensor)
        self.element.setText(", ".join(map(str, place)))
        self.element.setToolTip(
            self.tr("Which element of {0}").replace("{0}", shape_text(self._shape))
        )
        set_state(self.element, "")

    def _light(self, edges: tuple[Edge, ...]) -> None:
        # A list that is being hidden still tells that the mouse has left it.
        self._session.light(edges if self.isVisible() else ())

    # Choosing

    def _choose_target(self, index: int) -> None:
        self._target = self._targets[index]
        self.refresh()

    def _choose_element(self) -> None:
        place = place_of(self.element.text(), self._shape)
        set_state(self.element, "bad" if place is None else "")
        target = self._target
        if place is not None and target is not None and self._chosen.get(target) != place:
            self._chosen[target] = place
            self.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._turn.stop()
        self._search = None
        self._session.light()
