"""Max pooling: known numbers, ties, padding, infinities."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from nodes.pooling.max_pool import MaxPool1d, MaxPool2d, MaxPool3d
from tests.nodes.running import run

# One example and nine: below and above the number at which the order of memory changes.
few_and_many = pytest.mark.parametrize("batch", [1, 2, 9])

IMAGE = np.array([[1.0, 1, 2, 4], [5, 6, 7, 8], [3, 2, 1, 0], [1, 2, 3, 4]])


def batch_of(image: Any, batch: int) -> Any:
    """Return a batch of equal images, examples last in memory as convolution leaves them."""
    tiled = np.tile(np.asarray(image, dtype=float)[..., np.newaxis], batch)
    return np.moveaxis(tiled[np.newaxis], -1, 0)


@few_and_many
def test_worked_example(batch: int) -> None:
    done = run(MaxPool2d(), [batch_of(IMAGE, batch)], (batch_of([[1, 2], [3, 4]], batch),))
    np.testing.assert_array_equal(done.outputs[0], batch_of([[6, 8], [3, 4]], batch))
    into = [[0, 0, 0, 0], [0, 1, 0, 2], [3, 0, 0, 0], [0, 0, 0, 4]]
    np.testing.assert_array_equal(done.gradients[0], batch_of(into, batch))


@few_and_many
def test_first_of_equal_numbers_gets_the_gradient(batch: int) -> None:
    ties = [[1, 2, 0, 3], [2, 2, 3, 3], [5, 5, 0, 0], [5, 5, 0, 0]]
    done = run(MaxPool2d(), [batch_of(ties, batch)], (np.ones((batch, 1, 2, 2)),))
    into = [[0, 1, 0, 1], [0, 0, 0, 0], [1, 0, 1, 0], [0, 0, 0, 0]]
    np.testing.assert_array_equal(done.gradients[0], batch_of(into, batch))


def test_first_of_equal_numbers_is_found_in_reading_order_of_a_volume() -> None:
    x = np.zeros((1, 1, 2, 2, 2))
    x[0, 0, 0, 1, 0] = x[0, 0, 1, 0, 0] = x[0, 0, 0, 1, 1] = 7.0
    done = run(MaxPool3d(), [x], (np.ones((1, 1, 1, 1, 1)),))
    assert done.outputs[0].item() == 7.0
    assert np.argwhere(done.gradients[0]).tolist() == [[0, 0, 0, 1, 0]]


@few_and_many
def test_number_that_is_largest_in_several_windows_gets_all_their_gradients(batch: int) -> None:
    x = [[0, 0, 0], [0, 9, 0], [0, 0, 0]]
    done = run(MaxPool2d(stride=1), [batch_of(x, batch)], (batch_of([[1, 2], [4, 8]], batch),))
    np.testing.assert_array_equal(
        done.gradients[0], batch_of([[0, 0, 0], [0, 15, 0], [0, 0, 0]], batch)
    )


def test_dilated_window_sees_every_second_element() -> None:
    x = np.array([[[1.0, 9, 2, 8, 3]]])
    node = MaxPool1d(kernel_size=2, stride=1, dilation=2)
    done = run(node, [x], (np.array([[[1.0, 2, 4]]]),))
    np.testing.assert_array_equal(done.outputs[0], [[[2, 9, 3]]])
    np.testing.assert_array_equal(done.gradients[0], [[[0, 2, 1, 0, 4]]])


def test_last_window_of_a_rounded_size_sees_what_is_left() -> None:
    x = np.array([[[1.0, 2, 3, 4, 0]]])
    done = run(MaxPool1d(ceil_mode=True), [x], (np.array([[[1.0, 2, 4]]]),))
    np.testing.assert_array_equal(done.outputs[0], [[[2, 4, 0]]])
    np.testing.assert_array_equal(done.gradients[0], [[[0, 1, 0, 2, 4]]])


@pytest.mark.parametrize("value", [-7.0, -np.inf])
def test_padding_is_never_the_largest(value: float) -> None:
    node = MaxPool2d(kernel_size=3, stride=2, padding=1)
    done = run(node, [np.full((1, 1, 4, 4), value)], (np.ones((1, 1, 2, 2)),))
    np.testing.assert_array_equal(done.outputs[0], np.full((1, 1, 2, 2), value))
    assert np.argwhere(done.gradients[0][0, 0]).tolist() == [[0, 0], [0, 1], [1, 0], [1, 1]]


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_infinite_gradient_reaches_the_largest_alone(dtype: Any) -> None:
    upstream = np.full((1, 1, 2, 2), np.inf, dtype)
    done = run(MaxPool2d(), [IMAGE.reshape(1, 1, 4, 4).astype(dtype)], (upstream,))
    assert np.isinf(done.gradients[0]).sum() == 4
    assert not np.isnan(done.gradients[0]).any()


def test_nan_is_handed_on() -> None:
    x = IMAGE.copy()
    x[0, 0] = np.nan
    out = run(MaxPool2d(), [x.reshape(1, 1, 4, 4)]).outputs[0]
    np.testing.assert_array_equal(np.isnan(out), [[[[True, False], [False, False]]]])


@pytest.mark.parametrize(("height", "width"), [(2, 60), (100, 300), (1000, 300)])
def test_largest_far_behind_the_first_element_gets_the_gradient(height: int, width: int) -> None:
    # How far needs one byte, two, or more.
    x = np.zeros((1, 1, height, width))
    x[0, 0, -1, -1] = 1.0
    done = run(MaxPool2d(kernel_size=[height, width]), [x], (np.ones((1, 1, 1, 1)),))
    assert np.argwhere(done.gradients[0]).tolist() == [[0, 0, height - 1, width - 1]]
