"""Dragging nodes, into wires and out of them; a click without a drag selects."""

from __future__ import annotations

import time

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QMouseEvent

from app.canvas.cards.carrying import Carried, in_hand
from app.canvas.gestures.gesture import is_drag
from app.canvas.gestures.insert_in_edge import InsertInEdge
from app.canvas.gestures.pick_nodes import PickNodes
from app.canvas.gestures.say_locked import say_locked
from app.canvas.gestures.shake import Shake
from app.canvas.gestures.take_out import TakeOut
from app.canvas.grid import snapped
from app.canvas.stage import Stage
from app.document.command import Command
from app.document.commands import MoveNodes
from app.document.document import Position
from app.document.locking import movable
from app.document.splicing import wires_at

MANY = 30
"""Nodes in hand from which their wires are drawn as a draft."""


class DragNodes(PickNodes):
    """The selected nodes follow the mouse; the document hears of it once, at the release.

    A single node that nothing is wired to goes into the wire it is dropped on. Dragged with Alt
    held, or shaken, a node is taken out of its wires, which close behind it.

    A locked node stays, and says so where it is held; of a selection the others move. Selected
    notes and frames go along, frames with all that lies in them.
    """

    def __init__(self, view: Stage) -> None:
        super().__init__(view)
        self._grip = QPointF()
        self._is_moving = False
        self._before: dict[str, Position] = {}
        self._insertion = InsertInEdge(view)
        self._take_out = TakeOut(view)
        self._takes_out = False
        self._shake = Shake()
        self._carried = Carried(view.canvas)

    def nodes_in_hand(self) -> frozenset[str]:
        """Return the nodes that follow the mouse."""
        return self.selection.nodes | {self._pressed}

    def cards_in_hand(self) -> frozenset[str]:
        """Return the notes and frames that follow the mouse."""
        return self.selection.cards

    def anchor(self) -> Position:
        """Return where what is held was at the press, its top left corner."""
        return self._before[self._pressed]

    def press(self, event: QMouseEvent) -> bool:
        if not super().press(event):
            return False
        self._begin(event)
        self._takes_out = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if self._takes_out:
            self.selection.set({self._pressed})
        return True

    def _begin(self, event: QMouseEvent) -> None:
        self._start = event.position()
        self._grip = self.view.scene_at(event.position())
        self._is_moving = False
        self._takes_out = False
        self._shake.begin(event.position().x())

    def move(self, position: QPointF) -> None:
        if not self._is_moving:
            if not is_drag(self._start, position):
                return
            if self._pressed in self.document.sheet.pins:
                say_locked(self.view, [self._pressed], position)
                return
            self._is_moving = True
            names, cards = in_hand(self.scene, self.nodes_in_hand(), self.cards_in_hand())
            self._carried.begin(cards)
            places = {name: self.document.position(name) for name in names}
            self._before = movable(self.document, places)
            if self._takes_out:
                self._take_out.begin(self._pressed)
        # From the grip in the scene, so that zooming with the wheel meanwhile moves nothing.
        dx, dy = self._step(position)
        if len(self._before) >= MANY:
            self.view.paint_draft()
        self.scene.move_nodes(self._shifted(dx, dy))
        self._carried.show(dx, dy)
        if len(self._before) == 1 and not self._carried:
            if self._shake.move(position.x(), time.monotonic()) and not self._take_out.removed:
                self._take_out.begin(self._pressed)
            self._offer_wire()

    def _offer_wire(self) -> None:
        """Light the wire below a node that has no wires, or is being taken out of them."""
        graph, name = self.document.graph, self._pressed
        wires = wires_at(graph, name)
        if not wires or self._take_out.removed:
            self._insertion.offer(graph.node(name), self.scene.bounds([name]), wires)

    def _step(self, position: QPointF) -> Position:
        """Return how far everything is moved when the mouse is at a position."""
        shift = self.view.scene_at(position) - self._grip
        dx, dy = float(round(shift.x())), float(round(shift.y()))
        if self.view.is_snapping:
            # The one that is held comes to lie on a dot; the others keep their places beside it.
            x, y = self.anchor()
            to_x, to_y = snapped(x + dx, y + dy)
            dx, dy = to_x - x, to_y - y
        return dx, dy

    def _shifted(self, dx: float, dy: float) -> dict[str, Position]:
        return {name: (x + dx, y + dy) for name, (x, y) in self._before.items()}

    def release(self, event: QMouseEvent) -> None:
        if not self._is_moving:
            self.view.hide_tip()
            super().release(event)
            return
        self.move(event.position())
        dx, dy = self._step(event.position())
        after, cards = self._shifted(dx, dy), self._carried.after(dx, dy)
        if self._carried:
            self._finish(MoveNodes(self.document, after, cards=cards))
            return
        rewiring = self._insertion.moving(self._pressed, after, self._take_out)
        rewiring = rewiring or self._take_out.moving(self._pressed, after)
        if rewiring is None and after == self._before:
            self.cancel()
            return
        self._finish(rewiring or MoveNodes(self.document, after))

    def _finish(self, command: Command) -> None:
        self._clear()
        if not self.document.do(command) or command.isObsolete():
            self.cancel()

    def _clear(self) -> None:
        self._insertion.clear()
        self._take_out.clear()

    def cancel(self) -> None:
        self.view.hide_tip()
        self._clear()
        if self._is_moving:
            self.scene.move_nodes(self._before)
            self.scene.settle_labels(self._before)
            self._carried.cancel()
