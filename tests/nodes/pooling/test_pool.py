"""Pooling over windows: shape rules, settings, captions and PyTorch text of the whole family."""

from __future__ import annotations

from typing import Any
from unittest.mock import patch

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nodes.errors import SettingError, ShapeError
from nodes.pooling import planes
from nodes.pooling.avg_pool import AvgPool1d, AvgPool2d, AvgPool3d
from nodes.pooling.lp_pool import LpPool, LpPool1d, LpPool2d, LpPool3d
from nodes.pooling.max_pool import MaxPool, MaxPool1d, MaxPool2d, MaxPool3d
from nodes.pooling.pool import PaddedPool, Pool
from nodes.pooling.sum_pool import SumPool, SumPool1d, SumPool2d, SumPool3d
from nodes.shapes import BATCH, Shape
from nodes.torch_code import TorchCall
from tests.nodes.pooling.drawing import in_memory, layouts, leading_axes, numbers, seeds
from tests.nodes.running import run

N = BATCH
PADDED: tuple[type[PaddedPool], ...] = (
    *(MaxPool1d, MaxPool2d, MaxPool3d),
    *(AvgPool1d, AvgPool2d, AvgPool3d),
    *(SumPool1d, SumPool2d, SumPool3d),
)
KINDS: tuple[type[Pool], ...] = (*PADDED, LpPool1d, LpPool2d, LpPool3d)
every_kind = pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.id)
every_padded = pytest.mark.parametrize("kind", PADDED, ids=lambda kind: kind.id)
every_2d = pytest.mark.parametrize("kind", [kind for kind in KINDS if kind.axes == 2])


def cube(kind: type[Pool], size: int) -> Shape:
    """Return (N, 3, size, …) with the number of axes that the pooling has."""
    return (N, 3, *(size,) * kind.axes)


@every_kind
def test_stride_is_the_kernel_unless_it_is_given(kind: type[Pool]) -> None:
    x = cube(kind, 12)
    assert kind(kernel_size=3).output_shapes(x) == (cube(kind, 4),)
    assert kind(kernel_size=3, stride=1).output_shapes(x) == (cube(kind, 10),)
    assert kind().output_shapes(x[1:]) == (cube(kind, 6)[1:],)


def test_each_axis_has_its_own_window() -> None:
    assert MaxPool2d(kernel_size=[3, 2]).output_shapes((N, 3, 12, 12)) == ((N, 3, 4, 6),)
    node = AvgPool3d(kernel_size=[1, 2, 3], stride=[1, 2, 1], padding=[0, 1, 0])
    assert node.output_shapes((N, 3, 4, 4, 4)) == ((N, 3, 4, 3, 2),)


@every_kind
def test_window_rounded_up_takes_the_rest(kind: type[Pool]) -> None:
    assert kind(kernel_size=2).output_shapes(cube(kind, 5)) == (cube(kind, 2),)
    rounded_up = kind.checked({"kernel_size": 2, "ceil_mode": True})
    assert rounded_up.output_shapes(cube(kind, 5)) == (cube(kind, 3),)
    assert rounded_up.shape_warnings(cube(kind, 5)) == ()


def test_last_window_starts_on_the_axis_or_before_it() -> None:
    node = MaxPool1d(kernel_size=2, stride=3, padding=1, ceil_mode=True)
    # A third window would start in the padding behind six elements.
    assert node.output_shapes((N, 1, 6)) == ((N, 1, 3),)
    assert node.output_shapes((N, 1, 5)) == ((N, 1, 2),)


@every_kind
def test_kernel_that_does_not_fit_is_refused(kind: type[Pool]) -> None:
    with pytest.raises(ShapeError, match="kernel 6 is longer than the input 5") as caught:
        kind(kernel_size=6).output_shapes(cube(kind, 5))
    assert caught.value.remedy.startswith("Reduce the kernel")


