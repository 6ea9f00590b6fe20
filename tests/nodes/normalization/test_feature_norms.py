"""Layer norm and RMS norm: known numbers, memory, settings, PyTorch's numbers and text."""

from __future__ import annotations

from typing import Any
from unittest.mock import patch

import numpy as np
import pytest

from nodes.errors import SettingError, ShapeError
from nodes.normalization import features
from nodes.normalization.feature_norm import FeatureNorm
from nodes.normalization.layer_norm import LayerNorm
from nodes.normalization.rms_norm import RmsNorm
from nodes.shapes import BATCH, Shape
from nodes.torch_code import TorchCall
from tests.nodes.normalization.drawing import draw
from tests.nodes.running import relative_error, run

N = BATCH
both = pytest.mark.parametrize("cls", [LayerNorm, RmsNorm])


def features_first(x: Any) -> Any:
    """Return the array as a linear layer leaves it: features first in memory."""
    return np.ascontiguousarray(x.reshape(-1, x.shape[-1]).T).T.reshape(x.shape)


def test_worked_examples() -> None:
    x = np.array([[1.0, 3.0], [10.0, 30.0]])
    weight, bias = np.array([1.0, 2.0]), np.array([0.0, 5.0])
    (out,) = run(LayerNorm(eps=1e-12), [x, weight, bias]).outputs
    np.testing.assert_allclose(out, [[-1, 7], [-1, 7]], rtol=1e-10)
    (out,) = run(RmsNorm(eps=1e-12), [np.array([[3.0, 4.0]]), weight]).outputs
    np.testing.assert_allclose(out, [[3 / 12.5**0.5, 8 / 12.5**0.5]], rtol=1e-10)


@both
def test_examples_do_not_see_each_other(cls: type[FeatureNorm]) -> None:
    node = cls()
    x, *weights = draw(node, (4, 5))
    alone = run(node, [x[:1], *weights]).outputs[0]
    np.testing.assert_allclose(run(node, [x, *weights]).outputs[0][:1], alone, rtol=1e-14)


@both
@pytest.mark.torch
@pytest.mark.parametrize("shape", [(300, 7), (9, 300), (13, 11, 5), (200, 300)], ids=str)
@pytest.mark.parametrize("block", [1, features.BLOCK_BYTES])
@pytest.mark.parametrize("is_turned", [False, True], ids=["as PyTorch", "features first"])
def test_order_in_memory_does_not_matter(
    cls: type[FeatureNorm], shape: tuple[int, ...], block: int, is_turned: bool
) -> None:
    from tests.nodes.torch_running import run_torch

    node = cls()
    arrays = draw(node, shape)
    turned = features_first(arrays[0]) if is_turned else arrays[0]
    with patch.object(features, "BLOCK_BYTES", block):
        ours = run(node, [turned, *arrays[1:]])
        mixed = run(node, [turned, *arrays[1:]], (features_first(ours.upstream[0]),))
    theirs = run_torch(node, arrays, ours.upstream)
    for one in (ours, mixed):
        assert relative_error(one.outputs[0], theirs.outputs[0]) <= 1e-12
        for a, b in zip(one.gradients, theirs.gradients, strict=True):
            assert relative_error(a, b) <= 1e-12


@both
def test_features_first_memory_stays_features_first(cls: type[FeatureNorm]) -> None:
    node = cls()
    arrays = draw(node, (20, 10, 3))
    done = run(node, [features_first(arrays[0]), *arrays[1:]])
    for array in (done.outputs[0], done.gradients[0]):
        assert array.transpose(2, 0, 1).flags.c_contiguous


def test_large_mean_does_not_cost_the_variance_in_float32() -> None:
    node = LayerNorm()
    x, *weights = [array.astype(np.float32) for array in draw(node, (8, 64))]
    x += 1000.0
    expected = run(node, [x.astype(np.float64), *weights])
    upstream = (expected.upstream[0].astype(np.float32),)
    done = run(node, [x, *weights], upstream, dtype=np.float32)
    assert relative_error(done.outputs[0], expected.outputs[0]) <= 2e-4
    assert relative_error(done.gradients[0], expected.gradients[0]) <= 2e-3


