"""The graph as networkx knows it, kept in step with every edit."""

from __future__ import annotations

from collections.abc import Iterable

import networkx as nx

from graph_engine.edge import Edge
from nodes.node_type import NodeType


class Digraph:
    """A networkx.MultiDiGraph that is made at once or when it is first asked for.

    A node's data holds its ``type`` (a NodeType with its settings), an edge's key is the input
    port it ends at, its data the ``source_port``.

    Parameters
    ----------
    is_late : bool
        Whether it is made when it is first asked for: at ten thousand nodes it takes ten megabytes.
    """

    def __init__(self, *, is_late: bool) -> None:
        self._made: nx.MultiDiGraph[str] | None = None if is_late else nx.MultiDiGraph()

    def get(
        self, nodes: Iterable[tuple[str, NodeType]], edges: Iterable[Edge]
    ) -> nx.MultiDiGraph[str]:
        """Return it; if there is none yet, make it of these nodes and edges."""
        if self._made is None:
            self._made = nx.MultiDiGraph()
            for name, node in nodes:
                self.add_node(name, node)
            for edge in edges:
                self.add_edge(edge)
        return self._made

    def add_node(self, name: str, node: NodeType) -> None:
        """Add a node, or put another in its place."""
        if self._made is not None:
            self._made.add_node(name, type=node)

    def remove_node(self, name: str) -> None:
        if self._made is not None:
            self._made.remove_node(name)

    def rename(self, old: str, new: str) -> None:
        if self._made is not None:
            nx.relabel_nodes(self._made, {old: new}, copy=False)

    def add_edge(self, edge: Edge) -> None:
        if self._made is not None:
            key, port = edge.target_port, edge.source_port
            self._made.add_edge(edge.source, edge.target, key=key, source_port=port)

    def remove_edge(self, edge: Edge) -> None:
        if self._made is not None:
            self._made.remove_edge(edge.source, edge.target, key=edge.target_port)
