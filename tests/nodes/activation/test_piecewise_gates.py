"""Gates made of straight lines: their kinks, their limits, and PReLU's learned slope."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pytest

from nodes.activation.elu import Elu
from nodes.activation.hardsigmoid import Hardsigmoid
from nodes.activation.hardswish import Hardswish
from nodes.activation.hardtanh import Hardtanh
from nodes.activation.prelu import Prelu
from nodes.activation.relu6 import Relu6
from nodes.activation.selu import Selu
from nodes.activation.step import Step
from nodes.elementwise import Elementwise
from nodes.errors import SettingError, ShapeError
from nodes.shapes import BATCH, Shape
from nodes.torch_code import TorchCall
from tests.nodes.running import run

N = BATCH


@pytest.mark.parametrize(
    ("node", "x", "slopes"),
    [
        (Relu6(), [0.0, 3.0, 6.0], [0.0, 1.0, 0.0]),
        (Hardtanh(), [-1.0, 0.0, 1.0], [0.0, 1.0, 0.0]),
        (Hardsigmoid(), [-3.0, 0.0, 3.0], [0.0, 1 / 6, 0.0]),
        (Hardswish(), [-3.0, 0.0, 3.0], [0.0, 0.5, 1.0]),
        (Elu(alpha=0.25), [-0.0, 0.0, 1e-9], [0.25, 0.25, 1.0]),
        (Step(), [-1.0, 0.0, 1.0], [0.0, 0.0, 0.0]),
    ],
    ids=lambda value: getattr(value, "id", ""),
)
def test_slope_at_the_kinks_is_that_of_pytorch(
    node: Elementwise, x: list[float], slopes: list[float]
) -> None:
    done = run(node, [np.array(x)], (np.ones(3),))
    np.testing.assert_array_equal(done.gradients[0], slopes)
    form = node.scalar_form()
    assert form is not None
    assert [form.derivative(form.forward(number), number) for number in x] == slopes


def test_step_is_the_decision_of_a_perceptron() -> None:
    out = run(Step(), [np.array([-2.0, -0.0, 0.0, 1e-300, math.nan])]).outputs[0]
    np.testing.assert_array_equal(out, [0.0, 0.0, 0.0, 1.0, 0.0])


def test_selu_keeps_mean_and_variance_of_normal_numbers() -> None:
    out = run(Selu(), [np.random.default_rng(0).normal(size=400_000)]).outputs[0]
    assert out.mean() == pytest.approx(0.0, abs=0.01)
    assert out.var() == pytest.approx(1.0, abs=0.01)


def test_elu_of_large_negative_numbers_tends_to_minus_alpha() -> None:
    done = run(Elu(alpha=2.0), [np.array([-800.0, 800.0])], (np.ones(2),))
    np.testing.assert_array_equal(done.outputs[0], [-2.0, 800.0])
    np.testing.assert_array_equal(done.gradients[0], [0.0, 1.0])


def test_upper_limit_must_be_above_the_lower_one() -> None:
    with pytest.raises(
        SettingError, match=r"setting max_val = 1\.0: must be above the lower limit 1"
    ):
        Hardtanh.checked({"min_val": 1.0})


def test_slope_of_a_channel_learns_from_its_negative_inputs() -> None:
    x = np.array([[1.0, -2.0], [-3.0, -4.0]])
    done = run(Prelu(num_parameters=2), [x, np.array([0.5, 0.25])], (np.ones((2, 2)),))
    np.testing.assert_array_equal(done.outputs[0], [[1.0, -0.5], [-1.5, -1.0]])
    np.testing.assert_array_equal(done.gradients[0], [[1.0, 0.25], [0.5, 0.25]])
    np.testing.assert_array_equal(done.gradients[1], [-3.0, -6.0])


@pytest.mark.parametrize("slopes", [1, 5])
@pytest.mark.parametrize("shape", [(3, 5), (3, 5, 7), (2, 5, 150, 101), (1, 5, 40_000)])
def test_learned_slopes_are_the_same_in_any_order_in_memory(
    slopes: int, shape: tuple[int, ...]
) -> None:
    random = np.random.default_rng(0)
    x, upstream = random.normal(size=(2, *shape))
    weight = random.uniform(-1.0, 2.0, slopes)
    each = weight.reshape(-1, *(1,) * (len(shape) - 2))
    over = tuple(axis for axis in range(len(shape)) if slopes == 1 or axis != 1)
    last = np.moveaxis(np.ascontiguousarray(np.moveaxis(x, 0, -1)), -1, 0)
    for given in (x, last, x[::-1].copy()[::-1]):
        done = run(Prelu(num_parameters=slopes), [given, weight], (upstream,))
        np.testing.assert_array_equal(done.outputs[0], np.where(x > 0.0, x, x * each))
        into_x, into_weight = done.gradients
        np.testing.assert_array_equal(into_x, np.where(x > 0.0, upstream, upstream * each))
        expected = np.sum(upstream * np.minimum(x, 0.0), axis=over).reshape(-1)
        np.testing.assert_allclose(into_weight, expected, rtol=1e-9)


def test_infinite_gradient_of_a_positive_number_does_not_reach_the_slope() -> None:
    arrays = [np.array([[2.0, -1.0]]), np.array([0.5])]
    done = run(Prelu(), arrays, (np.array([[np.inf, 3.0]]),))
    np.testing.assert_array_equal(done.gradients[1], [-3.0])


@pytest.mark.parametrize("scale", [1.0, 10.0])
def test_hard_swish_is_a_line_beyond_its_parabola(scale: float) -> None:
    x = scale * np.array([-4.0, -3.0, -0.3, 0.0, 0.3, 3.0, 4.0, np.nan])
    done = run(Hardswish(), [x], (np.ones(8),))
    expected = np.where(np.abs(x) < 3.0, x / 3.0 + 0.5, x > -3.0)
    np.testing.assert_allclose(done.gradients[0][:-1], expected[:-1], rtol=1e-15)
    assert done.gradients[0][-1] == 1.0


def test_one_slope_for_all_starts_at_a_quarter() -> None:
    (weight,) = Prelu().weights((N, 3, 8, 8))
    assert (weight.shape, weight.initializer.draw(np.random.default_rng(0), (1,))) == ((1,), 0.25)
    assert Prelu().output_shapes(()) == ((),)


@pytest.mark.parametrize("shape", [(N, 4, 2), (4,), ()], ids=str)
def test_slopes_that_do_not_fit_the_channels_are_refused(shape: Shape) -> None:
    with pytest.raises(ShapeError, match="3 slopes do not fit x of shape"):
        Prelu(num_parameters=3).output_shapes(shape)


@pytest.mark.parametrize(
    ("settings", "text"),
    [
        ({}, "nn.PReLU()"),
        ({"num_parameters": 3}, "nn.PReLU(num_parameters=3)"),
        ({"init": 0.5}, "nn.PReLU(init=0.5)"),
    ],
)
def test_pytorch_module_names_what_differs_from_its_defaults(
    settings: dict[str, Any], text: str
) -> None:
    assert Prelu(**settings).torch(TorchCall("prelu_1", ("x",))).members == {"prelu_1": text}
