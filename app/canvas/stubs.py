"""Stubs: short pieces of wire at outputs that nothing is wired to.

They let the value of the last node be seen like any other.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import numpy as np

from app.canvas.edge_labels import EdgeLabels
from app.canvas.edge_table import EdgeTable, is_stub, stub, stub_end
from app.canvas.node_item import NodeItem
from graph_engine.edge import Edge
from nodes.blocks.block_output import BlockOutput
from nodes.node_type import NodeType


def shows_results(node: NodeType) -> bool:
    """Whether outputs of a node that nothing is wired to have stubs."""
    # What leaves a block shows its number where it comes from.
    return node.role in ("operation", "loss") and not isinstance(node, BlockOutput)


def show_stubs(edges: EdgeTable, labels: EdgeLabels, items: Iterable[NodeItem]) -> None:
    """Give each output of these nodes that nothing is wired to a stub, and the others none."""
    fresh: list[Edge] = []
    for item in items:
        at = edges.edges_at(item.name)
        wired = {e.source_port for e in at if e.source == item.name and not is_stub(e)}
        free = [port for port in item.geometry.outputs if port not in wired]
        wanted = {stub(item.name, port) for port in free if item.shows_results}
        for edge in at:
            if is_stub(edge) and edge not in wanted:
                edges.remove(edge)
        for edge in sorted(wanted.difference(edges.row), key=lambda edge: edge.source_port):
            start = item.geometry.outputs[edge.source_port]
            edges.add(edge, start, stub_end(start))
            labels.forget_edge(edge)
            fresh.append(edge)
        if wanted:
            labels.repaint(item.sceneBoundingRect().adjusted(0.0, 0.0, 120.0, 40.0))
    edges.route(np.array([edges.row[edge] for edge in fresh], dtype=np.intp))


def set_end_ports(edges: EdgeTable, edge: Edge, items: Mapping[str, NodeItem]) -> None:
    """Say where the ports of a wire or stub are now; `EdgeTable.route` must follow."""
    start = items[edge.source].geometry.outputs.get(edge.source_port)
    if start is None:
        return
    if is_stub(edge):
        edges.set_ports(edge, start, stub_end(start))
        return
    end = items[edge.target].geometry.inputs.get(edge.target_port)
    if end is not None:
        edges.set_ports(edge, start, end)
