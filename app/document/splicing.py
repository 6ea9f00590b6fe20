"""Which wires a node takes up when it is put into one, and which are left when it goes."""

from __future__ import annotations

from graph_engine.edge import Edge
from graph_engine.structure import GraphStructure
from nodes.node_type import NodeType
from nodes.ports import Port


def kinds_fit(sent: Port, taken: Port) -> bool:
    """Whether an input takes the numbers that an output sends."""
    return "any" in (sent.kind, taken.kind) or sent.kind == taken.kind


def output_of(graph: GraphStructure, edge: Edge) -> Port:
    """Return the output that an edge begins at."""
    return next(p for p in graph.node(edge.source).output_ports() if p.name == edge.source_port)


def input_of(graph: GraphStructure, edge: Edge) -> Port:
    """Return the input that an edge ends at."""
    return next(p for p in graph.node(edge.target).input_ports() if p.name == edge.target_port)


def first_input(node: NodeType, sent: Port) -> Port | None:
    """Return the first data input that takes what an output sends."""
    inputs = (port for port in node.data_ports() if not port.is_hidden)
    return next((port for port in inputs if kinds_fit(sent, port)), None)


def first_output(node: NodeType, taken: Port) -> Port | None:
    """Return the first output that sends what an input takes."""
    return next((port for port in node.output_ports() if kinds_fit(port, taken)), None)


def spliced(graph: GraphStructure, node: NodeType, name: str, edge: Edge) -> tuple[Edge, ...]:
    """Return the two edges that take an edge's place with a node between; none if it cannot."""
    into = first_input(node, output_of(graph, edge))
    out = first_output(node, input_of(graph, edge))
    if into is None or out is None:
        return ()
    return (
        Edge(edge.source, edge.source_port, name, into.name),
        Edge(name, out.name, edge.target, edge.target_port),
    )


def wires_at(graph: GraphStructure, name: str) -> tuple[Edge, ...]:
    """Return every edge at a node."""
    return (*graph.edges_into(name).values(), *graph.edges_out_of(name))


def healed(graph: GraphStructure, name: str) -> tuple[Edge, ...]:
    """Return the edges that lead past a node once it is taken out.

    What its first wired data input got goes on to where its outputs went, as far as the kinds of
    numbers agree.
    """
    into = graph.edges_into(name)
    wired = (into[port.name] for port in graph.node(name).data_ports() if port.name in into)
    first = next(wired, None)
    if first is None:
        return ()
    sent = output_of(graph, first)
    return tuple(
        Edge(first.source, first.source_port, out.target, out.target_port)
        for out in graph.edges_out_of(name)
        if kinds_fit(sent, input_of(graph, out))
    )
