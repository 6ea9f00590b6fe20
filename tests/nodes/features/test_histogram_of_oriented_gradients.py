"""Histograms of oriented gradients: known edges, scikit-image as the judge, errors."""

from __future__ import annotations

import itertools
import math
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nodes.context import Context
from nodes.errors import ShapeError
from nodes.features.histogram_of_oriented_gradients import HistogramOfOrientedGradients
from nodes.features.oriented_cells import (
    BlockNorm,
    cell_histograms,
    direction_numbers,
    normalized_blocks,
)
from nodes.settings import pair
from nodes.shapes import BATCH
from tests.nodes.running import relative_error, run

NORMS = ("L1", "L1-sqrt", "L2", "L2-Hys")


def hog(images: Any, **given: Any) -> Any:
    node = HistogramOfOrientedGradients.checked(given)
    return node.forward(Context(images.dtype), images)


def judged(images: Any, **given: Any) -> Any:
    """Return what scikit-image answers, which adds the pixels of a cell up in single precision."""
    from skimage.feature import hog as scikit_hog

    node = HistogramOfOrientedGradients.checked(given)
    sizes = pair(node.pixels_per_cell), pair(node.cells_per_block)
    rows = [
        scikit_hog(image, node.orientations, *sizes, node.block_norm, channel_axis=0)
        for image in images
    ]
    return np.stack(rows)


# Known edges


@pytest.mark.parametrize(
    ("down", "across", "number"), [(0, 1, 0), (1, 1, 1), (1, 0, 2), (1, -1, 3)]
)
def test_slope_fills_the_bin_of_its_direction(down: int, across: int, number: int) -> None:
    rows, columns = np.mgrid[0.0:6.0, 0.0:6.0]
    image = (down * rows + across * columns)[np.newaxis, np.newaxis]
    for turned in (image, -image):
        # The middle cell of nine is away from the border, where differences are 0.
        cells = cell_histograms(turned, 4, (2, 2))[0, 1, 1]
        expected = 2.0 * math.hypot(down, across) * np.eye(4)[number]
        np.testing.assert_allclose(cells, expected)


def test_image_without_edges_gives_zeros() -> None:
    for norm in NORMS:
        out = hog(np.full((1, 3, 24, 24), 0.7), block_norm=norm)
        np.testing.assert_array_equal(out, np.zeros((1, 81)))


def test_steepest_channel_counts() -> None:
    image = np.zeros((1, 2, 6, 6))
    image[0, 0] = np.arange(6.0) * 3.0
    image[0, 1] = np.arange(6.0)[:, np.newaxis]
    both, first = (cell_histograms(x, 2, (2, 2))[0, 1, 1] for x in (image, image[:, :1]))
    np.testing.assert_array_equal(both, first)
    np.testing.assert_array_equal(both, [6.0, 0.0])


def test_brighter_light_leaves_the_features_nearly_alone() -> None:
    image = np.random.default_rng(0).random((1, 1, 24, 24))
    np.testing.assert_allclose(hog(image * 3.0 + 5.0), hog(image), rtol=1e-3)


@pytest.mark.parametrize(
    ("norm", "expected"),
    [
        ("L1", [3 / 7, 4 / 7, 0.0]),
        ("L1-sqrt", [math.sqrt(3 / 7), math.sqrt(4 / 7), 0.0]),
        ("L2", [0.6, 0.8, 0.0]),
        # Both are cut to 0.2, and then they are equal parts of a length of 1.
        ("L2-Hys", [math.sqrt(0.5), math.sqrt(0.5), 0.0]),
    ],
)
def test_block_is_divided_by_its_length(norm: BlockNorm, expected: list[float]) -> None:
    cells = np.array([3.0, 4.0, 0.0]).reshape(1, 1, 1, 3)
    np.testing.assert_allclose(normalized_blocks(cells, (1, 1), norm), [expected], rtol=1e-5)


# scikit-image


