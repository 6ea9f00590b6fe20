"""A gradient's way back node by node, for tensors too large to follow number by number."""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np

from graph_engine.edge import Edge
from graph_engine.gradient_paths import Target
from graph_engine.number_words import length
from graph_engine.result import Result
from graph_engine.steps import BackwardStep
from graph_engine.structure import GraphStructure


class ChainLink(NamedTuple):
    """A gradient passes through a node; `term_count` gradients had added up to the upstream one."""

    step: BackwardStep
    term_count: int


def gradient_chain(graph: GraphStructure, result: Result, target: Target) -> tuple[ChainLink, ...]:
    """Return the way from the output back to a gradient.

    Where several gradients add up, the way goes on along the longest of them.

    Raises
    ------
    RunError
        When the target has no gradient.
    """
    found: list[ChainLink] = []
    node, port, edge = target.node, target.port, target.edge
    if port not in [each.name for each in graph.node(node).output_ports()]:
        found.append(_link(graph, result, node, port, None, result.weight_gradient(node, port)))
        port = _longest_output(graph, result, node)
    for _ in range(len(graph)):
        if edge is None:
            terms = _terms(graph, result, node, port)
            edge = max(terms, key=lambda each: length(result.edge_gradient(each)), default=None)
        if edge is None:
            break
        gradient = result.edge_gradient(edge)
        found.append(_link(graph, result, edge.target, edge.target_port, edge, gradient))
        node, port, edge = edge.target, _longest_output(graph, result, edge.target), None
    return tuple(reversed(found))


def _terms(graph: GraphStructure, result: Result, node: str, port: str) -> list[Edge]:
    return [
        edge
        for edge in graph.edges_out_of(node)
        if edge.source_port == port and result.edge_gradient(edge) is not None
    ]


def _longest_output(graph: GraphStructure, result: Result, node: str) -> str:
    """Return the output of a node with the longest gradient: mostly it has only one."""
    ports = [port.name for port in graph.node(node).output_ports()]
    upstream = result.upstream_of(node) or []
    sizes = [-1.0 if each is None else length(each) for each in upstream]
    return ports[int(np.argmax(sizes))] if sizes else ports[0]


def _link(
    graph: GraphStructure, result: Result, node: str, port: str, edge: Edge | None, gradient: Any
) -> ChainLink:
    output = _longest_output(graph, result, node)
    upstream = result.gradient(node, output)
    local = result.local_gradient(node, port)
    count = max(len(_terms(graph, result, node, output)), 1)
    return ChainLink(BackwardStep(node, port, upstream, local, gradient, edge), count)
