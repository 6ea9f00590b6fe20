"""KL divergence: worked numbers, reductions, errors, PyTorch's numbers."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nodes.errors import ShapeError, ValueRuleError
from nodes.loss.kl_div import KlDiv
from nodes.shapes import BATCH
from nodes.torch_code import TorchCall
from tests.nodes.loss.agreement import assert_agrees
from tests.nodes.running import run

N = BATCH
GIVEN = np.log([[0.25, 0.75], [0.5, 0.5]])
WANTED = np.array([[0.5, 0.5], [0.5, 0.5]])
DIVERGENCE = 0.5 * math.log(2) + 0.5 * math.log(2 / 3)


def test_divergence_of_two_examples() -> None:
    done = run(KlDiv(), [GIVEN, WANTED], (np.array(2.0),))
    assert done.outputs[0] == pytest.approx(DIVERGENCE / 2, rel=1e-14)
    np.testing.assert_array_equal(done.gradients[0], -WANTED)
    np.testing.assert_allclose(done.gradients[1], np.log(WANTED) + 1 - GIVEN, rtol=1e-15)


@pytest.mark.parametrize(
    ("reduction", "share"), [("batchmean", 1 / 2), ("mean", 1 / 4), ("sum", 1.0)]
)
def test_reductions_divide_by_examples_by_numbers_or_not(reduction: str, share: float) -> None:
    loss = run(KlDiv(reduction=reduction), [GIVEN, WANTED]).outputs[0]
    assert loss == pytest.approx(DIVERGENCE * share, rel=1e-14)


def test_logarithms_as_target_give_the_same() -> None:
    logs = run(KlDiv(log_target=True), [GIVEN, np.log(WANTED)], (np.array(1.0),))
    assert logs.outputs[0] == pytest.approx(DIVERGENCE / 2, rel=1e-14)
    np.testing.assert_allclose(logs.gradients[0], -WANTED / 2, rtol=1e-15)


def test_class_that_the_target_does_not_have_costs_nothing() -> None:
    arrays = [np.log([[0.25, 0.75]]), np.array([[0.0, 1.0]])]
    done = run(KlDiv(reduction="none"), arrays, needs_gradient=(True, False))
    np.testing.assert_allclose(done.outputs[0], [[0.0, -np.log(0.75)]], rtol=1e-15)
    assert done.gradients[1] is None


def test_negative_probability_is_refused() -> None:
    with pytest.raises(ValueRuleError) as caught:
        run(KlDiv(), [GIVEN, np.log(WANTED)])
    assert caught.value.rule == "target holds -0.693147, and a probability is not negative"
    assert "Log target" in caught.value.remedy


def test_mean_over_a_batch_needs_one() -> None:
    with pytest.raises(ShapeError, match=r"batchmean needs a batch, input is a single number"):
        KlDiv().output_shapes((), ())
    assert KlDiv(reduction="sum").output_shapes((), ()) == ((),)
    with pytest.raises(ShapeError, match=r"differ in shape"):
        KlDiv().output_shapes((N, 3), (N, 4))


@pytest.mark.torch
@given(
    reduction=st.sampled_from(["batchmean", "mean", "sum", "none"]),
    log_target=st.booleans(),
    shape=st.lists(st.integers(1, 4), min_size=1, max_size=3),
    seed=st.integers(0, 2**32 - 1),
)
def test_numbers_are_those_of_pytorch(
    reduction: str, log_target: bool, shape: list[int], seed: int
) -> None:
    random = np.random.default_rng(seed)
    # Halves: a target of 0 occurs, where PyTorch has no gradient for it.
    target = random.standard_normal(shape) if log_target else random.integers(0, 3, shape) / 2
    node = KlDiv(reduction=reduction, log_target=log_target)
    assert_agrees(node, [random.standard_normal(shape), target])


def test_pytorch_text_keeps_clear_of_the_reduction_that_pytorch_warns_of() -> None:
    call = TorchCall("loss", ("x", "t"), {}, ((N, 3), (N, 3)))
    assert KlDiv().torch(call).expression == 'F.kl_div(x, t, reduction="batchmean")'
    assert KlDiv(reduction="mean", log_target=True).torch(call).expression == (
        'F.kl_div(x, t, reduction="none", log_target=True).mean()'
    )


def test_expansion_follows_the_settings() -> None:
    assert KlDiv().expands_to() == "sum(mean(target * (log(target) - input), dim=0))"
    assert KlDiv(log_target=True, reduction="mean").expands_to() == (
        "mean(exp(target) * (target - input))"
    )
