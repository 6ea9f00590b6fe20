"""The L2 penalty: worked numbers and PyTorch text."""

from __future__ import annotations

import numpy as np
import pytest

from nodes.errors import SettingError
from nodes.regularization.l2_penalty import L2Penalty
from nodes.torch_code import TorchCall
from tests.nodes.running import run


@pytest.mark.parametrize(
    ("weights", "penalty"), [([1.0, 0, 0, 0], 1.0), ([0.25, 0.25, 0.25, 0.25], 0.25)]
)
def test_many_small_weights_cost_less_than_a_large_one(
    weights: list[float], penalty: float
) -> None:
    w = np.array(weights)
    done = run(L2Penalty(strength=1.0), [w], (np.array(3.0),))
    assert done.outputs[0] == penalty
    np.testing.assert_array_equal(done.gradients[0], 6.0 * w)


def test_strength_scales_value_and_gradient() -> None:
    done = run(L2Penalty(strength=0.5), [np.array([[1.0, -2.0]])], (np.array(1.0),))
    assert done.outputs[0] == 2.5
    np.testing.assert_array_equal(done.gradients[0], [[1.0, -2.0]])


def test_it_is_part_of_the_loss() -> None:
    assert L2Penalty.role == "loss"
    assert L2Penalty(strength=0.5).expands_to() == "0.5 * sum(w ** 2)"


def test_negative_strength_is_refused() -> None:
    with pytest.raises(SettingError, match="setting strength = -1"):
        L2Penalty.checked({"strength": -1.0})


@pytest.mark.parametrize(
    ("strength", "text"),
    [(1.0, "self.w.square().sum()"), (0.25, "0.25 * self.w.square().sum()")],
)
def test_pytorch_text_leaves_a_strength_of_one_out(strength: float, text: str) -> None:
    assert L2Penalty(strength=strength).torch(TorchCall("l2", ("self.w",))).expression == text