@pytest.mark.parametrize("number", [0.0, 0.1, 1234.567, -1e6 / 3.0])
def test_equal_numbers_become_the_shift(number: float) -> None:
    x = np.full((3, 700), number, np.float32)
    _, weight, bias = (array.astype(np.float32) for array in draw(LayerNorm(), x.shape))
    done = run(LayerNorm(), [x, weight, bias], dtype=np.float32)
    np.testing.assert_allclose(done.outputs[0], np.broadcast_to(bias, x.shape), atol=1e-4)
    # All are moved alike or not at all: nothing is along the row.
    np.testing.assert_allclose(done.gradients[1], np.zeros(700), atol=1e-4)


def test_epsilon_of_rms_norm_is_the_precision_unless_given() -> None:
    for dtype in (np.float32, np.float64):
        tiny = np.full((1, 2), 1e-12, dtype)
        (out,) = run(RmsNorm(), [tiny, np.ones(2, dtype)], dtype=dtype).outputs
        np.testing.assert_allclose(out, tiny / np.sqrt(tiny**2 + np.finfo(dtype).eps), rtol=1e-6)


@pytest.mark.parametrize(
    ("settings", "x", "rule"),
    [
        ({}, (), r"the last axis of x must be there with known sizes, it has shape \(\)"),
        ({}, (3, N), r"it has shape \(3, N\)"),
        ({"normalized_axes": 3}, (N, 4), r"the last 3 axes of x must be there .* \(N, 4\)"),
    ],
)
def test_shape_that_does_not_fit_is_refused(settings: dict[str, Any], x: Shape, rule: str) -> None:
    with pytest.raises(ShapeError, match=rule) as caught:
        LayerNorm(**settings).output_shapes(x)
    assert caught.value.remedy


@pytest.mark.parametrize(("name", "value"), [("normalized_axes", 0), ("eps", 0.0), ("eps", 2.0)])
@both
def test_setting_out_of_bounds_is_refused_by_name(
    cls: type[FeatureNorm], name: str, value: Any
) -> None:
    with pytest.raises(SettingError, match=rf"setting {name} = "):
        cls.checked({name: value})


@pytest.mark.parametrize(
    ("node", "x", "module"),
    [
        (LayerNorm(), (N, 9, 64), "nn.LayerNorm(64)"),
        (LayerNorm(normalized_axes=2, eps=0.1), (N, 9, 64), "nn.LayerNorm((9, 64), eps=0.1)"),
        (LayerNorm(bias=False), (N, 64), "nn.LayerNorm(64, bias=False)"),
        (RmsNorm(), (N, 64), "nn.RMSNorm(64)"),
        (RmsNorm(elementwise_affine=False), (N, 8), "nn.RMSNorm(8, elementwise_affine=False)"),
    ],
    ids=str,
)
def test_pytorch_text_names_only_what_is_not_the_default(
    node: FeatureNorm, x: Shape, module: str
) -> None:
    code = node.torch(TorchCall("norm1", ("x",), {}, (x,)))
    assert (code.expression, code.members) == ("self.norm1(x)", {"norm1": module})


def test_pytorch_text_with_a_wired_weight_is_the_function() -> None:
    code = LayerNorm(eps=0.1).torch(TorchCall("norm1", ("x",), {"bias": "b"}, ((N, 6),)))
    assert code.expression == "F.layer_norm(x, (6,), self.norm1_weight, b, eps=0.1)"
    assert code.members == {"norm1_weight": "nn.Parameter(torch.empty((6,)))"}


def test_expansion_is_there_where_nothing_is_learned() -> None:
    assert LayerNorm().expands_to() == RmsNorm().expands_to() == ""
    assert RmsNorm(elementwise_affine=False).expands_to() == ""
    node = RmsNorm(elementwise_affine=False, eps=0.5, normalized_axes=2)
    assert node.expands_to() == "x / sqrt(mean(x ** 2, dim=(-2, -1), keepdim=True) + 0.5)"
