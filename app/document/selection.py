"""What is selected: nodes, or one edge."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal

from app.document.document import Document
from graph_engine.edge import Edge, with_name


class Selection(QObject):
    """The selected nodes and the selected edge, shared by the canvas and the panels.

    It follows the document: a removed node or edge leaves it, a renamed one stays.
    """

    changed = Signal()

    def __init__(self, document: Document, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._nodes: frozenset[str] = frozenset()
        self._edge: Edge | None = None
        document.node_removed.connect(self._node_removed)
        document.node_renamed.connect(self._node_renamed)
        document.edge_removed.connect(self._edge_removed)
        document.loaded.connect(self.clear)

    @property
    def nodes(self) -> frozenset[str]:
        """Names of the selected nodes."""
        return self._nodes

    @property
    def edge(self) -> Edge | None:
        """The selected edge."""
        return self._edge

    @property
    def current(self) -> str | None:
        """The selected node when there is exactly one."""
        return next(iter(self._nodes)) if len(self._nodes) == 1 else None

    @property
    def is_empty(self) -> bool:
        return not self._nodes and self._edge is None

    def set(self, nodes: Iterable[str] = (), edge: Edge | None = None) -> None:
        """Select these and nothing else; names that no node has are left out."""
        known = frozenset(name for name in nodes if name in self._document.graph)
        if (known, edge) != (self._nodes, self._edge):
            self._nodes, self._edge = known, edge
            self.changed.emit()

    def toggle(self, name: str) -> None:
        """Select a node besides the others, or no longer."""
        self.set(self._nodes ^ {name}, None)

    def clear(self) -> None:
        """Select nothing."""
        self.set()

    def select_all(self) -> None:
        """Select every node."""
        self.set(self._document.graph)

    def _node_removed(self, name: str) -> None:
        if name in self._nodes:
            self.set(self._nodes - {name}, self._edge)

    def _node_renamed(self, old: str, new: str) -> None:
        nodes = {new if name == old else name for name in self._nodes}
        edge = None if self._edge is None else with_name(self._edge, old, new)
        self.set(nodes, edge)

    def _edge_removed(self, edge: Edge) -> None:
        if edge == self._edge:
            self.set(self._nodes)
