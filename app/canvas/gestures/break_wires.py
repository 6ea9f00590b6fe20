"""Alt and a click on a port: its wires are gone."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QMouseEvent

from app.canvas.gestures.drag_wire import PRESS_REACH
from app.canvas.gestures.gesture import Gesture, translated
from app.canvas.ports import PortEnd, port_at
from app.document.commands import RemoveSelection
from graph_engine.edge import Edge


class BreakWires(Gesture):
    """Removes every wire at a port, in one step."""

    def press(self, event: QMouseEvent) -> bool:
        with_alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
        if event.button() != Qt.MouseButton.LeftButton or not with_alt:
            return False
        reach = PRESS_REACH / self.view.scale_factor
        end = port_at(self.scene, self.view.scene_at(event.position()), reach)
        if end is None:
            return False
        wires = self._wires_at(end)
        if wires:
            command = RemoveSelection(self.document, (), wires)
            text = translated("Break wires of {port}")
            command.setText(text.format(port=f"{end.node}.{end.port}"))
            self.document.do(command)
        return True

    def _wires_at(self, end: PortEnd) -> list[Edge]:
        graph = self.document.graph
        if end.way == "out":
            out = graph.edges_out_of(end.node)
            return [edge for edge in out if edge.source_port == end.port]
        into = graph.edges_into(end.node).get(end.port)
        return [] if into is None else [into]
