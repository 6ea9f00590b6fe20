"""Holding a note or frame: what moves it, and what sizes it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QMouseEvent

from app.canvas.cards.holding import Held, sized
from app.canvas.gestures.drag_nodes import DragNodes
from app.canvas.gestures.gesture import is_adding, is_drag
from app.canvas.grid import snapped
from app.canvas.stage import Stage
from app.document.commands.sheet import ChangeSheet, cards_text
from app.document.document import Position
from graph_engine.project.sheet import Card


class GripCard(DragNodes):
    """A press on a note, or on the title of a frame, selects it; dragged, it follows the mouse.

    A frame takes along what lies wholly in it at the press. Edges and corners of frames, and the
    folded corner of notes, change the size.
    """

    def __init__(self, view: Stage) -> None:
        super().__init__(view)
        self._held = Held("")

    def press(self, event: QMouseEvent) -> bool:
        if event.button() != Qt.MouseButton.LeftButton:
            return False
        held = self.view.card_at(event.position())
        if held is None:
            return False
        self._held = held
        self._pressed = ""
        chosen = self.selection.cards
        self._keeps_selection = held.id not in chosen or is_adding(event)
        if is_adding(event):
            self.selection.toggle_card(held.id)
        elif held.id not in chosen:
            self.selection.set(cards={held.id})
        self._begin(event)
        return True

    def nodes_in_hand(self) -> frozenset[str]:
        return self.selection.nodes

    def cards_in_hand(self) -> frozenset[str]:
        return self.selection.cards | {self._held.id}

    def anchor(self) -> Position:
        card = self.document.sheet.cards[self._held.id]
        return card.x, card.y

    def move(self, position: QPointF) -> None:
        if not self._held.sides:
            super().move(position)
            return
        if not self._is_moving and not is_drag(self._start, position):
            return
        self._is_moving = True
        self.scene.show_cards_at({self._held.id: self._sized(position)})

    def _sized(self, position: QPointF) -> Card:
        card, sides = self.document.sheet.cards[self._held.id], self._held.sides
        shift = self.view.scene_at(position) - self._grip
        dx, dy = float(round(shift.x())), float(round(shift.y()))
        if self.view.is_snapping:
            x = card.x if "left" in sides else card.x + card.width
            y = card.y if "top" in sides else card.y + card.height
            to_x, to_y = snapped(x + dx, y + dy)
            dx, dy = to_x - x, to_y - y
        return sized(card, sides, dx, dy)

    def release(self, event: QMouseEvent) -> None:
        if not self._is_moving:
            if not self._keeps_selection:
                self.selection.set(cards={self._held.id})
        elif self._held.sides:
            card = self._sized(event.position())
            text = cards_text("Resize", self.document.sheet, [self._held.id])
            sheet = self.document.sheet.with_cards({self._held.id: card})
            self.document.do(ChangeSheet(self.document, sheet, text))
        else:
            super().release(event)

    def cancel(self) -> None:
        if self._held.sides:
            self.scene.show_cards_at({})
        else:
            super().cancel()
