"""Arrays for convolutions, and how alike two passes are."""

from __future__ import annotations

from typing import Any

import numpy as np
from hypothesis import strategies as st

from nodes.node_type import NodeType
from tests.nodes.running import Pass, relative_error


def draw(node: NodeType, x: Any, seed: int = 0) -> list[Any]:
    """Return the input and random weights."""
    random = np.random.default_rng(seed)
    return [x, *(random.standard_normal(weight.shape) for weight in node.weights(x.shape))]


def assert_same(one: Pass, other: Pass, tolerance: float = 1e-12) -> None:
    assert relative_error(one.outputs[0], other.outputs[0]) <= tolerance
    for a, b in zip(one.gradients, other.gradients, strict=True):
        assert relative_error(a, b) <= tolerance


def in_layout(x: Any, layout: str) -> Any:
    """Return the same numbers in another order of memory."""
    if layout == "batch last":
        return np.moveaxis(np.ascontiguousarray(np.moveaxis(x, 0, -1)), -1, 0)
    if layout == "channels last":
        return np.moveaxis(np.ascontiguousarray(np.moveaxis(x, 1, -1)), -1, 1)
    if layout == "every second":
        return np.repeat(x, 2, axis=-1)[..., ::2]
    return np.ascontiguousarray(x)


layouts = st.sampled_from(["as PyTorch", "batch last", "channels last", "every second"])


def per_axis(axes: int, least: int, most: int) -> st.SearchStrategy[tuple[int, ...]]:
    """Draw one number for each axis."""
    return st.tuples(*[st.integers(least, most)] * axes)


def setting(numbers: tuple[int, ...]) -> Any:
    """Return numbers as a setting takes them: one axis, one number."""
    return numbers[0] if len(numbers) == 1 else numbers
