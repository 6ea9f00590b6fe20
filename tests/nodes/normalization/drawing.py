"""Inputs and weights for the tests of normalization, none of them at their first values."""

from __future__ import annotations

from typing import Any

import numpy as np

from nodes.node_type import NodeType


def draw(node: NodeType, shape: tuple[int, ...], seed: int = 0) -> list[Any]:
    """Return an input of mean 1 and random weights; running variances are positive."""
    random = np.random.default_rng(seed)
    weights = [
        random.uniform(0.5, 2.0, weight.shape)
        if weight.name == "running_var"
        else random.standard_normal(weight.shape)
        for weight in node.weights(shape)
    ]
    return [1.0 + random.standard_normal(shape), *weights]
