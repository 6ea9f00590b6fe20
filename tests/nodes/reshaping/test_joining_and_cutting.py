"""Several tensors into one and one into several."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from nodes.errors import SettingError, ShapeError
from nodes.node_type import NodeType
from nodes.registry import node_type
from nodes.reshaping.concatenate import Concatenate
from nodes.reshaping.slice import Slice
from nodes.reshaping.split import Split
from nodes.reshaping.stack import Stack
from nodes.shapes import BATCH, Shape
from nodes.torch_code import TorchCall
from tests.nodes.running import run

N = BATCH


def test_each_input_gets_its_piece_of_the_gradient() -> None:
    x, y = np.zeros((1, 2)), np.ones((1, 3))
    done = run(Concatenate(dim=-1), [x, y], (np.array([[1.0, 2.0, 3.0, 4.0, 5.0]]),))
    np.testing.assert_array_equal(done.outputs[0], [[0.0, 0.0, 1.0, 1.0, 1.0]])
    np.testing.assert_array_equal(done.gradients[0], [[1.0, 2.0]])
    np.testing.assert_array_equal(done.gradients[1], [[3.0, 4.0, 5.0]])


def test_each_input_gets_its_layer_of_the_gradient() -> None:
    done = run(Stack(dim=1), [np.zeros(2), np.ones(2)], (np.array([[1.0, 2.0], [3.0, 4.0]]),))
    np.testing.assert_array_equal(done.outputs[0], [[0.0, 1.0], [0.0, 1.0]])
    np.testing.assert_array_equal(done.gradients[0], [1.0, 3.0])
    np.testing.assert_array_equal(done.gradients[1], [2.0, 4.0])


def test_pieces_of_given_lengths_are_put_together_again() -> None:
    upstream = (np.array([1.0]), np.array([2.0, 3.0]))
    done = run(Split(pieces=(1, 2)), [np.array([7.0, 8.0, 9.0])], upstream)
    assert [out.tolist() for out in done.outputs] == [[7.0], [8.0, 9.0]]
    np.testing.assert_array_equal(done.gradients[0], [1.0, 2.0, 3.0])


@pytest.mark.parametrize(
    ("node", "shapes", "outs"),
    [
        (Concatenate(), ((N, 3), (N, 3)), ((2 * N, 3),)),
        (Concatenate(), ((N, 3), (2, 3)), ((N + 2, 3),)),
        (Concatenate(dim=1), ((N, 3, 5), (N, 4, 5)), ((N, 7, 5),)),
        (Stack(dim=1), ((N, 3), (N, 3)), ((N, 2, 3),)),
        (Stack(dim=-1), ((), ()), ((2,),)),
        (Split(), ((2 * N, 3),), ((N, 3), (N, 3))),
        (Split(pieces=3, dim=-1), ((N, 6),), ((N, 2),) * 3),
        (Split(pieces=(1, 4), dim=1), ((N, 5),), ((N, 1), (N, 4))),
        (Slice(start=1), ((N, 5),), ((N, 4),)),
        (Slice(start=-3, end=-1, dim=-2), ((N, 5, 2),), ((N, 2, 2),)),
        (Slice(end=99, step=2), ((N, 5),), ((N, 3),)),
        (Slice(dim=0), ((N, 5),), ((N, 5),)),
    ],
)
def test_shape_rule_keeps_the_unknown_batch(
    node: NodeType, shapes: tuple[Shape, ...], outs: tuple[Shape, ...]
) -> None:
    assert node.output_shapes(*shapes) == outs


@pytest.mark.parametrize(
    ("node", "shapes", "rule"),
    [
        (Concatenate(), ((N, 3), (N, 4)), r"x1 of shape \(N, 3\) and x2 of shape \(N, 4\) must be"),
        (Concatenate(dim=1), ((N, 3), (N, 3, 1)), "must be equal but for axis 1"),
        (Concatenate(), ((), ()), "x1 is a single number.*Stack"),
        (Concatenate(dim=2), ((N, 3), (N, 3)), "no axis 2"),
        (Stack(), ((N, 3), (N, 4)), r"x2 of shape \(N, 4\) must be equal.*Concatenate"),
        (Stack(dim=3), ((N, 3), (N, 3)), "no place 3 for a new axis beside 2 others"),
        (Split(), ((N, 4),), "axis 0 is N long and cannot be cut into 2 equal pieces"),
        (Split(dim=1, pieces=3), ((N, 4),), "axis 1 is 4 long and cannot be cut into 3"),
        (Split(dim=1, pieces=(1, 2)), ((N, 4),), "pieces add up to 3, axis 1 is 4 long"),
        (Split(), ((),), "a single number"),
        (Slice(start=1, dim=0), ((N, 4),), "axis 0 must have a known length"),
        (Slice(start=3, end=1), ((N, 4),), "nothing lies from 3 to 1 on axis 1, which is 4 long"),
        (Slice(start=4), ((N, 4),), "nothing lies from 4 to the end"),
        (Slice(dim=0), ((),), "a single number"),
    ],
)
def test_shapes_that_do_not_fit_are_refused_with_the_numbers(
    node: NodeType, shapes: tuple[Shape, ...], rule: str
) -> None:
    with pytest.raises(ShapeError, match=rule):
        node.output_shapes(*shapes)


def test_what_a_slice_leaves_out_gets_no_gradient() -> None:
    done = run(Slice(dim=0, start=-3, step=2), [np.arange(4.0)], (np.array([5.0, 6.0]),))
    np.testing.assert_array_equal(done.outputs[0], [1.0, 3.0])
    np.testing.assert_array_equal(done.gradients[0], [0.0, 5.0, 0.0, 6.0])


@pytest.mark.parametrize(
    ("id", "settings"),
    [
        ("concatenate", {"input_count": 1}),
        ("stack", {"input_count": 4097}),
        ("split", {"pieces": 1}),
        ("split", {"pieces": [3]}),
        ("split", {"pieces": [0, 3]}),
        ("split", {"pieces": [1] * 17}),
        ("slice", {"step": 0}),
        ("slice", {"start": "1"}),
    ],
)
def test_settings_out_of_bounds_are_refused(id: str, settings: dict[str, Any]) -> None:
    with pytest.raises(SettingError, match=f"setting {next(iter(settings))} = "):
        node_type(id).checked(settings)


@pytest.mark.parametrize(
    ("node", "text"),
    [
        (Split(dim=1), "torch.chunk(x, 2, dim=1)"),
        (Split(pieces=(1, 2)), "torch.split(x, (1, 2), dim=0)"),
        (Slice(start=1, end=4), "x[:, 1:4]"),
        (Slice(dim=0, end=-1), "x[:-1]"),
        (Slice(dim=2, step=2), "x[:, :, ::2]"),
        (Slice(dim=-1, start=2), "x[..., 2:]"),
        (Slice(dim=-3, start=2), "x[..., 2:, :, :]"),
    ],
)
def test_pytorch_text_is_that_of_a_person(node: NodeType, text: str) -> None:
    assert node.torch(TorchCall("n", ("x",))).expression == text
