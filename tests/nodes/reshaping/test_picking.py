"""Picking by place, and what becomes of gradients on the way."""

from __future__ import annotations

import numpy as np
import pytest

from nodes.context import Context
from nodes.errors import ShapeError, ValueRuleError
from nodes.node_type import NodeType
from nodes.reshaping.cast import Cast
from nodes.reshaping.detach import Detach
from nodes.reshaping.gather import Gather
from nodes.reshaping.identity import Identity
from nodes.reshaping.index_select import IndexSelect
from nodes.shapes import BATCH, Shape
from tests.nodes.running import run

N = BATCH
X = np.arange(6.0).reshape(2, 3)


def test_scores_of_the_right_classes_are_gathered() -> None:
    done = run(Gather(dim=1), [X, np.array([[2], [0]])], (np.array([[1.0], [4.0]]),))
    np.testing.assert_array_equal(done.outputs[0], [[2.0], [3.0]])
    np.testing.assert_array_equal(done.gradients[0], [[0.0, 0.0, 1.0], [4.0, 0.0, 0.0]])
    assert done.gradients[1] is None


def test_element_gathered_twice_collects_both_gradients() -> None:
    done = run(Gather(), [np.array([5.0, 7.0]), np.array([1, 1, 0])], (np.array([1.0, 2.0, 4.0]),))
    np.testing.assert_array_equal(done.outputs[0], [7.0, 7.0, 5.0])
    np.testing.assert_array_equal(done.gradients[0], [4.0, 3.0])


def test_row_selected_twice_collects_both_gradients() -> None:
    done = run(IndexSelect(), [X, np.array([1, 1])], (np.ones((2, 3)),))
    np.testing.assert_array_equal(done.outputs[0], X[[1, 1]])
    np.testing.assert_array_equal(done.gradients[0], [[0.0] * 3, [2.0] * 3])


@pytest.mark.parametrize("place", [-1, 3])
@pytest.mark.parametrize(
    ("node", "shape"), [(Gather(dim=1), (2, 1)), (IndexSelect(dim=1), (1,))], ids=["gather", "rows"]
)
def test_place_outside_the_axis_is_refused(
    node: NodeType, shape: tuple[int, ...], place: int
) -> None:
    with pytest.raises(ValueRuleError, match=f"place {place} is out of range for an axis of 3"):
        node.forward(Context(), X, np.full(shape, place))


@pytest.mark.parametrize(
    ("node", "shapes", "out"),
    [
        (Gather(dim=1), ((N, 10), (N, 1)), (N, 1)),
        (Gather(dim=0), ((5, 3), (N, 2)), (N, 2)),
        (IndexSelect(), ((5, 3), (N,)), (N, 3)),
        (IndexSelect(dim=-1), ((N, 5), (3,)), (N, 3)),
    ],
)
def test_shape_rule_keeps_the_unknown_batch(
    node: NodeType, shapes: tuple[Shape, ...], out: Shape
) -> None:
    assert node.output_shapes(*shapes) == (out,)


@pytest.mark.parametrize(
    ("node", "shapes", "rule"),
    [
        (Gather(dim=1), ((N, 3), (N,)), r"equally many axes: x has shape \(N, 3\), index \(N,\)"),
        (Gather(dim=1), ((2, 3), (4, 1)), "index is 4 long on axis 0, x only 2"),
        (Gather(dim=1), ((N, 3), (4, 1)), "index is 4 long on axis 0, x only N"),
        (Gather(), ((N, 3), (N, 3)), "axis 0 must have a known length to pick from"),
        (Gather(), ((), ()), "a single number"),
        (IndexSelect(), ((N, 3), (2,)), "axis 0 must have a known length"),
        (IndexSelect(dim=1), ((N, 3), (2, 1)), r"index must have 1 axes \(places,\), it has 2"),
    ],
)
def test_shapes_that_do_not_fit_are_refused_with_the_numbers(
    node: NodeType, shapes: tuple[Shape, ...], rule: str
) -> None:
    with pytest.raises(ShapeError, match=rule):
        node.output_shapes(*shapes)


def test_identity_hands_on_the_very_array() -> None:
    done = run(Identity(), [X])
    assert done.outputs[0] is X


def test_detached_value_is_the_same_and_sends_nothing_back() -> None:
    done = run(Detach(), [X])
    assert done.outputs[0] is X
    assert done.gradients == (None,)


def test_integers_become_floats_of_the_pass_and_floats_are_cut_off() -> None:
    whole = Cast().forward(Context(np.float32), np.array([1, 2]))
    assert whole.dtype == np.float32
    cut = Cast(dtype="integer").forward(Context(), np.array([-1.9, -0.5, 1.9]))
    assert cut.dtype == np.int64
    np.testing.assert_array_equal(cut, [-1, 0, 1])


def test_gradient_passes_a_cast_between_floats_alone() -> None:
    (kept,) = run(Cast(), [X], (np.ones((2, 3)),)).gradients
    np.testing.assert_array_equal(kept, np.ones((2, 3)))
    assert run(Cast(), [np.array([1, 2])]).gradients == (None,)
    (lost,) = run(Cast(dtype="integer"), [X]).gradients
    np.testing.assert_array_equal(lost, np.zeros((2, 3)))
