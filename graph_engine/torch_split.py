"""Which part of a graph is the network, and which part is its loss.

The generated module's ``forward`` must run where there are no labels, so whatever only serves the
loss stands in a method of its own. The rule needs no marks by the user:

- a node of role "loss" and everything that follows from it is loss;
- what enters the first input of a loss is a prediction, and what leads to one is network;
- an input that no prediction needs is a target: what follows from it is loss;
- so is a metric, which compares without a gradient;
- so is what feeds nothing but the loss, such as a penalty on weights.
"""

from __future__ import annotations

from graph_engine.structure import GraphStructure


def loss_part(graph: GraphStructure) -> set[str]:
    """Return the nodes that belong to the loss; empty when there is nothing to split.

    A graph without input nodes, without a loss node, or with no network in front of its loss is
    one piece: all of it is ``forward``.
    """
    names = list(graph)
    losses = [name for name in names if graph.node(name).role == "loss"]
    has_inputs = any(graph.node(name).role == "input" for name in names)
    if not losses or not has_inputs:
        return set()
    part = graph.order.downstream(losses)
    network, input_ports = _network(graph, losses, part)
    part |= _follow_targets(graph, input_ports, part) - network
    part |= graph.order.downstream(_metrics(graph)) - network
    for name in reversed(names):
        edges = graph.edges_out_of(name)
        if name not in network and edges and all(edge.target in part for edge in edges):
            part.add(name)
    operations = {"operation", "loss"}
    if all(name in part for name in names if graph.node(name).role in operations):
        return set()
    return {name for name in part if graph.node(name).role in operations}


def _network(
    graph: GraphStructure, losses: list[str], part: set[str]
) -> tuple[set[str], set[tuple[str, str]]]:
    """Return the nodes that lead to a prediction, and the input ports they read."""
    predictions = set()
    input_ports: set[tuple[str, str]] = set()
    for name in losses:
        first = graph.edges_into(name).get(graph.node(name).data_ports()[0].name)
        if first is not None and first.source not in part:
            predictions.add(first.source)
            input_ports.add((first.source, first.source_port))
    network = graph.order.upstream(predictions)
    for name in network:
        input_ports.update((e.source, e.source_port) for e in graph.edges_into(name).values())
    return network, input_ports


def _metrics(graph: GraphStructure) -> list[str]:
    """Return the nodes that hold several things against each other and stop the gradient."""
    return [
        name
        for name in graph
        if graph.node(name).stops_gradient and len(graph.edges_into(name)) > 1
    ]


def _follow_targets(
    graph: GraphStructure, network_ports: set[tuple[str, str]], part: set[str]
) -> set[str]:
    """Return what follows from input ports that no prediction reads but some loss does."""
    followers: set[str] = set()
    for name in graph:
        if graph.node(name).role != "input":
            continue
        targets: dict[str, set[str]] = {}
        for edge in graph.edges_out_of(name):
            if (name, edge.source_port) not in network_ports:
                targets.setdefault(edge.source_port, set()).add(edge.target)
        for starts in targets.values():
            reached = graph.order.downstream(starts)
            if reached & part:
                followers |= reached
    return followers
