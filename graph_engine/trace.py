"""A pass as data: a sequence of frozen step records.

The records are made when looked at, from the lists that the passes wrote, so that a pass over ten
thousand nodes costs no more than its arithmetic. The timeline is a cursor over this sequence: back
is cursor − 1, a jump is an index, nothing runs again.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from functools import cached_property
from typing import Any, Literal, overload

import numpy as np

from graph_engine.backward import Gradients
from graph_engine.edge import Edge
from graph_engine.local_gradient import LocalGradient
from graph_engine.plan import NOTHING, Plan
from graph_engine.steps import AccumulateStep, BackwardStep, ForwardStep, Step, UpdateStep
from graph_engine.trace_order import TraceOrder
from nodes.shapes import Array

Phase = Literal["forward", "backward", "update"]


def plain(value: Any) -> Any:
    """Return a float for a single number, the array itself otherwise."""
    # numpy.float64 is a float too, hence no isinstance.
    if value is None or type(value) is float:
        return value
    if value.ndim == 0:
        return value.item()
    return value


class Trace(Sequence[Step]):
    """All steps of one run, in order: forward, backward, update."""

    def __init__(
        self,
        plan: Plan,
        slots: Sequence[Any],
        gradients: Gradients | None,
        seeds: Mapping[int, Any],
        learning_rate: float,
        local: Callable[[int, int], LocalGradient],
        foreign: frozenset[tuple[str, str]] = frozenset(),
    ) -> None:
        self._plan = plan
        self._slots = slots
        self._gradients = gradients
        self._seeds = seeds
        self._learning_rate = learning_rate
        self._local = local
        self._foreign = foreign

    @cached_property
    def order(self) -> TraceOrder:
        """Which steps there are, without their numbers."""
        # In scalar plans every node runs and every gradient is a number, so that the order hangs
        # on the plan alone: while a number is dragged it is worked out once, not at every frame.
        seeds = frozenset(self._seeds)
        is_kept = self._plan.is_scalar and self._gradients is not None and not self._foreign
        kept = self._plan.orders if is_kept else {}
        found = kept.get(seeds)
        if found is None:
            slots, steps = self._slots, self._plan.steps
            found = kept[seeds] = TraceOrder(
                self._plan,
                lambda index: slots[steps[index].outputs[0]] is not None,
                self._gradients,
                self._seeds,
                self._foreign,
            )
        return found

    # Looking things up

    @property
    def forward_count(self) -> int:
        """How many forward steps there are; backward steps come after them."""
        return self.order.backward_start

    @property
    def backward_count(self) -> int:
        return self.order.update_start - self.order.backward_start

    def start_of(self, phase: Phase) -> int:
        """Return the index of the first step of a phase; of a phase without steps, its place."""
        if phase == "forward":
            return 0
        return self.order.backward_start if phase == "backward" else self.order.update_start

    def phase(self, index: int) -> Phase:
        """Return the phase of a step."""
        if index < self.order.backward_start:
            return "forward"
        return "backward" if index < self.order.update_start else "update"

    def node_of(self, index: int) -> str:
        """Return the node a step belongs to, without making its record."""
        return self.order.node_of(index)

    def forward_index(self, node: str) -> int | None:
        """Return the index of a node's forward step, None if it did not run."""
        return self.order.forward_at.get(node)

    def backward_index(self, edge: Edge) -> int | None:
        """Return the index at which an edge receives its gradient, None if it gets none."""
        number = self._plan.input_of.get(edge)
        return None if number is None else self.order.backward_at.get(number)

    def accumulate_indices(self, node: str, port: str) -> list[int]:
        """Return the indices at which terms arrive at an output (the seed included)."""
        slot = self._plan.slot_of.get((node, port))
        return [] if slot is None else self.order.terms_at.get(slot, [])

    def index_of(self, node: str, phase: Phase) -> int | None:
        """Return the index of a node's first step in a phase."""
        if phase == "forward":
            return self.forward_index(node)
        firsts = self.order.first_backward if phase == "backward" else self.order.first_update
        return firsts.get(node)

    # Numbers without records

    def before(self, index: int) -> Any:
        """Return what a step begins with: the upstream gradient, the terms so far, the old value.

        None for forward steps and for the gradient of the output itself.
        """
        order, gradients = self.order, self._gradients
        if gradients is None or index < order.backward_start:
            return None
        if index >= order.update_start:
            step, position = order.updates[index - order.update_start]
            return plain(self._slots[self._plan.steps[step].weights[position][0]])
        kind, first, second = order.backward[index - order.backward_start]
        if kind == "back":
            return plain(gradients.slots[self._plan.steps[first].outputs[0]])
        is_first = kind == "seed" or (not second and first not in self._seeds)
        return None if is_first else plain(self._total(first, second - 1))

    def after(self, index: int) -> tuple[Any, ...]:
        """Return what a step brings about: a node's outputs; one gradient; one new value."""
        order, gradients = self.order, self._gradients
        if index < order.backward_start:
            step = self._plan.steps[order.forward[index]]
            return tuple(plain(self._slots[slot]) for slot in step.outputs)
        assert gradients is not None
        if index >= order.update_start:
            return (plain(self._new_value(*order.updates[index - order.update_start])),)
        kind, first, second = order.backward[index - order.backward_start]
        if kind == "back":
            return (plain(gradients.inputs[self._plan.steps[first].first_input + second]),)
        return (plain(self._seeds[first] if kind == "seed" else self._total(first, second)),)

    @property
    def holds_single_numbers(self) -> bool:
        """Whether every number of the run is a single one."""
        return self._plan.is_scalar

    @cached_property
    def single_numbers(self) -> tuple[Array, Array]:
        """What each step begins with and what it brings about, where those are single numbers.

        The same as `before` and `after`, NaN for None, ten times as fast for a whole trace.
        """
        order, gradients, steps = self.order, self._gradients, self._plan.steps
        slots = self._slots
        ends = [slots[steps[index].outputs[0]] for index in order.forward]
        starts = [math.nan] * len(ends)
        if gradients is None:
            return np.array(starts), np.array(ends)
        totals: dict[int, float] = {}
        for kind, first, second in order.backward:
            if kind == "back":
                starts.append(gradients.slots[steps[first].outputs[0]])
                ends.append(gradients.inputs[steps[first].first_input + second])
            elif kind == "seed":
                starts.append(math.nan)
                ends.append(self._seeds[first])
                totals[first] = self._seeds[first]
            else:
                term = gradients.inputs[order.terms[first][second]]
                starts.append(totals.get(first, math.nan))
                totals[first] = totals[first] + term if first in totals else term
                ends.append(totals[first])
        for first, position in order.updates:
            starts.append(slots[steps[first].weights[position][0]])
            ends.append(self._new_value(first, position))
        return np.array(starts, dtype=np.float64), np.array(ends, dtype=np.float64)

    def _total(self, slot: int, term: int) -> Any:
        """Return the sum of the terms that have arrived in a slot with this one."""
        assert self._gradients is not None
        numbers, inputs = self.order.terms[slot][: term + 1], self._gradients.inputs
        # In the order of the pass, so that the last sum is the gradient to the last bit.
        total = self._seeds.get(slot)
        for number in numbers:
            total = inputs[number] if total is None else total + inputs[number]
        return total

    def _new_value(self, step_index: int, position: int) -> Any:
        assert self._gradients is not None
        slot, _ = self._plan.steps[step_index].weights[position]
        return self._slots[slot] - self._learning_rate * self._gradients.slots[slot]

    # The sequence

    def __len__(self) -> int:
        return len(self.order)

    @overload
    def __getitem__(self, index: int) -> Step: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Step]: ...
    def __getitem__(self, index: int | slice) -> Step | Sequence[Step]:
        if isinstance(index, slice):
            return [self[i] for i in range(*index.indices(len(self)))]
        if index < 0:
            index += len(self)
        if not 0 <= index < len(self):
            raise IndexError(f"step {index} of {len(self)}")
        order = self.order
        if index < order.backward_start:
            return self._forward_record(order.forward[index])
        if index < order.update_start:
            return self._backward_record(*order.backward[index - order.backward_start])
        return self._update_record(*order.updates[index - order.update_start])

    def _forward_record(self, step_index: int) -> ForwardStep:
        step = self._plan.steps[step_index]
        inputs = (None if s == NOTHING else plain(self._slots[s]) for s in step.inputs)
        return ForwardStep(
            step.node, tuple(inputs), tuple(plain(self._slots[s]) for s in step.outputs)
        )

    def _backward_record(self, kind: str, first: int, second: int) -> Step:
        gradients = self._gradients
        assert gradients is not None
        if kind == "back":
            step = self._plan.steps[first]
            return BackwardStep(
                step.node,
                step.type.input_ports()[second].name,
                plain(gradients.slots[step.outputs[0]]),
                self._local(first, second),
                plain(gradients.inputs[step.first_input + second]),
                step.edges[second],
            )
        node, port = self.order.owner(first)
        count = max(self.order.term_count(first), 1)
        if kind == "seed":
            seed = plain(self._seeds[first])
            return AccumulateStep(node, port, seed, seed, 0, count, None)
        number = self.order.terms[first][second]
        edge = self.order.edge_of_term(first, second)
        term, total = plain(gradients.inputs[number]), plain(self._total(first, second))
        place = second + (first in self._seeds)
        return AccumulateStep(node, port, term, total, place, count, edge)

    def _update_record(self, step_index: int, position: int) -> UpdateStep:
        assert self._gradients is not None
        step = self._plan.steps[step_index]
        slot, weight = step.weights[position]
        return UpdateStep(
            step.node,
            weight.name,
            plain(self._gradients.slots[slot]),
            plain(self._slots[slot]),
            plain(self._new_value(step_index, position)),
            self._learning_rate,
            {},
        )
