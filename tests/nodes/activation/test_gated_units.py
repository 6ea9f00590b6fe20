"""Units that look at several numbers at once: GLU and maxout."""

from __future__ import annotations

import numpy as np
import pytest

from nodes.activation.glu import Glu
from nodes.activation.maxout import Maxout
from nodes.errors import ShapeError
from nodes.node_type import NodeType
from nodes.shapes import BATCH, Shape
from nodes.torch_code import TorchCall
from tests.nodes.running import run

N = BATCH


def test_second_half_opens_the_gates_of_the_first() -> None:
    x = np.array([[3.0, 5.0, 0.0, 1000.0], [7.0, 9.0, -1000.0, 0.0]])
    out = run(Glu(), [x]).outputs[0]
    np.testing.assert_array_equal(out, [[1.5, 5.0], [0.0, 4.5]])


def test_winner_takes_the_gradient_and_ties_share_it() -> None:
    x = np.array([[1.0, 4.0, 2.0, 2.0, -1.0, -3.0]])
    done = run(Maxout(), [x], (np.array([[2.0, 4.0, 8.0]]),))
    np.testing.assert_array_equal(done.outputs[0], [[4.0, 2.0, -1.0]])
    np.testing.assert_array_equal(done.gradients[0], [[0.0, 2.0, 2.0, 2.0, 8.0, 0.0]])


def test_maxout_of_x_and_its_opposite_is_the_absolute_value() -> None:
    x = np.array([-3.0, 2.0])
    out = run(Maxout(dim=0), [np.stack([x, -x], axis=1).ravel()]).outputs[0]
    np.testing.assert_array_equal(out, np.abs(x))


@pytest.mark.parametrize(
    ("node", "shape", "out"),
    [
        (Glu(), (N, 6), (N, 3)),
        (Glu(dim=0), (2 * N, 6), (N, 6)),
        (Maxout(pool_size=3), (N, 12, 5, 5), (N, 4, 5, 5)),
        (Maxout(dim=-2), (N, 4, 5), (N, 2, 5)),
    ],
)
def test_unknown_batch_size_survives(node: NodeType, shape: Shape, out: Shape) -> None:
    assert node.output_shapes(shape) == (out,)


@pytest.mark.parametrize(
    ("node", "shape", "rule"),
    [
        (Glu(), (N, 5), r"axis -1 of x must have an even length, x has shape \(N, 5\)"),
        (Glu(dim=0), (N, 5), "axis 0 of x must have an even length"),
        (Glu(dim=0), (), "must have an even length"),
        (Glu(dim=2), (N, 4), "no axis 2"),
        (Maxout(), (N, 5), r"axis 1 of x must be a multiple of 2 long, x has shape \(N, 5\)"),
        (Maxout(), (5,), "no axis 1"),
        (Maxout(dim=0), (), "must be a multiple of 2"),
    ],
)
def test_axis_that_cannot_be_divided_is_refused(node: NodeType, shape: Shape, rule: str) -> None:
    with pytest.raises(ShapeError, match=rule):
        node.output_shapes(shape)


@pytest.mark.parametrize(
    ("dim", "text"),
    [
        (1, "x.unflatten(1, (-1, 2)).amax(dim=2)"),
        (-1, "x.unflatten(-1, (-1, 2)).amax(dim=-1)"),
        (-2, "x.unflatten(-2, (-1, 2)).amax(dim=-2)"),
    ],
)
def test_pieces_of_maxout_stand_on_an_axis_of_their_own_in_pytorch(dim: int, text: str) -> None:
    assert Maxout(dim=dim).torch(TorchCall("maxout_1", ("x",))).expression == text
