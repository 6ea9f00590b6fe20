"""Parts: nodes with their edges, places and learned weights, taken out of a document or put in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from app.document.document import Document, Position
from graph_engine.arrangement import Arrangement
from graph_engine.blocks.definition import BlockDefinition
from graph_engine.edge import Edge
from graph_engine.project import Sheet
from graph_engine.structure import GraphStructure
from nodes.node_type import NodeType
from nodes.shapes import Array


@dataclass(frozen=True)
class Parts:
    """A piece of a graph.

    Attributes
    ----------
    nodes : mapping of str to NodeType
        By name, in topological order.
    edges : tuple of Edge
        In the order they are to be made; they may end at nodes that stay in the document.
    positions : mapping of str to (x, y)
    weights : mapping of (node, weight) to array
        The learned ones.
    blocks : mapping of str to BlockDefinition
        What the nodes are made of, where they come from elsewhere.
    sheet : Sheet
        Notes, frames and bends of these edges that come along from elsewhere.
    """

    nodes: Mapping[str, NodeType]
    edges: tuple[Edge, ...] = ()
    positions: Mapping[str, Position] = field(default_factory=dict)
    weights: Mapping[tuple[str, str], Array] = field(default_factory=dict)
    blocks: Mapping[str, BlockDefinition] = field(default_factory=dict)
    sheet: Sheet = field(default_factory=Sheet)


def parts_of(document: Document, names: Iterable[str], edges: Iterable[Edge] = ()) -> Parts:
    """Return nodes, every edge at them, and other edges besides."""
    graph = document.graph
    place = graph.order.position
    ordered = sorted({name for name in names if name in graph}, key=place.__getitem__)
    found = {edge: None for edge in edges if is_wired(graph, edge)}
    for name in ordered:
        found.update(dict.fromkeys(graph.edges_into(name).values()))
        found.update(dict.fromkeys(graph.edges_out_of(name)))
    return Parts(
        {name: graph.node(name) for name in ordered},
        tuple(found),
        {name: document.position(name) for name in ordered},
        learned_of(graph, set(ordered)),
    )


def learned_of(graph: GraphStructure, names: set[str]) -> dict[tuple[str, str], Array]:
    """Return the learned tensors of some nodes."""
    return {key: array for key, array in graph.learned_weights().items() if key[0] in names}


def put_in(document: Document, parts: Parts, arrangement: Arrangement | None = None) -> None:
    """Add parts to a document.

    Parameters
    ----------
    arrangement : Arrangement, optional
        The orders to bring back, where the parts return to where they were.
    """
    graph = document.graph
    for name, node in parts.nodes.items():
        graph.add_node(node, name)
    document.place(parts.positions, is_new=True)
    if arrangement is not None:
        arrangement.restore_places(graph)
    for edge in parts.edges:
        graph.connect((edge.source, edge.source_port), (edge.target, edge.target_port))
    if parts.weights:
        graph.set_weights(parts.weights)


def take_out(document: Document, parts: Parts) -> None:
    """Remove what `put_in` added; parts that are not there are passed over."""
    graph = document.graph
    for edge in reversed(parts.edges):
        if is_wired(graph, edge):
            graph.disconnect(edge)
    for name in reversed(tuple(parts.nodes)):
        if name in graph:
            graph.remove(name)


def is_wired(graph: GraphStructure, edge: Edge) -> bool:
    """Whether the graph has this edge."""
    return edge.target in graph and graph.edges_into(edge.target).get(edge.target_port) == edge
