"""What the canvas shows on edges, and where it comes from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, Protocol

from graph_engine.edge import Edge

Phase = Literal["forward", "backward", "update"]


@dataclass(frozen=True)
class Highlight:
    """What the step being looked at touches: forward glows green, backward red, update blue."""

    nodes: Mapping[str, Phase] = field(default_factory=dict)
    edges: Mapping[Edge, Phase] = field(default_factory=dict)


class NumberSource(Protocol):
    """Gives the numbers on edges; None hides one.

    A run's result is one, and so is a step session. An edge without a target stands for an output
    that nothing is wired to. A source may also have an attribute ``highlight``, a `Highlight` or
    None.
    """

    def edge_value(self, edge: Edge, /) -> Any: ...

    def edge_gradient(self, edge: Edge, /) -> Any: ...

    def edge_local(self, edge: Edge, /) -> Any: ...


class NoNumbers:
    """Shows nothing, until something has run."""

    def edge_value(self, edge: Edge, /) -> Any:
        return None

    def edge_gradient(self, edge: Edge, /) -> Any:
        return None

    def edge_local(self, edge: Edge, /) -> Any:
        return None


NOTHING_HIGHLIGHTED = Highlight()


def highlight_of(source: NumberSource) -> Highlight:
    """Return what a source highlights."""
    found = getattr(source, "highlight", None)
    return NOTHING_HIGHLIGHTED if found is None else Highlight(found.nodes, found.edges)


def output_gradient(source: NumberSource, node: str, port: str) -> Any:
    """Return the gradient of an output that nothing is wired to, None where there is none."""
    if hasattr(source, "visible_total"):
        total = source.visible_total(node, port)
        return None if total is None else total.value
    if hasattr(source, "has_gradient") and source.has_gradient(node, port):
        return source.gradient(node, port)  # type: ignore[attr-defined]  # a Result
    return None
