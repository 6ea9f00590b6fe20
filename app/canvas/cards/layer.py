"""All notes, or all frames, as one item of the scene."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from app.canvas.cards.holding import area_of, by_size
from app.canvas.cards.painting import CardPainter
from app.canvas.frame_names import FAR_REACH
from app.canvas.layer import Layer
from app.canvas.look import Look
from graph_engine.project.sheet import Card

_MARGIN = 3.0


class CardLayer(Layer):
    """Paints the cards that touch what is to be painted, and takes no events.

    Without cards it is not even visible, so a canvas without them pays nothing.
    """

    def __init__(self, look: Look, depth: float) -> None:
        super().__init__(look, depth)
        self._painter = CardPainter(look)
        self._cards: Mapping[str, Card] = {}
        self._order: list[str] = []
        self._selected: Collection[str] = ()
        self._edited = ""
        self.setVisible(False)

    def show_cards(self, cards: Mapping[str, Card]) -> None:
        """Show these cards, and no others."""
        before, self._cards = self._cards, cards
        self._order = by_size(cards)
        self.setVisible(bool(cards))
        for id_ in before.keys() | cards.keys():
            old, new = before.get(id_), cards.get(id_)
            if old != new:
                for card in (old, new):
                    if card is not None:
                        self.repaint(_painted(card))

    def mark(self, selected: Collection[str], edited: str) -> None:
        """Outline the selected ones, and leave out the text that stands in a field."""
        now = {*selected, edited}
        changed = now ^ {*self._selected, self._edited}
        self._selected, self._edited = selected, edited
        for id_ in changed:
            if id_ in self._cards:
                self.repaint(_painted(self._cards[id_]))

    def paint_areas(self, painter: QPainter, areas: list[QRectF], scale: float) -> None:
        """Paint the cards in some parts of the scene."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        for id_ in self._order:
            card = self._cards[id_]
            painted = _painted(card)
            if any(area.intersects(painted) for area in areas):
                self._painter.paint(
                    painter,
                    card,
                    scale,
                    is_selected=id_ in self._selected,
                    is_edited=id_ == self._edited,
                )


def _painted(card: Card) -> QRectF:
    """Return what is painted of a card; above a frame its title, as it is written from afar."""
    return area_of(card).adjusted(-_MARGIN, -FAR_REACH, _MARGIN, _MARGIN)
