"""Softmax: large scores, the sum, and the worked example."""

from __future__ import annotations

import math

import numpy as np
import pytest

from nodes.activation.softmax import Softmax
from nodes.errors import ShapeError
from nodes.shapes import BATCH
from tests.nodes.running import relative_error, run


def test_scores_of_the_worked_example_give_its_probabilities() -> None:
    out = run(Softmax(), [np.array([3.2, 5.1, -1.7])]).outputs[0]
    np.testing.assert_allclose(out, [0.12998254, 0.86904954, 0.00096793], atol=5e-9)


@pytest.mark.parametrize("dtype", [np.float64, np.float32])
def test_large_scores_do_not_overflow(dtype: type[np.floating]) -> None:
    x = np.array([[1000.0, 1000.0, -1000.0], [-1000.0, -1001.0, -5000.0]], dtype=dtype)
    done = run(Softmax(), [x])
    q = 1.0 / (1.0 + math.exp(-1.0))
    np.testing.assert_allclose(done.outputs[0], [[0.5, 0.5, 0.0], [q, 1 - q, 0.0]], rtol=1e-6)
    assert np.isfinite(done.gradients[0]).all()


def test_shifting_all_scores_changes_nothing() -> None:
    x = np.array([0.25, -1.5, 2.0])
    one, other = (run(Softmax(), [x + shift]).outputs[0] for shift in (0.0, 512.0))
    np.testing.assert_array_equal(one, other)


@pytest.mark.parametrize("dim", [0, 1, -1])
def test_outputs_sum_to_one_along_the_axis_and_gradients_to_zero(dim: int) -> None:
    x = np.random.default_rng(0).normal(size=(3, 4, 2))
    done = run(Softmax(dim=dim), [x])
    np.testing.assert_allclose(done.outputs[0].sum(axis=dim), 1.0, rtol=1e-15)
    np.testing.assert_allclose(done.gradients[0].sum(axis=dim), 0.0, atol=1e-15)


def test_local_gradient_is_a_matrix() -> None:
    out = run(Softmax(), [np.array([1.0, 2.0, 3.0])]).outputs[0]
    rows = [run(Softmax(), [np.array([1.0, 2.0, 3.0])], (row,)).gradients[0] for row in np.eye(3)]
    assert relative_error(np.array(rows), np.diag(out) - np.outer(out, out)) <= 1e-14


def test_axis_that_is_not_there_is_refused() -> None:
    with pytest.raises(ShapeError, match="no axis 2 in a tensor of 2 axes"):
        Softmax(dim=2).output_shapes((BATCH, 3))


@pytest.mark.parametrize("length", [5, 300, 70_000])
def test_rows_of_any_length_agree_with_the_same_scores_as_columns(length: int) -> None:
    random = np.random.default_rng(0)
    x, upstream = random.normal(size=(2, 70_001 // length + 1, length))
    rows = run(Softmax(), [x], (upstream,))
    columns = run(Softmax(dim=0), [x.T.copy()], (upstream.T.copy(),))
    np.testing.assert_allclose(rows.outputs[0], columns.outputs[0].T, rtol=1e-12)
    np.testing.assert_allclose(rows.gradients[0], columns.gradients[0].T, rtol=1e-9, atol=1e-15)
