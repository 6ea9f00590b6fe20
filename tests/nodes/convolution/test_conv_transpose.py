"""Transposed convolution: worked numbers, shapes, errors, PyTorch text, and PyTorch's numbers."""

from __future__ import annotations

import tracemalloc
from typing import Any
from unittest.mock import patch

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nodes.convolution import columns, shifts
from nodes.convolution.conv import Conv2d
from nodes.convolution.conv_transpose import (
    ConvTranspose1d,
    ConvTranspose2d,
    ConvTranspose3d,
    TransposedConvolution,
)
from nodes.errors import SettingError, ShapeError
from nodes.shapes import BATCH, Shape
from nodes.torch_code import TorchCall
from tests.nodes.convolution.drawing import (
    assert_same,
    draw,
    in_layout,
    layouts,
    per_axis,
    setting,
)
from tests.nodes.running import run

N = BATCH
TYPES = ConvTranspose1d, ConvTranspose2d, ConvTranspose3d


def test_stamps_are_added_where_they_overlap() -> None:
    x, weight = np.array([[[1.0, 2.0, 3.0]]]), np.array([[[10.0, 1.0, 0.0]]])
    node = ConvTranspose1d(filters=1, kernel_size=3, stride=2)
    done = run(node, [x, weight, np.array([0.5])], (np.arange(7.0).reshape(1, 1, 7),))
    np.testing.assert_array_equal(done.outputs[0], [[[10.5, 1.5, 20.5, 2.5, 30.5, 3.5, 0.5]]])
    np.testing.assert_array_equal(done.gradients[0], [[[1.0, 23.0, 45.0]]])
    np.testing.assert_array_equal(done.gradients[1], [[[16.0, 22.0, 28.0]]])
    np.testing.assert_array_equal(done.gradients[2], [21.0])


def test_padding_cuts_off_and_output_padding_adds() -> None:
    x, weight = np.array([[[1.0, 2.0]]]), np.array([[[1.0, 1.0, 1.0]]])
    whole = ConvTranspose1d(filters=1, kernel_size=3, stride=3, bias=False)
    np.testing.assert_array_equal(run(whole, [x, weight]).outputs[0], [[[1, 1, 1, 2, 2, 2]]])
    cut = whole.with_settings(padding=1)
    np.testing.assert_array_equal(run(cut, [x, weight]).outputs[0], [[[1, 1, 2, 2]]])
    longer = whole.with_settings(output_padding=2)
    np.testing.assert_array_equal(run(longer, [x, weight]).outputs[0], [[[1, 1, 1, 2, 2, 2, 0, 0]]])


def test_it_is_the_gradient_of_a_convolution() -> None:
    x = np.random.default_rng(0).standard_normal((2, 6, 7, 5))
    settings: dict[str, Any] = {"kernel_size": (3, 2), "stride": 2, "padding": 1, "groups": 2}
    convolution = Conv2d(filters=4, bias=False, **settings)
    arrays = draw(convolution, x)
    there = run(convolution, arrays)
    back = ConvTranspose2d(filters=6, bias=False, output_padding=(0, 1), **settings)
    found = run(back, [there.upstream[0], arrays[1]])
    np.testing.assert_allclose(found.outputs[0], there.gradients[0], atol=1e-13)


@pytest.mark.parametrize(
    ("node", "image", "output"),
    [
        (ConvTranspose2d(filters=3, kernel_size=4, stride=2, padding=1), (8, 16, 16), (3, 32, 32)),
        (ConvTranspose2d(filters=3, kernel_size=2, stride=2), (8, 7, 5), (3, 14, 10)),
        (ConvTranspose2d(filters=1, stride=2, padding=1, output_padding=1), (8, 4, 4), (1, 8, 8)),
        (ConvTranspose1d(filters=2, kernel_size=16, stride=8, padding=4), (8, 10), (2, 80)),
        (ConvTranspose3d(filters=2, kernel_size=(1, 2, 3)), (8, 4, 4, 4), (2, 4, 5, 6)),
        (ConvTranspose1d(filters=1, dilation=4, output_padding=3), (1, 1), (1, 12)),
    ],
)
def test_output_sizes(node: TransposedConvolution, image: Shape, output: Shape) -> None:
    for x, out in (((N, *image), (N, *output)), (image, output)):
        assert node.output_shapes(x) == (out,)


