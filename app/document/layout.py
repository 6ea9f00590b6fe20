"""Places for nodes that have none: layers from left to right.

After Sugiyama, Tagawa & Toda, "Methods for visual understanding of hierarchical system
structures" (IEEE SMC 11, 1981): layers by longest path, order within a layer by the mean place of
the neighbours, then places as near to the neighbours as the order allows.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import pairwise

from graph_engine.structure import GraphStructure

DEFAULT_SIZE = (110.0, 64.0)
GAP_X = 110.0
GAP_Y = 46.0
THREAD_GAP = 22.0
"""To where a wire passes through a column."""

ROOM_BELOW = 160.0
PORT_LEVEL = 27.0
"""Below the top of a node, where its first input and output are: the middle of a small node."""

LONGEST_BENT_EDGE = 24
"""Edges that cross more layers than this get no room of their own in each."""

SWEEPS = 4


@dataclass
class _Layers:
    """Items (node names, and (edge number, layer) where an edge passes through) by layer."""

    rows: list[list[object]]
    before: dict[object, list[object]] = field(default_factory=dict)
    after: dict[object, list[object]] = field(default_factory=dict)


def arrange(
    graph: GraphStructure,
    sizes: Mapping[str, tuple[float, float]] | None = None,
    *,
    keeps_constants_near: bool = False,
    gap: float = GAP_X,
) -> dict[str, tuple[float, float]]:
    """Return the top left corner of every node.

    Parameters
    ----------
    sizes : mapping of str to (width, height), optional
        Of nodes; one left out has the size of a small node.
    keeps_constants_near : bool
        Whether numbers and parameters stand beside what they lead to, not in the first column.
    gap : float
        Between columns.
    """
    if not len(graph):
        return {}
    known = sizes or {}
    layers = _layers(graph, keeps_constants_near)
    for sweep in range(SWEEPS):
        _order(layers, is_forward=sweep % 2 == 0)
    reaches = {
        item: _reach(known.get(item, DEFAULT_SIZE)[1] if isinstance(item, str) else 0.0)
        for row in layers.rows
        for item in row
    }
    levels = _levels(layers, reaches)
    places: dict[str, tuple[float, float]] = {}
    x = 0.0
    for row in layers.rows:
        names = [item for item in row if isinstance(item, str)]
        width = max((known.get(name, DEFAULT_SIZE)[0] for name in names), default=0.0)
        for name in names:
            left = x + (width - known.get(name, DEFAULT_SIZE)[0]) / 2
            places[name] = (left, levels[name] - reaches[name][0])
        x += width + gap
    left = min(place[0] for place in places.values())
    top = min(place[1] for place in places.values())
    return {name: (round(x - left), round(y - top)) for name, (x, y) in places.items()}


def places_for(
    graph: GraphStructure, missing: list[str], known: Mapping[str, tuple[float, float]]
) -> dict[str, tuple[float, float]]:
    """Return places for nodes that have none: laid out, and below those that have one."""
    found = arrange(graph)
    lowest = max((y for _, y in known.values()), default=None)
    shift = 0.0 if lowest is None else lowest + ROOM_BELOW
    return {name: (found[name][0], found[name][1] + shift) for name in missing}


def _layers(graph: GraphStructure, keeps_constants_near: bool) -> _Layers:
    layer: dict[str, int] = {}
    for name in graph:
        sources = [layer[edge.source] for edge in graph.edges_into(name).values()]
        layer[name] = 1 + max(sources, default=-1)
    if keeps_constants_near:
        for name in graph:
            targets = [layer[edge.target] for edge in graph.edges_out_of(name)]
            if targets and graph.node(name).role in ("constant", "parameter"):
                layer[name] = min(targets) - 1
    layers = _Layers([[] for _ in range(1 + max(layer.values()))])
    for name, index in layer.items():
        layers.rows[index].append(name)
        layers.before[name], layers.after[name] = [], []
    for number, edge in enumerate(graph.edges()):
        chain: list[object] = [edge.source]
        inner = range(layer[edge.source] + 1, layer[edge.target])
        if len(inner) <= LONGEST_BENT_EDGE:
            for index in inner:
                item = (number, index)
                layers.rows[index].append(item)
                layers.before[item], layers.after[item] = [], []
                chain.append(item)
        chain.append(edge.target)
        for first, second in pairwise(chain):
            layers.after[first].append(second)
            layers.before[second].append(first)
    return layers


def _order(layers: _Layers, is_forward: bool) -> None:
    rows = layers.rows if is_forward else layers.rows[::-1]
    table = layers.before if is_forward else layers.after
    place: dict[object, float] = {}
    for row in rows:
        means = {}
        for index, item in enumerate(row):
            near = [place[other] for other in table[item] if other in place]
            means[item] = sum(near) / len(near) if near else index / max(len(row), 1)
        row.sort(key=means.__getitem__)
        place.update((item, (index + 0.5) / len(row)) for index, item in enumerate(row))


def _reach(height: float) -> tuple[float, float]:
    """Return how far a node reaches above and below the level at which its wires come and go."""
    above = min(height / 2, PORT_LEVEL)
    return above, height - above


def _levels(layers: _Layers, reaches: Mapping[object, tuple[float, float]]) -> dict[object, float]:
    levels: dict[object, float] = {}
    for row in layers.rows:
        y = 0.0
        for item in row:
            above, below = reaches[item]
            levels[item] = y + above
            y += above + below + GAP_Y
        for item in row:
            levels[item] -= y / 2
    for sweep in range(2 * SWEEPS):
        is_forward = sweep % 2 == 0
        table = layers.before if is_forward else layers.after
        for row in layers.rows if is_forward else layers.rows[::-1]:
            _settle(row, table, levels, reaches)
    return levels


def _settle(
    row: list[object],
    table: Mapping[object, list[object]],
    levels: dict[object, float],
    reaches: Mapping[object, tuple[float, float]],
) -> None:
    """Move a row towards its neighbours, keeping its order and its gaps.

    Items that want to overlap become one block at the mean of what they want: the exact solution
    of isotonic least squares (pool adjacent violators), after the gaps are taken off.
    """
    offset, offsets = 0.0, []
    blocks: list[list[float]] = []
    previous: object | None = None
    for item in row:
        if previous is not None:
            are_nodes = isinstance(previous, str) and isinstance(item, str)
            gap = GAP_Y if are_nodes else THREAD_GAP
            offset += reaches[previous][1] + reaches[item][0] + gap
        previous = item
        offsets.append(offset)
        near = [levels[other] for other in table[item]]
        wanted = (sum(near) / len(near) if near else levels[item]) - offset
        blocks.append([wanted, 1.0])
        while len(blocks) > 1 and blocks[-2][0] > blocks[-1][0]:
            mean, count = blocks.pop()
            other, others = blocks.pop()
            blocks.append([(mean * count + other * others) / (count + others), count + others])
    wants = [mean for mean, count in blocks for _ in range(int(count))]
    for item, want, shift in zip(row, wants, offsets, strict=True):
        levels[item] = want + shift
