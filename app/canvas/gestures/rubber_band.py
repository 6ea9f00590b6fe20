"""A rubber band on empty ground selects what it touches, frames where they lie wholly in it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QMouseEvent

from app.canvas.gestures.gesture import Gesture, is_adding, is_drag
from app.canvas.node_table import box_of
from app.canvas.stage import Stage


class RubberBand(Gesture):
    """The selection follows the band while it is drawn."""

    def __init__(self, view: Stage) -> None:
        super().__init__(view)
        self._start = QPointF()
        self._corner = QPointF()
        self._before: frozenset[str] = frozenset()
        self._kept: frozenset[str] = frozenset()
        self._cards_before: frozenset[str] = frozenset()
        self._cards_kept: frozenset[str] = frozenset()
        self._is_moving = False

    def press(self, event: QMouseEvent) -> bool:
        if event.button() != Qt.MouseButton.LeftButton:
            return False
        self._start = event.position()
        self._corner = self.view.scene_at(event.position())
        self._before = self.selection.nodes
        self._cards_before = self.selection.cards
        self._kept = self._before if is_adding(event) else frozenset()
        self._cards_kept = self._cards_before if is_adding(event) else frozenset()
        self._is_moving = False
        return True

    def move(self, position: QPointF) -> None:
        if not self._is_moving and not is_drag(self._start, position):
            return
        self._is_moving = True
        self.view.paint_draft()
        band = QRectF(self._corner, self.view.scene_at(position)).normalized()
        with self.view.changing_overlay() as overlay:
            overlay.band = band
        nodes = self.scene.nodes
        touched = frozenset(map(nodes.names.__getitem__, nodes.touching(box_of(band)).tolist()))
        cards = self._cards_kept | self.scene.cards.in_band(band)
        self.selection.set(self._kept | touched, cards=cards)

    def release(self, event: QMouseEvent) -> None:
        self._clear()
        if not self._is_moving and not is_adding(event):
            self.selection.clear()

    def _clear(self) -> None:
        with self.view.changing_overlay() as overlay:
            overlay.band = None

    def cancel(self) -> None:
        self._clear()
        self.selection.set(self._before, cards=self._cards_before)
