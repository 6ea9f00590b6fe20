"""Unfold and fold: worked numbers, shapes, errors, and what they are to each other."""

from __future__ import annotations

import tracemalloc
from typing import Any
from unittest.mock import patch

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nodes.convolution import patches
from nodes.convolution.conv import Conv2d
from nodes.convolution.fold import Fold
from nodes.convolution.unfold import Unfold
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


def test_windows_become_columns() -> None:
    x = np.arange(6.0).reshape(1, 1, 2, 3)
    columns = [[[0, 1], [1, 2], [3, 4], [4, 5]]]
    done = run(Unfold(kernel_size=2), [x], (np.ones((1, 4, 2)),))
    np.testing.assert_array_equal(done.outputs[0], columns)
    np.testing.assert_array_equal(done.gradients[0], [[[[1, 2, 1], [1, 2, 1]]]])


def test_columns_are_added_up_to_an_image() -> None:
    columns = np.array([[[0.0, 1], [1, 2], [3, 4], [4, 5]]])
    node = Fold(output_size=(2, 3), kernel_size=2)
    done = run(node, [columns], (np.arange(6.0).reshape(1, 1, 2, 3),))
    np.testing.assert_array_equal(done.outputs[0], [[[[0, 2, 2], [3, 8, 5]]]])
    np.testing.assert_array_equal(done.gradients[0], columns)


def test_convolution_is_a_product_with_columns() -> None:
    x = np.random.default_rng(0).standard_normal((2, 3, 6, 5))
    settings: dict[str, Any] = {"kernel_size": (3, 2), "stride": (2, 1), "padding": 1}
    node = Conv2d(filters=4, bias=False, **settings)
    arrays = draw(node, x)
    expected = run(node, arrays).outputs[0]
    columns = run(Unfold(**settings), [x]).outputs[0]
    found = (arrays[1].reshape(4, -1) @ columns).reshape(expected.shape)
    np.testing.assert_allclose(found, expected, atol=1e-13)


def test_folding_what_was_unfolded_counts_the_windows_of_each_pixel() -> None:
    settings: dict[str, Any] = {"kernel_size": 3, "padding": 1}
    x = np.ones((1, 2, 4, 4))
    columns = run(Unfold(**settings), [x]).outputs[0]
    counts = run(Fold(output_size=4, **settings), [columns]).outputs[0]
    np.testing.assert_array_equal(counts[0, 0], np.outer([2, 3, 3, 2], [2, 3, 3, 2]))


@pytest.mark.parametrize(
    ("settings", "image", "output"),
    [
        ({"kernel_size": 3, "padding": 1}, (64, 28, 28), (576, 784)),
        ({"kernel_size": (2, 3), "stride": (2, 1), "dilation": 2}, (3, 7, 9), (18, 15)),
    ],
)
def test_shapes(settings: dict[str, Any], image: Shape, output: Shape) -> None:
    fold = Fold(output_size=image[1:], **settings)
    for x, out in (((N, *image), (N, *output)), (image, output)):
        assert Unfold(**settings).output_shapes(x) == (out,)
        assert fold.output_shapes(out) == (x,)


@pytest.mark.parametrize(
    ("node", "x", "rule"),
    [
        (Unfold(kernel_size=7), (N, 3, 5, 5), "kernel 7 is longer than the input 5"),
        (Unfold(), (N, 784), r"x must have 4 axes .* it has 2: \(N, 784\)"),
        (Unfold(), (N, 28, 28), "must be known sizes"),
        (Fold(output_size=4, kernel_size=2), (N, 6, 9), "6 rows of x are no multiple .* 2×2 = 4"),
        (
            Fold(output_size=(4, 3), kernel_size=2),
            (N, 8, 5),
            "output 4×3 has 3 · 2 = 6 places, x has 5 columns",
        ),
        (Fold(output_size=2, kernel_size=3), (N, 9, 1), "kernel 3 is longer than the input 2"),
        (Fold(), (N, 1, 9, 36), "x must have 3 axes"),
        (Fold(), (9, N), r"must be known sizes, x has shape \(9, N\)"),
    ],
)
def test_shape_that_does_not_fit_is_refused(node: Any, x: Shape, rule: str) -> None:
    with pytest.raises(ShapeError, match=rule) as caught:
        node.output_shapes(x)
    assert caught.value.remedy


