"""The paths from one element to the output, those with the largest products first."""

from __future__ import annotations

import heapq
import itertools
import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from graph_engine.edge import Edge
from graph_engine.element_links import Element, ElementLinks, Link, TooManyLinksError

MOST_LINKS = 20_000
"""Links between elements that are looked at; where there are more, the paths are not told apart."""
_MOST_LOOKS = 200_000


@dataclass(frozen=True)
class Factor:
    """One local gradient of a path: ∂target/∂source, of these elements.

    Attributes
    ----------
    edge : Edge or None
        None for a weight that the node owns itself.
    """

    target: Element
    source: Element
    value: float
    edge: Edge | None


@dataclass(frozen=True)
class GradientPath:
    """One way from the output back; its factors are in that order, the output's first."""

    factors: tuple[Factor, ...]
    product: float

    @property
    def edges(self) -> tuple[Edge, ...]:
        return tuple(factor.edge for factor in self.factors if factor.edge is not None)


class _Way(NamedTuple):
    """A way so far: its last link, where that began, and the way there."""

    link: Link
    source: Element
    before: _Way | None


class Reach:
    """What an element leads to, and how large the products from there on can be."""

    def __init__(self, links: ElementLinks, start: Element) -> None:
        self._links = links
        self._end = links.is_end
        self._start = start
        self._out: dict[Element, list[Link]] = {}
        self._largest: dict[Element, float] = {}
        self._counts: dict[Element, int] = {}

    def explore(self, edge: Edge | None) -> Iterator[None]:
        """Follow all links, along one edge alone at the start if it is given.

        Raises
        ------
        TooManyLinksError
        """
        first = self._out[self._start] = self._links.first(self._start, edge)
        count = len(first)
        # Depth first without recursion: a chain of ten thousand nodes is no deeper for it.
        stack: list[tuple[Element, Iterator[Link]]] = [(self._start, iter(first))]
        while stack:
            element, rest = stack[-1]
            link = next(rest, None)
            if link is None:
                stack.pop()
                self._settle(element)
            elif link.target not in self._out:
                out = [] if self._end(link.target) else self._links.out_of(link.target)
                count += len(out)
                if count > MOST_LINKS:
                    raise TooManyLinksError
                self._out[link.target] = out
                stack.append((link.target, iter(out)))
                yield

    @property
    def path_count(self) -> int:
        return self._counts[self._start]

    def _settle(self, element: Element) -> None:
        """Note what follows from an element, once that is known of all that it leads to."""
        if self._end(element):
            self._largest[element], self._counts[element] = 1.0, 1
            return
        largest, count = 0.0, 0
        for link in self._out[element]:
            if self._counts[link.target]:
                count += self._counts[link.target]
                largest = max(largest, _size(link.value * self._largest[link.target]))
        self._largest[element], self._counts[element] = largest, count

    def largest(self, most: int) -> Iterator[GradientPath | None]:
        """Give the paths with the largest products, best first, and None while looking.

        How large a product can become is known for every element, so that no path is begun that
        is not wanted, except where two are as large.
        """
        count = 0
        # Of ways that promise as much the latest goes on first, so that one of them arrives.
        ticket = itertools.count(0, -1)
        heap: list[tuple[float, int, Element, float, _Way | None]] = [
            (-self._largest[self._start], next(ticket), self._start, 1.0, None)
        ]
        for _ in range(_MOST_LOOKS):
            if not heap or count == most:
                return
            promise, _, element, product, way = heapq.heappop(heap)
            if self._end(element):
                count += 1
                yield _path(way, product)
                continue
            yield None
            for link in self._out[element]:
                if self._counts[link.target]:
                    entry = (
                        promise * self._share(element, link),
                        next(ticket),
                        link.target,
                        product * link.value,
                        _Way(link, element, way),
                    )
                    heapq.heappush(heap, entry)

    def _share(self, element: Element, link: Link) -> float:
        """Return how much of what an element promises a link keeps: 1 for the best one.

        Exactly 1: products worked out anew would differ in the last bit, and a way that is as
        good as another would be left for the other at every link.
        """
        whole = self._largest[element]
        part = _size(link.value * self._largest[link.target])
        if part == whole:
            return 1.0
        return 0.0 if math.isinf(whole) else part / whole


def _path(way: _Way | None, product: float) -> GradientPath:
    factors = []
    while way is not None:
        link = way.link
        factors.append(Factor(link.target, way.source, link.value, link.edge))
        way = way.before
    return GradientPath(tuple(factors), product)


def _size(product: float) -> float:
    """Return the size of a product; NaN is what one wants to see first."""
    return math.inf if math.isnan(product) else abs(product)
