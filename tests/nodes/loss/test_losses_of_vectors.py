"""Cosine embedding and triplet margin: worked numbers, kinks, errors, PyTorch's numbers."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nodes.errors import SettingError, ShapeError, ValueRuleError
from nodes.loss.cosine_embedding_loss import CosineEmbeddingLoss
from nodes.loss.triplet_margin_loss import TripletMarginLoss
from nodes.shapes import BATCH, Shape
from nodes.torch_code import TorchCall
from tests.nodes.loss.agreement import assert_agrees
from tests.nodes.running import run

N = BATCH
REDUCTIONS = st.sampled_from(["mean", "sum", "none"])
# Angles of 45° (cos ≈ 0.707), 90° and 180° between the rows.
FIRST = np.array([[2.0, 0.0], [0.0, 3.0], [1.0, 1.0]])
SECOND = np.array([[1.0, 1.0], [1.0, 0.0], [-2.0, -2.0]])


@pytest.mark.parametrize(
    ("margin", "target", "losses"),
    [
        (0.0, 1, [1 - np.sqrt(0.5), 1.0, 2.0]),
        (0.0, -1, [np.sqrt(0.5), 0.0, 0.0]),
        (-0.5, -1, [np.sqrt(0.5) + 0.5, 0.5, 0.0]),
    ],
)
def test_angle_alone_counts(margin: float, target: int, losses: list[float]) -> None:
    node = CosineEmbeddingLoss(margin=margin, reduction="none")
    done = run(node, [FIRST, SECOND, np.full(3, target)])
    np.testing.assert_allclose(done.outputs[0], losses, rtol=1e-11, atol=1e-11)


def test_gradient_stands_at_a_right_angle_to_its_vector() -> None:
    done = run(CosineEmbeddingLoss(), [FIRST, SECOND, np.array([1, -1, 1])], (np.array(3.0),))
    for vectors, gradients in zip((FIRST, SECOND), done.gradients, strict=False):
        np.testing.assert_allclose(np.vecdot(vectors, gradients), 0.0, atol=1e-11)
    # Turning (2, 0) towards (1, 1): d(1 − cos) along the second axis is −sin / length.
    assert done.gradients[0][0, 1] == pytest.approx(-np.sqrt(0.5) / 2, rel=1e-11)
    assert done.gradients[2] is None


def test_gradient_at_the_margin_itself_passes_as_in_pytorch() -> None:
    arrays = [np.array([[1.0, 0.0]]), np.array([[0.0, 1.0]]), np.array([-1])]
    done = run(CosineEmbeddingLoss(), arrays, (np.array(1.0),))
    np.testing.assert_allclose(done.gradients[0], [[0.0, 1.0]], rtol=1e-11)


def test_target_that_is_no_sign_is_refused() -> None:
    with pytest.raises(ValueRuleError, match=r"target holds 0, it must be 1 or −1"):
        run(CosineEmbeddingLoss(), [FIRST, SECOND, np.array([1, 0, 1])])


@pytest.mark.parametrize(
    ("shapes", "rule"),
    [
        (((N, 3), (N, 4), (N,)), r"input1 \(N, 3\) and input2 \(N, 4\) differ in shape"),
        (((N, 2, 3), (N, 2, 3), (N, 2)), r"must have axes \(N, features\) .* \(N, 2, 3\)"),
        (((), (), ()), r"must have axes \(N, features\) .* shape \(\)"),
        (((N, 3), (N, 3), (N, 1)), r"target must have shape \(N,\) .*, it has \(N, 1\)"),
    ],
)
def test_vectors_that_do_not_fit_are_refused(shapes: tuple[Shape, ...], rule: str) -> None:
    with pytest.raises(ShapeError, match=rule):
        CosineEmbeddingLoss().output_shapes(*shapes)


def test_margin_is_a_cosine() -> None:
    with pytest.raises(SettingError, match=r"setting margin = 1\.5"):
        CosineEmbeddingLoss.checked({"margin": 1.5})


ANCHOR, POSITIVE = np.zeros((3, 2)), np.array([[3.0, 4.0], [1.0, 0.0], [0.0, 2.0]])
NEGATIVE = np.array([[0.0, 5.0], [0.0, 3.0], [0.0, -1.0]])


@pytest.mark.parametrize(
    ("settings", "losses"),
    [
        ({}, [1.0, 0.0, 2.0]),
        ({"p": 1.0}, [3.0, 0.0, 2.0]),
        ({"margin": 3.0}, [3.0, 1.0, 4.0]),
        # From the positive to the negative it is √10, √10 and 3: nearer than 5, farther, farther.
        ({"swap": True}, [6.0 - np.sqrt(10.0), 0.0, 2.0]),
    ],
)
def test_distances_are_compared(settings: dict[str, Any], losses: list[float]) -> None:
    node = TripletMarginLoss(reduction="none", eps=0.0, **settings)
    done = run(node, [ANCHOR, POSITIVE, NEGATIVE])
    np.testing.assert_allclose(done.outputs[0], losses, rtol=1e-15, atol=1e-15)


def test_positive_is_drawn_near_and_negative_pushed_away() -> None:
    done = run(TripletMarginLoss(eps=0.0), [ANCHOR, POSITIVE, NEGATIVE], (np.array(3.0),))
    np.testing.assert_allclose(done.gradients[1], [[0.6, 0.8], [0, 0], [0, 1]], rtol=1e-15)
    np.testing.assert_allclose(done.gradients[2], [[0, -1], [0, 0], [0, 1]], rtol=1e-15)
    np.testing.assert_allclose(
        done.gradients[0], -done.gradients[1] - done.gradients[2], atol=1e-15
    )


def test_gradients_of_the_others_are_made_only_when_needed() -> None:
    arrays = [ANCHOR, POSITIVE, NEGATIVE]
    done = run(TripletMarginLoss(), arrays, needs_gradient=(False, False, True))
    assert done.gradients[0] is done.gradients[1] is None
    signs = np.array([1, 1, -1])
    arrays = [FIRST, SECOND, signs]
    done = run(CosineEmbeddingLoss(), arrays, needs_gradient=(True, False, False))
    assert done.gradients[1] is None


def test_vectors_of_different_shapes_are_refused_with_all_three() -> None:
    rule = r"differ in shape: anchor \(N, 3\), positive \(N, 3\), negative \(N, 4\)"
    with pytest.raises(ShapeError, match=rule):
        TripletMarginLoss().output_shapes((N, 3), (N, 3), (N, 4))
    with pytest.raises(ShapeError, match=r"anchor needs an axis of features"):
        TripletMarginLoss().output_shapes((), (), ())


@pytest.mark.torch
@given(
    margin=st.sampled_from([-0.5, 0.0, 0.5]),
    reduction=REDUCTIONS,
    shape=st.lists(st.integers(1, 4), min_size=1, max_size=2),
    seed=st.integers(0, 2**32 - 1),
)
def test_cosines_give_the_numbers_of_pytorch(
    margin: float, reduction: str, shape: list[int], seed: int
) -> None:
    random = np.random.default_rng(seed)
    # No vector is short: the terms of its gradient would be large and cancel.
    signs = random.choice([-1.0, 1.0], (2, *shape))
    first, second = signs * random.uniform(0.5, 2.0, (2, *shape))
    target = np.asarray(2 * random.integers(0, 2, shape[:-1]) - 1)
    assert_agrees(CosineEmbeddingLoss(margin=margin, reduction=reduction), [first, second, target])


@pytest.mark.torch
@given(
    margin=st.sampled_from([0.5, 2.0]),
    p=st.sampled_from([0.5, 1.0, 1.5, 2.0, 3.0]),
    swap=st.booleans(),
    reduction=REDUCTIONS,
    shape=st.lists(st.integers(1, 4), min_size=1, max_size=3),
    is_equal=st.booleans(),
    seed=st.integers(0, 2**32 - 1),
)
def test_triplets_give_the_numbers_of_pytorch(
    margin: float,
    p: float,
    swap: bool,
    reduction: str,
    shape: list[int],
    is_equal: bool,
    seed: int,
) -> None:
    random = np.random.default_rng(seed)
    anchor, positive, negative = random.standard_normal((3, *shape))
    node = TripletMarginLoss(margin=margin, p=p, swap=swap, reduction=reduction)
    # Equal vectors are eps apart, and of equal distances each gets half.
    assert_agrees(node, [anchor, anchor if is_equal else positive, negative])


def test_pytorch_text() -> None:
    call = TorchCall("loss", ("a", "b", "t"), {}, ((N, 3), (N, 3), (N,)))
    assert CosineEmbeddingLoss().torch(call).expression == "F.cosine_embedding_loss(a, b, t)"
    assert CosineEmbeddingLoss(margin=0.5).torch(call).expression == (
        "F.cosine_embedding_loss(a, b, t, margin=0.5)"
    )
    call = TorchCall("loss", ("a", "p", "n"), {}, ((N, 3), (N, 3), (N, 3)))
    assert TripletMarginLoss().torch(call).expression == "F.triplet_margin_loss(a, p, n)"
    assert TripletMarginLoss(p=1.0, swap=True, reduction="none").torch(call).expression == (
        'F.triplet_margin_loss(a, p, n, p=1.0, swap=True, reduction="none")'
    )
