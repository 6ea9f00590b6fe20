"""Laying nodes out anew: they may be seen to glide, and points of their wires go."""

from __future__ import annotations

from collections.abc import Mapping

from app.document.commands.moving import MoveNodes
from app.document.document import Document, Position
from app.document.locking import movable, shift_nodes
from graph_engine.edge import Edge
from graph_engine.project.course import Course
from graph_engine.project.sheet import Card


class ArrangeNodes(MoveNodes):
    """Put nodes at places that were worked out for them, but for those that are locked.

    Parameters
    ----------
    positions : mapping of str to (x, y)
    text : str
        What the history calls it.
    cards : mapping of str to Card, optional
        Notes and frames as they are then.
    frees_wires : bool
        Whether wires among these nodes take the plain way again: points that were set by hand led
        them past what stood elsewhere.
    courses : mapping of Edge to Course, optional
        How wires among these nodes are led past others; those left out take the plain way.
    """

    def __init__(
        self,
        document: Document,
        positions: Mapping[str, Position],
        text: str,
        cards: Mapping[str, Card] | None = None,
        *,
        frees_wires: bool = False,
        courses: Mapping[Edge, Course] | None = None,
    ) -> None:
        super().__init__(document, positions, text=text, cards=cards)
        self._frees_wires = frees_wires
        self._courses = courses

    def change(self) -> None:
        document, names = self.document, self._after.keys()
        for name in names:
            document.graph.node(name)  # raises where there is none
        sheet = document.sheet
        freed = [e for e in sheet.bends if e.source in names and e.target in names]
        if self._frees_wires and freed:
            document.put_sheet(sheet.with_bends(dict.fromkeys(freed, ())))
        if self._courses is not None:
            among = [e for e in sheet.courses if e.source in names and e.target in names]
            led = {**dict.fromkeys(among), **self._courses}
            document.put_sheet(document.sheet.with_courses(led))
        is_led_anew = document.sheet.courses != sheet.courses
        if self._cards:
            document.put_sheet(document.sheet.with_cards(self._cards))
        self._after = movable(document, self._after)
        self._before = {name: document.position(name) for name in self._after}
        shift_nodes(document, self._after, glides=True)
        self._leave_out_if_nothing_moved()
        if (self._frees_wires and freed) or is_led_anew:
            self.setObsolete(False)

    def change_back(self) -> None:
        self.document.place(self._before, glides=True)
