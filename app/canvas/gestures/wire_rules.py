"""Why a wire cannot go where it is held, before it is dropped there."""

from __future__ import annotations

from collections import deque

from app.canvas.gestures.gesture import translated
from app.canvas.ports import PortEnd
from app.language.rule_words import error_words
from graph_engine.edge import Edge
from graph_engine.errors import CycleError, GraphError
from graph_engine.structure import GraphStructure


def edge_between(one: PortEnd, other: PortEnd) -> Edge | None:
    """Return the edge from one port to the other; None between two inputs or two outputs."""
    if one.way == other.way:
        return None
    source, target = (one, other) if one.way == "out" else (other, one)
    return Edge(source.node, source.port, target.node, target.port)


def refusal(graph: GraphStructure, one: PortEnd, other: PortEnd) -> str:
    """Return why no wire can go between two ports, empty when one can."""
    edge = edge_between(one, other)
    if edge is None:
        return translated("A wire goes from an output to an input.")
    try:
        graph.check_kinds(edge)
        _check_order(graph, edge)
    except GraphError as error:
        return error_words(error)
    return ""


def _check_order(graph: GraphStructure, edge: Edge) -> None:
    """Raise CycleError when the target leads to the source already."""
    position = graph.order.position
    if edge.source != edge.target and position[edge.source] < position[edge.target]:
        return
    came_from: dict[str, str] = {}
    queue = deque([edge.target])
    while queue:
        name = queue.popleft()
        if name == edge.source:
            raise CycleError(_walk_back(came_from, edge))
        for out in graph.edges_out_of(name):
            # Nothing behind the source in the order can lead to it.
            if out.target not in came_from and position[out.target] <= position[edge.source]:
                came_from[out.target] = name
                queue.append(out.target)


def _walk_back(came_from: dict[str, str], edge: Edge) -> tuple[str, ...]:
    """Return the cycle: the source, the target, and the way back to the source."""
    walk = [edge.source]
    while walk[-1] != edge.target:
        walk.append(came_from[walk[-1]])
    return (edge.source, *reversed(walk))
