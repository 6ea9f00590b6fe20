"""The records that a trace is made of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal, NamedTuple

from graph_engine.edge import Edge
from graph_engine.local_gradient import LocalGradient

StepKind = Literal["forward", "seed", "back", "term", "update"]


class StepPlace(NamedTuple):
    """Where in a graph a step happens: the same in two runs for the same step.

    Attributes
    ----------
    kind : str
        "back" is a gradient that leaves by an input port; "term" one that arrives at an output
        beside others; "seed" the gradient of the output with respect to itself.
    node : str
    port : str
        The input port ("back"), output port ("seed", "term") or weight ("update").
    term : int
        Number of the term, from 0.
    """

    kind: StepKind
    node: str
    port: str = ""
    term: int = 0


@dataclass(frozen=True)
class ForwardStep:
    """A node computes its outputs. Values are floats or arrays, in port order."""

    node: str
    inputs: tuple[Any, ...]
    outputs: tuple[Any, ...]


@dataclass(frozen=True)
class BackwardStep:
    """One input port receives its gradient: downstream = local × upstream.

    Attributes
    ----------
    port : str
        The input port the gradient leaves by.
    upstream : float or array
        Gradient of the node's first output.
    local : LocalGradient
    downstream : float or array
        Gradient that flows back along the edge at this port.
    edge : Edge or None
        None for a weight the node owns itself.
    """

    node: str
    port: str
    upstream: Any
    local: LocalGradient
    downstream: Any
    edge: Edge | None


@dataclass(frozen=True)
class AccumulateStep:
    """A term arrives at an output that several edges leave from; terms add up.

    The first backward step of all is one of these too: the gradient of the output with respect to
    itself, 1, arrives from nowhere (`edge` is None).

    Attributes
    ----------
    port : str
        The output port.
    term, total : float or array
        What arrives, and the sum so far with it.
    index, count : int
        This is term number `index` (from 0) of `count`.
    """

    node: str
    port: str
    term: Any
    total: Any
    index: int
    count: int
    edge: Edge | None


@dataclass(frozen=True)
class UpdateStep:
    """A learned tensor takes a step of plain gradient descent.

    Attributes
    ----------
    parameter, weight : str
        The node and the name of its tensor.
    gradient, value, new_value : float or array
    learning_rate : float
    state : dict
        The optimizer's memory; empty for plain gradient descent.
    """

    parameter: str
    weight: str
    gradient: Any
    value: Any
    new_value: Any
    learning_rate: float
    state: dict[str, Any]


Step = ForwardStep | BackwardStep | AccumulateStep | UpdateStep
