"""The inside of any node: of what is made of nodes, and of gates whose formula is known."""

from __future__ import annotations

import re

from graph_engine.blocks.assembly import Assembly
from graph_engine.blocks.composite import Composite, given_shapes
from graph_engine.blocks.interior import Interior, OutputPort
from graph_engine.errors import BlockError
from graph_engine.formula import build_formula
from nodes.initializers import Weight
from nodes.inputs.parameter import Parameter
from nodes.node_type import NodeType
from nodes.shapes import Shape


def can_open(node: NodeType, *shapes: Shape | None, is_training: bool = False) -> bool:
    """Whether there is something inside a node, for these shapes of its data inputs."""
    return isinstance(node, Composite) or bool(_formula_of(node, shapes, is_training))


def interior_of(node: NodeType, *shapes: Shape | None, is_training: bool = False) -> Interior:
    """Return what is inside a node, for these shapes of its data inputs.

    Parameters
    ----------
    is_training : bool
        Whether the graph is in training mode, where some layers compute something else.

    Raises
    ------
    BlockError
        When it has no expansion.
    RuleError
        When the shapes do not fit.
    """
    if isinstance(node, Composite):
        return node.interior(*shapes)
    formula = _formula_of(node, shapes, is_training)
    if not formula:
        raise BlockError(
            f"{node.title} is not made of simpler nodes with these settings and shapes",
            "It computes its output at once.",
        )
    return _from_formula(node, formula, shapes)


def _formula_of(node: NodeType, shapes: tuple[Shape | None, ...], is_training: bool) -> str:
    """Return the formula of a node; empty where there is none that reads what is wired."""
    formula = node.expands_for(*shapes, is_training=is_training)
    optional = [
        port.name
        for port, shape in zip(node.data_ports(), shapes, strict=True)
        if port.is_optional and shape is not None
    ]
    is_whole = all(re.search(rf"\b{name}\b", formula) for name in optional)
    return formula if is_whole else ""


def _from_formula(node: NodeType, formula: str, shapes: tuple[Shape | None, ...]) -> Interior:
    made = Assembly(node.id)
    ports = node.data_ports()
    given = given_shapes(ports, shapes)
    for port in ports:
        if port.name in given:
            made.input(port)
    owners: dict[str, tuple[str, str]] = {}
    described: dict[str, Weight] = {}
    for weight in node.weights(*shapes):  # type: ignore[arg-type]  # None only if optional
        owner = Parameter(start="zeros", shape=weight.shape)
        made.graph.add_node(owner, weight.name)
        owners[weight.name] = (weight.name, "value")
        described[weight.name] = weight
    last = build_formula(made.graph, formula, {})
    outputs = [port.name for port in node.output_ports()]
    sources = {port: _given_by(made, port, last) for port in outputs}
    for entry in [port for port, name in made.inputs.items() if _is_idle(made, name, sources)]:
        made.graph.remove(made.inputs.pop(entry))
        del given[entry]
    return made.interior(given, sources, owners, described)


def _is_idle(made: Assembly, name: str, sources: dict[str, OutputPort]) -> bool:
    """Whether the formula does not read an input."""
    return not made.graph.edges_out_of(name) and (name, "out") not in sources.values()


def _given_by(made: Assembly, port: str, last: str) -> OutputPort:
    """Return what gives an output: the statement named as it, or the last one."""
    is_named = port in made.graph and port not in made.inputs
    name = port if is_named else last
    return name, made.graph.node(name).output_ports()[0].name
