"""The title of a number field, which can be dragged sideways to change the number."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent

from app.widgets.labels import Label
from app.widgets.number_steps import COARSER, FINER, PIXELS_PER_STEP, on_step, step_of

_DRAG_DISTANCE = 3.0


class DragTitle(Label):
    """As a number on the canvas: Shift goes in finer steps, Control in larger ones, Esc back.

    Signals
    -------
    begun()
        Whoever listens answers with `hold`.
    dragged(object, object)
        The number now, and what this drag is known by.
    given_up(object)
        Esc was pressed: the drag that is known by this is to be taken back.
    """

    begun = Signal()
    dragged = Signal(object, object)
    given_up = Signal(object)

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self._number: float | None = None
        self._is_integer = False
        self._exact = self._first = self._at = 0.0
        self._is_moving = False
        self._token = object()
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setCursor(Qt.CursorShape.SizeHorCursor)

    def hold(self, number: float | None, is_integer: bool) -> None:
        """Begin at a number; None where there is none to drag."""
        self._number, self._is_integer = number, is_integer
        self._exact = self._first = number or 0.0

    # Qt

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        self._number, self._is_moving, self._token = None, False, object()
        self._at = event.position().x()
        self.begun.emit()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._number is None:
            return
        x = event.position().x()
        if not self._is_moving and abs(x - self._at) < _DRAG_DISTANCE:
            return
        self._is_moving = True
        factor = 1.0
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            factor = FINER
        elif event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            factor = COARSER
        step = step_of(self._first, is_integer=self._is_integer, factor=factor)
        self._exact += (x - self._at) / PIXELS_PER_STEP * step
        self._at = x
        number = on_step(self._exact, step)
        if number != self._number:
            self._number = number
            self.dragged.emit(int(number) if self._is_integer else number, self._token)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._number is not None and not self._is_moving and self.buddy() is not None:
            self.buddy().setFocus(Qt.FocusReason.MouseFocusReason)
        self._number = None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._number is not None:
            self._number = None
            self.given_up.emit(self._token)
        else:
            super().keyPressEvent(event)
