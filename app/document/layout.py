"""Places for nodes that have none: columns from left to right, with few crossings."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import numpy as np

from app.document.neurons import equal_neurons
from app.document.port_levels import input_levels, output_levels
from app.document.room import DEFAULT_SIZE, FRAME_SIDE, FRAME_TOP
from app.layout.diagram import GAP_ACROSS, Diagram
from app.layout.nested import Frame, lay_out_nested
from graph_engine.group import Group
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


def arrange(
    graph: GraphStructure,
    sizes: Mapping[str, Size] | None = None,
    *,
    names: Iterable[str] | None = None,
    shapes: ShapeTable | None = None,
    groups: Mapping[str, Group] | None = None,
    pins: Mapping[str, Place] | None = None,
    keeps_constants_near: bool = False,
    folds: bool = False,
) -> dict[str, Place]:
    """Return the top left corner of every node.

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
        return {}
    sizes = sizes or {}
    index = {name: number for number, name in enumerate(order)}
    held = _held(order, pins or {})
    scopes = _Scopes(graph, order, groups or {})
    is_tight = keeps_constants_near or _depth(graph, order) > _FLAT_DEPTH
    whole = scopes.frame(None, index, is_tight)
    diagram = _diagram(graph, order, index, sizes, shapes)
    own = diagram.sizes.copy()
    _make_equal(diagram.sizes, whole)
    places = lay_out_nested(diagram, whole, folds=folds and held is None, held=held)
    places += (diagram.sizes - own) / 2 * (1.0, 0.0)
    if held is None:
        places -= places.min(axis=0)
    return {
        name: (float(round(x)), float(round(y)))
        for name, (x, y) in zip(order, places.tolist(), strict=True)
    } | {name: place for name, place in (pins or {}).items() if name in index}


def places_for(
    graph: GraphStructure,
    missing: list[str],
    known: Mapping[str, Place],
    shapes: ShapeTable | None = None,
) -> dict[str, Place]:
    """Return places for nodes that have none: laid out, and below those that have one."""
    found = arrange(graph, shapes=shapes, groups=graph.groups)
    lowest = max((y for _, y in known.values()), default=None)
    shift = 0.0 if lowest is None else lowest + ROOM_BELOW
    return {name: (found[name][0], found[name][1] + shift) for name in missing}


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
) -> Diagram:
    bodies = np.array([sizes.get(name, DEFAULT_SIZE) for name in order])
    outs = [output_levels(graph.node(name), bodies[index[name], 1]) for name in order]
    wires: list[tuple[int, int, float, float, float]] = []
    for number, name in enumerate(order):
        ins = input_levels(graph.node(name), bodies[number, 1])
        for edge in graph.edges_into(name).values():
            source = index.get(edge.source)
            if source is not None:
                gap = WIDE_GAP if shapes is not None and shapes.of_edge(edge) == () else GAP_X
                start = outs[source].get(edge.source_port, 0.0)
                end = ins.get(edge.target_port, 0.0)
                wires.append((source, number, start, end, gap))
    columns = np.array(wires).reshape(-1, 5).T
    source, target = columns[:2].astype(np.intp)
    side = np.zeros(len(order), dtype=np.intp)
    return Diagram(bodies, source, target, columns[2], columns[3], columns[4], side)
