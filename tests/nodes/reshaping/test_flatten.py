"""Flatten: which axes, what it costs, what it refuses."""

from __future__ import annotations

import numpy as np
import pytest

from nodes.errors import SettingError, ShapeError
from nodes.reshaping.flatten import Flatten
from nodes.shapes import BATCH, Shape
from nodes.torch_code import TorchCall
from tests.nodes.running import run

N = BATCH


@pytest.mark.parametrize(
    ("start", "end", "x", "out"),
    [
        (1, -1, (N, 16, 5, 5), (N, 400)),
        (1, -1, (3, 4), (3, 4)),
        (0, -1, (N, 3, 4), (12 * N,)),
        (-2, -1, (N, 3, 4, 5), (N, 3, 20)),
        (1, 2, (N, 3, 4, 5), (N, 12, 5)),
        (2, 2, (N, 3, 4), (N, 3, 4)),
        (0, 0, (), (1,)),
    ],
)
def test_axes_from_first_to_last_become_one(start: int, end: int, x: Shape, out: Shape) -> None:
    assert Flatten(start_dim=start, end_dim=end).output_shapes(x) == (out,)


@pytest.mark.parametrize(
    ("start", "end", "x", "rule"),
    [
        (1, -1, (), "there is no axis 1 in a tensor of 0 axes"),
        (1, -1, (N,), "there is no axis 1 in a tensor of 1 axes"),
        (1, 4, (N, 3, 4), "there is no axis 4 in a tensor of 3 axes"),
        (2, 1, (N, 3, 4), "the first axis 2 comes after the last axis 1"),
    ],
)
def test_axes_that_are_not_there_are_refused(start: int, end: int, x: Shape, rule: str) -> None:
    with pytest.raises(ShapeError, match=rule):
        Flatten(start_dim=start, end_dim=end).output_shapes(x)


def test_axis_out_of_bounds_is_refused_by_name() -> None:
    with pytest.raises(SettingError, match="setting start_dim = 64"):
        Flatten.checked({"start_dim": 64})


def test_nothing_is_copied_in_batch_last_memory() -> None:
    memory = np.arange(48.0).reshape(2, 3, 2, 4)
    x = memory.transpose(3, 0, 1, 2)
    done = run(Flatten(), [x], (np.zeros((12, 4)).T,))
    assert np.shares_memory(done.outputs[0], memory)
    np.testing.assert_array_equal(done.outputs[0], np.ascontiguousarray(x).reshape(4, 12))
    assert np.shares_memory(done.gradients[0], done.upstream[0])


@pytest.mark.parametrize(
    ("start", "end", "text"),
    [(1, -1, "torch.flatten(x, 1)"), (1, 2, "torch.flatten(x, 1, 2)")],
)
def test_pytorch_text_is_short(start: int, end: int, text: str) -> None:
    code = Flatten(start_dim=start, end_dim=end).torch(TorchCall("flat", ("x",)))
    assert (code.expression, code.members) == (text, {})
