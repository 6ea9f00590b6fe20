"""Cross-entropy: worked numbers, extreme scores, smoothed labels, probabilities as targets."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nodes.errors import ShapeError
from nodes.loss.cross_entropy import CrossEntropy
from nodes.shapes import BATCH
from nodes.torch_code import TorchCall
from tests.nodes.loss.agreement import assert_agrees
from tests.nodes.running import run

N = BATCH
ONE = (np.array(1.0),)
# Scores that stand for the probabilities ¼ and ¾.
QUARTERS = np.log([[1.0, 3.0]])


def probabilities(**settings: Any) -> CrossEntropy:
    return CrossEntropy(targets="probabilities", **settings)


def test_worked_example() -> None:
    done = run(CrossEntropy(), [np.array([3.2, 5.1, -1.7]), np.array(0), None], ONE)
    assert done.outputs[0] == pytest.approx(2.04035515280017, rel=1e-14)
    found = [0.12998254, 0.86904954, 0.00096793]
    np.testing.assert_allclose(done.gradients[0] + [1, 0, 0], found, atol=5e-9)
    assert done.gradients[1:] == (None, None)


@pytest.mark.parametrize("rows", [1, 4])
def test_large_scores_do_not_overflow(rows: int) -> None:
    scores = np.tile([[1000.0, 0.0], [-1000.0, 0.0], [0.0, 1000.0]], (rows, 1))
    arrays = [scores, np.tile([0, 1, 0], rows), None]
    done = run(CrossEntropy(reduction="none"), arrays, (np.ones(3 * rows),))
    np.testing.assert_array_equal(done.outputs[0], np.tile([0.0, 0.0, 1000.0], rows))
    np.testing.assert_array_equal(done.gradients[0], np.tile([[0, 0], [0, 0], [-1, 1]], (rows, 1)))


def test_being_sure_and_right_costs_little_but_not_nothing() -> None:
    arrays = [np.array([[30.0, 0.0]]), np.array([0]), None]
    assert run(CrossEntropy(), arrays).outputs[0] == pytest.approx(np.exp(-30.0), rel=1e-2)


def test_smoothing_gives_a_share_of_the_label_to_all_classes() -> None:
    done = run(CrossEntropy(label_smoothing=0.5), [QUARTERS, np.array([0]), None], ONE)
    expected = -0.75 * np.log(0.25) - 0.25 * np.log(0.75)
    assert done.outputs[0] == pytest.approx(expected, rel=1e-15)
    np.testing.assert_allclose(done.gradients[0], [[0.25 - 0.75, 0.75 - 0.25]], rtol=1e-14)


def test_probability_for_each_class_averages_the_surprise() -> None:
    wanted = np.array([[0.25, 0.75]])
    done = run(probabilities(), [QUARTERS, wanted, None], ONE)
    assert done.outputs[0] == pytest.approx(-(wanted * np.log(wanted)).sum(), rel=1e-15)
    np.testing.assert_allclose(done.gradients[0], [[0.0, 0.0]], atol=1e-16)
    np.testing.assert_allclose(done.gradients[1], -np.log(wanted), rtol=1e-14)


def test_all_probability_at_one_class_is_its_label() -> None:
    random = np.random.default_rng(1)
    scores, labels = random.standard_normal((5, 4)), np.array([3, 0, 0, 1, 2])
    soft = run(probabilities(), [scores, np.eye(4)[labels], None], ONE)
    hard = run(CrossEntropy(), [scores, labels, None], ONE)
    assert soft.outputs[0] == pytest.approx(hard.outputs[0], rel=1e-14)
    np.testing.assert_allclose(soft.gradients[0], hard.gradients[0], atol=1e-16)


def test_mean_over_probabilities_divides_by_examples_and_not_by_weights() -> None:
    weights = np.array([10.0, 10.0])
    arrays = [np.tile(QUARTERS, (2, 1)), np.full((2, 2), 0.5)]
    plain = run(probabilities(), [*arrays, None]).outputs[0]
    assert run(probabilities(), [*arrays, weights]).outputs[0] == pytest.approx(10 * plain)


def test_gradient_of_the_probabilities_is_made_only_when_needed() -> None:
    arrays = [QUARTERS, np.array([[0.5, 0.5]]), None]
    assert run(probabilities(), arrays, needs_gradient=(True, False, False)).gradients[1] is None


def test_kind_of_the_target_follows_the_setting() -> None:
    assert [port.kind for port in CrossEntropy().data_ports()] == ["float", "integer", "any"]
    assert [port.kind for port in probabilities().data_ports()] == ["float", "float", "any"]


def test_probabilities_need_the_shape_of_the_scores() -> None:
    assert probabilities(reduction="none").output_shapes((N, 3, 5), (N, 3, 5), None) == ((N, 5),)
    with pytest.raises(ShapeError, match=r"target \(N,\) must have the shape of the scores"):
        probabilities().output_shapes((N, 3), (N,), None)
    with pytest.raises(ShapeError, match=r"class_weights must have shape \(3,\)"):
        probabilities().output_shapes((N, 3), (N, 3), (2,))


def test_ignored_label_beside_probabilities_gives_a_warning() -> None:
    shapes = ((N, 3), (N, 3), None)
    assert probabilities().shape_warnings(*shapes) == ()
    assert probabilities(ignore_index=0).shape_warnings(*shapes) == (
        "label 0 is not ignored: the targets are probabilities.",
    )
    assert CrossEntropy(ignore_index=0).shape_warnings((N, 3), (N,), None) == ()


@pytest.mark.torch
@given(
    shape=st.lists(st.integers(1, 4), min_size=1, max_size=4),
    smoothing=st.sampled_from([0.0, 0.2]),
    reduction=st.sampled_from(["mean", "sum", "none"]),
    is_weighted=st.booleans(),
    seed=st.integers(0, 2**32 - 1),
)
def test_probabilities_give_the_numbers_of_pytorch(
    shape: list[int], smoothing: float, reduction: str, is_weighted: bool, seed: int
) -> None:
    random = np.random.default_rng(seed)
    scores, target = 5.0 * random.standard_normal(shape), random.random(shape)
    classes = shape[1] if len(shape) > 1 else shape[0]
    # PyTorch asks for no gradient of weights beside labels, and here none is given either.
    weights = random.uniform(0.1, 2.0, classes) if is_weighted else None
    node = probabilities(label_smoothing=smoothing, reduction=reduction)
    assert_agrees(node, [scores, target, weights])


@pytest.mark.torch
def test_many_classes_give_the_numbers_of_pytorch() -> None:
    random = np.random.default_rng(3)
    scores, target = random.standard_normal((2, 4, 700))
    assert_agrees(probabilities(), [scores, target, None])
    labels = random.integers(0, 700, 4)
    weights = random.uniform(0.1, 2.0, 700)
    assert_agrees(CrossEntropy(label_smoothing=0.1), [scores, labels, weights])


@pytest.mark.torch
@pytest.mark.parametrize("shape", [(9, 600), (600, 9)])
@pytest.mark.parametrize("size", [1.0, 20.0, 1000.0])
def test_large_batch_of_scores_of_any_size_gives_the_numbers_of_pytorch(
    shape: tuple[int, int], size: float
) -> None:
    random = np.random.default_rng(5)
    labels = random.integers(0, shape[1], shape[0])
    scores = size * random.standard_normal(shape)
    assert_agrees(CrossEntropy(reduction="none"), [scores, labels, None])
    assert_agrees(CrossEntropy(), [scores, labels, random.uniform(0.1, 2.0, shape[1])])


@pytest.mark.parametrize("others", [4, 5000])
def test_not_a_number_stays_in_its_own_example(others: int) -> None:
    scores = np.zeros((2, others))
    scores[0, 1] = np.nan
    done = run(CrossEntropy(reduction="none"), [scores, np.array([0, 0]), None], (np.ones(2),))
    assert np.isnan(done.outputs[0]).tolist() == [True, False]
    assert np.isnan(done.gradients[0]).any(axis=1).tolist() == [True, False]


def test_float32_loss_of_large_batch_is_never_negative() -> None:
    scores = np.zeros((500, 10), np.float32)
    scores[:, 3] = np.linspace(0.0, 29.0, 500)
    node = CrossEntropy(reduction="none")
    losses = run(node, [scores, np.full(500, 3), None], dtype=np.float32).outputs[0]
    assert losses.min() >= 0.0
    np.testing.assert_allclose(losses, np.log1p(9 * np.exp(-scores[:, 3])), atol=1e-6)


def test_pytorch_text_of_probabilities_leaves_the_ignored_label_out() -> None:
    call = TorchCall("loss", ("scores", "shares", None), {}, ((N, 3), (N, 3), None))
    node = probabilities(ignore_index=2, label_smoothing=0.1, reduction="sum")
    assert node.torch(call).expression == (
        'F.cross_entropy(scores, shares, label_smoothing=0.1, reduction="sum")'
    )


def test_expansion_follows_the_settings() -> None:
    batch = (N, 3), (N,), None
    assert CrossEntropy().expands_for(*batch) == "nll_loss(log_softmax(input, dim=1), target)"
    assert CrossEntropy().expands_for((3,), (), (3,)) == (
        "nll_loss(log_softmax(input, dim=0), target, class_weights)"
    )
    assert CrossEntropy(ignore_index=2, reduction="sum").expands_for(*batch) == (
        'nll_loss(log_softmax(input, dim=1), target, ignore_index=2, reduction="sum")'
    )
    assert probabilities(reduction="none").expands_for((N, 3), (N, 3), None) == (
        "-sum(target * log_softmax(input, dim=1), dim=1)"
    )
    assert CrossEntropy(label_smoothing=0.25, ignore_index=1).expands_for(*batch) == (
        "logs = log_softmax(input, dim=1); nll_loss("
        "(1 - 0.25) * logs + 0.25 * mean(logs, dim=1, keepdim=True), target, ignore_index=1)"
    )
    assert probabilities(label_smoothing=0.5).expands_for((N, 4), (N, 4), None) == (
        "-mean(sum(((1 - 0.5) * target + 0.125) * log_softmax(input, dim=1), dim=1))"
    )
    # Every class would get its share times its own weight.
    assert CrossEntropy(label_smoothing=0.1).expands_for((N, 3), (N,), (3,)) == ""
