"""The course of every wire in NumPy arrays, and where its labels stand."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import numpy as np
from PySide6.QtGui import QPainterPath

from app.canvas.chain import Chain
from app.canvas.courses import Courses
from app.canvas.curves import boxes, control_points, path
from app.canvas.edge_row import ROW
from app.canvas.label_boxes import HALF_BLOCK, NOWHERE, block_boxes, local_boxes
from app.canvas.led_wires import LedWires
from app.canvas.node_table import Box, NodeTable
from app.canvas.port_places import PortPlace
from graph_engine.edge import Edge, with_name
from graph_engine.project.course import Course
from nodes.shapes import Array

STUB_LENGTH = 64.0


def stub(node: str, port: str) -> Edge:
    """Return the edge to nowhere that stands for an output that nothing is wired to.

    It lets the value of the last node be seen like any other, on a short piece of wire.
    """
    return Edge(node, port, "", "")


def is_stub(edge: Edge) -> bool:
    """Whether this is an edge to nowhere."""
    return not edge.target


def stub_end(start: PortPlace) -> PortPlace:
    """Return where a stub ends, relative to its node."""
    return PortPlace(start.x + STUB_LENGTH, start.y)


class EdgeTable:
    """Rows of wires; a removed row is filled by the last one, so rows have no gaps.

    Attributes
    ----------
    edges : list of Edge
        By row.
    row : dict of Edge to int
    label_size, label_rise : float
        How large labels are, 1 as usual, and how far they reach above and below the wire.
    bends : dict of Edge to array, shape (points, 2)
        The points that the user set, of the wires that have any. Not to be changed.
    is_gliding : bool
        Whether nodes are on their way: led wires keep to their courses then, wherever these are.
    """

    def __init__(self, nodes: NodeTable) -> None:
        self._nodes = nodes
        self.edges: list[Edge] = []
        self.row: dict[Edge, int] = {}
        self._at: dict[str, dict[Edge, None]] = {}
        self._rows = np.zeros(16, dtype=ROW)
        self._paths: list[QPainterPath | None] = []
        self.label_size, self.label_rise = 1.0, HALF_BLOCK
        self.bends: dict[Edge, Array] = {}
        self._chains: dict[Edge, Chain] = {}
        self._led = LedWires()
        self.has_courses = self.is_gliding = False

    def __len__(self) -> int:
        return len(self.edges)

    def column(self, name: str) -> Array:
        """Return one column of all rows: a view, not a copy."""
        return self._rows[name][: len(self.edges)]

    def add(self, edge: Edge, start: PortPlace, end: PortPlace) -> None:
        """Add a wire between two ports, given where they are on their nodes."""
        row = len(self.edges)
        if row == len(self._rows):
            self._rows = np.concatenate([self._rows, np.zeros_like(self._rows)])
        self.edges.append(edge)
        self.row[edge] = row
        self._paths.append(None)
        self._at.setdefault(edge.source, {})[edge] = None
        if not is_stub(edge):
            self._at.setdefault(edge.target, {})[edge] = None
        self._set_rows(edge)
        record = self._rows[row]
        record["is_stub"] = is_stub(edge)
        record["is_placed"] = record["is_checked"] = record["has_text"] = False
        record["shows_local"] = record["is_bent"] = record["is_led"] = False
        record["leads"] = 0
        record["label_width"] = record["local_width"] = 0.0
        record["at"], record["lift"] = 0.5, 0.0
        record["gradient_size"] = -1.0
        self.set_ports(edge, start, end)

    def set_ports(self, edge: Edge, start: PortPlace, end: PortPlace) -> None:
        """Say where on their nodes the two ports are; `route` must follow."""
        record = self._rows[self.row[edge]]
        record["start"] = (start.x, start.y)
        record["end"] = (end.x, end.y)
        record["from_below"] = end.from_below

    def set_bends(self, edge: Edge, bends: Array) -> None:
        """Lead a wire through points, none for its plain way; `route` must follow."""
        self._rows["is_bent"][self.row[edge]] = len(bends) > 0
        if len(bends):
            self.bends[edge] = bends
        else:
            self.bends.pop(edge, None)
            self._chains.pop(edge, None)

    def set_courses(self, courses: Mapping[Edge, Course | None]) -> None:
        """Lead wires past nodes, None for the plain way; `route` must follow."""
        rows = {self.row[edge]: course for edge, course in courses.items()}
        self.has_courses = self._led.set_courses(self._rows[: len(self.edges)], rows)

    def remove(self, edge: Edge) -> None:
        row = self.row.pop(edge)
        self.bends.pop(edge, None)
        self._chains.pop(edge, None)
        for name in (edge.source, edge.target):
            self._at.get(name, {}).pop(edge, None)
        last = self.edges.pop()
        last_path = self._paths.pop()
        if last != edge:
            self.edges[row] = last
            self.row[last] = row
            self._rows[row] = self._rows[len(self.edges)]
            self._paths[row] = last_path

    def node_removed(self, name: str, filler: str | None) -> None:
        """Forget a node without wires; `filler` has taken over its row in the node table."""
        self._at.pop(name, None)
        for edge in self._at.get(filler, ()) if filler is not None else ():
            self._set_rows(edge)

    def node_renamed(self, old: str, new: str) -> None:
        """Put the edges of the new name in place of those of the old one."""
        at = self._at.pop(old, {})
        for edge in at:
            fresh = with_name(edge, old, new)
            if edge in self.bends:
                self.bends[fresh], self._chains[fresh] = (
                    self.bends.pop(edge),
                    self._chains.pop(edge),
                )
            row = self.row.pop(edge)
            self.row[fresh] = row
            self.edges[row] = fresh
            other = edge.target if edge.source == old else edge.source
            if is_stub(edge):
                continue
            beside = self._at.get(other, {})
            self._at[other] = {fresh if e == edge else e: None for e in beside}
        self._at[new] = {with_name(edge, old, new): None for edge in at}

    def _set_rows(self, edge: Edge) -> None:
        record = self._rows[self.row[edge]]
        record["source"] = self._nodes.row[edge.source]
        record["target"] = self._nodes.row[edge.target or edge.source]

    def edges_at(self, name: str) -> list[Edge]:
        return list(self._at.get(name, ()))

    def rows_at(self, names: Iterable[str]) -> Array:
        """Return the rows of every wire that begins or ends at these nodes."""
        row = self.row
        found = {row[edge] for name in names for edge in self._at.get(name, ())}
        return np.fromiter(found, dtype=np.intp, count=len(found))

    def route(self, rows: Array | None = None) -> None:
        """Work the curves of some rows, or all, out again from where their nodes are."""
        if rows is None:
            rows = np.arange(len(self.edges))
            self._paths = [None] * len(self.edges)
        else:
            for row in rows.tolist():
                self._paths[row] = None
        if not len(rows):
            return
        places = self._nodes.places
        part = self._rows[rows]
        start = places[part["source"], :2] + part["start"]
        end = places[part["target"], :2] + part["end"]
        points = control_points(start, end, part["from_below"])
        self._rows["points"][rows] = points
        self._rows["box"][rows] = boxes(points)
        if self.has_courses:
            places = places[:, :2]
            self._led.route(self._rows, rows, (start, end), places, self.is_gliding)
        for number in np.flatnonzero(part["is_bent"]).tolist() if self.bends else ():
            edge = self.edges[rows[number]]
            below = bool(part["from_below"][number])
            chain = Chain(start[number], end[number], below, self.bends[edge])
            self._chains[edge] = chain
            self._rows["box"][rows[number]] = chain.box
        self.settle_labels(rows)

    def place_label(self, row: int, at: float, lift: float, shows_local: bool) -> None:
        """Say where the labels of a row stand: along the curve, and how far off it."""
        record = self._rows[row]
        record["at"], record["lift"], record["shows_local"] = at, lift, shows_local
        record["is_placed"] = record["is_checked"] = True
        self.settle_labels(np.array([row]))

    def unplace_labels(self, rows: Array) -> None:
        """Have the labels of some rows find other places."""
        self._rows["is_placed"][rows] = False
        self._rows["is_checked"][rows] = False

    def settle_labels(self, rows: Array) -> None:
        """Work out the boxes of labels from the curves of some rows."""
        part = self._rows[rows]
        centre = self.courses(rows).points_at(part["at"])
        centre[:, 1] += part["lift"]
        block = block_boxes(centre, part["label_width"], self.label_rise)
        ends = part["points"], part["from_below"]
        head = local_boxes(*ends, part["local_width"], self.label_size)
        block[~part["is_placed"]] = NOWHERE
        head[~(part["is_placed"] & part["shows_local"])] = NOWHERE
        self._rows["label_box"][rows] = block
        self._rows["local_box"][rows] = head

    def touching(self, box: Box) -> Array:
        """Return the rows whose curve may touch a box."""
        left, top, right, bottom = box
        found = self.column("box").T
        return np.flatnonzero(
            (found[0] <= right) & (found[2] >= left) & (found[1] <= bottom) & (found[3] >= top)
        )

    def courses(self, rows: Array) -> Courses:
        """Return the ways that the wires of some rows take."""
        points = self._rows["points"][rows]
        led = self._led.courses(self._rows, rows) if self.has_courses else None
        if not self.bends:
            return Courses(points, led=led)
        bent = np.flatnonzero(self._rows["is_bent"][rows]).tolist()
        return Courses(points, tuple((n, self._chains[self.edges[rows[n]]]) for n in bent), led)

    def chain(self, edge: Edge) -> Chain | None:
        """Return the way of a wire through its points, None where it has none."""
        return self._chains.get(edge)

    def spans(self, edge: Edge) -> Array:
        """Return the curves that a wire is made of, one after the other, shape (spans, 14)."""
        chain, row = self._chains.get(edge), self.row[edge]
        if chain is not None:
            return chain.spans
        led = self._led.courses(self._rows, np.array([row])) if self.has_courses else None
        points: Array = self._rows["points"][[row]]
        return points if led is None else led.spans

    def path(self, row: int) -> QPainterPath:
        """Return the curve of a row."""
        found = self._paths[row]
        if found is None:
            chain = self._chains.get(self.edges[row]) if self.bends else None
            if chain is not None:
                found = chain.path()
            elif self._rows["is_led"][row]:
                found = self._led.path(self._rows[row])
            else:
                found = path(self._rows["points"][row].tolist())
            self._paths[row] = found
        return found
