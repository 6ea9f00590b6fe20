"""The forward pass over a plan."""

from __future__ import annotations

from collections.abc import Mapping, MutableSequence, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from graph_engine.errors import Problem
from graph_engine.plan import NOTHING, Plan, PlanStep
from graph_engine.scalar_passes import forward_scalars
from graph_engine.structure import GraphStructure
from graph_engine.surroundings import Surroundings, surroundings_of
from nodes.context import Context
from nodes.errors import RuleError


@dataclass
class Values:
    """What a forward pass leaves behind.

    Attributes
    ----------
    slots : sequence
        Value per slot: a float in scalar plans, else an array; None where a node did not run.
    contexts : list of Context or None
        Per step, with what backward needs; empty in scalar plans.
    problems : dict of str to Problem
        Nodes that refused their values.
    """

    slots: MutableSequence[Any]
    contexts: list[Context | None]
    problems: dict[str, Problem]

    def copied(self) -> Values:
        """Return the same values in sequences of their own, for a plan with the same slots."""
        return Values(self.slots[:], self.contexts[:], dict(self.problems))


def forward(
    graph: GraphStructure | Surroundings,
    plan: Plan,
    feeds: Mapping[str, tuple[Any, ...]],
    values: Values,
    dirty: Sequence[int] | None = None,
) -> None:
    """Run the steps `dirty` (all when None) in order, in place on `values`.

    Parameters
    ----------
    graph : GraphStructure or Surroundings
        The graph of the plan, or other surroundings for its steps.
    """
    around = graph if isinstance(graph, Surroundings) else surroundings_of(graph)
    if plan.is_scalar:
        with np.errstate(all="ignore"):
            values.slots = forward_scalars(around, plan, values.slots, dirty)
        return
    steps = plan.steps if dirty is None else [plan.steps[index] for index in dirty]
    with np.errstate(all="ignore"):
        for step in steps:
            _forward_step(around, plan.step_of[step.node], step, feeds, values)


def _forward_step(
    around: Surroundings,
    index: int,
    step: PlanStep,
    feeds: Mapping[str, tuple[Any, ...]],
    values: Values,
) -> None:
    slots = values.slots
    values.problems.pop(step.node, None)
    for slot, weight in step.weights:
        slots[slot] = around.weight(step.node, weight).astype(around.dtype, copy=False)
    inputs = [None if slot == NOTHING else slots[slot] for slot in step.inputs]
    blocked = any(
        value is None for slot, value in zip(step.inputs, inputs, strict=True) if slot != NOTHING
    )
    context = new_context(around, step, feeds)
    # A data set that could not be loaded is a problem already; what hangs from it waits.
    blocked = blocked or (step.type.role == "input" and context.feed is None)
    outputs: Any = None
    if not blocked:
        try:
            outputs = step.type.forward(context, *inputs)
        except RuleError as error:
            title = around.display_name(step.node)
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
    graph: GraphStructure | Surroundings, step: PlanStep, feeds: Mapping[str, tuple[Any, ...]]
) -> Context:
    """Return the notebook of one step, its generator at the beginning."""
    around = graph if isinstance(graph, Surroundings) else surroundings_of(graph)
    return Context(
        around.dtype,
        around.random_for(step.node, "forward") if step.type.is_random else None,
        around.is_training,
        step.takes_gradient,
        feeds.get(step.node),
    )