def test_parameters_and_work() -> None:
    node = ConvTranspose2d(filters=32, kernel_size=4, stride=2, padding=1)
    x = (N, 64, 16, 16)
    assert [weight.shape for weight in node.weights(x)] == [(64, 32, 4, 4), (32,)]
    assert node.multiply_adds(x) == 64 * 32 * 16 * 16 * 16
    grouped = ConvTranspose2d(filters=32, kernel_size=4, groups=8, bias=False)
    assert [weight.shape for weight in grouped.weights(x)] == [(64, 4, 4, 4)]


@pytest.mark.torch
def test_first_values_are_spread_as_those_of_pytorch() -> None:
    import torch

    node = ConvTranspose2d(filters=12, kernel_size=(3, 5), groups=3)
    weight, bias = node.weights((N, 6, 8, 8))
    module = torch.nn.ConvTranspose2d(6, 12, (3, 5), groups=3)
    bound = 1 / np.sqrt(4 * 3 * 5)
    for ours, theirs in ((weight, module.weight), (bias, module.bias)):
        assert ours.shape == tuple(theirs.shape)
        drawn = ours.initializer.draw(np.random.default_rng(0), ours.shape)
        assert np.abs(drawn).max() <= bound
        assert theirs.abs().max() <= bound
    assert (
        np.abs(weight.initializer.draw(np.random.default_rng(0), weight.shape)).max() > 0.9 * bound
    )


@pytest.mark.parametrize(
    ("node", "x", "rule"),
    [
        (ConvTranspose2d(output_padding=1), (N, 3, 5, 5), "output padding 1 must be smaller than"),
        (
            ConvTranspose2d(stride=(3, 2), dilation=(1, 2), output_padding=2),
            (N, 3, 5, 5),
            "output padding 2 must be smaller than stride 2 or dilation 2",
        ),
        (ConvTranspose2d(padding=3), (N, 3, 4, 3), "padding 3 at both ends leaves nothing of"),
        (ConvTranspose1d(padding=3), (N, 3, 4), "leaves nothing of output length 6"),
        (ConvTranspose3d(padding=(1, 3, 0)), (N, 3, 4, 4, 4), "nothing of output height 6"),
        (ConvTranspose2d(groups=2), (N, 3, 5, 5), "groups 2 do not divide the 3 input channels"),
        (ConvTranspose1d(groups=3, filters=4), (N, 3, 5), "groups 3 do not divide the 4 filters"),
        (ConvTranspose1d(), (N, 3, 5, 5), r"x must have 3 axes \(batch, channels, length\)"),
        (ConvTranspose3d(), (N, 4, 5, 5), "depth, height and width must be known sizes"),
    ],
)
def test_shape_that_does_not_fit_is_refused(
    node: TransposedConvolution, x: Shape, rule: str
) -> None:
    with pytest.raises(ShapeError, match=rule) as caught:
        node.output_shapes(x)
    assert caught.value.remedy


@pytest.mark.parametrize("name", ["padding", "output_padding"])
@pytest.mark.parametrize("value", [-1, 0.5, "same", [1, 2, 3]])
def test_setting_out_of_bounds_is_refused_by_name(name: str, value: Any) -> None:
    with pytest.raises(SettingError, match=rf"setting {name} = "):
        ConvTranspose2d.checked({name: value})


@pytest.mark.parametrize(
    ("settings", "sentences"),
    [
        ({"kernel_size": 2, "stride": 2}, ()),
        ({"kernel_size": 3, "stride": 2, "dilation": 3}, ()),
        (
            {"kernel_size": 2, "stride": 3},
            ("kernel 2 with stride 3 leaves 1 of 3 outputs along height and width out of",),
        ),
        (
            {"kernel_size": 4, "stride": (1, 4), "dilation": 2},
            ("kernel 4 with stride 4 and dilation 2 leaves 2 of 4 outputs along width out of",),
        ),
    ],
)
def test_outputs_out_of_reach_are_a_warning(
    settings: dict[str, Any], sentences: tuple[str, ...]
) -> None:
    found = ConvTranspose2d(**settings).shape_warnings((N, 1, 8, 8))
    assert len(found) == len(sentences)
    for sentence, start in zip(found, sentences, strict=True):
        assert sentence.startswith(start)


def test_outputs_that_are_warned_of_are_the_bias_alone() -> None:
    node = ConvTranspose1d(filters=1, kernel_size=4, stride=4, dilation=2)
    out = run(node, [np.ones((1, 1, 9)), np.ones((1, 1, 4)), np.array([0.25])]).outputs[0]
    middle = out[0, 0, 8:-7].reshape(-1, 4)
    assert (middle == 0.25).sum() == 2 * len(middle) > 0


