"""From a graph back to a formula."""

from __future__ import annotations

from graph_engine.errors import FormulaError
from graph_engine.formula import OPERATORS
from graph_engine.structure import GraphStructure
from nodes.muted import Muted
from nodes.node_type import NodeType

_SIGN_OF = {type_id: sign for sign, type_id in OPERATORS.items()}
_SUM, _PRODUCT, _UNARY, _POWER, _PRIMARY = range(5)
_LEVEL = {"+": _SUM, "-": _SUM, "*": _PRODUCT, "/": _PRODUCT, "@": _PRODUCT, "**": _POWER}
MAXIMUM_NODES = 500


def formula_of(graph: GraphStructure, name: str) -> str:
    """Return the formula of a node in terms of what leads to it.

    A node whose value is used more than once gets a statement of its own, so that
    `build_formula` makes the same graph again: ``"q = x + y; f = q * q"``.

    Raises
    ------
    FormulaError
        When more than `MAXIMUM_NODES` nodes lead to it.
    """
    needed = graph.order.upstream([name], MAXIMUM_NODES)
    if len(needed) > MAXIMUM_NODES:
        raise FormulaError(
            f"more nodes lead to {name} than the {MAXIMUM_NODES} that a formula shows", "", 0
        )
    texts: dict[str, tuple[str, int]] = {}
    statements: list[str] = []
    for each in sorted(needed, key=graph.order.position.__getitem__):
        text, level = _expression(graph, each, texts)
        uses = sum(edge.target in needed for edge in graph.edges_out_of(each))
        is_shared = uses > 1 and bool(graph.edges_into(each))
        if is_shared and each != name:
            statements.append(f"{each} = {text}")
            text, level = each, _PRIMARY
        texts[each] = text, level
    return "; ".join([*statements, texts[name][0]])


def _expression(
    graph: GraphStructure, name: str, texts: dict[str, tuple[str, int]]
) -> tuple[str, int]:
    node = graph.node(name)
    edges = graph.edges_into(name)
    if not edges:
        return _source(node, name)
    operands = {
        port.name: _port_text(graph, name, port.name, texts)
        for port in node.input_ports()
        if port.name in edges
    }
    if isinstance(node, Muted):
        first = node.data_ports()[0].name
        return _port_text(graph, name, first, texts) if first in edges else (name, _PRIMARY)
    sign = _SIGN_OF.get(node.id)
    if node.id == "power" and len(operands) == 1:
        exponent = _number_text(node.model_dump()["exponent"])
        return f"{_within(operands['x'], _PRIMARY)} ** {exponent}", _POWER
    if node.id == "reciprocal":
        return f"1 / {_within(operands['x'], _UNARY)}", _PRODUCT
    if sign == "neg":
        return f"-{_within(operands['x'], _UNARY)}", _UNARY
    if sign is not None and len(operands) == 2:
        left, right = operands.values()
        level = _LEVEL[sign]
        if sign == "**":
            return f"{_within(left, _PRIMARY)} ** {_within(right, _UNARY)}", level
        # The right operand of - and / needs brackets at its own level too.
        return f"{_within(left, level)} {sign} {_within(right, level + 1)}", level
    return _call(node, operands), _PRIMARY


def _port_text(
    graph: GraphStructure, name: str, port: str, texts: dict[str, tuple[str, int]]
) -> tuple[str, int]:
    edge = graph.edges_into(name)[port]
    ports = graph.node(edge.source).output_ports()
    if len(ports) > 1:
        return f"{edge.source}.{edge.source_port}", _PRIMARY
    return texts[edge.source]


def _source(node: NodeType, name: str) -> tuple[str, int]:
    value = getattr(node, "value", None)
    is_unnamed = name.startswith("value_") and node.id == "value"
    if is_unnamed and isinstance(value, int | float):
        return _number_text(value), _PRIMARY if value >= 0 else _UNARY
    return name, _PRIMARY


def _within(operand: tuple[str, int], level: int) -> str:
    text, own = operand
    return f"({text})" if own < level else text


def _number_text(value: float) -> str:
    return str(int(value)) if float(value).is_integer() and abs(value) < 1e15 else repr(value)


def _call(node: NodeType, operands: dict[str, tuple[str, int]]) -> str:
    if ":" in node.id:
        raise FormulaError(
            f"{node.title} is made in this document, and no formula can name it",
            "",
            0,
            "Expand it in place first.",
        )
    data = [port.name for port in node.data_ports()]
    parts = []
    has_gap = False
    for port in data:
        if port not in operands:
            has_gap = True
        elif has_gap:
            parts.append(f"{port}={operands[port][0]}")
        else:
            parts.append(operands[port][0])
    parts += [f"{port}={text}" for port, (text, _) in operands.items() if port not in data]
    defaults = type(node).model_construct().model_dump()
    for setting, value in node.model_dump().items():
        if value != defaults[setting]:
            parts.append(f"{setting}={value!r}")
    return f"{node.id}({', '.join(parts)})"
