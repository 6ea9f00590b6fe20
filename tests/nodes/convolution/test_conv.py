"""Convolution: worked numbers, shapes, errors, PyTorch text, and PyTorch's numbers."""

from __future__ import annotations

import math
import tracemalloc
from typing import Any
from unittest.mock import patch

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nodes.convolution import columns, shifts
from nodes.convolution.conv import Conv1d, Conv2d, Conv3d, Convolution
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
from tests.nodes.images import LAYOUTS
from tests.nodes.running import run

N = BATCH


def parameter_count(node: Convolution, x: Shape) -> int:
    return sum(math.prod(weight.shape) for weight in node.weights(x))


def text(node: Convolution, x: Shape, **weights: str) -> tuple[str, dict[str, str]]:
    code = node.torch(TorchCall("conv1", ("image",), weights, (x,)))
    return code.expression, dict(code.members)


@pytest.mark.parametrize(
    ("size", "kernel", "stride", "padding", "output"),
    [(7, 3, 1, 0, 5), (7, 3, 2, 0, 3), (7, 3, 3, 0, 2), (7, 3, 1, 1, 7), (10, 3, 2, 0, 4)],
)
def test_output_sizes_of_the_worked_examples(
    size: int, kernel: int, stride: int, padding: int, output: int
) -> None:
    node = Conv2d(filters=1, kernel_size=kernel, stride=stride, padding=padding)
    assert node.output_shapes((N, 1, size, size)) == ((N, 1, output, output),)
    arrays = [np.zeros((2, 1, size, size)), np.zeros((1, 1, kernel, kernel)), np.zeros(1)]
    assert run(node, arrays).outputs[0].shape == (2, 1, output, output)


@pytest.mark.parametrize(
    ("settings", "image", "output", "parameters"),
    [
        ({"filters": 6, "kernel_size": 5}, (3, 32, 32), (6, 28, 28), 456),
        ({"filters": 96, "kernel_size": 11, "stride": 4}, (3, 227, 227), (96, 55, 55), 34944),
        ({"filters": 32, "kernel_size": 1}, (64, 56, 56), (32, 56, 56), 32 * 65),
    ],
)
def test_shapes_and_parameters_of_the_worked_examples(
    settings: dict[str, Any], image: Shape, output: Shape, parameters: int
) -> None:
    node = Conv2d(**settings)
    for x, out in (((N, *image), (N, *output)), (image, output)):
        assert node.output_shapes(x) == (out,)
        assert parameter_count(node, x) == parameters
        assert node.shape_warnings(x) == ()


def test_three_small_filters_have_fewer_parameters_than_a_large_one() -> None:
    for c in (1, 16, 64):
        x = (N, c, 32, 32)
        assert 3 * parameter_count(Conv2d(filters=c, kernel_size=3), x) == 3 * c * (9 * c + 1)
        assert parameter_count(Conv2d(filters=c, kernel_size=7), x) == c * (49 * c + 1)


