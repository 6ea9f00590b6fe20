"""What is selected: nodes, notes and frames, or one edge."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal

from app.document.document import Document
from graph_engine.edge import Edge, with_name
from graph_engine.graph import Graph

_MANY = 200


class Selection(QObject):
    """The selected nodes, cards and edge, shared by the canvas and the panels.

    It follows the document: what is removed leaves it, a renamed node stays. Cards are notes and
    frames.
    """

    changed = Signal()

    def __init__(self, document: Document, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._nodes: frozenset[str] = frozenset()
        self._edge: Edge | None = None
        self._bend: int | None = None
        self._cards: frozenset[str] = frozenset()
        document.node_removed.connect(self._node_removed)
        document.node_renamed.connect(self._node_renamed)
        document.edge_removed.connect(self._edge_removed)
        document.sheet_changed.connect(self._sheet_changed)
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
    def bend(self) -> int | None:
        """Which of the points that the selected edge is led through is selected, if one is."""
        return self._bend

    @property
    def cards(self) -> frozenset[str]:
        """Ids of the selected notes and frames."""
        return self._cards

    @property
    def card(self) -> str | None:
        """The selected note or frame when there is nothing else."""
        is_alone = len(self._cards) == 1 and not self._nodes and self._edge is None
        return next(iter(self._cards)) if is_alone else None

    @property
    def current(self) -> str | None:
        """The selected node when there is exactly one."""
        return next(iter(self._nodes)) if len(self._nodes) == 1 else None

    @property
    def is_empty(self) -> bool:
        return not self._nodes and not self._cards and self._edge is None

    def set(
        self,
        nodes: Iterable[str] = (),
        edge: Edge | None = None,
        bend: int | None = None,
        cards: Iterable[str] = (),
    ) -> None:
        """Select these and nothing else; what is not there is left out.

        Parameters
        ----------
        bend : int, optional
            Which of the points that the edge is led through is selected, too.
        cards : iterable of str
            Ids of notes and frames.
        """
        known = _known(self._document.graph, frozenset(nodes))
        found = frozenset(cards)
        if found:
            found &= self._document.sheet.cards.keys()
        if (known, edge, bend, found) != (self._nodes, self._edge, self._bend, self._cards):
            self._nodes, self._edge, self._bend, self._cards = known, edge, bend, found
            self.changed.emit()

    def toggle(self, name: str) -> None:
        """Select a node besides the others, or no longer."""
        self.set(self._nodes ^ {name}, cards=self._cards)

    def toggle_card(self, id_: str) -> None:
        """Select a note or frame besides the others, or no longer."""
        self.set(self._nodes, cards=self._cards ^ {id_})

    def clear(self) -> None:
        """Select nothing."""
        self.set()

    def select_all(self) -> None:
        """Select every node, note and frame."""
        self.set(self._document.graph.names_as_added(), cards=self._document.sheet.cards)

    def _node_removed(self, name: str) -> None:
        if name in self._nodes:
            self.set(self._nodes - {name}, self._edge, cards=self._cards)

    def _node_renamed(self, old: str, new: str) -> None:
        nodes = {new if name == old else name for name in self._nodes}
        edge = None if self._edge is None else with_name(self._edge, old, new)
        self.set(nodes, edge, self._bend, self._cards)

    def _edge_removed(self, edge: Edge) -> None:
        if edge == self._edge:
            self.set(self._nodes, cards=self._cards)

    def _sheet_changed(self) -> None:
        if not self._cards <= self._document.sheet.cards.keys():
            self.set(self._nodes, self._edge, self._bend, self._cards)
        if self._edge is None or self._bend is None:
            return
        if self._bend >= len(self._document.sheet.bends.get(self._edge, ())):
            self.set(self._nodes, self._edge)


def _known(graph: Graph, names: frozenset[str]) -> frozenset[str]:
    """Return the names that nodes have; of very many without asking for each of them."""
    if len(names) < _MANY:
        return frozenset(filter(graph.__contains__, names))
    return names.intersection(graph.names_as_added())
