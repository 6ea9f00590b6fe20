"""Sum and mean: which axes go, which stay, and what comes back."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from nodes.errors import SettingError, ShapeError
from nodes.reduction.mean import Mean
from nodes.reduction.sum import Sum
from nodes.shapes import BATCH, Shape
from nodes.torch_code import TorchCall
from tests.nodes.running import run

N = BATCH


@pytest.mark.parametrize(
    ("settings", "shape", "out"),
    [
        ({}, (N, 3, 4), ()),
        ({"keepdim": True}, (N, 3, 4), (1, 1, 1)),
        ({"dim": 0}, (N, 3, 4), (3, 4)),
        ({"dim": -1}, (N, 3, 4), (N, 3)),
        ({"dim": 1, "keepdim": True}, (N, 3, 4), (N, 1, 4)),
        ({"dim": (0, -1)}, (N, 3, 4), (3,)),
        ({"dim": (1, 2)}, (N, 3, 4), (N,)),
        ({"dim": -1}, (), ()),
    ],
)
@pytest.mark.parametrize("cls", [Sum, Mean])
def test_reduced_axes_go_and_the_unknown_batch_size_stays(
    cls: type[Sum] | type[Mean], settings: dict[str, Any], shape: Shape, out: Shape
) -> None:
    assert cls(**settings).output_shapes(shape) == (out,)


def test_mean_shares_the_gradient_out() -> None:
    done = run(Mean(dim=0), [np.arange(6.0).reshape(2, 3)], (np.array([2.0, 4.0, 6.0]),))
    np.testing.assert_array_equal(done.outputs[0], [1.5, 2.5, 3.5])
    np.testing.assert_array_equal(done.gradients[0], [[1.0, 2.0, 3.0], [1.0, 2.0, 3.0]])


def test_sum_hands_its_gradient_to_every_element() -> None:
    done = run(Sum(), [np.arange(6.0).reshape(2, 3)], (np.array(2.0),))
    assert done.outputs[0] == 15.0
    np.testing.assert_array_equal(done.gradients[0], np.full((2, 3), 2.0))


def test_axis_beyond_the_tensor_is_refused_with_the_range() -> None:
    with pytest.raises(ShapeError, match=r"no axis 2 in a tensor of 2 axes.*from -2 to 1"):
        Sum(dim=2).output_shapes((N, 3))


def test_axis_named_twice_is_refused() -> None:
    with pytest.raises(ShapeError, match="names one axis twice"):
        Mean(dim=(1, -1)).output_shapes((N, 3))


@pytest.mark.parametrize("dim", [1.5, True, "0", (), [0, 1.5], 64], ids=str)
def test_axis_that_is_no_small_integer_is_refused(dim: Any) -> None:
    with pytest.raises(SettingError, match="setting dim = "):
        Sum.checked({"dim": dim})


@pytest.mark.parametrize(
    ("node", "text"),
    [
        (Sum(), "x.sum()"),
        (Mean(dim=0), "x.mean(dim=0)"),
        (Sum(dim=(1, 2), keepdim=True), "x.sum(dim=(1, 2), keepdim=True)"),
        (Mean(keepdim=True), "x.mean(dim=None, keepdim=True)"),
    ],
)
def test_pytorch_text_names_only_what_differs_from_its_defaults(
    node: Sum | Mean, text: str
) -> None:
    assert node.torch(TorchCall("s", ("x",))).expression == text
