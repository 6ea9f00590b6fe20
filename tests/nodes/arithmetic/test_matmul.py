"""The matrix product: vectors, stacks, unknown sizes and wrong ones."""

from __future__ import annotations

import numpy as np
import pytest

from nodes.arithmetic.matmul import Matmul
from nodes.errors import ShapeError
from nodes.shapes import BATCH, Shape
from tests.nodes.running import relative_error, run

N = BATCH


def test_matrix_times_vector_gives_the_worked_example() -> None:
    w, x = np.array([[0.1, 0.5], [-0.3, 0.8]]), np.array([0.2, 0.4])
    done = run(Matmul(), [w, x], (np.array([0.44, 0.52]),))
    assert relative_error(done.outputs[0], np.array([0.22, 0.26])) <= 1e-15
    assert relative_error(done.gradients[0], np.array([[0.088, 0.176], [0.104, 0.208]])) <= 1e-15
    assert relative_error(done.gradients[1], np.array([-0.112, 0.636])) <= 1e-15


def test_two_vectors_give_their_dot_product() -> None:
    x, y = np.array([1.0, 2.0, 3.0]), np.array([4.0, 5.0, 6.0])
    done = run(Matmul(), [x, y], (np.array(2.0),))
    assert np.shape(done.outputs[0]) == ()
    assert done.outputs[0] == 32.0
    np.testing.assert_array_equal(done.gradients[0], 2 * y)
    np.testing.assert_array_equal(done.gradients[1], 2 * x)


def test_vector_times_matrix_gives_a_vector() -> None:
    x, y = np.array([1.0, 2.0]), np.array([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]])
    done = run(Matmul(), [x, y], (np.array([1.0, 0.0, 1.0]),))
    np.testing.assert_array_equal(done.outputs[0], [9.0, 12.0, 15.0])
    np.testing.assert_array_equal(done.gradients[0], [4.0, 10.0])
    np.testing.assert_array_equal(done.gradients[1], [[1.0, 0.0, 1.0], [2.0, 0.0, 2.0]])


def test_gradient_of_a_matrix_that_serves_a_stack_is_summed_over_it() -> None:
    random = np.random.default_rng(0)
    x, y = random.normal(size=(5, 2, 3)), random.normal(size=(3, 4))
    g = random.normal(size=(5, 2, 4))
    expected = sum(x[i].T @ g[i] for i in range(5))
    assert relative_error(run(Matmul(), [x, y], (g,)).gradients[1], expected) <= 1e-14


@pytest.mark.parametrize(
    ("x", "y", "out"),
    [
        ((3,), (3,), ()),
        ((2, 3), (3,), (2,)),
        ((3,), (3, 4), (4,)),
        ((3,), (2, 3, 4), (2, 4)),
        ((2, 3, 4), (4,), (2, 3)),
        ((2, 1, 5, 3), (7, 3, 4), (2, 7, 5, 4)),
        ((N, 3), (3, 4), (N, 4)),
        ((N, 2, 3), (3,), (N, 2)),
        ((3, N), (N, 4), (3, 4)),
        ((N, 1, 2, 3), (4, 3, 2), (N, 4, 2, 2)),
        ((1, 2, 3), (N, 3, 2), (N, 2, 2)),
    ],
)
def test_shape_rule_is_that_of_torch_matmul(x: Shape, y: Shape, out: Shape) -> None:
    assert Matmul().output_shapes(x, y) == (out,)


def test_unequal_inner_sizes_are_refused_with_both_numbers() -> None:
    rule = (
        r"x must be as long as the second to last axis of y: .*\(2, 3\) and \(4, 5\).*3 against 4"
    )
    with pytest.raises(ShapeError, match=rule):
        Matmul().output_shapes((2, 3), (4, 5))


def test_unknown_batch_size_does_not_match_a_number() -> None:
    with pytest.raises(ShapeError, match="N against 3"):
        Matmul().output_shapes((2, N), (3, 4))


def test_stacks_that_do_not_broadcast_are_refused() -> None:
    with pytest.raises(ShapeError, match="do not broadcast"):
        Matmul().output_shapes((2, 4, 3), (5, 3, 4))


@pytest.mark.parametrize("port", ["x", "y"])
def test_single_number_is_refused_by_the_name_of_its_port(port: str) -> None:
    shapes = ((), (3,)) if port == "x" else ((3,), ())
    with pytest.raises(ShapeError, match=rf"^{port} must be a vector or a matrix.*Multiply"):
        Matmul().output_shapes(*shapes)


@pytest.mark.parametrize(
    ("x", "y", "count"),
    [
        ((2, 3), (3, 4), 24),
        ((N, 3), (3, 4), 12),
        ((3,), (3,), 3),
        ((N, 2, 3), (3, 4), 24),
        ((5, 2, 3), (5, 3, 4), 120),
    ],
)
def test_multiply_adds_count_one_example(x: Shape, y: Shape, count: int) -> None:
    assert Matmul().multiply_adds(x, y) == count
