"""What is inside a node: as a run left it, or as the shapes alone say."""

from __future__ import annotations

from dataclasses import dataclass

from graph_engine.blocks.expansion import interior_of
from graph_engine.blocks.inside import inside
from graph_engine.blocks.interior import Interior
from graph_engine.result import Result
from graph_engine.shape_inference import ShapeTable
from graph_engine.structure import GraphStructure
from nodes.node_type import NodeType

Path = tuple[str, ...]
"""A node of the document, a node inside it, and so on."""


@dataclass(frozen=True)
class Inside:
    """What is inside a node, and what happened there; no result where it did not run."""

    node: NodeType
    interior: Interior
    result: Result | None = None

    def has_same_wires(self, other: Inside) -> bool:
        """Whether nodes of the same names are wired alike inside."""
        one, two = self.interior.graph, other.interior.graph
        return one.names_as_added() == two.names_as_added() and one.edges() == two.edges()

    def is_same_but_for_numbers(self, other: Inside) -> bool:
        """Whether settings and shapes inside are the same, too."""
        one, two = self.interior, other.interior
        if one is two:
            return True
        is_alike = self.has_same_wires(other) and one.given == two.given
        return is_alike and all(one.graph.node(n) == two.graph.node(n) for n in one.graph)


def inside_of_run(result: Result, path: Path, *, is_training: bool) -> Inside:
    """Return what a run left inside a node.

    Raises
    ------
    GraphError
        When the node did not run, or there is nothing inside.
    """
    for name in path[:-1]:
        _, result = inside(result, name, is_training=is_training)
    interior, found = inside(result, path[-1], is_training=is_training)
    return Inside(result.step(path[-1])[0].type, interior, found)


def outline_of(graph: GraphStructure, shapes: ShapeTable, path: Path) -> Inside:
    """Return what is inside a node of a graph by what the shapes say, without numbers.

    Raises
    ------
    GraphError
        When there is no such node, or nothing inside.
    RuleError
        When the shapes do not fit.
    """
    is_training = graph.settings.is_training
    around, table = graph, shapes
    for name in path:
        node, inputs = around.node(name), table.of(name).inputs
        interior = interior_of(node, *inputs, is_training=is_training)
        around, table = interior.graph, interior.shapes
    return Inside(node, interior)
