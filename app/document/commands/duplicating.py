"""Duplicating nodes with the wires that lead to them."""

from __future__ import annotations

from collections.abc import Iterable

from app.document.clipboard import copy_text
from app.document.commands.adding import Paste
from app.document.commands.graph_command import node_count_text, translated
from app.document.document import Document, Position
from app.document.parts import Parts
from graph_engine.edge import Edge


class DuplicateWired(Paste):
    """Add copies of some nodes, wired from outside just as the nodes themselves are.

    Parameters
    ----------
    offset : (x, y)
        How far the copies lie from the nodes.
    """

    def __init__(self, document: Document, names: Iterable[str], offset: Position) -> None:
        chosen = {name: document.position(name) for name in names}
        left = min(x for x, _ in chosen.values()) + offset[0]
        top = min(y for _, y in chosen.values()) + offset[1]
        super().__init__(document, copy_text(document, chosen), (left, top))
        one, many = translated("Duplicate {name}"), translated("Duplicate {count} nodes")
        self._title = node_count_text(one, many, chosen)
        self._outside = [
            edge
            for name in chosen
            for edge in document.graph.edges_into(name).values()
            if edge.source not in chosen
        ]

    def touched(self) -> Iterable[str]:
        return {edge.source for edge in self._outside}

    def make(self) -> Parts:
        parts = super().make()
        self.setText(self._title)
        return parts

    def change(self) -> None:
        super().change()
        for edge in self._outside:
            copy = Edge(edge.source, edge.source_port, self.names[edge.target], edge.target_port)
            self.document.graph.connect(
                (copy.source, copy.source_port), (copy.target, copy.target_port)
            )
