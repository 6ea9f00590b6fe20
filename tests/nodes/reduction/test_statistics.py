"""Products, spreads, lengths and totals: where their gradients are delicate."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pytest

from nodes.errors import SettingError, ShapeError
from nodes.node_type import NodeType
from nodes.reduction.cumsum import Cumsum
from nodes.reduction.logsumexp import Logsumexp
from nodes.reduction.norm import Norm
from nodes.reduction.prod import Prod
from nodes.reduction.std import Std
from nodes.reduction.var import Var
from nodes.shapes import BATCH, Shape
from nodes.torch_code import TorchCall
from tests.nodes.running import run

N = BATCH


@pytest.mark.parametrize(
    ("x", "gradient"),
    [
        ([2.0, 3.0, 4.0], [12.0, 8.0, 6.0]),
        ([2.0, 0.0, 4.0], [0.0, 8.0, 0.0]),
        ([0.0, 0.0, 4.0], [0.0, 0.0, 0.0]),
    ],
)
def test_gradient_of_a_product_is_the_product_of_the_others(
    x: list[float], gradient: list[float]
) -> None:
    done = run(Prod(), [np.array(x)], (np.array(1.0),))
    np.testing.assert_array_equal(done.gradients[0], gradient)


def test_product_of_tiny_numbers_keeps_its_gradient() -> None:
    done = run(Prod(), [np.array([1e-200, 1e-200, 1.0])], (np.array(1.0),))
    np.testing.assert_allclose(done.gradients[0], [1e-200, 1e-200, 0.0], rtol=1e-14)


def test_correction_chooses_what_the_variance_is_divided_by() -> None:
    x = np.array([1.0, 2.0, 3.0, 6.0])
    assert run(Var(), [x]).outputs[0] == pytest.approx(14.0 / 3.0, rel=1e-15)
    assert run(Var(correction=0), [x]).outputs[0] == 3.5


def test_variance_of_large_numbers_close_together_is_exact() -> None:
    assert run(Var(), [1e9 + np.array([4.0, 7.0, 13.0, 16.0])]).outputs[0] == 30.0


def test_equal_elements_have_no_spread_and_no_gradient() -> None:
    done = run(Std(dim=1), [np.array([[2.0, 2.0], [1.0, 3.0]])], (np.ones(2),))
    np.testing.assert_allclose(done.outputs[0], [0.0, math.sqrt(2.0)])
    np.testing.assert_allclose(done.gradients[0], [[0.0, 0.0], [-math.sqrt(0.5), math.sqrt(0.5)]])


def test_batch_of_one_has_no_variance() -> None:
    assert np.isnan(run(Var(dim=0), [np.ones((1, 3))]).outputs[0]).all()


@pytest.mark.parametrize(
    ("node", "shape", "rule"),
    [
        (Var(), (), r"with correction 1 at least 2 elements are needed, x of shape \(\) has 1"),
        (Std(dim=1, correction=3), (N, 3), "at least 4 elements are needed, .* has 3 to compare"),
    ],
)
def test_too_few_elements_for_the_correction_are_refused(
    node: NodeType, shape: Shape, rule: str
) -> None:
    with pytest.raises(ShapeError, match=rule):
        node.output_shapes(shape)


def test_gradient_of_the_length_has_length_one() -> None:
    done = run(Norm(), [np.array([3.0, -4.0])], (np.array(1.0),))
    assert done.outputs[0] == 5.0
    np.testing.assert_allclose(done.gradients[0], [0.6, -0.8], rtol=1e-15)


@pytest.mark.parametrize("p", [0.5, 1.0, 1.5, 2.0, 3.0, "inf"])
def test_zeros_have_no_direction_and_no_gradient(p: float | str) -> None:
    done = run(Norm.checked({"p": p}), [np.zeros(3)], (np.array(1.0),))
    assert done.outputs[0] == 0.0
    np.testing.assert_array_equal(done.gradients[0], np.zeros(3))


def test_largest_elements_share_the_gradient_of_the_infinite_norm() -> None:
    done = run(Norm(p="inf"), [np.array([-2.0, 1.0, 2.0])], (np.array(1.0),))
    np.testing.assert_array_equal(done.gradients[0], [-0.5, 0.0, 0.5])


@pytest.mark.parametrize("p", [0.0, -1.0, "two", "-inf", 1e6])
def test_order_that_is_no_positive_number_is_refused(p: Any) -> None:
    with pytest.raises(SettingError, match="setting p = "):
        Norm.checked({"p": p})


@pytest.mark.parametrize("dtype", [np.float64, np.float32])
def test_smooth_maximum_does_not_overflow(dtype: Any) -> None:
    x = np.array([[1000.0, 1000.0], [-1000.0, -2000.0]], dtype=dtype)
    done = run(Logsumexp(dim=1), [x], (np.ones(2, dtype),))
    np.testing.assert_allclose(done.outputs[0], [1000.0 + math.log(2.0), -1000.0], rtol=1e-6)
    np.testing.assert_allclose(done.gradients[0], [[0.5, 0.5], [1.0, 0.0]], rtol=1e-4)


def test_infinite_score_decides_the_smooth_maximum_alone() -> None:
    out = run(Logsumexp(dim=1), [np.array([[math.inf, 0.0], [-math.inf, -math.inf]])]).outputs[0]
    np.testing.assert_array_equal(out, [math.inf, -math.inf])


def test_running_sum_collects_its_gradient_from_the_other_end() -> None:
    done = run(Cumsum(), [np.array([1.0, 2.0, 3.0])], (np.array([1.0, 10.0, 100.0]),))
    np.testing.assert_array_equal(done.outputs[0], [1.0, 3.0, 6.0])
    np.testing.assert_array_equal(done.gradients[0], [111.0, 110.0, 100.0])


@pytest.mark.parametrize(
    ("node", "shape", "text"),
    [
        (Prod(keepdim=True), (2, 3), "x.prod().reshape((1, 1))"),
        (Prod(dim=0, keepdim=True), (2, 3), "x.prod(dim=0, keepdim=True)"),
        (Var(), (2, 3), "x.var()"),
        (Std(dim=0, correction=0), (2, 3), "x.std(dim=0, correction=0)"),
        (Norm(), (3,), "torch.linalg.vector_norm(x, 2.0)"),
        (Norm(p="inf", dim=1), (2, 3), 'torch.linalg.vector_norm(x, float("inf"), dim=1)'),
        (Logsumexp(), (N, 3), "torch.logsumexp(x, dim=(0, 1))"),
        (Logsumexp(), (), "torch.logsumexp(x, dim=-1)"),
    ],
)
def test_pytorch_text_is_that_of_a_person(node: NodeType, shape: Shape, text: str) -> None:
    assert node.torch(TorchCall("s", ("x",), shapes=(shape,))).expression == text
