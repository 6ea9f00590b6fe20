"""What the methods of the generated module take and return."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from graph_engine.shape_inference import ShapeTable
from graph_engine.structure import GraphStructure
from nodes.shapes import Shape

OutputPort = tuple[str, str]
"""A node and one of its outputs."""


class Argument(NamedTuple):
    """What an argument of ``forward`` or ``loss`` stands for: an output port of a node."""

    node: str
    port: str
    name: str


def arguments_of(
    graph: GraphStructure,
    method_nodes: Sequence[str],
    used_nodes: Sequence[str],
    expressions: Mapping[OutputPort, str],
) -> list[Argument]:
    """Return what a method reads: tensors that the other method made, then input ports."""
    inside = set(method_nodes)
    read = {
        (edge.source, edge.source_port)
        for name in method_nodes
        for edge in graph.edges_into(name).values()
    }
    computed, given = [], []
    for name in used_nodes:
        node = graph.node(name)
        if node.role in ("constant", "parameter"):
            continue
        for port in node.output_ports():
            key = (name, port.name)
            if key in read and node.role == "input":
                given.append(Argument(*key, expressions[key]))
            elif key in read and name not in inside:
                computed.append(Argument(*key, expressions[key]))
    return computed + given


def outputs_of(graph: GraphStructure, method_nodes: Sequence[str]) -> list[OutputPort]:
    """Return what a method gives: ports that nothing follows, or that the other method reads."""
    inside = set(method_nodes)
    found = []
    for name in method_nodes:
        node = graph.node(name)
        edges = graph.edges_out_of(name)
        if edges and node.role not in ("operation", "loss"):
            continue
        read = {edge.source_port for edge in edges if edge.target not in inside}
        ports = [port.name for port in node.output_ports()]
        found += [(name, port) for port in ports if not edges or port in read]
    return found


def loss_output(
    graph: GraphStructure, shapes: ShapeTable, ports: Sequence[OutputPort]
) -> str | None:
    """Return the node whose single number is made small, None when there is not exactly one.

    Where there are loss nodes, it follows from one of them: a metric beside it is no rival.
    """
    losses = [name for name in graph if graph.node(name).role == "loss"]
    following = graph.order.downstream(losses)
    found = [
        name
        for name, port in ports
        if (not losses or name in following) and _is_single_number(graph, shapes, name, port)
    ]
    return found[0] if len(found) == 1 else None


def shape_of(graph: GraphStructure, shapes: ShapeTable, name: str, port: str) -> Shape:
    """Return the shape of an output of a node that can run."""
    ports = [p.name for p in graph.node(name).output_ports()]
    outputs = shapes.of(name).outputs
    assert outputs is not None
    return outputs[ports.index(port)]


def _is_single_number(graph: GraphStructure, shapes: ShapeTable, name: str, port: str) -> bool:
    node = graph.node(name)
    kind = next(p.kind for p in node.output_ports() if p.name == port)
    is_trained = kind != "integer" and not node.stops_gradient
    return is_trained and shape_of(graph, shapes, name, port) == ()
