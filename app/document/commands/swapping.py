"""Swapping the two inputs of a node."""

from __future__ import annotations

from collections.abc import Iterable

from app.document.commands.graph_command import GraphCommand, translated
from app.document.document import Document
from graph_engine.edge import Edge
from graph_engine.errors import PortError
from graph_engine.structure import GraphStructure
from nodes.ports import Port


class SwapInputs(GraphCommand):
    """Let what is wired to each of a node's two inputs lead to the other one."""

    def __init__(self, document: Document, name: str) -> None:
        super().__init__(document, translated("Swap the inputs of {name}").format(name=name))
        self._name = name
        self._before: list[Edge] = []
        self._after: list[Edge] = []

    def touched(self) -> Iterable[str]:
        graph = self.document.graph
        ports = two_inputs(graph, self._name)
        if ports is None:
            rule = f"{graph.display_name(self._name)} has not two inputs"
            raise PortError(rule, "Select a node with two.", self._name)
        one, two = (port.name for port in ports)
        other = {one: two, two: one}
        into = graph.edges_into(self._name)
        self._before = [edge for port, edge in into.items() if port in other]
        self._after = [
            Edge(edge.source, edge.source_port, edge.target, other[edge.target_port])
            for edge in self._before
        ]
        return {self._name, *(edge.source for edge in self._before)}

    def change(self) -> None:
        bends = self.document.sheet.bends
        self._rewire(self._before, self._after)
        if any(edge in bends for edge in self._before):
            pairs = zip(self._before, self._after, strict=True)
            taken = {new: bends.get(old, ()) for old, new in pairs}
            self.document.put_sheet(self.document.sheet.with_bends(taken))

    def change_back(self) -> None:
        self._rewire(self._after, self._before)

    def roll_back(self) -> None:
        graph = self.document.graph
        for edge in self._after:
            if graph.edges_into(self._name).get(edge.target_port) == edge:
                graph.disconnect(edge)
        for edge in self._before:
            graph.connect((edge.source, edge.source_port), (edge.target, edge.target_port))

    def _rewire(self, old: Iterable[Edge], new: Iterable[Edge]) -> None:
        graph = self.document.graph
        for edge in old:
            graph.disconnect(edge)
        for edge in new:
            graph.connect((edge.source, edge.source_port), (edge.target, edge.target_port))


def two_inputs(graph: GraphStructure, name: str) -> tuple[Port, Port] | None:
    """Return the two data inputs of a node, None where it has more or fewer."""
    ports = tuple(port for port in graph.node(name).data_ports() if not port.is_hidden)
    return (ports[0], ports[1]) if len(ports) == 2 else None
