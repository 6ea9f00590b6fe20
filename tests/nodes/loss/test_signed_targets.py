"""Losses with targets of 1 and −1: worked numbers, kinks, errors, PyTorch's numbers."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nodes.errors import ShapeError, ValueRuleError
from nodes.loss.hinge_embedding_loss import HingeEmbeddingLoss
from nodes.loss.paired import PairedLoss
from nodes.loss.squared_hinge_loss import SquaredHingeLoss
from nodes.shapes import BATCH
from nodes.torch_code import TorchCall
from tests.nodes.loss.agreement import assert_agrees
from tests.nodes.running import run

N = BATCH
KINDS = (SquaredHingeLoss, HingeEmbeddingLoss)
both = pytest.mark.parametrize("kind", KINDS)
SIGNS = np.array([1, 1, 1, -1, -1])


def test_squared_hinge_charges_what_is_missing() -> None:
    arrays = [np.array([2.0, 1.0, 0.5, 0.5, -3.0]), SIGNS]
    done = run(SquaredHingeLoss(reduction="none"), arrays, (np.ones(5),))
    np.testing.assert_array_equal(done.outputs[0], [0, 0, 0.25, 2.25, 0])
    np.testing.assert_array_equal(done.gradients[0], [0, 0, -1, 3, 0])
    mean = run(SquaredHingeLoss(margin=2.0), arrays)
    assert mean.outputs[0] == pytest.approx((0 + 1 + 2.25 + 6.25 + 0) / 5, rel=1e-15)


def test_hinge_embedding_draws_together_and_pushes_apart() -> None:
    arrays = [np.array([2.0, 0.0, -1.0, 0.5, 3.0]), SIGNS]
    done = run(HingeEmbeddingLoss(reduction="none"), arrays, (np.ones(5),))
    np.testing.assert_array_equal(done.outputs[0], [2, 0, -1, 0.5, 0])
    np.testing.assert_array_equal(done.gradients[0], [1, 1, 1, -1, 0])


def test_gradient_where_the_margin_is_just_met_is_that_of_pytorch() -> None:
    arrays = [np.array([1.0]), np.array([-1])]
    assert run(HingeEmbeddingLoss(), arrays, (np.array(1.0),)).gradients[0].tolist() == [-1.0]
    arrays = [np.array([1.0]), np.array([1])]
    assert run(SquaredHingeLoss(), arrays, (np.array(1.0),)).gradients[0].tolist() == [0.0]


@both
@pytest.mark.parametrize("stranger", [0, 2, 0.5, np.nan])
def test_target_that_is_no_sign_is_refused(kind: type[PairedLoss], stranger: float) -> None:
    with pytest.raises(ValueRuleError) as caught:
        run(kind(), [np.zeros(3), np.array([1, stranger, -1])])
    assert caught.value.rule == f"target holds {stranger:g}, it must be 1 or −1"
    assert caught.value.remedy == "Make labels of 0 and 1 into signs: 2 · label − 1."


@both
def test_targets_may_be_floats_and_take_no_gradient(kind: type[PairedLoss]) -> None:
    input = np.array([0.3, 1.7, -0.4, 0.2, 1.9])
    integers = run(kind(), [input, SIGNS])
    floats = run(kind(), [input, SIGNS.astype(float)], integers.upstream)
    assert floats.outputs[0] == integers.outputs[0]
    np.testing.assert_array_equal(floats.gradients[0], integers.gradients[0])
    assert floats.gradients[1] is integers.gradients[1] is None


@both
def test_float32_stays_float32_beside_integer_targets(kind: type[PairedLoss]) -> None:
    done = run(kind(), [np.zeros(5, np.float32), SIGNS])
    assert done.outputs[0].dtype == done.gradients[0].dtype == np.float32


@both
def test_target_of_another_shape_is_refused(kind: type[PairedLoss]) -> None:
    with pytest.raises(ShapeError, match=r"input \(N, 1\) and target \(N,\) differ in shape"):
        kind().output_shapes((N, 1), (N,))


@pytest.mark.torch
@given(
    kind=st.sampled_from(KINDS),
    margin=st.sampled_from([0.0, 0.5, 1.0, 2.0]),
    reduction=st.sampled_from(["mean", "sum", "none"]),
    shape=st.lists(st.integers(0, 4), max_size=3),
    is_float=st.booleans(),
    seed=st.integers(0, 2**32 - 1),
)
def test_numbers_are_those_of_pytorch(
    kind: Any, margin: float, reduction: str, shape: list[int], is_float: bool, seed: int
) -> None:
    random = np.random.default_rng(seed)
    # Halves: the margin is often just met.
    input = np.asarray(random.integers(-5, 6, shape) / 2)
    target = np.asarray(2 * random.integers(0, 2, shape) - 1)
    arrays = [input, target.astype(float) if is_float else target]
    assert_agrees(kind(margin=margin, reduction=reduction), arrays)


def test_pytorch_text() -> None:
    call = TorchCall("loss", ("x", "t"), {}, ((N, 3), (N, 3)))
    missing = "(1.0 - t.detach() * x).clamp(min=0.0).square()"
    assert SquaredHingeLoss().torch(call).expression == f"{missing}.mean()"
    assert SquaredHingeLoss(reduction="none").torch(call).expression == missing
    assert HingeEmbeddingLoss().torch(call).expression == "F.hinge_embedding_loss(x, t)"
    assert HingeEmbeddingLoss(margin=0.5, reduction="sum").torch(call).expression == (
        'F.hinge_embedding_loss(x, t, margin=0.5, reduction="sum")'
    )
