"""A pass as data: a sequence of frozen step records.

The records are made when looked at, from the lists that the passes wrote, so that a pass over ten
thousand nodes costs no more than its arithmetic. The timeline is a cursor over this sequence: back
is cursor − 1, a jump is an index, nothing runs again.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cached_property
from typing import Any, Literal, overload

from graph_engine.backward import Gradients
from graph_engine.edge import Edge
from graph_engine.local_gradient import LocalGradient
from graph_engine.plan import NOTHING, Plan
from graph_engine.steps import AccumulateStep, BackwardStep, ForwardStep, Step, UpdateStep

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
    ) -> None:
        self._plan = plan
        self._slots = slots
        self._gradients = gradients
        self._seeds = seeds
        self._learning_rate = learning_rate
        self._local = local

    @cached_property
    def _forward(self) -> list[int]:
        slots = self._slots
        return [
            index
            for index, step in enumerate(self._plan.steps)
            if slots[step.outputs[0]] is not None
        ]

    @cached_property
    def _slot_owner(self) -> dict[int, tuple[str, str]]:
        return {slot: owner for owner, slot in self._plan.slot_of.items()}

    @cached_property
    def _terms(self) -> dict[int, list[int]]:
        """Input numbers whose gradients add up in a slot, in the order they arrive."""
        terms: dict[int, list[int]] = {}
        if self._gradients is None:
            return terms
        for step_index in range(len(self._plan.steps) - 1, -1, -1):
            if not self._gradients.reaches[step_index]:
                continue
            step = self._plan.steps[step_index]
            for port, slot in enumerate(step.inputs):
                if self._flows(step_index, port):
                    terms.setdefault(slot, []).append(step.first_input + port)
        return terms

    def _flows(self, step_index: int, port: int) -> bool:
        """Whether a gradient flows back through an input port."""
        gradients = self._gradients
        step = self._plan.steps[step_index]
        if gradients is None or not gradients.reaches[step_index]:
            return False
        if step.inputs[port] == NOTHING or not step.takes_gradient[port]:
            return False
        return gradients.inputs[step.first_input + port] is not None

    @cached_property
    def _backward(self) -> list[tuple[str, int, int]]:
        """(kind, step index or slot, port or term) per backward step."""
        found: list[tuple[str, int, int]] = []
        if self._gradients is None:
            return found
        found += [("seed", slot, 0) for slot in self._seeds]
        arrived: dict[int, int] = {}
        for step_index in range(len(self._plan.steps) - 1, -1, -1):
            step = self._plan.steps[step_index]
            if step.type.role == "parameter":
                continue
            for port, slot in enumerate(step.inputs):
                if not self._flows(step_index, port):
                    continue
                found.append(("back", step_index, port))
                if len(self._terms[slot]) > 1:
                    found.append(("term", slot, arrived.get(slot, 0)))
                    arrived[slot] = arrived.get(slot, 0) + 1
        return found

    @cached_property
    def _updates(self) -> list[tuple[int, int]]:
        """(step index, position among its owned weights) per update step."""
        return [
            (step_index, position)
            for step_index, step in enumerate(self._plan.steps)
            for position, (slot, _) in enumerate(step.weights)
            if self._gradients is not None
            and self._gradients.reaches[step_index]
            and self._gradients.slots[slot] is not None
        ]

    # Looking things up

    @property
    def forward_count(self) -> int:
        """How many forward steps there are; backward steps come after them."""
        return len(self._forward)

    @property
    def backward_count(self) -> int:
        return len(self._backward)

    def phase(self, index: int) -> Phase:
        """Return the phase of a step."""
        if index < self.forward_count:
            return "forward"
        return "backward" if index < self.forward_count + self.backward_count else "update"

    def node_of(self, index: int) -> str:
        """Return the node a step belongs to, without making its record."""
        if index < self.forward_count:
            return self._plan.steps[self._forward[index]].node
        index -= self.forward_count
        if index < self.backward_count:
            kind, first, _ = self._backward[index]
            if kind == "back":
                return self._plan.steps[first].node
            return self._slot_owner[first][0]
        return self._plan.steps[self._updates[index - self.backward_count][0]].node

    @cached_property
    def _forward_at(self) -> dict[str, int]:
        return {self._plan.steps[step].node: i for i, step in enumerate(self._forward)}

    @cached_property
    def _backward_at(self) -> dict[int, int]:
        """Index of the backward step of each input number."""
        return {
            self._plan.steps[first].first_input + port: self.forward_count + i
            for i, (kind, first, port) in enumerate(self._backward)
            if kind == "back"
        }

    @cached_property
    def _terms_at(self) -> dict[int, list[int]]:
        """Indices of the steps at which terms arrive in a slot, the seed among them."""
        found: dict[int, list[int]] = {}
        for i, (kind, first, _) in enumerate(self._backward):
            if kind != "back":
                found.setdefault(first, []).append(self.forward_count + i)
        return found

    def forward_index(self, node: str) -> int | None:
        """Return the index of a node's forward step, None if it did not run."""
        return self._forward_at.get(node)

    def backward_index(self, edge: Edge) -> int | None:
        """Return the index at which an edge receives its gradient, None if it gets none."""
        number = self._plan.input_of.get(edge)
        return None if number is None else self._backward_at.get(number)

    def accumulate_indices(self, node: str, port: str) -> list[int]:
        """Return the indices at which terms arrive at an output (the seed included)."""
        slot = self._plan.slot_of.get((node, port))
        return [] if slot is None else self._terms_at.get(slot, [])

    def index_of(self, node: str, phase: Phase) -> int | None:
        """Return the index of a node's first step in a phase."""
        if phase == "forward":
            return self.forward_index(node)
        start = self.forward_count if phase == "backward" else self._update_start
        end = self._update_start if phase == "backward" else len(self)
        return next((i for i in range(start, end) if self.node_of(i) == node), None)

    @property
    def _update_start(self) -> int:
        return self.forward_count + self.backward_count

    # The sequence

    def __len__(self) -> int:
        return self._update_start + len(self._updates)

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
        if index < self.forward_count:
            return self._forward_record(self._forward[index])
        index -= self.forward_count
        if index < self.backward_count:
            return self._backward_record(*self._backward[index])
        return self._update_record(*self._updates[index - self.backward_count])

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
        node, port = self._slot_owner[first]
        if kind == "seed":
            seed = plain(self._seeds[first])
            return AccumulateStep(node, port, seed, seed, 0, 1, None)
        numbers = self._terms[first]
        total = gradients.inputs[numbers[0]]
        for number in numbers[1 : second + 1]:
            total = total + gradients.inputs[number]
        edge = self._edge_of_input[numbers[second]]
        term = plain(gradients.inputs[numbers[second]])
        return AccumulateStep(node, port, term, plain(total), second, len(numbers), edge)

    @cached_property
    def _edge_of_input(self) -> dict[int, Edge]:
        return {number: edge for edge, number in self._plan.input_of.items()}

    def _update_record(self, step_index: int, position: int) -> UpdateStep:
        assert self._gradients is not None
        step = self._plan.steps[step_index]
        slot, weight = step.weights[position]
        value = self._slots[slot]
        gradient = self._gradients.slots[slot]
        return UpdateStep(
            step.node,
            weight.name,
            plain(gradient),
            plain(value),
            plain(value - self._learning_rate * gradient),
            self._learning_rate,
            {},
        )
