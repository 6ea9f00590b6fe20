"""What belongs to an element throughout the graph: all it depends on, or all that it moves."""

from __future__ import annotations

import numpy as np

from app.panels.inspector.field_words import Source
from graph_engine.graph import Graph
from graph_engine.receptive_field import Masks, direct_influence, influence, receptive_field
from graph_engine.result import Result

MOST_NUMBERS = 3_000_000
"""In the tensors to go through; of more, a field would be waited for."""


def field_through(graph: Graph, result: Result, name: str, index: tuple[int, ...]) -> Masks | None:
    """Return what an output element depends on in every tensor before it; None for too much."""
    if numbers_in(result, graph.order.upstream([name])) > MOST_NUMBERS:
        return None
    return receptive_field(graph, result, name, index)


def influence_through(
    graph: Graph, result: Result, name: str, source: Source, index: tuple[int, ...]
) -> Masks | None:
    """Return what an element of a tensor before a node moves in every tensor behind it.

    Of a weight that is what it moves in the node itself.
    """
    node, port = source.key
    if source.is_weight:
        mask = np.zeros(source.shape, bool)
        mask[index] = True
        moved = direct_influence(result, name, port, index)
        return {source.key: mask, **{(name, out): found for out, found in moved.items()}}
    if numbers_in(result, graph.order.downstream([node])) > MOST_NUMBERS:
        return None
    return influence(graph, result, node, index, port)


def numbers_in(result: Result, names: set[str]) -> int:
    """Return how many numbers there are in the tensors at some nodes."""
    return sum(
        np.size(x)
        for name in names
        if result.has_value(name)
        for x in [*result.inputs_of(name), result.value(name)]
        if x is not None
    )
