"""How much of a trace is taken as one step: a node, an edge, or each weight."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Literal

from graph_engine.plan import Plan
from graph_engine.steps import StepKind

Entry = tuple[StepKind, int, int]
"""A backward step: its kind; index of the step in the plan, or a slot; number of port or term."""
Grain = Literal["node", "edge", "weight"]
"""All that happens at a node; what is seen as one, where the weights that a block keeps to itself
go together; each of these weights."""
Hidden = Mapping[int, frozenset[int]]
"""Numbers of the input ports of weights that are not seen, by step in the plan."""


def node_ends(
    start: int, backward: Sequence[Entry], updates: Sequence[tuple[int, int]]
) -> list[int]:
    """Return how many steps are done whenever a node is through.

    Parameters
    ----------
    start : int
        How many forward steps there are.
    """
    ends: list[int] = list(range(1, start + 1))
    latest: int | None = None
    for i, (kind, first, _) in enumerate(backward):
        end = start + i + 1
        if kind == "term" or (kind == "back" and first == latest):
            ends[-1] = end
        else:
            ends.append(end)
            latest = first if kind == "back" else None
    return _joined(ends, start + len(backward), (first for first, _ in updates))


def edge_ends(
    plan: Plan,
    start: int,
    backward: Sequence[Entry],
    updates: Sequence[tuple[int, int]],
    hidden: Hidden,
) -> list[int]:
    """Return how many steps are done whenever an edge is through, or all hidden weights of a node.

    Parameters
    ----------
    start : int
        How many forward steps there are.
    """
    into = (f if k == "back" and number in hidden.get(f, ()) else None for k, f, number in backward)
    ends = _joined(list(range(1, start + 1)), start, into)
    new = (
        first if _port_of(plan, first, position) in hidden.get(first, ()) else None
        for first, position in updates
    )
    return _joined(ends, start + len(backward), new)


def hidden_weights(plan: Plan, nodes: Collection[int]) -> dict[int, frozenset[int]]:
    """Return the weights that are not seen, of those steps of a plan that have several."""
    found: dict[int, frozenset[int]] = {}
    if plan.is_scalar:
        return found  # thousands of nodes, none with more than one weight
    for first in nodes:
        step = plan.steps[first]
        ports = enumerate(step.type.input_ports())
        hidden = [number for number, port in ports if port.is_hidden and step.edges[number] is None]
        if len(hidden) > 1:
            found[first] = frozenset(hidden)
    return found


def _joined(ends: list[int], start: int, wholes: Iterable[int | None]) -> list[int]:
    """Add ends behind `start`; neighbours that belong to the same whole have one end."""
    latest: int | None = None
    for i, whole in enumerate(wholes):
        if whole is not None and whole == latest:
            ends[-1] = start + i + 1
        else:
            ends.append(start + i + 1)
        latest = whole
    return ends


def _port_of(plan: Plan, first: int, position: int) -> int:
    """Return the number of the input port of a weight."""
    step = plan.steps[first]
    return step.inputs.index(step.weights[position][0])
