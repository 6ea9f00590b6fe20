"""The lines and members of one generated class, written node by node.

The module of a graph and the class of a block inside it are written in the same way.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from itertools import islice
from typing import Any

from graph_engine.blocks.composite import Composite
from graph_engine.blocks.interior import Interior
from graph_engine.brackets import unbracketed
from graph_engine.errors import GraphError
from graph_engine.torch_names import checked_identifier, free_identifier
from nodes.blocks.block_output import BlockOutput
from nodes.node_type import NodeType
from nodes.shapes import Shape
from nodes.torch_code import TorchCall, TorchCode


@dataclass
class Written:
    """What one node became.

    Attributes
    ----------
    outputs : dict of str to str
        The expression of each output port.
    lines : list of (str, str)
        Target and expression of each assignment in ``forward``.
    keys : dict of str to str
        The key in the state_dict of each weight that the node owns.
    """

    outputs: dict[str, str]
    lines: list[tuple[str, str]] = field(default_factory=list)
    keys: dict[str, str] = field(default_factory=dict)


class Writer:
    """Writes nodes; keeps the members of the class and the names in use.

    Parameters
    ----------
    names : iterable of str
        Identifiers that are spoken for.
    classes : ClassBook
        Where the classes of blocks go.
    is_tracing : bool
        Whether numbers may know their texts, and come in brackets therefore.
    """

    def __init__(self, names: Iterable[str], classes: Any, *, is_tracing: bool = False) -> None:
        self.members: dict[str, str] = {}
        self.taken = set(names)
        self.classes = classes
        self.is_tracing = is_tracing

    def claim(self, wanted: str) -> str:
        """Return a free identifier like the one that is wanted, which is taken from now on."""
        name = free_identifier(wanted, self.taken)
        self.taken.add(name)
        return name

    def write(
        self,
        title: str,
        identifier: str,
        node: NodeType,
        expressions: Mapping[str, str],
        shapes: tuple[Shape | None, ...],
    ) -> Written:
        """Write one node.

        Parameters
        ----------
        title : str
            As errors name it.
        identifier : str
            Claimed already; another one is claimed where the node's members would clash.
        expressions : mapping of str to str
            Of what is wired, by input port, weights among them.
        shapes : tuple of Shape or None
            Per data input.
        """
        ports = node.weight_ports()
        weights = {port.name: expressions[port.name] for port in ports if port.name in expressions}
        if isinstance(node, BlockOutput):
            return Written({"out": expressions["x"]})
        if isinstance(node, Composite) and weights:
            return self._inline(node.plain().interior(*shapes), node, identifier, expressions)
        code, identifier = self._code(title, identifier, node, expressions, weights, shapes)
        owned = [port.name for port in ports if port.name not in weights]
        keys = {name: self._key(node, identifier, name, code) for name in owned}
        outputs = [port.name for port in node.output_ports()]
        if node.role in ("constant", "parameter"):
            return Written({outputs[0]: code.expression}, [], keys)
        variables = [identifier]
        if len(outputs) > 1:
            variables = [self.claim(f"{identifier}_{port}") for port in outputs]
        line = targets(variables, code.groups), code.expression
        return Written(dict(zip(outputs, variables, strict=True)), [line], keys)

    def _code(
        self,
        title: str,
        identifier: str,
        node: NodeType,
        expressions: Mapping[str, str],
        weights: dict[str, str],
        shapes: tuple[Shape | None, ...],
    ) -> tuple[TorchCode, str]:
        """Return the node's code; under another identifier where its members would clash."""
        inputs = tuple(expressions.get(port.name) for port in node.data_ports())
        while True:
            code = node.torch(TorchCall(identifier, inputs, weights, shapes, self.classes))
            if not (set(code.members) - {identifier}) & self.taken:
                break
            identifier = self.claim(identifier)
        if self.is_tracing:
            members = {name: unbracketed(text) for name, text in code.members.items()}
            code = replace(code, expression=unbracketed(code.expression), members=members)
        self.taken.update(code.members)
        for expression in (code.expression, *code.members.values()):
            check_expression(title, expression)
        for member in code.members:
            checked_identifier(member)
        self.members.update(code.members)
        return code, identifier

    def _key(self, node: NodeType, identifier: str, weight: str, code: TorchCode) -> str:
        named = code.state_names.get(weight)
        if named is not None:
            return f"{identifier}.{named}"
        if node.role == "parameter":
            return identifier
        member = f"{identifier}_{checked_identifier(weight)}"
        return member if member in code.members else f"{identifier}.{weight}"

    def _inline(
        self, interior: Interior, node: NodeType, identifier: str, expressions: Mapping[str, str]
    ) -> Written:
        """Write what is inside, line by line: a class of its own could not share weights."""
        graph, table = interior.graph, interior.shapes
        known = {(name, "out"): expressions[port] for port, name in interior.inputs.items()}
        shared = {owner: expressions.get(name) for name, owner in interior.weights.items()}
        outer_name = {owner: name for name, owner in interior.weights.items()}
        whole = Written({})
        for name in graph:
            if (name, "out") in known:
                continue
            inner = graph.node(name)
            given = {
                port: known[edge.source, edge.source_port]
                for port, edge in graph.edges_into(name).items()
            }
            for port in inner.weight_ports():
                wired = shared.get((name, port.name))
                if wired is not None:
                    given[port.name] = wired
            if inner.role == "parameter" and "value" in given:
                known[name, "out"] = given["value"]
                continue
            wanted = self.claim(f"{identifier}_{name}")
            written = self.write(
                graph.display_name(name), wanted, inner, given, table.of(name).inputs
            )
            whole.lines += written.lines
            known.update(((name, port), text) for port, text in written.outputs.items())
            whole.keys.update((outer_name[name, key], at) for key, at in written.keys.items())
        ports = [port.name for port in node.output_ports()]
        whole.outputs = {port: known[interior.outputs[port]] for port in ports}
        return whole


def targets(variables: list[str], groups: tuple[int, ...]) -> str:
    """Return ``a, (b, c)`` for groups (1, 2): outputs as PyTorch nests them."""
    if not groups:
        return ", ".join(variables)
    left = iter(variables)
    taken = [", ".join(islice(left, size)) for size in groups]
    return ", ".join(
        f"({names})" if size > 1 else names for names, size in zip(taken, groups, strict=True)
    )


def check_expression(title: str, expression: str) -> None:
    """Refuse anything but one expression on one line, whatever a node type answers."""
    try:
        if "\n" in expression or "\r" in expression:
            raise SyntaxError("line break")
        ast.parse(expression, mode="eval")
    except SyntaxError as error:
        raise GraphError(
            f"the PyTorch line of {title} is not one expression ({error.msg})",
            "This is a mistake in the node type.",
        ) from None
