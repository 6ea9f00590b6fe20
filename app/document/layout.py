"""Places for nodes that have none: columns from left to right, with few crossings."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np

from app.document.neurons import equal_neurons
from app.document.port_levels import input_levels, output_levels
from app.document.room import DEFAULT_SIZE, FRAME_SIDE, FRAME_TOP
from app.layout.diagram import GAP_ACROSS, Diagram
from app.layout.lanes import Lanes
from app.layout.leading import leads_of
from app.layout.nested import Frame, lay_out_nested
from app.layout.passing import leaves_lanes, passing
from graph_engine.edge import Edge
from graph_engine.group import Group
from graph_engine.project.course import Course
from graph_engine.shape_inference import ShapeTable
from graph_engine.structure import GraphStructure
from nodes.shapes import Array

GAP_X = GAP_ACROSS
WIDE_GAP = 140.0
"""Between columns where wires carry single numbers, which have a local gradient to show, too."""

ROOM_BELOW = 160.0

_NEURON_MARGIN = 14.0
_ROOM_PER_ENTRY = 40.0
_MOST_ENTRY_ROOM = 400.0
"""Wires from many sides come into a neuron: on its left they need room to become level."""
_FLAT_DEPTH = 6
"""Graphs of up to so many columns have all they begin with in the first one."""
_FLAT_NEURON = 24

Place = tuple[float, float]
Size = tuple[float, float]


@dataclass(frozen=True)
class Arranged:
    """Where nodes stand, and how wires are led past others.

    Attributes
    ----------
    places : mapping of str to (x, y)
        The top left corner of every node.
    courses : mapping of Edge to Course
        Of the wires that would pass over other nodes on the plain way.
    """

    places: dict[str, Place] = field(default_factory=dict)
    courses: dict[Edge, Course] = field(default_factory=dict)


def arranged(
    graph: GraphStructure,
    sizes: Mapping[str, Size] | None = None,
    *,
    names: Iterable[str] | None = None,
    shapes: ShapeTable | None = None,
    groups: Mapping[str, Group] | None = None,
    pins: Mapping[str, Place] | None = None,
    keeps_constants_near: bool = False,
    folds: bool = False,
) -> Arranged:
    """Lay a graph out.

    Parameters
    ----------
    sizes : mapping of str to (width, height), optional
        Of nodes; one left out has the size of a small node.
    names : iterable of str, optional
        Only these nodes; all of them where left out.
    shapes : ShapeTable, optional
        Wires that carry single numbers get more room across.
    groups : mapping of str to Group, optional
        Nodes that stand expanded: what came out of one stays together in its frame.
    pins : mapping of str to (x, y), optional
        Nodes that stay where they are; the others are laid out around them.
    keeps_constants_near : bool
        Whether numbers and parameters stand beside what they lead to, not in the first column,
        in small graphs too.
    folds : bool
        Whether a graph much wider than a window may go on in rows below.
    """
    chosen = set(graph if names is None else names)
    order = [name for name in graph if name in chosen]
    if not order:
        return Arranged()
    sizes = sizes or {}
    index = {name: number for number, name in enumerate(order)}
    held = _held(order, pins or {})
    scopes = _Scopes(graph, order, groups or {})
    is_tight = keeps_constants_near or _depth(graph, order) > _FLAT_DEPTH
    whole = scopes.frame(None, index, is_tight)
    diagram, edges = _diagram(graph, order, index, sizes, shapes)
    own = diagram.sizes.copy()
    _make_equal(diagram.sizes, whole)
    laid = lay_out_nested(diagram, whole, folds=folds and held is None, held=held)
    places = laid.places
    lanes = laid.lanes
    places += (diagram.sizes - own) / 2 * (1.0, 0.0)
    if held is None:
        lanes = lanes.moved(*(-places.min(axis=0)).tolist())
        places -= places.min(axis=0)
    found: dict[str, Place] = {
        name: (x, y) for name, (x, y) in zip(order, np.round(places).tolist(), strict=True)
    }
    found |= {name: place for name, place in (pins or {}).items() if name in index}
    corners = np.array(list(found.values()))
    return Arranged(found, _courses(replace(diagram, sizes=own), corners, lanes, edges))


def arrange(graph: GraphStructure, *rest: Any, **settings: Any) -> dict[str, Place]:
    """Return the top left corner of every node: the places of `arranged`, which see."""
    return arranged(graph, *rest, **settings).places


def _courses(
    diagram: Diagram, places: Array, lanes: Lanes, edges: Sequence[Edge]
) -> dict[Edge, Course]:
    """Return the courses of wires that would pass over other nodes on the plain way."""
    source, target = diagram.source, diagram.target
    right = places[source, 0] + diagram.sizes[source, 0]
    start = np.stack([right, places[source, 1] + diagram.start], axis=1)
    end = np.stack([places[target, 0], places[target, 1] + diagram.end], axis=1)
    leads = leads_of(lanes, start, end)
    led = np.unique(leads.wire)
    own = np.stack([source, target], axis=1)
    is_needed = np.zeros(len(edges), dtype=bool)
    is_needed[led] = passing(start[led], end[led], own[led], places, diagram.sizes)
    is_needed |= (end[:, 0] < start[:, 0]) | leaves_lanes(lanes, start, end)
    leads = leads.only(is_needed)
    points = np.round(leads.points - places[source[leads.wire]])
    begins = np.flatnonzero(np.diff(leads.wire, prepend=-1))
    wires = leads.wire[begins]
    spans = (places[target] - places[source])[wires]
    return {
        edges[wire]: Course((dx, dy), tuple((x, y) for x, y in part.tolist()))
        for wire, (dx, dy), part in zip(
            wires.tolist(), spans.tolist(), np.split(points, begins)[1:], strict=True
        )
    }


def arranged_below(
    graph: GraphStructure,
    missing: list[str],
    known: Mapping[str, Place],
    shapes: ShapeTable | None = None,
) -> Arranged:
    """Lay nodes out that have no place: below those that have one."""
    laid = arranged(graph, shapes=shapes, groups=graph.groups)
    lowest = max((y for _, y in known.values()), default=None)
    shift = 0.0 if lowest is None else lowest + ROOM_BELOW
    places = {name: (laid.places[name][0], laid.places[name][1] + shift) for name in missing}
    among = {e: c for e, c in laid.courses.items() if e.source in places and e.target in places}
    return Arranged(places, among)


def places_for(
    graph: GraphStructure,
    missing: list[str],
    known: Mapping[str, Place],
    shapes: ShapeTable | None = None,
) -> dict[str, Place]:
    """Return places for nodes that have none: those of `arranged_below`, which see."""
    return arranged_below(graph, missing, known, shapes).places


class _Scopes:
    """What stands directly in each group: nodes, groups, and neurons among the nodes."""

    def __init__(
        self,
        graph: GraphStructure,
        order: Sequence[str],
        groups: Mapping[str, Group],
    ) -> None:
        parent = {
            member: name for name, group in groups.items() for member in group.members.values()
        }
        self.nodes: dict[str | None, list[str]] = {}
        self.groups: dict[str | None, list[str]] = {}
        self._graph = graph
        for name in order:
            self.nodes.setdefault(parent.get(name), []).append(name)
        for name in [each for each in self.nodes if each is not None]:
            inner, outer = name, parent.get(name)
            while inner not in self.groups.setdefault(outer, []):
                self.groups[outer].append(inner)
                if outer is None:
                    break
                inner, outer = outer, parent.get(outer)

    def frame(self, scope: str | None, index: Mapping[str, int], is_tight: bool) -> Frame:
        nodes = self.nodes.get(scope, [])
        neurons = equal_neurons(self._graph, nodes)
        taken = {name for neuron in neurons for name in neuron.nodes}
        frames = [
            Frame(
                [index[name] for name in neuron.nodes],
                margins=(
                    min(_ROOM_PER_ENTRY * neuron.entries, _MOST_ENTRY_ROOM),
                    _NEURON_MARGIN,
                    0.0,
                    _NEURON_MARGIN,
                ),
                stamp=neuron.kind,
                is_tight=neuron.depth > _FLAT_NEURON,
            )
            for neuron in neurons
        ]
        frames += [self.frame(each, index, True) for each in self.groups.get(scope, [])]
        sides = (0.0, 0.0, 0.0, 0.0)
        if scope is not None:
            sides = (FRAME_SIDE, FRAME_TOP, FRAME_SIDE, FRAME_SIDE)
        single = [index[name] for name in nodes if name not in taken]
        return Frame(single, frames, sides, is_tight=is_tight)


def _make_equal(sizes: Array, frame: Frame) -> None:
    """Give boxes at the same place of equal frames the size of the largest: names differ."""
    alike: dict[object, list[Sequence[int]]] = {}
    stack = [frame]
    while stack:
        each = stack.pop()
        stack += each.frames
        if each.stamp is not None:
            alike.setdefault(each.stamp, []).append(each.boxes)
    for rows in alike.values():
        boxes = np.array(rows)
        sizes[boxes] = sizes[boxes].max(axis=0)


def _held(order: Sequence[str], pins: Mapping[str, Place]) -> Array | None:
    if not any(name in pins for name in order):
        return None
    return np.array([pins.get(name, (np.nan, np.nan)) for name in order])


def _depth(graph: GraphStructure, order: Sequence[str]) -> int:
    """Return how many columns the nodes need."""
    depth: dict[str, int] = {}
    for name in order:
        before = [depth.get(edge.source, 0) for edge in graph.edges_into(name).values()]
        depth[name] = 1 + max(before, default=0)
    return max(depth.values())


def _diagram(
    graph: GraphStructure,
    order: Sequence[str],
    index: Mapping[str, int],
    sizes: Mapping[str, Size],
    shapes: ShapeTable | None,
) -> tuple[Diagram, list[Edge]]:
    bodies = np.array([sizes.get(name, DEFAULT_SIZE) for name in order])
    outs = [output_levels(graph.node(name), bodies[index[name], 1]) for name in order]
    wires: list[tuple[int, int, float, float, float]] = []
    edges: list[Edge] = []
    for number, name in enumerate(order):
        ins = input_levels(graph.node(name), bodies[number, 1])
        for edge in graph.edges_into(name).values():
            source = index.get(edge.source)
            if source is not None:
                gap = WIDE_GAP if shapes is not None and shapes.of_edge(edge) == () else GAP_X
                start = outs[source].get(edge.source_port, 0.0)
                end = ins.get(edge.target_port, 0.0)
                wires.append((source, number, start, end, gap))
                edges.append(edge)
    columns = np.array(wires).reshape(-1, 5).T
    source, target = columns[:2].astype(np.intp)
    side = np.zeros(len(order), dtype=np.intp)
    return Diagram(bodies, source, target, columns[2], columns[3], columns[4], side), edges
