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

from app.canvas.bend_hits import bend_at
from app.canvas.camera import Camera
from app.canvas.cards.grip_card import GripCard
from app.canvas.cards.holding import Held
from app.canvas.gestures.break_wires import BreakWires
from app.canvas.gestures.cut_wires import CutWires
from app.canvas.gestures.drag_bend import DragBend
from app.canvas.gestures.drag_nodes import DragNodes
from app.canvas.gestures.drag_wire import PRESS_REACH, DragWire
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
from app.canvas.group_frames import Frame, Grip, grip_at
from app.canvas.group_layer import NAME_SCALE
from app.canvas.hits import edge_at
from app.canvas.inline.drag_number import DragNumber
from app.canvas.ports import PortEnd, port_at
from app.canvas.scene import CanvasScene
from app.canvas.tip import Tip
from app.canvas.walking import place_of_selection
from app.document.groups import members_inside
from graph_engine.edge import Edge


class GestureView(Camera):
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
        self._gestures: tuple[Gesture, ...] = (
            Pan(self),
            GoTo(self),
            *(editing if is_editable else (PickNodes(self),)),
            PickWire(self),
            RubberBand(self),
        )
        self._hover = Hover(self)
        self._zoom = Zoom(self)
        self.keyboard = Keyboard(self)
        self._drop_node = DropNode(self)
        self.viewport().setMouseTracking(True)
        self.setAcceptDrops(is_editable)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def tip_text(self, position: QPointF) -> str:
        """Return what the tool tip says at a position of the viewport."""
        return self._hover.tip_text(position)

    def edge_at(self, position: QPointF) -> Edge | None:
        """Return the wire at a position of the viewport, or the one whose label is there."""
        return edge_at(self.canvas, self.scene_at(position), self.scale_factor)

    def frame_at(self, position: QPointF) -> tuple[Frame, Grip] | None:
        """Return the frame that is held at a position of the viewport, and by what."""
        frames = self.canvas.group_layer.frames
        if not frames or self.scale_factor < NAME_SCALE:
            return None
        return grip_at(frames, self.scene_at(position))

    def card_at(self, position: QPointF) -> Held | None:
        """Return the note or frame that is held at a position of the viewport, and by what.

        An edge gives way to a wire that crosses it.
        """
        held = self.canvas.cards.held_at(self.scene_at(position), self.scale_factor)
        if held is not None and held.is_edge and self.edge_at(position) is not None:
            return None
        return held

    def _is_anything_at(self, position: QPointF) -> bool:
        point, reach = self.scene_at(position), PRESS_REACH / self.scale_factor
        is_port = port_at(self.canvas, point, reach) is not None
        is_taken = self.frame_at(position) is not None or self.edge_at(position) is not None
        return is_port or is_taken

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
        if self._active is not None:
            return
        QToolTip.hideText()
        self._button = event.button()
        self._active = next((g for g in self._gestures if g.press(event)), None)
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

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        point = self.scene_at(event.position())
        name = self.canvas.node_at(point)
        is_left = event.button() == Qt.MouseButton.LeftButton
        if is_left and self._drag_bend.press_again(event):
            event.accept()
            self._active, self._button = self._drag_bend, event.button()
            return
        if is_left and name is None and not self._is_anything_at(event.position()):
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
        position = QPointF(event.pos())
        point = self.scene_at(position)
        name, selection = self.canvas.node_at(point), self.canvas.selection
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            place = place_of_selection(self)
            self.context_requested.emit(self.viewport().mapToGlobal(place), self.mapToScene(place))
            event.accept()
            return
        if name is not None and name not in selection.nodes:
            selection.set({name})
        elif name is None:
            held, edge = self.frame_at(position), self.edge_at(position)
            bend = bend_at(self.canvas, point, self.scale_factor)
            card = self.card_at(position)
            if bend is not None:
                selection.set((), bend.edge, bend.number)
            elif held is not None:
                selection.set(members_inside(self.canvas.document.graph.groups, held[0].name))
            elif card is not None:
                if card.id not in selection.cards:
                    selection.set(cards={card.id})
            elif edge is not None:
                selection.set((), edge)
        self.context_requested.emit(event.globalPos(), point)
        event.accept()

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