def test_windows_that_do_not_tile_are_a_warning() -> None:
    (sentence,) = Unfold(kernel_size=2, stride=2).shape_warnings((N, 1, 5, 5))
    assert "does not tile height and width 5: " in sentence
    assert Unfold(kernel_size=2, stride=2).shape_warnings((N, 1, 4, 4)) == ()


@pytest.mark.parametrize(
    ("cls", "name", "value"),
    [
        (Unfold, "kernel_size", 0),
        (Unfold, "padding", -1),
        (Fold, "output_size", 0),
        (Fold, "stride", [1, 2, 3]),
    ],
)
def test_setting_out_of_bounds_is_refused_by_name(cls: Any, name: str, value: Any) -> None:
    with pytest.raises(SettingError, match=rf"setting {name} = "):
        cls.checked({name: value})


def test_pytorch_text_names_only_what_is_not_the_default() -> None:
    call = TorchCall("node", ("x",), {}, ((N, 9, 36),))
    assert Unfold(stride=2).torch(call).expression == "F.unfold(x, 3, stride=2)"
    node = Fold(output_size=(8, 6), kernel_size=(2, 1), padding=1)
    assert node.torch(call).expression == "F.fold(x, (8, 6), (2, 1), padding=1)"


def test_unfolding_needs_no_more_than_its_output() -> None:
    x = np.ones((16, 16, 32, 32))
    node = Unfold(padding=1)
    upstream = (np.ones((16, 144, 1024)),)
    tracemalloc.start()
    run(node, [x], upstream)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak <= upstream[0].nbytes + x.nbytes + 6 * patches.BLOCK_BYTES


@st.composite
def unfoldings(draw: st.DrawFn) -> tuple[dict[str, Any], tuple[int, ...]]:
    """Draw settings, and the shape of images that they fit."""
    kernel, dilation = draw(per_axis(2, 1, 3)), draw(per_axis(2, 1, 3))
    padding = draw(per_axis(2, 0, 3))
    settings = {
        "kernel_size": setting(kernel),
        "stride": setting(draw(per_axis(2, 1, 3))),
        "padding": setting(padding),
        "dilation": setting(dilation),
    }
    spans = [d * (k - 1) + 1 - 2 * p for k, d, p in zip(kernel, dilation, padding, strict=True)]
    size = [max(1, span) + draw(st.integers(0, 5)) for span in spans]
    return settings, (draw(st.integers(1, 4)), draw(st.integers(1, 3)), *size)


@pytest.mark.torch
@given(
    unfolding=unfoldings(),
    layout=layouts,
    block=st.sampled_from([1, patches.BLOCK_BYTES]),
    seed=st.integers(0, 2**32 - 1),
)
def test_numbers_are_those_of_pytorch(
    unfolding: tuple[dict[str, Any], tuple[int, ...]], layout: str, block: int, seed: int
) -> None:
    from tests.nodes.torch_running import run_torch

    settings, shape = unfolding
    x = np.random.default_rng(seed).standard_normal(shape)
    unfold = Unfold(**settings)
    fold = Fold(output_size=shape[2:], **settings)
    with patch.object(patches, "BLOCK_BYTES", block):
        there = run(unfold, [in_layout(x, layout)])
        columns = there.upstream[0]
        back = run(fold, [in_layout(columns, layout)])
    np.testing.assert_array_equal(there.outputs[0], run_torch(unfold, [x]).outputs[0])
    assert_same(there, run_torch(unfold, [x], there.upstream))
    assert_same(back, run_torch(fold, [columns], back.upstream))
    # Each is the gradient of the other, to the last bit.
    np.testing.assert_array_equal(back.outputs[0], there.gradients[0])


def test_columns_of_examples_that_lie_last_are_folded_alike() -> None:
    random = np.random.default_rng(0)
    node = Fold(output_size=(6, 7), kernel_size=(3, 2), stride=(1, 2), padding=1, dilation=(2, 1))
    columns = random.normal(size=(3, 2 * 3 * 2, 4 * 4))
    last = np.moveaxis(np.ascontiguousarray(np.moveaxis(columns, 0, -1)), -1, 0)
    one, other = (run(node, [given]).outputs[0] for given in (columns, last))
    np.testing.assert_allclose(other, one, rtol=1e-15)
