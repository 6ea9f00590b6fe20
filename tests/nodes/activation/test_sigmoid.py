"""The sigmoid: worked example and saturation."""

from __future__ import annotations

import numpy as np
import pytest

from nodes.activation.sigmoid import Sigmoid
from tests.nodes.running import run


def test_sigmoid_neuron_of_the_worked_example() -> None:
    done = run(Sigmoid(), [np.array(1.0)], (np.ones(()),))
    assert done.outputs[0] == pytest.approx(0.7310585786300049, rel=1e-15)
    assert done.gradients[0] == pytest.approx(0.19661193324148185, rel=1e-15)


@pytest.mark.parametrize("dtype", [np.float64, np.float32])
def test_saturated_sigmoid_is_exact_and_finite(dtype: type[np.floating]) -> None:
    done = run(Sigmoid(), [np.array([-1000.0, 1000.0, 0.0], dtype=dtype)], (np.ones(3, dtype),))
    np.testing.assert_array_equal(done.outputs[0], [0.0, 1.0, 0.5])
    np.testing.assert_array_equal(done.gradients[0], [0.0, 0.0, 0.25])


def test_saturated_scalar_sigmoid_is_exact_and_finite() -> None:
    form = Sigmoid().scalar_form()
    assert form is not None
    assert [form.forward(x) for x in (-1000.0, 1000.0, 0.0)] == [0.0, 1.0, 0.5]
    assert form.derivative(0.0, -1000.0) == 0.0
