"""Breakpoints inside nodes, met by someone who runs through the steps around them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from app.sessions.inside_look import Path, inside_of_run
from graph_engine.breakpoints import Breakpoint, next_hit
from graph_engine.errors import GraphError
from graph_engine.nested_steps import NestedSteps
from graph_engine.result import Result


@dataclass(frozen=True)
class Stop:
    """A step inside a node that a breakpoint stops at.

    Attributes
    ----------
    path : tuple of str
        Which node: one of the document, one inside it, and so on.
    done : int
        How many steps are done there.
    around : int
        How many are done in the document then.
    """

    path: Path
    done: int
    around: int


def next_stop_within(
    result: Result,
    wanted: Mapping[Path, tuple[Breakpoint, ...]],
    done: int,
    *,
    is_training: bool,
) -> Stop | None:
    """Return the first stop inside any node, once so many steps of the document are done."""
    found: list[Stop] = []
    for path, breakpoints in wanted.items():
        enabled = [each for each in breakpoints if each.is_enabled]
        if not enabled or not path:
            continue
        try:
            levels = inside_of_run(result, path, is_training=is_training).levels
        except GraphError:
            continue  # the node is gone, or did not run
        nested = [
            NestedSteps(level.around.trace, name, level.interior, level.within.trace)
            for name, level in zip(path, levels, strict=True)
        ]
        start = done
        for each in nested:
            start = each.inside(start)
        index = next_hit(nested[-1].within, enabled, start)
        if index is None:
            continue
        around = index + 1
        for each in reversed(nested):
            around = each.outside(around)
        found.append(Stop(path, index + 1, around))
    return min(found, key=lambda stop: stop.around, default=None)
