"""Walking through a graph by keyboard: from node to node along wires, and onto the wires."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QPoint, QPointF, QRectF, QSize

from app.canvas.canvas_keys import Way
from app.canvas.stage import Stage
from graph_engine.edge import Edge

MARGIN = 72
"""Pixels that are kept around what the keys have come to."""

_ASIDE = 2.5
"""How much more a place counts that lies to the side than one straight above or below."""

_MOST_REMEMBERED = 1_000


class Walk:
    """Where the keyboard is: a node or a wire, which is what is selected.

    Right leads to a consumer and Left to a producer, back along the wire that one came by. Up and
    Down lead to its neighbours: what the same node feeds, or is fed by; else what lies nearest
    there. On a wire, Left and Right lead to its ends, Up and Down to the other wires there.
    """

    def __init__(self, view: Stage) -> None:
        self._view = view
        self._scene = view.canvas
        self._document = view.canvas.document
        self._selection = view.canvas.selection
        self._last = ""
        self._ways: dict[tuple[str, Way], Edge] = {}
        self._along: tuple[Edge, Way] | None = None
        self._home = ""
        self._wire: Edge | None = None
        self._document.changed.connect(self._come_home)

    # Where

    @property
    def node(self) -> str | None:
        """The node that the keys are at; the one they were at last where several are selected."""
        chosen = self._selection.nodes
        if self._last in chosen:
            return self._last
        places = {name: self._document.position(name) for name in chosen}
        return min(places, key=places.__getitem__, default=None)

    def walk(self, way: Way) -> bool:
        """Go one on; return whether there was anywhere to go."""
        edge = self._selection.edge
        if edge is not None:
            return self._from_wire(edge, way)
        name = self.node
        if name is None:
            return self._begin()
        if way in ("left", "right"):
            return self._along_wire(name, way)
        return self._to_neighbour(name, way)

    def next_wire(self) -> bool:
        """Go onto the wires of the node, first those out of it; from wire to wire after that."""
        edge, graph = self._selection.edge, self._document.graph
        if edge is None:
            name = self.node
            if name is None:
                return self._begin()
            self._home = name
        elif self._home not in (edge.source, edge.target):
            self._home = edge.source
        wires = [*self._wires(self._home, "right"), *self._wires(self._home, "left")]
        if not wires or self._home not in graph:
            return False
        place = wires.index(edge) + 1 if edge in wires else 0
        return self._go_onto(wires[place % len(wires)])

    # Steps

    def _begin(self) -> bool:
        """Come to the node nearest to where the keys were, or to the middle of what is in sight."""
        nodes = self._scene.nodes
        if not len(nodes):
            return False
        if self._last in nodes.row:
            return self._go_to(self._last)
        middle = QRectF(self._view.viewport().rect()).center()
        return self._go_to(self._nearest(self._view.scene_at(middle)))

    def _nearest(self, point: QPointF) -> str:
        places = self._scene.nodes.places
        middles = places[:, :2] + places[:, 2:] / 2.0 - (point.x(), point.y())
        return self._scene.nodes.names[int(np.argmin(np.hypot(*middles.T)))]

    def _along_wire(self, name: str, way: Way) -> bool:
        wires = self._wires(name, way)
        if not wires:
            return False
        taken = self._ways.get((name, way))
        return self._take(wires[0] if taken not in wires or taken is None else taken, way)

    def _take(self, edge: Edge, way: Way) -> bool:
        other = edge.target if way == "right" else edge.source
        if len(self._ways) > _MOST_REMEMBERED:
            self._ways.clear()
        self._ways[other, "left" if way == "right" else "right"] = edge
        self._along = (edge, way)
        return self._go_to(other)

    def _to_neighbour(self, name: str, way: Way) -> bool:
        edge = self._sibling(name, way)
        if edge is not None and self._along is not None:
            return self._take(edge, self._along[1])
        other = self._beside(name, way)
        if other is None:
            return False
        self._along = None
        return self._go_to(other)

    def _sibling(self, name: str, way: Way) -> Edge | None:
        """Return the wire to the next node that hangs on the node which one came from."""
        if self._along is None:
            return None
        edge, came = self._along
        if (edge.target if came == "right" else edge.source) != name:
            return None
        origin = edge.source if came == "right" else edge.target
        height = self._height(name)
        beyond = []
        for each in self._wires(origin, came):
            other = each.target if came == "right" else each.source
            off = self._height(other) - height
            if other != name and (off < 0.0 if way == "up" else off > 0.0):
                beyond.append((abs(off), each))
        return min(beyond, key=lambda pair: pair[0], default=(0.0, None))[1]

    def _height(self, name: str) -> float:
        return self._scene.bounds([name]).center().y()

    def _beside(self, name: str, way: Way) -> str | None:
        nodes = self._scene.nodes
        places = nodes.places
        middles = places[:, :2] + places[:, 2:] / 2.0
        off = middles - middles[nodes.row[name]]
        ahead = -off[:, 1] if way == "up" else off[:, 1]
        far = np.where(ahead > 1.0, ahead + _ASIDE * np.abs(off[:, 0]), np.inf)
        row = int(np.argmin(far))
        return nodes.names[row] if np.isfinite(far[row]) else None

    def _from_wire(self, edge: Edge, way: Way) -> bool:
        if way in ("left", "right"):
            return self._take(edge, way)
        if self._home not in (edge.source, edge.target):
            self._home = edge.source
        wires = self._wires(self._home, "right" if self._home == edge.source else "left")
        if edge not in wires:
            return False
        place = wires.index(edge) + (1 if way == "down" else -1)
        return 0 <= place < len(wires) and self._go_onto(wires[place])

    def _wires(self, name: str, way: Way) -> Sequence[Edge]:
        """Return the wires out of a node, or into it, in the order in which they hang on it."""
        graph = self._document.graph
        if name not in graph:
            return []
        node = graph.node(name)
        if way == "left":
            ports = [port.name for port in node.input_ports()]
            into = graph.edges_into(name)
            return [into[port] for port in ports if port in into]
        ports = [port.name for port in node.output_ports()]
        found = [edge for edge in graph.edges_out_of(name) if edge.source_port in ports]
        return sorted(found, key=lambda e: (ports.index(e.source_port), self._height(e.target)))

    # Arriving

    def _go_to(self, name: str) -> bool:
        self._last, self._wire = name, None
        self._selection.set([name])
        bring_into_sight(self._view, self._scene.bounds([name]))
        return True

    def _go_onto(self, edge: Edge) -> bool:
        self._wire = edge
        self._selection.set((), edge)
        bring_into_sight(self._view, self._scene.bounds([edge.source, edge.target]))
        return True

    def _come_home(self) -> None:
        """Return to the node when the wire that the keys were on is gone."""
        wire, graph = self._wire, self._document.graph
        if wire is None or not self._selection.is_empty:
            return
        if wire.target in graph and graph.edges_into(wire.target).get(wire.target_port) == wire:
            return
        self._wire = None
        if self._home in graph and self._home in self._scene.items_by_name():
            self._go_to(self._home)


def place_of_selection(view: Stage) -> QPoint:
    """Return where in the viewport what is selected lies, its middle where that is out of sight."""
    selection, scene = view.canvas.selection, view.canvas
    edge = selection.edge
    names = selection.nodes if edge is None else {edge.source, edge.target}
    room = view.viewport().rect()
    corner = view.scene_at(QPointF(0.0, 0.0))
    place = (scene.bounds(names).center() - corner) * view.scale_factor
    is_in_sight = bool(names) and room.contains(place.toPoint())
    return place.toPoint() if is_in_sight else room.center()


def bring_into_sight(view: Stage, area: QRectF) -> None:
    """Scroll as little as shows a part of the scene; what is too large is shown in the middle."""
    size: QSize = view.viewport().size()
    scale = view.scale_factor
    room = QRectF(0.0, 0.0, size.width(), size.height())
    room.adjust(MARGIN, MARGIN, -MARGIN, -MARGIN)
    corner = view.scene_at(QPointF(0.0, 0.0))
    shown = QRectF((area.topLeft() - corner) * scale, area.size() * scale)
    if not room.isValid() or shown.width() > room.width() or shown.height() > room.height():
        if not room.contains(shown.center()):
            view.centre_on(area.center())
        return
    dx = min(shown.left() - room.left(), 0.0) + max(shown.right() - room.right(), 0.0)
    dy = min(shown.top() - room.top(), 0.0) + max(shown.bottom() - room.bottom(), 0.0)
    if dx or dy:
        view.scroll_by(round(dx), round(dy))
