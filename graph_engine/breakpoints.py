"""Breakpoints: where in a trace something is so. Nothing runs again; a breakpoint is a search."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal

import numpy as np

from graph_engine.edge import Edge, with_name
from graph_engine.steps import StepKind
from graph_engine.trace import Trace
from nodes.shapes import Array

Condition = Literal[
    "reached", "not_finite", "gradient_above", "value_above", "no_gradient", "sign_change"
]
CONDITIONS: tuple[Condition, ...] = (
    "reached", "not_finite", "gradient_above", "value_above", "no_gradient", "sign_change"
)  # fmt: skip
LIMITED: frozenset[Condition] = frozenset({"gradient_above", "value_above"})
"""Conditions that a limit belongs to."""

_KINDS: dict[Condition, tuple[StepKind, ...]] = {
    "reached": ("forward", "seed", "back", "term", "update"),
    "not_finite": ("forward", "seed", "back", "term", "update"),
    "gradient_above": ("seed", "back", "term"),
    "value_above": ("forward", "update"),
    "no_gradient": ("back",),
    "sign_change": ("back", "term", "update"),
}
"""The steps that can meet a condition; not the first of several terms, which adds nothing up."""


@dataclass(frozen=True)
class Breakpoint:
    """What to stop at.

    Attributes
    ----------
    condition : str
        ``reached``: the node or edge has its turn (needs one of them).
        ``not_finite``: a step brings about NaN or Inf.
        ``gradient_above``, ``value_above``: an element's size is above the limit.
        ``no_gradient``: nothing flows back by an input, every element of its gradient is 0.
        ``sign_change``: a gradient leaves a node with another sign than it came with, a term turns
        the sign of the sum that it is added to, or an update takes a weight across 0.
    node : str
        Only at this node: what it computes, what arrives at it, what it hands back. Empty: at any.
    edge : Edge or None
        Only along this edge: the value that runs along it, and the gradient that comes back.
    limit : float
    is_enabled : bool
    """

    condition: Condition = "reached"
    node: str = ""
    edge: Edge | None = None
    limit: float = 1.0
    is_enabled: bool = True

    def renamed(self, old: str, new: str) -> Breakpoint:
        """Return it after a node got another name."""
        node = new if self.node == old else self.node
        return replace(self, node=node, edge=self.edge and with_name(self.edge, old, new))


def hits(trace: Trace, wanted: Breakpoint, start: int = 0, stop: int | None = None) -> list[int]:
    """Return the indices, from `start` up to `stop`, of the steps that a breakpoint stops at."""
    stop = len(trace) if stop is None else min(stop, len(trace))
    return list(_found(trace, wanted, range(max(start, 0), stop)))


def next_hit(trace: Trace, wanted: Iterable[Breakpoint], start: int) -> int | None:
    """Return the first step from `start` on that one of the enabled breakpoints stops at."""
    found = (
        next(iter(_found(trace, each, range(max(start, 0), len(trace)))), None)
        for each in wanted
        if each.is_enabled
    )
    return min((index for index in found if index is not None), default=None)


def previous_hit(trace: Trace, wanted: Iterable[Breakpoint], stop: int) -> int | None:
    """Return the last step before `stop` that one of the enabled breakpoints stops at."""
    steps = range(min(stop, len(trace)) - 1, -1, -1)
    found = (next(iter(_found(trace, each, steps)), None) for each in wanted if each.is_enabled)
    return max((index for index in found if index is not None), default=None)


def _found(trace: Trace, wanted: Breakpoint, steps: range) -> Iterable[int]:
    """Return the steps of a range that a breakpoint stops at, in the order of the range."""
    if wanted.edge is not None:
        candidates: Sequence[int] = _along(trace, wanted.edge)
    elif wanted.node:
        candidates = _at(trace, wanted)
    elif wanted.condition == "reached":
        return ()
    elif trace.holds_single_numbers:
        return _found_at_once(trace, wanted, steps)
    else:
        return _tested(trace, wanted, steps)
    if steps.step < 0:
        candidates = candidates[::-1]
    return _tested(trace, wanted, (index for index in candidates if index in steps))


def _tested(trace: Trace, wanted: Breakpoint, candidates: Iterable[int]) -> Iterator[int]:
    test = _TESTS[wanted.condition]
    return (
        index
        for index in candidates
        if _can_meet(trace, wanted, index)
        and test(trace.before(index), _after(trace, wanted, index), wanted.limit)
    )


def _can_meet(trace: Trace, wanted: Breakpoint, index: int) -> bool:
    place = trace.order.place(index)
    if wanted.condition == "reached":
        return True
    is_first_term = place.kind == "term" and not place.term
    return place.kind in _KINDS[wanted.condition] and not is_first_term


def _along(trace: Trace, edge: Edge) -> list[int]:
    """Return when the edge receives its value, and when its gradient."""
    if not trace.order.has_edge(edge):
        return []
    found = (trace.forward_index(edge.source), trace.backward_index(edge))
    return sorted(index for index in found if index is not None)


def _at(trace: Trace, wanted: Breakpoint) -> list[int]:
    """Return the steps about a node; of those that only tell its turn, the first of each phase."""
    about = trace.order.steps_about.get(wanted.node, [])
    if wanted.condition != "reached":
        return about
    own = [index for index in about if trace.node_of(index) == wanted.node]
    found: list[int] = []
    told: set[StepKind] = set()
    for index in own:
        kind = trace.order.place(index).kind
        if kind == "term" or kind not in told:
            found.append(index)
        told.add(kind)
    if not told & {"seed", "back", "term"}:  # a source: its gradient arrives by another's step
        found = sorted({*found, *(i for i in about if trace.phase(i) == "backward")})
    return found


def _after(trace: Trace, wanted: Breakpoint, index: int) -> tuple[Any, ...]:
    """Return what a step brings about; of a node's outputs only the one that an edge carries."""
    found = trace.after(index)
    if wanted.edge is None or len(found) == 1 or trace.phase(index) != "forward":
        return found
    return (found[trace.order.output_number(wanted.edge)],)


