"""The inside of a node that is made of nodes: a graph with ends to wire and weights to hand in."""

from __future__ import annotations

import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import numpy as np

from graph_engine.backward import Gradients, backward_from
from graph_engine.forward import Values, forward
from graph_engine.plan import Plan, make_plan
from graph_engine.shape_inference import ShapeTable, infer_shapes
from graph_engine.structure import GraphStructure
from graph_engine.surroundings import Surroundings
from nodes.context import Context
from nodes.errors import ShapeError, ValueRuleError
from nodes.initializers import Weight
from nodes.shapes import Array, Shape

OutputPort = tuple[str, str]
"""A node inside, and one of its outputs."""


@dataclass
class Interior:
    """What is inside, for given shapes of what comes in. Nothing in it is changed once it is made.

    Attributes
    ----------
    graph : GraphStructure
    inputs : dict of str to str
        Input port to the node of type `block_input` that it becomes inside.
    given : dict of str to Shape
        Shapes of those nodes, by their names.
    outputs : dict of str to (node, port)
        What each output port shows.
    weights : dict of str to (node, weight)
        The owner inside of each weight.
    described : dict of str to Weight
        How weights begin, where it is not said by their owners inside.
    """

    graph: GraphStructure
    inputs: dict[str, str]
    given: dict[str, Shape]
    outputs: dict[str, OutputPort]
    weights: dict[str, tuple[str, str]]
    described: dict[str, Weight] = field(default_factory=dict)

    @cached_property
    def shapes(self) -> ShapeTable:
        return infer_shapes(self.graph, self.given)

    @cached_property
    def plan(self) -> Plan:
        # What runs for any batch may be too much for the one at hand.
        self._require_runnable()
        return make_plan(self.graph, self.shapes)

    def output_shapes(self) -> tuple[Shape, ...]:
        """Return the shape at each output port.

        Raises
        ------
        ShapeError
            With what the first node inside says that cannot run: it is there as a whole or not.
        """
        self._require_runnable()
        found = [self._shape(node, port) for node, port in self.outputs.values()]
        return tuple(shape for shape in found if shape is not None)

    def _require_runnable(self) -> None:
        for problem in self.shapes.problems():
            if problem.severity != "warning":
                raise ShapeError(f"inside, {problem.rule}", problem.remedy)

    def _shape(self, node: str, port: str) -> Shape | None:
        known = self.shapes.of(node).outputs
        if known is None:
            return None
        names = [each.name for each in self.graph.node(node).output_ports()]
        return known[names.index(port)]

    def warnings(self) -> tuple[str, ...]:
        """Return what nodes inside warn of."""
        found = (p for p in self.shapes.problems() if p.severity == "warning")
        return tuple(f"inside, {problem.rule}" for problem in found)

    def weight_list(self) -> tuple[Weight, ...]:
        """Return every weight under the name it goes by outside.

        Raises
        ------
        ShapeError
        """
        self._require_runnable()
        owners = {node for node, _ in self.weights.values()}
        inner = {(node, w.name): w for node in owners for w in self.shapes.of(node).weights}
        found = []
        for name, owner in self.weights.items():
            outer = self.described.get(name, inner[owner])
            shape = inner[owner].shape
            found.append(Weight(name, shape, outer.initializer, outer.is_learned))
        return tuple(found)

    def multiply_adds(self) -> int:
        """Return the multiply-adds of all nodes inside, for one example."""
        table, graph = self.shapes, self.graph
        total = 0
        for name in graph:
            known = table.of(name)
            if known.outputs is not None and name not in self.given:
                shapes: tuple[Shape, ...] = known.inputs  # type: ignore[assignment]  # as it ran
                total += graph.node(name).multiply_adds(*shapes)
        return total

    # Passes

    def forward(self, ctx: Context, data: Mapping[str, Any], weights: Mapping[str, Any]) -> Values:
        """Run what is inside.

        Parameters
        ----------
        ctx : Context
            Of the node outside: precision, random numbers, training or not.
        data : mapping of str to array
            By input port.
        weights : mapping of str to array
            By the names that they have outside.

        Raises
        ------
        ValueRuleError
            With what the first node inside says that refuses its values.
        """
        plan = self.plan
        values = Values([None] * plan.slot_count, [None] * len(plan.steps), {})
        feeds = {self.inputs[port]: (array,) for port, array in data.items()}
        forward(self._surroundings(ctx, weights), plan, feeds, values)
        for problem in values.problems.values():
            raise ValueRuleError(f"inside, {problem.rule}", problem.remedy)
        return values

    def _surroundings(self, ctx: Context, weights: Mapping[str, Any]) -> Surroundings:
        owned = {owner: weights[name] for name, owner in self.weights.items()}
        graph = self.graph
        is_random = any(step.type.is_random for step in self.plan.steps)
        base = int(ctx.random.integers(2**32)) if is_random else 0

        def weight(node: str, described: Weight) -> Array:
            found: Array = owned[node, described.name]
            return found

        def random_for(node: str, purpose: str) -> np.random.Generator:
            words = [base, zlib.crc32(node.encode()), zlib.crc32(purpose.encode())]
            return np.random.default_rng(np.random.SeedSequence(words))

        return Surroundings(ctx.dtype.name, ctx.is_training, weight, random_for, graph.display_name)

    def outputs_of(self, values: Values) -> tuple[Any, ...]:
        """Return what stands at each output port after `forward`."""
        return tuple(values.slots[self.plan.slot_of[port]] for port in self.outputs.values())

    def backward(self, values: Values, upstream: Sequence[Any]) -> Gradients:
        """Return every gradient inside, given those at the output ports."""
        return backward_from(self.plan, values, self.seeds(upstream))

    def seeds(self, upstream: Sequence[Any]) -> dict[int, Any]:
        """Return the gradients at the output ports by the slots that they belong to."""
        found: dict[int, Any] = {}
        for port, gradient in zip(self.outputs.values(), upstream, strict=True):
            slot = self.plan.slot_of[port]
            found[slot] = gradient if slot not in found else found[slot] + gradient
        return found

    def gradients_out(self, gradients: Gradients) -> tuple[dict[str, Any], dict[str, Any]]:
        """Return the gradients that leave by the input ports, and those of the weights."""
        plan = self.plan
        data = {
            port: gradients.slots[plan.slot_of[node, "out"]] for port, node in self.inputs.items()
        }
        slots = {
            (step.node, weight.name): slot for step in plan.steps for slot, weight in step.weights
        }
        weights = {name: gradients.slots[slots[owner]] for name, owner in self.weights.items()}
        return data, weights
