"""Gates of several inputs broadcast them as PyTorch does, value, shape and gradient."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import BroadcastableShapes, mutually_broadcastable_shapes

from nodes.elementwise import Elementwise
from nodes.node_type import NodeType
from nodes.registry import node_types
from tests.nodes.running import is_float, run

GATES = [
    cls
    for cls in node_types().values()
    if issubclass(cls, Elementwise) and len(cls().data_ports()) > 1
]


def draw(cls: type[NodeType], shapes: tuple[tuple[int, ...], ...], seed: int) -> list[Any]:
    """Return one array per input, its numbers positive (a power of them has a slope), no two equal.

    A port that takes any kind of numbers gets truths.
    """
    random = np.random.default_rng(seed)
    count = sum(int(np.prod(shape)) for shape in shapes)
    pool = random.permutation(np.linspace(0.5, 2.5, count))
    arrays = []
    for port, shape in zip(cls().data_ports(), shapes, strict=True):
        size = int(np.prod(shape))
        numbers, pool = pool[:size].reshape(shape), pool[size:]
        arrays.append((numbers > 1.5).astype(np.int64) if port.kind == "any" else numbers)
    return arrays


@pytest.mark.torch
@pytest.mark.parametrize("cls", GATES, ids=lambda cls: cls.id)
@given(data=st.data(), seed=st.integers(0, 1000))
@settings(max_examples=40)
def test_inputs_broadcast_as_in_pytorch(cls: type[NodeType], data: Any, seed: int) -> None:
    from tests.nodes.torch_running import run_torch

    count = len(cls().data_ports())
    found: BroadcastableShapes = data.draw(
        mutually_broadcastable_shapes(num_shapes=count, max_dims=4, max_side=3)
    )
    node, arrays = cls(), draw(cls, found.input_shapes, seed)
    ours = run(node, arrays)
    theirs = run_torch(node, arrays, ours.upstream)
    assert node.output_shapes(*found.input_shapes) == (found.result_shape,)
    np.testing.assert_allclose(ours.outputs[0], theirs.outputs[0], rtol=1e-13)
    for array, one, other in zip(arrays, ours.gradients, theirs.gradients, strict=True):
        if is_float(array):
            assert one.shape == array.shape
            np.testing.assert_allclose(one, other, rtol=1e-11, atol=1e-13)


def test_gates_of_several_inputs_were_found() -> None:
    assert {cls.id for cls in GATES} >= {
        "add", "subtract", "multiply", "divide", "maximum", "minimum", "power", "where",
    }  # fmt: skip