# Conditions, of what a step begins with and what it brings about


def _is_reached(before: Any, after: tuple[Any, ...], limit: float) -> bool:
    return True


def _is_not_finite(before: Any, after: tuple[Any, ...], limit: float) -> bool:
    return not all(np.isfinite(each).all() for each in after)


def _is_above(before: Any, after: tuple[Any, ...], limit: float) -> bool:
    with np.errstate(invalid="ignore"):
        return any(bool((np.abs(each) > limit).any()) for each in after)


def _is_zero(before: Any, after: tuple[Any, ...], limit: float) -> bool:
    return not any(np.any(each) for each in after)


def _changes_sign(before: Any, after: tuple[Any, ...], limit: float) -> bool:
    # Element by element, so that only shapes that are the same can be compared.
    if before is None or np.shape(before) != np.shape(after[0]):
        return False
    return bool((np.sign(before) * np.sign(after[0]) < 0).any())


_TESTS: dict[Condition, Callable[[Any, tuple[Any, ...], float], bool]] = {
    "reached": _is_reached,
    "not_finite": _is_not_finite,
    "gradient_above": _is_above,
    "value_above": _is_above,
    "no_gradient": _is_zero,
    "sign_change": _changes_sign,
}


def _found_at_once(trace: Trace, wanted: Breakpoint, steps: range) -> list[int]:
    """Search a trace of single numbers in NumPy: ten thousand records would take a while."""
    before, after = trace.single_numbers
    with np.errstate(invalid="ignore"):
        if wanted.condition == "not_finite":
            is_so: Array = ~np.isfinite(after)
        elif wanted.condition == "no_gradient":
            is_so = after == 0.0
        elif wanted.condition == "sign_change":
            is_so = np.sign(before) * np.sign(after) < 0
        else:
            is_so = np.abs(after) > wanted.limit
    found: list[int] = [
        index for index in np.flatnonzero(is_so).tolist() if _can_meet(trace, wanted, index)
    ]
    return [index for index in (found if steps.step > 0 else reversed(found)) if index in steps]
