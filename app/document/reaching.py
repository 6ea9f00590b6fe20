"""What nodes depend on, and what depends on them."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from graph_engine.structure import GraphStructure


def upstream(graph: GraphStructure, names: Iterable[str]) -> set[str]:
    """Return some nodes with everything that their values come from."""
    return _reached(names, lambda name: (edge.source for edge in graph.edges_into(name).values()))


def downstream(graph: GraphStructure, names: Iterable[str]) -> set[str]:
    """Return some nodes with everything that their values reach."""
    return _reached(names, lambda name: (edge.target for edge in graph.edges_out_of(name)))


def _reached(names: Iterable[str], beside: Callable[[str], Iterable[str]]) -> set[str]:
    found = set(names)
    queue = list(found)
    while queue:
        for name in beside(queue.pop()):
            if name not in found:
                found.add(name)
                queue.append(name)
    return found