@pytest.mark.parametrize("norm", NORMS)
@pytest.mark.parametrize(
    ("orientations", "cell", "block"),
    [(9, 8, 3), (8, [3, 4], [2, 1]), (4, 4, 1), (7, [5, 6], 2), (1, 8, 2), (12, 2, 3)],
)
def test_features_are_those_of_scikit_image(
    norm: str, orientations: int, cell: Any, block: Any
) -> None:
    random = np.random.default_rng(2)
    given = {
        "orientations": orientations,
        "pixels_per_cell": cell,
        "cells_per_block": block,
        "block_norm": norm,
    }
    # Whole numbers put many directions right on a border between bins.
    for images in (random.random((2, 3, 27, 33)), random.integers(0, 4, (1, 1, 27, 33)) * 1.0):
        for dtype in (np.float64, np.float32):
            out = hog(images.astype(dtype), **given)
            assert out.dtype == dtype
            assert relative_error(out, judged(images.astype(dtype), **given)) < 3e-6


@pytest.mark.parametrize("orientations", [1, 2, 3, 4, 6, 8, 9, 12, 18, 180])
def test_direction_is_that_of_the_angle_with_borders_in_the_bin_above(orientations: int) -> None:
    numbers = np.arange(-6, 7)
    down, across = (
        np.array(each, dtype=float)
        for each in zip(*itertools.product(numbers, numbers), strict=True)
    )
    is_edge = (down != 0) | (across != 0)
    angle = np.rad2deg(np.arctan2(down, across)) % 180.0
    expected = np.floor(angle * orientations / 180.0 + 1e-9)
    found = direction_numbers(down, across, orientations)
    np.testing.assert_array_equal(found[is_edge], expected[is_edge])


# PyTorch


@pytest.mark.torch
@settings(max_examples=25, deadline=None)
@given(
    st.integers(1, 3),
    st.tuples(st.integers(1, 12), st.integers(1, 12)),
    st.integers(1, 12),
    st.sampled_from(NORMS),
    st.booleans(),
)
def test_pytorch_gives_the_same_features(
    channels: int, size: tuple[int, int], orientations: int, norm: str, is_whole: bool
) -> None:
    from tests.nodes.torch_running import run_torch

    random = np.random.default_rng(channels)
    images = (
        random.integers(0, 3, (2, channels, *size))
        if is_whole
        else random.random((2, channels, *size))
    )
    images = images.astype(np.float64)
    node = HistogramOfOrientedGradients.checked(
        {
            "orientations": orientations,
            "pixels_per_cell": [max(1, size[0] // 3), max(1, size[1] // 2)],
            "cells_per_block": 1,
            "block_norm": norm,
        }
    )
    ours = run(node, [images]).outputs[0]
    assert relative_error(run_torch(node, [images]).outputs[0], ours) < 1e-12


# Shapes


def test_row_holds_every_block() -> None:
    node = HistogramOfOrientedGradients()
    # 4 by 4 cells, 2 by 2 blocks of 3 by 3 cells, 9 directions.
    assert node.output_shapes((BATCH, 3, 32, 32)) == ((BATCH, 2 * 2 * 3 * 3 * 9),)


def test_image_smaller_than_a_block_is_refused_with_both_sizes() -> None:
    with pytest.raises(ShapeError) as caught:
        HistogramOfOrientedGradients().output_shapes((BATCH, 1, 28, 20))
    assert caught.value.rule == (
        "a block of 3×3 cells of 8×8 pixels is 24×24 pixels, the image has 28×20"
    )
    assert caught.value.remedy == "Make the cell or the block smaller."


def test_pixels_that_no_cell_holds_are_warned_of() -> None:
    node = HistogramOfOrientedGradients()
    assert node.shape_warnings((BATCH, 1, 24, 28)) == (
        "cells of 8 pixels do not fill the width 28: the last 4 are left out",
    )
    assert node.shape_warnings((BATCH, 1, 24, 32)) == ()
