"""Where to stop inside nodes, kept for each node that was looked into."""

from __future__ import annotations

from PySide6.QtCore import QObject

from app.document.document import Document
from app.sessions.breakpoint_list import BreakpointList
from app.sessions.inside_look import Path
from app.sessions.inside_session import InsideSession
from graph_engine.breakpoints import Breakpoint


class InsideBreakpoints(BreakpointList):
    """The breakpoints of the node that is looked into; those of others wait for it to be again.

    Parameters
    ----------
    outer : Document
        That the nodes stand in: when another is loaded, all are forgotten.
    """

    def __init__(self, inside: InsideSession, outer: Document, parent: QObject) -> None:
        super().__init__(inside.document, parent)
        self._inside = inside
        self._kept: dict[Path, tuple[Breakpoint, ...]] = {}
        self._path: Path = inside.path
        outer.loaded.connect(self._forget)
        outer.node_renamed.connect(self._renamed_outside)
        inside.path_changed.connect(self._turn)

    @property
    def by_path(self) -> dict[Path, tuple[Breakpoint, ...]]:
        """All of them, by the node that they are inside of."""
        return {**self._kept, self._path: self.items}

    def _turn(self) -> None:
        self._kept[self._path] = self.items
        self._path = self._inside.path
        self._set(self._kept.get(self._path, ()))

    def _loaded(self) -> None:
        """Keep them: another node is shown, or the same one after an edit."""

    def _forget(self) -> None:
        self._kept.clear()
        self.clear()

    def _renamed_outside(self, old: str, new: str) -> None:
        self._kept = {
            (new, *path[1:]) if path[:1] == (old,) else path: items
            for path, items in self._kept.items()
        }
        if self._path[:1] == (old,):
            self._path = (new, *self._path[1:])
