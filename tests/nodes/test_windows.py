"""Windows: how many places they have, what they leave out, and where they do not fit."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nodes.errors import ShapeError
from nodes.shapes import BATCH, Shape
from nodes.windows import (
    Window,
    batch_last,
    image_sizes,
    tiling_warnings,
    window_counts,
    window_pair,
)


@given(
    kernel=st.integers(1, 5),
    stride=st.integers(1, 4),
    before=st.integers(0, 3),
    after=st.integers(0, 3),
    dilation=st.integers(1, 3),
    size=st.integers(1, 20),
)
def test_count_is_how_often_the_window_fits(
    kernel: int, stride: int, before: int, after: int, dilation: int, size: int
) -> None:
    window = Window(kernel, stride, before, after, dilation)
    length = before + size + after
    starts = [s for s in range(0, length, stride) if s + dilation * (kernel - 1) < length]
    if starts:
        window.require_fit(size)
        assert window.count(size) == len(starts)
        assert window.rest(size) == length - 1 - (starts[-1] + dilation * (kernel - 1))
    else:
        with pytest.raises(ShapeError, match=f"kernel {kernel} "):
            window.require_fit(size)


def test_kernel_that_does_not_fit_is_refused_with_both_numbers() -> None:
    with pytest.raises(ShapeError) as caught:
        window_counts(window_pair(7, 1, 1), 3, 9)
    assert caught.value.rule == "kernel 7 is longer than the padded input 5"
    assert caught.value.remedy == "Reduce the kernel or add padding."


def test_unpadded_input_is_not_called_padded() -> None:
    with pytest.raises(ShapeError, match="kernel 7 is longer than the input 5"):
        window_counts(window_pair(7, 1, 0), 9, 5)


def test_dilated_kernel_that_does_not_fit_names_its_span() -> None:
    with pytest.raises(ShapeError, match="kernel 3 with dilation 4 spans 9, longer than the input"):
        window_counts(window_pair(3, 1, 0, 4), 8, 20)


@pytest.mark.parametrize(
    ("size", "kernel", "stride", "numbers"),
    [
        (7, 3, 3, "the exact output is 2.33, PyTorch's floor gives 2 and leaves the last 1 of 7"),
        (10, 3, 2, "the exact output is 4.5, PyTorch's floor gives 4 and leaves the last 1 of 10"),
        (224, 11, 4, "the exact output is 54.25, PyTorch's floor gives 54 and leaves the last 1 "),
    ],
)
def test_window_that_does_not_tile_is_said_with_its_numbers(
    size: int, kernel: int, stride: int, numbers: str
) -> None:
    (sentence,) = tiling_warnings(window_pair(kernel, stride, 0), size, size)
    start = f"kernel {kernel} with stride {stride} does not tile height and width {size}: "
    assert sentence.startswith(start + numbers)


def test_axis_that_is_not_tiled_is_named_alone() -> None:
    (sentence,) = tiling_warnings(window_pair(2, 2, 0), 4, 5)
    assert "does not tile width 5: " in sentence
    sentences = tiling_warnings(window_pair(2, 2, 0), 7, 5)
    assert [text.split(":")[0][-8:] for text in sentences] == ["height 7", " width 5"]


def test_warning_counts_padding_and_dilation() -> None:
    (sentence,) = tiling_warnings(window_pair(3, 4, 1, 2), 6, 6)
    assert sentence == (
        "kernel 3 spanning 5 with stride 4 does not tile height and width 6, padded to 8: the "
        "exact output is 1.75, PyTorch's floor gives 1 and leaves the last 3 of 8 out."
    )


def test_padding_that_is_left_out_is_no_loss() -> None:
    assert tiling_warnings(window_pair(3, 2, 1), 28, 28) == ()


@pytest.mark.parametrize(("size", "kernel", "stride", "padding"), [(7, 3, 2, 0), (227, 11, 4, 0)])
def test_window_that_tiles_gives_no_warning(
    size: int, kernel: int, stride: int, padding: int
) -> None:
    assert tiling_warnings(window_pair(kernel, stride, padding), size, size) == ()


@pytest.mark.parametrize(
    ("shape", "message"),
    [
        ((BATCH, 28), r"x must have 4 axes .* it has 2: \(N, 28\)"),
        ((1, 2, 3, 4, 5), "it has 5"),
        ((BATCH, 28, 28), r"must be known sizes, x has shape \(N, 28, 28\)"),
    ],
)
def test_shape_that_is_no_image_is_refused(shape: Shape, message: str) -> None:
    with pytest.raises(ShapeError, match=message):
        image_sizes(shape)


def test_batch_last_memory_is_taken_as_it_is() -> None:
    memory = np.zeros((2, 3, 4, 5))
    assert np.shares_memory(batch_last(memory.transpose(3, 0, 1, 2)), memory)
    assert batch_last(np.zeros((5, 2, 3, 4))).shape == (2, 3, 4, 5)
    assert batch_last(np.zeros((5, 2, 3, 4))).flags.c_contiguous
