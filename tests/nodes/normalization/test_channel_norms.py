"""Group norm and instance norm: known numbers, memory, settings, PyTorch's numbers and text."""

from __future__ import annotations

from typing import Any
from unittest.mock import patch

import numpy as np
import pytest

from nodes.errors import ShapeError
from nodes.normalization import cells
from nodes.normalization.channel_norm import ChannelNorm
from nodes.normalization.group_norm import GroupNorm
from nodes.normalization.instance_norm import InstanceNorm
from nodes.normalization.layer_norm import LayerNorm
from nodes.shapes import BATCH, Shape
from nodes.torch_code import TorchCall
from tests.nodes.images import LAYOUTS
from tests.nodes.normalization.drawing import draw
from tests.nodes.running import relative_error, run

N = BATCH


def test_worked_example() -> None:
    x = np.array([[[1.0, 3.0], [10.0, 30.0]]])
    affine = [np.array([1.0, 2.0]), np.array([0.0, 5.0])]
    (out,) = run(InstanceNorm(affine=True, eps=1e-12), [x, *affine]).outputs
    np.testing.assert_allclose(out, [[[-1, 1], [3, 7]]], rtol=1e-10)


def test_one_group_is_layer_norm_over_the_example() -> None:
    x, *_ = draw(GroupNorm(affine=False), (3, 4, 2, 5))
    one = run(GroupNorm(affine=False), [x])
    other = run(LayerNorm(normalized_axes=3, elementwise_affine=False), [x])
    assert relative_error(one.outputs[0], other.outputs[0]) <= 1e-14
    assert relative_error(one.gradients[0], other.gradients[0]) <= 1e-13


def test_group_for_each_channel_is_instance_norm() -> None:
    arrays = draw(InstanceNorm(affine=True), (3, 4, 2, 5))
    one = run(GroupNorm(num_groups=4), arrays)
    other = run(InstanceNorm(affine=True), arrays)
    np.testing.assert_array_equal(one.outputs[0], other.outputs[0])


@pytest.mark.torch
@pytest.mark.parametrize("block", [1, cells.BLOCK_BYTES])
@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize(
    ("node", "shape"),
    [
        (GroupNorm(num_groups=3), (9, 6, 3, 4)),
        (GroupNorm(num_groups=2), (8, 4, 9, 9)),
        (GroupNorm(num_groups=2), (2, 6, 9, 9)),
        (InstanceNorm(), (9, 5, 3, 4)),
        (InstanceNorm(affine=True), (20, 3, 10, 7)),
    ],
    ids=str,
)
def test_order_in_memory_does_not_matter(
    node: ChannelNorm, shape: tuple[int, ...], layout: str, block: int
) -> None:
    from tests.nodes.torch_running import run_torch

    arrays = draw(node, shape)
    with patch.object(cells, "BLOCK_BYTES", block):
        plain = run(node, arrays)
        turned = (LAYOUTS[layout](plain.upstream[0]),)
        ours = run(node, [LAYOUTS[layout](arrays[0]), *arrays[1:]], turned)
    theirs = run_torch(node, arrays, plain.upstream)
    assert relative_error(ours.outputs[0], theirs.outputs[0]) <= 1e-12
    for one, other in zip(ours.gradients, theirs.gradients, strict=True):
        assert relative_error(one, other) <= 1e-12


def test_batch_last_memory_stays_batch_last() -> None:
    arrays = draw(GroupNorm(num_groups=2), (9, 4, 6, 7))
    x = LAYOUTS["batch last"](arrays[0])
    done = run(GroupNorm(num_groups=2), [x, *arrays[1:]])
    for array in (done.outputs[0], done.gradients[0]):
        assert array.transpose(1, 2, 3, 0).flags.c_contiguous


@pytest.mark.parametrize(
    ("node", "x", "rule"),
    [
        (GroupNorm(num_groups=4), (N, 6, 2), "4 groups do not divide the 6 channels"),
        (GroupNorm(), (N,), r"x must have axes \(batch, channels, …\) .* shape \(N,\)"),
        (GroupNorm(), (2, 3, N), r"with known sizes after the batch, it has shape \(2, 3, N\)"),
        (InstanceNorm(), (N, 6), r"x must have 3 to 5 axes .* it has 2: \(N, 6\)"),
        (InstanceNorm(), (N, 6, 1, 1), r"one place has no variance, x has shape \(N, 6, 1, 1\)"),
    ],
    ids=str,
)
def test_shape_that_does_not_fit_is_refused(node: ChannelNorm, x: Shape, rule: str) -> None:
    with pytest.raises(ShapeError, match=rule) as caught:
        node.output_shapes(x)
    assert caught.value.remedy


@pytest.mark.parametrize(
    ("node", "x", "module"),
    [
        (GroupNorm(num_groups=2), (N, 6, 9), "nn.GroupNorm(2, 6)"),
        (GroupNorm(eps=0.1, affine=False), (N, 6), "nn.GroupNorm(1, 6, eps=0.1, affine=False)"),
        (InstanceNorm(), (N, 6, 9), "nn.InstanceNorm1d(6)"),
        (InstanceNorm(affine=True), (N, 6, 9, 9), "nn.InstanceNorm2d(6, affine=True)"),
        (InstanceNorm(), (N, 6, 4, 4, 4), "nn.InstanceNorm3d(6)"),
    ],
    ids=str,
)
def test_pytorch_text_names_only_what_is_not_the_default(
    node: ChannelNorm, x: Shape, module: str
) -> None:
    code = node.torch(TorchCall("norm1", ("x",), {}, (x,)))
    assert (code.expression, code.members) == ("self.norm1(x)", {"norm1": module})


@pytest.mark.parametrize(
    ("node", "expression"),
    [
        (GroupNorm(num_groups=2), "F.group_norm(x, 2, w, self.norm1_bias, eps=1e-05)"),
        (
            InstanceNorm(affine=True),
            "F.instance_norm(x, weight=w, bias=self.norm1_bias, eps=1e-05)",
        ),
    ],
    ids=str,
)
def test_pytorch_text_with_a_wired_weight_is_the_function(
    node: ChannelNorm, expression: str
) -> None:
    code = node.torch(TorchCall("norm1", ("x",), {"weight": "w"}, ((N, 6, 9),)))
    assert code.expression == expression
    assert code.members == {"norm1_bias": "nn.Parameter(torch.empty((6,)))"}


def test_local_memory_settings_are_no_part_of_the_result() -> None:
    settings: dict[str, Any] = {"num_groups": 2}
    arrays = draw(GroupNorm(**settings), (16, 4, 5, 5))
    x = LAYOUTS["batch last"](arrays[0])
    expected = run(GroupNorm(**settings), arrays).outputs[0]
    for run_length in (1, 16, 10**6):
        with patch.object(cells, "LONG_RUN", run_length):
            out = run(GroupNorm(**settings), [x, *arrays[1:]]).outputs[0]
        assert relative_error(out, expected) <= 1e-14
