"""Do the NumPy engine and the generated PyTorch agree, on every edge, in value and gradient?

The window asks from a process of its own: ``python -m graph_engine.parity PROJECT`` prints one
line of JSON and exits with 0 when they agree, 1 when not, 2 when the check could not be made.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from graph_engine.duplicate import duplicate
from graph_engine.edge import Edge
from graph_engine.errors import GraphError, RunError
from graph_engine.feeds import feeds_for
from graph_engine.result import Result
from graph_engine.run import Runner
from graph_engine.structure import GraphStructure

TOLERANCE = {"float64": 1e-10, "float32": 1e-4}
"""Largest error that rounding explains, as a share of the largest number on the edge (at least
of 1). Single nodes agree a hundred times better; errors add up along a network."""


@dataclass(frozen=True)
class Parity:
    """How far engine and PyTorch are apart.

    Attributes
    ----------
    max_absolute_error : float
        Over every edge's value and gradient and every owned weight's gradient; Inf where one of
        the two has no number or another shape.
    edges : list of (Edge, float, float)
        Error of the value and of the gradient.
    weights : list of ((node, weight), float)
        Error of the gradient of each tensor that a node owns.
    dtype : str
    output : str or None
        The node that was differentiated.
    agrees : bool
        Whether every error is within `TOLERANCE`.
    """

    max_absolute_error: float
    edges: list[tuple[Edge, float, float]]
    weights: list[tuple[tuple[str, str], float]]
    dtype: str
    output: str | None
    agrees: bool

    def as_json(self) -> dict[str, Any]:
        """Return plain values; what has no number is null."""

        def number(error: float) -> float | None:
            return error if np.isfinite(error) else None

        return {
            "parity": number(self.max_absolute_error),
            "agrees": self.agrees,
            "dtype": self.dtype,
            "output": self.output,
            "edges": [
                {
                    "source": edge.source,
                    "source_port": edge.source_port,
                    "target": edge.target,
                    "target_port": edge.target_port,
                    "value_error": number(value),
                    "gradient_error": number(gradient),
                }
                for edge, value, gradient in self.edges
            ],
            "weights": [
                {"node": node, "weight": weight, "gradient_error": number(error)}
                for (node, weight), error in self.weights
            ],
        }


def check_parity(
    graph: GraphStructure, output: str | None = None, feeds: Mapping[str, Any] | None = None
) -> Parity:
    """Run the graph in both engines on the same numbers, in evaluation mode, and compare.

    Parameters
    ----------
    output : str, optional
        The node to differentiate, as in `graph_engine.run.run_graph`.
    feeds : mapping, optional
        Arrays for input nodes by name; what is not given comes from `feeds_for`.

    Raises
    ------
    GraphError
        When the graph cannot run as a whole.
    """
    from graph_engine.observe import observe

    if graph.settings.is_training:
        graph = duplicate(graph, is_training=False)
    arrays, problems = feeds_for(graph, feeds)
    for problem in problems:
        raise RunError(problem.rule, problem.remedy, problem.node)
    runner = Runner(graph)
    try:
        result = runner.run(output, dict(arrays))
    finally:
        runner.close()
    seen = observe(graph, arrays, result.output_name)
    tolerance = TOLERANCE[graph.settings.dtype]
    edges, weights, agrees = [], [], True
    for edge in graph.edges():
        if edge not in seen.values:
            continue
        value, value_fits = _compare(result.edge_value(edge), seen.values[edge], tolerance)
        gradient, gradient_fits = _compare(
            result.edge_gradient(edge), seen.gradients[edge], tolerance
        )
        edges.append((edge, value, gradient))
        agrees = agrees and value_fits and gradient_fits
    for owner, other in seen.weight_gradients.items():
        error, fits = _compare(_weight_gradient(result, owner), other, tolerance)
        weights.append((owner, error))
        agrees = agrees and fits
    errors = [error for _, *pair in edges for error in pair] + [error for _, error in weights]
    return Parity(
        max_absolute_error=max(errors, default=0.0),
        edges=edges,
        weights=weights,
        dtype=graph.settings.dtype,
        output=result.output_name,
        agrees=agrees,
    )


def _weight_gradient(result: Result, owner: tuple[str, str]) -> Any:
    try:
        return result.weight_gradient(*owner)
    except RunError:
        return None


def _compare(ours: Any, theirs: Any, tolerance: float) -> tuple[float, bool]:
    """Return the largest absolute difference, and whether rounding explains it."""
    if ours is None and theirs is None:
        return 0.0, True
    # A gradient that does not exist and one that is zero everywhere say the same.
    first = np.zeros_like(theirs) if ours is None else np.asarray(ours)
    second = np.zeros_like(first) if theirs is None else np.asarray(theirs)
    if first.shape != second.shape:
        return np.inf, False
    if np.array_equal(first, second, equal_nan=first.dtype.kind == "f"):
        return 0.0, True
    with np.errstate(invalid="ignore"):
        apart = np.atleast_1d(np.abs(first.astype(np.float64) - second))
    # The same Inf, or NaN on both sides, is agreement.
    same = (first == second) | (np.isnan(first) & np.isnan(second))
    apart[np.atleast_1d(same)] = 0.0
    apart = np.nan_to_num(apart, nan=np.inf)
    scale = max(1.0, float(np.max(np.abs(second), initial=0.0, where=np.isfinite(second))))
    error = float(apart.max(initial=0.0))
    return error, error <= tolerance * scale


def main(arguments: list[str]) -> int:
    """Check one project and print the outcome as a line of JSON."""
    from graph_engine.project import load_project

    if len(arguments) != 1:
        print("usage: python -m graph_engine.parity PROJECT", file=sys.stderr)
        return 2
    graph = GraphStructure()
    try:
        load_project(Path(arguments[0]), graph)
        parity = check_parity(graph)
    except GraphError as error:
        print(json.dumps({"error": error.rule, "remedy": error.remedy, "node": error.node}))
        return 2
    print(json.dumps(parity.as_json(), allow_nan=False))
    return 0 if parity.agrees else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
