"""Gradients held against finite differences of the graph's own forward pass."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import numpy as np

from graph_engine.edge import Edge
from graph_engine.errors import RunError
from graph_engine.forward import Values, forward, new_context
from graph_engine.plan import NOTHING
from graph_engine.run import Result, Runner
from graph_engine.structure import GraphStructure
from nodes.shapes import Array

MAXIMUM_ELEMENTS = 24
"""Elements probed per edge; of larger tensors a seeded sample."""

STEPS = (1e-3, 1e-4, 1e-5, 1e-6)
"""Tried in turn until two differences agree: a network of ReLUs has kinks on every side, and only
a short step stays between them."""


@dataclass(frozen=True)
class EdgeCheck:
    """One edge: the element where analytic and numeric gradient differ most.

    Attributes
    ----------
    analytic, numeric : float
    relative_error : float
        ``|a − n| / max(|a|, |n|, scale)``, where `scale` is the largest gradient element on the
        edge times 1e-4 (CS231n notes, gradient checks): tiny elements beside large ones are
        held to the large ones' precision.
    is_kink : bool
        Whether the two one-sided differences disagree: the function has a kink there, and the
        edge says nothing.
    """

    edge: Edge
    analytic: float
    numeric: float
    relative_error: float
    is_kink: bool = False


@dataclass(frozen=True)
class GradientCheck:
    """All edges, and the worst of them."""

    edges: tuple[EdgeCheck, ...]

    @property
    def max_relative_error(self) -> float:
        return max((e.relative_error for e in self.edges if not e.is_kink), default=0.0)


def check_gradients(
    graph: GraphStructure, output: str | None = None, edges: Iterable[Edge] | None = None
) -> GradientCheck:
    """Check the gradient on edges against central differences, in float64.

    One element on one edge is nudged by h to both sides, the nodes downstream of that edge alone
    are run again, and (f(+h) − f(−h)) / 2h is compared (CS231n notes, gradient checks). Richardson
    extrapolation of steps h and h/2 takes the error from h² to h⁴; h is shortened until the two
    agree.

    Raises
    ------
    RunError
        When the graph has no single number to differentiate.
    """
    was = graph.settings
    graph.settings = was.model_copy(update={"dtype": "float64"})
    runner = Runner(graph)
    try:
        result = runner.run(output)
        if result.output_name is None:
            raise RunError(
                "there is no single number to differentiate", "Name a node, or add a loss."
            )
        probe = _Probe(graph, runner, result, result.output_name)
        chosen = graph.edges() if edges is None else list(edges)
        checks = [probe.check(edge) for edge in chosen if result.edge_gradient(edge) is not None]
        return GradientCheck(tuple(checks))
    finally:
        runner.close()
        graph.settings = was


@dataclass(frozen=True)
class _Slopes:
    derivative: float
    agree: bool
    is_kink: bool


class _Probe:
    def __init__(self, graph: GraphStructure, runner: Runner, result: Result, output: str) -> None:
        self.graph = graph
        self.result = result
        self.plan = runner.plan
        self.values = runner.values
        self.feeds = runner.feeds
        self.output_slot = self.plan.steps[self.plan.step_of[output]].outputs[0]
        self.last = self.plan.step_of[output]

    def check(self, edge: Edge) -> EdgeCheck:
        analytic = np.asarray(self.result.edge_gradient(edge), dtype=np.float64)
        value = np.asarray(self.result.edge_value(edge), dtype=np.float64)
        steps = self._steps_below(edge)
        random = np.random.default_rng(0)
        chosen = np.arange(value.size)
        if value.size > MAXIMUM_ELEMENTS:
            chosen = random.choice(value.size, MAXIMUM_ELEMENTS, replace=False)
        scale = 1e-4 * float(np.abs(analytic).max(initial=0.0))
        worst = EdgeCheck(edge, 0.0, 0.0, 0.0)
        is_kink = False
        for flat in chosen:
            place = np.unravel_index(int(flat), value.shape) if value.shape else ()
            numeric, kink = self._numeric(edge, steps, value, place)
            if kink:
                is_kink = True
                continue
            known = float(analytic[place])
            error = abs(known - numeric) / max(abs(known), abs(numeric), scale, 1e-12)
            if error >= worst.relative_error:
                worst = EdgeCheck(edge, known, numeric, error)
        if is_kink and worst.analytic == worst.numeric == 0.0:
            return EdgeCheck(edge, 0.0, 0.0, 0.0, is_kink=True)
        return worst

    def _steps_below(self, edge: Edge) -> list[int]:
        reached = self.graph.order.downstream([edge.target])
        found = {self.plan.step_of[name] for name in reached if name in self.plan.step_of}
        return sorted(index for index in found if index <= self.last)

    def _numeric(
        self, edge: Edge, steps: list[int], value: Array, place: tuple[Any, ...]
    ) -> tuple[float, bool]:
        """Return the numeric derivative, and whether there is a kink at this very point."""
        size = max(1.0, abs(float(value[place])))
        for step in STEPS:
            slopes = self._slopes(edge, steps, value, place, step * size)
            if slopes.agree or slopes.is_kink:
                return slopes.derivative, slopes.is_kink
        # Kinks all around, nearer than the arithmetic can see.
        return slopes.derivative, True

    def _slopes(
        self, edge: Edge, steps: list[int], value: Array, place: tuple[Any, ...], h: float
    ) -> _Slopes:
        middle = float(self.values.slots[self.output_slot])
        ups = [self._output_with(edge, steps, value, place, step) for step in (h, h / 2)]
        downs = [self._output_with(edge, steps, value, place, -step) for step in (h, h / 2)]
        coarse = (ups[0] - downs[0]) / (2 * h)
        fine = (ups[1] - downs[1]) / h
        rounding = 1e-15 * max(1.0, abs(middle)) / h
        # At a kink the two one-sided slopes differ by something that does not shrink with h.
        gap_coarse = abs(ups[0] + downs[0] - 2 * middle) / h
        gap_fine = abs(ups[1] + downs[1] - 2 * middle) / (h / 2)
        is_kink = gap_fine > 1e-4 * abs(fine) + 10 * rounding and gap_fine > 0.9 * gap_coarse
        agree = abs(fine - coarse) <= 1e-4 * abs(fine) + 10 * rounding
        return _Slopes((4 * fine - coarse) / 3, agree, is_kink)

    def _output_with(
        self, edge: Edge, steps: list[int], value: Array, place: tuple[Any, ...], h: float
    ) -> float:
        nudged = value.copy()
        nudged[place] += h
        index = self.plan.step_of[edge.target]
        step = self.plan.steps[index]
        # Only this use of the value is nudged: other edges from the same node keep theirs.
        inputs = [
            None if slot == NOTHING else np.asarray(self.values.slots[slot]) for slot in step.inputs
        ]
        inputs[self.plan.input_of[edge] - step.first_input] = nudged
        with np.errstate(all="ignore"):
            found = step.type.forward(new_context(self.graph, step, self.feeds), *inputs)
        outputs = found if len(step.outputs) > 1 else (found,)
        values = Values(list(self.values.slots), list(self.values.contexts), {})
        for slot, output in zip(step.outputs, outputs, strict=True):
            values.slots[slot] = float(output) if self.plan.is_scalar else output
        forward(self.graph, self.plan, self.feeds, values, [i for i in steps if i != index])
        return float(values.slots[self.output_slot])
