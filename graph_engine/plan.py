"""A graph as integer slots and a list of steps, worked out once per edit.

Every output and every owned weight gets a value slot; every input port of every node gets an input
number, under which the gradient and local gradient at that port are kept. The passes then loop
over tuples of integers and never look a name up.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Any

from graph_engine.edge import Edge
from graph_engine.runnable import runnable_nodes
from graph_engine.scalar_levels import (
    BackwardCall,
    ForwardCall,
    Level,
    Run,
    Stretch,
    level_by_level,
    stretches_of,
)
from graph_engine.shape_inference import ShapeTable
from graph_engine.structure import GraphStructure
from nodes.initializers import Weight
from nodes.node_type import NodeType, ScalarForm
from nodes.shapes import Shape

NOTHING = -1
"""Slot of an optional input that nothing is wired to."""


@dataclass(slots=True)
class PlanStep:
    """One node, ready to run.

    Attributes
    ----------
    inputs : tuple of int
        Value slot per input port, `NOTHING` where none.
    outputs : tuple of int
        Value slot per output port.
    first_input : int
        Input number of the first port; the others follow.
    edges : tuple of Edge or None
        Per input port.
    weights : tuple of (int, Weight)
        Slot and description of each weight the node owns itself.
    takes_gradient : tuple of bool
        Per input port: whether a gradient flows back into it.
    """

    node: str
    type: NodeType
    inputs: tuple[int, ...]
    outputs: tuple[int, ...]
    first_input: int
    edges: tuple[Edge | None, ...]
    weights: tuple[tuple[int, Weight], ...]
    takes_gradient: tuple[bool, ...]
    shapes: tuple[Shape, ...]


@dataclass
class Plan:
    """The steps of a graph in topological order; nodes that cannot run have none.

    Attributes
    ----------
    steps : list of PlanStep
    step_of : dict
        Index of a node's step.
    slot_of : dict
        Value slot of (node, output port).
    input_of : dict
        Input number of an edge.
    slot_count, input_count : int
    is_scalar : bool
        Whether every step is a source or a gate on single numbers with a scalar form.
    source_count : int
        In scalar plans: how many steps at the beginning only give numbers; the calls below
        belong to the steps after them, one each.
    forward_calls, backward_calls : list of tuples
        For scalar plans: ``(function, slot, slot or -1, output slot)`` in order, and
        ``(derivative, slot, slot or -1, output slot, input number)`` in reverse order.
    stretches : list of Stretch
        For scalar plans: the same calls as wide levels and what lies between them.
    forward_runs : list of Level or list of tuples
        The stretches, ready to run.
    backward_runs : dict of set of int to list
        Kept by the backward pass: per set of slots, levels and calls that lead to any of them.
    reaches : dict of set of int to list of bool
        Kept by the backward pass: per set of slots, which steps lead to any of them.
    orders : dict of set of int to TraceOrder
        Kept by the trace: per set of slots, the order of the steps.
    parameters : list of (int, int, int)
        For scalar plans: weight slot, output slot and input number of each parameter.
    """

    version: int
    steps: list[PlanStep] = field(default_factory=list)
    step_of: dict[str, int] = field(default_factory=dict)
    slot_of: dict[tuple[str, str], int] = field(default_factory=dict)
    input_of: dict[Edge, int] = field(default_factory=dict)
    slot_count: int = 0
    input_count: int = 0
    is_scalar: bool = False
    source_count: int = 0
    reaches: dict[frozenset[int], list[bool]] = field(default_factory=dict)
    orders: dict[frozenset[int], Any] = field(default_factory=dict)
    parameters: list[tuple[int, int, int]] = field(default_factory=list)
    forward_calls: list[ForwardCall] = field(default_factory=list)
    backward_calls: list[BackwardCall] = field(default_factory=list)
    stretches: list[Stretch] = field(default_factory=list)
    forward_runs: list[Run] = field(default_factory=list)
    backward_runs: dict[frozenset[int], list[Level | list[BackwardCall]]] = field(
        default_factory=dict
    )


def make_plan(graph: GraphStructure, shapes: ShapeTable) -> Plan:
    """Return the plan of what can run in `graph`; `shapes` must be up to date."""
    plan = Plan(graph.version)
    slot = 0
    first_input = 0
    is_scalar = graph.settings.dtype == "float64"
    forms: dict[NodeType, ScalarForm | None] = {}
    integers: set[int] = set()
    nodes = runnable_nodes(graph, shapes)
    for name, node, edges_into, known in level_by_level(nodes) if is_scalar else nodes:
        owned = {weight.name: weight for weight in known.weights if weight.name not in edges_into}
        inputs: list[int] = []
        edges: list[Edge | None] = []
        takes: list[bool] = []
        weights: list[tuple[int, Weight]] = []
        for port in node.input_ports():
            edge = edges_into.get(port.name)
            edges.append(edge)
            if edge is not None:
                source = plan.slot_of[edge.source, edge.source_port]
                inputs.append(source)
                plan.input_of[edge] = first_input + len(edges) - 1
                takes.append(source not in integers)
            elif port.is_weight:
                inputs.append(slot)
                weights.append((slot, owned[port.name]))
                slot += 1
                takes.append(owned[port.name].is_learned)
            else:
                inputs.append(NOTHING)
                takes.append(False)
        outputs = []
        for output in node.output_ports():
            plan.slot_of[name, output.name] = slot
            outputs.append(slot)
            if output.kind == "integer":
                integers.add(slot)
            slot += 1
        plan.step_of[name] = len(plan.steps)
        step = PlanStep(
            name,
            node,
            tuple(inputs),
            tuple(outputs),
            first_input,
            tuple(edges),
            tuple(weights),
            tuple(takes),
            known.outputs or (),
        )
        plan.steps.append(step)
        first_input += len(edges)
        is_scalar = is_scalar and _is_scalar_step(step, known.inputs, forms)
    plan.slot_count = slot
    plan.input_count = first_input
    plan.is_scalar = is_scalar
    if is_scalar:
        _add_calls(plan, forms)
    return plan


SOURCES = ("constant", "parameter")


def _is_scalar_step(
    step: PlanStep, inputs: tuple[Shape | None, ...], forms: dict[NodeType, ScalarForm | None]
) -> bool:
    """Return whether the step works on single numbers; keep the scalar form of its type."""
    if step.shapes != ((),) or any(shape for shape in inputs):
        return False
    if step.type.role in SOURCES:
        return step.type.output_ports()[0].kind == "float"
    wired = len(step.inputs) - step.inputs.count(NOTHING)
    # A gap before a wired input would shift the arguments of the scalar form.
    if not 1 <= wired <= 2 or NOTHING in step.inputs[:wired]:
        return False
    # Equal gates share one pair of functions: made once per distinct NodeType, not per node.
    if step.type not in forms:
        forms[step.type] = step.type.scalar_form()
    return forms[step.type] is not None


def _add_calls(plan: Plan, forms: dict[NodeType, ScalarForm | None]) -> None:
    for step in plan.steps:
        if step.type.role == "parameter":
            plan.parameters.append((step.inputs[0], step.outputs[0], step.first_input))
        form = None if step.type.role in SOURCES else forms[step.type]
        if form is None:
            plan.source_count += 1
            continue
        forward, backward = _calls(step, form)
        plan.forward_calls.append(forward)
        plan.backward_calls.append(backward)
    plan.backward_calls.reverse()
    _gather(plan)


def _gather(plan: Plan) -> None:
    plan.stretches = stretches_of(plan.forward_calls, plan.backward_calls)
    plan.forward_runs = [
        each.level or plan.forward_calls[each.start : each.stop] for each in plan.stretches
    ]
    plan.backward_runs = {}


def _calls(step: PlanStep, form: ScalarForm) -> tuple[ForwardCall, BackwardCall]:
    first = step.inputs[0]
    second = step.inputs[1] if len(step.inputs) > 1 else NOTHING
    (output,) = step.outputs
    return (
        (form.forward, first, second, output),
        (form.derivative, first, second, output, step.first_input),
    )


def with_changed_nodes(
    plan: Plan, graph: GraphStructure, shapes: ShapeTable, names: Iterable[str]
) -> Plan | None:
    """Return the plan after only these nodes' settings changed, None if a new one is needed.

    A number dragged by the mouse changes one setting sixty times a second: at ten thousand nodes
    planning anew would cost a hundred times what the passes do.
    """
    changed = replace(
        plan,
        version=graph.version,
        steps=list(plan.steps),
        forward_calls=list(plan.forward_calls),
        backward_calls=list(plan.backward_calls),
    )
    has_other_calls = False
    for name in names:
        index = plan.step_of.get(name)
        known = shapes.of(name)
        if index is None:
            if known.outputs is not None:
                return None
            continue
        step = plan.steps[index]
        node = graph.node(name)
        if known.outputs != step.shapes or node.output_ports() != step.type.output_ports():
            return None
        if type(node) is not type(step.type) or node.input_ports() != step.type.input_ports():
            return None
        described = {weight.name: weight for weight in known.weights}
        weights = tuple((slot, described[old.name]) for slot, old in step.weights)
        if any(
            new.shape != old.shape for (_, new), (_, old) in zip(weights, step.weights, strict=True)
        ):
            return None
        changed.steps[index] = new_step = replace(step, type=node, weights=weights)
        if plan.is_scalar and index >= plan.source_count:
            form = node.scalar_form()
            if form is None:
                return None
            place = index - plan.source_count
            changed.forward_calls[place], back = _calls(new_step, form)
            changed.backward_calls[-1 - place] = back
            has_other_calls = True
    if has_other_calls:
        _gather(changed)
    return changed
