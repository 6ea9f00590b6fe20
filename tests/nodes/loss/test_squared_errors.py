"""Mean and half squared error: worked numbers, reductions, shapes that differ."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from nodes.errors import ShapeError
from nodes.loss.half_squared_error import HalfSquaredError
from nodes.loss.mse_loss import MseLoss
from nodes.loss.squared_difference import SquaredDifference
from nodes.shapes import BATCH, Shape
from nodes.torch_code import TorchCall
from tests.nodes.running import relative_error, run

N = BATCH
OUTPUT, TARGET = np.array([0.2, 0.4, 0.1, 0.3]), np.array([0.0, 0.0, 1.0, 0.0])


def test_half_squared_error_gives_the_worked_example() -> None:
    done = run(HalfSquaredError(), [OUTPUT, TARGET], (np.array(1.0),))
    assert done.outputs[0] == pytest.approx(0.55, rel=1e-15)
    np.testing.assert_array_equal(done.gradients[0], OUTPUT - TARGET)
    np.testing.assert_array_equal(done.gradients[1], TARGET - OUTPUT)


@pytest.mark.parametrize(
    ("node", "loss"),
    [
        (HalfSquaredError(reduction="sum"), 0.55),
        (HalfSquaredError(reduction="mean"), 0.275),
        (MseLoss(reduction="sum"), 1.1),
        (MseLoss(), 0.275),
        (MseLoss(reduction="none"), (OUTPUT - TARGET).reshape(2, 2) ** 2),
        (HalfSquaredError(reduction="none"), (OUTPUT - TARGET).reshape(2, 2) ** 2 / 2),
    ],
)
def test_reductions_of_two_examples_with_two_numbers(node: SquaredDifference, loss: Any) -> None:
    arrays = [OUTPUT.reshape(2, 2), TARGET.reshape(2, 2)]
    np.testing.assert_allclose(run(node, arrays).outputs[0], loss, rtol=1e-15)


def test_mean_of_half_squared_errors_does_not_depend_on_the_batch_size() -> None:
    node = HalfSquaredError(reduction="mean")
    once = run(node, [OUTPUT.reshape(2, 2), TARGET.reshape(2, 2)]).outputs[0]
    arrays = [np.tile(OUTPUT.reshape(2, 2), (3, 1)), np.tile(TARGET.reshape(2, 2), (3, 1))]
    assert run(node, arrays).outputs[0] == pytest.approx(once, rel=1e-15)
    assert run(node, [np.array(3.0), np.array(1.0)]).outputs[0] == 2.0


@pytest.mark.parametrize("node", [MseLoss(), HalfSquaredError()])
@pytest.mark.parametrize(("input", "target"), [((N, 1), (N,)), ((N, 3), (N, 4)), ((N, 3), (2, 3))])
def test_target_of_another_shape_is_refused(
    node: SquaredDifference, input: Shape, target: Shape
) -> None:
    with pytest.raises(ShapeError, match=r"input \(N, .*\) and target \(.*\) differ in shape"):
        node.output_shapes(input, target)


@pytest.mark.parametrize("node", [MseLoss(), HalfSquaredError()])
def test_gradient_of_the_target_is_made_only_when_needed(node: SquaredDifference) -> None:
    assert run(node, [OUTPUT, TARGET], needs_gradient=(True, False)).gradients[1] is None


def test_order_in_memory_does_not_matter() -> None:
    random = np.random.default_rng(0)
    x, target = random.standard_normal((2, 4, 3))
    expected = run(MseLoss(), [x, target])
    actual = run(MseLoss(), [x.copy(order="F"), target], expected.upstream)
    assert relative_error(actual.outputs[0], expected.outputs[0]) <= 1e-15
    np.testing.assert_array_equal(actual.gradients[0], expected.gradients[0])


@pytest.mark.parametrize(
    ("node", "text"),
    [
        (MseLoss(), "F.mse_loss(x, t)"),
        (MseLoss(reduction="sum"), 'F.mse_loss(x, t, reduction="sum")'),
        (HalfSquaredError(reduction="none"), '0.5 * F.mse_loss(x, t, reduction="none")'),
        (HalfSquaredError(), '0.5 * F.mse_loss(x, t, reduction="sum")'),
        (
            HalfSquaredError(reduction="mean"),
            '0.5 * F.mse_loss(x, t, reduction="sum") / x.shape[0]',
        ),
    ],
)
def test_pytorch_text(node: SquaredDifference, text: str) -> None:
    call = TorchCall("loss", ("x", "t"), {}, ((N, 3), (N, 3)))
    assert node.torch(call).expression == text


def test_expansion_follows_the_reduction() -> None:
    assert MseLoss().expands_to() == "mean((input - target) ** 2)"
    assert MseLoss(reduction="sum").expands_to() == "sum((input - target) ** 2)"
    assert HalfSquaredError().expands_to() == "0.5 * sum((input - target) ** 2)"
    assert HalfSquaredError(reduction="mean").expands_to() == (
        "0.5 * sum(mean((input - target) ** 2, dim=0))"
    )
    assert MseLoss(reduction="none").expands_to() == "(input - target) ** 2"
