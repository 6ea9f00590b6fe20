"""Dot-product attention: worked numbers, masks, dropout, shapes and PyTorch's text."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from nodes.attention.scaled_dot_product_attention import ScaledDotProductAttention
from nodes.errors import SettingError, ShapeError
from nodes.shapes import BATCH, Shape
from nodes.torch_code import TorchCall
from tests.nodes.running import relative_error, run

N = BATCH


def draw(shape: tuple[int, ...] = (2, 3, 4, 5), count: int = 3) -> list[Any]:
    random = np.random.default_rng(0)
    return [random.standard_normal(shape) for _ in range(count)]


def test_query_takes_the_values_of_the_keys_that_suit_it() -> None:
    query, key = np.array([[4.0, 0.0]]), np.array([[1.0, 0.0], [-1.0, 0.0]])
    value = np.array([[10.0], [20.0]])
    node = ScaledDotProductAttention(scale=0.5)
    (out,) = run(node, [query, key, value, None]).outputs
    share = np.exp(2) / (np.exp(2) + np.exp(-2))
    np.testing.assert_allclose(out, [[10 * share + 20 * (1 - share)]], rtol=1e-14)


def test_causal_attention_does_not_see_what_comes_later() -> None:
    node = ScaledDotProductAttention(is_causal=True)
    query, key, value = draw()
    (out,) = run(node, [query, key, value, None]).outputs
    np.testing.assert_allclose(out[:, :, 0], value[:, :, 0], rtol=1e-15)
    later = value.copy()
    later[:, :, 3] = 100.0
    (changed,) = run(node, [query, key, later, None]).outputs
    np.testing.assert_array_equal(changed[:, :, :3], out[:, :, :3])


def test_causal_mask_can_be_given_as_whole_numbers_and_as_floats() -> None:
    arrays = draw()
    expected = run(ScaledDotProductAttention(is_causal=True), [*arrays, None])
    allowed = np.tri(4, dtype=np.int64)
    for mask in (allowed, np.where(allowed == 1, 0.0, -np.inf)):
        done = run(ScaledDotProductAttention(), [*arrays, mask])
        np.testing.assert_array_equal(done.outputs[0], expected.outputs[0])
        for one, other in zip(done.gradients[:3], expected.gradients[:3], strict=True):
            np.testing.assert_array_equal(one, other)
    assert run(ScaledDotProductAttention(), [*arrays, allowed]).gradients[3] is None


def test_query_that_may_look_nowhere_takes_nothing() -> None:
    mask = np.array([[0, 0, 0, 0], [1, 0, 0, 0], [1, 1, 0, 0], [1, 1, 1, 1]])
    done = run(ScaledDotProductAttention(), [*draw(), mask])
    np.testing.assert_array_equal(done.outputs[0][:, :, 0], np.zeros((2, 3, 5)))
    assert all(np.isfinite(gradient).all() for gradient in done.gradients[:3])


@pytest.mark.torch
@pytest.mark.parametrize("shape", [(4, 4), (3, 1, 4), (2, 1, 1, 4), (1, 3, 4, 4)], ids=str)
def test_float_mask_broadcasts_and_learns_as_in_pytorch(shape: tuple[int, ...]) -> None:
    from tests.nodes.torch_running import run_torch

    mask = np.random.default_rng(1).standard_normal(shape)
    node = ScaledDotProductAttention()
    arrays = [*draw(), mask]
    ours = run(node, arrays)
    theirs = run_torch(node, arrays, ours.upstream)
    assert relative_error(ours.outputs[0], theirs.outputs[0]) <= 1e-13
    for one, other in zip(ours.gradients, theirs.gradients, strict=True):
        assert relative_error(one, other) <= 1e-12


def test_dropped_attention_is_scaled_and_seeded() -> None:
    arrays = [*draw((1, 40, 6)), None]
    node = ScaledDotProductAttention(dropout_p=0.25)
    plain = run(node, arrays).outputs[0]
    one, two = (run(node, arrays, is_training=True) for _ in range(2))
    np.testing.assert_array_equal(one.outputs[0], two.outputs[0])
    assert (one.outputs[0] != plain).all()
    nothing = run(ScaledDotProductAttention(dropout_p=1.0), arrays, is_training=True)
    np.testing.assert_array_equal(nothing.outputs[0], np.zeros_like(plain))


@pytest.mark.parametrize(
    ("shapes", "rule"),
    [
        (((5,), (4, 5), (4, 5), None), "must have two axes or more"),
        (((N, 3, 5), (N, 4, 6), (N, 4, 5), None), "as many features: 5 against 6"),
        (((N, 3, 5), (N, 4, 5), (N, 3, 5), None), "a value for each key: 4 keys, 3 values"),
        (((N, 3, 5), (2, 4, 5), (2, 4, 5), None), "differ before the last two axes"),
        (((N, 3, 5), (N, 4, 5), (N, 4, 5), (4, 3)), "do not broadcast"),
        (((3, 5), (4, 5), (4, 5), (N, 3, 4)), r"\(N, 3, 4\) does not broadcast to \(3, 4\)"),
    ],
)
def test_shape_that_does_not_fit_is_refused(shapes: tuple[Any, ...], rule: str) -> None:
    with pytest.raises(ShapeError, match=rule) as caught:
        ScaledDotProductAttention().output_shapes(*shapes)
    assert caught.value.remedy


def test_mask_beside_causal_attention_is_refused() -> None:
    shapes: list[Shape] = [(N, 3, 5)] * 3
    with pytest.raises(ShapeError, match="exclude each other"):
        ScaledDotProductAttention(is_causal=True).output_shapes(*shapes, (3, 3))


@pytest.mark.parametrize(("name", "value"), [("dropout_p", 1.5), ("scale", 0.0)])
def test_setting_out_of_bounds_is_refused_by_name(name: str, value: Any) -> None:
    with pytest.raises(SettingError, match=rf"setting {name} = "):
        ScaledDotProductAttention.checked({name: value})


def test_multiply_adds_count_scores_and_values() -> None:
    shapes: list[Shape] = [(N, 8, 10, 4), (N, 8, 12, 4), (N, 8, 12, 6)]
    assert ScaledDotProductAttention().multiply_adds(*shapes, None) == 8 * 10 * 12 * (4 + 6)


@pytest.mark.parametrize(
    ("settings", "mask", "text"),
    [
        ({}, None, "F.scaled_dot_product_attention(q, k, v)"),
        (
            {"is_causal": True, "scale": 0.5},
            None,
            "F.scaled_dot_product_attention(q, k, v, is_causal=True, scale=0.5)",
        ),
        (
            {"dropout_p": 0.1},
            "m",
            "F.scaled_dot_product_attention(q, k, v, "
            "attn_mask=m if m.is_floating_point() else m.bool(), "
            "dropout_p=0.1 if self.training else 0.0)",
        ),
    ],
)
def test_pytorch_text_names_only_what_is_not_the_default(
    settings: dict[str, Any], mask: str | None, text: str
) -> None:
    node = ScaledDotProductAttention(**settings)
    assert node.torch(TorchCall("a1", ("q", "k", "v", mask))).expression == text
