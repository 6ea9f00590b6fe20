"""`gradloom check` and `gradloom summary`: is it right, and how large is it."""

from __future__ import annotations

import math
from typing import Any

import typer

from app.command_line.output import AsJson, print_json, print_table, size
from app.command_line.projects import OutputNode, ProjectPath, open_graph, run
from graph_engine.edge import Edge
from graph_engine.gradient_check import GradientCheck, check_gradients
from graph_engine.parity import Parity, check_parity
from graph_engine.summary import summarize
from nodes.shapes import Symbol

MAXIMUM_RELATIVE_ERROR = 1e-5
"""Of a gradient against finite differences."""
MAXIMUM_DIFFERENCE = 1e-9
"""Of float64 between engine and PyTorch, beyond which rounding must explain the rest."""

CHECK_FAILED = 1


def check(project: ProjectPath, output: OutputNode = None, json: AsJson = False) -> None:
    """Check gradients, and the engine against PyTorch.

    Gradients are held against finite differences; values and gradients of the engine against the
    generated PyTorch. The exit code is 1 when one of the two fails.
    """
    graph, _ = open_graph(project)
    output = run(graph, output).output_name or output
    gradients = check_gradients(graph, output)
    parity = check_parity(graph, output)
    error, difference = gradients.max_relative_error, parity.max_absolute_error
    # "not <" so that NaN fails.
    is_right = error <= MAXIMUM_RELATIVE_ERROR
    is_same = difference <= MAXIMUM_DIFFERENCE or parity.agrees
    if json:
        print_json({"gradient_check": _finite(error), "parity": _finite(difference)})
    else:
        rows = [
            _row("gradients", "relative", error, is_right, _worst_gradient(gradients)),
            _row(f"PyTorch, {parity.dtype}", "absolute", difference, is_same, _farthest(parity)),
        ]
        print_table(("check", "error", "largest", "", "worst edge"), rows, right=(2,))
    if not (is_right and is_same):
        raise typer.Exit(CHECK_FAILED)


def _row(title: str, kind: str, error: float, is_fine: bool, worst: Edge | None) -> tuple[str, ...]:
    edge = f"{worst.source} → {worst.target}.{worst.target_port}" if worst and error else ""
    return title, kind, f"{error:.2g}", "fine" if is_fine else "FAILED", edge


def _worst_gradient(check: GradientCheck) -> Edge | None:
    return max(check.edges, key=lambda found: found.relative_error).edge if check.edges else None


def _farthest(parity: Parity) -> Edge | None:
    edges = parity.edges
    return max(edges, key=lambda found: max(found[1:]))[0] if edges else None


def _finite(error: float) -> float | None:
    return error if math.isfinite(error) else None


def summary(project: ProjectPath, json: AsJson = False) -> None:
    """Print shapes, parameters, multiply-adds, memory."""
    graph, _ = open_graph(project)
    found = summarize(graph)
    if json:
        nodes = [
            {
                "name": node.name,
                "type": node.type,
                "output_shape": _shape(node.output_shape),
                "parameters": node.parameters,
                "multiply_adds": node.multiply_adds,
            }
            for node in found.nodes
        ]
        totals = {"parameters": found.parameters, "multiply_adds": found.multiply_adds}
        print_json({**totals, "nodes": nodes})
        return
    rows = [
        (
            node.name,
            graph.node(node.name).title,
            node.shape_text,
            f"{node.parameters:,}",
            f"{node.multiply_adds:,}",
            size(node.memory_bytes),
        )
        for node in found.nodes
    ]
    totals = (f"{found.parameters:,}", f"{found.multiply_adds:,}", size(found.memory_bytes))
    rows.append(("total", "", "", *totals))
    heads = ("node", "type", "output", "parameters", "multiply-adds", "memory")
    print_table(heads, rows, right=(3, 4, 5))
    print("\nMultiply-adds and memory are of one example.")


def _shape(shape: Any) -> list[int | str] | None:
    if shape is None:
        return None
    return [str(size) if isinstance(size, Symbol) else size for size in shape]
