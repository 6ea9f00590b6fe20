"""Pooling: worked numbers, ties, padding, errors, PyTorch text, and PyTorch's numbers."""

from __future__ import annotations

from typing import Any
from unittest.mock import patch

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nodes.errors import SettingError, ShapeError
from nodes.pooling import pool2d
from nodes.pooling.avg_pool2d import AvgPool2d
from nodes.pooling.max_pool2d import MaxPool2d
from nodes.pooling.pool2d import Pool2d
from nodes.shapes import BATCH, Shape
from nodes.torch_code import TorchCall
from tests.nodes.images import LAYOUTS
from tests.nodes.running import relative_error, run

N = BATCH
KINDS = (MaxPool2d, AvgPool2d)
both = pytest.mark.parametrize("kind", KINDS)
# One example and nine: below and above the number at which the order of memory changes.
few_and_many = pytest.mark.parametrize("batch", [1, 2, 9])

IMAGE = np.array([[1.0, 1, 2, 4], [5, 6, 7, 8], [3, 2, 1, 0], [1, 2, 3, 4]])


def batch_of(image: Any, batch: int) -> Any:
    return np.tile(np.asarray(image, dtype=float), (batch, 1, 1, 1))


@few_and_many
def test_max_pooling_gives_the_worked_example(batch: int) -> None:
    done = run(MaxPool2d(), [batch_of(IMAGE, batch)], (batch_of([[1, 2], [3, 4]], batch),))
    np.testing.assert_array_equal(done.outputs[0], batch_of([[6, 8], [3, 4]], batch))
    into = [[0, 0, 0, 0], [0, 1, 0, 2], [3, 0, 0, 0], [0, 0, 0, 4]]
    np.testing.assert_array_equal(done.gradients[0], batch_of(into, batch))


@few_and_many
def test_average_pooling_shares_the_gradient(batch: int) -> None:
    done = run(AvgPool2d(), [batch_of(IMAGE, batch)], (batch_of([[4, 8], [12, 16]], batch),))
    np.testing.assert_array_equal(done.outputs[0], batch_of([[3.25, 5.25], [2, 2]], batch))
    into = [[1, 1, 2, 2], [1, 1, 2, 2], [3, 3, 4, 4], [3, 3, 4, 4]]
    np.testing.assert_array_equal(done.gradients[0], batch_of(into, batch))


@few_and_many
def test_first_of_equal_numbers_gets_the_gradient(batch: int) -> None:
    ties = [[1, 2, 0, 3], [2, 2, 3, 3], [5, 5, 0, 0], [5, 5, 0, 0]]
    done = run(MaxPool2d(), [batch_of(ties, batch)], (np.ones((batch, 1, 2, 2)),))
    into = [[0, 1, 0, 1], [0, 0, 0, 0], [1, 0, 1, 0], [0, 0, 0, 0]]
    np.testing.assert_array_equal(done.gradients[0], batch_of(into, batch))


@few_and_many
def test_number_that_is_largest_in_several_windows_gets_all_their_gradients(batch: int) -> None:
    x = [[0, 0, 0], [0, 9, 0], [0, 0, 0]]
    done = run(MaxPool2d(stride=1), [batch_of(x, batch)], (batch_of([[1, 2], [4, 8]], batch),))
    np.testing.assert_array_equal(
        done.gradients[0], batch_of([[0, 0, 0], [0, 15, 0], [0, 0, 0]], batch)
    )


def test_padding_is_never_the_largest() -> None:
    node = MaxPool2d(kernel_size=3, stride=2, padding=1)
    done = run(node, [np.full((1, 1, 4, 4), -7.0)], (np.ones((1, 1, 2, 2)),))
    np.testing.assert_array_equal(done.outputs[0], np.full((1, 1, 2, 2), -7.0))
    assert done.gradients[0].sum() == 4.0


def test_zeros_of_the_padding_count_in_an_average() -> None:
    node = AvgPool2d(padding=1)
    np.testing.assert_array_equal(
        run(node, [np.full((1, 1, 2, 2), 4.0)]).outputs[0], np.ones((1, 1, 2, 2))
    )


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_infinite_gradient_reaches_the_largest_alone(dtype: Any) -> None:
    upstream = np.full((1, 1, 2, 2), np.inf, dtype)
    done = run(MaxPool2d(), [IMAGE.reshape(1, 1, 4, 4).astype(dtype)], (upstream,))
    assert np.isinf(done.gradients[0]).sum() == 4
    assert not np.isnan(done.gradients[0]).any()


def test_max_pooling_hands_nan_on() -> None:
    x = IMAGE.copy()
    x[0, 0] = np.nan
    out = run(MaxPool2d(), [x.reshape(1, 1, 4, 4)]).outputs[0]
    np.testing.assert_array_equal(np.isnan(out), [[[[True, False], [False, False]]]])


@both
def test_stride_is_the_kernel_unless_it_is_given(kind: type[Pool2d]) -> None:
    x = (N, 3, 12, 12)
    assert kind(kernel_size=3).output_shapes(x) == ((N, 3, 4, 4),)
    assert kind(kernel_size=3, stride=1).output_shapes(x) == ((N, 3, 10, 10),)
    assert kind(kernel_size=[3, 2]).output_shapes(x) == ((N, 3, 4, 6),)
    assert kind().output_shapes(x[1:]) == ((3, 6, 6),)


