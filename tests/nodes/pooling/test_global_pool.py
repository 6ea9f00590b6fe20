"""Global pooling: one number for each channel."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nodes.errors import ShapeError
from nodes.pooling.global_avg_pool import GlobalAvgPool
from nodes.pooling.global_max_pool import GlobalMaxPool
from nodes.pooling.global_pool import GlobalPool
from nodes.shapes import BATCH, Shape
from nodes.torch_code import TorchCall
from tests.nodes.pooling.drawing import in_memory, layouts, numbers, seeds
from tests.nodes.running import run

KINDS: tuple[type[GlobalPool], ...] = (GlobalAvgPool, GlobalMaxPool)
every_kind = pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.id)
X = np.array([[[[1.0, 5.0], [5.0, 3.0]]]])


def test_average_of_a_channel() -> None:
    done = run(GlobalAvgPool(), [X], (np.array([[8.0]]),))
    np.testing.assert_array_equal(done.outputs[0], [[3.5]])
    np.testing.assert_array_equal(done.gradients[0], np.full((1, 1, 2, 2), 2.0))


def test_largest_of_a_channel_is_the_first_of_equal_ones() -> None:
    done = run(GlobalMaxPool(), [X], (np.array([[8.0]]),))
    np.testing.assert_array_equal(done.outputs[0], [[5.0]])
    np.testing.assert_array_equal(done.gradients[0], [[[[0, 8], [0, 0]]]])


@every_kind
def test_axes_may_stay(kind: type[GlobalPool]) -> None:
    x = (BATCH, 3, 7, 5)
    assert kind().output_shapes(x) == ((BATCH, 3),)
    assert kind(keepdim=True).output_shapes(x) == ((BATCH, 3, 1, 1),)


@every_kind
@pytest.mark.parametrize("x", [(BATCH, 3), (2, 3, 1, 1, 1, 1)])
def test_tensor_without_space_is_refused(kind: type[GlobalPool], x: Shape) -> None:
    with pytest.raises(ShapeError, match="x must have 3 to 5 axes") as caught:
        kind().output_shapes(x)
    assert caught.value.remedy


@pytest.mark.parametrize(
    ("node", "text"),
    [
        (GlobalAvgPool(), "x.mean(dim=(2, 3))"),
        (GlobalAvgPool(keepdim=True), "x.mean(dim=(2, 3), keepdim=True)"),
        (GlobalMaxPool(), "F.adaptive_max_pool2d(x, 1).flatten(1)"),
        (GlobalMaxPool(keepdim=True), "F.adaptive_max_pool2d(x, 1)"),
    ],
)
def test_pytorch_text(node: GlobalPool, text: str) -> None:
    assert node.torch(TorchCall("pool", ("x",), {}, ((BATCH, 3, 4, 4),))).expression == text


@pytest.mark.torch
@given(
    kind=st.sampled_from(KINDS),
    keepdim=st.booleans(),
    batch=st.sampled_from([1, 2, 9]),
    sizes=st.lists(st.integers(1, 6), min_size=1, max_size=3),
    layout=layouts,
    is_whole=st.booleans(),
    seed=seeds,
)
def test_numbers_are_those_of_pytorch(
    kind: type[GlobalPool],
    keepdim: bool,
    batch: int,
    sizes: list[int],
    layout: str,
    is_whole: bool,
    seed: int,
) -> None:
    from tests.nodes.torch_running import run_torch

    node, shape = kind(keepdim=keepdim), (batch, 3, *sizes)
    x = numbers(shape, seed, is_whole)
    ours = run(node, [in_memory(x, layout)])
    theirs = run_torch(node, [x], ours.upstream)
    assert node.output_shapes(shape) == (ours.outputs[0].shape,)
    np.testing.assert_allclose(ours.outputs[0], theirs.outputs[0], rtol=1e-12, atol=1e-14)
    np.testing.assert_allclose(ours.gradients[0], theirs.gradients[0], rtol=1e-12, atol=1e-14)
