"""Working out what is inside a node, in a thread of its own."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress

from PySide6.QtCore import QRunnable

from app.sessions.inside_look import Path, inside_of_run
from graph_engine.errors import GraphError
from graph_engine.result import Result
from nodes.errors import RuleError


class InsideJob(QRunnable):
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
