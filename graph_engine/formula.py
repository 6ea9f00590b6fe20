"""From a formula to a graph."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from graph_engine.errors import FormulaError, GraphError
from graph_engine.formula_grammar import (
    Call,
    Expression,
    Literal,
    Name,
    Number,
    Operation,
    parse,
)
from graph_engine.structure import GraphStructure
from nodes.errors import RuleError, UnknownNodeTypeError
from nodes.node_type import NodeType
from nodes.registry import node_type, node_types

OPERATORS = {
    "+": "add",
    "-": "subtract",
    "*": "multiply",
    "/": "divide",
    "@": "matmul",
    "neg": "negate",
    "**": "power",
}
"""The node type each operator makes."""


def build_formula(
    graph: GraphStructure,
    formula: str,
    values: Mapping[str, Any],
    *,
    trainable: Iterable[str] | None = None,
    default: float | None = None,
) -> str:
    """Add the nodes of a formula to a graph and return the name of the last one.

    Parameters
    ----------
    formula : str
        ``"sigmoid(w*x + b)"``; several statements are parted by semicolons, and a name assigned
        to can be used after: ``"q = x + y; f = q * z"``.
    values : mapping
        Value of each name: a number or nested lists. A name that is a node of the graph already
        is used as it stands and needs none.
    trainable : iterable of str, optional
        Names that become parameters. Left out, those that begin with w, W or b.
    default : float, optional
        Value of the names that have none; without it they are an error.

    Raises
    ------
    FormulaError
        Pointing at the column; the graph is left as it was.
    """
    statements = parse(formula)
    builder = _Builder(graph, formula, values, trainable, default)
    try:
        for statement in statements:
            last = builder.statement(statement.target, statement.expression, statement.column)
        unused = sorted(set(values) - builder.used)
        if unused:
            raise FormulaError(
                f"there is no {', '.join(unused)} in the formula", formula, 0, "Leave it out."
            )
    except Exception:
        for name in reversed(builder.made):
            graph.remove(name)
        raise
    return last


class _Builder:
    def __init__(
        self,
        graph: GraphStructure,
        formula: str,
        values: Mapping[str, Any],
        trainable: Iterable[str] | None,
        default: float | None,
    ) -> None:
        self.graph = graph
        self.formula = formula
        self.values = values
        self.trainable = None if trainable is None else set(trainable)
        self.default = default
        self.known: dict[str, str] = {}
        self.used: set[str] = set()
        self.made: list[str] = []

    def fail(self, rule: str, column: int, remedy: str = "") -> FormulaError:
        return FormulaError(rule, self.formula, column, remedy)

    def statement(self, target: str, expression: Expression, column: int) -> str:
        if not target:
            return self.build(expression)
        if target in self.known or target in self.graph:
            raise self.fail(f"{target} stands for something already", column, "Choose a new name.")
        made = self.build(expression, target)
        if isinstance(expression, Name):
            self.known[target] = made
        else:
            self.known[target] = target
        return made

    def build(self, expression: Expression, name: str | None = None) -> str:
        """Add the nodes of an expression; return the node that gives its value."""
        match expression:
            case Number(value, column):
                return self.add("value", {"value": value}, (), column, name)
            case Name(variable, column):
                return self.variable(variable, column)
            case Operation():
                return self.operation(expression, name)
            case Call():
                return self.call(expression, name)

    def add(
        self,
        type_id: str,
        settings: dict[str, Any],
        inputs: Iterable[tuple[str, str]],
        column: int,
        name: str | None = None,
    ) -> str:
        try:
            made = self.graph.add(type_id, name, **settings)
            self.made.append(made)
            for source, port in inputs:
                self.graph.connect(source, (made, port))
        except (GraphError, RuleError) as error:
            raise self.fail(error.rule, column, error.remedy) from None
        return made

    def variable(self, variable: str, column: int) -> str:
        if variable in self.known:
            return self.known[variable]
        if variable in self.values:
            self.used.add(variable)
            value = self.values[variable]
        elif variable in self.graph:
            return variable
        elif self.default is not None:
            value = self.default
        else:
            raise self.fail(f"{variable} has no value", column, f"Give one: {variable}=…")
        is_learned = (
            variable.startswith(("w", "W", "b"))
            if self.trainable is None
            else variable in self.trainable
        )
        type_id = "parameter" if is_learned else "value"
        made = self.add(type_id, {"value": value}, (), column, variable)
        self.known[variable] = made
        return made

    def operation(self, operation: Operation, name: str | None) -> str:
        # A sum of a thousand terms is an operation in an operation in an operation: walked, not
        # recursed into. Brackets on the right are never that deep.
        chain = [operation]
        while isinstance(first := chain[-1].operands[0], Operation):
            chain.append(first)
        made: str | None = None
        while chain:
            made = self.one_operation(chain.pop(), made, None if chain else name)
        assert made is not None
        return made

    def one_operation(self, operation: Operation, left: str | None, name: str | None) -> str:
        """Add the node of an operation, whose first operand may be there already: `left`."""
        operator, operands, column = operation.operator, operation.operands, operation.column
        type_id = OPERATORS[operator]
        first = operands[0]
        if operator == "/" and isinstance(first, Number) and first.value == 1.0:
            type_id, operands = "reciprocal", operands[1:]
        settings: dict[str, Any] = {}
        if operator == "**" and isinstance(operands[1], Number):
            settings["exponent"] = operands[1].value
            operands = operands[:1]
        sources = [] if left is None else [left]
        sources += [self.build(operand) for operand in operands[len(sources) :]]
        ports = [port.name for port in node_type(type_id).inputs]
        return self.add(type_id, settings, list(zip(sources, ports, strict=False)), column, name)

    def call(self, call: Call, name: str | None) -> str:
        cls = self.function(call)
        settings: dict[str, Any] = {}
        wired: list[tuple[str, Expression]] = []
        for keyword, value in call.keywords:
            if isinstance(value, Literal):
                settings[keyword] = value.value
            elif isinstance(value, Number) and keyword in cls.model_fields:
                settings[keyword] = _as_setting(value.value)
            else:
                wired.append((keyword, value))
        if "input_count" in cls.model_fields:
            # Whoever writes the inputs down need not count them.
            settings.setdefault("input_count", len(call.positional) + len(wired))
        data_ports = self.data_ports(cls, settings, call.column)
        if len(call.positional) > len(data_ports):
            raise self.fail(
                f"{call.function} takes {len(data_ports)} inputs, {len(call.positional)} are given",
                call.column,
            )
        wired = [*zip(data_ports, call.positional, strict=False), *wired]
        inputs = [(self.build(value), port) for port, value in wired]
        return self.add(cls.id, settings, inputs, call.column, name)

    def data_ports(self, cls: type[NodeType], settings: dict[str, Any], column: int) -> list[str]:
        try:
            return [port.name for port in cls.checked(settings).data_ports()]
        except RuleError as error:
            raise self.fail(error.rule, column, error.remedy) from None

    def function(self, call: Call) -> type[NodeType]:
        if call.function in node_types():
            return node_type(call.function)
        for cls in node_types().values():
            if call.function == cls.stem and cls.inputs:
                return cls
        try:
            return node_type(call.function)
        except UnknownNodeTypeError as error:
            rule, _, hint = str(error).partition(". ")
            raise self.fail(rule, call.column, hint) from None


def _as_setting(value: float) -> float | int:
    return int(value) if value.is_integer() else value
