"""Products of vectors and of stacks of matrices: numbers, and shapes that do not fit."""

from __future__ import annotations

import numpy as np
import pytest

from nodes.arithmetic.bmm import Bmm
from nodes.arithmetic.dot import Dot
from nodes.arithmetic.outer import Outer
from nodes.arithmetic.scale import Scale
from nodes.errors import ShapeError
from nodes.node_type import NodeType
from nodes.shapes import BATCH, Shape
from nodes.torch_code import TorchCall
from tests.nodes.running import run

N = BATCH
X, Y = np.array([1.0, 2.0]), np.array([3.0, 5.0])


def test_gradient_of_each_vector_is_the_other_one() -> None:
    done = run(Dot(), [X, Y], (np.array(2.0),))
    assert done.outputs[0] == 13.0
    np.testing.assert_array_equal(done.gradients[0], [6.0, 10.0])
    np.testing.assert_array_equal(done.gradients[1], [2.0, 4.0])


def test_outer_product_collects_its_gradient_along_rows_and_columns() -> None:
    done = run(Outer(), [X, Y], (np.array([[1.0, 0.0], [1.0, 1.0]]),))
    np.testing.assert_array_equal(done.outputs[0], [[3.0, 5.0], [6.0, 10.0]])
    np.testing.assert_array_equal(done.gradients[0], [3.0, 8.0])
    np.testing.assert_array_equal(done.gradients[1], [3.0, 2.0])


@pytest.mark.parametrize(
    ("node", "shapes", "out"),
    [
        (Bmm(), ((N, 2, 3), (N, 3, 4)), (N, 2, 4)),
        (Dot(), ((N,), (N,)), ()),
        (Outer(), ((N,), (3,)), (N, 3)),
    ],
)
def test_unknown_batch_size_survives(node: NodeType, shapes: tuple[Shape, ...], out: Shape) -> None:
    assert node.output_shapes(*shapes) == (out,)


@pytest.mark.parametrize(
    ("node", "shapes", "rule"),
    [
        (Bmm(), ((2, 3, 4), (5, 4, 2)), "equally many matrices: .* give 2 against 5"),
        (Bmm(), ((N, 3, 4), (1, 4, 2)), "equally many matrices: .* give N against 1"),
        (Bmm(), ((2, 3, 4), (2, 3, 4)), "rows of x .* give 4 against 3"),
        (Bmm(), ((2, 3, 4), (4, 2)), r"y must have 3 axes \(batch, k, m\), it has 2"),
        (Dot(), ((2,), (3,)), "equally long, they have 2 and 3 elements"),
        (Dot(), ((2, 2), (2,)), r"x must have 1 axes \(k,\), it has 2"),
        (Outer(), ((2,), ()), r"y must have 1 axes \(m,\), it has 0"),
    ],
)
def test_shapes_that_do_not_fit_are_refused_with_the_numbers(
    node: NodeType, shapes: tuple[Shape, ...], rule: str
) -> None:
    with pytest.raises(ShapeError, match=rule):
        node.output_shapes(*shapes)


@pytest.mark.parametrize(
    ("node", "text", "caption"),
    [
        (Scale(factor=-1.0), "x * -1.0", "× −1"),
        (Scale(offset=1.0), "x + 1.0", "+ 1"),
        (Scale(factor=2.0, offset=-3.0), "x * 2.0 + -3.0", "× 2 − 3"),
        (Scale(), "x * 1.0", ""),
    ],
)
def test_scale_says_what_it_does(node: Scale, text: str, caption: str) -> None:
    assert node.torch(TorchCall("scale_1", ("x",))).expression == text
    assert node.caption() == caption
