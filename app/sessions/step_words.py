"""Steps of a document's runs in words, and the gradients that they are about."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from app.document.document import Document
from app.language.engine_words import parts_words, sentence_words
from graph_engine.around import Around
from graph_engine.errors import NodeNameError
from graph_engine.gradient_paths import Target
from graph_engine.group_equations import equations_of_all
from graph_engine.narration import sentence_of_all
from graph_engine.step_equations import Part
from graph_engine.trace import Trace

SHORT_NAME = 3
_Words = TypeVar("_Words")


class StepWords:
    """Words for steps, in the names of the document's graph.

    Attributes
    ----------
    called : str
        What the differentiated output is called in equations.
    digits : int
        Decimals of the numbers.
    outside : Around or None
        What lies around the graph, where it is the inside of a node.
    """

    def __init__(self, document: Document) -> None:
        self._document = document
        self.called = "f"
        self.digits = 2
        self.outside: Around | None = None

    def name_of(self, output: str | None) -> str:
        """Return what to call an output in equations: its name if short, else f."""
        if output is None or (len(output) > SHORT_NAME and "f" not in self._document.graph):
            return "f"
        return output

    def sentence(self, trace: Trace | None, steps: range) -> str:
        """Return what some steps of one node do."""
        if trace is None or not steps:
            return ""
        graph = self._document.graph
        records = [trace[index] for index in steps]
        return self._said(
            lambda: sentence_words(
                sentence_of_all(graph, records, self.called, self.digits, self.outside)
            ),
            "",
        )

    def equations(self, trace: Trace | None, steps: range) -> list[list[Part]]:
        """Return each of some steps as an equation."""
        if trace is None:
            return []
        graph = self._document.graph
        nothing: list[list[Part]] = []
        return self._said(
            lambda: [
                parts_words(line)
                for line in equations_of_all(
                    graph, [trace[i] for i in steps], self.called, self.digits
                )
            ],
            nothing,
        )

    def _said(self, say: Callable[[], _Words], nothing: _Words) -> _Words:
        try:
            return say()
        except (NodeNameError, KeyError):
            return nothing  # the node was removed and the new result is still on its way

    def target(self, trace: Trace, index: int) -> Target | None:
        """Return the gradient that a step brings or uses, None for a forward step."""
        place, edge = trace.order.place(index), trace.order.edge_of(index)
        graph = self._document.graph
        if place.kind == "forward" or place.node not in graph:
            return None
        if place.kind == "update" and graph.node(place.node).role == "parameter":
            return Target(place.node, graph.node(place.node).output_ports()[0].name)
        if place.kind == "term":
            is_last = index == trace.accumulate_indices(place.node, place.port)[-1]
            return Target(place.node, place.port, None if is_last else edge)
        if edge is not None:
            return Target(edge.source, edge.source_port, edge)
        return Target(place.node, place.port)
