"""Lp pooling: between sum and maximum."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from nodes.errors import SettingError
from nodes.pooling.lp_pool import LpPool1d, LpPool2d
from tests.nodes.running import run


def test_length_of_a_vector() -> None:
    done = run(LpPool1d(), [np.array([[[3.0, -4.0, 0.0, 5.0]]])], (np.array([[[10.0, 1.0]]]),))
    np.testing.assert_array_equal(done.outputs[0], [[[5, 5]]])
    np.testing.assert_allclose(done.gradients[0], [[[6, -8, 0, 1]]], rtol=1e-15)


def test_power_leads_from_the_sum_to_the_largest() -> None:
    x = np.array([[[1.0, 2.0, 3.0, 4.0]]])
    out = [
        run(LpPool1d(norm_type=p, kernel_size=4), [x]).outputs[0].item() for p in (1.0, 2.0, 200.0)
    ]
    np.testing.assert_allclose(out, [10.0, np.sqrt(30.0), 4.0], rtol=1e-14)


@pytest.mark.parametrize("p", [1.0, 1.5, 2.0, 4.0])
def test_window_of_zeros_has_no_gradient(p: float) -> None:
    done = run(LpPool2d(norm_type=p), [np.zeros((1, 1, 4, 4))])
    np.testing.assert_array_equal(done.outputs[0], np.zeros((1, 1, 2, 2)))
    np.testing.assert_array_equal(done.gradients[0], np.zeros((1, 1, 4, 4)))


@pytest.mark.parametrize("p", [0.0, -1.0, 1e4])
def test_power_out_of_bounds_is_refused(p: Any) -> None:
    with pytest.raises(SettingError, match="setting norm_type = "):
        LpPool2d.checked({"norm_type": p})