@pytest.mark.parametrize("kind", [AvgPool3d, SumPool3d])
def test_padding_makes_no_room_for_averages_of_volumes(kind: type[PaddedPool]) -> None:
    assert MaxPool3d(kernel_size=3, padding=1).output_shapes((N, 1, 2, 2, 2))
    with pytest.raises(ShapeError, match="kernel 3 is longer than the input 2 without padding"):
        kind(kernel_size=3, padding=1).output_shapes((N, 1, 2, 2, 2))


@every_kind
def test_input_of_another_rank_is_refused(kind: type[Pool]) -> None:
    with pytest.raises(ShapeError, match=f"x must have {kind.axes + 2} axes") as caught:
        kind().output_shapes((N, 2, 2, 2, 2, 2))
    assert caught.value.remedy


@every_kind
def test_size_that_is_not_known_is_refused(kind: type[Pool]) -> None:
    with pytest.raises(ShapeError, match="must be known sizes"):
        kind().output_shapes((2, *cube(kind, 4)[1:-1], N))


@every_padded
def test_padding_over_half_the_kernel_is_refused(kind: type[PaddedPool]) -> None:
    with pytest.raises(ShapeError, match="padding 2 is more than half of kernel 2") as caught:
        kind(padding=2).output_shapes(cube(kind, 5))
    assert caught.value.remedy.startswith("Reduce the padding")


def test_dilated_window_of_padding_alone_is_refused() -> None:
    node = MaxPool1d(kernel_size=2, stride=1, padding=1, dilation=2)
    with pytest.raises(ShapeError, match="a window sees padding alone") as caught:
        node.output_shapes((N, 1, 1))
    assert caught.value.remedy == "Reduce the dilation or the padding."
    assert node.output_shapes((N, 1, 2)) == ((N, 1, 2),)


@every_padded
@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("kernel_size", 0),
        ("stride", 0),
        ("padding", -1),
        ("stride", [1, 2, 3, 4]),
        ("kernel_size", []),
        ("kernel_size", 1.5),
        ("kernel_size", [True] * 3),
        ("padding", 65_537),
    ],
)
def test_setting_out_of_bounds_is_refused_by_name(
    kind: type[PaddedPool], name: str, value: Any
) -> None:
    with pytest.raises(SettingError, match=rf"setting {name} = "):
        kind.checked({name: value})


def test_number_of_sizes_is_named() -> None:
    with pytest.raises(SettingError, match="must be one number, or 2 of them"):
        MaxPool2d.checked({"kernel_size": [1, 2, 3]})


@every_kind
def test_equal_sizes_are_one(kind: type[Pool]) -> None:
    assert kind(kernel_size=[3] * kind.axes) == kind(kernel_size=3)


@every_kind
def test_window_that_does_not_tile_its_input_is_a_warning(kind: type[Pool]) -> None:
    (sentence,) = kind().shape_warnings(cube(kind, 5))
    assert "the exact output is 2.5, PyTorch's floor gives 2 and leaves the last 1 of 5" in sentence
    assert kind().shape_warnings(cube(kind, 4)) == ()


@pytest.mark.parametrize(
    ("node", "text"),
    [
        (MaxPool1d(), "2"),
        (MaxPool2d(kernel_size=3, stride=2), "3×3, stride 2×2"),
        (AvgPool3d(kernel_size=[1, 2, 2]), "1×2×2"),
        (LpPool2d(norm_type=1.5), "p = 1.5, 2×2"),
    ],
)
def test_caption_shows_the_window(node: Pool, text: str) -> None:
    assert node.caption() == text


