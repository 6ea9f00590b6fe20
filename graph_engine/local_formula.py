"""The local gradient of an input as text, in the names of a graph."""

from __future__ import annotations

import re
from collections.abc import Mapping

from graph_engine.edge import Edge
from graph_engine.structure import GraphStructure

_LOCAL = re.compile(r"∂out/∂(\w+)\s*=\s*(.+?)(?=,\s*∂out/∂|$)")
_PULLBACK = re.compile(r"(?:^|[,;] )∂(\w+)\s*=\s*(.+?)(?=[,;]\s*∂\w+\s*=|$)")
_UPSTREAM = re.compile(r"(?<![A-Za-z0-9_])g(?![A-Za-z0-9_])")
_WORD = re.compile(r"(?<![A-Za-z_])[A-Za-z_][A-Za-z0-9_]*", re.ASCII)
_TIES_TO = "−-^"
"""Signs after which a negative number needs brackets."""


def local_formula(graph: GraphStructure, name: str, port: str) -> str:
    """Return ``x0`` or ``(1 − f) · f``; nothing where a type does not say it input by input."""
    for found, text in _LOCAL.findall(graph.node(name).gradient_formula):
        if found == port:
            words = {**_numbers(graph, name), **source_names(graph, name), "out": name}
            return with_words(text, words)
    return ""


def _numbers(graph: GraphStructure, name: str) -> dict[str, str]:
    """Return the settings that are single numbers, as text."""
    settings = graph.node(name).model_dump().items()
    return {
        setting: f"{value:g}"
        for setting, value in settings
        if isinstance(value, int | float) and not isinstance(value, bool)
    }


def pullback(graph: GraphStructure, name: str, port: str) -> str:
    """Return ``g @ yᵀ``, g being the gradient that arrives; nothing where a type does not say it.

    Only what speaks of the inputs, the output and g alone.
    """
    formula = graph.node(name).gradient_formula
    for found, text in _PULLBACK.findall(formula):
        if found == port and not re.search("g[ᵢⱼ]|[=;:|]", text):
            words = {**source_names(graph, name), "out": name}
            return with_words(text, {word: new for word, new in words.items() if word != "g"})
    return ""


def with_upstream(rule: str, upstream: str) -> str:
    """Return what `pullback` gave with the upstream gradient in place of its g."""

    def word(g: re.Match[str]) -> str:
        return f"({upstream})" if rule[g.end() : g.end() + 1] == "ᵀ" else upstream

    return _UPSTREAM.sub(word, rule)


def around_upstream(rule: str) -> list[str]:
    """Return the pieces of what `pullback` gave; an empty one stands for each g."""
    pieces: list[str] = []
    for number, piece in enumerate(_UPSTREAM.split(rule)):
        pieces += [""] * bool(number) + [piece] * bool(piece)
    return pieces


def source_names(graph: GraphStructure, name: str) -> dict[str, str]:
    """Return what is wired to each input: the source's name, with its port where it has more."""
    return {port: source_name(graph, edge) for port, edge in graph.edges_into(name).items()}


def source_name(graph: GraphStructure, edge: Edge) -> str:
    """Return the name of what runs along an edge."""
    return output_name(graph, edge.source, edge.source_port)


def output_name(graph: GraphStructure, node: str, port: str) -> str:
    """Return the name of an output, or of a weight: the node's, with the port where it has more."""
    ports = [each.name for each in graph.node(node).output_ports()]
    return node if ports == [port] else f"{node}.{port}"


def with_words(text: str, words: Mapping[str, str]) -> str:
    """Return a formula with other words in place of some of its own."""

    def word(match: re.Match[str]) -> str:
        new = words.get(match.group())
        if new is None:
            return match.group()
        before = text[: match.start()]
        if before[-1:].isdigit():  # 2x with x = add_1
            return f" · {new}"
        is_negative = new.startswith(("-", "−"))
        return f"({new})" if is_negative and before.rstrip()[-1:] in tuple(_TIES_TO) else new

    return _WORD.sub(word, text)
