"""The orders of nodes and edges, kept aside by an edit so that undoing it restores them exactly.

The order of the edges out of a node is the order in which its fan-out terms are added, and the
topological order is that of the steps in the timeline. An undone edit must bring both back: sums
of floats differ in their last digits when their order does.

This module is a friend of `GraphStructure` and of its `KeptOrder`: it reads and writes what no
edit may write, and changes neither nodes nor edges.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from graph_engine.edge import Edge
from graph_engine.structure import GraphStructure


@dataclass(frozen=True)
class Arrangement:
    """Orders as they were at one moment.

    Attributes
    ----------
    places : mapping of str to int
        Places of nodes in the topological order.
    next_place : int
        The place that the next new node gets.
    into : mapping of str to tuple of str
        Wired input ports by node, in the order they were wired.
    out_of : mapping of str to tuple of Edge
        Edges out of a node, in the order they were made.
    nodes : tuple of str
        Every node, in the order they were added; empty where that order was not asked for.
    counters : mapping of str to int
        Numbers used up for generated names, by stem.
    """

    places: Mapping[str, int]
    next_place: int
    into: Mapping[str, tuple[str, ...]]
    out_of: Mapping[str, tuple[Edge, ...]]
    nodes: tuple[str, ...]
    counters: Mapping[str, int]

    def disturbed_in(self, graph: GraphStructure) -> Arrangement:
        """Return the part that differs from the graph as it is now; the rest need not be kept."""
        now = graph.order.position
        moved = {name: place for name, place in self.places.items() if now.get(name) != place}
        return replace(self, places=moved)

    def restore_places(self, graph: GraphStructure) -> None:
        """Bring back the topological order.

        Called when the nodes are back and the edges are not yet, it makes every edge agree with
        the order, so that each is accepted at once.
        """
        graph.order.position.update(self.places)
        graph.order._next = self.next_place

    def restore(self, graph: GraphStructure) -> None:
        """Bring back every order; nodes and edges must be those of that moment."""
        self.restore_places(graph)
        graph._incidence.arrange(self.into, self.out_of, self.nodes)
        graph._names.counters = dict(self.counters)


def arrangement_of(
    graph: GraphStructure, touched: Iterable[str], *, with_nodes: bool = False
) -> Arrangement:
    """Return the orders as they are now.

    Parameters
    ----------
    touched : iterable of str
        The nodes at which edges are about to come or go.
    with_nodes : bool
        Whether nodes are about to be removed: their own order is kept then, too.
    """
    names = [name for name in touched if name in graph]
    return Arrangement(
        places=dict(graph.order.position),
        next_place=graph.order._next,
        into={name: tuple(graph._incidence.into[name]) for name in names},
        out_of={name: tuple(graph._incidence.out_of[name]) for name in names},
        nodes=tuple(graph._incidence.into) if with_nodes else (),
        counters=dict(graph._names.counters),
    )
