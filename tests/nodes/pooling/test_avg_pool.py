"""Average and sum pooling: known numbers, and what counts at the borders."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from nodes.errors import SettingError
from nodes.pooling.avg_pool import AvgPool, AvgPool1d, AvgPool2d, AvgPool3d
from nodes.pooling.sum_pool import SumPool1d, SumPool2d, SumPool3d
from nodes.torch_code import TorchCall
from tests.nodes.pooling.test_max_pool import IMAGE, batch_of, few_and_many
from tests.nodes.running import run


@few_and_many
def test_average_shares_the_gradient(batch: int) -> None:
    done = run(AvgPool2d(), [batch_of(IMAGE, batch)], (batch_of([[4, 8], [12, 16]], batch),))
    np.testing.assert_array_equal(done.outputs[0], batch_of([[3.25, 5.25], [2, 2]], batch))
    into = [[1, 1, 2, 2], [1, 1, 2, 2], [3, 3, 4, 4], [3, 3, 4, 4]]
    np.testing.assert_array_equal(done.gradients[0], batch_of(into, batch))


@few_and_many
def test_sum_hands_the_gradient_to_all(batch: int) -> None:
    done = run(SumPool2d(), [batch_of(IMAGE, batch)], (batch_of([[4, 8], [12, 16]], batch),))
    np.testing.assert_array_equal(done.outputs[0], batch_of([[13, 21], [8, 8]], batch))
    into = [[4, 4, 8, 8], [4, 4, 8, 8], [12, 12, 16, 16], [12, 12, 16, 16]]
    np.testing.assert_array_equal(done.gradients[0], batch_of(into, batch))


def test_moving_average() -> None:
    node = AvgPool1d(kernel_size=3, stride=1)
    done = run(node, [np.array([[[3.0, 6, 9, 0]]])], (np.array([[[3.0, 6]]]),))
    np.testing.assert_array_equal(done.outputs[0], [[[6, 5]]])
    np.testing.assert_array_equal(done.gradients[0], [[[1, 3, 3, 2]]])


@pytest.mark.parametrize(
    ("counts", "average"),
    [(True, [[1.0, 2, 1], [2, 4, 2], [1, 2, 1]]), (False, np.full((3, 3), 4.0))],
)
def test_zeros_of_the_padding_count_unless_told_not_to(counts: bool, average: Any) -> None:
    node = AvgPool2d(padding=1, count_include_pad=counts)
    done = run(node, [np.full((1, 1, 4, 4), 4.0)], (np.ones((1, 1, 3, 3)),))
    np.testing.assert_array_equal(done.outputs[0], [[average]])
    assert done.gradients[0].sum() == (4.0 if counts else 9.0)


@pytest.mark.parametrize("cls", [AvgPool2d, AvgPool3d])
def test_divisor_takes_the_place_of_the_numbers_in_a_window(cls: type[AvgPool]) -> None:
    # Corner windows hold one number beside the padding, the others more: all are divided alike.
    node = cls.checked({"padding": 1, "count_include_pad": False, "divisor_override": 4})
    axes = node.axes
    done = run(node, [np.full((1, 1, *(2,) * axes), 8.0)], (np.ones((1, 1, *(2,) * axes)),))
    np.testing.assert_array_equal(done.outputs[0], 2.0)
    np.testing.assert_array_equal(done.gradients[0], 0.25)
    assert "divisor_override=4" in node.torch(TorchCall("pool", ("x",))).expression


def test_nothing_is_divided_by_0() -> None:
    with pytest.raises(SettingError, match="divisor_override = 0"):
        AvgPool2d.checked({"divisor_override": 0})


def test_what_lies_behind_the_padding_never_counts() -> None:
    # Windows start at −1, 2 and 5; the last one sees an element, a zero, and nothing.
    node = AvgPool1d(kernel_size=3, padding=1, ceil_mode=True)
    out = run(node, [np.full((1, 1, 6), 6.0)]).outputs[0]
    np.testing.assert_array_equal(out, [[[4, 6, 3]]])


@pytest.mark.parametrize("axes", [1, 2, 3])
def test_infinity_stays_in_its_window(axes: int) -> None:
    x = np.ones((1, 1, *(4,) * axes))
    x[(0, 0, *(0,) * axes)] = np.inf
    node = {1: AvgPool1d(), 2: AvgPool2d(), 3: SumPool3d()}[axes]
    out = run(node, [x]).outputs[0]
    assert np.isinf(out).sum() == 1
    assert not np.isnan(out).any()


@pytest.mark.parametrize(
    ("node", "size", "text"),
    [
        (SumPool1d(kernel_size=3, padding=1), 8, "3 * F.avg_pool1d(x, 3, padding=1)"),
        (SumPool1d(ceil_mode=True), 8, "2 * F.avg_pool1d(x, 2, ceil_mode=True)"),
        (
            SumPool1d(kernel_size=3, padding=1, ceil_mode=True),
            6,
            "3 * F.avg_pool1d(F.pad(x, (1, 2)), 3, stride=3)",
        ),
    ],
)
def test_sum_in_pytorch_is_an_average_of_whole_windows(
    node: SumPool1d, size: int, text: str
) -> None:
    code = node.torch(TorchCall("pool", ("x",), {}, ((2, 1, size),)))
    assert code.expression == text
