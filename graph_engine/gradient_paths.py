"""Why a gradient is what it is: the sum, over all paths to the output, of products of local ones.

Of tensors one element is followed: it is a single number, and so is every element that it leads to.
"""

from __future__ import annotations

import math
import time
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from graph_engine.edge import Edge
from graph_engine.element_links import Element, ElementLinks, TooManyLinksError
from graph_engine.element_paths import GradientPath, Reach
from graph_engine.errors import RunError
from graph_engine.result import Result
from graph_engine.structure import GraphStructure
from nodes.shapes import Array


@dataclass(frozen=True)
class Target:
    """A gradient to be explained.

    Attributes
    ----------
    node : str
    port : str
        An output of the node, or a weight that it owns.
    edge : Edge or None
        Only the part of the output's gradient that comes back along this edge.
    """

    node: str
    port: str
    edge: Edge | None = None


@dataclass(frozen=True)
class PathSum:
    """The gradient as a sum over paths.

    Attributes
    ----------
    index : tuple of int
        The element of the target.
    gradient : float
    paths : tuple of GradientPath
        The ones with the largest products, the largest first.
    path_count : int
        How many there are in all; elements that a local gradient of 0 leads to in a matrix are
        not counted.
    remainder : float
        What those that are not listed add up to, so that the sum is exact; 0 where none is left.
    """

    index: tuple[int, ...]
    gradient: float
    paths: tuple[GradientPath, ...]
    path_count: int
    remainder: float


def gradient_paths(
    graph: GraphStructure,
    result: Result,
    target: Target,
    index: tuple[int, ...] = (),
    most: int = 12,
) -> PathSum | None:
    """Return a gradient as a sum over paths, None where it is too much to be told so.

    Too much are local gradients that are not written out (see `DENSE_LIMIT`), and too many links.

    Parameters
    ----------
    index : tuple of int
        Which element of the target, where it is a tensor.
    most : int
        How many paths to list.

    Raises
    ------
    RunError
        When the target has no gradient.
    """
    search = PathSearch(graph, result, target, index, most)
    search.work()
    return search.found


class PathSearch:
    """Looks for the paths of a gradient, as much at a time as there is time for.

    Parameters are those of `gradient_paths`, and what the differentiated output is called where
    it lies outside of what is looked into.

    Attributes
    ----------
    found : PathSum or None
        None until `work` is done, and where it is too much to be told.

    Raises
    ------
    RunError
        When the target has no gradient.
    """

    def __init__(
        self,
        graph: GraphStructure,
        result: Result,
        target: Target,
        index: tuple[int, ...] = (),
        most: int = 12,
        called: str = "f",
    ) -> None:
        self._gradient = float(target_gradient(result, target)[index])
        self._index = index
        self.found: PathSum | None = None
        links = ElementLinks(graph, result, called)
        start = Element(target.node, target.port, index)
        self._turns = self._run(Reach(links, start), target.edge, most)

    def work(self, seconds: float = math.inf) -> bool:
        """Go on for some time; return whether nothing is left to do."""
        end = time.perf_counter() + seconds
        return all(time.perf_counter() <= end for _ in self._turns)

    def _run(self, reach: Reach, edge: Edge | None, most: int) -> Iterator[None]:
        paths: list[GradientPath] = []
        try:
            yield from reach.explore(edge)
            for path in reach.largest(most):
                if path is not None:
                    paths.append(path)
                yield
        except TooManyLinksError:
            return
        remainder = 0.0
        if len(paths) < reach.path_count:
            remainder = self._gradient - math.fsum(path.product for path in paths)
        self.found = PathSum(self._index, self._gradient, tuple(paths), reach.path_count, remainder)


def target_gradient(result: Result, target: Target) -> Array:
    """Return the gradient to be explained, as an array.

    Raises
    ------
    RunError
        When there is none.
    """
    if target.edge is not None:
        found = result.edge_gradient(target.edge)
        if found is None:
            raise RunError("no gradient flows back along this edge", node=target.edge.target)
        return np.asarray(found)
    if result.has_gradient(target.node, target.port):
        return np.asarray(result.gradient(target.node, target.port))
    return np.asarray(result.weight_gradient(target.node, target.port))