def test_multiply_adds_of_an_inception_module() -> None:
    x = (N, 256, 28, 28)
    branches = [(128, 1), (192, 3), (96, 5)]
    counts = [
        Conv2d(filters=f, kernel_size=k, padding=k // 2).multiply_adds(x) for f, k in branches
    ]
    assert sum(counts) == 854_196_224


@pytest.mark.parametrize(
    ("size", "kernel", "stride", "exact"),
    [(7, 3, 3, "2.33"), (10, 3, 2, "4.5"), (224, 11, 4, "54.25")],
)
def test_filter_that_does_not_tile_its_input_is_a_warning(
    size: int, kernel: int, stride: int, exact: str
) -> None:
    node = Conv2d(kernel_size=kernel, stride=stride)
    (sentence,) = node.shape_warnings((N, 3, size, size))
    assert f"the exact output is {exact}, PyTorch's floor gives {int(float(exact))} " in sentence


def test_sequence_is_an_image_one_pixel_high() -> None:
    x = np.random.default_rng(0).standard_normal((2, 3, 9))
    node = Conv1d(filters=4, kernel_size=3, stride=2, padding=1, dilation=2)
    arrays = draw(node, x)
    flat = Conv2d(filters=4, kernel_size=(1, 3), stride=(1, 2), padding=(0, 1), dilation=(1, 2))
    sequence = run(node, arrays)
    image = run(flat, [x[:, :, np.newaxis], arrays[1][:, :, np.newaxis], arrays[2]])
    np.testing.assert_array_equal(sequence.outputs[0], image.outputs[0][:, :, 0])
    np.testing.assert_array_equal(sequence.gradients[1], image.gradients[1][:, :, 0])


def test_filter_sees_a_movement() -> None:
    """A point that moves to the right by one pixel per frame, and a filter that looks for it."""
    film = np.zeros((1, 1, 3, 1, 4))
    for frame in range(3):
        film[0, 0, frame, 0, frame] = 1.0
    node = Conv3d(filters=1, kernel_size=(2, 1, 2), bias=False)
    moving = np.array([[[[[1.0, 0.0]], [[0.0, 1.0]]]]])
    np.testing.assert_array_equal(
        run(node, [film, moving]).outputs[0], [[[[[2.0, 0.0, 0.0]], [[0.0, 2.0, 0.0]]]]]
    )


@pytest.mark.parametrize(
    ("node", "image", "output", "parameters", "work"),
    [
        (Conv1d(filters=8, kernel_size=5), (4, 20), (8, 16), 8 * 21, 8 * 20 * 16),
        (
            Conv3d(filters=64, kernel_size=3, padding=1),
            (3, 16, 112, 112),
            (64, 16, 112, 112),
            64 * 82,
            64 * 81 * 16 * 112 * 112,
        ),
    ],
    ids=["1-D", "3-D"],
)
def test_shapes_parameters_and_work_of_other_axes(
    node: Convolution, image: Shape, output: Shape, parameters: int, work: int
) -> None:
    assert node.output_shapes((N, *image)) == ((N, *output),)
    assert node.output_shapes(image) == (output,)
    assert parameter_count(node, (N, *image)) == parameters
    assert node.multiply_adds((N, *image)) == work


def test_filter_finds_its_pattern() -> None:
    x = np.array([[[[0.0, 1, 0, 0], [1, 1, 1, 0], [0, 1, 0, 1]]]])
    plus = np.array([[[[0.0, 1, 0], [1, 1, 1], [0, 1, 0]]]])
    done = run(Conv2d(filters=1), [x, plus, np.array([0.5])], (np.array([[[[1.0, 2.0]]]]),))
    np.testing.assert_array_equal(done.outputs[0], [[[[5.5, 2.5]]]])
    np.testing.assert_array_equal(done.gradients[0], [[[[0, 1, 2, 0], [1, 3, 3, 2], [0, 1, 2, 0]]]])
    np.testing.assert_array_equal(done.gradients[1], [[[[2, 1, 0], [3, 3, 1], [2, 1, 2]]]])
    np.testing.assert_array_equal(done.gradients[2], [3.0])


@pytest.mark.parametrize(
    ("settings", "x", "rule"),
    [
        ({"kernel_size": 7}, (N, 3, 5, 5), "kernel 7 is longer than the input 5"),
        ({"kernel_size": 9, "padding": 1}, (N, 3, 5, 5), "kernel 9 is longer than the padded inp"),
        ({"groups": 2}, (N, 3, 5, 5), "groups 2 do not divide the 3 input channels"),
        ({"groups": 3, "filters": 4}, (N, 3, 5, 5), "groups 3 do not divide the 4 filters"),
        ({"padding": "same", "stride": [2, 1]}, (N, 3, 5, 5), '"same" needs stride 1, it is 2×1'),
        ({}, (N, 784), r"x must have 4 axes .* it has 2: \(N, 784\)"),
        ({}, (N, 28, 28), r"must be known sizes, x has shape \(N, 28, 28\)"),
    ],
)
def test_shape_that_does_not_fit_is_refused(settings: dict[str, Any], x: Shape, rule: str) -> None:
    with pytest.raises(ShapeError, match=rule) as caught:
        Conv2d(**settings).output_shapes(x)
    assert caught.value.remedy


@pytest.mark.parametrize(
    ("node", "x", "rule"),
    [
        (Conv1d(kernel_size=7), (N, 3, 5), "kernel 7 is longer than the input 5"),
        (Conv1d(stride=2, padding="same"), (N, 3, 5), '"same" needs stride 1, it is 2'),
        (Conv1d(), (N, 3, 28, 28), r"must have 3 axes \(batch, channels, length\), or the last 2"),
        (Conv1d(), (N, 28), r"channels and length must be known sizes, x has shape \(N, 28\)"),
        (Conv3d(kernel_size=(2, 3, 4), padding=1), (N, 3, 1, 1, 1), "kernel 4 is longer than the"),
        (Conv3d(stride=(1, 1, 2), padding="same"), (N, 1, 4, 4, 4), "stride 1, it is 1×1×2"),
        (Conv3d(groups=2), (N, 3, 5, 5, 5), "groups 2 do not divide the 3 input channels"),
        (Conv3d(), (N, 3, 28), r"must have 5 axes \(batch, channels, depth, height, width\)"),
    ],
)
def test_shape_of_other_axes_that_does_not_fit_is_refused(
    node: Convolution, x: Shape, rule: str
) -> None:
    with pytest.raises(ShapeError, match=rule) as caught:
        node.output_shapes(x)
    assert caught.value.remedy


def test_volume_that_is_not_tiled_is_a_warning() -> None:
    node = Conv3d(filters=1, kernel_size=2, stride=2)
    (sentence,) = node.shape_warnings((N, 3, 5, 5, 5))
    assert "does not tile depth, height and width 5: " in sentence
    sentences = node.shape_warnings((N, 3, 5, 4, 7))
    assert [text.split(":")[0][-8:] for text in sentences] == [" depth 5", " width 7"]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("filters", 0),
        ("filters", 10**12),
        ("filters", 2.0),
        ("kernel_size", 0),
        ("kernel_size", [3, 0]),
        ("kernel_size", [3, 3, 3]),
        ("stride", 0),
        ("padding", -1),
        ("padding", "full"),
        ("dilation", 0),
        ("groups", 0),
        ("initializer", "ones"),
    ],
)
def test_setting_out_of_bounds_is_refused_by_name(name: str, value: Any) -> None:
    with pytest.raises(SettingError, match=rf"setting {name} = "):
        Conv2d.checked({name: value})


