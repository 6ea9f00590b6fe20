"""Every edge with its numbers, as a table and as JSON."""

from __future__ import annotations

from typing import Any

from app.command_line.output import number, plain, print_table
from graph_engine.edge import Edge
from graph_engine.result import Result
from graph_engine.structure import GraphStructure


def edge_records(graph: GraphStructure, result: Result) -> list[dict[str, Any]]:
    """Return the numbers of every edge; a Jacobian that is large is not written out."""
    return [
        {
            "source": edge.source,
            "target": edge.target,
            "port": edge.target_port,
            "value": plain(result.edge_value(edge)),
            "gradient": plain(result.edge_gradient(edge)),
            "local_gradient": plain(_local(result, edge)),
        }
        for edge in edges_in_order(graph)
    ]


def print_edges(graph: GraphStructure, result: Result) -> None:
    """Print every edge with value, gradient and local gradient."""
    rows = []
    for edge in edges_in_order(graph):
        gradient = result.edge_gradient(edge)
        local = result.edge_local(edge)
        is_matrix = local is not None and local.value is None
        rows.append(
            (
                edge_text(graph, edge),
                number(result.edge_value(edge)),
                number(gradient),
                "×".join(map(str, local.shape)) if is_matrix else number(_local(result, edge)),
            )
        )
    print_table(("edge", "value", "gradient", "local gradient"), rows, right=(1, 2, 3))


def edges_in_order(graph: GraphStructure) -> list[Edge]:
    """Return the edges by target, in the order values flow."""
    return [edge for name in graph for edge in graph.edges_into(name).values()]


def edge_text(graph: GraphStructure, edge: Edge) -> str:
    """Return ``x → mul_1.y``, with the output's name where there are several."""
    has_several = len(graph.node(edge.source).output_ports()) > 1
    source = f"{edge.source}.{edge.source_port}" if has_several else edge.source
    return f"{source} → {edge.target}.{edge.target_port}"


def _local(result: Result, edge: Edge) -> Any:
    local = result.edge_local(edge)
    if local is None:
        return None
    return local.dense() if local.form == "dense" else local.value
