"""Means near 0 and far from it: two ways to the same numbers."""

from __future__ import annotations

import math
from typing import Any
from unittest.mock import patch

import numpy as np
import pytest

from nodes.node_type import NodeType
from nodes.normalization import standardizing
from nodes.normalization.batch_norm import BatchNorm
from nodes.normalization.group_norm import GroupNorm
from nodes.normalization.instance_norm import InstanceNorm
from tests.nodes.images import LAYOUTS
from tests.nodes.normalization.drawing import draw
from tests.nodes.running import relative_error, run

NODES = [BatchNorm(), GroupNorm(num_groups=2), InstanceNorm(affine=True)]
every_node = pytest.mark.parametrize("node", NODES, ids=lambda node: node.id)
every_layout = pytest.mark.parametrize("layout", ["as PyTorch", "batch last"])


@every_node
@every_layout
@pytest.mark.parametrize("is_training", [False, True], ids=["evaluation", "training"])
def test_centring_or_not_gives_the_same_numbers(
    node: NodeType, layout: str, is_training: bool
) -> None:
    arrays = draw(node, (9, 4, 5, 6))
    arrays[0] = LAYOUTS[layout](arrays[0])
    found = []
    for far in (-1.0, math.inf):
        with patch.object(standardizing, "FAR", far):
            found.append(run(node, arrays, is_training=is_training))
    centred, plain = found
    assert relative_error(plain.outputs[0], centred.outputs[0]) <= 1e-14
    for a, b in zip(plain.gradients, centred.gradients, strict=True):
        if a is not None:
            assert relative_error(a, b) <= 1e-13


@every_node
@every_layout
def test_mean_far_from_zero_does_not_cost_the_variance_in_float32(
    node: NodeType, layout: str
) -> None:
    exact = draw(node, (16, 4, 8, 8))
    exact[0] += 1000.0
    single = [array.astype(np.float32) for array in exact]
    expected = run(node, [single[0].astype(np.float64), *exact[1:]], is_training=True)
    upstream = (expected.upstream[0].astype(np.float32),)
    turned = [LAYOUTS[layout](single[0]), *single[1:]]
    done = run(node, turned, upstream, is_training=True, dtype=np.float32)
    assert relative_error(done.outputs[0], expected.outputs[0]) <= 2e-4
    assert relative_error(done.gradients[0], expected.gradients[0]) <= 2e-4


@every_node
@pytest.mark.parametrize("number", [0.0, 0.1, 1234.567, -1e6 / 3.0])
def test_equal_numbers_become_the_shift(node: NodeType, number: float) -> None:
    arrays: list[Any] = [a.astype(np.float32) for a in draw(node, (8, 4, 25, 30))]
    arrays[0] = np.full_like(arrays[0], number)
    (out,) = run(node, arrays, is_training=True, dtype=np.float32).outputs
    shift = np.broadcast_to(arrays[2][:, np.newaxis, np.newaxis], out.shape)
    np.testing.assert_allclose(out, shift, atol=1e-4)
