"""L1, Smooth L1 and Huber: worked numbers, kinks and bends, reductions, PyTorch's numbers."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nodes.errors import SettingError, ShapeError
from nodes.loss.difference import DifferenceLoss
from nodes.loss.huber_loss import HuberLoss
from nodes.loss.l1_loss import L1Loss
from nodes.loss.smooth_l1_loss import SmoothL1Loss
from nodes.shapes import BATCH
from nodes.torch_code import TorchCall
from tests.nodes.loss.agreement import assert_agrees
from tests.nodes.running import run

N = BATCH
# Differences of −3, −1, −½, 0, 1 and 2 from the target.
INPUT, TARGET = np.array([-2.0, 0.0, 0.5, 1.0, 2.0, 3.0]), np.ones(6)


@pytest.mark.parametrize(
    ("node", "losses", "slopes"),
    [
        (L1Loss(reduction="none"), [3, 1, 0.5, 0, 1, 2], [-1, -1, -1, 0, 1, 1]),
        (
            SmoothL1Loss(reduction="none"),
            [2.5, 0.5, 0.125, 0, 0.5, 1.5],
            [-1, -1, -0.5, 0, 1, 1],
        ),
        (
            SmoothL1Loss(beta=2.0, reduction="none"),
            [2, 0.25, 0.0625, 0, 0.25, 1],
            [-1, -0.5, -0.25, 0, 0.5, 1],
        ),
        (
            HuberLoss(delta=2.0, reduction="none"),
            [4, 0.5, 0.125, 0, 0.5, 2],
            [-2, -1, -0.5, 0, 1, 2],
        ),
    ],
)
def test_losses_and_slopes_at_the_target_the_bend_and_beyond(
    node: DifferenceLoss, losses: list[float], slopes: list[float]
) -> None:
    done = run(node, [INPUT, TARGET], (np.ones(6),))
    np.testing.assert_array_equal(done.outputs[0], losses)
    np.testing.assert_array_equal(done.gradients[0], slopes)
    np.testing.assert_array_equal(done.gradients[1], -np.array(slopes))
    total = node.with_settings(reduction="sum")
    assert run(total, [INPUT, TARGET]).outputs[0] == pytest.approx(sum(losses), rel=1e-15)
    mean = run(node.with_settings(reduction="mean"), [INPUT, TARGET], (np.array(3.0),))
    assert mean.outputs[0] == pytest.approx(sum(losses) / 6, rel=1e-15)
    np.testing.assert_allclose(mean.gradients[0], np.array(slopes) / 2, rtol=1e-15)


def test_smooth_l1_without_a_bend_is_the_l1_loss() -> None:
    for reduction in ("mean", "sum", "none"):
        plain = run(L1Loss(reduction=reduction), [INPUT, TARGET])
        bent = run(SmoothL1Loss(beta=0.0, reduction=reduction), [INPUT, TARGET], plain.upstream)
        np.testing.assert_array_equal(bent.outputs[0], plain.outputs[0])
        np.testing.assert_array_equal(bent.gradients[0], plain.gradients[0])


def test_huber_is_delta_times_smooth_l1() -> None:
    huber = run(HuberLoss(delta=0.3), [INPUT, TARGET], (np.array(1.0),))
    smooth = run(SmoothL1Loss(beta=0.3), [INPUT, TARGET], (np.array(1.0),))
    assert huber.outputs[0] == pytest.approx(0.3 * smooth.outputs[0], rel=1e-14)
    np.testing.assert_allclose(huber.gradients[0], 0.3 * smooth.gradients[0], rtol=1e-14)


@pytest.mark.parametrize(
    ("kind", "settings", "rule"),
    [
        (HuberLoss, {"delta": 0.0}, r"setting delta = 0\.0: input should be greater than 0"),
        (SmoothL1Loss, {"beta": -1.0}, r"setting beta = -1\.0: input should be greater than or"),
        (L1Loss, {"reduction": "median"}, r"setting reduction = 'median'"),
    ],
)
def test_setting_outside_its_bounds_is_refused(
    kind: type[DifferenceLoss], settings: dict[str, Any], rule: str
) -> None:
    with pytest.raises(SettingError, match=rule):
        kind.checked(settings)


def test_target_of_another_shape_is_refused() -> None:
    with pytest.raises(ShapeError, match=r"input \(N, 3\) and target \(N, 1\) differ in shape"):
        L1Loss().output_shapes((N, 3), (N, 1))


@pytest.mark.parametrize("node", [L1Loss(), HuberLoss()])
def test_gradient_of_the_target_is_made_only_when_needed(node: DifferenceLoss) -> None:
    assert run(node, [INPUT, TARGET], needs_gradient=(True, False)).gradients[1] is None


def test_order_in_memory_does_not_matter() -> None:
    random = np.random.default_rng(0)
    x, target = random.standard_normal((2, 4, 3))
    for node in (L1Loss(), HuberLoss(), SmoothL1Loss(reduction="none")):
        expected = run(node, [x, target])
        actual = run(node, [x.copy(order="F"), target], expected.upstream)
        np.testing.assert_allclose(actual.outputs[0], expected.outputs[0], rtol=1e-15)
        np.testing.assert_array_equal(actual.gradients[0], expected.gradients[0])


@pytest.mark.torch
@given(
    kind=st.sampled_from([L1Loss, SmoothL1Loss, HuberLoss]),
    bend=st.sampled_from([0.0, 0.5, 1.0, 2.5]),
    reduction=st.sampled_from(["mean", "sum", "none"]),
    shape=st.lists(st.integers(0, 4), max_size=3),
    seed=st.integers(0, 2**32 - 1),
)
def test_numbers_are_those_of_pytorch(
    kind: type[DifferenceLoss], bend: float, reduction: str, shape: list[int], seed: int
) -> None:
    settings: dict[str, Any] = {"reduction": reduction}
    if kind is SmoothL1Loss:
        settings["beta"] = bend
    elif kind is HuberLoss:
        settings["delta"] = bend or 3.0
    # Halves: many differences lie on the kink and on the bends themselves.
    x, target = np.random.default_rng(seed).integers(-6, 7, (2, *shape)) / 2
    assert_agrees(kind(**settings), [np.asarray(x), np.asarray(target)])


@pytest.mark.parametrize(
    ("node", "text"),
    [
        (L1Loss(), "F.l1_loss(x, t)"),
        (SmoothL1Loss(), "F.smooth_l1_loss(x, t)"),
        (
            SmoothL1Loss(beta=0.1, reduction="sum"),
            'F.smooth_l1_loss(x, t, reduction="sum", beta=0.1)',
        ),
        (HuberLoss(delta=2.0), "F.huber_loss(x, t, delta=2.0)"),
    ],
)
def test_pytorch_text(node: DifferenceLoss, text: str) -> None:
    call = TorchCall("loss", ("x", "t"), {}, ((N, 3), (N, 3)))
    assert node.torch(call).expression == text


def test_expansion_follows_the_settings() -> None:
    assert L1Loss(reduction="sum").expands_to() == "sum(abs(input - target))"
    shapes = (N, 3), (N, 3)
    assert SmoothL1Loss(beta=0.0).expands_for(*shapes) == "mean(abs(input - target))"
    assert HuberLoss(delta=2.0, reduction="none").expands_for(*shapes) == (
        "difference = input - target; 0.5 * (difference ** 2 - relu(abs(difference) - 2.0) ** 2)"
    )
