"""The forward pass over a plan."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from graph_engine.errors import Problem
from graph_engine.plan import NOTHING, Plan, PlanStep
from graph_engine.structure import GraphStructure
from nodes.context import Context
from nodes.errors import RuleError


@dataclass
class Values:
    """What a forward pass leaves behind.

    Attributes
    ----------
    slots : list
        Value per slot: a float in scalar plans, else an array; None where a node did not run.
    contexts : list of Context or None
        Per step, with what backward needs; empty in scalar plans.
    problems : dict of str to Problem
        Nodes that refused their values.
    """

    slots: list[Any]
    contexts: list[Context | None]
    problems: dict[str, Problem]


def forward(
    graph: GraphStructure,
    plan: Plan,
    feeds: Mapping[str, tuple[Any, ...]],
    values: Values,
    dirty: Sequence[int] | None = None,
) -> None:
    """Run the steps `dirty` (all when None) in order, in place on `values`."""
    if plan.is_scalar:
        _forward_scalars(graph, plan, values.slots, dirty)
        return
    steps = plan.steps if dirty is None else [plan.steps[index] for index in dirty]
    with np.errstate(all="ignore"):
        for step in steps:
            _forward_step(graph, plan.step_of[step.node], step, feeds, values)


def _forward_step(
    graph: GraphStructure,
    index: int,
    step: PlanStep,
    feeds: Mapping[str, tuple[Any, ...]],
    values: Values,
) -> None:
    slots = values.slots
    dtype = graph.settings.dtype
    values.problems.pop(step.node, None)
    for slot, weight in step.weights:
        slots[slot] = graph.weight(step.node, weight).astype(dtype, copy=False)
    inputs = [None if slot == NOTHING else slots[slot] for slot in step.inputs]
    blocked = any(
        value is None for slot, value in zip(step.inputs, inputs, strict=True) if slot != NOTHING
    )
    context = new_context(graph, step, feeds)
    # A data set that could not be loaded is a problem already; what hangs from it waits.
    blocked = blocked or (step.type.role == "input" and context.feed is None)
    outputs: Any = None
    if not blocked:
        try:
            outputs = step.type.forward(context, *inputs)
        except RuleError as error:
            title = graph.display_name(step.node)
            values.problems[step.node] = Problem(
                "error", step.node, f"{title}: {error.rule}", error.remedy
            )
    values.contexts[index] = None if outputs is None else context
    if len(step.outputs) == 1:
        slots[step.outputs[0]] = outputs
    else:
        for slot, output in zip(step.outputs, outputs or [None] * len(step.outputs), strict=True):
            slots[slot] = output


def new_context(
    graph: GraphStructure, step: PlanStep, feeds: Mapping[str, tuple[Any, ...]]
) -> Context:
    """Return the notebook of one step, its generator at the beginning."""
    return Context(
        graph.settings.dtype,
        graph.random_for(step.node, "forward") if step.type.is_random else None,
        graph.settings.is_training,
        step.takes_gradient,
        feeds.get(step.node),
    )


def _forward_scalars(
    graph: GraphStructure, plan: Plan, slots: list[Any], dirty: Sequence[int] | None
) -> None:
    count = plan.source_count
    sources = plan.steps[:count]
    calls = plan.forward_calls
    if dirty is not None:
        sources = [plan.steps[index] for index in dirty if index < count]
        calls = [calls[index - count] for index in dirty if index >= count]
    for step in sources:
        if step.type.role == "parameter":
            ((slot, weight),) = step.weights
            slots[slot] = slots[step.outputs[0]] = float(graph.weight(step.node, weight))
        else:
            slots[step.outputs[0]] = float(step.type.value)  # type: ignore[attr-defined]  # Value
    for function, first, second, output in calls:
        if second < 0:
            slots[output] = function(slots[first])
        else:
            slots[output] = function(slots[first], slots[second])
