"""The inside of a block that cannot run as it is, to be looked at and mended."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from contextlib import suppress

from graph_engine.blocks.block import Block, owned_weights
from graph_engine.blocks.form import Form
from graph_engine.blocks.interior import Interior
from graph_engine.blocks.parallel import Parallel
from graph_engine.blocks.recurrence import Recurrence
from graph_engine.blocks.repeat import Repeat
from graph_engine.errors import BlockError
from nodes.errors import RuleError
from nodes.node_type import NodeType
from nodes.shapes import Shape


def loose_interior(node: Block, given: Mapping[str, Shape]) -> Interior:
    """Return the inside of an instance though not all of its inputs are known.

    Parameters
    ----------
    given : mapping of str to Shape
        By input port, as far as known.
    """
    definition = node.definition
    graph = definition.graph_with(node.block_settings())
    return Interior(
        graph,
        {name: name for name in definition.inputs},
        {name: shape for name, shape in given.items() if name in definition.inputs},
        {name: (name, "out") for name in definition.outputs},
        owned_weights(graph),
    )


def child_of(node: NodeType, name: str) -> NodeType:
    """Return a node inside another one, as it is by settings alone.

    Raises
    ------
    BlockError
        When there is none.
    """
    if isinstance(node, Form):
        return node.instance()
    if isinstance(node, Block) and name in node.definition.nodes:
        return node.definition.nodes_with(node.block_settings())[name]
    raise BlockError(f"{node.title} holds no {name}")


def first_child(node: NodeType) -> str:
    """Return the first copy of a block that a node is made of; empty where it is none of copies."""
    if isinstance(node, Repeat | Parallel):
        return node.copy_names()[0]
    return node.step_name(1) if isinstance(node, Recurrence) else ""


def shapes_in_child(node: NodeType, name: str, known: Mapping[str, Shape]) -> dict[str, Shape]:
    """Return what is known of the shapes that enter a node inside another one.

    Parameters
    ----------
    known : mapping of str to Shape
        What enters the outer one, by port.
    """
    if isinstance(node, Recurrence):
        ports = [port.name for port in node.data_ports()]
        with suppress(LookupError, RuleError):
            return dict(zip(ports, node.step_shapes(known), strict=True))
        return {}
    is_first = isinstance(node, Parallel) or name == first_child(node)
    return dict(known) if is_first else {}


def weight_way(node: NodeType, path: Iterable[str]) -> str:
    """Return what the weights of a node inside another one begin with in the names it has there.

    Parameters
    ----------
    node : NodeType
        Of the graph.
    path : iterable of str
        The node inside it, the one inside that, and so on: ``residual_1.`` for the first copy of
        a repeat; nothing for a step of a recurrence, since all steps share their weights.
    """
    way = ""
    for name in path:
        is_named = isinstance(node, Block | Repeat | Parallel)
        way += f"{name}." if is_named else ""
        node = child_of(node, name)
    return way


def way_to_problem(node: NodeType, known: Mapping[str, Shape]) -> tuple[str, ...]:
    """Return the way to the first node inside that cannot run: itself last; empty for none.

    Parameters
    ----------
    known : mapping of str to Shape
        What enters the node, by port, as far as known.
    """
    if isinstance(node, Block):
        found = loose_interior(node, known)
        for problem in found.shapes.problems():
            if problem.severity != "warning" and problem.node not in node.definition.inputs:
                inner = found.graph.node(problem.node)
                return problem.node, *way_to_problem(inner, known_shapes(found, problem.node))
    elif isinstance(node, Form):
        name = first_child(node)
        way = way_to_problem(child_of(node, name), shapes_in_child(node, name, known))
        return (name, *way) if way else ()
    return ()


def known_shapes(interior: Interior, name: str) -> dict[str, Shape]:
    """Return the shapes that enter a node inside, by port, as far as known."""
    ports = [port.name for port in interior.graph.node(name).data_ports()]
    inputs = interior.shapes.of(name).inputs
    return {port: shape for port, shape in zip(ports, inputs, strict=False) if shape is not None}
