"""What the chain rule says at one node: local × upstream = gradient, per input. No Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from PySide6.QtCore import QCoreApplication

from app.widgets.numbers import gradient_text, is_number, number_text, sizes_text
from graph_engine.errors import RunError
from graph_engine.graph import Graph
from graph_engine.local_formula import local_formula, source_names
from graph_engine.local_gradient import LocalGradient
from graph_engine.result import Result

LONGEST_FORMULA = 12


@dataclass(frozen=True)
class ChainRow:
    """One input's line, as texts.

    Attributes
    ----------
    source : str
        What is wired there, or the name of a weight that the node owns.
    local : str
        ``x0 = -1.00``, ``-1.00``, ``diagonal`` or ``Jacobian``.
    local_help : str
        Its shape, where it is no single number.
    """

    source: str
    local: str
    upstream: str
    gradient: str
    local_help: str = ""


def chain_rows(graph: Graph, result: Result, name: str, digits: int) -> list[ChainRow]:
    """Return the table of a node; empty where no gradient flows through it."""
    if not result.has_gradient(name) or graph.node(name).role == "parameter":
        return []
    upstream = gradient_text(result.gradient(name), digits)
    names = source_names(graph, name)
    rows = []
    for port in (each for each in graph.node(name).input_ports() if not each.is_hidden):
        edge = graph.edges_into(name).get(port.name)
        gradient: Any = None
        if edge is not None:
            gradient = result.edge_gradient(edge)
        elif port.is_weight:
            gradient = _weight_gradient(result, name, port.name)
        if gradient is None:
            continue
        rows.append(
            ChainRow(
                # Of a source with several outputs the port's name says more than the node's.
                names.get(port.name, port.name).rpartition(".")[2],
                _local_text(graph, result, name, port.name, digits),
                upstream,
                gradient_text(gradient, digits),
                _local_help(result, name, port.name),
            )
        )
    return rows


def _weight_gradient(result: Result, name: str, weight: str) -> Any:
    try:
        return result.weight_gradient(name, weight)
    except RunError:
        return None


def _local_text(graph: Graph, result: Result, name: str, port: str, digits: int) -> str:
    try:
        local = result.local_gradient(name, port)
    except RunError:
        return "—"
    if local.form in ("dense", "rows"):
        return _said("Jacobian")
    text = _said("diagonal") if np.ndim(local.value) else local_text(local, digits)
    formula = local_formula(graph, name, port)
    is_short = bool(formula) and len(formula) <= LONGEST_FORMULA and formula != text
    is_constant = formula.lstrip("-−").replace(".", "").isdigit()
    return (
        f"{formula} = {text}" if is_short and local.form == "number" and not is_constant else text
    )


def _local_help(result: Result, name: str, port: str) -> str:
    try:
        local = result.local_gradient(name, port)
    except RunError:
        return ""
    return "" if local.form == "number" else local_text(local)


def local_text(local: LocalGradient, digits: int = 2) -> str:
    """Return a local gradient in short: the number, or its shape and form."""
    if local.form == "number" or (is_number(local.value) and local.value is not None):
        return number_text(local.value, digits)
    if local.form == "diagonal":
        return _said("{0} diagonal").replace("{0}", sizes_text(np.shape(local.value)))
    text = _said("{0} by {1}").replace("{0}", _shape(local.output_shape))
    return text.replace("{1}", _shape(local.input_shape))


def _said(text: str) -> str:
    return QCoreApplication.translate("ChainRule", text)


def _shape(shape: tuple[int, ...]) -> str:
    return "×".join(map(str, shape)) or "1"
