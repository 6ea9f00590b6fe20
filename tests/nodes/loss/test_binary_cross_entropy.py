"""Binary cross-entropy on probabilities and on scores: worked numbers, limits, errors, PyTorch."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nodes.errors import ShapeError, ValueRuleError
from nodes.loss.binary_cross_entropy import BinaryCrossEntropy
from nodes.loss.binary_cross_entropy_with_logits import BinaryCrossEntropyWithLogits
from nodes.loss.paired import PairedLoss
from nodes.shapes import BATCH, Shape
from nodes.torch_code import TorchCall
from tests.nodes.loss.agreement import assert_agrees
from tests.nodes.running import run

N = BATCH
REDUCTIONS = ["mean", "sum", "none"]


def test_surprise_at_yes_and_at_no() -> None:
    arrays = [np.array([0.5, 0.8, 0.2]), np.array([1.0, 0.0, 0.5]), None]
    done = run(BinaryCrossEntropy(reduction="none"), arrays, (np.ones(3),))
    halves = -0.5 * (np.log(0.2) + np.log(0.8))
    np.testing.assert_allclose(
        done.outputs[0], [np.log(2), -np.log(0.2), halves], rtol=1e-14, atol=0
    )
    np.testing.assert_allclose(done.gradients[0], [-2, 5, -0.3 / 0.16], rtol=1e-14)


def test_probabilities_of_0_and_1_cost_at_most_100() -> None:
    arrays = [np.array([0.0, 1.0, 0.0, 1.0]), np.array([1.0, 0.0, 0.0, 1.0]), None]
    done = run(BinaryCrossEntropy(reduction="none"), arrays, (np.ones(4),))
    np.testing.assert_array_equal(done.outputs[0], [100, 100, 0, 0])
    np.testing.assert_allclose(done.gradients[0], [-1e12, 1e12, 0, 0], rtol=1e-8)


@pytest.mark.parametrize(
    ("input", "target", "rule", "remedy"),
    [
        ([0.5, 1.25], [0, 1], "input holds 1.25, which is not between 0 and 1", "Put a Sigmoid"),
        ([-0.5, 0.5], [0, 1], "input holds -0.5, which is not between 0 and 1", "Put a Sigmoid"),
        ([0.5, np.nan], [0, 1], "input holds nan, which is not between", "Put a Sigmoid"),
        (
            [0.5, 0.5],
            [0, 2],
            "target holds 2, which is not between 0 and 1",
            "Targets are 0 for no",
        ),
    ],
)
def test_what_is_no_probability_is_refused(
    input: list[float], target: list[float], rule: str, remedy: str
) -> None:
    with pytest.raises(ValueRuleError) as caught:
        run(BinaryCrossEntropy(), [np.array(input), np.array(target, float), None])
    assert caught.value.rule.startswith(rule)
    assert caught.value.remedy.startswith(remedy)


def test_empty_batch_has_no_stranger_in_it() -> None:
    empty = np.zeros((0, 3))
    assert run(BinaryCrossEntropy(reduction="sum"), [empty, empty, None]).outputs[0] == 0.0


def test_scores_are_taken_as_probabilities_after_a_sigmoid() -> None:
    arrays = [np.array([0.0, np.log(4.0)]), np.array([1.0, 0.0]), None, None]
    done = run(BinaryCrossEntropyWithLogits(reduction="none"), arrays, (np.ones(2),))
    np.testing.assert_allclose(done.outputs[0], [np.log(2), np.log(5)], rtol=1e-15)
    np.testing.assert_allclose(done.gradients[0], [-0.5, 0.8], rtol=1e-15)


def test_small_probabilities_of_being_wrong_are_not_lost() -> None:
    arrays = [np.array([40.0, 700.0]), np.array([1.0, 1.0]), None, None]
    done = run(BinaryCrossEntropyWithLogits(reduction="none"), arrays, (np.ones(2),))
    np.testing.assert_allclose(done.outputs[0], np.exp([-40.0, -700.0]), rtol=1e-13)
    done = run(BinaryCrossEntropyWithLogits(), [np.array(-700.0), np.array(0.0), None, None])
    assert done.gradients[0] / done.upstream[0] == pytest.approx(np.exp(-700.0), rel=1e-12)


def test_rare_yes_is_made_dearer() -> None:
    scores, target = np.zeros((2, 2)), np.array([[1.0, 0.0], [0.0, 1.0]])
    arrays = [scores, target, np.array([3.0, 5.0]), None]
    done = run(BinaryCrossEntropyWithLogits(reduction="none"), arrays, (np.ones((2, 2)),))
    np.testing.assert_allclose(done.outputs[0], np.log(2) * np.array([[3, 1], [1, 5]]), rtol=1e-15)
    np.testing.assert_allclose(done.gradients[0], [[-1.5, 0.5], [0.5, -2.5]], rtol=1e-15)
    assert done.gradients[2] is None


@pytest.mark.parametrize("node", [BinaryCrossEntropy, BinaryCrossEntropyWithLogits])
def test_single_losses_count_by_their_weight(node: type[PairedLoss]) -> None:
    input, target = np.array([[0.25, 0.5], [0.75, 0.5]]), np.array([[1.0, 0.0], [0.0, 1.0]])
    weight = np.array([[2.0], [0.0]])
    unwired: list[Any] = [None] * (len(node().data_ports()) - 3)
    upstream = np.ones((2, 2))
    plain = run(node(reduction="none"), [input, target, *unwired, None], (upstream,))
    done = run(node(reduction="none"), [input, target, *unwired, weight], (upstream,))
    np.testing.assert_array_equal(done.outputs[0], plain.outputs[0] * weight)
    np.testing.assert_array_equal(done.gradients[0], plain.gradients[0] * weight)
    np.testing.assert_array_equal(done.gradients[1], plain.gradients[1] * weight)
    assert done.gradients[-1] is None
    # A mean divides by the number of losses all the same.
    mean = run(node(), [input, target, *unwired, weight]).outputs[0]
    assert mean == pytest.approx(done.outputs[0].sum() / 4, rel=1e-15)


@pytest.mark.parametrize("weight", [(2, N, 3), (4,), (N, 3, 3)])
def test_weight_that_is_larger_than_the_target_is_refused(weight: Shape) -> None:
    scores = BinaryCrossEntropyWithLogits()
    for node, before in ((scores, ()), (scores, (None,)), (BinaryCrossEntropy(), ())):
        after = (None,) * (len(node.data_ports()) - 3 - len(before))
        with pytest.raises(ShapeError, match=r"weight .* is larger than|do not broadcast"):
            node.output_shapes((N, 3), (N, 3), *before, weight, *after)
        for fitting in ((), (3,), (1,), (N, 1)):
            assert node.output_shapes((N, 3), (N, 3), *before, fitting, *after) == ((),)


@pytest.mark.parametrize("node", [BinaryCrossEntropy(), BinaryCrossEntropyWithLogits()])
def test_target_of_another_shape_is_refused(node: PairedLoss) -> None:
    unwired: tuple[Any, ...] = (None,) * (len(node.data_ports()) - 2)
    with pytest.raises(ShapeError, match=r"input \(N, 1\) and target \(N,\) differ in shape"):
        node.output_shapes((N, 1), (N,), *unwired)


@pytest.mark.torch
@given(
    reduction=st.sampled_from(REDUCTIONS),
    shape=st.lists(st.integers(0, 4), max_size=3),
    seed=st.integers(0, 2**32 - 1),
)
def test_probabilities_give_the_numbers_of_pytorch(
    reduction: str, shape: list[int], seed: int
) -> None:
    random = np.random.default_rng(seed)
    # Quarters, so that 0 and 1 themselves occur; targets keep off them, where their gradient
    # is infinite on both sides.
    input = np.asarray(random.integers(0, 5, shape) / 4)
    target = np.asarray(random.random(shape))
    weight = np.asarray(random.uniform(0, 3, shape)) if seed % 2 else None
    assert_agrees(BinaryCrossEntropy(reduction=reduction), [input, target, weight])


@pytest.mark.torch
@given(
    reduction=st.sampled_from(REDUCTIONS),
    shape=st.lists(st.integers(1, 4), max_size=3),
    weight_axes=st.integers(-1, 3),
    seed=st.integers(0, 2**32 - 1),
)
def test_scores_give_the_numbers_of_pytorch(
    reduction: str, shape: list[int], weight_axes: int, seed: int
) -> None:
    random = np.random.default_rng(seed)
    input, target = np.asarray(20 * random.standard_normal(shape)), np.asarray(random.random(shape))
    weight_shape = shape[len(shape) - min(weight_axes, len(shape)) :]
    of_yes, weight = (
        None if axes < 0 else np.asarray(random.uniform(0, 3, weight_shape))
        for axes in (weight_axes, weight_axes - seed % 2)
    )
    arrays = [input, target, of_yes, weight]
    assert_agrees(BinaryCrossEntropyWithLogits(reduction=reduction), arrays)


def test_pytorch_text() -> None:
    call = TorchCall("loss", ("p", "t", None), {}, ((N,), (N,), None))
    assert BinaryCrossEntropy().torch(call).expression == "F.binary_cross_entropy(p, t)"
    call = TorchCall("loss", ("p", "t", "w"), {}, ((N,), (N,), (N,)))
    assert BinaryCrossEntropy().torch(call).expression == (
        "F.binary_cross_entropy(p, t, weight=w.detach())"
    )
    call = TorchCall("loss", ("x", "t", "self.rare", None), {}, ((N, 3), (N, 3), (3,), None))
    assert BinaryCrossEntropyWithLogits(reduction="sum").torch(call).expression == (
        'F.binary_cross_entropy_with_logits(x, t, pos_weight=self.rare.detach(), reduction="sum")'
    )


def test_expansion_follows_the_wiring() -> None:
    assert BinaryCrossEntropy().expands_for((N,), (N,), (N,)) == (
        "-mean(detach(cast(weight)) * (target * log(input) + (1 - target) * log(1 - input)))"
    )
    assert BinaryCrossEntropyWithLogits().expands_for((N,), (N,), None, ()) == (
        "mean(detach(cast(weight)) * (softplus(input, threshold=80.0) - target * input))"
    )


def test_expansion_follows_the_reduction() -> None:
    assert BinaryCrossEntropy().expands_to() == (
        "-mean(target * log(input) + (1 - target) * log(1 - input))"
    )
    assert BinaryCrossEntropy(reduction="none").expands_to() == (
        "-(target * log(input) + (1 - target) * log(1 - input))"
    )
    assert BinaryCrossEntropyWithLogits().expands_to() == (
        "mean(softplus(input, threshold=80.0) - target * input)"
    )
