"""Nodes in place of others: what expanding, collapsing and grouping come to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from graph_engine.blocks.definition import BlockDefinition
from graph_engine.edge import Edge
from graph_engine.group import Group
from graph_engine.names import numbered
from graph_engine.structure import GraphStructure
from nodes.node_type import NodeType
from nodes.shapes import Array


@dataclass(frozen=True)
class Replacement:
    """An edit, worked out and not yet made.

    Attributes
    ----------
    removed : tuple of str
        Nodes that go, with all edges at them.
    nodes : mapping of str to NodeType
        Nodes that come, by name, in an order that their edges allow.
    edges : tuple of Edge
        Edges that come; they may end at nodes that stay.
    weights : mapping of (node, weight) to array
        Of the nodes that come.
    groups : mapping of str to Group
        What stands expanded afterwards.
    blocks : mapping of str to BlockDefinition
        The blocks afterwards.
    """

    removed: tuple[str, ...]
    nodes: Mapping[str, NodeType]
    edges: tuple[Edge, ...]
    weights: Mapping[tuple[str, str], Array] = field(default_factory=dict)
    groups: Mapping[str, Group] = field(default_factory=dict)
    blocks: Mapping[str, BlockDefinition] = field(default_factory=dict)

    def make(self, graph: GraphStructure) -> None:
        """Make the edit.

        Raises
        ------
        GraphError
            The graph may be half changed then: make it on a copy, or in a command that rolls back.
        """
        for name in self.removed:
            graph.remove(name)
        if dict(graph.blocks) != dict(self.blocks):
            graph.set_blocks(self.blocks)
        for name, node in self.nodes.items():
            graph.add_node(node, name)
        for edge in self.edges:
            graph.connect((edge.source, edge.source_port), (edge.target, edge.target_port))
        graph.set_weights(dict(self.weights))
        if dict(graph.groups) != dict(self.groups):
            graph.set_groups(self.groups)


def free_name(graph: GraphStructure, wanted: str, taken: Mapping[str, object]) -> str:
    """Return a name like the one that is wanted, free in the graph and not among those taken."""
    count = 1
    while (name := numbered(wanted, count)) in taken or not graph.is_free_name(name):
        count += 1
    return name
