"""What the mouse shows by resting: a lit port, the exact number, what a node or port is."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
from PySide6.QtCore import QPointF, Qt

from app.canvas.bend_hits import bend_at
from app.canvas.gestures.drag_wire import PRESS_REACH
from app.canvas.gestures.gesture import translated
from app.canvas.group_frames import Frame, Grip
from app.canvas.inline.pointing import cursor_at, tip_at
from app.canvas.ports import PortEnd, port_at
from app.canvas.stage import Stage
from app.language.engine_words import node_words
from app.language.rule_words import problem_words
from app.widgets.numbers import exact_text, is_number, statistics_text
from graph_engine.blocks.definition import definition_of
from graph_engine.edge import Edge
from nodes.shapes import shape_text


class Hover:
    """Follows the mouse while no button is pressed."""

    def __init__(self, view: Stage) -> None:
        self.view = view
        self.scene = view.canvas
        self.document = view.canvas.document
        self._node = ""

    def move(self, position: QPointF) -> None:
        """Light the port under the mouse, and show the hidden ports of the node there."""
        if self.view.minimap.rect.contains(position.toPoint()):
            self.leave()
            self.view.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
            return
        point = self.view.scene_at(position)
        end = self._port(point)
        node = end.node if end is not None else self.scene.node_at(point) or ""
        if node != self._node:
            self.scene.show_all_ports(self._node, wanted=False)
            self._node = node
            self.scene.show_all_ports(node, wanted=True)
        lit = None if end is None or not self.view.is_editable else end.point
        with self.view.changing_overlay() as overlay:
            overlay.port = lit
        shape = Qt.CursorShape.ArrowCursor if lit is None else Qt.CursorShape.CrossCursor
        if lit is None and node and self.view.is_editable:
            shape = cursor_at(self.scene, point, self.view.scale_factor) or shape
        is_free = lit is None and not node and self.view.is_editable
        bend = bend_at(self.scene, point, self.view.scale_factor) if is_free else None
        self.scene.heat_bend(bend)
        if bend is not None or (is_free and self._is_on_selected_wire(position)):
            shape = Qt.CursorShape.SizeAllCursor
        button = "" if node or bend is not None else self._button_at(position)
        self.scene.group_layer.heat(button)
        held = self.view.card_at(position) if is_free and bend is None and not button else None
        if held is not None and held.sides:
            shape = held.cursor
        if button:
            shape = Qt.CursorShape.PointingHandCursor
        if not self.view.is_space_held:
            self.view.viewport().setCursor(shape)

    def _is_on_selected_wire(self, position: QPointF) -> bool:
        """Whether a drag from here would bend a wire."""
        edge = self.scene.selection.edge
        return edge is not None and self.view.edge_at(position) == edge

    def _button_at(self, position: QPointF) -> str:
        """Return the group whose button is at a position, empty for none."""
        held = self.view.frame_at(position)
        return held[0].name if held is not None and held[1] == "button" else ""

    def leave(self) -> None:
        """Take back what `move` showed."""
        self.scene.show_all_ports(self._node, wanted=False)
        self._node = ""
        self.scene.heat_bend(None)
        self.scene.group_layer.heat("")
        with self.view.changing_overlay() as overlay:
            overlay.port = None

    def _port(self, point: QPointF) -> PortEnd | None:
        return port_at(self.scene, point, PRESS_REACH / self.view.scale_factor)

    def tip_text(self, position: QPointF) -> str:
        """Return what there is to say about what is at a position, empty for nothing."""
        if self.view.minimap.rect.contains(position.toPoint()):
            return translated("Overview of the graph: click or drag to go there")
        point = self.view.scene_at(position)
        end = self._port(point)
        if end is not None:
            return self.port_text(end)
        name = self.scene.node_at(point)
        if name is not None:
            tip = tip_at(self.scene, point, self.view.scale_factor) if self.view.is_editable else ""
            return tip or self.node_text(name)
        if self.view.is_editable and bend_at(self.scene, point, self.view.scale_factor) is not None:
            return translated("Reroute point: drag to move it, double-click to take it away")
        held = self.view.frame_at(position)
        if held is not None:
            return self.frame_text(*held)
        edge = self.view.edge_at(position)
        return "" if edge is None else self.edge_text(edge)

    def frame_text(self, frame: Frame, grip: Grip) -> str:
        """Return what the frame of an expanded node is, or what its button does."""
        if grip == "button":
            return translated("Collapse into {name}").format(name=frame.name)
        group = self.document.graph.groups[frame.name]
        return translated('{title} "{name}", expanded\n{formula}').format(
            title=frame.title, name=frame.name, formula=group.node.formula
        )

    def node_text(self, name: str) -> str:
        """Return name, formula, number and problems of a node."""
        graph = self.document.graph
        node = graph.node(name)
        lines = [graph.display_name(name), node.formula]
        item = self.scene.item(name)
        if item.number:
            lines.append(f"{translated('value')} {item.number}")
        if name in self.document.sheet.pins:
            lines.append(translated("Locked in its place"))
        if definition_of(node) is not None:
            lines.append(translated("Double-click to look inside"))
        for problem in self.document.problems():
            if problem.node == name:
                lines.append(problem_words(problem.rule, problem.remedy))
        return "\n".join(line for line in lines if line)

    def port_text(self, end: PortEnd) -> str:
        """Return what a port is for and what shape it has."""
        graph = self.document.graph
        node = graph.node(end.node)
        ports = node.input_ports() if end.way == "in" else node.output_ports()
        port = next(port for port in ports if port.name == end.port)
        first = f"{end.port} · {graph.display_name(end.node)}"
        details = [node_words(port.help), translated("integers") if port.kind == "integer" else ""]
        if end.way == "out":
            outputs = self.document.shapes.of(end.node).outputs
            if outputs is not None:
                names = [port.name for port in ports]
                details.append(
                    f"{translated('shape')} {shape_text(outputs[names.index(end.port)])}"
                )
        if port.is_weight:
            details.append(translated("learned by the node while nothing is wired"))
        return "\n".join([first, *(detail for detail in details if detail)])

    def edge_text(self, edge: Edge) -> str:
        """Return every digit of what is on an edge; of a tensor shape and statistics."""
        source = self.scene.labels.source
        lines = [f"{edge.source}.{edge.source_port} → {edge.target}.{edge.target_port}"]
        shape = self.scene.shape_of(edge)
        value, gradient = source.edge_value(edge), source.edge_gradient(edge)
        if value is not None:
            lines.append(_line(translated("value"), value))
        elif shape is not None:
            lines.append(f"{translated('shape')} {shape_text(shape)}")
        if gradient is not None:
            lines.append(_line(translated("gradient"), gradient))
        if value is not None and is_number(value):
            local = source.edge_local(edge)
            number = getattr(local, "value", local)
            if number is not None and is_number(number):
                lines.append(_line(translated("local gradient"), number))
        return "\n".join(lines)


def _line(word: str, value: Any) -> str:
    if is_number(value):
        return f"{word} {exact_text(value)}"
    shape = tuple(int(size) for size in np.shape(value))
    if not math.prod(shape):
        return f"{word} {shape_text(shape)}"
    return f"{word} {shape_text(shape)}: {statistics_text(value)}"
