"""How long a run will take, guessed before it is run."""

from __future__ import annotations

import math

from graph_engine.shape_inference import ShapeTable
from graph_engine.structure import GraphStructure
from nodes.errors import RuleError
from nodes.inputs.dataset import Dataset
from nodes.inputs.image import Image
from nodes.shapes import Shape, at_batch

# Measured on one core of a small laptop, planning included; a session corrects them as it runs.
SECONDS_PER_SCALAR_NODE = 12e-6
SECONDS_PER_NODE = 60e-6
SECONDS_PER_ELEMENT = 10e-9
SECONDS_PER_MULTIPLY_ADD = 0.3e-9
MOST_NODES = 650
"""Larger graphs are not even looked through: they never run between two frames."""


def seconds_of(graph: GraphStructure, shapes: ShapeTable) -> float:
    """Return a guess of the seconds one run takes, forward and backward.

    A data set or a picture makes it infinite: files may have to be read first.
    """
    if len(graph) > MOST_NODES:
        return math.inf
    batch = graph.settings.batch_size
    total = 0.0
    for name in graph.order.position:
        node = graph.node(name)
        if isinstance(node, Dataset | Image):
            return math.inf
        known = shapes.of(name)
        if known.outputs is None:
            continue
        elements = _elements((*known.outputs, *(weight.shape for weight in known.weights)), batch)
        is_scalar = elements == len(known.outputs) + len(known.weights)
        total += SECONDS_PER_SCALAR_NODE if is_scalar else SECONDS_PER_NODE
        total += SECONDS_PER_ELEMENT * elements
        inputs: tuple[Shape, ...] = tuple(shape for shape in known.inputs if shape is not None)
        if len(inputs) == len(known.inputs) and inputs:
            try:
                total += SECONDS_PER_MULTIPLY_ADD * batch * node.multiply_adds(*inputs)
            except RuleError:
                return math.inf
    return total


def _elements(shapes: tuple[Shape, ...], batch: int) -> int:
    return sum(math.prod(at_batch(shape, batch)) for shape in shapes)
