"""Edges, and what an edit did."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Edge:
    """A wire from an output port to an input port."""

    source: str
    source_port: str
    target: str
    target_port: str


@dataclass(frozen=True)
class Change:
    """What an edit did, for those who watch a graph.

    Attributes
    ----------
    kind : str
        One of node_added, node_removed, node_renamed, node_changed (its settings), edge_added,
        edge_removed, weights_changed, blocks_changed (definitions), groups_changed (what stands
        expanded), settings_changed (the graph's own), loaded (many at once).
    node : str
        The node's name (the new one after a rename); empty for edges and the graph.
    edge : Edge or None
    old_name : str
        For node_renamed.
    """

    kind: str
    node: str = ""
    edge: Edge | None = None
    old_name: str = ""


def with_name(edge: Edge, old: str, new: str) -> Edge:
    """Return the edge with one node's name replaced."""
    source = new if edge.source == old else edge.source
    target = new if edge.target == old else edge.target
    return Edge(source, edge.source_port, target, edge.target_port)