def test_pytorch_text() -> None:
    node = ConvTranspose2d(filters=8, kernel_size=4, stride=2, padding=1, output_padding=(0, 1))
    code = node.torch(TorchCall("up1", ("image",), {}, ((N, 4, 9, 9),)))
    module = "nn.ConvTranspose2d(4, 8, 4, stride=2, padding=1, output_padding=(0, 1))"
    assert (code.expression, dict(code.members)) == ("self.up1(image)", {"up1": module})
    code = node.torch(TorchCall("up1", ("image",), {"weight": "self.shared"}, ((N, 4, 9, 9),)))
    assert code.expression == (
        "F.conv_transpose2d(image, self.shared, self.up1_bias, "
        "stride=2, padding=1, output_padding=(0, 1))"
    )
    assert dict(code.members) == {"up1_bias": "nn.Parameter(torch.empty((8,)))"}


def test_gradient_that_is_not_needed_is_not_made() -> None:
    node = ConvTranspose2d(filters=2)
    arrays = draw(node, np.ones((2, 3, 5, 5)))
    with patch("nodes.convolution.conv_transpose.weight_gradient") as weight_gradient:
        done = run(node, arrays, needs_gradient=(True, False, False))
    weight_gradient.assert_not_called()
    assert done.gradients[1] is done.gradients[2] is None


def test_memory_stays_bounded() -> None:
    node = ConvTranspose2d(filters=16, kernel_size=8, stride=2, padding=3)
    arrays = draw(node, np.ones((32, 16, 16, 16)))
    upstream = (np.ones((32, 16, 32, 32)),)
    output = upstream[0].nbytes
    tracemalloc.start()
    run(node, arrays, upstream)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    # Output, its gradient turned, a padded copy of that; all columns would be sixteen outputs.
    assert peak <= 5 * output + 2 * columns.TILE_BYTES < 16 * output


@st.composite
def transposed(draw: st.DrawFn) -> tuple[TransposedConvolution, tuple[int, ...]]:
    """Draw a transposed convolution, and the shape of a batch that it fits."""
    axes = draw(st.sampled_from([2, 1, 3]))
    groups, many = draw(st.integers(1, 3)), draw(st.integers(1, 5))
    kernel, dilation = draw(per_axis(axes, 1, 4)), draw(per_axis(axes, 1, 3))
    stride, size = draw(per_axis(axes, 1, 3)), draw(per_axis(axes, 1, 5))
    sides = list(zip(kernel, dilation, stride, size, strict=True))
    extra = tuple(draw(st.integers(0, max(d, s) - 1)) for _, d, s, _ in sides)
    # What is cut off leaves at least one element.
    whole = [(n - 1) * s + d * (k - 1) + 1 for k, d, s, n in sides]
    padding = tuple(
        draw(st.integers(0, min(3, (length + more - 1) // 2)))
        for length, more in zip(whole, extra, strict=True)
    )
    node = TYPES[axes - 1](
        filters=groups * many,
        kernel_size=setting(kernel),
        stride=setting(stride),
        padding=setting(padding),
        output_padding=setting(extra),
        dilation=setting(dilation),
        groups=groups,
        bias=draw(st.booleans()),
    )
    return node, (draw(st.integers(1, 5)), groups * draw(st.integers(1, 5)), *size)


@pytest.mark.torch
@given(
    convolution=transposed(),
    layout=layouts,
    tile=st.sampled_from([1, 1000, columns.TILE_BYTES]),
    long_run=st.sampled_from([0, shifts.LONG_RUN_BYTES]),
    seed=st.integers(0, 2**32 - 1),
)
def test_numbers_are_those_of_pytorch(
    convolution: tuple[TransposedConvolution, tuple[int, ...]],
    layout: str,
    tile: int,
    long_run: int,
    seed: int,
) -> None:
    from tests.nodes.torch_running import run_torch

    node, shape = convolution
    arrays = draw(node, np.random.default_rng(seed).standard_normal(shape), seed)
    with (
        patch.object(columns, "TILE_BYTES", tile),
        patch.object(shifts, "LONG_RUN_BYTES", long_run),
    ):
        ours = run(node, [in_layout(arrays[0], layout), *arrays[1:]])
    assert node.output_shapes(shape) == (ours.outputs[0].shape,)
    assert_same(ours, run_torch(node, arrays, ours.upstream))
