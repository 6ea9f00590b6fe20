"""RoI pooling: rounding, bins, borders, and the definition that torchvision follows."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nodes.errors import SettingError, ShapeError, ValueRuleError
from nodes.pooling.roi_pool import RoiPool
from nodes.shapes import BATCH, Shape, Symbol
from tests.nodes.pooling.drawing import in_memory, layouts, numbers, seeds
from tests.nodes.running import run

MAP = np.arange(36.0).reshape(1, 1, 6, 6)


def away_from_zero(number: float) -> int:
    return int(math.copysign(math.floor(abs(number) + 0.5), number))


def by_definition(
    x: Any, boxes: Any, size: tuple[int, int], scale: float, upstream: Any
) -> tuple[Any, Any]:
    """Return value and gradient, one bin after the other as the definition goes through them."""
    out, into = np.zeros((len(boxes), x.shape[1], *size)), np.zeros_like(x)
    for k, c, *bins in np.ndindex(out.shape):
        example = int(boxes[k, 0])
        seen: list[range] = []
        for axis, (number, count, length) in enumerate(zip(bins, size, x.shape[2:], strict=True)):
            first = away_from_zero(boxes[k, 2 - axis] * scale)
            last = away_from_zero(boxes[k, 4 - axis] * scale)
            cell = max(last - first + 1, 1) / count
            start = min(max(math.floor(number * cell) + first, 0), length)
            stop = min(max(math.ceil((number + 1) * cell) + first, 0), length)
            seen.append(range(start, stop))
        places = [(h, w) for h in seen[0] for w in seen[1]]
        if places:
            best = max(places, key=lambda place: x[example, c, place[0], place[1]])
            out[k, c, bins[0], bins[1]] = x[example, c, best[0], best[1]]
            into[example, c, best[0], best[1]] += upstream[k, c, bins[0], bins[1]]
    return out, into


def test_box_is_cut_into_even_bins_with_both_its_corners() -> None:
    node = RoiPool(output_size=2)
    done = run(node, [MAP, np.array([[0.0, 1, 2, 4, 5]])], (np.array([[[[1.0, 2], [3, 4]]]]),))
    np.testing.assert_array_equal(done.outputs[0], [[[[20, 22], [32, 34]]]])
    assert {tuple(place[2:]) for place in np.argwhere(done.gradients[0])} == {
        (3, 2), (3, 4), (5, 2), (5, 4)
    }  # fmt: skip


def test_bins_overlap_where_pixels_do_not_divide() -> None:
    done = run(RoiPool(output_size=[1, 2]), [MAP, np.array([[0.0, 0, 0, 2, 0]])])
    np.testing.assert_array_equal(done.outputs[0], [[[[1, 2]]]])


def test_boxes_of_the_picture_are_scaled_to_the_map() -> None:
    boxes = np.array([[0.0, 32, 48, 64, 80]])
    out = run(RoiPool(output_size=1, spatial_scale=1 / 16), [MAP, boxes]).outputs[0]
    assert out.item() == MAP[0, 0, 5, 4]


def test_bin_outside_the_map_gives_zero() -> None:
    boxes = np.array([[0.0, 4, 4, 7, 7], [0, 90, 0, 99, 5], [0, -9, -9, -5, -5]])
    done = run(RoiPool(output_size=2), [MAP + 1.0, boxes])
    np.testing.assert_array_equal(done.outputs[0][:, 0], [[[36, 0], [0, 0]], *np.zeros((2, 2, 2))])


def test_box_turned_inside_out_is_one_pixel() -> None:
    out = run(RoiPool(output_size=1), [MAP, np.array([[0.0, 3, 2, 1, 0]])]).outputs[0]
    assert out.item() == MAP[0, 0, 2, 3]


def test_gradients_of_boxes_that_overlap_add_up() -> None:
    boxes = np.array([[0.0, 0, 0, 5, 5], [0, 3, 3, 5, 5]])
    done = run(RoiPool(output_size=1), [MAP, boxes], (np.array([[[[2.0]]], [[[3.0]]]]),))
    assert done.gradients[0].sum() == done.gradients[0][0, 0, 5, 5] == 5.0
    np.testing.assert_array_equal(done.gradients[1], np.zeros((2, 5)))


def test_no_box_is_no_output() -> None:
    done = run(RoiPool(output_size=2), [MAP, np.zeros((0, 5))])
    assert done.outputs[0].shape == (0, 1, 2, 2)
    assert not done.gradients[0].any()


@pytest.mark.parametrize(
    ("boxes", "rule"),
    [
        ([[1.0, 0, 0, 1, 1]], "a box belongs to example 1 of a batch of 1"),
        ([[-1.0, 0, 0, 1, 1]], "a box belongs to example -1 of a batch of 1"),
        ([[0.0, 0, 0, 1, np.inf]], "a box is not finite"),
    ],
)
def test_box_of_no_example_is_refused(boxes: Any, rule: str) -> None:
    with pytest.raises(ValueRuleError, match=rule) as caught:
        run(RoiPool(), [MAP, np.array(boxes)])
    assert caught.value.remedy


@pytest.mark.parametrize(
    ("x", "boxes", "rule"),
    [
        ((3, 6, 6), (2, 5), "x must have 4 axes"),
        ((BATCH, 3, 6, 6), (2, 4), r"boxes must have shape \(K, 5\), they have \(2, 4\)"),
        ((BATCH, 3, 6, 6), (5,), r"boxes must have shape \(K, 5\)"),
    ],
)
def test_shape_that_does_not_fit_is_refused(x: Shape, boxes: Shape, rule: str) -> None:
    with pytest.raises(ShapeError, match=rule) as caught:
        RoiPool().output_shapes(x, boxes)
    assert caught.value.remedy


def test_number_of_boxes_may_be_unknown() -> None:
    boxes = (Symbol("K"), 5)
    assert RoiPool().output_shapes((BATCH, 3, 6, 6), boxes) == ((Symbol("K"), 3, 7, 7),)


@pytest.mark.parametrize("scale", [0.0, -1.0])
def test_scale_out_of_bounds_is_refused(scale: float) -> None:
    with pytest.raises(SettingError, match="setting spatial_scale = "):
        RoiPool.checked({"spatial_scale": scale})


@st.composite
def box_rows(draw: st.DrawFn, batch: int) -> list[list[float]]:
    """Draw boxes in and around a map, with corners at halves, too."""
    corner = st.integers(-8, 30).map(lambda number: number / 2)
    box = st.tuples(st.integers(0, batch - 1), corner, corner, corner, corner)
    return [list(row) for row in draw(st.lists(box, max_size=4))]


@pytest.mark.torch
@given(
    shape=st.tuples(*(st.integers(1, n) for n in (3, 2, 9, 9))),
    size=st.tuples(st.integers(1, 4), st.integers(1, 4)),
    scale=st.sampled_from([1.0, 0.5, 0.3, 2.0]),
    layout=layouts,
    is_whole=st.booleans(),
    seed=seeds,
    data=st.data(),
)
def test_value_and_gradient_follow_the_definition_here_and_in_pytorch(
    shape: tuple[int, ...],
    size: tuple[int, int],
    scale: float,
    layout: str,
    is_whole: bool,
    seed: int,
    data: st.DataObject,
) -> None:
    from tests.nodes.torch_running import run_torch

    boxes = np.array(data.draw(box_rows(shape[0])), float).reshape(-1, 5)
    x, node = numbers(shape, seed, is_whole), RoiPool(output_size=size, spatial_scale=scale)
    ours = run(node, [in_memory(x, layout), boxes])
    out, into = by_definition(x, boxes, size, scale, ours.upstream[0])
    for done in (ours, run_torch(node, [x, boxes], ours.upstream)) if len(boxes) else (ours,):
        np.testing.assert_array_equal(done.outputs[0], out)
        np.testing.assert_allclose(done.gradients[0], into, rtol=1e-12, atol=1e-14)
