"""Adaptive pooling: any size in, the size that is asked for out."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nodes.errors import SettingError, ShapeError
from nodes.pooling.adaptive import AdaptivePool
from nodes.pooling.adaptive_avg_pool import AdaptiveAvgPool1d, AdaptiveAvgPool2d, AdaptiveAvgPool3d
from nodes.pooling.adaptive_max_pool import AdaptiveMaxPool1d, AdaptiveMaxPool2d, AdaptiveMaxPool3d
from nodes.shapes import BATCH
from nodes.torch_code import TorchCall
from tests.nodes.pooling.drawing import in_memory, layouts, leading_axes, numbers, seeds
from tests.nodes.running import run

KINDS: tuple[type[AdaptivePool], ...] = (
    *(AdaptiveAvgPool1d, AdaptiveAvgPool2d, AdaptiveAvgPool3d),
    *(AdaptiveMaxPool1d, AdaptiveMaxPool2d, AdaptiveMaxPool3d),
)
every_kind = pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.id)
X = np.array([[[0.0, 6, 3, 5, 5]]])


def test_averages_of_five_numbers_in_three_windows() -> None:
    done = run(AdaptiveAvgPool1d(output_size=3), [X], (np.array([[[2.0, 3, 4]]]),))
    np.testing.assert_allclose(done.outputs[0], [[[3, 14 / 3, 5]]], rtol=1e-15)
    np.testing.assert_allclose(done.gradients[0], [[[1, 2, 1, 3, 2]]], rtol=1e-15)


def test_largest_of_five_numbers_in_three_windows() -> None:
    done = run(AdaptiveMaxPool1d(output_size=3), [X], (np.array([[[2.0, 3, 4]]]),))
    np.testing.assert_array_equal(done.outputs[0], [[[6, 6, 5]]])
    np.testing.assert_array_equal(done.gradients[0], [[[0, 5, 0, 4, 0]]])


@every_kind
def test_output_has_the_size_asked_for(kind: type[AdaptivePool]) -> None:
    x = (BATCH, 3, *(7,) * kind.axes)
    assert kind(output_size=4).output_shapes(x) == ((BATCH, 3, *(4,) * kind.axes),)
    assert kind(output_size=4).output_shapes(x[1:]) == ((3, *(4,) * kind.axes),)


def test_axis_without_a_size_stays_as_it_is() -> None:
    node = AdaptiveMaxPool2d(output_size=(None, 2))
    assert node.output_shapes((BATCH, 3, 7, 5)) == ((BATCH, 3, 7, 2),)
    assert node.caption() == "to –×2"
    both = AdaptiveAvgPool2d(output_size=(None, None))
    x = np.random.default_rng(0).standard_normal((2, 2, 3, 4))
    np.testing.assert_array_equal(run(both, [x]).outputs[0], x)


@pytest.mark.parametrize(
    ("kind", "size"),
    [
        (AdaptiveAvgPool1d, None),
        (AdaptiveAvgPool1d, [None]),
        (AdaptiveAvgPool2d, None),
        (AdaptiveAvgPool2d, 0),
        (AdaptiveAvgPool2d, [2, 3, 4]),
        (AdaptiveMaxPool3d, [2, 0, 2]),
    ],
)
def test_size_that_pytorch_refuses_is_refused(kind: type[AdaptivePool], size: object) -> None:
    with pytest.raises(SettingError, match="setting output_size = "):
        kind.checked({"output_size": size})


@every_kind
def test_input_of_another_rank_is_refused(kind: type[AdaptivePool]) -> None:
    with pytest.raises(ShapeError, match=f"x must have {kind.axes + 2} axes"):
        kind().output_shapes((2,) * 6)


def test_output_longer_than_the_input_is_a_warning() -> None:
    (sentence,) = AdaptiveAvgPool2d(output_size=(3, 5)).shape_warnings((BATCH, 1, 3, 4))
    assert sentence == "output 5 is longer than width 4: some elements are repeated."


def test_pytorch_text() -> None:
    call = TorchCall("pool", ("x",), {}, ((BATCH, 1, 8, 8),))
    node = AdaptiveMaxPool2d(output_size=[None, 2])
    assert node.torch(call).expression == "F.adaptive_max_pool2d(x, (None, 2))"


@st.composite
def poolings(draw: st.DrawFn) -> tuple[AdaptivePool, tuple[int, ...]]:
    """Draw an adaptive pooling and the shape of an input."""
    kind = draw(st.sampled_from(KINDS))
    count = st.integers(1, 9) if kind.axes < 3 else st.integers(1, 5)
    wanted = draw(st.tuples(*(count if kind.axes == 1 else st.none() | count,) * kind.axes))
    sizes = draw(st.tuples(*(st.integers(1, {1: 30, 2: 14, 3: 6}[kind.axes]),) * kind.axes))
    return kind(output_size=wanted), (*leading_axes(draw), *sizes)


@pytest.mark.torch
@given(pooling=poolings(), layout=layouts, is_whole=st.booleans(), seed=seeds)
def test_numbers_are_those_of_pytorch(
    pooling: tuple[AdaptivePool, tuple[int, ...]], layout: str, is_whole: bool, seed: int
) -> None:
    from tests.nodes.torch_running import run_torch

    node, shape = pooling
    x = numbers(shape, seed, is_whole)
    ours = run(node, [in_memory(x, layout)])
    theirs = run_torch(node, [x], ours.upstream)
    assert node.output_shapes(shape) == (ours.outputs[0].shape,)
    np.testing.assert_allclose(ours.outputs[0], theirs.outputs[0], rtol=1e-12, atol=1e-13)
    np.testing.assert_allclose(ours.gradients[0], theirs.gradients[0], rtol=1e-12, atol=1e-13)
