"""Nodes and the edges between them, to be read, behind a small interface on networkx."""

from __future__ import annotations

from collections.abc import Iterator

import networkx as nx

from graph_engine.digraph import Digraph
from graph_engine.edge import Edge
from graph_engine.errors import NodeNameError
from graph_engine.incidence import Incidence
from graph_engine.order import KeptOrder
from nodes.node_type import NodeType


class WiredNodes:
    """What can be asked of a graph; `GraphStructure` adds how it changes.

    It stands on a networkx.MultiDiGraph (`digraph`), and keeps what is asked for all the time
    beside it.

    Parameters
    ----------
    is_copy : bool
        Whether it only repeats another graph: the networkx graph is made late then.

    Attributes
    ----------
    order : KeptOrder
        A topological order, kept while edges come and go.
    """

    def __init__(self, *, is_copy: bool = False) -> None:
        self.order = KeptOrder()
        self._digraph = Digraph(is_late=is_copy)
        self._types: dict[str, NodeType] = {}
        self._incidence = Incidence()

    @property
    def digraph(self) -> nx.MultiDiGraph[str]:
        """The graph as networkx knows it. Not to be changed.

        A node's data holds its ``type`` (a NodeType with its settings), an edge's key is the input
        port it ends at, its data the ``source_port``.
        """
        nodes = ((name, self._types[name]) for name in self._incidence.into)
        return self._digraph.get(nodes, self._incidence)

    def __contains__(self, name: object) -> bool:
        return name in self._types

    def __len__(self) -> int:
        return len(self._types)

    def __iter__(self) -> Iterator[str]:
        """Iterate over node names in topological order."""
        return iter(self.order.sorted_names())

    def names_as_added(self) -> list[str]:
        """Return node names in the order they were added, which `edges` follows."""
        return list(self._incidence.into)

    def node(self, name: str) -> NodeType:
        """Return the node's type with its settings.

        Raises
        ------
        NodeNameError
            When there is no such node.
        """
        try:
            return self._types[name]
        except KeyError:
            raise NodeNameError(f"there is no node named {name!r}", self._known()) from None

    def _known(self) -> str:
        names = self.names_as_added()
        return f"The nodes are: {', '.join(names[:12])}{' …' if len(names) > 12 else ''}."

    def edges(self) -> list[Edge]:
        """Return every edge, by target in the order nodes were added."""
        return list(self._incidence)

    def _edges_at(self, name: str) -> tuple[Edge, ...]:
        return (*self._incidence.into[name].values(), *self._incidence.out_of[name])

    @property
    def edge_count(self) -> int:
        """How many edges there are."""
        return len(self._incidence)

    def edges_into(self, name: str) -> dict[str, Edge]:
        """Return the edges that end at the node, by input port. Not to be changed."""
        self.node(name)
        return self._incidence.into[name]

    def edges_out_of(self, name: str) -> tuple[Edge, ...]:
        """Return the edges that begin at the node, in the order they were made."""
        self.node(name)
        return tuple(self._incidence.out_of[name])

    def sinks(self) -> list[str]:
        """Return the nodes with outputs that nothing is wired to, in topological order."""
        # Sorted last: of ten thousand nodes few have nothing wired to them.
        found = [name for name, out in self._incidence.out_of.items() if not out]
        return sorted(found, key=self.order.position.__getitem__)

    def display_name(self, name: str) -> str:
        """Return ``Conv 2-D "conv1"``, as errors begin."""
        return f'{self.node(name).title} "{name}"'
