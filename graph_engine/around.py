"""What lies around the inside of a node, for those who tell what happens there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from graph_engine.blocks.interior import Interior
from graph_engine.local_formula import source_names
from graph_engine.structure import GraphStructure


@dataclass(frozen=True)
class Around:
    """The node that is looked into, as the graph around it knows it.

    Attributes
    ----------
    node : str
    sources : mapping of str to str
        What comes in, by the node inside that it comes in at.
    """

    node: str
    sources: Mapping[str, str]


def around(graph: GraphStructure, node: str, interior: Interior) -> Around:
    """Return what lies around the inside of a node of a graph."""
    sources = source_names(graph, node) if node in graph else {}
    return Around(
        node, {name: sources[port] for port, name in interior.inputs.items() if port in sources}
    )
