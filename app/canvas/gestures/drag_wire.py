"""Drawing a wire from port to port, and taking one off a port to put it elsewhere."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QMouseEvent

from app.canvas.gestures.gesture import Gesture, is_drag, translated
from app.canvas.gestures.wire_rules import edge_between, refusal
from app.canvas.node_table import box_of
from app.canvas.ports import PortEnd, edge_into, port_at, port_end, ports_of
from app.canvas.stage import Stage
from app.document.commands import Connect, Disconnect
from app.document.commands.bending import BendWires
from graph_engine.edge import Edge

PRESS_REACH = 11.0
DROP_REACH = 24.0
"""Pixels from a port within which a press takes a wire from it, and a drop puts one there."""


class DragWire(Gesture):
    """A wire in hand. Its other end stays at the port it was taken from.

    Dragging from a wired input takes that wire off: it can be put to another input, or dropped on
    empty ground to be removed. A new wire that is dropped on empty ground asks for a node there.
    """

    def __init__(self, view: Stage) -> None:
        super().__init__(view)
        self._start = QPointF()
        self._fixed: PortEnd | None = None
        self._lifted: Edge | None = None
        self._is_moving = False
        self._offered: PortEnd | None = None
        self._refusals: dict[tuple[str, str, str], str] = {}
        self._opened = ""

    def press(self, event: QMouseEvent) -> bool:
        if event.button() != Qt.MouseButton.LeftButton:
            return False
        point = self.view.scene_at(event.position())
        end = port_at(self.scene, point, PRESS_REACH / self.view.scale_factor)
        if end is None:
            return False
        self._start = event.position()
        self._is_moving = False
        self._offered = None
        self._refusals = {}
        self._lifted = edge_into(self.scene, end)
        if self._lifted is not None:
            lifted = self._lifted
            end = port_end(self.scene, lifted.source, lifted.source_port, "out")
        self._fixed = end
        return True

    def move(self, position: QPointF) -> None:
        if not self._is_moving:
            if not is_drag(self._start, position):
                return
            self._is_moving = True
            self.scene.lift(self._lifted)
        point = self.view.scene_at(position)
        self._open(self._node_near(point))
        self._offered = self._port_near(point)
        why = "" if self._offered is None else self._refusal(self._offered)
        self._show(point, position, why)

    def _node_near(self, point: QPointF) -> str:
        """Return the node at a point, else one in reach, empty for none."""
        name = self.scene.node_at(point)
        if name is not None:
            return name
        reach = DROP_REACH / self.view.scale_factor
        near = self.scene.nodes.touching(box_of(QRectF(point, point), reach))
        return self.scene.nodes.names[int(near[-1])] if len(near) else ""

    def _port_near(self, point: QPointF) -> PortEnd | None:
        """Return the port that the wire would go to if it were dropped here."""
        fixed = self._fixed
        assert fixed is not None
        reach = DROP_REACH / self.view.scale_factor

        def fits(end: PortEnd) -> bool:
            return end.way != fixed.way

        def differs(end: PortEnd) -> bool:
            return end.end != fixed.end or end.way != fixed.way

        found = port_at(self.scene, point, reach, fits) or self._free_port_of_node(point, fixed)
        return found or port_at(self.scene, point, reach / 2, differs)

    def _free_port_of_node(self, point: QPointF, fixed: PortEnd) -> PortEnd | None:
        """Return the first port that can take the wire on the node whose body is here."""
        name = self.scene.node_at(point)
        if name is None or name == fixed.node:
            return None
        for end in ports_of(self.scene, name):
            is_free = end.way == "out" or edge_into(self.scene, end) in (None, self._lifted)
            is_meant = end.way != fixed.way and not end.from_below and is_free
            if is_meant and not self._refusal(end):
                return end
        return None

    def _refusal(self, end: PortEnd) -> str:
        assert self._fixed is not None
        key = (end.node, end.port, end.way)
        if key not in self._refusals:
            self._refusals[key] = refusal(self.document.graph, self._fixed, end)
        return self._refusals[key]

    def _open(self, name: str) -> None:
        """Show the hidden ports of the node that the wire is over, and of no other."""
        if name != self._opened:
            self.scene.show_all_ports(self._opened, wanted=False)
            self._opened = name
            self.scene.show_all_ports(name, wanted=True)

    def _show(self, point: QPointF, position: QPointF, why: str) -> None:
        fixed, offered = self._fixed, self._offered
        assert fixed is not None
        is_accepted = offered is not None and not why
        free = offered.point if offered is not None and is_accepted else point
        with self.view.changing_overlay() as overlay:
            if fixed.way == "out":
                below = is_accepted and offered is not None and offered.from_below
                overlay.wire = (fixed.point, free, below)
            else:
                overlay.wire = (free, fixed.point, fixed.from_below)
            overlay.port = None if offered is None else offered.point
            overlay.is_refused = bool(why)
        self.view.show_tip(self._tip(why), position, is_refusal=bool(why))

    def _tip(self, why: str) -> str:
        if why:
            return why
        if self._offered is None:
            removes = self._lifted is not None and not self._opened
            return translated("Drop here to remove the wire") if removes else ""
        item = self.scene.item(self._offered.node)
        if len(item.geometry.inputs) + len(item.geometry.outputs) <= 2:
            return ""
        return f"{self._offered.port.replace('_', ' ')}"

    def release(self, event: QMouseEvent) -> None:
        if self._is_moving:
            self.move(event.position())
            is_over_node = bool(self._opened)
            offered, lifted = self._offered, self._lifted
            fixed = self._fixed
            self._clear()
            if fixed is not None and offered is not None:
                self._put(fixed, offered)
            elif lifted is not None and not is_over_node:
                self.document.do(Disconnect(self.document, lifted))
            elif fixed is not None and not is_over_node:
                self.view.drop_wire(fixed, self.view.scene_at(event.position()))

    def _put(self, fixed: PortEnd, offered: PortEnd) -> None:
        edge = edge_between(fixed, offered)
        if edge is None or self._refusal(offered) or edge in self.scene.edges.row:
            return
        source, target = (edge.source, edge.source_port), (edge.target, edge.target_port)
        connect = Connect(self.document, source, target)
        if self._lifted is None:
            self.document.do(connect)
            return
        bends = self.document.sheet.bends.get(self._lifted)
        stack = self.document.undo_stack
        self.document.begin_macro(translated("Move wire"))
        is_done = self.document.do(Disconnect(self.document, self._lifted))
        is_done = is_done and self.document.do(connect)
        if is_done and bends:
            self.document.do(BendWires(self.document, {edge: bends}, ""))
        self.document.end_macro()
        if not is_done:
            stack.undo()

    def _clear(self) -> None:
        """Let go of the wire: nothing of the gesture is left on screen."""
        self._open("")
        self.scene.lift(None)
        with self.view.changing_overlay() as overlay:
            overlay.wire = overlay.port = None
            overlay.is_refused = False
        self.view.hide_tip()

    def cancel(self) -> None:
        self._clear()
