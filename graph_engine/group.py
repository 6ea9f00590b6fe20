"""A node that stands expanded on the canvas: which nodes came out of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from nodes.node_type import NodeType


@dataclass(frozen=True)
class Group:
    """What a node was before it was expanded in place, so that it can be collapsed again.

    Attributes
    ----------
    name : str
        Of the node.
    node : NodeType
        Its type with its settings.
    members : mapping of str to str
        Names of the nodes inside to the names they have in the graph.
    entries : mapping of str to (str, str)
        For each wired input port of the node, one node inside and its port that it leads to.
    idle : mapping of str to (str, str)
        For the wired ports that lead to no node inside: the node and output wired to them.
    """

    name: str
    node: NodeType
    members: Mapping[str, str] = field(default_factory=dict)
    entries: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    idle: Mapping[str, tuple[str, str]] = field(default_factory=dict)

    def renamed(self, old: str, new: str) -> Group:
        """Return the group after one of its nodes got another name."""
        members = {inner: new if name == old else name for inner, name in self.members.items()}
        idle = {
            port: (new if name == old else name, output)
            for port, (name, output) in self.idle.items()
        }
        return replace(self, members=members, idle=idle)
