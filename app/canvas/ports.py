"""Finding the port at a place."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF

from app.canvas.node_geometry import MARGIN, Way
from app.canvas.node_table import box_of
from app.canvas.scene import CanvasScene
from graph_engine.edge import Edge


@dataclass(frozen=True)
class PortEnd:
    """One port of one node, and where it is in the scene."""

    node: str
    port: str
    way: Way
    point: QPointF
    from_below: bool = False

    @property
    def end(self) -> tuple[str, str]:
        """The port as `GraphStructure.connect` takes it."""
        return self.node, self.port


def port_end(scene: CanvasScene, node: str, port: str, way: Way) -> PortEnd:
    """Return a port by name; KeyError when there is none."""
    item = scene.item(node)
    place = item.geometry.port(port, way)
    point = QPointF(item.x() + place.x, item.y() + place.y)
    return PortEnd(node, port, way, point, place.from_below)


def ports_of(scene: CanvasScene, node: str) -> Iterator[PortEnd]:
    """Iterate over a node's ports, those that cannot be seen now left out."""
    item = scene.item(node)
    for name, place in item.geometry.inputs.items():
        if item.shows_port(name, place):
            yield port_end(scene, node, name, "in")
    for name in item.geometry.outputs:
        yield port_end(scene, node, name, "out")


def port_at(
    scene: CanvasScene,
    point: QPointF,
    reach: float,
    wanted: Callable[[PortEnd], bool] = lambda end: True,
) -> PortEnd | None:
    """Return the wanted port nearest to a point, None when none is within reach."""
    around = QRectF(point, point)
    found = [
        (_distance(end.point, point), end)
        for row in scene.nodes.touching(box_of(around, reach + MARGIN)).tolist()
        for end in ports_of(scene, scene.nodes.names[row])
        if wanted(end)
    ]
    distance, end = min(found, key=lambda pair: pair[0], default=(reach, None))
    return end if distance < reach else None


def edge_into(scene: CanvasScene, end: PortEnd) -> Edge | None:
    """Return the wire that ends at an input."""
    if end.way == "out":
        return None
    at = scene.edges.edges_at(end.node)
    return next((e for e in at if e.target == end.node and e.target_port == end.port), None)


def _distance(one: QPointF, other: QPointF) -> float:
    return math.hypot(one.x() - other.x(), one.y() - other.y())
