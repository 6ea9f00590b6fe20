"""Powers: zero, negative numbers, overflow, and both wirings."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pytest

from nodes.arithmetic.power import Power
from nodes.context import Context
from nodes.torch_code import TorchCall
from tests.nodes.running import run


def slopes(x: float, exponent: float) -> tuple[Any, ...]:
    return run(Power(), [np.array(x), np.array(exponent)], (np.ones(()),)).gradients


def test_exponent_of_the_setting_is_used_while_nothing_is_wired() -> None:
    done = run(Power(exponent=3.0), [np.array([2.0, -1.0]), None], (np.ones(2),))
    np.testing.assert_array_equal(done.outputs[0], [8.0, -1.0])
    np.testing.assert_array_equal(done.gradients[0], [12.0, 3.0])
    assert done.gradients[1] is None


def test_wired_exponent_wins_over_the_setting() -> None:
    done = run(Power(exponent=3.0), [np.array(2.0), np.array(5.0)])
    assert done.outputs[0] == 32.0


def test_gradient_of_the_exponent_is_out_times_log_x() -> None:
    into_x, into_exponent = slopes(2.0, 3.0)
    assert into_x == 12.0
    assert into_exponent == pytest.approx(8.0 * math.log(2.0), rel=1e-15)


@pytest.mark.parametrize(
    ("exponent", "into_x", "into_exponent"),
    [(2.0, 0.0, 0.0), (1.0, 1.0, 0.0), (0.0, 0.0, 0.0), (0.5, math.inf, 0.0)],
)
def test_at_zero_the_exponent_gets_no_gradient(
    exponent: float, into_x: float, into_exponent: float
) -> None:
    assert slopes(0.0, exponent) == (into_x, into_exponent)


def test_negative_power_of_zero_is_infinite_with_infinite_slopes() -> None:
    done = run(Power(), [np.array(0.0), np.array(-1.0)], (np.ones(()),))
    assert done.outputs[0] == math.inf
    assert done.gradients == (-math.inf, -math.inf)


def test_exponent_of_zero_gives_no_gradient_to_x() -> None:
    done = run(Power(exponent=0.0), [np.array([0.0, 2.0, math.nan]), None])
    np.testing.assert_array_equal(done.outputs[0], [1.0, 1.0, 1.0])
    np.testing.assert_array_equal(done.gradients[0], [0.0, 0.0, 0.0])


def test_fraction_as_exponent_of_a_negative_number_is_nan() -> None:
    form = Power(exponent=0.5).scalar_form()
    assert form is not None
    assert math.isnan(form.forward(-4.0))
    assert math.isnan(form.derivative(math.nan, -4.0))


def test_power_of_single_numbers_overflows_to_infinity_with_its_sign() -> None:
    form = Power(exponent=301.0).scalar_form()
    assert form is not None
    assert form.forward(1e300) == math.inf
    assert form.forward(-1e300) == -math.inf
    assert form.forward(0.0, -3.0) == math.inf


def test_scalar_derivative_is_a_float_for_one_wire_and_a_pair_for_two() -> None:
    form = Power(exponent=3.0).scalar_form()
    assert form is not None
    assert form.derivative(8.0, 2.0) == 12.0
    assert form.derivative(4.0, 2.0, 2.0) == (4.0, 4.0 * math.log(2.0))


def test_unwired_exponent_saves_no_array_for_it() -> None:
    ctx = Context()
    Power().forward(ctx, np.ones(3), None)
    assert ctx.saved[2] is None


@pytest.mark.parametrize(
    ("exponent", "text"),
    [(2.0, "x ** 2"), (-1.0, "x ** -1"), (0.5, "x ** 0.5"), (1e30, "x ** 1e+30")],
)
def test_pytorch_text_writes_whole_exponents_as_people_do(exponent: float, text: str) -> None:
    call = TorchCall("pow_1", ("x", None))
    assert Power(exponent=exponent).torch(call).expression == text
