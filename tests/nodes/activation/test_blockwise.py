"""Gates that work block by block: any size, any order in memory, masks that hold back."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pytest

from nodes.activation.elu import Elu
from nodes.activation.gelu import Gelu
from nodes.activation.hardswish import Hardswish
from nodes.activation.hardtanh import Hardtanh
from nodes.activation.leaky_relu import LeakyRelu
from nodes.activation.normal_share import write_normal_share
from nodes.activation.relu import Relu
from nodes.activation.relu6 import Relu6
from nodes.activation.silu import Silu
from nodes.activation.softplus import Softplus
from nodes.elementwise import Elementwise
from nodes.inner_loops import BLOCK
from tests.nodes.running import run

GATES = [Relu(), Hardtanh(), LeakyRelu(), Elu(alpha=0.3), Silu(), Gelu(), Softplus(), Hardswish()]


@pytest.mark.parametrize("node", GATES, ids=lambda node: node.id)
def test_numbers_beyond_a_block_are_treated_like_the_first_ones(node: Elementwise) -> None:
    x = np.random.default_rng(0).normal(size=BLOCK + 3) * 3.0
    upstream = np.random.default_rng(1).normal(size=x.size)
    whole = run(node, [x], (upstream,))
    end = run(node, [x[-9:].copy()], (upstream[-9:].copy(),))
    np.testing.assert_allclose(whole.outputs[0][-9:], end.outputs[0], rtol=1e-14)
    np.testing.assert_allclose(whole.gradients[0][-9:], end.gradients[0], rtol=1e-14)


@pytest.mark.parametrize("node", GATES, ids=lambda node: node.id)
def test_order_in_memory_does_not_matter(node: Elementwise) -> None:
    random = np.random.default_rng(0)
    x, upstream = random.normal(size=(2, 4, 3, 5))
    expected = run(node, [x], (upstream,))
    for given in (np.asfortranarray(x), np.repeat(x, 2, axis=2)[:, :, ::2], x[::-1].copy()[::-1]):
        for pull in (upstream, np.asfortranarray(upstream)):
            done = run(node, [given], (pull,))
            np.testing.assert_allclose(done.outputs[0], expected.outputs[0], rtol=1e-14)
            np.testing.assert_allclose(done.gradients[0], expected.gradients[0], rtol=1e-14)


@pytest.mark.parametrize("dtype", [np.float64, np.float32])
@pytest.mark.parametrize("node", [Relu(), Relu6(), Hardtanh(max_val=6.0)], ids=lambda n: n.id)
def test_infinite_gradient_is_held_back_where_nothing_passes(node: Elementwise, dtype: Any) -> None:
    x = np.array([-7.0, 3.0, -7.0, math.nan, -math.nan], dtype)
    upstream = np.array([math.inf, -math.inf, math.nan, 2.0, 2.0], dtype)
    gradient = run(node, [x], (upstream,)).gradients[0]
    np.testing.assert_array_equal(gradient, np.array([0.0, -math.inf, 0.0, 2.0, 2.0], dtype))


@pytest.mark.parametrize("dtype", [np.float64, np.float32])
@pytest.mark.parametrize("slope", [-0.5, 0.0, 0.1, 1.0, 3.0])
def test_leaky_relu_multiplies_negative_numbers_by_any_slope(slope: float, dtype: Any) -> None:
    x = np.array([-2.0, 0.0, 1.5, math.inf], dtype)
    done = run(LeakyRelu(negative_slope=slope), [x], (np.ones(4, dtype),))
    one = dtype(slope)
    np.testing.assert_array_equal(done.outputs[0], np.array([-2.0 * one, 0.0, 1.5, math.inf]))
    np.testing.assert_array_equal(done.gradients[0], np.array([one, one, 1.0, 1.0]))


@pytest.mark.parametrize(("dtype", "tolerance"), [(np.float32, 1.8e-7), (np.float64, 2.3e-16)])
def test_share_of_normal_numbers_is_that_of_the_error_function(
    dtype: Any, tolerance: float
) -> None:
    x = np.linspace(-13.0, 13.0, 40_001).astype(dtype)
    share, spare = np.empty_like(x), np.empty_like(x)
    write_normal_share(x, share, spare)
    expected = [0.5 * math.erfc(-number * math.sqrt(0.5)) for number in x.tolist()]
    assert np.abs(share.astype(np.float64) - expected).max() <= tolerance


def test_share_of_normal_numbers_ends_at_nothing_and_all() -> None:
    x = np.array([-math.inf, -1e30, 1e30, math.inf, math.nan], np.float32)
    share, spare = np.empty_like(x), np.empty_like(x)
    with np.errstate(over="ignore"):
        write_normal_share(x, share, spare)
    np.testing.assert_array_equal(share, [0.0, 0.0, 1.0, 1.0, math.nan])
