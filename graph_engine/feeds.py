"""Arrays for the nodes that are fed: a data set's first batch, pictures, seeded numbers."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np

from graph_engine.errors import GraphError, Problem
from graph_engine.shape_inference import MEMORY_LIMIT
from graph_engine.structure import GraphStructure
from graph_engine.training.data import load_data
from graph_engine.training.data_paths import data_path
from graph_engine.training.picture_file import fitted, read_picture
from graph_engine.training.sample_picture import sample_picture
from nodes.errors import RuleError
from nodes.inputs.dataset import Dataset
from nodes.inputs.image import Image
from nodes.inputs.input import Input
from nodes.node_type import NodeType
from nodes.shapes import Array, at_batch

Feeds = dict[str, tuple[Array, ...]]
Stamp = tuple[int, int]
"""What changes when a file is written again: its time and size."""


def feeds_for(
    graph: GraphStructure,
    given: Mapping[str, Any] | None = None,
    names: Iterable[str] | None = None,
) -> tuple[Feeds, list[Problem]]:
    """Return what each input node is fed, and what went wrong on the way.

    Parameters
    ----------
    given : mapping, optional
        Arrays by node name, a tuple for a node with several outputs; they take precedence.
    names : iterable of str, optional
        The input nodes in order, where they are known; else the graph is looked through.
    """
    feeds: Feeds = {}
    problems: list[Problem] = []
    for name in graph if names is None else names:
        node = graph.node(name)
        if node.role != "input":
            continue
        if given and name in given:
            arrays = given[name]
            arrays = arrays if isinstance(arrays, tuple) else (arrays,)
            feeds[name] = tuple(np.asarray(array) for array in arrays)
        elif _is_possible(node, graph.settings.batch_size):
            try:
                found = _arrays(graph, name, node)
            except GraphError as error:
                title = graph.display_name(name)
                problems.append(Problem("error", name, f"{title}: {error.rule}", error.remedy))
                continue
            if found is not None:
                feeds[name] = found
    return feeds, problems


def _is_possible(node: NodeType, batch: int) -> bool:
    """Whether the shapes leave the node alone: what they refuse is told there, and not made."""
    try:
        shapes = node.output_shapes()
    except RuleError:
        return False
    return all(8 * math.prod(at_batch(shape, batch)) <= MEMORY_LIMIT for shape in shapes)


def _arrays(graph: GraphStructure, name: str, node: NodeType) -> tuple[Array, ...] | None:
    match node:
        case Dataset():
            data = load_data(node.source, node.shape, node.classes, folder=graph.folder)
            batch = slice(0, node.batch_size)
            return data.train.images[batch], data.train.labels[batch]
        case Image():
            return (_picture(node, graph.folder),)
        case Input():
            return (_example_input(graph, name, node),)
    return None


def _picture(node: Image, folder: Path | None) -> Array:
    if not node.path:
        return _kept_picture(node, None, None)
    path = data_path(node.path, folder)
    return _kept_picture(node, path, _stamp(path))


@lru_cache(maxsize=8)
def _kept_picture(node: Image, path: Path | None, stamp: Stamp | None) -> Array:
    # The stamp is part of the key: a file that was written again is read again.
    if path is None:
        from PIL.Image import fromarray

        pixels = fitted(fromarray(sample_picture()), node.picture_shape)
    else:
        pixels = read_picture(path, node.picture_shape, node.path)
    picture = node.normalized(pixels)
    picture.setflags(write=False)
    return picture


def _stamp(path: Path) -> Stamp | None:
    try:
        found = path.stat()
    except (OSError, ValueError):
        return None  # reading it tells what is wrong
    return found.st_mtime_ns, found.st_size


def _example_input(graph: GraphStructure, name: str, node: Input) -> Array:
    random = graph.random_for(name, "example")
    shape = (graph.settings.batch_size, *node.shape) if node.is_batched else node.shape
    if node.dtype == "integer":
        return random.integers(0, node.classes, shape)
    return np.asarray(random.normal(size=shape))
