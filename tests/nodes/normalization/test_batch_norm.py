"""Batch norm: statistics in training and evaluation, memory, settings, PyTorch's text."""

from __future__ import annotations

from typing import Any
from unittest.mock import patch

import numpy as np
import pytest

from nodes.errors import SettingError, ShapeError, ValueRuleError
from nodes.normalization import channels
from nodes.normalization.batch_norm import BatchNorm
from nodes.shapes import BATCH, Shape
from nodes.torch_code import TorchCall
from tests.nodes.images import LAYOUTS
from tests.nodes.normalization.drawing import draw
from tests.nodes.running import Pass, relative_error, run

N = BATCH
SHAPES = [(6, 3), (1, 3, 4), (4, 3, 20), (5, 3, 2, 3), (3, 4, 6, 5), (2, 3, 2, 3, 2)]
every_mode = pytest.mark.parametrize("is_training", [False, True], ids=["evaluation", "training"])


def assert_same(one: Pass, other: Pass, tolerance: float) -> None:
    assert relative_error(one.outputs[0], other.outputs[0]) <= tolerance
    for a, b in zip(one.gradients, other.gradients, strict=True):
        if a is not None:
            assert relative_error(a, b) <= tolerance


def text(node: BatchNorm, x: Shape, **weights: str) -> tuple[str, dict[str, str]]:
    code = node.torch(TorchCall("bn1", ("image",), weights, (x,)))
    return code.expression, dict(code.members)


def test_worked_example() -> None:
    x = np.array([[1.0, 10.0], [3.0, 14.0]])
    arrays = [x, np.array([1.0, 2.0]), np.array([0.0, 5.0]), np.zeros(2), np.ones(2)]
    training = run(BatchNorm(eps=1e-12), arrays, (np.array([[1.0, 0.0], [0.0, 0.0]]),), True)
    np.testing.assert_allclose(training.outputs[0], [[-1, 3], [1, 7]], rtol=1e-10)
    # Two examples always become −1 and 1: no gradient is left for them.
    np.testing.assert_allclose(training.gradients[0], np.zeros((2, 2)), atol=1e-10)
    np.testing.assert_allclose(training.gradients[1], [-1, 0], rtol=1e-10)
    np.testing.assert_allclose(training.gradients[2], [1, 0], rtol=1e-10)
    assert training.gradients[3:] == (None, None)
    evaluation = run(BatchNorm(eps=1.0), [*arrays[:3], np.array([1.0, 10.0]), np.full(2, 3.0)])
    np.testing.assert_array_equal(evaluation.outputs[0], [[0, 5], [1, 9]])


@pytest.mark.torch
@every_mode
@pytest.mark.parametrize("shape", SHAPES, ids=str)
@pytest.mark.parametrize(
    "settings", [{"eps": 0.3}, {"affine": False}, {"track_running_stats": False}], ids=str
)
def test_both_modes_are_those_of_pytorch(
    settings: dict[str, Any], shape: tuple[int, ...], is_training: bool
) -> None:
    from tests.nodes.torch_running import run_torch

    node = BatchNorm(**settings)
    arrays = draw(node, shape)
    ours = run(node, arrays, is_training=is_training)
    theirs = run_torch(node, arrays, ours.upstream, is_training=is_training)
    assert_same(ours, theirs, 1e-12)


@pytest.mark.torch
@every_mode
@pytest.mark.parametrize("wired", [("weight",), ("bias",), ("weight", "bias")], ids=str)
def test_wired_weights_leave_the_modes_as_they_are(
    wired: tuple[str, ...], is_training: bool
) -> None:
    from tests.nodes.torch_running import run_torch

    node = BatchNorm()
    arrays = draw(node, (4, 3, 2, 2))
    ours = run(node, arrays, is_training=is_training)
    theirs = run_torch(node, arrays, ours.upstream, wired, is_training=is_training)
    assert_same(ours, theirs, 1e-12)


@every_mode
@pytest.mark.parametrize("block", [1, channels.BLOCK_BYTES])
@pytest.mark.parametrize("layout", LAYOUTS)
def test_order_in_memory_does_not_matter(layout: str, block: int, is_training: bool) -> None:
    node = BatchNorm()
    arrays = draw(node, (5, 4, 6, 7))
    expected = run(node, arrays, is_training=is_training)
    upstream = (LAYOUTS[layout](expected.upstream[0]),)
    with patch.object(channels, "BLOCK_BYTES", block):
        done = run(node, [LAYOUTS[layout](arrays[0]), *arrays[1:]], upstream, is_training)
    assert_same(done, expected, 1e-13)


