"""A second graph with the same nodes and edges, to change what holds for the whole of it."""

from __future__ import annotations

from typing import Any

from graph_engine.structure import GraphStructure


def duplicate(
    graph: GraphStructure, *, with_weights: bool = True, **settings: Any
) -> GraphStructure:
    """Return a copy that nobody watches, with some of the graph's settings changed.

    Parameters
    ----------
    with_weights : bool
        Whether learned weights are taken along; else all are back at their first values.
    """
    copy = GraphStructure(graph.name, graph.settings.model_copy(update=settings))
    copy.blocks, copy.groups, copy.folder = graph.blocks, graph.groups, graph.folder
    with copy.bulk():
        for name in graph:
            copy.add_node(graph.node(name), name)
        for edge in graph.edges():
            copy.connect((edge.source, edge.source_port), (edge.target, edge.target_port))
    if with_weights:
        copy.set_weights(graph.learned_weights())
    return copy
