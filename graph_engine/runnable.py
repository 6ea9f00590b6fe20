"""The nodes that can run, with what a plan needs to know of each."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from graph_engine.edge import Edge
from graph_engine.shape_inference import NodeShapes, ShapeTable
from graph_engine.structure import GraphStructure
from nodes.node_type import NodeType


class Runnable(NamedTuple):
    """A node whose shapes are known.

    Attributes
    ----------
    edges : mapping of str to Edge
        By input port.
    """

    name: str
    type: NodeType
    edges: Mapping[str, Edge]
    shapes: NodeShapes


def runnable_nodes(graph: GraphStructure, shapes: ShapeTable) -> list[Runnable]:
    """Return the nodes that can run in topological order, `shapes` being up to date.

    Sources come first, as people read a formula: all the numbers, then what is made of them.
    """
    nodes = [
        Runnable(name, graph.node(name), graph.edges_into(name), known)
        for name in graph
        if (known := shapes.of(name)).outputs is not None
    ]
    nodes.sort(key=lambda node: bool(node.edges))
    return nodes
