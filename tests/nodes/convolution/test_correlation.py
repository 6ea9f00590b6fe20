"""The kernels of convolution against its definition, and against each other."""

from __future__ import annotations

from unittest.mock import patch

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nodes.convolution import columns, correlation
from nodes.convolution.bands import ROWS, correlate_in_bands
from nodes.convolution.columns import slices, tile
from nodes.convolution.correlation import correlate, weight_gradient
from nodes.convolution.shifts import correlate_by_shifts, weight_gradient_by_dots
from nodes.convolution.transposition import gather, spread
from nodes.windows import Window
from tests.nodes.convolution.spaces import Scene, scenes, seen

tiles = st.sampled_from([1, 500, columns.TILE_BYTES])


@given(scene=scenes(), tile_bytes=tiles)
def test_columns_give_what_the_definition_says(scene: Scene, tile_bytes: int) -> None:
    with (
        patch.object(columns, "TILE_BYTES", tile_bytes),
        patch.object(correlation, "has_bands", lambda *_: False),
    ):
        found = correlate(scene.volume, scene.weight, None, scene.space, scene.groups)
    np.testing.assert_allclose(found, seen(scene), atol=1e-12)


@given(scene=scenes(), tile_bytes=tiles)
def test_gathering_and_spreading_are_the_transpose(scene: Scene, tile_bytes: int) -> None:
    """⟨gradient, seen(volume)⟩ = ⟨transpose(gradient), volume⟩, for both ways to do it."""
    arguments = scene.gradient, scene.weight, scene.space, scene.groups, scene.size
    with patch.object(columns, "TILE_BYTES", tile_bytes):
        gathered, spread_out = gather(*arguments), spread(*arguments)
    np.testing.assert_allclose(gathered, spread_out, atol=1e-12)
    expected = np.vdot(scene.gradient, seen(scene))
    assert np.vdot(gathered, scene.volume) == pytest.approx(expected, abs=1e-10)


@given(scene=scenes(), tile_bytes=tiles)
def test_dots_give_the_weight_gradient_of_columns(scene: Scene, tile_bytes: int) -> None:
    arguments = scene.volume, scene.gradient, scene.weight.shape, scene.space, scene.groups
    with (
        patch.object(columns, "TILE_BYTES", tile_bytes),
        patch.object(correlation, "is_made_of_dots", lambda *_: False),
    ):
        by_columns = weight_gradient(*arguments)
        by_dots = weight_gradient_by_dots(*arguments)
    np.testing.assert_allclose(by_dots, by_columns, atol=1e-12)


@given(
    scene=scenes(most_steps=1),
    height=st.integers(1, 2 * ROWS + 1),
    has_bias=st.booleans(),
    tile_bytes=tiles,
)
def test_bands_and_shifts_give_what_columns_give(
    scene: Scene, height: int, has_bias: bool, tile_bytes: int
) -> None:
    deep, down, across = scene.space
    space = deep, Window(down.kernel, 1, down.before, 2), across
    random = np.random.default_rng(height)
    shape = list(scene.volume.shape)
    shape[3] = max(1, height + down.kernel - 3 - down.before)
    volume = random.standard_normal(shape)
    bias = random.standard_normal(len(scene.weight)) if has_bias else None
    arguments = volume, scene.weight, bias, space, scene.groups
    with (
        patch.object(columns, "TILE_BYTES", tile_bytes),
        patch.object(correlation, "has_bands", lambda *_: False),
    ):
        expected = correlate(*arguments)
        np.testing.assert_allclose(correlate_in_bands(*arguments), expected, atol=1e-12)
        np.testing.assert_allclose(correlate_by_shifts(*arguments), expected, atol=1e-12)


@given(
    sizes=st.lists(st.integers(1, 9), min_size=1, max_size=4).map(tuple), cells=st.integers(1, 500)
)
def test_tile_is_one_piece_and_small_enough(sizes: tuple[int, ...], cells: int) -> None:
    sides = tile(sizes, cells)
    assert 1 <= np.prod(sides) <= max(1, cells)
    assert all(side <= size for side, size in zip(sides, sizes, strict=True))
    # Only the last axes are whole, and all that come before the first part of one are single.
    parts = [i for i, (side, size) in enumerate(zip(sides, sizes, strict=True)) if side < size]
    assert all(sides[i] == 1 for i in parts[:-1])


@pytest.mark.parametrize(
    ("sizes", "cells", "sides"),
    [((32, 1, 28, 28), 227, (1, 1, 7, 28)), ((4, 3), 100, (4, 3)), ((5, 10), 4, (1, 4))],
)
def test_tiles_are_about_the_same_size(
    sizes: tuple[int, ...], cells: int, sides: tuple[int, ...]
) -> None:
    assert tile(sizes, cells) == sides


def test_pieces_of_an_axis_meet() -> None:
    assert list(slices(7, 3)) == [slice(0, 3), slice(3, 6), slice(6, 7)]
