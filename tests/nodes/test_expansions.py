"""Expansions: the formula in simpler nodes must be the node itself, in value and gradient."""

from __future__ import annotations

import ast
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from nodes.context import Context
from nodes.registry import node_type
from tests.nodes.running import CASES, Case, forward, relative_error, run

OPERATORS = {
    ast.Add: "add",
    ast.Sub: "subtract",
    ast.Mult: "multiply",
    ast.Div: "divide",
    ast.Pow: "power",
    ast.MatMult: "matmul",
}
Push = Callable[[Any], None]


def _names_of(case: Case) -> set[str]:
    formula = ast.parse(case.node.expands_to(), mode="eval")
    return {tree.id for tree in ast.walk(formula) if isinstance(tree, ast.Name)}


def _is_expanded(case: Case) -> bool:
    """Return whether there is a formula that names every wired input."""
    if not case.node.expands_to():
        return False
    ports = zip(case.node.data_ports(), case.shapes, strict=True)
    return {port.name for port, shape in ports if shape is not None} <= _names_of(case)


EXPANDED = [case for case in CASES if _is_expanded(case)]


def _is_number(tree: ast.expr) -> bool:
    match tree:
        case ast.Constant() | ast.UnaryOp(op=ast.USub(), operand=ast.Constant()):
            return True
    return False


class Tape:
    """Reads a formula, whose grammar is a part of Python's, and runs it through the registry."""

    def __init__(self, values: dict[str, Any]) -> None:
        self.values = values
        self.gradients = {name: np.zeros_like(value) for name, value in values.items()}
        self.ids: set[str] = set()

    def read(self, tree: ast.expr) -> tuple[Any, Push]:
        """Return the value of a formula, and what hands an upstream gradient down into it."""
        match tree:
            case ast.Name(id=name):
                return self.values[name], lambda g: self._arrive(name, g)
            case ast.Constant(value=number):
                return np.array(float(number)), lambda g: None
            case ast.UnaryOp(op=ast.USub(), operand=ast.Constant(value=number)):
                return np.array(-float(number)), lambda g: None
            case ast.UnaryOp(op=ast.USub(), operand=operand):
                return self._apply("negate", [operand], {})
            case ast.BinOp(left=left, op=ast.Pow(), right=right) if _is_number(right):
                # A number is the setting: nobody asks for the gradient of a fixed exponent.
                return self._apply("power", [left], {"exponent": ast.literal_eval(right)})
            case ast.BinOp(left=left, op=operator, right=right):
                return self._apply(OPERATORS[type(operator)], [left, right], {})
            case ast.Call(func=ast.Name(id=id), args=arguments, keywords=keywords):
                settings = {k.arg: ast.literal_eval(k.value) for k in keywords if k.arg}
                return self._apply(id, arguments, settings)
        raise AssertionError(f"not in the grammar: {ast.unparse(tree)}")

    def _arrive(self, name: str, gradient: Any) -> None:
        self.gradients[name] = self.gradients[name] + gradient

    def _apply(
        self, id: str, arguments: list[ast.expr], settings: dict[str, Any]
    ) -> tuple[Any, Push]:
        self.ids.add(id)
        node = node_type(id).checked(settings)
        read = [self.read(argument) for argument in arguments]
        ctx = Context()
        unwired = [None] * (len(node.data_ports()) - len(read))
        (out,) = forward(node, [value for value, _ in read] + unwired, ctx)

        def push(upstream: Any) -> None:
            for (_, down), gradient in zip(read, node.backward(ctx, upstream), strict=False):
                # Nothing flows back into integers.
                if gradient is not None:
                    down(gradient)

        return out, push


@pytest.mark.parametrize("case", EXPANDED, ids=str)
def test_expansion_computes_what_the_node_computes(case: Case) -> None:
    arrays = case.draw()
    expected = run(case.node, arrays)
    names = [port.name for port in case.node.data_ports()]
    given = dict(zip(names, arrays, strict=True))
    tape = Tape({name: array for name, array in given.items() if array is not None})

    out, push = tape.read(ast.parse(case.node.expands_to(), mode="eval").body)
    assert relative_error(out, expected.outputs[0]) <= 1e-14
    push(expected.upstream[0])
    for name, gradient in zip(names, expected.gradients, strict=True):
        if gradient is None:
            assert not np.any(tape.gradients.get(name, 0.0))
        else:
            assert relative_error(tape.gradients[name], gradient) <= 1e-13
    assert case.cls.id not in tape.ids
