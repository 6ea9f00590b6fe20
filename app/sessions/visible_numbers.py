"""What is known of a run once some of its steps are done."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from graph_engine.edge import Edge
from graph_engine.gradient_paths import Target
from graph_engine.result import Result
from graph_engine.steps import AccumulateStep, StepPlace
from graph_engine.structure import GraphStructure
from graph_engine.trace import Phase, Trace


@dataclass(frozen=True)
class Highlight:
    """What a step touches: each node and edge with the phase it glows in."""

    nodes: Mapping[str, Phase] = field(default_factory=dict)
    edges: Mapping[Edge, Phase] = field(default_factory=dict)


@dataclass(frozen=True)
class Total:
    """The gradient of an output as far as it is known.

    Attributes
    ----------
    value : float or array
        The sum of the terms that have arrived.
    arrived, count : int
        How many have, and how many there will be.
    """

    value: Any
    arrived: int
    count: int


class VisibleNumbers:
    """The numbers of a run, each hidden until its step is done.

    Everywhere `done` is how many steps are; None means all of them, and the trace is not even
    looked at then. Each answer is one look-up.
    """

    def __init__(self, result: Result) -> None:
        self._result = result
        self._trace = result.trace

    def value(self, edge: Edge, done: int | None) -> Any:
        """Return what the edge carries once its source has run."""
        if done is None or _is_done(self._trace.forward_index(edge.source), done):
            return self._result.edge_value(edge)
        return None

    def gradient(self, edge: Edge, done: int | None) -> Any:
        """Return the gradient along the edge once it has come back."""
        if done is None or _is_done(self._trace.backward_index(edge), done):
            return self._result.edge_gradient(edge)
        return None

    def local(self, edge: Edge, done: int | None) -> Any:
        """Return the LocalGradient at the edge's head once it has been used."""
        if done is None or _is_done(self._trace.backward_index(edge), done):
            return self._result.edge_local(edge)
        return None

    def total(
        self, graph: GraphStructure, node: str, port: str | None, done: int | None
    ) -> Total | None:
        """Return the gradient of an output as far as its terms have arrived."""
        port = port or graph.node(node).output_ports()[0].name
        along = [edge for edge in graph.edges_out_of(node) if edge.source_port == port]
        if done is None:
            if not self._result.has_gradient(node, port):
                return None
            return Total(self._result.gradient(node, port), max(len(along), 1), max(len(along), 1))
        terms = self._trace.accumulate_indices(node, port)
        if not terms:  # one edge, or none, has a gradient
            found = (self.gradient(edge, done) for edge in along)
            return next((Total(gradient, 1, 1) for gradient in found if gradient is not None), None)
        arrived = bisect_left(terms, done)
        if not arrived:
            return None
        step = self._trace[terms[arrived - 1]]
        assert isinstance(step, AccumulateStep)
        return Total(step.total, arrived, len(terms))

    def is_known(self, graph: GraphStructure, target: Target, done: int | None) -> bool:
        """Whether a gradient has come back whole."""
        if target.edge is not None:
            return self.gradient(target.edge, done) is not None
        if target.port in [port.name for port in graph.node(target.node).output_ports()]:
            total = self.total(graph, target.node, target.port, done)
            return total is not None and total.arrived == total.count
        index = self._trace.order.index_of_place.get(StepPlace("back", target.node, target.port))
        return index is not None and (done is None or index < done)


def highlight_of(graph: GraphStructure, trace: Trace, steps: range) -> Highlight | None:
    """Return what some steps of a trace touch in a graph, None when their node is gone."""
    nodes: dict[str, Phase] = {}
    edges: dict[Edge, Phase] = {}
    for index in steps:
        place, phase = trace.order.place(index), trace.phase(index)
        if place.node not in graph:
            continue
        # A term that arrives meanwhile is a matter of the node that it comes from.
        if place.kind != "term" or len(steps) == 1:
            nodes[place.node] = phase
        if place.kind == "forward":
            edges |= dict.fromkeys(graph.edges_into(place.node).values(), phase)
        elif place.kind == "back":
            edges |= dict.fromkeys(graph.edges_out_of(place.node), phase)
        edge = trace.order.edge_of(index)
        if edge is not None:
            edges[edge] = phase
    return Highlight(nodes, edges) if nodes else None


@dataclass(frozen=True)
class Movement:
    """A step under way: what runs along which edges, or what happens at which nodes."""

    phase: Phase
    edges: tuple[Edge, ...]
    nodes: tuple[str, ...]


def movement_of(graph: GraphStructure, trace: Trace, steps: range) -> Movement | None:
    """Return what is to be seen moving while some steps happen, None when there are none."""
    if not steps:
        return None
    edges: list[Edge] = []
    nodes: list[str] = []
    for index in steps:
        place, edge = trace.order.place(index), trace.order.edge_of(index)
        if place.kind == "forward" and place.node in graph:
            edges += graph.edges_into(place.node).values()
        elif place.kind == "back" and edge is not None:
            edges.append(edge)
        if place.kind != "back" or edge is None:
            nodes.append(place.node)
    return Movement(trace.phase(steps[0]), tuple(edges), () if edges else tuple(nodes))


def _is_done(index: int | None, done: int) -> bool:
    return index is not None and index < done
