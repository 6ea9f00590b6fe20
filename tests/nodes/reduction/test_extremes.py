"""The largest and the smallest element: ties, nan, and where they stand."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pytest

from nodes.errors import SettingError
from nodes.reduction.amax import Amax
from nodes.reduction.amin import Amin
from nodes.reduction.argmax import Argmax
from nodes.reduction.extreme import Extreme
from nodes.shapes import BATCH, Shape
from nodes.torch_code import TorchCall
from tests.nodes.running import run

N = BATCH
X = np.array([[3.0, 1.0, 3.0], [1.0, 1.0, 1.0]])


@pytest.mark.parametrize(
    ("node", "out", "gradient"),
    [
        (Amax(dim=1), [3.0, 1.0], [[3.0, 0.0, 3.0], [3.0, 3.0, 3.0]]),
        (Amin(dim=1), [1.0, 1.0], [[0.0, 6.0, 0.0], [3.0, 3.0, 3.0]]),
    ],
    ids=["amax", "amin"],
)
def test_equal_elements_share_the_gradient_evenly(node: Extreme, out: Any, gradient: Any) -> None:
    done = run(node, [X], (np.array([6.0, 9.0]),))
    np.testing.assert_array_equal(done.outputs[0], out)
    np.testing.assert_array_equal(done.gradients[0], gradient)


def test_extreme_of_everything_is_one_number() -> None:
    done = run(Amin(), [X], (np.array(8.0),))
    assert done.outputs[0] == 1.0
    np.testing.assert_array_equal(done.gradients[0], [[0.0, 2.0, 0.0], [2.0, 2.0, 2.0]])


def test_nan_wins_and_spoils_the_gradient_of_its_row_alone() -> None:
    done = run(Amax(dim=1), [np.array([[1.0, math.nan], [2.0, 1.0]])], (np.ones(2),))
    np.testing.assert_array_equal(done.outputs[0], [math.nan, 2.0])
    np.testing.assert_array_equal(done.gradients[0], [[math.nan, math.nan], [1.0, 0.0]])


def test_first_of_equal_elements_counts() -> None:
    np.testing.assert_array_equal(run(Argmax(dim=1), [X]).outputs[0], [0, 0])
    assert run(Argmax(), [np.array([[1.0, 2.0], [7.0, 7.0]])]).outputs[0] == 2


def test_place_of_the_largest_element_is_an_integer_without_a_slope() -> None:
    assert Argmax().output_ports()[0].kind == "integer"
    done = run(Argmax(dim=0), [X.astype(np.float32)])
    assert done.outputs[0].dtype == np.int64
    np.testing.assert_array_equal(done.gradients[0], np.zeros((2, 3)))


@pytest.mark.parametrize(
    ("settings", "out"), [({"dim": 1}, (N,)), ({"dim": -1, "keepdim": True}, (N, 1)), ({}, ())]
)
def test_predictions_of_an_unknown_batch(settings: dict[str, Any], out: Shape) -> None:
    assert Argmax(**settings).output_shapes((N, 10)) == (out,)


def test_argmax_takes_one_axis() -> None:
    with pytest.raises(SettingError, match="setting dim = "):
        Argmax.checked({"dim": [0, 1]})


@pytest.mark.parametrize(
    ("node", "text"),
    [
        (Amax(), "x.amax()"),
        (Amin(dim=(1, 2), keepdim=True), "x.amin(dim=(1, 2), keepdim=True)"),
        (Argmax(dim=1), "x.argmax(dim=1)"),
    ],
)
def test_pytorch_text_is_that_of_a_person(node: Extreme | Argmax, text: str) -> None:
    assert node.torch(TorchCall("m", ("x",))).expression == text
