"""Editing a large graph: a kept order against looking the whole graph through at every edge."""

from __future__ import annotations

import itertools
import random

import networkx as nx

from benchmarks.scalars import NODES, as_graph, random_gates
from benchmarks.timing import Row, compare
from graph_engine.errors import CycleError


def rows() -> list[Row]:
    """Edges tried at random in a web of 10,000 gates, those that close a cycle among them."""
    gates = random_gates("web", NODES)
    graph = as_graph(gates)
    probe = graph.add("leaky_relu")
    choose = random.Random(1)
    names = [f"n{choose.randrange(len(gates))}" for _ in range(200)]
    pairs = itertools.cycle(itertools.pairwise(names))

    def kept_order() -> None:
        """Wire source → probe → target; refused where target leads to source."""
        source, target = next(pairs)
        edge = graph.connect(source, probe)
        try:
            graph.order.add_edge(probe, target)
        except CycleError:
            pass
        else:
            graph.order.remove_edge(probe, target)
        graph.disconnect(edge)

    def full_check() -> None:
        source, target = next(pairs)
        key = graph.digraph.add_edge(source, target)
        nx.is_directed_acyclic_graph(graph.digraph)
        graph.digraph.remove_edge(source, target, key=key)

    return [
        compare(
            f"wire and unwire two edges among {len(gates):,} nodes, cycles refused",
            ("kept order", kept_order),
            ("full check", full_check),
            1 / 30,
        )
    ]
