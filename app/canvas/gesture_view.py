"""From events to gestures."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QHelpEvent,
    QHideEvent,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget

from app.canvas.cards.grip_card import GripCard
from app.canvas.gestures.break_wires import BreakWires
from app.canvas.gestures.cut_wires import CutWires
from app.canvas.gestures.drag_bend import DragBend
from app.canvas.gestures.drag_nodes import DragNodes
from app.canvas.gestures.drag_wire import DragWire
from app.canvas.gestures.drop_node import DropNode
from app.canvas.gestures.gesture import Gesture
from app.canvas.gestures.go_to import GoTo
from app.canvas.gestures.grip_group import GripGroup
from app.canvas.gestures.hover import Hover
from app.canvas.gestures.keyboard import Keyboard
from app.canvas.gestures.pan import Pan
from app.canvas.gestures.pick_nodes import PickNodes
from app.canvas.gestures.pick_wire import PickWire
from app.canvas.gestures.rubber_band import RubberBand
from app.canvas.gestures.zoom import Zoom
from app.canvas.inline.drag_number import DragNumber
from app.canvas.pointing_view import PointingView
from app.canvas.ports import PortEnd
from app.canvas.scene import CanvasScene
from app.canvas.tip import Tip
from app.canvas.walking import place_of_selection


class GestureView(PointingView):
    """Offers each press of the mouse to the gestures, one after the other.

    Parameters
    ----------
    scene : CanvasScene
    is_editable : bool
        Whether the mouse may change the document; else it only looks and selects.

    Signals
    -------
    context_requested(QPoint, QPointF)
        The right button was pressed: where on the screen, and which point of the scene.
    node_activated(str)
        A node was double-clicked.
    ground_activated(QPointF)
        Empty ground was double-clicked, at this point of the scene.
    wire_dropped(PortEnd, QPointF)
        A new wire from this port was dropped on empty ground, at this point of the scene.
    space_tapped()
        Space was pressed and released without dragging.
    """

    context_requested = Signal(QPoint, QPointF)
    node_activated = Signal(str)
    ground_activated = Signal(QPointF)
    wire_dropped = Signal(object, QPointF)
    space_tapped = Signal()

    def __init__(
        self, scene: CanvasScene, parent: QWidget | None = None, *, is_editable: bool = True
    ) -> None:
        super().__init__(scene, parent)
        self.is_editable = is_editable
        self.is_space_held = False
        self.space_was_used = False
        self.is_snapping = False
        self.modifiers = Qt.KeyboardModifier.NoModifier
        self.tip = Tip(self, scene.themes.current)
        scene.themes.changed.connect(self.tip.set_theme)
        self._active: Gesture | None = None
        self._button = Qt.MouseButton.NoButton
        # The minimap lies over all, a port over its node's body, a body over frames and wires.
        self._drag_bend = DragBend(self)
        editing = (
            CutWires(self),
            BreakWires(self),
            DragWire(self),
            DragNumber(self),
            DragNodes(self),
            self._drag_bend,
            GripGroup(self),
            GripCard(self),
        )
        before, after = (Pan(self), GoTo(self)), (PickWire(self), RubberBand(self))
        self._editing: tuple[Gesture, ...] = (*before, *editing, *after)
        self._looking: tuple[Gesture, ...] = (*before, PickNodes(self), *after)
        self._hover = Hover(self)
        self._zoom = Zoom(self)
        self.keyboard = Keyboard(self)
        self._drop_node = DropNode(self)
        self.viewport().setMouseTracking(True)
        self.setAcceptDrops(is_editable)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def set_editable(self, is_editable: bool) -> None:
        """Let the mouse and the keys change the document, or only look at it."""
        self.end_gesture()
        self.is_editable = is_editable
        self.setAcceptDrops(is_editable)

    def _gestures(self) -> tuple[Gesture, ...]:
        return self._editing if self.is_editable else self._looking

    def tip_text(self, position: QPointF) -> str:
        """Return what the tool tip says at a position of the viewport."""
        return self._hover.tip_text(position)

    def show_tip(self, text: str, position: QPointF, *, is_refusal: bool = False) -> None:
        """Say something beside the cursor; an empty text takes the tip away."""
        self.tip.say(text, position, is_refusal=is_refusal)

    def hide_tip(self) -> None:
        self.tip.hide()

    def drop_wire(self, end: PortEnd, point: QPointF) -> None:
        """Tell that a new wire was dropped on empty ground."""
        self.wire_dropped.emit(end, point)

    def edit_in_place(self, name: str, setting: str) -> None:
        """Edit a setting of a node where it stands; the view that can do so overrides this."""

    def rest_cursor(self) -> None:
        """Give the cursor the form it has while nothing is pressed."""
        held = self.is_space_held
        shape = Qt.CursorShape.OpenHandCursor if held else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)

    def end_gesture(self) -> None:
        """Break off what the mouse is doing."""
        active, self._active = self._active, None
        if active is not None:
            active.cancel()

    # Qt

    def hideEvent(self, event: QHideEvent) -> None:
        self.end_gesture()
        super().hideEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            text = self._hover.tip_text(QPointF(event.pos()))
            if text and self._active is None:
                QToolTip.showText(event.globalPos(), text, self.viewport())
            else:
                QToolTip.hideText()
            return True
        if isinstance(event, QNativeGestureEvent) and self._zoom.pinch(event):
            return True
        if event.type() == QEvent.Type.Leave and self._active is None:
            self._hover.leave()
        return super().viewportEvent(event)

    def event(self, event: QEvent) -> bool:
        is_override = event.type() == QEvent.Type.ShortcutOverride
        if is_override and isinstance(event, QKeyEvent) and is_space(event):
            # Held, Space turns the mouse into a hand: no shortcut may take it. A mere tap is told
            # by `space_tapped`.
            event.accept()
            return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()
        self._drop_what_was_lost(event)
        if self._active is not None:
            return
        QToolTip.hideText()
        self._button = event.button()
        self._active = next((g for g in self._gestures() if g.press(event)), None)
        # After the press: a port that only the hovering mouse shows can be pressed, too.
        self._hover.leave()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        event.accept()
        self.modifiers = event.modifiers()
        if self._active is not None:
            self._active.move(event.position())
        elif not event.buttons():
            self._hover.move(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()
        if self._active is None or event.button() != self._button:
            return
        active, self._active = self._active, None
        active.release(event)
        self._hover.move(event.position())

    def _drop_what_was_lost(self, event: QMouseEvent) -> None:
        """End a gesture whose release never came: a button that is down cannot be pressed."""
        if self._active is not None and event.button() == self._button:
            self.end_gesture()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._drop_what_was_lost(event)
        point = self.scene_at(event.position())
        name = self.canvas.node_at(point)
        is_left = event.button() == Qt.MouseButton.LeftButton
        if is_left and self._drag_bend.press_again(event):
            event.accept()
            self._active, self._button = self._drag_bend, event.button()
            return
        if is_left and name is None and self.is_ground_at(event.position()):
            event.accept()
            self.ground_activated.emit(point)
            return
        # Two quick presses are two presses: the second may begin a drag, too.
        self.mousePressEvent(event)
        if is_left and name is not None:
            self.node_activated.emit(name)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self.is_editable and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.accept()  # the right button cuts wires meanwhile
            return
        event.accept()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            place = place_of_selection(self)
            self.context_requested.emit(self.viewport().mapToGlobal(place), self.mapToScene(place))
            return
        position = QPointF(event.pos())
        self.select_at(position)
        self.context_requested.emit(event.globalPos(), self.scene_at(position))

    def wheelEvent(self, event: QWheelEvent) -> None:
        self._zoom.wheel(event)
        if self._active is not None:
            self._active.move(event.position())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._active is not None:
            self.end_gesture()
        elif is_space(event):
            if not event.isAutoRepeat():
                self.is_space_held, self.space_was_used = True, False
                self.rest_cursor()
        elif self._active is not None or not self.keyboard.press(event):
            event.ignore()
            return
        event.accept()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Space or not self.is_space_held:
            event.ignore()
            return
        event.accept()
        if event.isAutoRepeat():
            return
        self.is_space_held = False
        if self._active is None:
            self.rest_cursor()
        if not self.space_was_used:
            self.space_tapped.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.is_space_held = False
        super().focusOutEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self._drop_node.hover(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        self._drop_node.hover(event)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._drop_node.leave()

    def dropEvent(self, event: QDropEvent) -> None:
        self._drop_node.drop(event)


def is_space(event: QKeyEvent) -> bool:
    """Whether this is the space bar alone."""
    return event.key() == Qt.Key.Key_Space and not event.modifiers()