@both
@pytest.mark.parametrize(
    ("settings", "x", "rule"),
    [
        ({"kernel_size": 6}, (N, 3, 5, 5), "kernel 6 is longer than the input 5"),
        ({"padding": 2}, (N, 3, 5, 5), "padding 2 is more than half of kernel 2"),
        ({}, (N, 784), "x must have 4 axes"),
    ],
)
def test_shape_that_does_not_fit_is_refused(
    kind: type[Pool2d], settings: dict[str, Any], x: Shape, rule: str
) -> None:
    with pytest.raises(ShapeError, match=rule) as caught:
        kind(**settings).output_shapes(x)
    assert caught.value.remedy


@both
@pytest.mark.parametrize(
    ("name", "value"), [("kernel_size", 0), ("stride", 0), ("padding", -1), ("stride", [1, 2, 3])]
)
def test_setting_out_of_bounds_is_refused_by_name(
    kind: type[Pool2d], name: str, value: Any
) -> None:
    with pytest.raises(SettingError, match=rf"setting {name} = "):
        kind.checked({name: value})


@both
def test_window_that_does_not_tile_its_input_is_a_warning(kind: type[Pool2d]) -> None:
    (sentence,) = kind().shape_warnings((N, 1, 5, 5))
    assert "the exact output is 2.5, PyTorch's floor gives 2 and leaves the last 1 of 5" in sentence
    assert kind().shape_warnings((N, 1, 4, 4)) == ()


@both
@pytest.mark.parametrize(
    ("settings", "arguments"),
    [
        ({}, "2"),
        ({"kernel_size": 3, "stride": 3}, "3"),
        ({"kernel_size": [3, 2], "stride": 2, "padding": 1}, "(3, 2), stride=2, padding=1"),
    ],
)
def test_pytorch_text_names_only_what_is_not_the_default(
    kind: type[Pool2d], settings: dict[str, Any], arguments: str
) -> None:
    code = kind(**settings).torch(TorchCall("pool", ("x",), {}, ((N, 1, 8, 8),)))
    assert code.expression == f"F.{kind.id}(x, {arguments})"
    assert code.members == {}


@both
@few_and_many
@pytest.mark.parametrize("layout", LAYOUTS)
def test_order_in_memory_does_not_matter(kind: type[Pool2d], batch: int, layout: str) -> None:
    node = kind(kernel_size=3, stride=2, padding=1)
    x = np.random.default_rng(1).standard_normal((batch, 3, 8, 7))
    expected = run(node, [x])
    actual = run(node, [LAYOUTS[layout](x)], (LAYOUTS[layout](expected.upstream[0]),))
    np.testing.assert_array_equal(actual.outputs[0], expected.outputs[0])
    np.testing.assert_array_equal(actual.gradients[0], expected.gradients[0])


@both
def test_one_image_is_a_batch_of_one(kind: type[Pool2d]) -> None:
    x = np.random.default_rng(1).standard_normal((1, 3, 6, 6))
    batch = run(kind(), [x])
    one = run(kind(), [x[0]], (batch.upstream[0][0],))
    np.testing.assert_array_equal(one.outputs[0], batch.outputs[0][0])
    np.testing.assert_array_equal(one.gradients[0], batch.gradients[0][0])


@st.composite
def poolings(draw: st.DrawFn) -> tuple[Pool2d, tuple[int, ...]]:
    """Draw a pooling, and the shape of an image that it fits."""
    pairs = st.tuples(st.integers(1, 4), st.integers(1, 4))
    kernel = draw(pairs)
    padding = draw(st.tuples(*(st.integers(0, k // 2) for k in kernel)))
    stride = draw(st.none() | pairs)
    node = draw(st.sampled_from(KINDS))(kernel_size=kernel, stride=stride, padding=padding)
    size = [
        max(1, k - 2 * p) + draw(st.integers(0, 6)) for k, p in zip(kernel, padding, strict=True)
    ]
    return node, (draw(st.integers(1, 10)), draw(st.integers(1, 3)), *size)


@pytest.mark.torch
@given(
    pooling=poolings(),
    layout=st.sampled_from(sorted(LAYOUTS)),
    block=st.sampled_from([1, 500, pool2d.BLOCK_BYTES]),
    # Whole numbers are full of ties.
    whole=st.booleans(),
    seed=st.integers(0, 2**32 - 1),
)
def test_numbers_are_those_of_pytorch(
    pooling: tuple[Pool2d, tuple[int, ...]], layout: str, block: int, whole: bool, seed: int
) -> None:
    from tests.nodes.torch_running import run_torch

    node, shape = pooling
    random = np.random.default_rng(seed)
    x = random.integers(-2, 3, shape).astype(float) if whole else random.standard_normal(shape)
    with patch.object(pool2d, "BLOCK_BYTES", block):
        ours = run(node, [LAYOUTS[layout](x)])
    theirs = run_torch(node, [x], ours.upstream)
    assert node.output_shapes(shape) == (ours.outputs[0].shape,)
    assert relative_error(ours.outputs[0], theirs.outputs[0]) <= 1e-12
    assert relative_error(ours.gradients[0], theirs.gradients[0]) <= 1e-12