def test_batch_last_memory_stays_batch_last() -> None:
    arrays = draw(BatchNorm(), (5, 4, 6, 7))
    x = LAYOUTS["batch last"](arrays[0])
    done = run(BatchNorm(), [x, *arrays[1:]], is_training=True)
    for array in (done.outputs[0], done.gradients[0]):
        assert array.transpose(1, 2, 3, 0).flags.c_contiguous


@pytest.mark.parametrize("layout", ["as PyTorch", "batch last"])
def test_large_mean_does_not_cost_the_variance_in_float32(layout: str) -> None:
    node = BatchNorm()
    exact = draw(node, (16, 2, 8, 8))
    exact[0] += 1000.0
    single = [array.astype(np.float32) for array in exact]
    expected = run(node, [single[0].astype(np.float64), *exact[1:]], is_training=True)
    upstream = (expected.upstream[0].astype(np.float32),)
    done = run(node, [LAYOUTS[layout](single[0]), *single[1:]], upstream, True, dtype=np.float32)
    assert_same(done, expected, 2e-4)


def test_gradient_is_blind_to_shifting_and_stretching_a_channel() -> None:
    node = BatchNorm(affine=False, eps=1e-12)
    arrays = draw(node, (6, 3, 4))
    gradient = run(node, arrays, is_training=True).gradients[0]
    np.testing.assert_allclose(gradient.sum(axis=(0, 2)), np.zeros(3), atol=1e-12)
    np.testing.assert_allclose((gradient * arrays[0]).sum(axis=(0, 2)), np.zeros(3), atol=1e-9)


@pytest.mark.parametrize("node", [BatchNorm(), BatchNorm(track_running_stats=False)], ids=str)
def test_one_number_per_channel_cannot_be_trained_with(node: BatchNorm) -> None:
    arrays = draw(node, (1, 3))
    with pytest.raises(ValueRuleError, match="one number per channel") as caught:
        run(node, arrays, is_training=True)
    assert caught.value.remedy
    if node.track_running_stats:
        assert run(node, arrays).outputs[0].shape == (1, 3)


@pytest.mark.parametrize(
    ("x", "rule"),
    [
        ((N,), r"x must have 2 to 5 axes .* it has 1: \(N,\)"),
        ((N, 1, 2, 3, 4, 5), "it has 6"),
        ((3, N, 4), r"the channels, must have a known size: \(3, N, 4\)"),
    ],
)
def test_shape_that_does_not_fit_is_refused(x: Shape, rule: str) -> None:
    with pytest.raises(ShapeError, match=rule) as caught:
        BatchNorm().output_shapes(x)
    assert caught.value.remedy


@pytest.mark.parametrize(("name", "value"), [("eps", 0.0), ("momentum", 1.5), ("affine", 3)])
def test_setting_out_of_bounds_is_refused_by_name(name: str, value: Any) -> None:
    with pytest.raises(SettingError, match=rf"setting {name} = "):
        BatchNorm.checked({name: value})


def test_running_statistics_are_hidden_and_not_learned() -> None:
    node = BatchNorm()
    hidden = [port.name for port in node.weight_ports() if port.is_hidden]
    kept = [weight.name for weight in node.weights((N, 3)) if not weight.is_learned]
    assert hidden == kept == ["running_mean", "running_var"]


@pytest.mark.parametrize(
    ("settings", "x", "module"),
    [
        ({}, (N, 6), "nn.BatchNorm1d(6)"),
        ({"eps": 0.001}, (N, 6, 9), "nn.BatchNorm1d(6, eps=0.001)"),
        ({"momentum": 0.5}, (N, 6, 9, 9), "nn.BatchNorm2d(6, momentum=0.5)"),
        ({"affine": False}, (N, 6, 4, 4, 4), "nn.BatchNorm3d(6, affine=False)"),
    ],
)
def test_pytorch_text_is_the_module_of_the_rank(
    settings: dict[str, Any], x: Shape, module: str
) -> None:
    assert text(BatchNorm(**settings), x) == ("self.bn1(image)", {"bn1": module})


def test_pytorch_text_with_a_wired_weight_keeps_buffers() -> None:
    expression, members = text(BatchNorm(), (N, 6, 9, 9), weight="self.shared")
    assert expression == (
        "F.batch_norm(image, self.bn1_running_mean, self.bn1_running_var, self.shared, "
        "self.bn1_bias, training=self.training, momentum=0.1, eps=1e-05)"
    )
    assert members == {
        "bn1_bias": "nn.Parameter(torch.empty((6,)))",
        "bn1_running_mean": "nn.Buffer(torch.full((6,), 0.0))",
        "bn1_running_var": "nn.Buffer(torch.full((6,), 1.0))",
    }