@pytest.mark.parametrize(
    ("node", "text"),
    [
        (MaxPool2d(), "F.max_pool2d(x, 2)"),
        (MaxPool2d(kernel_size=3, stride=3), "F.max_pool2d(x, 3)"),
        (
            MaxPool2d(kernel_size=[3, 2], stride=2, padding=1, dilation=2, ceil_mode=True),
            "F.max_pool2d(x, (3, 2), stride=2, padding=1, dilation=2, ceil_mode=True)",
        ),
        (AvgPool2d(count_include_pad=False), "F.avg_pool2d(x, 2, count_include_pad=False)"),
        (LpPool2d(ceil_mode=True), "F.lp_pool2d(x, 2.0, 2, ceil_mode=True)"),
        (SumPool2d(kernel_size=[2, 3]), "6 * F.avg_pool2d(x, (2, 3))"),
    ],
)
def test_pytorch_text_names_only_what_is_not_the_default(node: Pool, text: str) -> None:
    code = node.torch(TorchCall("pool", ("x",), {}, ((N, 1, 9, 9),)))
    assert (code.expression, code.members) == (text, {})


@every_2d
@pytest.mark.parametrize("batch", [1, 2, 9])
def test_one_example_is_a_batch_of_one(kind: type[Pool], batch: int) -> None:
    x = np.random.default_rng(1).uniform(0.1, 1.0, (batch, 3, 6, 6))
    many = run(kind(), [x])
    one = run(kind(), [x[0]], (many.upstream[0][0],))
    np.testing.assert_array_equal(one.outputs[0], many.outputs[0][0])
    np.testing.assert_array_equal(one.gradients[0], many.gradients[0][0])


@st.composite
def poolings(draw: st.DrawFn) -> tuple[Pool, tuple[int, ...]]:
    """Draw a pooling with all its settings, and the shape of an input, which it may not fit."""
    kind = draw(st.sampled_from(KINDS))
    axes, largest = kind.axes, {1: 14, 2: 9, 3: 5}[kind.axes]
    kernel = draw(st.tuples(*(st.integers(1, 4),) * axes))
    settings: dict[str, Any] = {
        "kernel_size": kernel,
        "stride": draw(st.none() | st.tuples(*(st.integers(1, 4),) * axes)),
        "ceil_mode": draw(st.booleans()),
    }
    if issubclass(kind, PaddedPool):
        settings["padding"] = draw(st.tuples(*(st.integers(0, size // 2) for size in kernel)))
    if issubclass(kind, MaxPool):
        settings["dilation"] = draw(st.tuples(*(st.integers(1, 3),) * axes))
    if "count_include_pad" in kind.model_fields:
        settings["count_include_pad"] = draw(st.booleans())
    if issubclass(kind, LpPool):
        settings["norm_type"] = draw(st.sampled_from([1.0, 1.5, 2.0, 3.0]))
    sizes = draw(st.tuples(*(st.integers(1, largest),) * axes))
    return kind.checked(settings), (*leading_axes(draw), *sizes)


@pytest.mark.torch
@given(
    pooling=poolings(),
    layout=layouts,
    block=st.sampled_from([1, 500, planes.BLOCK_BYTES]),
    is_whole=st.booleans(),
    seed=seeds,
)
def test_numbers_are_those_of_pytorch(
    pooling: tuple[Pool, tuple[int, ...]], layout: str, block: int, is_whole: bool, seed: int
) -> None:
    from tests.nodes.torch_running import run_torch

    node, shape = pooling
    x = numbers(shape, seed, is_whole, isinstance(node, LpPool))
    try:
        expected_shapes = node.output_shapes(shape)
    except ShapeError as refusal:
        # PyTorch gives -inf for a window of padding alone; a sum pads before it averages.
        if "padding alone" not in refusal.rule and not isinstance(node, SumPool):
            with pytest.raises(RuntimeError):
                run_torch(node, [x])
        return
    with patch.object(planes, "BLOCK_BYTES", block):
        ours = run(node, [in_memory(x, layout)])
    theirs = run_torch(node, [x], ours.upstream)
    assert expected_shapes == (ours.outputs[0].shape,)
    np.testing.assert_allclose(ours.outputs[0], theirs.outputs[0], rtol=1e-12, atol=1e-13)
    np.testing.assert_allclose(ours.gradients[0], theirs.gradients[0], rtol=1e-11, atol=1e-12)
