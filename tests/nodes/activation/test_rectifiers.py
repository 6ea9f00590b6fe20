"""The kink of ReLU and of its leaky sister."""

from __future__ import annotations

import numpy as np

from nodes.activation.leaky_relu import LeakyRelu
from nodes.activation.relu import Relu
from tests.nodes.running import run

X = np.array([-2.0, -0.0, 0.0, 3.0])


def test_relu_lets_no_gradient_through_at_zero() -> None:
    done = run(Relu(), [X], (np.ones(4),))
    np.testing.assert_array_equal(done.outputs[0], [0.0, 0.0, 0.0, 3.0])
    np.testing.assert_array_equal(done.gradients[0], [0.0, 0.0, 0.0, 1.0])


def test_scalar_relu_lets_no_gradient_through_at_zero() -> None:
    form = Relu().scalar_form()
    assert form is not None
    assert [form.derivative(form.forward(float(x)), float(x)) for x in X] == [0.0, 0.0, 0.0, 1.0]


def test_leaky_relu_has_its_slope_at_zero() -> None:
    done = run(LeakyRelu(negative_slope=0.25), [X], (np.ones(4),))
    np.testing.assert_array_equal(done.outputs[0], [-0.5, 0.0, 0.0, 3.0])
    np.testing.assert_array_equal(done.gradients[0], [0.25, 0.25, 0.25, 1.0])


def test_leaky_relu_without_a_slope_is_relu() -> None:
    x = np.array([-np.inf, -1.0, 1.0, np.inf])
    out = run(LeakyRelu(negative_slope=0.0), [x]).outputs[0]
    np.testing.assert_array_equal(out[1:], [0.0, 1.0, np.inf])


def test_negative_slope_above_one_is_not_a_maximum() -> None:
    out = run(LeakyRelu(negative_slope=2.0), [np.array([-1.0, 1.0])]).outputs[0]
    np.testing.assert_array_equal(out, [-2.0, 1.0])


def test_relu_hands_nan_on() -> None:
    assert np.isnan(run(Relu(), [np.array([np.nan])]).outputs[0]).all()
    form = Relu().scalar_form()
    assert form is not None
    assert np.isnan(form.forward(np.nan))
