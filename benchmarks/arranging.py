"""Laying out graphs: our columns against those of networkx, which leave the order as it is."""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping

import networkx as nx
import numpy as np

from app.document.layout import arrange, arranged
from app.document.room import DEFAULT_SIZE
from app.layout.diagram import diagram
from app.layout.laying import lay_out
from benchmarks.scalars import as_graph, random_gates
from benchmarks.timing import Row, compare
from benchmarks.wire_passes import passes
from graph_engine import Graph
from nodes.shapes import Array

COUNTS = (1_000, 5_000, 10_000)
_PAIRS = 1_500
"""Wires whose crossings with all others are counted, of graphs with more."""

Places = Mapping[str, tuple[float, float]]


def rows() -> Iterator[Row]:
    """Webs of gates, and networks written out in single numbers."""
    for count in COUNTS:
        yield _row(f"web of {count:,} gates", as_graph(random_gates("web", count)))
    for widths in ((8, 8, 4), (24, 44, 44, 6)):
        graph = _perceptron(widths)
        name = "–".join(map(str, widths))
        yield _row(f"perceptron {name}, {len(graph):,} nodes", graph)
    yield _chain_row()


def _row(title: str, graph: Graph) -> Row:
    laid = arranged(graph)
    ours, theirs = crossings(graph, laid.places), crossings(graph, _networkx(graph))
    led, plain = passes(graph, laid)
    return compare(
        f"{title}: {ours:,} crossings, {theirs:,} by networkx; {led:,} passes of wires over nodes, "
        f"{plain:,} without courses",
        ("layers with few crossings", lambda: arrange(graph)),
        ("networkx multipartite", lambda: _networkx(graph)),
        15.0,
        rounds=5,
    )


def _chain_row() -> Row:
    """Fold a chain of ten thousand boxes into a page."""
    count = 10_000
    chain = diagram(np.full((count, 2), DEFAULT_SIZE), np.arange(count - 1), np.arange(1, count))
    graph: nx.DiGraph[int] = nx.path_graph(count, create_using=nx.DiGraph)
    for number in graph:
        graph.nodes[number]["layer"] = number
    return compare(
        "chain of 10,000 nodes, folded into rows",
        ("layers with few crossings", lambda: lay_out(chain, folds=True)),
        ("networkx multipartite", lambda: nx.multipartite_layout(graph, subset_key="layer")),
        15.0,
        rounds=5,
    )


def _networkx(graph: Graph) -> Places:
    digraph = graph.digraph.copy()
    for layer, names in enumerate(nx.topological_generations(digraph)):
        for name in names:
            digraph.nodes[name]["layer"] = layer
    found = nx.multipartite_layout(digraph, subset_key="layer")
    return {name: (float(x), float(y)) for name, (x, y) in found.items()}


def crossings(graph: Graph, places: Places) -> int:
    """Return how many wires cross, each taken for a straight line; of many wires, a guess."""
    edges = graph.edges()
    begin = np.array([places[edge.source] for edge in edges])
    end = np.array([places[edge.target] for edge in edges])
    chosen = np.arange(len(edges))
    if len(edges) > _PAIRS:
        chosen = np.sort(np.random.default_rng(0).choice(len(edges), _PAIRS, replace=False))
    count = sum(
        int((_parts(begin[i], end[i], begin, end) & _parts(begin, end, begin[i], end[i])).sum())
        for i in chosen.tolist()
    )
    return round(count / 2 * len(edges) / max(len(chosen), 1))


def _parts(start: Array, stop: Array, one: Array, other: Array) -> Array:
    """Return whether the line from start to stop has two points on different sides."""
    along = stop - start

    def side(point: Array) -> Array:
        toward = point - start
        found: Array = along[..., 0] * toward[..., 1] - along[..., 1] * toward[..., 0]
        return found

    parted: Array = side(one) * side(other) < 0.0
    return parted


def _perceptron(widths: tuple[int, ...]) -> Graph:
    """Return a perceptron in which every weight, product and sum is a node."""
    graph, choose = Graph(), random.Random(0)
    with graph.bulk():
        values = [graph.add("value", value=choose.random()) for _ in range(widths[0])]
        for width in widths[1:]:
            values = [_neuron(graph, values) for _ in range(width)]
    return graph


def _neuron(graph: Graph, values: list[str]) -> str:
    total = graph.add("parameter", value=0.1)
    for value in values:
        product, gate = graph.add("multiply"), graph.add("add")
        graph.connect(graph.add("parameter", value=0.5), (product, "x"))
        graph.connect(value, (product, "y"))
        graph.connect(total, (gate, "x"))
        graph.connect(product, (gate, "y"))
        total = gate
    out: str = graph.add("tanh")
    graph.connect(total, out)
    return out