@pytest.mark.parametrize(
    ("settings", "module"),
    [
        ({"filters": 6, "kernel_size": 5, "padding": 2}, "nn.Conv2d(4, 6, 5, padding=2)"),
        ({"filters": 8, "kernel_size": [3, 5]}, "nn.Conv2d(4, 8, (3, 5))"),
        ({"filters": 8, "padding": "same", "bias": False}, None),
        ({"filters": 8, "padding": "valid"}, "nn.Conv2d(4, 8, 3)"),
        (
            {"filters": 8, "stride": [2, 1], "dilation": 2, "groups": 4},
            "nn.Conv2d(4, 8, 3, stride=(2, 1), dilation=2, groups=4)",
        ),
    ],
)
def test_pytorch_text_names_only_what_is_not_the_default(
    settings: dict[str, Any], module: str | None
) -> None:
    module = module or 'nn.Conv2d(4, 8, 3, padding="same", bias=False)'
    assert text(Conv2d(**settings), (N, 4, 28, 28)) == ("self.conv1(image)", {"conv1": module})


def test_pytorch_text_of_other_axes() -> None:
    node = Conv1d(filters=8, kernel_size=5, stride=2)
    assert text(node, (N, 4, 9))[1] == {"conv1": "nn.Conv1d(4, 8, 5, stride=2)"}
    node = Conv3d(filters=8, kernel_size=(1, 3, 3), padding="same")
    expression, members = text(node, (N, 4, 9, 9, 9), weight="self.shared")
    assert expression == 'F.conv3d(image, self.shared, self.conv1_bias, padding="same")'
    assert members == {"conv1_bias": "nn.Parameter(torch.empty((8,)))"}


