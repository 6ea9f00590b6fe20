"""What is known of a run once some of its steps are done."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from graph_engine.edge import Edge
from graph_engine.result import Result
from graph_engine.steps import AccumulateStep, BackwardStep, ForwardStep
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


def highlight_of(graph: GraphStructure, trace: Trace, index: int) -> Highlight | None:
    """Return what a step of a trace touches in a graph, None when its node is gone."""
    step, phase, node = trace[index], trace.phase(index), trace.node_of(index)
    if node not in graph:
        return None
    edges: dict[Edge, Phase] = {}
    if isinstance(step, ForwardStep):
        edges = dict.fromkeys(graph.edges_into(node).values(), phase)
    elif isinstance(step, BackwardStep):
        edges = dict.fromkeys(graph.edges_out_of(node), phase)
    if isinstance(step, BackwardStep | AccumulateStep) and step.edge is not None:
        edges[step.edge] = phase
    return Highlight({node: phase}, edges)


def _is_done(index: int | None, done: int) -> bool:
    return index is not None and index < done
