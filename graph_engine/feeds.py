"""Arrays for the nodes that are fed: the first batch of a data set, seeded numbers for inputs."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np

from graph_engine.errors import GraphError, Problem
from graph_engine.structure import GraphStructure
from graph_engine.training.data import load_data
from nodes.inputs.dataset import Dataset
from nodes.inputs.input import Input
from nodes.shapes import Array

Feeds = dict[str, tuple[Array, ...]]


def feeds_for(
    graph: GraphStructure, given: Mapping[str, Any] | None = None
) -> tuple[Feeds, list[Problem]]:
    """Return what each input node is fed, and what went wrong on the way.

    Parameters
    ----------
    given : mapping, optional
        Arrays by node name, a tuple for a node with several outputs; they take precedence.
    """
    feeds: Feeds = {}
    problems: list[Problem] = []
    for name in graph:
        node = graph.node(name)
        if node.role != "input":
            continue
        if given and name in given:
            arrays = given[name]
            arrays = arrays if isinstance(arrays, tuple) else (arrays,)
            feeds[name] = tuple(np.asarray(array) for array in arrays)
        elif isinstance(node, Dataset):
            try:
                data = load_data(node.source, node.shape, node.classes)
            except GraphError as error:
                title = graph.display_name(name)
                problems.append(Problem("error", name, f"{title}: {error.rule}", error.remedy))
                continue
            batch = slice(0, node.batch_size)
            feeds[name] = (data.train.images[batch], data.train.labels[batch])
        elif isinstance(node, Input):
            feeds[name] = (_example_input(graph, name, node),)
    return feeds, problems


def _example_input(graph: GraphStructure, name: str, node: Input) -> Array:
    random = graph.random_for(name, "example")
    shape = (graph.settings.batch_size, *node.shape) if node.is_batched else node.shape
    if node.dtype == "integer":
        return random.integers(0, node.classes, shape)
    return np.asarray(random.normal(size=shape))
