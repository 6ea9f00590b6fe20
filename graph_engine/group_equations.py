"""The equations of several steps that are taken as one."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from graph_engine.number_words import gradient_text, value_text
from graph_engine.sentence import said
from graph_engine.step_equations import Part, equation_parts, rate_text
from graph_engine.steps import BackwardStep, Step, UpdateStep
from graph_engine.structure import GraphStructure

MOST_LINES = 12
_FULL = 2
"""Weights of one node whose equations are written out, as those of a layer are."""


def equations_of_all(
    graph: GraphStructure, steps: Sequence[Step], output: str = "f", digits: int = 2
) -> list[list[Part]]:
    """Return a line for each of several steps; of many weights in short, and not of all."""
    weights = [step for step in steps if _is_about_weight(step)]
    if len(weights) <= _FULL or len(weights) < len(steps):
        return [equation_parts(graph, step, output, digits) for step in steps]
    lines = [_short(step, output, digits) for step in weights[:MOST_LINES]]
    if len(weights) > MOST_LINES:
        count = str(len(weights) - MOST_LINES)
        lines.append(
            [(said("… and {count} more: step into the node to see each", count=count), "plain")]
        )
    return lines


def _is_about_weight(step: Step) -> bool:
    return isinstance(step, UpdateStep) or (isinstance(step, BackwardStep) and step.edge is None)


def _short(step: Step, output: str, digits: int) -> list[Part]:
    if isinstance(step, BackwardStep):
        gradient = gradient_text(step.downstream, digits)
        return [(f"∂{output}/∂{step.port} = ", "plain"), (gradient, "gradient")]
    assert isinstance(step, UpdateStep)
    gradient = gradient_text(step.gradient, digits)
    if np.ndim(step.gradient):
        gradient = f"[{gradient}]"
    value = value_text(step.value, digits)
    return [
        (f"{step.weight} ← ", "plain"),
        (f"[{value}]" if np.ndim(step.value) else value, "value"),
        (f" − {rate_text(step.learning_rate)} · ", "plain"),
        (gradient, "gradient"),
    ]
