"""Looking inside a node: what it is made of, with the numbers of the document's latest run."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress

import numpy as np
from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

from app.document.document import USER_ERRORS, Document
from app.document.inside_document import InsideDocument
from app.document.inside_layout import arrange_inside
from app.document.room import Sizes, small_sizes
from app.document.selection import Selection
from app.sessions.inside_look import Inside, Path, inside_of_run, outline_of
from app.sessions.live_session import LiveSession
from graph_engine.blocks.expansion import can_open
from graph_engine.blocks.interior import Interior
from graph_engine.errors import GraphError, RunError
from graph_engine.result import Result
from nodes.errors import RuleError
from nodes.node_type import NodeType


class InsideSession(QObject):
    """Which node is looked into, and what is seen there.

    It follows the document: after each run the numbers are those of that run, an edit of the
    node's settings changes what is shown, a removed node ends it.

    Attributes
    ----------
    document : InsideDocument
        What is inside, for a canvas.
    selection : Selection
        What is selected there.
    result : Result or None
        The numbers there.
    path : tuple of str
        Empty while nothing is looked into.

    Signals
    -------
    path_changed()
    result_changed(object)
        The new Result, or None where there are no numbers.
    refused(object)
        The error that says why a node cannot be looked into.
    """

    path_changed = Signal()
    result_changed = Signal(object)
    refused = Signal(object)

    _finished = Signal(object, object)

    def __init__(
        self,
        document: Document,
        live: LiveSession,
        sizes: Sizes | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._outer = document
        self._live = live
        self._sizes = sizes or small_sizes
        self._seen: Inside | None = None
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._job: _Job | None = None
        # A job whose result is no longer wanted still runs, and must not be collected meanwhile.
        self._started: set[_Job] = set()
        self.document = InsideDocument(parent=self)
        self.selection = Selection(self.document, self)
        self.result: Result | None = None
        self.path: Path = ()
        self._finished.connect(self._arrived)
        document.node_renamed.connect(self._renamed)
        document.loaded.connect(self.close)
        document.changed.connect(self._edited)
        live.result_changed.connect(self._ran)

    @property
    def is_open(self) -> bool:
        """Whether a node is looked into."""
        return bool(self.path)

    @property
    def node(self) -> NodeType | None:
        """The node that is looked into; None for none."""
        return None if self._seen is None else self._seen.node

    def why_not(self, name: str) -> str:
        """Return why a node cannot be looked into, as a sentence; empty when it can.

        Parameters
        ----------
        name : str
            Of a node inside what is looked into, else of the document.
        """
        document = self.document if self.is_open else self._outer
        if name not in document.graph:
            return self.tr("There is no such node.")
        known = document.shapes.of(name)
        if known.outputs is None:
            return self.tr("The node cannot run yet.")
        is_training = self._outer.graph.settings.is_training
        if not can_open(document.graph.node(name), *known.inputs, is_training=is_training):
            return self.tr("There is nothing inside: the node computes its output at once.")
        return ""

    def open(self, name: str) -> bool:
        """Look into a node: one of what is looked into, else one of the document."""
        return self._go((*self.path, name))

    def back(self, depth: int | None = None) -> None:
        """Go back to a depth, 0 being the document; left out, one level up."""
        depth = len(self.path) - 1 if depth is None else depth
        if depth < len(self.path):
            left = self.path[depth]
            self._go(self.path[: max(depth, 0)])
            self.selection.set([left] if self.is_open else [])

    def close(self) -> None:
        """Go back to the document."""
        self._go(())

    def end(self) -> None:
        """Wait for what is under way, and let go of the graph."""
        self._job = None
        self._pool.clear()
        self._pool.waitForDone()
        self.document.close()

    # Following

    def _go(self, path: Path) -> bool:
        if path == self.path:
            return True
        self._job = None
        if not path:
            self.path, self._seen = (), None
            self.path_changed.emit()
            self._set_result(None)
            return True
        is_quick = self._live.is_quick
        try:
            found = self._look(path) if is_quick else self._outline(path)
        except USER_ERRORS as error:
            self.refused.emit(error)
            return False
        self.path, self._seen = path, None
        self._show(found)
        self.path_changed.emit()
        if not is_quick:
            self._ran(self._live.result)
        return True

    def _renamed(self, old: str, new: str) -> None:
        if self.path and self.path[0] == old:
            self.path = (new, *self.path[1:])
            self.path_changed.emit()

    def _edited(self) -> None:
        if self.path and self.path[0] not in self._outer.graph:
            self.close()

    def _ran(self, result: Result | None) -> None:
        if not self.path or self.path[0] not in self._outer.graph:
            return
        if result is None or self._live.is_quick:
            self._job = None
            self._look_again()
            return
        is_training = self._outer.graph.settings.is_training
        self._job = _Job(result, self.path, is_training, self._finished.emit)
        self._started.add(self._job)
        self._pool.start(self._job)

    def _arrived(self, job: _Job, found: Inside | None) -> None:
        self._started.discard(job)
        if job is not self._job:
            return
        self._job = None
        if found is None:
            self._look_again()
        else:
            self._show(found)

    def _look_again(self) -> None:
        """Show what is there now; where nothing can be seen any more, go back as far as needed."""
        path = self.path
        while path:
            try:
                found = self._look(path)
            except RuleError:
                # It cannot run at the moment: what is inside stays in sight, without numbers.
                self._set_result(None)
                return
            except GraphError:
                path = path[:-1]
                continue
            if path != self.path:
                break
            self._show(found)
            return
        self._go(path)

    def _look(self, path: Path) -> Inside:
        is_training = self._outer.graph.settings.is_training
        if self._live.result is not None and path[0] in self._outer.graph:
            # An older run may not know the node, and a run may not have reached it.
            with suppress(RunError):
                return inside_of_run(self._live.result, path, is_training=is_training)
        return self._outline(path)

    def _outline(self, path: Path) -> Inside:
        return outline_of(self._outer.graph, self._outer.shapes, path)

    def _show(self, found: Inside) -> None:
        before, self._seen = self._seen, found
        if before is None or not before.is_same_but_for_numbers(found):
            interior = self._named(found).interior
            if before is None or not before.has_same_wires(found):
                graph, shapes, outer = interior.graph, interior.shapes, self._outer.graph
                sizes = self._sizes(graph, shapes, graph)
                places = arrange_inside(graph, shapes, graph, sizes, folds=True)
                self.document.show(interior, places, outer.settings, outer.blocks, self.path[-1])
            else:
                self.document.show_changes(interior)
        self._set_result(found.result)

    def _named(self, found: Inside) -> Inside:
        """Return the same with shapes that say which axis is the batch; a run's do not."""
        with suppress(GraphError, RuleError):
            outline = self._outline(self.path)
            return outline if outline.has_same_wires(found) else found
        return found

    def _set_result(self, result: Result | None) -> None:
        self.result = result
        if result is not None and self._seen is not None:
            self._show_parameters(result, self._seen.interior)
        self.result_changed.emit(result)

    def _show_parameters(self, result: Result, interior: Interior) -> None:
        """Let nodes inside that hold a single number show it; they are owned outside."""
        held = {}
        for owner, weight in interior.weights.values():
            try:
                value = result.weight_value(owner, weight)
            except RunError:
                continue
            if np.ndim(value) == 0:
                held[owner, weight] = np.asarray(value)
        if held:
            self.document.graph.set_weights(held)


class _Job(QRunnable):
    """Working out what is inside, in a worker's thread."""

    def __init__(
        self,
        result: Result,
        path: Path,
        is_training: bool,
        finished: Callable[[object, object], None],
    ) -> None:
        super().__init__()
        self._result = result
        self._path = path
        self._is_training = is_training
        self._finished = finished
        # The session holds on to it; the pool would delete it under Python's feet.
        self.setAutoDelete(False)

    def run(self) -> None:
        found = None
        # What it says then comes out in the window's thread, which looks once more.
        with suppress(GraphError, RuleError):
            found = inside_of_run(self._result, self._path, is_training=self._is_training)
        self._finished(self, found)
