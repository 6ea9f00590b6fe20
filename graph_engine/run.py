"""Running a graph: values, gradients and the trace of steps, again only where edits reached."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np

from graph_engine.backward import backward
from graph_engine.edge import Change
from graph_engine.errors import RunError
from graph_engine.feeds import Feeds, feeds_for
from graph_engine.forward import Values, forward
from graph_engine.plan import Plan, make_plan, with_changed_nodes
from graph_engine.result import Result
from graph_engine.shape_inference import ShapeTable
from graph_engine.structure import GraphStructure


class Runner:
    """Keeps plan and values of a graph between edits and computes again what they reach.

    Parameters
    ----------
    graph : GraphStructure
        Watched from now on; `close` ends that.
    shapes : ShapeTable, optional
        One that is kept anyway; the runner updates it.
    """

    def __init__(self, graph: GraphStructure, shapes: ShapeTable | None = None) -> None:
        self._graph = graph
        self._owns_shapes = shapes is None
        self._shapes = shapes or ShapeTable(graph)
        self._plan: Plan | None = None
        self._values = Values([], [], {})
        self._dirty: set[str] | None = None
        self._is_structural = True
        self._feeds: Feeds = {}
        # What follows from the structure alone: a number dragged by the mouse changes none of it.
        self._sinks: list[str] | None = None
        self._inputs: list[str] | None = None
        self._reached: tuple[set[str], list[int]] | None = None
        self.computed: tuple[str, ...] = ()
        graph.watch(self._note)

    @property
    def plan(self) -> Plan:
        """The plan of the last run."""
        if self._plan is None:
            raise RunError("the graph has not been run")
        return self._plan

    @property
    def values(self) -> Values:
        """What the last forward pass left behind. Not to be changed."""
        return self._values

    @property
    def feeds(self) -> Feeds:
        """What the input nodes were fed in the last run."""
        return self._feeds

    def close(self) -> None:
        """Stop watching the graph."""
        self._graph.unwatch(self._note)
        if self._owns_shapes:
            self._shapes.close()

    def _note(self, change: Change) -> None:
        if change.kind in ("loaded", "settings_changed", "weights_changed"):
            self._dirty = None
        if change.kind not in ("node_changed", "weights_changed"):
            self._is_structural = True
            self._sinks = self._inputs = self._reached = None
        elif change.node and self._inputs is not None:
            is_input = self._graph.node(change.node).role == "input"
            if is_input != (change.node in self._inputs):
                self._inputs = None
        if self._dirty is not None:
            if change.edge is not None:
                self._dirty.add(change.edge.target)
            elif change.kind != "node_removed":
                self._dirty.add(change.node)

    def run(self, output: str | None = None, feeds: Mapping[str, Any] | None = None) -> Result:
        """Run forward where edits reached, and backward; return what was found.

        Raises
        ------
        NodeNameError
            When `output` is no node.
        """
        graph = self._graph
        if output is not None:
            graph.node(output)
        self._shapes.update()
        old_plan, old_values = self._plan, self._values
        plan = self._current_plan()
        found, problems = feeds_for(graph, feeds, self._input_nodes())
        dirty = self._dirty_steps(plan, old_plan, old_values, found)
        if dirty is not None and old_plan is not None and plan.step_of is old_plan.step_of:
            values = old_values.copied()
        else:
            values = Values([None] * plan.slot_count, [None] * len(plan.steps), {})
            if dirty is not None and old_plan is not None:
                _carry_over(old_plan, old_values, plan, values, set(dirty))
        forward(graph, plan, found, values, dirty)
        steps = plan.steps if dirty is None else [plan.steps[index] for index in dirty]
        self.computed = tuple(step.node for step in steps)
        self._plan, self._values, self._feeds = plan, values, found
        self._dirty, self._is_structural = set(), False
        name = output or self._single_number(plan, values)
        gradients = None
        if name is not None and name in plan.step_of:
            index = plan.step_of[name]
            slot = plan.steps[index].outputs[0]
            if values.slots[slot] is not None:
                gradients = backward(plan, values, slot, index)
        return Result(
            plan,
            values,
            gradients,
            name if gradients is not None else None,
            graph.settings.learning_rate,
            tuple(problems),
        )

    def _input_nodes(self) -> list[str]:
        if self._inputs is None:
            graph = self._graph
            self._inputs = [name for name in graph if graph.node(name).role == "input"]
        return self._inputs

    def _current_plan(self) -> Plan:
        plan = self._plan
        if plan is not None and plan.version == self._graph.version:
            return plan
        if plan is not None and not self._is_structural and self._dirty is not None:
            changed = with_changed_nodes(plan, self._graph, self._shapes, self._dirty)
            if changed is not None:
                return changed
        return make_plan(self._graph, self._shapes)

    def _dirty_steps(
        self, plan: Plan, old_plan: Plan | None, old_values: Values, feeds: Feeds
    ) -> list[int] | None:
        """Return the steps to run, None for all of them."""
        if self._dirty is None or old_plan is None or old_plan.is_scalar != plan.is_scalar:
            return None
        start = {name for name in self._dirty if name in self._graph}
        start.update(name for name, fed in feeds.items() if not _same(fed, self._feeds.get(name)))
        is_same = plan.step_of is old_plan.step_of
        if not is_same:
            start.update(step.node for step in plan.steps if step.node not in old_plan.step_of)
        if not is_same or self._reached is None or self._reached[0] != start:
            reached = self._graph.order.downstream(start)
            indices = sorted(plan.step_of[name] for name in reached if name in plan.step_of)
            self._reached = start, indices
        indices = self._reached[1]
        return None if len(indices) == len(plan.steps) else indices

    def _sink_nodes(self) -> list[str]:
        if self._sinks is None:
            self._sinks = self._graph.sinks()
        return self._sinks

    def _single_number(self, plan: Plan, values: Values) -> str | None:
        found = [
            name
            for name in self._sink_nodes()
            if name in plan.step_of
            and plan.steps[plan.step_of[name]].shapes[0] == ()
            and plan.steps[plan.step_of[name]].type.output_ports()[0].kind != "integer"
            and values.slots[plan.steps[plan.step_of[name]].outputs[0]] is not None
        ]
        # A lone constant beside the network is not what anyone wants to differentiate.
        computed = [name for name in found if self._graph.edges_into(name)]
        found = [name for name in computed or found if not self._graph.node(name).stops_gradient]
        if len(found) > 1:
            # As in training: what follows from a loss node has no rival in what does not.
            losses = [name for name in self._graph if self._graph.node(name).role == "loss"]
            following = self._graph.order.downstream(losses)
            found = [name for name in found if not losses or name in following]
        return found[0] if len(found) == 1 else None


def _same(first: tuple[Any, ...], second: tuple[Any, ...] | None) -> bool:
    return (
        second is not None
        and len(first) == len(second)
        and all(a is b or np.array_equal(a, b) for a, b in zip(first, second, strict=True))
    )


def _carry_over(
    old_plan: Plan, old_values: Values, plan: Plan, values: Values, dirty: set[int]
) -> None:
    for index, step in enumerate(plan.steps):
        if index in dirty:
            continue
        old_index = old_plan.step_of[step.node]
        old_step = old_plan.steps[old_index]
        for new_slot, old_slot in zip(step.outputs, old_step.outputs, strict=True):
            values.slots[new_slot] = old_values.slots[old_slot]
        for (new_slot, _), (old_slot, _) in zip(step.weights, old_step.weights, strict=True):
            values.slots[new_slot] = old_values.slots[old_slot]
        if old_values.contexts:
            values.contexts[index] = old_values.contexts[old_index]
        if step.node in old_values.problems:
            values.problems[step.node] = old_values.problems[step.node]


def run_graph(
    graph: GraphStructure, output: str | None = None, feeds: Mapping[str, Any] | None = None
) -> Result:
    """Run a graph once, forward, and backward from one node.

    Parameters
    ----------
    output : str, optional
        The node to differentiate; of a tensor, the sum of its elements is differentiated. Left
        out, it is the one sink that is a single number; without one there are no gradients.
    feeds : mapping, optional
        Arrays for input nodes by name; what is not given comes from `feeds_for`.
    """
    runner = Runner(graph)
    try:
        return runner.run(output, feeds)
    finally:
        runner.close()
