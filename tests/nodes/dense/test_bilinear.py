"""The bilinear layer: a worked example, shapes and PyTorch's text."""

from __future__ import annotations

import numpy as np
import pytest

from nodes.dense.bilinear import Bilinear
from nodes.errors import ShapeError
from nodes.shapes import BATCH, Shape
from nodes.torch_code import TorchCall
from tests.nodes.running import run

N = BATCH


def test_worked_example() -> None:
    x, y = np.array([[1.0, 2.0]]), np.array([[3.0, 4.0]])
    weight = np.array([[[1.0, 0.0], [0.0, 1.0]]])
    done = run(Bilinear(out_features=1), [x, y, weight, np.array([0.5])], (np.array([[2.0]]),))
    np.testing.assert_array_equal(done.outputs[0], [[11.5]])
    into_x, into_y, into_weight, into_bias = done.gradients
    np.testing.assert_array_equal(into_x, 2.0 * y)
    np.testing.assert_array_equal(into_y, 2.0 * x)
    np.testing.assert_array_equal(into_weight, [[[6, 8], [12, 16]]])
    np.testing.assert_array_equal(into_bias, [2.0])


@pytest.mark.parametrize(
    ("x", "y", "rule"),
    [
        ((), (N, 2), r"x needs a last axis of features, it has shape \(\)"),
        ((N, 2), (3, N), r"y needs a last axis of features, it has shape \(3, N\)"),
        ((N, 2), (4, 3), r"x \(N, 2\) and y \(4, 3\) differ before the last axis"),
    ],
)
def test_shape_that_does_not_fit_is_refused(x: Shape, y: Shape, rule: str) -> None:
    with pytest.raises(ShapeError, match=rule) as caught:
        Bilinear().output_shapes(x, y)
    assert caught.value.remedy


def test_multiply_adds_count_every_pair() -> None:
    assert Bilinear(out_features=5).multiply_adds((N, 3), (N, 4)) == 5 * 3 * (4 + 1)


def test_pytorch_text_names_only_what_is_not_the_default() -> None:
    shapes = (N, 3), (N, 4)
    code = Bilinear(out_features=5).torch(TorchCall("b1", ("x", "y"), {}, shapes))
    assert code.expression == "self.b1(x, y)"
    assert code.members == {"b1": "nn.Bilinear(3, 4, 5)"}
    code = Bilinear(out_features=5, bias=False).torch(TorchCall("b1", ("x", "y"), {}, shapes))
    assert code.members == {"b1": "nn.Bilinear(3, 4, 5, bias=False)"}
