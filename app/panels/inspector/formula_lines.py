"""A node's formula in the names of its graph, and with the numbers in it. No Qt."""

from __future__ import annotations

import numpy as np

from app.widgets.numbers import number_text
from graph_engine.graph import Graph
from graph_engine.local_formula import source_names, with_words
from graph_engine.result import Result


def symbolic_line(graph: Graph, name: str) -> str:
    """Return the formula with the names of this graph in it: ``mul_1 = w0 · x0``."""
    words = source_names(graph, name)
    if len(graph.node(name).output_ports()) == 1:
        words["out"] = name
    return with_words(graph.node(name).formula, words)


def numeric_line(graph: Graph, name: str, result: Result, digits: int) -> str:
    """Return ``= 2.00 · -1.00 = -2.00``; empty where not all is single numbers."""
    if not result.has_value(name) or np.ndim(result.value(name)):
        return ""
    value = number_text(result.value(name), digits)
    numbers = {}
    for port, edge in graph.edges_into(name).items():
        found = result.edge_value(edge)
        if found is None or np.ndim(found):
            return ""
        numbers[port] = number_text(found, digits)
    _, _, right = graph.node(name).formula.partition("=")
    if not numbers or not right:
        return f"= {value}"
    return f"= {with_words(right.strip(), numbers)} = {value}"
