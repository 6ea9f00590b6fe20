"""Expanding a node in place into the nodes that it is made of."""

from __future__ import annotations

from collections.abc import Mapping

from graph_engine.blocks.expansion import interior_of
from graph_engine.blocks.interior import Interior, OutputPort
from graph_engine.blocks.replacement import Replacement, free_name
from graph_engine.edge import Edge
from graph_engine.errors import BlockError
from graph_engine.group import Group
from graph_engine.shape_inference import ShapeTable, infer_shapes
from graph_engine.structure import GraphStructure
from nodes.errors import RuleError
from nodes.shapes import Array


def expansion(graph: GraphStructure, name: str, shapes: ShapeTable | None = None) -> Replacement:
    """Return what expanding a node in place comes to; `Replacement.make` does it.

    Values and gradients on the edges around stay the same. The nodes keep together as a group by
    the node's name, by which `collapsing` finds them again.

    Raises
    ------
    BlockError
        When it is not made of simpler nodes, or cannot run.
    """
    node = graph.node(name)
    known = (shapes or infer_shapes(graph)).of(name)
    if known.outputs is None:
        raise BlockError(
            f"{graph.display_name(name)} cannot run and so cannot be expanded",
            "Repair its problems first.",
            name,
        )
    try:
        interior = interior_of(node, *known.inputs, is_training=graph.settings.is_training)
    except RuleError as error:
        rule = f"{graph.display_name(name)}: {error.rule}"
        raise BlockError(rule, error.remedy, name) from None
    members = _member_names(graph, name, interior)
    edges = _edges(graph, name, interior, members)
    weights: dict[tuple[str, str], Array] = {}
    shared = {interior.weights[w.name] for w in known.weights if _is_wired(graph, name, w.name)}
    for weight in known.weights:
        owner, inner = interior.weights[weight.name]
        if (owner, inner) not in shared:
            weights[members[owner], inner] = graph.weight(name, weight)
    gone = {owner for owner, _ in shared if interior.graph.node(owner).role == "parameter"}
    order = interior.graph
    nodes = {
        members[each]: order.node(each) for each in order if each in members and each not in gone
    }
    kept = {inner: outer for inner, outer in members.items() if inner not in gone}
    groups = {**graph.groups, name: _group(graph, name, interior, kept)}
    return Replacement((name,), nodes, tuple(edges), weights, groups, graph.blocks)


def _is_wired(graph: GraphStructure, name: str, port: str) -> bool:
    return port in graph.edges_into(name)


def boundary(interior: Interior) -> set[str]:
    """Return the nodes inside that only stand for ports."""
    return {*interior.inputs.values(), *(name for name, _ in interior.outputs.values())}


def _group(
    graph: GraphStructure, name: str, interior: Interior, members: Mapping[str, str]
) -> Group:
    into = graph.edges_into(name)
    leads = _leads_of(interior, members)
    entries = {port: leads[port] for port in into if port in leads}
    idle = {port: (e.source, e.source_port) for port, e in into.items() if port not in leads}
    return Group(name, graph.node(name), members, entries, idle)


def _leads_of(interior: Interior, members: Mapping[str, str]) -> dict[str, tuple[str, str]]:
    """Return, for each input port and weight, a node inside and its port that it leads to."""
    starts = dict(interior.inputs)
    found: dict[str, tuple[str, str]] = {}
    for weight, (owner, port) in interior.weights.items():
        if owner in members:
            found[weight] = owner, port
        else:
            starts[weight] = owner
    for port, inner in starts.items():
        for edge in interior.graph.edges_out_of(inner):
            if edge.target in members:
                found[port] = edge.target, edge.target_port
                break
    return found


def _member_names(graph: GraphStructure, name: str, interior: Interior) -> dict[str, str]:
    ports = boundary(interior)
    members: dict[str, str] = {}
    taken: dict[str, object] = {}
    for inner in interior.graph.names_as_added():
        if inner not in ports:
            members[inner] = free_name(graph, f"{name}_{inner}", taken)
            taken[members[inner]] = inner
    return members


def _edges(
    graph: GraphStructure, name: str, interior: Interior, members: dict[str, str]
) -> list[Edge]:
    sources = _sources(graph, name, interior, members)
    made = [
        Edge(*sources[edge.source, edge.source_port], members[edge.target], edge.target_port)
        for edge in interior.graph.edges()
        if edge.target in members and (edge.source, edge.source_port) in sources
    ]
    for weight, (owner, port) in interior.weights.items():
        wired = graph.edges_into(name).get(weight)
        if wired is not None and interior.graph.node(owner).role != "parameter":
            made.append(Edge(wired.source, wired.source_port, members[owner], port))
    for edge in graph.edges_out_of(name):
        end = source_of(interior, interior.outputs[edge.source_port])
        made.append(Edge(*sources[end], edge.target, edge.target_port))
    return made


def _sources(
    graph: GraphStructure, name: str, interior: Interior, members: dict[str, str]
) -> dict[OutputPort, OutputPort]:
    """Return what every output inside is in the graph around."""
    found: dict[OutputPort, OutputPort] = {
        (inner, port.name): (outer, port.name)
        for inner, outer in members.items()
        for port in interior.graph.node(inner).output_ports()
    }
    into = graph.edges_into(name)
    for port, inner in interior.inputs.items():
        found[inner, "out"] = into[port].source, into[port].source_port
    for weight, (owner, _) in interior.weights.items():
        if weight in into and interior.graph.node(owner).role == "parameter":
            found[owner, "out"] = into[weight].source, into[weight].source_port
    return found


def source_of(interior: Interior, end: OutputPort) -> OutputPort:
    """Return what is wired to a node that stands for an output port."""
    edge = interior.graph.edges_into(end[0])["x"]
    return edge.source, edge.source_port
