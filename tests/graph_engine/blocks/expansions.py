"""Expanding and collapsing, as several tests do it."""

from __future__ import annotations

from graph_engine import Graph
from graph_engine.blocks.collapsing import collapsing
from graph_engine.blocks.expanding import expansion
from tests.graph_engine.blocks.building import block, total_of


def expand(graph: Graph, name: str) -> dict[str, str]:
    """Expand a node; return the names of what came out of it."""
    expansion(graph, name).make(graph)
    return dict(graph.groups[name].members)


def collapse(graph: Graph, name: str) -> None:
    collapsing(graph, name).make(graph)


def passing() -> Graph:
    """An input that goes straight to an output, and one that leads nowhere."""
    definition = block(
        "Passing",
        [
            ("block_input", "x", {}),
            ("block_input", "along", {}),
            ("block_input", "unheard", {}),
            ("linear", "fc", {"out_features": 3}),
            ("block_output", "y", {}),
            ("block_output", "same", {}),
        ],
        [("x", "fc"), ("fc", "y"), ("along", "same")],
    )
    graph = Graph("Net")
    graph.define_block(definition)
    for name in ("a", "b", "m"):
        graph.add("input", name, shape=(3,))
    graph.add("block:Passing", "it")
    for name, port in (("a", "x"), ("b", "along"), ("m", "unheard")):
        graph.connect(name, ("it", port))
    return total_of(graph, ("it", "y"), ("it", "same"))
