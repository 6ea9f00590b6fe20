"""The backward pass over a plan: the chain rule, with every term kept."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

import numpy as np

from graph_engine.forward import Values
from graph_engine.plan import NOTHING, Plan
from nodes.elementwise import Elementwise


@dataclass
class Gradients:
    """What a backward pass leaves behind.

    Attributes
    ----------
    slots : list
        Gradient of the output with respect to each value slot; None (0.0 in scalar plans) where
        no path leads to the output.
    inputs : list
        Gradient that flows back through each input port, by input number.
    locals : list
        Local gradient per input number, in scalar plans; empty otherwise.
    reaches : list of bool
        Per step: whether it leads to the output.
    """

    slots: list[Any]
    inputs: list[Any]
    locals: list[Any]
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
    reaches = plan.reaches.get(output_slot)
    if reaches is None:
        reaches = plan.reaches[output_slot] = _steps_that_reach(plan, output_slot, last_step)
    if plan.is_scalar:
        return _backward_scalars(plan, values.slots, output_slot, reaches)
    gradients = Gradients([None] * plan.slot_count, [None] * plan.input_count, [], reaches)
    seed = values.slots[output_slot]
    gradients.slots[output_slot] = np.ones_like(seed)
    with np.errstate(all="ignore"):
        for index in range(last_step, -1, -1):
            if reaches[index]:
                _backward_step(plan, values, gradients, index)
    return gradients


def _steps_that_reach(plan: Plan, output_slot: int, last_step: int) -> list[bool]:
    reaches = [False] * len(plan.steps)
    wanted = bytearray(plan.slot_count)
    wanted[output_slot] = 1
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


def _backward_scalars(
    plan: Plan, values: list[float], output_slot: int, reaches: list[bool]
) -> Gradients:
    slots = [0.0] * plan.slot_count
    inputs = [0.0] * plan.input_count
    local_gradients = [0.0] * plan.input_count
    slots[output_slot] = 1.0
    calls = plan.backward_calls
    count = plan.source_count
    if not all(reaches[count:]):
        # 0 · inf in a part that leads elsewhere would be nan, and would spread.
        calls = [
            call for call, reached in zip(calls, reversed(reaches[count:]), strict=True) if reached
        ]
    for derivative, first, second, output, number in calls:
        gradient = slots[output]
        if second < 0:
            local = derivative(values[output], values[first])
            local_gradients[number] = local
            inputs[number] = term = gradient * local
            slots[first] += term
        else:
            local, other = derivative(values[output], values[first], values[second])
            local_gradients[number] = local
            local_gradients[number + 1] = other
            inputs[number] = term = gradient * local
            slots[first] += term
            inputs[number + 1] = term = gradient * other
            slots[second] += term
    if math.isnan(sum(slots)):
        _mask_scalars(plan, local_gradients, slots, inputs, output_slot, reaches)
    for weight_slot, output, number in plan.parameters:
        slots[weight_slot] = inputs[number] = slots[output]
        local_gradients[number] = 1.0
    return Gradients(slots, inputs, local_gradients, reaches)


def _mask_scalars(
    plan: Plan,
    local_gradients: list[float],
    slots: list[float],
    inputs: list[float],
    output_slot: int,
    reaches: list[bool],
) -> None:
    """Work the gradients out again with the gates that mask holding infinities back."""
    slots[:] = [0.0] * len(slots)
    slots[output_slot] = 1.0
    for index in range(len(plan.steps) - 1, plan.source_count - 1, -1):
        step = plan.steps[index]
        if not reaches[index]:
            continue
        is_mask = isinstance(step.type, Elementwise) and step.type.is_mask
        for port, slot in enumerate(step.inputs):
            if slot == NOTHING:
                continue
            number = step.first_input + port
            local = local_gradients[number]
            is_held = is_mask and local == 0.0
            inputs[number] = term = 0.0 if is_held else slots[step.outputs[0]] * local
            slots[slot] += term
