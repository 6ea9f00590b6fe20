"""Cards: the notes and frames of one canvas, where they are and what is in them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from PySide6.QtCore import QPointF, QRectF

from app.canvas.cards.holding import Held, area_of, held_at
from app.canvas.cards.layer import CardLayer
from app.canvas.look import Look
from app.canvas.node_table import NodeTable
from graph_engine.project.sheet import Card, Note, Sheet

_FRAMES_DEPTH = -3.0
_NOTES_DEPTH = -0.5
"""Frames lie below everything; notes below the bodies of nodes, and above wires."""


class Cards:
    """What the canvas shows of a sheet's notes and frames.

    Attributes
    ----------
    frames, notes : CardLayer
        Items for the scene.
    """

    def __init__(self, look: Look) -> None:
        self.frames = CardLayer(look, _FRAMES_DEPTH)
        self.notes = CardLayer(look, _NOTES_DEPTH)
        self._shown: dict[str, Card] = {}
        self._sheet: dict[str, Card] = {}
        self._selected: Collection[str] = ()
        self._edited = ""

    @property
    def shown(self) -> Mapping[str, Card]:
        """Every card as it is shown now, also while it is being dragged."""
        return self._shown

    def follow(self, sheet: Sheet) -> None:
        """Show the cards of a sheet."""
        self._sheet = sheet.cards
        self._show(self._sheet)

    def preview(self, cards: Mapping[str, Card]) -> None:
        """Show some cards elsewhere, or of another size; the document is not touched."""
        self._show({**self._sheet, **{i: c for i, c in cards.items() if i in self._sheet}})

    def _show(self, cards: dict[str, Card]) -> None:
        self._shown = cards
        notes = {id_: card for id_, card in cards.items() if isinstance(card, Note)}
        self.notes.show_cards(notes)
        self.frames.show_cards({id_: cards[id_] for id_ in cards if id_ not in notes})

    def select(self, ids: Collection[str]) -> None:
        """Outline the selected cards."""
        self._selected = ids
        self._mark()

    def edit(self, id_: str) -> None:
        """Leave out the text of a card that is being typed; an empty id is none."""
        self._edited = id_
        self._mark()

    def _mark(self) -> None:
        self.notes.mark(self._selected, self._edited)
        self.frames.mark(self._selected, self._edited)

    def set_bounds(self, bounds: QRectF) -> None:
        """Cover this part of the scene."""
        self.notes.set_bounds(bounds)
        self.frames.set_bounds(bounds)

    def bounds(self, ids: Iterable[str] | None = None) -> QRectF:
        """Return the rectangle around some cards, or all; null for none."""
        found = QRectF()
        for id_ in self._shown if ids is None else ids:
            if id_ in self._shown:
                found = found.united(area_of(self._shown[id_]))
        return found

    def held_at(self, point: QPointF, scale: float) -> Held | None:
        """Return the card that is held at a point, and by what; notes lie over frames."""
        if not self._shown:
            return None
        for is_note in (True, False):
            cards = {i: c for i, c in self._shown.items() if isinstance(c, Note) == is_note}
            held = held_at(cards, point, scale)
            if held is not None:
                return held
        return None

    def in_band(self, band: QRectF) -> set[str]:
        """Return the notes that a rubber band touches and the frames that lie wholly in it."""
        return {
            id_
            for id_, card in self._shown.items()
            if (band.intersects if isinstance(card, Note) else band.contains)(area_of(card))
        }

    def inside(self, area: QRectF) -> set[str]:
        """Return the cards that lie wholly in an area."""
        return {id_ for id_, card in self._shown.items() if area.contains(area_of(card))}


def nodes_inside(nodes: NodeTable, area: QRectF) -> set[str]:
    """Return the nodes whose bodies lie wholly in an area."""
    x, y, width, height = nodes.places.T
    rows = (
        (x >= area.left())
        & (y >= area.top())
        & (x + width <= area.right())
        & (y + height <= area.bottom())
    )
    return {nodes.names[row] for row in rows.nonzero()[0].tolist()}
