"""Why a gradient is what it is, as lines for a list. No Qt but its translation."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QCoreApplication

from app.language.engine_words import parts_words
from app.panels.timeline.path_list import Line
from graph_engine.gradient_chain import gradient_chain
from graph_engine.gradient_paths import PathSearch, PathSum, Target, target_gradient
from graph_engine.graph import Graph
from graph_engine.path_words import (
    chain_parts,
    path_parts,
    remainder_parts,
    sum_parts,
    target_name,
)
from graph_engine.result import Result
from graph_engine.step_equations import Part
from graph_engine.steps import StepPlace

MOST_PATHS = 20
_WHY_NODES = "(too many numbers to tell the paths apart: this is the way back node by node)"
Place = tuple[int, ...]


@dataclass(frozen=True)
class Explanation:
    """A gradient and what it is made of.

    Attributes
    ----------
    title : tuple of Part
        The gradient as a sum of paths; nothing where the first line says what it is.
    lines : list of Line
        The paths; or, where those cannot be told apart, the nodes on the way back.
    is_chain : bool
        Whether the lines are the nodes on the way back.
    path_count : int
    """

    title: tuple[Part, ...]
    lines: list[Line]
    is_chain: bool
    path_count: int = 0


class Search:
    """Looks for the reasons of one element of a gradient, as much at a time as there is time for.

    Attributes
    ----------
    found : Explanation or None
        None until `work` says that nothing is left to do.

    Raises
    ------
    RunError
        When there is no such gradient.
    """

    def __init__(
        self,
        graph: Graph,
        result: Result,
        target: Target,
        place: Place,
        called: str,
        digits: int,
    ) -> None:
        self.place = place
        self.found: Explanation | None = None
        self._said = graph, result, target, called, digits
        self._paths = PathSearch(graph, result, target, place, MOST_PATHS, called)

    def work(self, seconds: float) -> bool:
        """Go on for some time; return whether nothing is left to do."""
        if not self._paths.work(seconds):
            return False
        found = self._paths.found
        self.found = _way_back(*self._said) if found is None else _sum(*self._said, found)
        return True


def _sum(
    graph: Graph, result: Result, target: Target, called: str, digits: int, found: PathSum
) -> Explanation:
    if found.path_count == 1 and found.paths:
        name = target_name(graph, target, found.index)
        only: list[Part] = [(f"∂{called}/∂{name} = ", "plain")]
        only += parts_words(path_parts(graph, found.paths[0], digits))
        return Explanation((), [Line(tuple(only), found.paths[0].edges)], False, 1)
    lines = [
        Line(tuple(parts_words(path_parts(graph, path, digits))), path.edges)
        for path in found.paths
    ]
    rest = parts_words(remainder_parts(found, digits))
    if rest:
        lines.append(Line(tuple(rest)))
    title = parts_words(sum_parts(graph, target, found, called, digits))
    return Explanation(tuple(title), lines, False, found.path_count)


def _way_back(
    graph: Graph, result: Result, target: Target, called: str, digits: int
) -> Explanation:
    lines: list[Line] = []
    edges = []
    # From the gradient on to the output: each line says where the one before comes from.
    for link in reversed(gradient_chain(graph, result, target)):
        if link.step.edge is not None:
            edges.append(link.step.edge)
        parts = parts_words(chain_parts(graph, link, called, digits))
        lines.append(Line(tuple(parts), tuple(edges)))
    lines.append(Line(((translated(_WHY_NODES), "plain"),)))
    return Explanation((), lines, True)


def translated(text: str) -> str:
    """Return a text in the user's language."""
    return QCoreApplication.translate("Why", text)


def largest_place(result: Result, target: Target) -> Place:
    """Return the element with the largest gradient: the one that one would ask about.

    Raises
    ------
    RunError
        When there is no such gradient.
    """
    gradient = np.abs(target_gradient(result, target))
    if not gradient.size:
        return ()
    # NaN is the largest of all, and what one wants to know the reason of.
    flat = int(np.argmax(np.where(np.isnan(gradient), np.inf, gradient)))
    return tuple(int(i) for i in np.unravel_index(flat, gradient.shape))


def targets_of(graph: Graph, result: Result, name: str) -> list[Target]:
    """Return the gradients that a node has: of its outputs, and of the weights it owns."""
    node = graph.node(name)
    found = [
        Target(name, port.name)
        for port in node.output_ports()
        if result.has_gradient(name, port.name)
    ]
    if node.role == "parameter":
        return found
    wired = graph.edges_into(name)
    owned = [port.name for port in node.weight_ports() if port.name not in wired]
    if not owned:
        return found  # the places of all steps are a large table: not made for nothing
    steps = result.trace.order.index_of_place
    return found + [Target(name, p) for p in owned if StepPlace("back", name, p) in steps]


def place_of(text: str, shape: Place) -> Place | None:
    """Return the element that ``3, 5`` names in a tensor, None if there is no such element."""
    try:
        place = tuple(int(each) for each in text.strip("[]() ").split(",") if each.strip())
    except ValueError:
        return None
    fits = len(place) == len(shape)
    fits = fits and all(-size <= i < size for i, size in zip(place, shape, strict=True))
    return tuple(i % size for i, size in zip(place, shape, strict=True)) if fits else None
