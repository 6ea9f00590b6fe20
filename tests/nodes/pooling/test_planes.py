"""Planes: a batch in the order in which it lies in memory."""

from __future__ import annotations

from unittest.mock import patch

import numpy as np
import pytest

from nodes.pooling import planes
from nodes.pooling.planes import Planes
from tests.nodes.pooling.drawing import LAYOUTS, in_memory

X = np.random.default_rng(0).standard_normal((9, 10, 3, 4))


@pytest.mark.parametrize(
    ("layout", "shape"),
    [
        ("as PyTorch", (90, 3, 4, 1)),
        ("batch last", (10, 3, 4, 9)),
        ("channels last", (9, 3, 4, 10)),
    ],
)
def test_memory_is_taken_as_it_lies(layout: str, shape: tuple[int, ...]) -> None:
    x = in_memory(X, layout)
    found = Planes(x, 2).array(x)
    assert found.shape == shape
    assert np.shares_memory(found, x)


def test_short_runs_are_not_worth_it() -> None:
    x = in_memory(X[:2], "batch last")
    assert Planes(x, 2).array(x).shape == (20, 3, 4, 1)


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("axes", [1, 2, 3])
def test_planes_become_the_batch_again(layout: str, axes: int) -> None:
    x = in_memory(X, layout)
    found = Planes(x, axes)
    np.testing.assert_array_equal(found.batch(found.array(x)), X)


def test_output_lies_as_the_input_does() -> None:
    x = in_memory(X, "batch last")
    found = Planes(x, 2)
    smaller = found.batch(found.array(x)[:, :2, :1])
    assert smaller.shape == (9, 10, 2, 1)
    np.testing.assert_array_equal(smaller, X[:, :, :2, :1])


@pytest.mark.parametrize(("limit", "count"), [(1, 90), (5 * 96, 18), (2**20, 1)])
def test_blocks_fit_into_the_cache(limit: int, count: int) -> None:
    with patch.object(planes, "BLOCK_BYTES", limit):
        blocks = list(Planes(X, 2).blocks(8))
    assert len(blocks) == count
    assert [i for block in blocks for i in range(block.start, block.stop)] == list(range(90))
