"""Gradients held against finite differences of the graph's own forward pass."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

import numpy as np

from graph_engine.edge import Edge
from graph_engine.errors import RunError
from graph_engine.forward import Values, forward, new_context
from graph_engine.plan import NOTHING
from graph_engine.result import Result
from graph_engine.run import Runner
from graph_engine.structure import GraphStructure
from nodes.errors import RuleError
from nodes.shapes import Array

MAXIMUM_ELEMENTS = 24
"""Elements probed per edge; of larger tensors a seeded sample."""

STEPS = (1e-3, 1e-4, 1e-5, 1e-6)
"""Tried in turn until two differences agree: a network of ReLUs has kinks on every side, and only
a short step stays between them."""

PRECISION = 1e-6
"""Relative error up to which a numeric derivative is taken for known."""

EPSILON = float(np.finfo(np.float64).eps)


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
        Whether every element probed lies at a kink, or is too small for the arithmetic to see:
        the edge says nothing then.
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
    graph: GraphStructure,
    output: str | None = None,
    edges: Iterable[Edge] | None = None,
    is_stopped: Callable[[], bool] = lambda: False,
) -> GradientCheck:
    """Check the gradient on edges against central differences, in float64.

    One element on one edge is nudged by h to both sides, the nodes downstream of that edge alone
    are run again, and (f(+h) − f(−h)) / 2h is compared (CS231n notes, gradient checks). Richardson
    extrapolation of steps h and h/2 takes the error from h² to h⁴; h is shortened until the two
    agree.

    Parameters
    ----------
    is_stopped : callable
        Asked before each element, from the thread that checks.

    Raises
    ------
    RunError
        When the graph has no single number to differentiate, or `is_stopped` said yes.
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
        probe = _Probe(graph, runner, result, result.output_name, is_stopped)
        chosen = graph.edges() if edges is None else list(edges)
        checks = [probe.check(edge) for edge in chosen if result.edge_gradient(edge) is not None]
        return GradientCheck(tuple(checks))
    finally:
        runner.close()
        graph.settings = was


@dataclass(frozen=True)
class _Slopes:
    derivative: float
    gap: float
    rounding: float
    is_kink: bool


class _Probe:
    def __init__(
        self,
        graph: GraphStructure,
        runner: Runner,
        result: Result,
        output: str,
        is_stopped: Callable[[], bool],
    ) -> None:
        self.graph = graph
        self.is_stopped = is_stopped
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
        worst: EdgeCheck | None = None
        for flat in chosen:
            if self.is_stopped():
                raise RunError("the check was stopped")
            place = np.unravel_index(int(flat), value.shape) if value.shape else ()
            numeric = self._numeric(edge, steps, value, place, scale)
            if numeric is None:
                continue
            known = float(analytic[place])
            error = _relative_error(known, numeric, scale)
            if worst is None or error > worst.relative_error:
                worst = EdgeCheck(edge, known, numeric, error)
        return worst or EdgeCheck(edge, 0.0, 0.0, 0.0, is_kink=True)

    def _steps_below(self, edge: Edge) -> list[int]:
        reached: set[str] = set()
        stack = [edge.target]
        while stack:
            name = stack.pop()
            # Behind a node that stops gradients on purpose the nudge must not be felt either.
            if name not in reached and not self.graph.node(name).stops_gradient:
                reached.add(name)
                stack += [each.target for each in self.graph.edges_out_of(name)]
        found = {self.plan.step_of[name] for name in reached if name in self.plan.step_of}
        return sorted(index for index in found if index <= self.last)

    def _numeric(
        self, edge: Edge, steps: list[int], value: Array, place: tuple[Any, ...], scale: float
    ) -> float | None:
        """Return the numeric derivative, None where kinks or rounding hide it."""
        size = max(1.0, abs(float(value[place])))
        best: _Slopes | None = None
        for step in STEPS:
            slopes = self._slopes(edge, steps, value, place, step * size)
            if slopes.is_kink:
                return None
            floor = max(abs(slopes.derivative), scale, 1e-300)
            if slopes.rounding > PRECISION * floor:
                continue
            if slopes.gap <= 0.1 * PRECISION * floor:
                return slopes.derivative
            if slopes.gap <= PRECISION * floor and (best is None or slopes.gap < best.gap):
                best = slopes
        return None if best is None else best.derivative

    def _slopes(
        self, edge: Edge, steps: list[int], value: Array, place: tuple[Any, ...], h: float
    ) -> _Slopes:
        middle = float(self.values.slots[self.output_slot])
        ups = [self._output_with(edge, steps, value, place, step) for step in (h, h / 2)]
        downs = [self._output_with(edge, steps, value, place, -step) for step in (h, h / 2)]
        coarse = (ups[0] - downs[0]) / (2 * h)
        fine = (ups[1] - downs[1]) / h
        # A few units in the last place of the outputs, over the step.
        rounding = 4 * EPSILON * max(map(abs, (middle, *ups, *downs))) / h
        # At a kink the two one-sided slopes differ by something that does not shrink with h.
        gap_coarse = abs(ups[0] + downs[0] - 2 * middle) / h
        gap_fine = abs(ups[1] + downs[1] - 2 * middle) / (h / 2)
        is_kink = gap_fine > 1e-4 * abs(fine) + 10 * rounding and gap_fine > 0.9 * gap_coarse
        derivative = (4 * fine - coarse) / 3
        # Of the two, the extrapolation is nearer to the finer one by about this much.
        return _Slopes(derivative, abs(fine - coarse) / 3, rounding, is_kink)

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
        try:
            with np.errstate(all="ignore"):
                found = step.type.forward(new_context(self.graph, step, self.feeds), *inputs)
        except RuleError:
            # The nudge left what the node takes: a shorter one may not.
            return math.nan
        outputs = found if len(step.outputs) > 1 else (found,)
        values = Values(list(self.values.slots), list(self.values.contexts), {})
        for slot, output in zip(step.outputs, outputs, strict=True):
            values.slots[slot] = float(output) if self.plan.is_scalar else output
        forward(self.graph, self.plan, self.feeds, values, [i for i in steps if i != index])
        output = values.slots[self.output_slot]
        return math.nan if output is None else float(output)


def _relative_error(known: float, numeric: float, scale: float) -> float:
    if math.isnan(known) or math.isnan(numeric):
        return 0.0 if math.isnan(known) and math.isnan(numeric) else math.inf
    if known == numeric:
        return 0.0
    return abs(known - numeric) / max(abs(known), abs(numeric), scale, 1e-12)
