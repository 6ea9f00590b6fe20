"""The choice between two inputs: what counts as true, and who gets the gradient."""

from __future__ import annotations

import math

import numpy as np
import pytest

from nodes.arithmetic.where import Where
from nodes.shapes import BATCH
from tests.nodes.running import run

X, Y = np.array([1.0, 2.0, 3.0, 4.0]), np.array([10.0, 20.0, 30.0, 40.0])


@pytest.mark.parametrize(
    "condition",
    [np.array([1, 0, -7, 0]), np.array([0.5, 0.0, math.nan, -0.0]), np.array([True, False] * 2)],
    ids=["integers", "floats", "booleans"],
)
def test_whatever_is_not_zero_is_true(condition: np.ndarray) -> None:
    done = run(Where(), [condition, X, Y], (np.array([1.0, 2.0, 3.0, 4.0]),))
    np.testing.assert_array_equal(done.outputs[0], [1.0, 20.0, 3.0, 40.0])
    assert done.gradients[0] is None
    np.testing.assert_array_equal(done.gradients[1], [1.0, 0.0, 3.0, 0.0])
    np.testing.assert_array_equal(done.gradients[2], [0.0, 2.0, 0.0, 4.0])


def test_infinite_gradient_stays_on_the_side_that_was_taken() -> None:
    done = run(Where(), [np.array([1, 0]), X[:2], Y[:2]], (np.array([math.inf, math.nan]),))
    np.testing.assert_array_equal(done.gradients[1], [math.inf, 0.0])
    np.testing.assert_array_equal(done.gradients[2], [0.0, math.nan])


def test_condition_broadcasts_and_the_batch_stays_unknown() -> None:
    assert Where().output_shapes((3,), (BATCH, 1), ()) == ((BATCH, 3),)
