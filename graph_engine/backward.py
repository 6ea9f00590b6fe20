"""The backward pass over a plan: the chain rule, with every term kept."""

from __future__ import annotations

from collections.abc import Mapping, MutableSequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from graph_engine.forward import Values
from graph_engine.plan import NOTHING, Plan
from graph_engine.scalar_passes import backward_scalars


@dataclass
class Gradients:
    """What a backward pass leaves behind.

    Attributes
    ----------
    slots : sequence
        Gradient of the output with respect to each value slot; None (0.0 in scalar plans) where
        no path leads to the output.
    inputs : sequence
        Gradient that flows back through each input port, by input number.
    locals : sequence
        Local gradient per input number, in scalar plans; empty otherwise.
    reaches : list of bool
        Per step: whether it leads to the output.
    """

    slots: MutableSequence[Any]
    inputs: MutableSequence[Any]
    locals: MutableSequence[Any]
    reaches: list[bool]


def backward(plan: Plan, values: Values, output_slot: int, last_step: int) -> Gradients:
    """Differentiate one slot with respect to everything that leads to it.

    Parameters
    ----------
    output_slot : int
        The slot whose gradient is 1 (an array of ones when it is not a single number).
    last_step : int
        Index of the step that makes it; later steps cannot lead to it.
    """
    one = 1.0 if plan.is_scalar else np.ones_like(values.slots[output_slot])
    return _backward(plan, values, {output_slot: one}, last_step)


def backward_from(plan: Plan, values: Values, seeds: Mapping[int, Any]) -> Gradients:
    """Differentiate with gradients that are given at several slots.

    What is differentiated is the sum over those slots of gradient times value.

    Parameters
    ----------
    seeds : mapping of int to array
        Gradient at each slot, in its value's shape; floats in scalar plans. What flows back to
        such a slot from the others is added.
    """
    return _backward(plan, values, seeds, len(plan.steps) - 1)


def _backward(plan: Plan, values: Values, seeds: Mapping[int, Any], last_step: int) -> Gradients:
    wanted = frozenset(seeds)
    reaches = plan.reaches.get(wanted)
    if reaches is None:
        reaches = plan.reaches[wanted] = _steps_that_reach(plan, wanted, last_step)
    if plan.is_scalar:
        with np.errstate(all="ignore"):
            return Gradients(*backward_scalars(plan, values.slots, seeds, reaches), reaches)
    gradients = Gradients([None] * plan.slot_count, [None] * plan.input_count, [], reaches)
    for slot, gradient in seeds.items():
        gradients.slots[slot] = gradient
    with np.errstate(all="ignore"):
        for index in range(last_step, -1, -1):
            if reaches[index]:
                _backward_step(plan, values, gradients, index)
    return gradients


def _steps_that_reach(plan: Plan, seeds: frozenset[int], last_step: int) -> list[bool]:
    reaches = [False] * len(plan.steps)
    wanted = bytearray(plan.slot_count)
    for slot in seeds:
        wanted[slot] = 1
    for index in range(last_step, -1, -1):
        step = plan.steps[index]
        for slot in step.outputs:
            if wanted[slot]:
                reaches[index] = True
                for source in step.inputs:
                    if source != NOTHING:
                        wanted[source] = 1
                break
    return reaches


def _backward_step(plan: Plan, values: Values, gradients: Gradients, index: int) -> None:
    step = plan.steps[index]
    context = values.contexts[index]
    slots = gradients.slots
    upstream = [slots[slot] for slot in step.outputs]
    if context is None or not step.inputs or all(gradient is None for gradient in upstream):
        return
    complete = [
        np.zeros_like(values.slots[slot]) if gradient is None else gradient
        for slot, gradient in zip(step.outputs, upstream, strict=True)
    ]
    found = step.type.backward(context, *complete)
    number = step.first_input
    for slot, gradient, takes in zip(step.inputs, found, step.takes_gradient, strict=True):
        if gradient is not None and takes:
            gradients.inputs[number] = gradient
            before = slots[slot]
            slots[slot] = gradient if before is None else before + gradient
        number += 1
