"""Smooth gates: known numbers, saturation, and the error function under one of them."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pytest

from nodes.activation.error_function import erf
from nodes.activation.gelu import Gelu
from nodes.activation.log_softmax import LogSoftmax
from nodes.activation.mish import Mish
from nodes.activation.silu import Silu
from nodes.activation.softplus import Softplus
from nodes.activation.softsign import Softsign
from nodes.elementwise import Elementwise
from nodes.errors import SettingError, ShapeError
from nodes.shapes import BATCH
from nodes.torch_code import TorchCall
from tests.nodes.running import run


def test_error_function_is_that_of_the_standard_library() -> None:
    random = np.random.default_rng(0)
    x = np.concatenate([random.uniform(-7, 7, 20_000), 10.0 ** random.uniform(-300, 1, 20_000)])
    expected = np.array([math.erf(number) for number in x])
    np.testing.assert_allclose(erf(x), expected, rtol=5e-16)


def test_error_function_of_extreme_numbers() -> None:
    x = np.array([0.0, -0.0, math.inf, -math.inf, 1e300, math.nan])
    np.testing.assert_array_equal(erf(x), [0.0, -0.0, 1.0, -1.0, 1.0, math.nan])
    assert math.copysign(1.0, erf(x)[1]) == -1.0
    assert erf(np.float32(0.5)).dtype == np.float32


def test_gelu_of_one_is_the_normal_distribution_there() -> None:
    assert run(Gelu(), [np.array(1.0)]).outputs[0] == pytest.approx(0.8413447460685429, rel=1e-15)


def test_approximate_gelu_is_near_the_exact_one() -> None:
    x = np.linspace(-6.0, 6.0, 1001)
    exact, rough = (run(Gelu(approximate=a), [x]).outputs[0] for a in ("none", "tanh"))
    assert 1e-4 < np.abs(exact - rough).max() < 5e-4


def test_mode_of_gelu_enters_generated_code_from_its_type_alone() -> None:
    call = TorchCall("gelu_1", ("x",))
    assert Gelu(approximate="tanh").torch(call).expression == 'F.gelu(x, approximate="tanh")'
    with pytest.raises(TypeError, match="cannot enter generated code"):
        Gelu.model_construct(approximate='tanh", "').torch(call)
    with pytest.raises(SettingError, match="setting approximate = 'erf'"):
        Gelu.checked({"approximate": "erf"})


@pytest.mark.parametrize("dtype", [np.float64, np.float32])
@pytest.mark.parametrize("node", [Silu(), Mish(), Gelu(), Softplus()], ids=lambda node: node.id)
def test_far_from_zero_the_gate_is_open_or_shut(node: Elementwise, dtype: Any) -> None:
    done = run(node, [np.array([-1000.0, 1000.0], dtype=dtype)], (np.ones(2, dtype),))
    np.testing.assert_array_equal(done.outputs[0], [0.0, 1000.0])
    np.testing.assert_array_equal(done.gradients[0], [0.0, 1.0])


def test_silu_keeps_its_digits_where_it_is_tiny() -> None:
    out = run(Silu(), [np.array([-100.0])]).outputs[0]
    assert out[0] == pytest.approx(-100.0 * math.exp(-100.0), rel=1e-13)


def test_softplus_is_its_input_above_the_threshold() -> None:
    x = np.array([0.5, 0.51, -1.0])
    done = run(Softplus(beta=2.0, threshold=1.0), [x], (np.ones(3),))
    np.testing.assert_allclose(done.outputs[0], [0.656630844, 0.51, 0.0634640055], rtol=1e-8)
    assert done.gradients[0][1] == 1.0


def test_tails_of_softsign_keep_a_gradient_where_tanh_has_none() -> None:
    done = run(Softsign(), [np.array([100.0])], (np.ones(1),))
    assert done.gradients[0][0] == pytest.approx(1.0 / 101.0**2, rel=1e-14)


@pytest.mark.parametrize("dtype", [np.float64, np.float32])
def test_logarithm_of_a_vanishing_probability_is_finite(dtype: Any) -> None:
    x = np.array([[1000.0, 0.0], [-1000.0, -1000.0]], dtype=dtype)
    done = run(LogSoftmax(), [x])
    half = math.log(0.5)
    np.testing.assert_allclose(done.outputs[0], [[0.0, -1000.0], [half, half]], rtol=1e-6)
    assert np.isfinite(done.gradients[0]).all()


def test_axis_of_log_softmax_must_be_there() -> None:
    with pytest.raises(ShapeError, match="no axis 2 in a tensor of 2 axes"):
        LogSoftmax(dim=2).output_shapes((BATCH, 3))
