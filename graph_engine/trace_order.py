"""Which steps a run consists of and in what order; the numbers are the trace's business."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from functools import cached_property

from graph_engine.backward import Gradients
from graph_engine.edge import Edge
from graph_engine.plan import NOTHING, Plan
from graph_engine.steps import StepPlace
from graph_engine.trace_grain import Entry, Grain, edge_ends, hidden_weights, node_ends


class TraceOrder:
    """The order of the steps, and where in it each of them is.

    Parameters
    ----------
    ran : callable
        Step index in the plan to whether the node ran.
    seeds : collection of int
        The slots that the backward pass began with.
    foreign : collection of (node, weight)
        Weights that are learned elsewhere, and so are not updated here.
    """

    def __init__(
        self,
        plan: Plan,
        ran: Callable[[int], bool],
        gradients: Gradients | None,
        seeds: Collection[int],
        foreign: Collection[tuple[str, str]] = (),
    ) -> None:
        self._plan = plan
        self._seeds = frozenset(seeds)
        self._slot_owner = {slot: owner for owner, slot in plan.slot_of.items()}
        self._edge_of_input = {number: edge for edge, number in plan.input_of.items()}
        self.forward = [index for index in range(len(plan.steps)) if ran(index)]
        self.terms: dict[int, list[int]] = {}
        """Input numbers whose gradients add up in a slot, in the order they arrive."""
        self.backward: list[Entry] = []
        self.updates: list[tuple[int, int]] = []
        """Step index in the plan, and position among the weights that the node owns."""
        if gradients is not None:
            flows = self._flows(gradients)
            self._gather_terms(flows)
            self.backward = self._backward(flows, seeds)
            self.updates = self._updates(gradients, foreign)

    def _flows(self, gradients: Gradients) -> list[tuple[int, int, int]]:
        """Return plan step, port and slot where gradients flow back, the last step first."""
        found = []
        inputs = gradients.inputs
        for index in range(len(self._plan.steps) - 1, -1, -1):
            if not gradients.reaches[index]:
                continue
            step = self._plan.steps[index]
            for port, slot in enumerate(step.inputs):
                if slot == NOTHING or not step.takes_gradient[port]:
                    continue
                if inputs[step.first_input + port] is not None:
                    found.append((index, port, slot))
        return found

    def _gather_terms(self, flows: list[tuple[int, int, int]]) -> None:
        for index, port, slot in flows:
            number = self._plan.steps[index].first_input + port
            self.terms.setdefault(slot, []).append(number)

    def _backward(self, flows: list[tuple[int, int, int]], seeds: Collection[int]) -> list[Entry]:
        found: list[Entry] = [("seed", slot, 0) for slot in seeds]
        arrived: dict[int, int] = {}
        for index, port, slot in flows:
            if self._plan.steps[index].type.role == "parameter":
                continue
            found.append(("back", index, port))
            if self.term_count(slot) > 1:
                term = arrived.get(slot, 0)
                found.append(("term", slot, term))
                arrived[slot] = term + 1
        return found

    def _updates(
        self, gradients: Gradients, foreign: Collection[tuple[str, str]]
    ) -> list[tuple[int, int]]:
        return [
            (index, position)
            for index, step in enumerate(self._plan.steps)
            for position, (slot, weight) in enumerate(step.weights)
            if gradients.reaches[index] and gradients.slots[slot] is not None
            if not foreign or (step.node, weight.name) not in foreign
        ]

    def term_count(self, slot: int) -> int:
        """Return how many terms add up in a slot; a gradient that is given is one of them."""
        return len(self.terms.get(slot, ())) + (slot in self._seeds)

    # Counting

    @property
    def backward_start(self) -> int:
        """Index of the first backward step."""
        return len(self.forward)

    @property
    def update_start(self) -> int:
        """Index of the first update step."""
        return len(self.forward) + len(self.backward)

    def __len__(self) -> int:
        return self.update_start + len(self.updates)

    def phase_is_backward(self, index: int) -> bool:
        """Whether a step belongs to the backward pass."""
        return self.backward_start <= index < self.update_start

    # From an index to a place

    def node_of(self, index: int) -> str:
        """Return the node a step belongs to."""
        if index < self.backward_start:
            return self._plan.steps[self.forward[index]].node
        if index < self.update_start:
            kind, first, _ = self.backward[index - self.backward_start]
            if kind == "back":
                return self._plan.steps[first].node
            return self._slot_owner[first][0]
        return self._plan.steps[self.updates[index - self.update_start][0]].node

    def place(self, index: int) -> StepPlace:
        """Return where in the graph a step happens."""
        if index < self.backward_start:
            return StepPlace("forward", self._plan.steps[self.forward[index]].node)
        if index < self.update_start:
            kind, first, second = self.backward[index - self.backward_start]
            if kind == "back":
                step = self._plan.steps[first]
                return StepPlace(kind, step.node, step.type.input_ports()[second].name)
            return StepPlace(kind, *self._slot_owner[first], second)
        first, position = self.updates[index - self.update_start]
        step = self._plan.steps[first]
        return StepPlace("update", step.node, step.weights[position][1].name)

    def edge_of(self, index: int) -> Edge | None:
        """Return the edge that a backward step's gradient has come back along."""
        if not self.phase_is_backward(index):
            return None
        kind, first, second = self.backward[index - self.backward_start]
        if kind == "back":
            return self._plan.steps[first].edges[second]
        return None if kind == "seed" else self.edge_of_term(first, second)

    def edge_of_term(self, slot: int, term: int) -> Edge | None:
        """Return the edge that brings a term into a slot."""
        return self._edge_of_input[self.terms[slot][term]]

    def has_edge(self, edge: Edge) -> bool:
        """Whether the edge was there in this run."""
        return edge in self._plan.input_of

    def output_number(self, edge: Edge) -> int:
        """Return which of its source's outputs an edge leaves by, from 0."""
        step = self._plan.steps[self._plan.step_of[edge.source]]
        return step.outputs.index(self._plan.slot_of[edge.source, edge.source_port])

    def owner(self, slot: int) -> tuple[str, str]:
        """Return the node and output port whose value a slot holds."""
        return self._slot_owner[slot]

    # From a place to indices

    @cached_property
    def index_of_place(self) -> dict[StepPlace, int]:
        """Index of every step by its place."""
        return {self.place(index): index for index in range(len(self))}

    @cached_property
    def forward_at(self) -> dict[str, int]:
        """Index of each node's forward step."""
        return {self._plan.steps[step].node: i for i, step in enumerate(self.forward)}

    @cached_property
    def backward_at(self) -> dict[int, int]:
        """Index of the backward step of each input number."""
        return {
            self._plan.steps[first].first_input + port: self.backward_start + i
            for i, (kind, first, port) in enumerate(self.backward)
            if kind == "back"
        }

    @cached_property
    def terms_at(self) -> dict[int, list[int]]:
        """Indices of the steps at which terms arrive in a slot, the seed among them."""
        found: dict[int, list[int]] = {}
        for i, (kind, first, _) in enumerate(self.backward):
            if kind != "back":
                found.setdefault(first, []).append(self.backward_start + i)
        return found

    @cached_property
    def first_backward(self) -> dict[str, int]:
        """The index of each node's first step in the backward pass."""
        return self._firsts(range(self.backward_start, self.update_start))

    @cached_property
    def first_update(self) -> dict[str, int]:
        """The index of each node's first update."""
        return self._firsts(range(self.update_start, len(self)))

    def _firsts(self, steps: range) -> dict[str, int]:
        # From the last to the first, so that the first one stays.
        return {self.node_of(index): index for index in reversed(steps)}

    @cached_property
    def steps_about(self) -> dict[str, list[int]]:
        """Indices of the steps at each node, and of those that bring its gradient, in order."""
        found: dict[str, list[int]] = {}
        for index in range(len(self)):
            node = self.node_of(index)
            found.setdefault(node, []).append(index)
            edge = self.edge_of(index)
            if edge is not None and edge.source != node:
                found.setdefault(edge.source, []).append(index)
        return found

    def ends(self, grain: Grain) -> Sequence[int]:
        """Return how many steps are done whenever one is through, in order."""
        if grain == "node":
            return self.node_ends
        return self.edge_ends if grain == "edge" else range(1, len(self) + 1)

    @cached_property
    def node_ends(self) -> Sequence[int]:
        """How many steps are done whenever a node is through, in order.

        A node's backward steps go together, with the terms that they bring to other nodes.
        """
        return node_ends(self.backward_start, self.backward, self.updates)

    @cached_property
    def edge_ends(self) -> Sequence[int]:
        """How many steps are done whenever something that one sees is through, in order.

        The weights that a node keeps to itself, as blocks do, go together: on the canvas they are
        one node, and there may be hundreds of them.
        """
        hidden = hidden_weights(self._plan, {first for first, _ in self.updates})
        if not hidden:
            return range(1, len(self) + 1)
        return edge_ends(self._plan, self.backward_start, self.backward, self.updates, hidden)
