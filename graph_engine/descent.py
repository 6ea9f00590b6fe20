"""Plain gradient descent by the NumPy engine's own passes, for small graphs and for watching."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from graph_engine.errors import RunError
from graph_engine.result import Result
from graph_engine.run import Runner
from graph_engine.structure import GraphStructure
from nodes.shapes import Array


def descend(
    graph: GraphStructure,
    steps: int,
    learning_rate: float | None = None,
    output: str | None = None,
    before_step: Callable[[int, Result], Any] | None = None,
) -> Result:
    """Take steps w ← w − learning_rate · gradient on every learned tensor; return the last run.

    Parameters
    ----------
    learning_rate : float, optional
        Left out, the graph's own.
    output : str, optional
        What is made smaller; left out, the one sink that is a single number.
    before_step : callable, optional
        Called with the step's number, from 0, and the run whose gradients it will use. A true
        answer ends the descent.

    Raises
    ------
    RunError
        When there is no single number to make smaller.
    """
    rate = graph.settings.learning_rate if learning_rate is None else learning_rate
    runner = Runner(graph)
    try:
        result = runner.run(output)
        for number in range(steps):
            if result.output_name is None:
                raise RunError("there is no single number to make smaller", "Add a loss.")
            if before_step is not None and before_step(number, result):
                break
            graph.set_weights(_updates(runner, result, rate))
            result = runner.run(output)
        return result
    finally:
        runner.close()


def _updates(runner: Runner, result: Result, rate: float) -> dict[tuple[str, str], Array | None]:
    found: dict[tuple[str, str], Array | None] = {}
    for step in runner.plan.steps:
        for _, weight in step.weights:
            if weight.is_learned and result.has_gradient(step.node):
                gradient = result.weight_gradient(step.node, weight.name)
                found[step.node, weight.name] = (
                    result.weight_value(step.node, weight.name) - rate * gradient
                )
    return found
