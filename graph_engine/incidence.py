"""Which edges enter and leave each node, in the orders that sums and steps go by."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from graph_engine.edge import Edge, with_name


class Incidence:
    """The edges at every node.

    Attributes
    ----------
    into : dict of str to dict of str to Edge
        By node, in the order nodes were added; then by input port, in the order they were wired.
    out_of : dict of str to dict of Edge to None
        By node; its edges in the order they were made, which fan-out terms are added in.
    """

    def __init__(self) -> None:
        self.into: dict[str, dict[str, Edge]] = {}
        self.out_of: dict[str, dict[Edge, None]] = {}

    def add_node(self, name: str) -> None:
        self.into[name] = {}
        self.out_of[name] = {}

    def remove_node(self, name: str) -> None:
        """Forget a node whose edges are gone already."""
        del self.into[name], self.out_of[name]

    def add(self, edge: Edge) -> None:
        self.into[edge.target][edge.target_port] = edge
        self.out_of[edge.source][edge] = None

    def remove(self, edge: Edge) -> None:
        del self.into[edge.target][edge.target_port], self.out_of[edge.source][edge]

    def __contains__(self, edge: object) -> bool:
        if not isinstance(edge, Edge):
            return False
        return self.into.get(edge.target, {}).get(edge.target_port) == edge

    def __iter__(self) -> Iterator[Edge]:
        """Iterate over every edge, by target in the order nodes were added."""
        return (edge for into in self.into.values() for edge in into.values())

    def __len__(self) -> int:
        return sum(map(len, self.into.values()))

    def rename(self, old: str, new: str) -> None:
        """Give a node another name, at the same place in every order."""
        self.into = {new if key == old else key: into for key, into in self.into.items()}
        self.out_of = {new if key == old else key: out for key, out in self.out_of.items()}
        self.into[new] = {port: with_name(e, old, new) for port, e in self.into[new].items()}
        self.out_of[new] = {with_name(edge, old, new): None for edge in self.out_of[new]}
        for edge in self.into[new].values():
            out = self.out_of[edge.source]
            self.out_of[edge.source] = {with_name(e, old, new): None for e in out}
        for edge in self.out_of[new]:
            self.into[edge.target][edge.target_port] = edge

    def arrange(
        self,
        into: Mapping[str, tuple[str, ...]],
        out_of: Mapping[str, tuple[Edge, ...]],
        nodes: tuple[str, ...],
    ) -> None:
        """Bring orders back: of ports and edges at some nodes and, where given, of all nodes."""
        for name, ports in into.items():
            entering = self.into[name]
            self.into[name] = {port: entering[port] for port in ports}
        for name, edges in out_of.items():
            self.out_of[name] = dict.fromkeys(edges)
        if nodes:
            self.into = {name: self.into[name] for name in nodes}
            self.out_of = {name: self.out_of[name] for name in nodes}
