"""Looking inside a node after a run: the values, gradients and steps of what it is made of."""

from __future__ import annotations

from typing import Any

import numpy as np

from graph_engine.blocks.composite import Composite
from graph_engine.blocks.expansion import interior_of
from graph_engine.blocks.interior import Interior
from graph_engine.errors import BlockError
from graph_engine.forward import Values
from graph_engine.result import Result
from nodes.context import Context
from nodes.errors import RuleError


def inside(result: Result, name: str, *, is_training: bool = False) -> tuple[Interior, Result]:
    """Return what is inside a node, and what happened there in the run.

    The gradient begins at the outputs of the node with what arrived there, so every number inside
    is the one that it has in the whole graph.

    Raises
    ------
    BlockError
        When the node is not made of simpler ones.
    RunError
        When it did not run.
    """
    interior, values = _ran(result, name, is_training)
    upstream = result.upstream_of(name)
    gradients, seeds = None, {}
    if upstream is not None:
        outputs = interior.outputs_of(values)
        given = [
            np.zeros_like(out) if g is None else np.asarray(g, out.dtype)
            for g, out in zip(upstream, outputs, strict=True)
        ]
        seeds = interior.seeds(given)
        gradients = interior.backward(values, given)
    step, _ = result.step(name)
    ports = zip(step.type.input_ports(), step.edges, strict=True)
    wired = {port.name for port, edge in ports if port.is_weight and edge is not None}
    wired |= {weight for node, weight in result.foreign if node == name}
    foreign = frozenset(interior.weights[w] for w in wired if w in interior.weights)
    rate = result.learning_rate
    return interior, Result(interior.plan, values, gradients, None, rate, (), seeds, foreign)


def _ran(result: Result, name: str, is_training: bool) -> tuple[Interior, Values]:
    """Return what is inside with its values: as they were kept, or worked out now."""
    step, context = result.step(name)
    if isinstance(step.type, Composite) and context is not None:
        interior, values = context.saved
        return interior, values
    arrays = [None if x is None else np.asarray(x) for x in result.inputs_of(name)]
    ports = [port.name for port in step.type.data_ports()]
    data, weights = arrays[: len(ports)], arrays[len(ports) :]
    shapes = [None if x is None else x.shape for x in data]
    named: dict[str, Any] = dict(
        zip((port.name for port in step.type.weight_ports()), weights, strict=True)
    )
    dtype = next((x.dtype for x in arrays if x is not None and x.dtype.kind == "f"), np.float64)
    context = Context(dtype, context.random if context else None, is_training)
    try:
        interior = interior_of(step.type, *shapes, is_training=is_training)
        fed = {port: x for port, x in zip(ports, data, strict=True) if port in interior.inputs}
        return interior, interior.forward(context, fed, named)
    except RuleError as error:
        raise BlockError(error.rule, error.remedy, name) from None
