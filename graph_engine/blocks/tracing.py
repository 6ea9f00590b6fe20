"""Shapes whose sizes know how they were made, carried through the nodes of a block."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from graph_engine.blocks.composite import Composite
from graph_engine.blocks.interior import Interior, OutputPort
from graph_engine.edge import Edge
from nodes.errors import RuleError
from nodes.node_type import NodeType
from nodes.shapes import Shape, Size, Symbol
from nodes.traced import TracedInt, plain_number

LONGEST = 40
"""Letters up to which a size is written as it was made; longer, nobody would."""


def sized(shape: Shape, names: Sequence[str]) -> Shape:
    """Return a shape whose sizes after a symbolic batch go by names; others are left alone."""
    if not shape or not isinstance(shape[0], Symbol) or len(names) != len(shape) - 1:
        return shape
    sizes: list[Size] = [shape[0]]
    for size, name in zip(shape[1:], names, strict=True):
        known = plain_number(size)
        sizes.append(known if isinstance(known, Symbol) else TracedInt(known, name))
    return tuple(sizes)


def known_outputs(
    node: NodeType, shapes: tuple[Shape | None, ...], plain: tuple[Shape, ...]
) -> tuple[Shape, ...]:
    """Return the output shapes of a node, made from the sizes of its inputs where they can be.

    Parameters
    ----------
    shapes : tuple of Shape or None
        Per data input, with sizes that may know how they were made.
    plain : tuple of Shape
        What comes out in plain numbers: whatever disagrees with it is not used.
    """
    try:
        made = _outputs(node, shapes)
    except (RuleError, ValueError, TypeError, ArithmeticError, LookupError):
        # A rule that looks at its numbers more closely than a traced one can bear.
        return plain
    if len(made) != len(plain) or any(len(m) != len(p) for m, p in zip(made, plain, strict=True)):
        return plain
    return tuple(
        tuple(_better(size, known) for size, known in zip(shape, sure, strict=True))
        for shape, sure in zip(made, plain, strict=True)
    )


def traced_walk(
    interior: Interior, nodes: Mapping[str, NodeType], given: Mapping[str, Shape]
) -> dict[OutputPort, Shape]:
    """Return the shape at every output inside, as far as possible made from those that are given.

    Parameters
    ----------
    interior : Interior
        With plain numbers.
    nodes : mapping of str to NodeType
        The nodes inside, with settings that may know how they were made.
    given : mapping of str to Shape
        By the node inside that an input port becomes.
    """
    graph, table = interior.graph, interior.shapes
    found: dict[OutputPort, Shape] = {}
    for name in graph:
        node, edges = nodes[name], graph.edges_into(name)
        ports = [port.name for port in node.output_ports()]
        if name in given:
            found[name, ports[0]] = given[name]
            continue
        made = known_outputs(node, input_sizes(node, edges, found), table.of(name).outputs or ())
        found.update(((name, port), shape) for port, shape in zip(ports, made, strict=True))
    return found


def input_sizes(
    node: NodeType, edges: Mapping[str, Edge], found: Mapping[OutputPort, Shape]
) -> tuple[Shape | None, ...]:
    """Return the shape at each data input of a node, None where nothing is wired."""
    wired = (edges.get(port.name) for port in node.data_ports())
    return tuple(None if e is None else found[e.source, e.source_port] for e in wired)


def plain_sizes(shape: Shape | None) -> Shape | None:
    """Return a shape with plain numbers."""
    return None if shape is None else tuple(plain_number(size) for size in shape)


def _better(size: Size, known: Size) -> Size:
    if isinstance(size, TracedInt) and int(size) == known and len(size.text) <= LONGEST:
        # A setting equals no number (see `ChosenInt`); a size has to.
        return TracedInt(int(size), size.text, size.level)
    return known


def _outputs(node: NodeType, shapes: tuple[Shape | None, ...]) -> tuple[Shape, ...]:
    if isinstance(node, Composite):
        return node.traced_outputs(*shapes)
    return node.output_shapes(*shapes)  # type: ignore[arg-type]  # None only if optional