def test_pytorch_text_with_a_wired_weight_is_the_function() -> None:
    node = Conv2d(filters=8, stride=2, padding=1)
    expression, members = text(node, (N, 4, 9, 9), weight="self.shared")
    assert expression == "F.conv2d(image, self.shared, self.conv1_bias, stride=2, padding=1)"
    assert members == {"conv1_bias": "nn.Parameter(torch.empty((8,)))"}
    node = Conv2d(filters=8, bias=False, padding="same")
    expression, members = text(node, (N, 4, 9, 9), weight="self.shared")
    assert expression == 'F.conv2d(image, self.shared, padding="same")'
    assert members == {}


@pytest.mark.parametrize(
    "settings",
    [
        {"filters": 2, "padding": 1},
        {"filters": 9, "stride": 2},
        {"filters": 4, "groups": 4, "dilation": 2, "padding": 2},
        {"filters": 3, "kernel_size": 1},
        {"filters": 8, "kernel_size": 1, "stride": 3, "padding": 1},
    ],
)
@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("batch", [1, 3, 9])
def test_order_in_memory_does_not_matter(settings: dict[str, Any], layout: str, batch: int) -> None:
    node = Conv2d(**settings)
    arrays = draw(node, np.random.default_rng(1).standard_normal((batch, 4, 7, 8)))
    expected = run(node, arrays)
    turned = [LAYOUTS[layout](arrays[0]), np.copy(arrays[1], order="F"), *arrays[2:]]
    assert_same(run(node, turned, (LAYOUTS[layout](expected.upstream[0]),)), expected, 1e-14)


def test_one_image_is_a_batch_of_one() -> None:
    node = Conv2d(filters=2, stride=2, padding=1)
    x, *weights = draw(node, np.random.default_rng(1).standard_normal((1, 3, 6, 6)))
    batch = run(node, [x, *weights])
    one = run(node, [x[0], *weights], (batch.upstream[0][0],))
    np.testing.assert_array_equal(one.outputs[0], batch.outputs[0][0])
    np.testing.assert_array_equal(one.gradients[0], batch.gradients[0][0])


@pytest.mark.parametrize(
    "settings",
    [{"padding": 1}, {"filters": 4, "groups": 4, "padding": 1}, {"filters": 8, "stride": 2}],
    ids=["columns", "bands", "steps"],
)
def test_empty_batch_gives_empty_batches_and_no_gradient(settings: dict[str, Any]) -> None:
    node = Conv2d(**settings)
    done = run(node, draw(node, np.zeros((0, 4, 6, 6))))
    assert node.output_shapes((0, 4, 6, 6)) == (done.outputs[0].shape,)
    assert done.gradients[0].shape == (0, 4, 6, 6)
    assert not done.gradients[1].any()
    assert not done.gradients[2].any()


def test_gradient_that_is_not_needed_is_not_made() -> None:
    node = Conv2d(filters=2)
    arrays = draw(node, np.ones((2, 3, 5, 5)))
    with patch("nodes.convolution.conv.transpose") as transpose:
        done = run(node, arrays, needs_gradient=(False, True, False))
    transpose.assert_not_called()
    assert done.gradients[0] is done.gradients[2] is None
    assert done.gradients[1].shape == (2, 3, 3, 3)


