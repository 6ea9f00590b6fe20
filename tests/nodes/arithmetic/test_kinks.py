"""Where gates jump or bend: absolute value, sign and limits."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pytest

from nodes.arithmetic.abs import Abs
from nodes.arithmetic.clamp import Clamp
from nodes.arithmetic.sign import Sign
from nodes.arithmetic.sqrt import Sqrt
from nodes.errors import SettingError
from nodes.torch_code import TorchCall
from tests.nodes.running import run

X = np.array([-2.0, -0.0, 0.0, 3.0, math.nan])
ONES = (np.ones(5),)


def test_absolute_value_is_flat_at_its_kink() -> None:
    np.testing.assert_array_equal(run(Abs(), [X], ONES).gradients[0], [-1.0, 0.0, 0.0, 1.0, 0.0])


def test_sign_of_zero_is_zero_and_nothing_flows_back() -> None:
    done = run(Sign(), [X], ONES)
    np.testing.assert_array_equal(done.outputs[0], [-1.0, 0.0, 0.0, 1.0, 0.0])
    np.testing.assert_array_equal(done.gradients[0], np.zeros(5))


def test_gradient_of_the_root_is_infinite_at_zero() -> None:
    done = run(Sqrt(), [np.array([0.0, 4.0])], (np.ones(2),))
    np.testing.assert_array_equal(done.gradients[0], [math.inf, 0.25])


def test_gradient_passes_on_the_limits_and_not_outside() -> None:
    x = np.array([-0.5, 0.0, 0.25, 1.0, 1.5, math.nan])
    done = run(Clamp(), [x], (np.ones(6),))
    np.testing.assert_array_equal(done.outputs[0], [0.0, 0.0, 0.25, 1.0, 1.0, math.nan])
    np.testing.assert_array_equal(done.gradients[0], [0.0, 1.0, 1.0, 1.0, 0.0, 0.0])


def test_limit_that_is_left_out_is_none() -> None:
    x = np.array([-math.inf, 5.0])
    done = run(Clamp(min=None, max=2.0), [x], (np.ones(2),))
    np.testing.assert_array_equal(done.outputs[0], [-math.inf, 2.0])
    np.testing.assert_array_equal(done.gradients[0], [1.0, 0.0])


@pytest.mark.parametrize(
    ("settings", "rule"),
    [
        ({"min": 2.0}, "must not be below the lower limit 2"),
        ({"min": 2.0, "max": -1.0}, "must not be below the lower limit 2"),
        ({"min": None, "max": None}, "one of the two limits must be given"),
    ],
)
def test_limits_that_leave_nothing_are_refused(settings: dict[str, Any], rule: str) -> None:
    with pytest.raises(SettingError, match=f"setting max = .*{rule}"):
        Clamp.checked(settings)


def test_pytorch_text_names_the_limits_that_are_there() -> None:
    call = TorchCall("clamp_1", ("x",))
    assert Clamp(max=None).torch(call).expression == "torch.clamp(x, min=0.0)"
    assert Clamp().torch(call).expression == "torch.clamp(x, min=0.0, max=1.0)"
