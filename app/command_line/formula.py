"""`gradloom formula`: value and gradients of a formula, without a project."""

from __future__ import annotations

import json as json_format
import math
from typing import Annotated, Any

import numpy as np
import typer

from app.command_line.edges import edge_records, print_edges
from app.command_line.errors import InputError
from app.command_line.output import AsJson, number, plain, print_json, print_table
from app.command_line.projects import run
from graph_engine.formula import build_formula
from graph_engine.graph import Graph

Values = Annotated[
    list[str] | None,
    typer.Argument(metavar="[NAME=VALUE]...", help="Such as x=-2 or W=[[1,2],[3,4]]."),
]


def formula(
    expression: Annotated[str, typer.Argument(metavar="FORMULA", help='Such as "(x + y) * z".')],
    values: Values = None,
    json: AsJson = False,
) -> None:
    """Print value and gradients of a formula."""
    graph = Graph("formula")
    given = dict(read_value(text) for text in values or [])
    if len(given) != len(values or []):
        raise InputError("a name has two values", "Give it one.")
    last = build_formula(graph, expression, given)
    # Of a tensor, the sum of its elements is differentiated.
    result = run(graph, last)
    gradients = {
        name: result.gradient(name) if result.has_gradient(name) else np.zeros(np.shape(value))
        for name, value in given.items()
    }
    if json:
        print_json(
            {
                "value": plain(result.value(last)),
                "gradients": {name: plain(gradient) for name, gradient in gradients.items()},
                "edges": edge_records(graph, result),
            }
        )
        return
    print(f"{expression} = {number(result.value(last))}\n")
    if gradients:
        what = "gradient" if np.ndim(result.value(last)) == 0 else "gradient of the sum"
        rows = [(name, number(result.value(name)), number(gradients[name])) for name in gradients]
        print_table(("input", "value", what), rows, right=(1, 2))
        print()
    print_edges(graph, result)


def read_value(text: str) -> tuple[str, Any]:
    """Return name and value of ``x=-2`` or ``W=[[1,2],[3,4]]``; nothing is ever evaluated.

    Raises
    ------
    InputError
    """
    name, equals, value = text.partition("=")
    name = name.strip()
    if not equals or not name.isidentifier():
        raise InputError(f"{text!r} is no value", "Write NAME=VALUE, such as x=-2.")
    return name, _number(name, value) if "[" not in value else _rows(name, value)


def _number(name: str, text: str) -> int | float:
    try:
        found = float(text)
    except ValueError:
        remedy = "Give a number, or rows of numbers such as [[1,2],[3,4]]."
        raise InputError(f"{name} = {text[:60]!r} is not a number", remedy) from None
    if not math.isfinite(found):
        raise InputError(f"{name} = {text[:60]} is not finite", "Give a finite number.")
    return int(found) if found.is_integer() and "." not in text and abs(found) < 2**53 else found


def _rows(name: str, text: str) -> Any:
    try:
        return json_format.loads(text, parse_constant=_refuse)
    except (ValueError, RecursionError):
        rule = f"{name} = {text[:60]!r} is not rows of numbers"
        remedy = "Write rows of finite numbers, such as [[1,2],[3,4]]."
        raise InputError(rule, remedy) from None


def _refuse(text: str) -> Any:
    raise ValueError(text)
