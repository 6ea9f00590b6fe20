"""What a forward pass takes from outside the plan: precision, weights, random numbers, names."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from graph_engine.structure import GraphStructure
from nodes.initializers import Weight
from nodes.shapes import Array


@dataclass(frozen=True, slots=True)
class Surroundings:
    """Where the steps of a plan run.

    One plan can so run in several places: the inner graph of a block with the weights and the
    random numbers of each instance.

    Attributes
    ----------
    dtype : str
        The float type of the pass, "float64" or "float32".
    is_training : bool
        Whether dropout drops and batch statistics are used.
    weight : callable
        ``weight(node, description) -> array``: a tensor that a node owns.
    random_for : callable
        ``random_for(node, purpose) -> numpy.random.Generator``, at its beginning.
    display_name : callable
        ``display_name(node) -> str``: the node in messages.
    """

    dtype: str
    is_training: bool
    weight: Callable[[str, Weight], Array]
    random_for: Callable[[str, str], np.random.Generator]
    display_name: Callable[[str], str]


def surroundings_of(graph: GraphStructure) -> Surroundings:
    """Return what a graph gives to the forward pass of its own plan."""
    return Surroundings(
        graph.settings.dtype,
        graph.settings.is_training,
        graph.weight_in_precision,
        graph.random_for,
        graph.display_name,
    )
