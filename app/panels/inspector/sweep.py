"""The output, and its slope, as one number of the graph varies and all others stay. No Qt."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from graph_engine.graph import Graph
from graph_engine.result import Result
from graph_engine.run import Runner
from nodes.inputs.value import Value

POINTS = 49
MAXIMUM_NODES = 200


@dataclass(frozen=True)
class Sweep:
    """Curves over the values of one node.

    Attributes
    ----------
    x, output, gradient : list of float
        What the node's value is put to, the differentiated node's value there, and its slope.
    """

    x: list[float]
    output: list[float]
    gradient: list[float]


def sweep(graph: Graph, result: Result, name: str) -> Sweep | None:
    """Return the curves of a node with a single number, None where there are none to draw."""
    output = result.output_name
    if output is None or output == name or not result.has_gradient(name):
        return None
    if np.ndim(result.value(name)):
        return None
    below = _between(graph, result, name)
    if below is None:
        return None
    found = _part(graph, result, name, below - {name})
    if found is None:
        return None
    part, probe = found
    now = float(result.value(name))
    reach = max(3.0, 2.0 * abs(now))
    runner = Runner(part)
    try:
        curves = Sweep([], [], [])
        for x in np.linspace(now - reach, now + reach, POINTS):
            part.set(probe, value=float(x))
            at_x = runner.run(output)
            curves.x.append(float(x))
            curves.output.append(float(at_x.output))
            curves.gradient.append(float(at_x.gradient(probe)))
        return curves
    finally:
        runner.close()


def _between(graph: Graph, result: Result, name: str) -> set[str] | None:
    """Return the nodes on the ways from a node to the output, None where they are too many."""
    found = {name}
    stack = [name]
    while stack:
        for edge in graph.edges_out_of(stack.pop()):
            if edge.target not in found and result.leads_to_output(edge.target):
                found.add(edge.target)
                stack.append(edge.target)
        if len(found) > MAXIMUM_NODES:
            return None
    return found


def _part(graph: Graph, result: Result, name: str, below: set[str]) -> tuple[Graph, str] | None:
    """Return what lies between a node and the output, all beside it made constant.

    The second is the name of the constant that stands for the node itself.
    """
    part = Graph(settings=graph.settings)
    for each in graph:
        if each in below:
            if graph.node(each).weight_ports() or graph.node(each).is_random:
                return None
            part.add_node(graph.node(each), each)
    probe = part.add_node(Value(value=0.0))
    for each in below:
        for port, edge in graph.edges_into(each).items():
            source = (edge.source, edge.source_port)
            if edge.source == name:
                source = (probe, "out")
            elif edge.source not in below:
                beside = result.edge_value(edge)
                if beside is None:
                    return None
                is_integer = np.asarray(beside).dtype.kind in "iu"
                dtype = "integer" if is_integer else "float"
                source = (part.add_node(Value(value=np.asarray(beside), dtype=dtype)), "out")
            part.connect(source, (each, port))
    return part, probe
