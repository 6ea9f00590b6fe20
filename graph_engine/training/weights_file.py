"""Learned weights as a run leaves them, by (node, weight); PyTorch is not needed to read them."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import numpy as np

from graph_engine.errors import TrainingError
from graph_engine.project.files import put
from nodes.shapes import Array

NAME = "weights.safetensors"


def write_weights(path: Path, weights: Mapping[tuple[str, str], Array]) -> None:
    """Write the weights under keys such as ``conv1.weight``; whole or not at all."""
    from safetensors.numpy import save

    put(path, save({".".join(key): np.asarray(a, order="C") for key, a in weights.items()}))


def read_weights(path: Path) -> dict[tuple[str, str], Array]:
    """Return weights by (node, weight), ready for `GraphStructure.set_weights`.

    Raises
    ------
    TrainingError
        When the file is missing, cut or foreign.
    """
    from safetensors import SafetensorError
    from safetensors.numpy import load

    try:
        found = load(path.read_bytes())
    except (OSError, SafetensorError, KeyError, ValueError) as error:
        raise TrainingError(
            f"the weights {path} cannot be read: {error}", "Train again, or copy the file again."
        ) from None
    weights: dict[tuple[str, str], Array] = {}
    for key, array in found.items():
        node, _, weight = key.partition(".")
        weights[node, weight] = array
    return weights
