"""Moving nodes about the canvas."""

from __future__ import annotations

from collections.abc import Collection, Hashable, Mapping

from PySide6.QtGui import QUndoCommand

from app.document.commands.graph_command import GraphCommand, node_count_text, translated
from app.document.commands.sheet import cards_text
from app.document.document import Document, Position
from app.document.locking import movable, shift_nodes
from app.language.counting import counted
from graph_engine.project.sheet import Card

MOVE_ID = 1


class MoveNodes(GraphCommand):
    """Put nodes elsewhere, but for those that are locked; points of wires among them go along.

    Parameters
    ----------
    positions : mapping of str to (x, y)
    drag : hashable, optional
        What one drag of the mouse is known by: moves of the same nodes with an equal one become a
        single step of the history.
    text : str, optional
        What the history calls it, where it is no mere move.
    cards : mapping of str to Card, optional
        Notes and frames as they are then, where they move along; by id.
    """

    def __init__(
        self,
        document: Document,
        positions: Mapping[str, Position],
        drag: Hashable | None = None,
        text: str = "",
        cards: Mapping[str, Card] | None = None,
    ) -> None:
        self._cards = dict(cards or {})
        super().__init__(document, text or _text(document, positions, self._cards))
        self._after = {n: (float(x), float(y)) for n, (x, y) in positions.items()}
        self._before: dict[str, Position] = {}
        self._drag = drag

    def change(self) -> None:
        for name in self._after:
            self.document.graph.node(name)  # raises where there is none
        self._after = movable(self.document, self._after)
        self._before = {name: self.document.position(name) for name in self._after}
        if self._cards:
            self.document.put_sheet(self.document.sheet.with_cards(self._cards))
        shift_nodes(self.document, self._after)
        self._leave_out_if_nothing_moved()

    def change_back(self) -> None:
        self.document.place(self._before)

    def _leave_out_if_nothing_moved(self) -> None:
        before = self._sheet_before.cards
        are_cards_kept = all(before.get(id_) == card for id_, card in self._cards.items())
        self.setObsolete(are_cards_kept and self._after == self._before)

    def id(self) -> int:
        return -1 if self._drag is None else MOVE_ID

    def mergeWith(self, other: QUndoCommand) -> bool:
        if not isinstance(other, MoveNodes) or other._drag != self._drag:
            return False
        is_same = other._after.keys() == self._after.keys()
        if not is_same or other._cards.keys() != self._cards.keys():
            return False
        self._after, self._cards = other._after, other._cards
        self.sheet_after = other.sheet_after
        self._leave_out_if_nothing_moved()
        return True


def _text(document: Document, nodes: Collection[str], cards: Collection[str]) -> str:
    if not cards:
        many = counted("History", "Move %n node", "Move %n nodes", len(nodes))
        return node_count_text(translated("Move {name}"), many, nodes)
    if nodes:
        count = len(nodes) + len(cards)
        return counted("History", "Move %n item", "Move %n items", count)
    return cards_text("Move", document.sheet, cards)
