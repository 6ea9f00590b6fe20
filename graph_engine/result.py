"""What one run of a graph found: values, gradients, local gradients, problems."""

from __future__ import annotations

import math
from collections.abc import Mapping
from functools import cached_property
from typing import Any

import numpy as np

from graph_engine.backward import Gradients
from graph_engine.edge import Edge
from graph_engine.errors import Problem, RunError
from graph_engine.forward import Values
from graph_engine.local_gradient import LocalGradient, local_gradient, number
from graph_engine.plan import NOTHING, Plan, PlanStep
from graph_engine.trace import Trace, plain
from nodes.context import Context
from nodes.shapes import Array


class Result:
    """What one run found. Arrays belong to the run and must not be changed.

    Attributes
    ----------
    output_name : str or None
        The node that was differentiated; None when the graph has no single number to
        differentiate, and no gradients then.

    Parameters
    ----------
    seeds : mapping of int to array, optional
        The gradients that the backward pass began with, by slot, where that was not the 1 of
        `output_name`: inside a node they come from outside.
    foreign : frozenset of (node, weight)
        Weights that are learned elsewhere: inside a node, those that are wired to it.
    """

    def __init__(
        self,
        plan: Plan,
        values: Values,
        gradients: Gradients | None,
        output_name: str | None,
        learning_rate: float,
        problems: tuple[Problem, ...],
        seeds: Mapping[int, Any] | None = None,
        foreign: frozenset[tuple[str, str]] = frozenset(),
    ) -> None:
        self._plan = plan
        self._values = values
        self._gradients = gradients
        self._learning_rate = learning_rate
        self._run_problems = problems
        self._seeds = seeds
        self.foreign = foreign
        self._locals: dict[int, LocalGradient] = {}
        self.output_name = output_name

    # Values

    @property
    def output(self) -> Any:
        """The differentiated node's value; without one, that of the last node that ran.

        Raises
        ------
        RunError
            When nothing ran.
        """
        if self.output_name is not None:
            return self.value(self.output_name)
        for step in reversed(self._plan.steps):
            if self._values.slots[step.outputs[0]] is not None:
                return plain(self._values.slots[step.outputs[0]])
        raise RunError("nothing in this graph could run", "Look at its problems.")

    def has_value(self, name: str, port: str | None = None) -> bool:
        """Whether the node ran."""
        slot = self._slot(name, port)
        return slot is not None and self._values.slots[slot] is not None

    def value(self, name: str, port: str | None = None) -> Any:
        """Return a node's output: a float for a single number, else an array.

        Raises
        ------
        RunError
            When the node did not run.
        """
        slot = self._slot(name, port)
        if slot is None or self._values.slots[slot] is None:
            raise RunError(f"{name} has no value", "Its problems say why.", name)
        return plain(self._values.slots[slot])

    def has_gradient(self, name: str, port: str | None = None) -> bool:
        """Whether the output's gradient with respect to the node is known."""
        slot = self._slot(name, port)
        return (
            slot is not None
            and self._gradients is not None
            and self._gradients.reaches[self._plan.step_of[name]]
            and self._gradients.slots[slot] is not None
        )

    def leads_to_output(self, name: str) -> bool:
        """Whether a way leads from the node to what was differentiated; it leads to itself."""
        index = self._plan.step_of.get(name)
        return index is not None and self._gradients is not None and self._gradients.reaches[index]

    def gradient(self, name: str, port: str | None = None) -> Any:
        """Return ∂output/∂(a node's output), in the output's shape.

        Raises
        ------
        RunError
            When no path leads from it to the differentiated node.
        """
        if not self.has_gradient(name, port):
            if self.output_name is None:
                rule = f"{name} has no gradient: no single number was differentiated"
                raise RunError(rule, "Name the node to differentiate, or add a loss.", name)
            raise RunError(
                f"{name} has no gradient: nothing leads from it to {self.output_name}", node=name
            )
        slot = self._slot(name, port)
        assert slot is not None and self._gradients is not None
        return plain(self._gradients.slots[slot])

    def weight_value(self, name: str, weight: str) -> Any:
        """Return a tensor that the node owns."""
        return plain(self._values.slots[self._weight_slot(name, weight)])

    def weight_gradient(self, name: str, weight: str) -> Any:
        """Return ∂output/∂(a tensor that the node owns)."""
        slot = self._weight_slot(name, weight)
        if self._gradients is None or self._gradients.slots[slot] is None:
            raise RunError(f"{weight} of {name} has no gradient", node=name)
        return plain(self._gradients.slots[slot])

    # Edges

    def edge_value(self, edge: Edge) -> Any:
        """Return what an edge carries, None if its source did not run."""
        slot = self._plan.slot_of.get((edge.source, edge.source_port))
        return None if slot is None else plain(self._values.slots[slot])

    def edge_gradient(self, edge: Edge) -> Any:
        """Return what flows back along an edge, None if nothing does."""
        number = self._plan.input_of.get(edge)
        if number is None or self._gradients is None:
            return None
        if not self._gradients.reaches[self._plan.step_of[edge.target]]:
            return None
        step = self._plan.steps[self._plan.step_of[edge.target]]
        if not step.takes_gradient[number - step.first_input]:
            return None
        return plain(self._gradients.inputs[number])

    def edge_local(self, edge: Edge) -> LocalGradient | None:
        """Return the local gradient at an edge's head, None where no gradient flows."""
        if self.edge_gradient(edge) is None:
            return None
        index = self._plan.step_of[edge.target]
        step = self._plan.steps[index]
        return self._local(index, self._plan.input_of[edge] - step.first_input)

    def local_gradient(self, name: str, port: str) -> LocalGradient:
        """Return ∂(a node's first output)/∂(one of its inputs).

        Raises
        ------
        RunError
            When the node did not run or has no such input.
        """
        index = self._plan.step_of.get(name)
        if index is None or not self.has_value(name):
            raise RunError(f"{name} has no value, so no local gradient", node=name)
        ports = [p.name for p in self._plan.steps[index].type.input_ports()]
        if port not in ports:
            raise RunError(f"{name} has no input {port!r}", f"Its inputs: {', '.join(ports)}.")
        return self._local(index, ports.index(port))

    def _local(self, index: int, port: int) -> LocalGradient:
        step = self._plan.steps[index]
        key = step.first_input + port
        found = self._locals.get(key)
        if found is None:
            found = self._locals[key] = self._make_local(index, port)
        return found

    def _make_local(self, index: int, port: int) -> LocalGradient:
        step = self._plan.steps[index]
        slots = self._values.slots
        if self._plan.is_scalar:
            if self._gradients is not None and self._gradients.reaches[index]:
                return number(self._gradients.locals[step.first_input + port])
            form = step.type.scalar_form()
            if form is None:
                return number(1.0)
            wired = [slots[s] for s in step.inputs if s != NOTHING]
            found = form.derivative(slots[step.outputs[0]], *wired)
            return number(found[port] if isinstance(found, tuple) else found)
        context = self._values.contexts[index]
        assert context is not None
        inputs = [None if s == NOTHING else slots[s] for s in step.inputs]
        return local_gradient(step.type, context, port, inputs, [slots[s] for s in step.outputs])

    # Inside a node

    def step(self, name: str) -> tuple[PlanStep, Context | None]:
        """Return how a node ran, for those who look inside it.

        Raises
        ------
        RunError
            When it did not run.
        """
        index = self._plan.step_of.get(name)
        if index is None or not self.has_value(name):
            raise RunError(f"{name} did not run", "Its problems say why.", name)
        contexts = self._values.contexts
        return self._plan.steps[index], contexts[index] if contexts else None

    def inputs_of(self, name: str) -> list[Any]:
        """Return what a node got by each input port, None where nothing is wired."""
        step, _ = self.step(name)
        return [None if slot == NOTHING else self._values.slots[slot] for slot in step.inputs]

    def upstream_of(self, name: str) -> list[Any] | None:
        """Return the gradient at each output port of a node, None where nothing flows back."""
        step, _ = self.step(name)
        if self._gradients is None or not self._gradients.reaches[self._plan.step_of[name]]:
            return None
        return [self._gradients.slots[slot] for slot in step.outputs]

    @property
    def learning_rate(self) -> float:
        """Of the update steps shown."""
        return self._learning_rate

    # The whole

    @cached_property
    def trace(self) -> Trace:
        """The steps of this run, in order."""
        return Trace(
            self._plan,
            self._values.slots,
            self._gradients,
            self._seed(),
            self._learning_rate,
            self._local,
            self.foreign,
        )

    @property
    def is_differentiated(self) -> bool:
        """Whether gradients were worked out."""
        return self._gradients is not None

    def given_gradients(self) -> dict[tuple[str, str], Array]:
        """Return the gradients that came from outside, by node and output port."""
        slots = self._plan.slot_of.items()
        given = self._seeds or {}
        return {owner: np.asarray(given[slot]) for owner, slot in slots if slot in given}

    def _seed(self) -> Mapping[int, Any]:
        """Return the gradients that the backward pass began with, by slot."""
        if self._seeds is not None or self.output_name is None or self._gradients is None:
            return self._seeds or {}
        slot = self._slot(self.output_name, None)
        return {} if slot is None else {slot: self._gradients.slots[slot]}

    @cached_property
    def problems(self) -> tuple[Problem, ...]:
        """Nodes that refused their values, and the first nodes that made NaN or Inf."""
        return (*self._run_problems, *self._values.problems.values(), *self._not_finite())

    def _not_finite(self) -> list[Problem]:
        slots = self._values.slots
        if self._plan.is_scalar and math.isfinite(sum(slots)):
            return []  # nothing else adds up to a finite number
        found = []
        bad: set[int] = set()
        for step in self._plan.steps:
            values = [self._values.slots[slot] for slot in step.outputs]
            is_bad = any(v is not None and not _is_finite(v) for v in values)
            if not is_bad:
                continue
            if not bad.intersection(step.inputs):
                kind = "NaN" if any(np.isnan(v).any() for v in values if v is not None) else "Inf"
                rule = f'{step.type.title} "{step.node}": its output holds {kind}'
                remedy = "Look at its inputs: they are finite, the operation is not defined there."
                found.append(Problem("warning", step.node, rule, remedy))
            bad.update(step.outputs)
        return found

    def _slot(self, name: str, port: str | None) -> int | None:
        index = self._plan.step_of.get(name)
        if index is None:
            return None
        step = self._plan.steps[index]
        return step.outputs[0] if port is None else self._plan.slot_of.get((name, port))

    def _weight_slot(self, name: str, weight: str) -> int:
        index = self._plan.step_of.get(name)
        for slot, owned in self._plan.steps[index].weights if index is not None else ():
            if owned.name == weight:
                return slot
        raise RunError(f"{name} owns no weight {weight!r}", node=name)


def _is_finite(value: Any) -> bool:
    if isinstance(value, float):
        return math.isfinite(value)
    # Floating-point flags lie under some BLAS cores, so the values themselves are looked at.
    return bool(np.isfinite(value).all())
