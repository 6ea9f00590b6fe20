"""Duplicating nodes with the wires that lead to them."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from app.document.clipboard import copy_text, corner_of
from app.document.commands.adding import Paste
from app.document.commands.graph_command import node_count_text, translated
from app.document.document import Document, Position
from app.language.counting import counted
from graph_engine.edge import Edge


class DuplicateWired(Paste):
    """Add copies of some nodes, wired from outside just as the nodes themselves are.

    Parameters
    ----------
    offset : (x, y)
        How far the copies lie from the nodes.
    cards : collection of str
        Notes and frames that are duplicated, too.
    """

    def __init__(
        self,
        document: Document,
        names: Iterable[str],
        offset: Position,
        cards: Collection[str] = (),
    ) -> None:
        chosen = tuple(names)
        left, top = corner_of(document, chosen, cards)
        place = left + offset[0], top + offset[1]
        title = duplicate_text(chosen, len(cards))
        super().__init__(document, copy_text(document, chosen, cards), place, title)
        self._outside = [
            edge
            for name in chosen
            for edge in document.graph.edges_into(name).values()
            if edge.source not in chosen
        ]

    def touched(self) -> Iterable[str]:
        return {edge.source for edge in self._outside}

    def change(self) -> None:
        super().change()
        for edge in self._outside:
            copy = Edge(edge.source, edge.source_port, self.names[edge.target], edge.target_port)
            self.document.graph.connect(
                (copy.source, copy.source_port), (copy.target, copy.target_port)
            )


def duplicate_text(names: Collection[str], cards: int = 0) -> str:
    """Return what the history calls the making of copies of nodes, and of so many cards."""
    if cards:
        count = len(names) + cards
        return counted("History", "Duplicate %n item", "Duplicate %n items", count)
    many = counted("History", "Duplicate %n node", "Duplicate %n nodes", len(names))
    return node_count_text(translated("Duplicate {name}"), many, names)
