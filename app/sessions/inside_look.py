"""What is inside a node: as a run left it, or as the shapes alone say."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from graph_engine.blocks.block import Block
from graph_engine.blocks.definition import definition_of
from graph_engine.blocks.expansion import interior_of
from graph_engine.blocks.inside import inside
from graph_engine.blocks.interior import Interior
from graph_engine.blocks.loose import child_of, loose_interior, shapes_in_child
from graph_engine.errors import BlockError
from graph_engine.result import Result
from graph_engine.shape_inference import ShapeTable
from graph_engine.structure import GraphStructure
from nodes.errors import RuleError
from nodes.node_type import NodeType
from nodes.shapes import Shape

Path = tuple[str, ...]
"""A node of the document, a node inside it, and so on."""


@dataclass(frozen=True)
class Level:
    """A node that is gone into: the run around it, and the same run inside."""

    around: Result
    interior: Interior
    within: Result


@dataclass(frozen=True)
class Inside:
    """What is inside a node, and what happened there; no result where it did not run.

    Attributes
    ----------
    levels : tuple of Level
        How one gets there: the node of the document, a node inside it, and so on.
    """

    node: NodeType
    interior: Interior
    result: Result | None = None
    levels: tuple[Level, ...] = ()

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
    levels: list[Level] = []
    for name in path:
        interior, found = inside(result, name, is_training=is_training)
        levels.append(Level(result, interior, found))
        result = found
    last = levels[-1]
    node = last.around.step(path[-1])[0].type
    return Inside(node, last.interior, last.within, tuple(levels))


def outline_of(
    graph: GraphStructure,
    shapes: ShapeTable,
    path: Path,
    given: Mapping[str, Shape] | None = None,
) -> Inside:
    """Return what is inside a node of a graph by what the shapes say, without numbers.

    An instance of a block is shown as far as it goes, though it cannot run: somebody may be just
    wiring it.

    Parameters
    ----------
    given : mapping of str to Shape, optional
        What entered the block before, for an instance of which it is not known now.

    Raises
    ------
    GraphError
        When there is no such node, or nothing inside.
    RuleError
        When the shapes do not fit.
    """
    try:
        return _outline(graph, shapes, path)
    except RuleError:
        node, known = graph.node(path[0]), entering(graph, shapes, path[0])
        for name in path[1:]:
            known = shapes_in_child(node, name, known)
            node = child_of(node, name)
        if not isinstance(node, Block):
            raise
        return Inside(node, loose_interior(node, known or given or {}))


def entering(graph: GraphStructure, shapes: ShapeTable, name: str) -> dict[str, Shape]:
    """Return the shapes that enter a node, by port, as far as known."""
    ports = [port.name for port in graph.node(name).data_ports()]
    inputs = shapes.of(name).inputs
    return {port: each for port, each in zip(ports, inputs, strict=False) if each is not None}


def _outline(graph: GraphStructure, shapes: ShapeTable, path: Path) -> Inside:
    is_training = graph.settings.is_training
    around, table = graph, shapes
    for name in path:
        node, inputs = around.node(name), table.of(name).inputs
        if isinstance(node, Block):
            known = entering(around, table, name)
            is_whole = len(known) == len(node.data_ports())
            interior = node.interior(*inputs) if is_whole else loose_interior(node, known)
        else:
            interior = interior_of(node, *inputs, is_training=is_training)
        around, table = interior.graph, interior.shapes
    return Inside(node, interior)


def why_closed(node: NodeType) -> BlockError:
    """Return what says why the inside of a node cannot be changed, and what can be done instead."""
    block = definition_of(node)
    if block is not None:
        rule = f"these are the copies of block {block.name} that {node.title} is made of"
        remedy = "Open one of them: an edit there changes the block, and so all of them."
        return BlockError(rule, remedy)
    rule = f"this is what {node.title} computes, in simpler nodes: it has no parts to change"
    remedy = "Go back to the document (Esc) and expand it in place, then change what comes out."
    return BlockError(rule, remedy)
