"""Nodes and wires in words: what they are, the numbers on them, what they are wired to."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from heapq import nsmallest

from PySide6.QtCore import QCoreApplication

from app.canvas.edge_table import stub
from app.canvas.number_source import NumberSource, output_gradient
from app.document.document import Document
from app.document.selection import Selection
from app.language.counting import counted
from app.widgets.numbers import gradient_text, is_number, value_text
from graph_engine.edge import Edge
from graph_engine.project.sheet import Frame, Note

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
        return ", ".join([self.node_name(name), *self._details(name)])

    def node_name(self, name: str) -> str:
        """Return what a node is called, and what it is."""
        return f"{name}, {self._document.graph.node(name).title}"

    def node_details(self, name: str) -> str:
        """Return all but its name: numbers, wires, problems, its place in the graph."""
        return f"{', '.join(self._details(name))}; {self._place(name)}".removeprefix("; ")

    def _details(self, name: str) -> list[str]:
        graph = self._document.graph
        node = graph.node(name)
        parts = self._numbers_said(*self.first_output(name))
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
            parts.append(counted("Telling", "a problem", "%n problems", len(problems)))
        return parts

    def _place(self, name: str) -> str:
        """Return which of the nodes it is, in the order in which they are computed."""
        positions = self._document.graph.order.position
        place = sum(1 for other in positions.values() if other <= positions[name])
        return _words("node {place} of {count}").format(place=place, count=len(positions))

    def card(self, id_: str) -> str:
        """Return a note or a frame in one line: what it is, and its text."""
        card = self._document.sheet.cards[id_]
        if isinstance(card, Note):
            return _words("note: {text}").format(text=card.text or _words("empty"))
        title = card.title if isinstance(card, Frame) else ""
        return _words("frame: {title}").format(title=title or _words("without a title"))

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
        if selection.card is not None:
            return self.card(selection.card)
        name = selection.current
        if name is not None:
            return f"{self.node(name)}; {self._place(name)}"
        if selection.nodes:
            text = counted(
                "Telling", "%n node is selected: {names}", "%n nodes are selected: {names}",
                len(selection.nodes),
            )  # fmt: skip
            return text.format(names=_listed(nsmallest(MOST_NAMED + 1, selection.nodes)))
        nodes = counted("Telling", "%n node", "%n nodes", len(graph))
        wires = counted("Telling", "%n wire", "%n wires", graph.edge_count)
        return _words("{nodes}, {wires}; nothing is selected").format(nodes=nodes, wires=wires)


def _listed(names: Sequence[str]) -> str:
    shown = list(dict.fromkeys(names))
    more = ["…"] if len(shown) > MOST_NAMED else []
    return ", ".join([*shown[:MOST_NAMED], *more])


def _words(text: str) -> str:
    return QCoreApplication.translate("Telling", text)