def test_columns_of_a_large_batch_are_never_all_in_memory() -> None:
    node = Conv2d(filters=16, padding=1)
    arrays = draw(node, np.ones((32, 16, 32, 32)))
    upstream = (np.ones((32, 16, 32, 32)),)
    image = arrays[0].nbytes
    tracemalloc.start()
    run(node, arrays, upstream)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    # Output, gradient, two padded copies and a tile; all columns would be nine images each.
    assert peak <= 5 * image + 2 * columns.TILE_BYTES < 9 * image


@st.composite
def convolutions(draw: st.DrawFn) -> tuple[Convolution, tuple[int, ...]]:
    """Draw a convolution, and the shape of a batch that it fits."""
    axes = draw(st.sampled_from([2, 1, 3]))
    groups, many = draw(st.integers(1, 3)), draw(st.integers(1, 6))
    kernel, dilation = draw(per_axis(axes, 1, 3)), draw(per_axis(axes, 1, 3))
    padding = draw(per_axis(axes, 0, 3))
    node = (Conv1d, Conv2d, Conv3d)[axes - 1](
        filters=groups * many,
        kernel_size=setting(kernel),
        stride=setting(draw(per_axis(axes, 1, 3))),
        padding=setting(padding),
        dilation=setting(dilation),
        groups=groups,
        bias=draw(st.booleans()),
    )
    spans = [d * (k - 1) + 1 - 2 * p for k, d, p in zip(kernel, dilation, padding, strict=True)]
    size = [max(1, span) + draw(st.integers(0, 5)) for span in spans]
    return node, (draw(st.integers(1, 9)), groups * draw(st.integers(1, 3)), *size)


@pytest.mark.torch
@given(
    convolution=convolutions(),
    layout=layouts,
    tile=st.sampled_from([1, 1000, columns.TILE_BYTES]),
    long_run=st.sampled_from([0, shifts.LONG_RUN_BYTES]),
    seed=st.integers(0, 2**32 - 1),
)
def test_numbers_are_those_of_pytorch(
    convolution: tuple[Convolution, tuple[int, ...]],
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


@pytest.mark.torch
@pytest.mark.filterwarnings("ignore:Using padding='same' with even kernel lengths:UserWarning")
@pytest.mark.parametrize("kernel", [1, 2, 3, (4, 5)])
@pytest.mark.parametrize("dilation", [1, 2, 3])
def test_same_padding_is_that_of_pytorch(kernel: int | tuple[int, int], dilation: int) -> None:
    from tests.nodes.torch_running import run_torch

    node = Conv2d(filters=2, kernel_size=kernel, dilation=dilation, padding="same")
    arrays = draw(node, np.random.default_rng(2).standard_normal((2, 3, 5, 6)))
    ours = run(node, arrays)
    assert ours.outputs[0].shape == (2, 2, 5, 6)
    assert_same(ours, run_torch(node, arrays, ours.upstream))


@pytest.mark.torch
@pytest.mark.filterwarnings("ignore:Using padding='same' with even kernel lengths:UserWarning")
@pytest.mark.parametrize(
    ("node", "shape"),
    [
        (Conv1d(filters=2, kernel_size=4, dilation=3, padding="same"), (2, 3, 7)),
        (Conv3d(filters=2, kernel_size=(2, 3, 4), padding="same"), (2, 3, 3, 4, 5)),
    ],
    ids=["1-D", "3-D"],
)
def test_same_padding_of_other_axes_is_that_of_pytorch(
    node: Convolution, shape: tuple[int, ...]
) -> None:
    from tests.nodes.torch_running import run_torch

    arrays = draw(node, np.random.default_rng(2).standard_normal(shape))
    ours = run(node, arrays)
    assert ours.outputs[0].shape == (2, 2, *shape[2:])
    assert_same(ours, run_torch(node, arrays, ours.upstream))
