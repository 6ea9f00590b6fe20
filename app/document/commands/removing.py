"""Deleting."""

from __future__ import annotations

from collections.abc import Iterable

from app.document.commands.graph_command import GraphCommand, node_count_text, translated
from app.document.commands.sheet import cards_text
from app.document.document import Document
from app.document.parts import Parts, parts_of, put_in, take_out
from app.language.counting import counted
from graph_engine.edge import Edge


class RemoveSelection(GraphCommand):
    """Remove nodes, every edge at them, edges besides, notes and frames, in one step."""

    removes_nodes = True

    def __init__(
        self,
        document: Document,
        nodes: Iterable[str] = (),
        edges: Iterable[Edge] = (),
        cards: Iterable[str] = (),
    ) -> None:
        self._names = list(nodes)
        self._edges = list(edges)
        self._cards = list(cards)
        one = translated("Delete {name}")
        many = counted("History", "Delete %n node", "Delete %n nodes", len(self._names))
        if self._cards and self._names:
            count = len(self._names) + len(self._cards)
            text = counted("History", "Delete %n item", "Delete %n items", count)
        elif self._cards:
            text = cards_text("Delete", document.sheet, self._cards)
        elif self._names:
            text = node_count_text(one, many, self._names)
        else:
            text = translated("Delete wires" if len(self._edges) > 1 else "Delete wire")
        super().__init__(document, text)
        self._parts = Parts({})

    def touched(self) -> Iterable[str]:
        self._parts = parts_of(self.document, self._names, self._edges)
        at_edges = (name for edge in self._parts.edges for name in (edge.source, edge.target))
        return {*self._parts.nodes, *at_edges}

    def change(self) -> None:
        take_out(self.document, self._parts)
        if self._cards:
            gone = dict.fromkeys(self._cards)
            self.document.put_sheet(self.document.sheet.with_cards(gone))

    def change_back(self) -> None:
        put_in(self.document, self._parts, self.before)
