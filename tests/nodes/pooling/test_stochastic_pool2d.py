"""Stochastic pooling: what is picked while training, and what is expected otherwise."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from nodes.errors import ValueRuleError
from nodes.pooling.stochastic_pool2d import StochasticPool2d
from nodes.torch_code import TorchCall
from tests.nodes.pooling.drawing import LAYOUTS, in_memory
from tests.nodes.running import run

# The regions of the paper's figure 1 hold such numbers after ReLU: many zeros, few large ones.
WINDOW = np.array([[0.0, 1.6], [2.4, 0.0]])
MANY = np.tile(WINDOW, (1, 1, 60, 60))


def test_expected_number_weighs_each_by_its_probability() -> None:
    done = run(StochasticPool2d(), [WINDOW.reshape(1, 1, 2, 2)], (np.ones((1, 1, 1, 1)),))
    np.testing.assert_allclose(done.outputs[0], [[[[0.4 * 1.6 + 0.6 * 2.4]]]], rtol=1e-15)
    np.testing.assert_allclose(done.gradients[0], [[(2 * WINDOW - 2.08) / 4.0]], rtol=1e-14)


def test_share_of_the_sum_is_the_probability() -> None:
    out = run(StochasticPool2d(), [MANY], is_training=True).outputs[0]
    assert set(np.unique(out)) == {1.6, 2.4}
    # 3,600 draws: four standard deviations.
    assert abs((out == 2.4).mean() - 0.6) <= 4.0 * np.sqrt(0.6 * 0.4 / out.size)


def test_windows_that_overlap_pick_on_their_own() -> None:
    x = np.ones((1, 1, 200, 2))
    done = run(
        StochasticPool2d(kernel_size=2, stride=1), [x], (np.ones((1, 1, 199, 1)),), is_training=True
    )
    rows = done.gradients[0][0, 0].sum(axis=1)
    # Were rows picked once for both windows that see them, none could be picked twice in a row.
    assert set(rows) == {0.0, 1.0, 2.0}


@pytest.mark.parametrize("layout", LAYOUTS)
def test_gradient_goes_to_what_was_picked(layout: str) -> None:
    x = np.random.default_rng(2).permutation(9 * 2 * 6 * 4).reshape(9, 2, 6, 4) + 1.0
    node = StochasticPool2d(kernel_size=[3, 2])
    done = run(node, [in_memory(x, layout)], (np.ones((9, 2, 2, 2)),), is_training=True)
    picked = x[done.gradients[0] == 1.0]
    assert sorted(picked) == sorted(done.outputs[0].ravel())
    assert done.gradients[0].sum() == done.outputs[0].size


def test_same_seed_picks_the_same() -> None:
    one, two = (run(StochasticPool2d(), [MANY], is_training=True).outputs[0] for _ in range(2))
    np.testing.assert_array_equal(one, two)


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
@pytest.mark.parametrize("is_training", [False, True])
def test_window_of_zeros_gives_zero(is_training: bool, dtype: Any) -> None:
    done = run(StochasticPool2d(), [np.zeros((1, 2, 4, 4), dtype)], is_training=is_training)
    np.testing.assert_array_equal(done.outputs[0], np.zeros((1, 2, 2, 2)))
    assert np.isfinite(done.gradients[0]).all()


def test_negative_number_is_refused() -> None:
    with pytest.raises(ValueRuleError, match=r"x holds -0\.5, .* cannot be negative") as caught:
        run(StochasticPool2d(), [WINDOW.reshape(1, 1, 2, 2) - 0.5])
    assert caught.value.remedy == "Put a ReLU before it."


def test_text_asks_whether_it_trains() -> None:
    call = TorchCall("pool", ("x",), {}, (("N", 3, 4, 4),))  # type: ignore[arg-type]
    picked, mean = StochasticPool2d().torch(call).expression.split(" if self.training else ")
    assert mean == "F.avg_pool2d(x * x, 2) / F.avg_pool2d(x, 2).clamp(min=1e-30)"
    assert picked.startswith("x.unfold(-2, 2, 2).unfold(-2, 2, 2).reshape(-1, 4).gather(1, ")


@pytest.mark.torch
@pytest.mark.parametrize("axes", [3, 4])
def test_pytorch_picks_by_the_same_probabilities(axes: int) -> None:
    import torch

    from tests.nodes.torch_running import run_torch

    x = MANY[0] if axes == 3 else MANY
    upstream = np.ones((1, 1, 60, 60)[-axes:])
    torch.manual_seed(1)
    done = run_torch(StochasticPool2d(), [x], (upstream,), is_training=True)
    assert done.outputs[0].shape == upstream.shape
    assert set(np.unique(done.outputs[0])) == {1.6, 2.4}
    assert abs((done.outputs[0] == 2.4).mean() - 0.6) <= 4.0 * np.sqrt(0.6 * 0.4 / 3600)
    np.testing.assert_array_equal(x[done.gradients[0] == 1.0].sum(), done.outputs[0].sum())


@pytest.mark.torch
def test_pytorch_takes_windows_of_zeros() -> None:
    from tests.nodes.torch_running import run_torch

    for is_training in (False, True):
        x = np.zeros((1, 2, 4, 4), np.float32)
        done = run_torch(StochasticPool2d(), [x], dtype=np.float32, is_training=is_training)
        np.testing.assert_array_equal(done.outputs[0], np.zeros((1, 2, 2, 2)))
        assert np.isfinite(done.gradients[0]).all()
