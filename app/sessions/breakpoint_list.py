"""The breakpoints of a document, as long as it is open."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from app.document.document import Document
from graph_engine.breakpoints import Breakpoint
from graph_engine.edge import Edge


class BreakpointList(QObject):
    """What to stop at, in the order it was added.

    A breakpoint at a node that is removed waits for it to come back; a renamed one is followed.
    """

    changed = Signal()

    def __init__(self, document: Document, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._items: tuple[Breakpoint, ...] = ()
        document.node_renamed.connect(self._renamed)
        document.loaded.connect(self._loaded)

    @property
    def items(self) -> tuple[Breakpoint, ...]:
        return self._items

    @property
    def enabled(self) -> tuple[Breakpoint, ...]:
        return tuple(each for each in self._items if each.is_enabled)

    def add(self, wanted: Breakpoint) -> None:
        """Add a breakpoint, unless there is the same one."""
        if wanted not in self._items:
            self._set((*self._items, wanted))

    def remove(self, position: int) -> None:
        """Take the breakpoint at a position of the list away."""
        self._set((*self._items[:position], *self._items[position + 1 :]))

    def put(self, position: int, wanted: Breakpoint) -> None:
        """Put another breakpoint in the place of one."""
        self._set((*self._items[:position], wanted, *self._items[position + 1 :]))

    def enable(self, position: int, *, is_enabled: bool) -> None:
        """Let a breakpoint stop, or let it rest."""
        self.put(position, replace(self._items[position], is_enabled=is_enabled))

    def clear(self) -> None:
        """Take all of them away."""
        self._set(())

    def at(self, node: str = "", edge: Edge | None = None) -> Breakpoint | None:
        """Return the breakpoint that stops whenever a node or an edge has its turn."""
        found = (e for e in self._items if e.condition == "reached")
        return next((e for e in found if (e.node, e.edge) == (node, edge)), None)

    def toggle_at(self, node: str = "", edge: Edge | None = None) -> None:
        """Stop whenever a node or an edge has its turn, or no longer."""
        there = self.at(node, edge)
        if there is None:
            self.add(Breakpoint(node=node, edge=edge))
        else:
            self.remove(self._items.index(there))

    def _loaded(self) -> None:
        self.clear()

    def _renamed(self, old: str, new: str) -> None:
        self._set(tuple(each.renamed(old, new) for each in self._items))

    def _set(self, items: tuple[Breakpoint, ...]) -> None:
        if items != self._items:
            self._items = items
            self.changed.emit()
