"""The colour histogram: known colours, edges of bins, what it does not look at."""

from __future__ import annotations

import colorsys
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nodes.context import Context
from nodes.errors import ShapeError
from nodes.features.color_histogram import ColorHistogram, hue_in_sixths
from nodes.shapes import BATCH
from tests.nodes.running import run

COLOURS = {
    "red": (1.0, 0.0, 0.0),
    "yellow": (1.0, 1.0, 0.0),
    "green": (0.0, 1.0, 0.0),
    "cyan": (0.0, 1.0, 1.0),
    "blue": (0.0, 0.0, 1.0),
    "magenta": (1.0, 0.0, 1.0),
}


def of_one_colour(colour: tuple[float, ...], size: int = 4) -> Any:
    return np.broadcast_to(np.array(colour)[:, np.newaxis, np.newaxis], (1, 3, size, size))


def histogram(images: Any, **settings: Any) -> Any:
    return ColorHistogram(**settings).forward(Context(images.dtype), images)


@pytest.mark.parametrize("number", range(6))
def test_picture_of_one_colour_has_one_bin(number: int) -> None:
    # A bin holds its lower end: each of the six colours begins one of six bins.
    colour = tuple(COLOURS.values())[number]
    for dtype in (np.float32, np.float64):
        out = histogram(of_one_colour(colour).astype(dtype), bins=6)
        np.testing.assert_array_equal(out, np.eye(6)[[number]])


def test_bins_hold_the_share_of_the_pixels() -> None:
    image = np.zeros((1, 3, 1, 4))
    image[0, :, 0] = np.array([COLOURS["red"], COLOURS["red"], COLOURS["green"], COLOURS["blue"]]).T
    np.testing.assert_array_equal(histogram(image, bins=3), [[0.5, 0.25, 0.25]])
    np.testing.assert_array_equal(histogram(image, bins=3, normalized=False), [[2.0, 1.0, 1.0]])


def test_grey_pixels_count_as_hue_0() -> None:
    for grey in (0.0, 0.4, 1.0):
        assert histogram(of_one_colour((grey, grey, grey)))[0, 0] == 1.0


@given(st.tuples(*[st.integers(0, 2**20)] * 3))
def test_hue_is_that_of_the_standard_library(levels: tuple[int, int, int]) -> None:
    colour = tuple(level / 2**20 for level in levels)
    expected = colorsys.rgb_to_hsv(*colour)[0] * 6.0
    (found,) = hue_in_sixths(of_one_colour(colour, 1)).ravel()
    # Around the circle: 0 and 6 are the same hue.
    assert abs((found - expected + 3.0) % 6.0 - 3.0) < 1e-9


@given(st.integers(0, 2**32 - 1))
def test_shares_add_up_to_1_whatever_light_and_contrast(seed: int) -> None:
    random = np.random.default_rng(seed)
    images = random.integers(0, 256, (3, 3, 5, 4)) / 256.0
    out = histogram(images)
    np.testing.assert_allclose(out.sum(axis=1), 1.0)
    # Powers of two, so that nothing is rounded.
    np.testing.assert_array_equal(histogram(images * 0.25 + 0.5), out)


def test_order_of_the_pixels_does_not_matter() -> None:
    images = np.random.default_rng(0).random((2, 3, 6, 6))
    np.testing.assert_array_equal(histogram(images[..., ::-1, ::-1]), histogram(images))


@pytest.mark.torch
@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_pytorch_puts_every_colour_of_a_byte_image_in_the_same_bin(dtype: Any) -> None:
    from tests.nodes.torch_running import run_torch

    images = np.random.default_rng(1).integers(0, 256, (4, 3, 40, 40)).astype(dtype) / dtype(255)
    images[0] = np.round(images[0] * 4) / 4
    for bins in (6, 7, 10, 36):
        node = ColorHistogram(bins=bins, normalized=False)
        ours = run(node, [images], dtype=dtype).outputs[0]
        np.testing.assert_array_equal(ours, run_torch(node, [images], dtype=dtype).outputs[0])


def test_batch_may_have_any_size() -> None:
    assert ColorHistogram(bins=5).output_shapes((BATCH, 3, 8, 8)) == ((BATCH, 5),)


@pytest.mark.parametrize(
    ("shape", "message"),
    [
        ((BATCH, 1, 8, 8), r"x must have 3 channels .* it has 1: \(N, 1, 8, 8\)"),
        ((3, 8, 8), "x must have 4 axes"),
        ((2, 3, BATCH, 8), "must be known sizes"),
    ],
)
def test_other_shapes_are_refused_with_their_numbers(shape: Any, message: str) -> None:
    with pytest.raises(ShapeError, match=message):
        ColorHistogram().output_shapes(shape)
