"""What the whole graph weighs, kept while it is edited: only what an edit reached is counted anew.

Counting ten thousand nodes takes longer than several frames, and the inspector shows the sums
whenever no node is selected.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QObject

from app.document.document import Document
from graph_engine.edge import Edge
from graph_engine.summary import summarize_node

Count = tuple[int, int, int]


@dataclass(frozen=True)
class Totals:
    """Sums over all nodes, as in `graph_engine.summary.Summary`."""

    parameters: int
    multiply_adds: int
    memory_bytes: int


class GraphTotals(QObject):
    """Follows a document; `read` gives the sums as they are now."""

    def __init__(self, document: Document, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._counts: dict[str, Count] = {}
        self._sums: Count = (0, 0, 0)
        self._stale: set[str] = set()
        self._is_all_stale = True
        for signal in (document.node_added, document.node_changed):
            signal.connect(self._stale.add)
        for signal in (document.edge_added, document.edge_removed):
            signal.connect(self._edge_changed)
        document.node_removed.connect(self._stale.add)
        document.node_renamed.connect(self._renamed)
        document.shapes_changed.connect(self._reshaped)
        for signal in (document.loaded, document.settings_changed, document.blocks_changed):
            signal.connect(self._begin_anew)

    def read(self) -> Totals:
        """Return the sums, after counting what changed."""
        graph, shapes = self._document.graph, self._document.shapes
        if self._is_all_stale:
            self._is_all_stale = False
            self._counts, self._sums = {}, (0, 0, 0)
            self._stale.update(graph.names_as_added())
        changes: list[Count] = []
        for name in self._stale:
            old = self._counts.pop(name, (0, 0, 0))
            new = (0, 0, 0)
            if name in graph:
                found = summarize_node(graph, name, shapes)
                new = found.parameters, found.multiply_adds, found.memory_bytes
                self._counts[name] = new
            changes.append((new[0] - old[0], new[1] - old[1], new[2] - old[2]))
        self._stale.clear()
        a, b, c = (sum(column) for column in zip(self._sums, *changes, strict=True))
        self._sums = a, b, c
        return Totals(a, b, c)

    def _edge_changed(self, edge: Edge) -> None:
        # A wired weight is no longer the node's own.
        self._stale.add(edge.target)

    def _renamed(self, old: str, new: str) -> None:
        self._stale.update((old, new))

    def _reshaped(self, names: Iterable[str]) -> None:
        self._stale.update(names)

    def _begin_anew(self) -> None:
        self._is_all_stale = True
