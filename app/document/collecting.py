"""Keeps Python's collector of circles away from large documents, and from the program itself.

Each of its full rounds looks through everything that lives: with ten thousand nodes a quarter of a
second, in the middle of whatever the user does, and several of them while a project is opened. What
a document is made of lives as long as it does, so it is set aside (`gc.freeze`). So are the modules
of the window: a hundred thousand objects, looked through again and again while they are imported.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QObject, QTimer

MANY_NODES = 1_000
"""Smaller documents are looked through in no time."""
QUIET = 2_000
"""Milliseconds after which a document that was taken up has been run and painted."""


@contextmanager
def resting() -> Iterator[None]:
    """Let the collector rest while much is made at once."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


def set_aside_program() -> None:
    """Set aside what was imported so far, which stays to the end; once in a process."""
    if not gc.get_freeze_count():
        gc.freeze()


class LargeDocuments(QObject):
    """Sets aside what a large document is made of; collects it when another takes its place."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._holds = False
        self._must_collect = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._set_aside)

    def took_up(self, nodes: int) -> None:
        """Note that a document of so many nodes has taken the place of another."""
        had, self._holds = self._holds, nodes >= MANY_NODES
        self._must_collect |= had
        if self._holds:
            gc.freeze()
        if had or self._holds:
            self._timer.start(QUIET)

    def _set_aside(self) -> None:
        if self._must_collect:
            # What was set aside for the document before would otherwise stay for good.
            self._must_collect = False
            gc.unfreeze()
            gc.collect()
        if self._holds:
            gc.freeze()
