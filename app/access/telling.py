"""Nodes and wires in words: what they are, the numbers on them, what they are wired to."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from heapq import nsmallest

from PySide6.QtCore import QCoreApplication

from app.canvas.edge_table import stub
from app.canvas.number_source import NumberSource, output_gradient
from app.document.document import Document
from app.document.selection import Selection
from app.widgets.numbers import gradient_text, is_number, value_text
from graph_engine.edge import Edge

MOST_NAMED = 6


class Telling:
    """Puts a document into words, with its numbers.

    Parameters
    ----------
    numbers : callable
        Returns where the numbers come from now.

    Attributes
    ----------
    digits : int
        Decimals of the numbers.
    """

    def __init__(self, document: Document, numbers: Callable[[], NumberSource]) -> None:
        self._document = document
        self._numbers = numbers
        self.digits = 2

    # Numbers

    def value(self, edge: Edge) -> str:
        """Return the value on a wire, empty where none is known."""
        value = self._numbers().edge_value(edge)
        if value is None:
            return ""
        shape = None if is_number(value) else self._document.shapes.of_edge(edge)
        return value_text(value, shape, self.digits)

    def gradient(self, edge: Edge) -> str:
        """Return the gradient on a wire, empty where there is none."""
        gradient = self._numbers().edge_gradient(edge)
        return "" if gradient is None else gradient_text(gradient, self.digits)

    def output(self, node: str, port: str) -> tuple[str, str]:
        """Return value and gradient of an output, whether anything is wired to it or not."""
        gradient = output_gradient(self._numbers(), node, port)
        shown = "" if gradient is None else gradient_text(gradient, self.digits)
        return self.value(stub(node, port)), shown

    def first_output(self, node: str) -> tuple[str, str]:
        """Return value and gradient of a node's first output."""
        ports = self._document.graph.node(node).output_ports()
        return self.output(node, ports[0].name) if ports else ("", "")

    # Sentences

    def node(self, name: str) -> str:
        """Return a node in one line: name, type, numbers, wires, problems."""
        graph = self._document.graph
        node = graph.node(name)
        parts = [f"{name}, {node.title}", *self._numbers_said(*self.first_output(name))]
        if name in self._document.sheet.pins:
            parts.append(_words("locked"))
        into, out = graph.edges_into(name), graph.edges_out_of(name)
        missing = [port.name for port in node.data_ports()
                   if port.name not in into and not port.is_optional]  # fmt: skip
        if into:
            sources = _listed([edge.source for edge in into.values()])
            parts.append(_words("from {names}").format(names=sources))
        if missing:
            parts.append(_words("nothing wired to {names}").format(names=_listed(missing)))
        if out:
            parts.append(_words("to {names}").format(names=_listed([e.target for e in out])))
        problems = [each for each in self._document.problems() if each.node == name]
        if problems:
            parts.append(_words("problems: {count}").format(count=len(problems)))
        return ", ".join(parts)

    def edge(self, edge: Edge) -> str:
        """Return a wire in one line."""
        text = _words("wire from {source} to {target}").format(
            source=f"{edge.source}.{edge.source_port}", target=f"{edge.target}.{edge.target_port}"
        )
        return ", ".join([text, *self._numbers_said(self.value(edge), self.gradient(edge))])

    def _numbers_said(self, value: str, gradient: str) -> list[str]:
        found = []
        if value:
            found.append(_words("value {number}").format(number=value))
        if gradient:
            found.append(_words("gradient {number}").format(number=gradient))
        return found

    def _bend_said(self, selection: Selection) -> list[str]:
        if selection.edge is None or selection.bend is None:
            return []
        count = len(self._document.sheet.bends.get(selection.edge, ()))
        text = _words("reroute point {number} of {count}")
        return [text.format(number=selection.bend + 1, count=count)]

    def selection(self, selection: Selection) -> str:
        """Return what is selected, and where in the graph."""
        graph = self._document.graph
        if selection.edge is not None:
            return ", ".join([*self._bend_said(selection), self.edge(selection.edge)])
        name = selection.current
        if name is not None:
            place = sum(1 for other in graph.order.position.values()
                        if other <= graph.order.position[name])  # fmt: skip
            where = _words("node {place} of {count}").format(place=place, count=len(graph))
            return f"{self.node(name)}; {where}"
        if selection.nodes:
            text = _words("{count} nodes are selected: {names}")
            names = _listed(nsmallest(MOST_NAMED + 1, selection.nodes))
            return text.format(count=len(selection.nodes), names=names)
        text = _words("nodes: {nodes}, wires: {wires}; nothing is selected")
        return text.format(nodes=len(graph), wires=graph.edge_count)


def _listed(names: Sequence[str]) -> str:
    shown = list(dict.fromkeys(names))
    more = ["…"] if len(shown) > MOST_NAMED else []
    return ", ".join([*shown[:MOST_NAMED], *more])


def _words(text: str) -> str:
    return QCoreApplication.translate("Telling", text)
