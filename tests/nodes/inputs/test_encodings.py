"""Class numbers as vectors, places as waves, and random numbers."""

from __future__ import annotations

import numpy as np
import pytest

from nodes.context import Context
from nodes.errors import ShapeError, ValueRuleError
from nodes.inputs.one_hot import OneHot
from nodes.inputs.positional_encoding import PositionalEncoding
from nodes.inputs.random_normal import RandomNormal
from nodes.shapes import BATCH, Shape
from nodes.torch_code import TorchCall
from tests.nodes.running import run

N = BATCH


def test_class_number_becomes_a_vector_with_a_single_one() -> None:
    out = OneHot(num_classes=4).forward(Context(np.float32), np.array([2, 0]))
    assert out.dtype == np.float32
    np.testing.assert_array_equal(out, [[0, 0, 1, 0], [1, 0, 0, 0]])
    assert OneHot().output_shapes((N, 7)) == ((N, 7, 10),)


@pytest.mark.parametrize("number", [-1, 4])
def test_class_out_of_range_is_refused_with_the_range(number: int) -> None:
    with pytest.raises(ValueRuleError, match=rf"class {number} is out of range .*from 0 to 3\."):
        OneHot(num_classes=4).forward(Context(), np.array([1, number]))


def test_first_place_is_all_zeros_and_ones() -> None:
    out = run(PositionalEncoding(), [np.zeros((3, 4))]).outputs[0]
    np.testing.assert_allclose(out[0], [0.0, 1.0, 0.0, 1.0], atol=1e-16)
    angles = np.array([2.0, 2.0 / 100.0])
    np.testing.assert_allclose(out[2, ::2], np.sin(angles), rtol=1e-14)
    np.testing.assert_allclose(out[2, 1::2], np.cos(angles), rtol=1e-14)


def test_step_forward_is_the_same_rotation_everywhere() -> None:
    table = PositionalEncoding().table(50, 2)
    turn = np.array([[np.cos(1.0), np.sin(1.0)], [-np.sin(1.0), np.cos(1.0)]])
    np.testing.assert_allclose(table[1:], table[:-1] @ turn.T, atol=1e-13)


@pytest.mark.parametrize("shape", [(N, N, 4), (5,), (), (3, N)], ids=str)
def test_sequence_of_unknown_length_is_refused(shape: Shape) -> None:
    with pytest.raises(ShapeError, match=r"axes .* of known length"):
        PositionalEncoding().output_shapes(shape)


def test_noise_is_drawn_while_training_and_is_its_mean_otherwise() -> None:
    node = RandomNormal(mean=2.0, std=0.5, shape=(4000,))
    noisy = run(node, [None], is_training=True).outputs[0]
    assert noisy.mean() == pytest.approx(2.0, abs=0.05)
    assert noisy.std() == pytest.approx(0.5, abs=0.03)
    np.testing.assert_array_equal(run(node, [None]).outputs[0], np.full(4000, 2.0))


def test_noise_has_the_shape_of_what_is_wired_and_sends_no_gradient_into_it() -> None:
    node = RandomNormal(shape=(7,))
    assert node.output_shapes((N, 3)) == ((N, 3),)
    assert node.output_shapes(None) == ((7,),)  # type: ignore[arg-type]  # nothing is wired
    done = run(node, [np.ones((2, 3))], is_training=True)
    assert done.outputs[0].shape == (2, 3)
    np.testing.assert_array_equal(done.gradients[0], np.zeros((2, 3)))


@pytest.mark.parametrize(
    ("node", "like", "text"),
    [
        (
            RandomNormal(),
            "x",
            "torch.randn_like(x) if self.training else torch.full_like(x, 0.0)",
        ),
        (
            RandomNormal(mean=1.0, std=0.5),
            "x",
            "torch.randn_like(x) * 0.5 + 1.0 if self.training else torch.full_like(x, 1.0)",
        ),
        (
            RandomNormal(std=2.0),
            None,
            "self.z + torch.randn_like(self.z) * 2.0 if self.training else self.z",
        ),
    ],
)
def test_pytorch_draws_while_training_too(node: RandomNormal, like: str | None, text: str) -> None:
    assert node.torch(TorchCall("z", (like,))).expression == text


@pytest.mark.torch
def test_pytorch_draws_from_the_same_bell_curve() -> None:
    from tests.nodes.torch_running import run_torch

    node = RandomNormal(mean=2.0, std=0.5, shape=(4000,))
    out = run_torch(node, [None], is_training=True).outputs[0]
    assert out.mean() == pytest.approx(2.0, abs=0.05)
    assert out.std() == pytest.approx(0.5, abs=0.03)
