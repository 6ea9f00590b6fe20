"""The gradient check as a program: ``python -m graph_engine.gradient_report PROJECT``.

It prints one line of JSON. Finite differences run the graph once per element, which takes seconds
for a network: the window asks a process of its own.
"""

from __future__ import annotations

import json
import math
import sys
from pathlib import Path
from typing import Any

from graph_engine.errors import GraphError
from graph_engine.gradient_check import EdgeCheck, GradientCheck, check_gradients
from graph_engine.project import load_project
from graph_engine.structure import GraphStructure


def as_json(check: GradientCheck) -> dict[str, Any]:
    """Return plain values; what is not finite is null."""
    return {
        "gradient_check": _number(check.max_relative_error),
        "edges": [_edge_as_json(each) for each in check.edges],
    }


def _edge_as_json(check: EdgeCheck) -> dict[str, Any]:
    edge = check.edge
    return {
        "source": edge.source,
        "source_port": edge.source_port,
        "target": edge.target,
        "target_port": edge.target_port,
        "analytic": _number(check.analytic),
        "numeric": _number(check.numeric),
        "relative_error": _number(check.relative_error),
        "is_kink": check.is_kink,
    }


def _number(value: float) -> float | None:
    return float(value) if math.isfinite(value) else None


def main(arguments: list[str]) -> int:
    """Check one project and return the exit code: 0, or 2 when it cannot be checked."""
    if not 1 <= len(arguments) <= 2:
        print("usage: python -m graph_engine.gradient_report PROJECT [OUTPUT]", file=sys.stderr)
        return 2
    graph = GraphStructure()
    try:
        load_project(Path(arguments[0]), graph)
        check = check_gradients(graph, arguments[1] if len(arguments) > 1 else None)
    except GraphError as error:
        print(json.dumps({"error": error.rule, "remedy": error.remedy, "node": error.node}))
        return 2
    print(json.dumps(as_json(check), allow_nan=False))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
