"""Holds the gradient of one wire against finite differences, on a click."""

from __future__ import annotations

import threading

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from app.document.document import Document
from app.language.rule_words import rule_words
from app.looks.styling import set_state
from app.panels.inspector.agreement import TOLERANCE, error_text
from app.widgets.labels import Label, NumberLabel
from graph_engine.duplicate import duplicate
from graph_engine.edge import Edge
from graph_engine.errors import RunError
from graph_engine.gradient_check import EdgeCheck, check_gradients
from graph_engine.result import Result
from graph_engine.structure import GraphStructure


class EdgeCheckBox(QFrame):
    """A button that turns into the numbers found; while they are worked out it cancels.

    The check runs in a thread of its own on a copy of the graph, however large that is.
    """

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("agreement")
        self._document = document
        self._edge: Edge | None = None
        self._result: Result | None = None
        self._job: _Job | None = None
        self._found: tuple[Edge, int] | None = None
        self.title = Label().wrapped()
        font = self.title.font()
        font.setBold(True)
        self.title.setFont(font)
        self.numbers = NumberLabel("", "muted", 11).wrapped()
        self.numbers.selectable()
        self.button = QPushButton()
        self.button.setProperty("role", "quiet")
        self.button.clicked.connect(self._click)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 7, 12, 7)
        column.setSpacing(3)
        for part in (self.title, self.numbers, self.button):
            column.addWidget(part)
        self._say("", "", "")

    def show_edge(self, edge: Edge, result: Result | None) -> None:
        """Offer to check an edge; what was found stays until edge or graph change."""
        self._edge, self._result = edge, result
        self.setVisible(result is not None)
        known = edge, self._document.graph.version
        if self._job is not None and self._job.about != known:
            self._stop()
        if self._job is None and self._found != known:
            self._say("", "", "")

    @property
    def is_running(self) -> bool:
        return self._job is not None

    def _click(self) -> None:
        if self._job is not None:
            self._stop()
            self._say("", "", "")
            return
        if self._edge is None or self._result is None:
            return
        graph = self._document.graph
        copy = duplicate(graph)
        job = _Job(copy, self._result.output_name, self._edge, graph.version)
        job.told.finished.connect(self._show)
        self._job = job
        _started.add(job)
        self._say("", self.tr("Nudging its numbers to both sides …"), "")
        self.button.setText(self.tr("Cancel"))
        QThreadPool.globalInstance().start(job)

    def _stop(self) -> None:
        if self._job is not None:
            self._job.stopped.set()
            self._job = None

    def _show(self, job: _Job, outcome: EdgeCheck | str) -> None:
        if job is not self._job:
            return
        self._job, self._found = None, job.about
        if isinstance(outcome, str):
            self._say(self.tr("It could not be checked"), outcome, "")
        elif outcome.is_kink:
            self._say(self.tr("A kink: finite differences say nothing here"), "", "")
        else:
            is_good = outcome.relative_error <= TOLERANCE
            good, bad = self.tr("✓ Gradient is right"), self.tr("✗ Gradient is not right")
            lines = self.tr("analytic   {0}\nnumeric    {1}\nrel. error {2}")
            lines = lines.replace("{0}", f"{outcome.analytic:.10g}")
            lines = lines.replace("{1}", f"{outcome.numeric:.10g}")
            lines = lines.replace("{2}", error_text(outcome.relative_error))
            self._say(good if is_good else bad, lines, "good" if is_good else "bad")
        self.button.setText(self.tr("Check again"))

    def _say(self, title: str, numbers: str, state: str) -> None:
        role = {"good": "value", "bad": "error"}.get(state, "muted")
        self.title.setText(title)
        self.title.setProperty("role", role)
        self.title.style().polish(self.title)
        self.numbers.setText(numbers)
        self.title.setVisible(bool(title))
        self.numbers.setVisible(bool(numbers))
        self.button.setText(self.tr("Check this gradient"))
        self.button.setToolTip(
            self.tr("Against finite differences: of many numbers, a sample of them")
        )
        set_state(self, state)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        # Nobody looks any more: another page shows, or the window closes.
        if self._job is not None and not event.spontaneous():
            self._stop()
            self._say("", "", "")


NO_GRADIENT = "no gradient flows along it"


class _Told(QObject):
    finished = Signal(object, object)


class _Job(QRunnable):
    def __init__(self, graph: GraphStructure, output: str | None, edge: Edge, version: int) -> None:
        super().__init__()
        self.setAutoDelete(False)
        self.about = edge, version
        self.stopped = threading.Event()
        self.told = _Told()
        self._graph = graph
        self._output = output

    def run(self) -> None:
        edge = self.about[0]
        outcome: EdgeCheck | str
        try:
            found = check_gradients(self._graph, self._output, [edge], self.stopped.is_set)
            outcome = found.edges[0] if found.edges else rule_words(NO_GRADIENT)
        except RunError as error:
            outcome = rule_words(error.rule)
        if not self.stopped.is_set():
            self.told.finished.emit(self, outcome)
        _started.discard(self)


_started: set[_Job] = set()
"""A job that is not waited for any more still runs, and must not be collected meanwhile."""
