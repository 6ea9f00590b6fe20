"""Routing: ties, nan, and the worked example of the max gate."""

from __future__ import annotations

import numpy as np
import pytest

from nodes.arithmetic.maximum import Maximum
from nodes.arithmetic.minimum import Minimum
from nodes.elementwise import Elementwise
from tests.nodes.running import run

BOTH = pytest.mark.parametrize("node", [Maximum(), Minimum()], ids=["maximum", "minimum"])


def test_larger_input_gets_the_whole_gradient() -> None:
    done = run(Maximum(), [np.array(2.0), np.array(1.0)], (np.array(5.0),))
    assert done.outputs[0] == 2.0
    assert done.gradients == (5.0, 0.0)


def test_smaller_input_gets_the_whole_gradient_of_a_minimum() -> None:
    done = run(Minimum(), [np.array(2.0), np.array(1.0)], (np.array(5.0),))
    assert done.outputs[0] == 1.0
    assert done.gradients == (0.0, 5.0)


@BOTH
def test_tie_gives_half_to_each(node: Elementwise) -> None:
    x, y = np.array([1.0, -3.0, 0.0]), np.array([1.0, -3.0, -0.0])
    done = run(node, [x, y], (np.array([4.0, 2.0, 1.0]),))
    for gradient in done.gradients:
        np.testing.assert_array_equal(gradient, [2.0, 1.0, 0.5])


@BOTH
def test_tie_in_float32_keeps_float32(node: Elementwise) -> None:
    x = np.array([1.0, 2.0], dtype=np.float32)
    done = run(node, [x, x])
    assert [gradient.dtype for gradient in done.gradients] == [np.float32, np.float32]


@BOTH
def test_nan_on_either_side_comes_out(node: Elementwise) -> None:
    done = run(node, [np.array([np.nan, 1.0]), np.array([1.0, np.nan])])
    assert np.isnan(done.outputs[0]).all()


@BOTH
def test_scalar_form_hands_nan_on_from_either_side(node: Elementwise) -> None:
    form = node.scalar_form()
    assert form is not None
    assert np.isnan(form.forward(np.nan, 1.0))
    assert np.isnan(form.forward(1.0, np.nan))


def test_gradient_of_a_broadcast_input_counts_its_ties() -> None:
    x, y = np.array([[1.0, 3.0], [2.0, 0.0]]), np.array([2.0])
    done = run(Maximum(), [x, y], (np.ones((2, 2)),))
    np.testing.assert_array_equal(done.gradients[0], [[0.0, 1.0], [0.5, 0.0]])
    np.testing.assert_array_equal(done.gradients[1], [2.5])
