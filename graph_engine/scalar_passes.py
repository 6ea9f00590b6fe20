"""Both passes over a graph of single numbers: tuples of functions and slots, nothing looked up.

Without wide levels the record is lists of floats, which Python reads and writes fastest. With
them it is arrays of the standard library, read by number just as well and shared with NumPy.
"""

from __future__ import annotations

import math
from array import array
from bisect import bisect_left
from collections.abc import Mapping, MutableSequence, Sequence
from itertools import compress
from typing import Any

import numpy as np

from graph_engine.plan import NOTHING, Plan
from graph_engine.scalar_levels import NARROW, BackwardCall, Level, Run
from graph_engine.surroundings import Surroundings
from nodes.elementwise import Elementwise
from nodes.shapes import Array

Numbers = MutableSequence[Any]


def forward_scalars(
    around: Surroundings, plan: Plan, slots: Numbers, dirty: Sequence[int] | None
) -> Numbers:
    """Run the steps `dirty` (all when None), in place where it can be; return the values."""
    count = plan.source_count
    if dirty is None:
        sources, runs = plan.steps[:count], plan.forward_runs
    else:
        place = bisect_left(dirty, count)
        sources = [plan.steps[index] for index in dirty[:place]]
        runs = _dirty_runs(plan, [index - count for index in dirty[place:]])
    has_levels = _has_levels(runs)
    if has_levels and not isinstance(slots, array):
        slots = _zeros(plan.slot_count, True) if dirty is None else _shared(slots)
    for step in sources:
        if step.type.role == "parameter":
            ((slot, weight),) = step.weights
            slots[slot] = slots[step.outputs[0]] = float(around.weight(step.node, weight))
        else:
            slots[step.outputs[0]] = float(step.type.value)  # type: ignore[attr-defined]  # Value
    views = [_view(slots)] if has_levels else []
    for run in runs:
        if isinstance(run, Level):
            run.forward(*views)
            continue
        for function, first, second, output in run:
            if second < 0:
                slots[output] = function(slots[first])
            else:
                slots[output] = function(slots[first], slots[second])
    return slots


def backward_scalars(
    plan: Plan, values: Numbers, seeds: Mapping[int, float], reaches: Sequence[bool]
) -> tuple[Numbers, Numbers, Numbers]:
    """Return gradients by slot and by input number, and local gradients by input number.

    Parameters
    ----------
    seeds : mapping of int to float
        Gradient that is given, by slot.
    reaches : sequence of bool
        Per step, whether it leads to a seed.
    """
    wanted = frozenset(seeds)
    runs = plan.backward_runs.get(wanted)
    if runs is None:
        runs = plan.backward_runs[wanted] = _backward_runs(plan, reaches)
    has_levels = _has_levels(runs)
    slots = _zeros(plan.slot_count, has_levels)
    inputs = _zeros(plan.input_count, has_levels)
    local_gradients = _zeros(plan.input_count, has_levels)
    for slot, gradient in seeds.items():
        slots[slot] = gradient
    views: list[Array] = []
    if has_levels:
        shared = values if isinstance(values, array) else _shared(values)
        views = [_view(numbers) for numbers in (shared, slots, inputs, local_gradients)]
    for run in runs:
        if isinstance(run, Level):
            run.backward(*views)
        else:
            _backward_calls(run, values, slots, inputs, local_gradients)
    if math.isnan(views[1].sum() if has_levels else sum(slots)):
        _mask_scalars(plan, local_gradients, slots, inputs, seeds, reaches)
    for weight_slot, output, number in plan.parameters:
        slots[weight_slot] = inputs[number] = slots[output]
        local_gradients[number] = 1.0
    return slots, inputs, local_gradients


def _backward_calls(
    calls: Sequence[BackwardCall],
    values: Numbers,
    slots: Numbers,
    inputs: Numbers,
    local_gradients: Numbers,
) -> None:
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


def _has_levels(runs: Sequence[Any]) -> bool:
    return any(isinstance(run, Level) for run in runs)


def _dirty_runs(plan: Plan, places: Sequence[int]) -> list[Run]:
    """Return what to run for the gates at these places: a level only where all of it is dirty."""
    runs: list[Run] = []
    for stretch in plan.stretches:
        low, high = bisect_left(places, stretch.start), bisect_left(places, stretch.stop)
        if stretch.level is not None and high - low == stretch.stop - stretch.start:
            runs.append(stretch.level)
        elif low < high:
            runs.append([plan.forward_calls[place] for place in places[low:high]])
    return runs


def _backward_runs(plan: Plan, reaches: Sequence[bool]) -> list[Level | list[BackwardCall]]:
    """Return what to run backward: only what leads to the seeds.

    In a part that leads elsewhere 0 · inf would be nan, and would spread.
    """
    reached = np.array(reaches[plan.source_count :], dtype=bool)
    runs: list[Level | list[BackwardCall]] = []
    for stretch in reversed(plan.stretches):
        of_these = reached[stretch.start : stretch.stop]
        if stretch.level is not None and of_these.sum() >= NARROW:
            runs.append(stretch.level if of_these.all() else stretch.level.where(of_these))
        elif of_these.any():
            end = len(reached)
            calls = plan.backward_calls[end - stretch.stop : end - stretch.start]
            runs.append(list(compress(calls, of_these[::-1])))
    return runs


def _mask_scalars(
    plan: Plan,
    local_gradients: Numbers,
    slots: Numbers,
    inputs: Numbers,
    seeds: Mapping[int, float],
    reaches: Sequence[bool],
) -> None:
    """Work the gradients out again with the gates that mask holding infinities back."""
    for slot in range(len(slots)):
        slots[slot] = 0.0
    for slot, gradient in seeds.items():
        slots[slot] = gradient
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


def _zeros(count: int, is_shared: bool) -> Numbers:
    return array("d", bytes(8 * count)) if is_shared else [0.0] * count


def _shared(numbers: Sequence[float | None]) -> Numbers:
    """Return numbers so that NumPy can share them; nan where there is none yet."""
    return array("d", np.array(numbers, dtype=np.float64).tobytes())


def _view(numbers: Numbers) -> Array:
    """Return NumPy's view of shared numbers."""
    assert isinstance(numbers, array)
    return np.frombuffer(numbers)
