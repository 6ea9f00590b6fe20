"""From one element of a tensor to the elements of the next node that hang on it."""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterator
from typing import NamedTuple

import numpy as np

from graph_engine.edge import Edge
from graph_engine.local_gradient import LocalGradient
from graph_engine.result import Result
from graph_engine.structure import GraphStructure
from nodes.shapes import Array

MOST_ROWS = 2_000
"""Rows of Jacobians that are worked out in all."""
MOST_NUMBERS = 1_000_000
"""Numbers in one Jacobian."""
_MOST_SPREAD = 4_096


_Matrix = tuple[Array, list[tuple[int, ...]], tuple[int, ...]]
"""A Jacobian with a row per element of the output, these elements, and the shape of the input."""


class TooManyLinksError(Exception):
    """More elements hang together than one would want to read."""


class Element(NamedTuple):
    """One number of an output, or of a weight: `place` is () where it is the only one."""

    node: str
    port: str
    place: tuple[int, ...]


class Link(NamedTuple):
    """∂target/∂(the element that the link begins at); `edge` is None within a node."""

    target: Element
    value: float
    edge: Edge | None


class ElementLinks:
    """The links of one run, worked out as they are asked for.

    Inside a node the way ends outside: a link with the gradient that came from there leads to it.

    Parameters
    ----------
    called : str
        What the differentiated output is called where it lies outside.
    """

    def __init__(self, graph: GraphStructure, result: Result, called: str = "f") -> None:
        self._graph = graph
        self._result = result
        self._matrices: dict[tuple[str, str, int], _Matrix] = {}
        self._known_outputs: dict[str, list[tuple[int, str]]] = {}
        self._rows = 0
        name = result.output_name
        self._end: tuple[str, str] | None = None
        if name is not None and name in graph:
            self._end = name, graph.node(name).output_ports()[0].name
        self._given = result.given_gradients()
        self._outside = Element(called, "", ())

    def is_end(self, element: Element) -> bool:
        """Whether it is part of what was differentiated: of its sum, if it is a tensor."""
        return element == self._outside or (element.node, element.port) == self._end

    def first(self, start: Element, edge: Edge | None) -> list[Link]:
        """Return the links from an element on, along one edge alone if it is given.

        Raises
        ------
        TooManyLinksError
        """
        if edge is not None:
            return list(self._through(edge.target, edge.target_port, start.place, edge))
        outputs = [port.name for port in self._graph.node(start.node).output_ports()]
        if start.port in outputs:
            return [] if self.is_end(start) else self.out_of(start)
        return list(self._through(start.node, start.port, start.place, None))

    def out_of(self, element: Element) -> list[Link]:
        """Return the links to all that hangs on an element of an output.

        Raises
        ------
        TooManyLinksError
        """
        given = self._given.get((element.node, element.port))
        leaving = [] if given is None else [Link(self._outside, float(given[element.place]), None)]
        return leaving + [
            link
            for edge in self._graph.edges_out_of(element.node)
            if edge.source_port == element.port and self._result.edge_gradient(edge) is not None
            for link in self._through(edge.target, edge.target_port, element.place, edge)
        ]

    def _through(
        self, node: str, port: str, index: tuple[int, ...], edge: Edge | None
    ) -> Iterator[Link]:
        """Return the links from an element that comes into a node to those that come out."""
        local = None
        if edge is not None:
            local = self._result.edge_local(edge)
        for number, output in self._outputs(node):
            if number == 0 and local is None:
                local = self._result.local_gradient(node, port)
            known = local if number == 0 else None
            for place, value in self._column(known, node, port, number, index):
                yield Link(Element(node, output, place), value, edge)

    def _outputs(self, node: str) -> list[tuple[int, str]]:
        """Return number and name of the outputs of a node that a gradient arrives at."""
        found = self._known_outputs.get(node)
        if found is None:
            upstream = self._result.upstream_of(node) or []
            ports = self._graph.node(node).output_ports()
            found = self._known_outputs[node] = [
                (number, port.name)
                for number, (port, gradient) in enumerate(zip(ports, upstream, strict=False))
                if gradient is not None
            ]
        return found

    def _column(
        self,
        local: LocalGradient | None,
        node: str,
        port: str,
        output: int,
        index: tuple[int, ...],
    ) -> Iterator[tuple[tuple[int, ...], float]]:
        """Return ∂out[place]/∂in[index] with its place, for every place that it is not 0 at.

        What is one number by its nature stays, even if that is 0: it says why nothing comes.
        """
        if local is not None and local.form == "number":
            yield (), float(local.value)
        elif local is not None and local.form == "diagonal":
            for place in _spread(index, local.input_shape, local.output_shape):
                yield place, float(local.value[place])
        else:
            matrix, places, shape = self._matrix(node, port, output)
            column = matrix[:, int(np.ravel_multi_index(index, shape)) if index else 0]
            for row in np.flatnonzero(column).tolist():
                yield places[row], float(column[row])

    def _matrix(self, node: str, port: str, output: int) -> _Matrix:
        key = node, port, output
        found = self._matrices.get(key)
        if found is not None:
            return found
        step, context = self._result.step(node)
        number = [each.name for each in step.type.input_ports()].index(port)
        values = [self._result.value(node, each.name) for each in step.type.output_ports()]
        shape, of = np.shape(values[output]), np.shape(self._result.inputs_of(node)[number])
        rows = math.prod(shape)
        self._rows += rows
        if context is None or self._rows > MOST_ROWS or rows * math.prod(of) > MOST_NUMBERS:
            raise TooManyLinksError
        upstream = self._result.upstream_of(node) or [None] * len(values)
        matrix = np.zeros((rows, math.prod(of)))
        places = list(np.ndindex(*shape))
        for row, place in enumerate(places):
            given = [
                np.zeros_like(np.asarray(value if gradient is None else gradient))
                for value, gradient in zip(values, upstream, strict=True)
            ]
            given[output][place] = 1.0
            with np.errstate(all="ignore"):
                gradient = step.type.backward(context, *given)[number]
            if gradient is not None:
                matrix[row] = np.asarray(gradient).ravel()
        self._matrices[key] = matrix, places, of
        return self._matrices[key]


def _spread(
    index: tuple[int, ...], shape: tuple[int, ...], wide: tuple[int, ...]
) -> Iterator[tuple[int, ...]]:
    """Return the places that an element comes to when its tensor is broadcast."""
    added = len(wide) - len(shape)
    axes = [
        range(size) if axis < added or (shape[axis - added] == 1 and size > 1)
        else (index[axis - added],)
        for axis, size in enumerate(wide)
    ]  # fmt: skip
    if math.prod(len(axis) for axis in axes) > _MOST_SPREAD:
        raise TooManyLinksError
    return itertools.product(*axes)
