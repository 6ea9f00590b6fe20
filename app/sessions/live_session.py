"""Live values: an edit runs the passes again and the edges change at once."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable

from PySide6.QtCore import QObject, QRunnable, QThreadPool, QTimer, Signal

from app.document.document import Document
from app.sessions.mirror import Edit, EditLog, GraphCopy
from app.sessions.run_cost import seconds_of
from graph_engine.edge import Change
from graph_engine.errors import GraphError, Problem
from graph_engine.result import Result
from graph_engine.run import Runner

SECONDS_PER_RUN = 0.008
SECONDS_PER_TURN = 0.012
"""What one run, and all of them between two looks at the mouse, may take in the window's thread."""

STRUCTURAL = ("node_added", "node_removed", "node_renamed", "edge_added", "edge_removed", "loaded")
Outcome = Result | Problem

_log = logging.getLogger(__name__)


class LiveSession(QObject):
    """Runs the document's graph after each edit.

    A small graph runs before the edit returns, so that a number dragged by the mouse shows its
    effect in the same frame. A larger one runs in a worker's thread on a copy that repeats the
    edits; several edits meanwhile become one run, and a result whose nodes and edges are no
    longer those of the document is dropped.
    """

    result_changed = Signal(object)
    """The new Result, or None when there is none: live values are off, or the run failed."""

    _finished = Signal(object, object)

    def __init__(self, document: Document, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.result: Result | None = None
        self._document = document
        self._is_enabled = True
        self._output: str | None = None
        self._runner: Runner | None = None
        self._log: EditLog | None = None
        self._copy = GraphCopy()
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._job: _Job | None = None
        # A job whose result is no longer wanted still runs, and must not be collected meanwhile.
        self._started: set[_Job] = set()
        self._graph = document.graph
        self._structure = 0
        self._seconds: float | None = None
        self._slowness = 1.0
        self._spent = 0.0
        self._is_due = False
        self._turn = QTimer(self)
        self._turn.setSingleShot(True)
        self._turn.timeout.connect(self._begin_turn)
        self._finished.connect(self._arrived)
        self._graph.watch(self._note)
        document.loaded.connect(self._loaded)
        document.shapes_changed.connect(self._forget_cost)
        document.settings_changed.connect(self._forget_cost)
        document.node_renamed.connect(self._renamed)
        document.changed.connect(self._edited)
        self._edited()

    @property
    def is_enabled(self) -> bool:
        """Whether edits are run."""
        return self._is_enabled

    @is_enabled.setter
    def is_enabled(self, enabled: bool) -> None:
        if enabled != self._is_enabled:
            self._is_enabled = enabled
            if enabled:
                self._edited()

    @property
    def is_running(self) -> bool:
        """Whether a newer result is on its way."""
        return self._job is not None or self._is_due

    @property
    def output(self) -> str | None:
        """The node that is differentiated; None chooses the one sink that is a single number."""
        return self._output if self._output in self._document.graph else None

    @property
    def is_quick(self) -> bool:
        """Whether runs take so little time that they happen in the window's thread."""
        return self._is_small()

    def differentiate(self, name: str | None) -> None:
        """Choose the node to differentiate and run."""
        self._output = name
        self._edited()

    def close(self) -> None:
        """Stop watching the document, and wait for a run that is under way."""
        self._document.changed.disconnect(self._edited)
        self._document.loaded.disconnect(self._loaded)
        self._turn.stop()
        self._is_due = False
        self._job = None
        self._pool.clear()
        self._pool.waitForDone()
        self._graph.unwatch(self._note)
        self._drop_runner()
        self._drop_log()

    # What happens to the document

    def _note(self, change: Change) -> None:
        if change.kind in STRUCTURAL:
            self._structure += 1
            self._seconds = None

    def _forget_cost(self) -> None:
        self._seconds = None

    def _renamed(self, old: str, new: str) -> None:
        if self._output == old:
            self._output = new

    def _loaded(self) -> None:
        self._graph.unwatch(self._note)
        self._drop_runner()
        self._drop_log()
        self._graph = self._document.graph
        self._graph.watch(self._note)
        self._structure += 1
        self._seconds = None
        self._slowness = 1.0
        self._output = None

    def _edited(self) -> None:
        if not self._is_enabled:
            self._job = None
            self._publish(None)
            return
        if self._is_small() and self._spent < SECONDS_PER_TURN:
            self._run_here()
        else:
            self._is_due = True
        self._turn.start(0)

    def _begin_turn(self) -> None:
        self._spent = 0.0
        if not self._is_due or not self._is_enabled:
            return
        if self._is_small():
            self._is_due = False
            self._run_here()
            self._turn.start(0)
        elif self._job is None:
            self._is_due = False
            self._run_aside()

    # Running

    def _is_small(self) -> bool:
        if self._seconds is None:
            self._seconds = seconds_of(self._document.graph, self._document.shapes)
        return self._seconds * self._slowness < SECONDS_PER_RUN

    def _run_here(self) -> None:
        self._drop_log()
        self._job = None  # what is under way is older than this
        if self._runner is None:
            self._runner = Runner(self._document.graph, self._document.shapes)
            self._publish(self._outcome_of(self._runner))
            return  # the first run is slow for reasons that the next will not have
        start = time.perf_counter()
        outcome = self._outcome_of(self._runner)
        seconds = time.perf_counter() - start
        self._spent += seconds
        if self._seconds:
            # Bounded and halfway, so that one stutter of the machine does not decide.
            self._slowness = (self._slowness + min(seconds / self._seconds, 10.0)) / 2
        self._publish(outcome)

    def _outcome_of(self, runner: Runner) -> Outcome:
        output = self.output
        return outcome_of(lambda: runner.run(output))

    def _run_aside(self) -> None:
        self._drop_runner()
        if self._log is None:
            self._log = EditLog(self._document.graph)
        job = _Job(self._copy, self._log.take(), self.output, self._structure, self._finished.emit)
        self._job = job
        self._started.add(job)
        self._pool.start(job)

    def _arrived(self, job: _Job, outcome: Outcome) -> None:
        self._started.discard(job)
        if job is not self._job:
            return
        self._job = None
        if job.structure == self._structure:
            self._publish(outcome)
        if self._is_due:
            self._begin_turn()

    def _publish(self, outcome: Outcome | None) -> None:
        result = outcome if isinstance(outcome, Result) else None
        if result is None and self.result is None and outcome is None:
            return
        self.result = result
        problems = result.problems if result is not None else ()
        if isinstance(outcome, Problem):
            problems = (outcome,)
        self._document.set_result_problems(problems)
        self.result_changed.emit(result)

    def _drop_runner(self) -> None:
        if self._runner is not None:
            self._runner.close()
            self._runner = None

    def _drop_log(self) -> None:
        if self._log is not None:
            self._log.close()
            self._log = None


class _Job(QRunnable):
    """One run in the worker's thread."""

    def __init__(
        self,
        copy: GraphCopy,
        edits: list[Edit],
        output: str | None,
        structure: int,
        finished: Callable[[object, object], None],
    ) -> None:
        super().__init__()
        self.structure = structure
        self._copy = copy
        self._edits = edits
        self._output = output
        self._finished = finished
        # The session holds on to it; the pool would delete it under Python's feet.
        self.setAutoDelete(False)

    def run(self) -> None:
        outcome = outcome_of(lambda: self._copy.run(self._edits, self._output))
        self._finished(self, outcome)


def outcome_of(run: Callable[[], Result]) -> Outcome:
    """Return the result of a run, or what went wrong as a problem to show."""
    try:
        result = run()
        _ = result.problems
        return result
    except GraphError as error:
        return Problem("error", error.node, error.rule, error.remedy)
    except Exception as error:  # noqa: BLE001  node types of other packages may raise anything
        _log.exception("a run failed")
        rule = f"the run failed: {type(error).__name__}: {error}"
        return Problem("error", "", rule, "A node type has a mistake in it; see the log.")
