"""Moving nodes about the canvas."""

from __future__ import annotations

from collections.abc import Hashable, Mapping

from PySide6.QtGui import QUndoCommand

from app.document.commands.graph_command import GraphCommand, node_count_text, translated
from app.document.document import Document, Position

MOVE_ID = 1


class MoveNodes(GraphCommand):
    """Put nodes elsewhere.

    Parameters
    ----------
    positions : mapping of str to (x, y)
    drag : hashable, optional
        What one drag of the mouse is known by: moves of the same nodes with an equal one become a
        single step of the history.
    text : str, optional
        What the history calls it, where it is no mere move.
    """

    def __init__(
        self,
        document: Document,
        positions: Mapping[str, Position],
        drag: Hashable | None = None,
        text: str = "",
    ) -> None:
        one, many = translated("Move {name}"), translated("Move {count} nodes")
        super().__init__(document, text or node_count_text(one, many, positions))
        self._after = {n: (float(x), float(y)) for n, (x, y) in positions.items()}
        self._before: dict[str, Position] = {}
        self._drag = drag

    def change(self) -> None:
        for name in self._after:
            self.document.graph.node(name)  # raises where there is none
        self._before = {name: self.document.position(name) for name in self._after}
        self.setObsolete(self._before == self._after)
        self.document.place(self._after)

    def change_back(self) -> None:
        self.document.place(self._before)

    def id(self) -> int:
        return -1 if self._drag is None else MOVE_ID

    def mergeWith(self, other: QUndoCommand) -> bool:
        if not isinstance(other, MoveNodes) or other._drag != self._drag:
            return False
        if other._after.keys() != self._after.keys():
            return False
        self._after = other._after
        self.setObsolete(self._after == self._before)
        return True
