"""The same numbers in other shapes: sizes left open, axes moved, added and taken away."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from nodes.errors import SettingError, ShapeError
from nodes.node_type import NodeType
from nodes.registry import node_type
from nodes.reshaping.expand import Expand
from nodes.reshaping.permute import Permute
from nodes.reshaping.pixel_shuffle import PixelShuffle
from nodes.reshaping.reshape import Reshape
from nodes.reshaping.squeeze import Squeeze
from nodes.reshaping.transpose import Transpose
from nodes.reshaping.unflatten import Unflatten
from nodes.reshaping.unsqueeze import Unsqueeze
from nodes.shapes import BATCH, Shape
from nodes.torch_code import TorchCall
from tests.nodes.running import run

N = BATCH


@pytest.mark.parametrize(
    ("node", "shape", "out"),
    [
        (Reshape(shape=(-1, 16, 5, 5)), (N, 400), (N, 16, 5, 5)),
        (Reshape(shape=(-1, 6)), (N, 3, 4), (2 * N, 6)),
        (Reshape(shape=(3, -1)), (N, 6), (3, 2 * N)),
        (Reshape(), (N, 2), (2 * N,)),
        (Reshape(shape=()), (1, 1), ()),
        (Unflatten(), (N, 784), (N, 1, 28, 28)),
        (Unflatten(dim=0, sizes=(-1, 2)), (2 * N, 3), (N, 2, 3)),
        (Unflatten(dim=-2, sizes=(2, -1)), (N, 6, 4), (N, 2, 3, 4)),
        (Permute(dims=(0, 2, 3, 1)), (N, 3, 8, 9), (N, 8, 9, 3)),
        (Permute(dims=(-1, 0)), (N, 3), (3, N)),
        (Permute(dims=()), (), ()),
        (Transpose(), (N, 3, 4), (N, 4, 3)),
        (Transpose(dim0=0, dim1=1), (N, 3), (3, N)),
        (Transpose(dim0=0, dim1=-1), (), ()),
        (Squeeze(dim=1), (N, 1, 4), (N, 4)),
        (Squeeze(dim=(-1, -2)), (N, 10, 1, 1), (N, 10)),
        (Squeeze(), (1, 3, 1), (3,)),
        (Unsqueeze(), (N, 28, 28), (N, 1, 28, 28)),
        (Unsqueeze(dim=-1), (N,), (N, 1)),
        (Expand(sizes=(-1, 3)), (N, 1), (N, 3)),
        (Expand(sizes=(5, -1, -1)), (N, 2), (5, N, 2)),
        (PixelShuffle(upscale_factor=3), (N, 18, 4, 5), (N, 2, 12, 15)),
    ],
)
def test_shape_rule_keeps_the_unknown_batch(node: NodeType, shape: Shape, out: Shape) -> None:
    assert node.output_shapes(shape) == (out,)


@pytest.mark.parametrize(
    ("node", "shape", "rule"),
    [
        (Reshape(shape=(2, 3)), (N, 6), r"x of shape \(N, 6\) has 6N elements, 2×3 has 6.*−1"),
        (Reshape(shape=(4, -1)), (N, 6), "6N elements, which cannot be divided by the 4 of 4×−1"),
        (Reshape(shape=(4,)), (5,), "has 5 elements, 4 has 4"),
        (Unflatten(sizes=(2, 4)), (N, 6), r"axis 1 of x, of shape \(N, 6\), has 6 elements, 2×4"),
        (Unflatten(dim=0, sizes=(1,)), (), "a single number and has no axis"),
        (Unflatten(dim=2), (N, 6), "no axis 2"),
        (Permute(dims=(0, 1)), (N, 3, 4), r"dims names 2 axes, x has 3: \(N, 3, 4\)"),
        (Permute(dims=(0, -2)), (N, 3), "names one axis twice"),
        (Transpose(), (N,), "no axis -2 in a tensor of 1 axes"),
        (Squeeze(), (N, 1), "axis 0 of x has no fixed length"),
        (Squeeze(dim=0), (N, 1), "a batch of one would lose it"),
        (Unsqueeze(dim=3), (N, 4), "no place 3 for a new axis beside 2 others. .* from -3 to 2"),
        (Expand(sizes=(3,)), (N, 1), r"sizes 3 names 1 axes, x has 2"),
        (Expand(sizes=(-1, 2)), (3,), "−1 stands for axis 0, which x of shape"),
        (Expand(sizes=(4, 2)), (N, 1), "axis 0 is N long and cannot be repeated to 4"),
        (Expand(sizes=(-1, 3)), (N, 2), "axis 1 is 2 long and cannot be repeated to 3"),
        (PixelShuffle(), (N, 6, 2, 2), "6 channels cannot be laid out as blocks of 2×2"),
        (PixelShuffle(), (4, 2), r"axes \(…, channels, height, width\), it has 2"),
    ],
)
def test_shape_that_does_not_fit_is_refused_with_the_numbers(
    node: NodeType, shape: Shape, rule: str
) -> None:
    with pytest.raises(ShapeError, match=rule):
        node.output_shapes(shape)


@pytest.mark.parametrize(
    ("id", "settings", "rule"),
    [
        ("reshape", {"shape": [-1, -1]}, "setting shape = .*−1 at most once"),
        ("reshape", {"shape": [0, 2]}, "setting shape = .*holds 0"),
        ("reshape", {"shape": [-2]}, "setting shape = "),
        ("reshape", {"shape": [1] * 9}, "setting shape = "),
        ("unflatten", {"sizes": []}, "setting sizes = "),
        ("expand", {"sizes": [True]}, "setting sizes = "),
        ("permute", {"dims": [0.5]}, "setting dims = "),
        ("pixel_shuffle", {"upscale_factor": 0}, "setting upscale_factor = 0"),
    ],
)
def test_sizes_that_cannot_be_are_refused(id: str, settings: dict[str, Any], rule: str) -> None:
    with pytest.raises(SettingError, match=rule):
        node_type(id).checked(settings)


def test_expanded_number_collects_its_gradients() -> None:
    done = run(Expand(sizes=(2, 3)), [np.array([[1.0], [2.0]])], (np.arange(6.0).reshape(2, 3),))
    np.testing.assert_array_equal(done.outputs[0], [[1.0] * 3, [2.0] * 3])
    np.testing.assert_array_equal(done.gradients[0], [[3.0], [12.0]])


def test_squeeze_says_which_axis_stays() -> None:
    assert Squeeze(dim=(1, 2)).shape_warnings((N, 1, 3)) == ("axis 2 is 3 long and stays.",)
    assert Squeeze().shape_warnings((1, 3)) == ()


def test_block_of_pixels_comes_from_neighbouring_channels() -> None:
    x = np.arange(4.0).reshape(1, 4, 1, 1)
    out = run(PixelShuffle(), [x]).outputs[0]
    np.testing.assert_array_equal(out, [[[[0.0, 1.0], [2.0, 3.0]]]])


@pytest.mark.parametrize(
    ("node", "text"),
    [
        (Reshape(shape=(-1, 3)), "x.reshape((-1, 3))"),
        (Unflatten(), "x.unflatten(1, (1, 28, 28))"),
        (Permute(), "x.permute((1, 0))"),
        (Transpose(), "x.transpose(-2, -1)"),
        (Squeeze(), "x.squeeze()"),
        (Squeeze(dim=(2, 3)), "x.squeeze((2, 3))"),
        (Unsqueeze(), "x.unsqueeze(1)"),
        (Expand(), "x.expand((-1, 2))"),
    ],
)
def test_pytorch_text_is_that_of_a_person(node: NodeType, text: str) -> None:
    assert node.torch(TorchCall("n", ("x",))).expression == text
