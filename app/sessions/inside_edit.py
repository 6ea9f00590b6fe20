"""What an edit of the inside has to know: the block that is opened, and the numbers it holds."""

from __future__ import annotations

import numpy as np

from app.document.opened_block import Opened
from app.sessions.inside_look import Path
from graph_engine.blocks.block import Block
from graph_engine.blocks.interior import Interior
from graph_engine.blocks.loose import weight_way
from graph_engine.errors import RunError
from graph_engine.result import Result
from graph_engine.structure import GraphStructure
from nodes.node_type import NodeType


def opened_by(graph: GraphStructure, path: Path, node: NodeType) -> Opened | None:
    """Return the block that may be edited inside a node; None where it is no instance of one.

    Parameters
    ----------
    graph : GraphStructure
        Of the document.
    path : tuple of str
        The way to the node.
    """
    if not isinstance(node, Block):
        return None
    way = weight_way(graph.node(path[0]), path[1:])
    return Opened(node.definition, node.block_settings(), path[0], way)


def show_parameters(graph: GraphStructure, result: Result, interior: Interior) -> None:
    """Let nodes inside that hold a single number show it; they are owned outside."""
    held = {}
    for owner, weight in interior.weights.values():
        try:
            value = result.weight_value(owner, weight)
        except RunError:
            continue
        if np.ndim(value) == 0:
            held[owner, weight] = np.asarray(value)
    if held:
        graph.set_weights(held)
