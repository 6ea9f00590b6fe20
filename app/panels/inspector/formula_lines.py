"""A node's formula in the names of its graph, and with the numbers in it. No Qt."""

from __future__ import annotations

import re
from collections.abc import Mapping

import numpy as np

from app.widgets.numbers import number_text
from graph_engine.graph import Graph
from graph_engine.result import Result

_WORD = re.compile(r"[A-Za-z_][A-Za-z0-9_]*", re.ASCII)
_LOCAL = re.compile(r"∂out/∂(\w+)\s*=\s*(.+?)(?=,\s*∂out/∂|$)")
_TIES_TO = "−-^"
"""Signs after which a negative number needs brackets."""


def input_names(graph: Graph, name: str) -> dict[str, str]:
    """Return what is wired to each input: the source's name, with its port where it has more."""
    found = {}
    for port, edge in graph.edges_into(name).items():
        has_more = len(graph.node(edge.source).output_ports()) > 1
        found[port] = f"{edge.source}.{edge.source_port}" if has_more else edge.source
    return found


def symbolic_line(graph: Graph, name: str) -> str:
    """Return the formula with the names of this graph in it: ``mul_1 = w0 · x0``."""
    words = {**input_names(graph, name)}
    if len(graph.node(name).output_ports()) == 1:
        words["out"] = name
    return _replaced(graph.node(name).formula, words)


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
    return f"= {_replaced(right.strip(), numbers)} = {value}"


def local_formula(graph: Graph, name: str, port: str) -> str:
    """Return the local gradient of one input as text in the names of this graph, or nothing."""
    for found, text in _LOCAL.findall(graph.node(name).gradient_formula):
        if found == port:
            return _replaced(text, {**input_names(graph, name), "out": name})
    return ""


def _replaced(text: str, words: Mapping[str, str]) -> str:
    def word(match: re.Match[str]) -> str:
        new = words.get(match.group())
        if new is None:
            return match.group()
        before = text[: match.start()].rstrip()
        is_negative = new.startswith(("-", "−"))
        return f"({new})" if is_negative and before and before[-1] in _TIES_TO else new

    return _WORD.sub(word, text)
