"""Multi-head attention: who looks where, masks, shapes and PyTorch's numbers and text."""

from __future__ import annotations

import itertools
from typing import Any

import numpy as np
import pytest

from nodes.attention.multihead_attention import MultiheadAttention
from nodes.attention.scaled_dot_product_attention import ScaledDotProductAttention
from nodes.errors import SettingError, ShapeError
from nodes.shapes import BATCH, Shape
from nodes.torch_code import TorchCall
from tests.nodes.running import Pass, relative_error, run

N = BATCH


def draw(node: MultiheadAttention, *shapes: Shape | None, masks: Any = (None, None)) -> list[Any]:
    random = np.random.default_rng(0)
    given = [None if shape is None else random.standard_normal(shape) for shape in shapes]
    weights = [random.standard_normal(w.shape) for w in node.weights(*shapes, None, None)]
    return [*given, *masks, *weights]


def assert_same(one: Pass, other: Pass) -> None:
    for a, b in zip(
        (*one.outputs, *one.gradients), (*other.outputs, *other.gradients), strict=True
    ):
        assert (a is None) == (b is None)
        if a is not None:
            assert relative_error(a, b) <= 1e-12


def test_one_head_with_plain_projections_is_dot_product_attention() -> None:
    node = MultiheadAttention(bias=False, batch_first=True)
    x, y = np.random.default_rng(0).standard_normal((2, 3, 4, 5))
    weights = np.concatenate([np.eye(5)] * 3), np.eye(5)
    out, looked = run(node, [x, y, None, None, None, *weights]).outputs
    (expected,) = run(ScaledDotProductAttention(), [x, y, y, None]).outputs
    np.testing.assert_allclose(out, expected, rtol=1e-13)
    np.testing.assert_allclose(looked.sum(axis=2), np.ones((3, 4)), rtol=1e-14)
    np.testing.assert_allclose(looked @ y, out, rtol=1e-12, atol=1e-14)


def test_sequence_that_is_wired_once_is_query_key_and_value() -> None:
    node = MultiheadAttention(num_heads=2)
    x, _, _, *rest = draw(node, (4, 3, 6), None, None)
    once = run(node, [x, None, None, *rest])
    thrice = run(node, [x, x, x, *rest])
    for one, other in zip(once.outputs, thrice.outputs, strict=True):
        np.testing.assert_array_equal(one, other)
    np.testing.assert_allclose(once.gradients[0], sum(thrice.gradients[:3]), rtol=1e-13)
    assert once.gradients[1:3] == (None, None)


@pytest.mark.torch
@pytest.mark.parametrize("is_batched", [True, False])
@pytest.mark.parametrize("mask", ["none", "float", "float per head", "integer", "causal"])
@pytest.mark.parametrize("wired", [(), ("in_proj_weight",), ("out_proj_bias",)], ids=str)
def test_numbers_are_those_of_pytorch(wired: tuple[str, ...], mask: str, is_batched: bool) -> None:
    from tests.nodes.torch_running import run_torch

    random = np.random.default_rng(1)
    masks = {
        "float": random.standard_normal((4, 5)),
        "float per head": random.standard_normal((2 * (3 if is_batched else 1), 4, 5)),
        "integer": np.triu(np.full((4, 5), 2), 2),
    }
    for batch_first, bias, need_weights in itertools.product((True, False), repeat=3):
        node = MultiheadAttention(
            num_heads=2,
            batch_first=batch_first,
            bias=bias,
            need_weights=need_weights,
            is_causal=mask == "causal",
        )
        query, key = ((3, 4, 6), (3, 5, 6)) if batch_first else ((4, 3, 6), (5, 3, 6))
        if not is_batched:
            query, key = (4, 6), (5, 6)
        names = [port.name for port in node.weight_ports()]
        arrays = draw(node, query, key, key, masks=(masks.get(mask), None))
        ours = run(node, arrays)
        shapes = [None if a is None else a.shape for a in arrays[:5]]
        assert node.output_shapes(*shapes) == tuple(out.shape for out in ours.outputs)
        kept = tuple(name for name in wired if name in names)
        assert_same(ours, run_torch(node, arrays, ours.upstream, kept))


@pytest.mark.torch
@pytest.mark.parametrize("is_batched", [True, False])
def test_padding_hides_keys_as_in_pytorch(is_batched: bool) -> None:
    from tests.nodes.torch_running import run_torch

    node = MultiheadAttention(num_heads=3)
    padding = np.array([[0, 0, 0, 1, 5], [0, 0, 0, 0, 0], [0, 1, 1, 1, 1]])
    query, key = ((4, 3, 6), (5, 3, 6)) if is_batched else ((4, 6), (5, 6))
    arrays = draw(node, query, key, None, masks=(None, padding if is_batched else padding[0]))
    ours = run(node, arrays)
    assert_same(ours, run_torch(node, arrays, ours.upstream))
    assert (ours.outputs[1][..., 3:].reshape(-1, 4, 2)[0] == 0.0).all()


def test_causal_attention_looks_back_only() -> None:
    node = MultiheadAttention(num_heads=2, is_causal=True)
    _, looked = run(node, draw(node, (4, 3, 6), None, None)).outputs
    assert (np.triu(looked, 1) == 0.0).all()
    assert (np.tril(looked)[:, 3] > 0.0).all()


def test_dropped_attention_is_seeded_and_shows_in_the_weights() -> None:
    node = MultiheadAttention(dropout=0.5, batch_first=True)
    arrays = draw(node, (2, 8, 4), None, None)
    one, two = (run(node, arrays, is_training=True) for _ in range(2))
    np.testing.assert_array_equal(one.outputs[0], two.outputs[0])
    assert 0.2 < (one.outputs[1] == 0.0).mean() < 0.8
    assert (run(node, arrays).outputs[1] > 0.0).all()


@pytest.mark.parametrize(
    ("settings", "shapes", "rule"),
    [
        ({"num_heads": 4}, ((5, N, 6), None, None), "4 heads cannot share 6 features evenly"),
        ({}, ((5, N, N), None, None), "cannot share N features"),
        ({}, ((N,), None, None), r"query must have axes \(length, batch, features\)"),
        ({}, ((5, N, 6), (5, 6), None), r"key must have axes .* it has shape \(5, 6\)"),
        ({}, ((5, N, 6), (5, N, 4), None), "key must have 6 features .* it has 4"),
        ({}, ((5, N, 6), (7, 2, 6), None), "do not belong together"),
        ({}, ((5, N, 6), (7, N, 6), (8, N, 6)), "do not belong together"),
        ({"batch_first": True}, ((N, 5, 6), (2, 5, 6), None), r"as \(batch, length, features\)"),
    ],
)
def test_shape_that_does_not_fit_is_refused(
    settings: dict[str, Any], shapes: tuple[Any, ...], rule: str
) -> None:
    with pytest.raises(ShapeError, match=rule) as caught:
        MultiheadAttention(**settings).output_shapes(*shapes, None, None)
    assert caught.value.remedy


@pytest.mark.parametrize(
    ("masks", "rule"),
    [
        (((5, 5), None), r"attn_mask must have shape \(4, 5\) or \(2N, 4, 5\), it has \(5, 5\)"),
        (((N, 4, 5), None), r"it has \(N, 4, 5\)"),
        ((None, (5, N)), r"key_padding_mask must have shape \(N, 5\), it has \(5, N\)"),
    ],
)
def test_mask_that_does_not_fit_is_refused(masks: tuple[Any, Any], rule: str) -> None:
    node = MultiheadAttention(num_heads=2)
    with pytest.raises(ShapeError, match=rule) as caught:
        node.output_shapes((4, N, 6), (5, N, 6), None, *masks)
    assert caught.value.remedy


def test_masks_of_an_unknown_batch_are_taken() -> None:
    node = MultiheadAttention(num_heads=2, batch_first=True)
    for mask in ((4, 4), (2 * N, 4, 4)):
        outputs = node.output_shapes((N, 4, 6), None, None, mask, (N, 4))
        assert outputs == ((N, 4, 6), (N, 4, 4))


def test_mask_beside_causal_attention_is_refused() -> None:
    node = MultiheadAttention(is_causal=True)
    with pytest.raises(ShapeError, match="exclude each other"):
        node.output_shapes((4, N, 6), None, None, (4, 4), None)


@pytest.mark.parametrize(("name", "value"), [("num_heads", 0), ("dropout", 2.0)])
def test_setting_out_of_bounds_is_refused_by_name(name: str, value: Any) -> None:
    with pytest.raises(SettingError, match=rf"setting {name} = "):
        MultiheadAttention.checked({name: value})


def test_weights_have_the_shapes_of_pytorch() -> None:
    node = MultiheadAttention(num_heads=2)
    shapes = {weight.name: weight.shape for weight in node.weights((4, N, 6), *[None] * 4)}
    assert shapes == {
        "in_proj_weight": (18, 6),
        "in_proj_bias": (18,),
        "out_proj_weight": (6, 6),
        "out_proj_bias": (6,),
    }
    count = node.multiply_adds((4, N, 6), (5, N, 6), None, None, None)
    assert count == 2 * (4 + 5) * 36 + 2 * 4 * 5 * 6


def test_pytorch_text_of_self_attention_names_the_query_thrice() -> None:
    node = MultiheadAttention(num_heads=2, batch_first=True, dropout=0.1, need_weights=False)
    code = node.torch(TorchCall("mha", ("x", *[None] * 4), {}, ((N, 4, 6), *[None] * 4)))
    assert code.expression == "self.mha(x, x, x, need_weights=False)[0]"
    assert code.members == {"mha": "nn.MultiheadAttention(6, 2, dropout=0.1, batch_first=True)"}
    assert code.state_names == {
        "out_proj_weight": "out_proj.weight",
        "out_proj_bias": "out_proj.bias",
    }


def test_pytorch_text_of_masks() -> None:
    shapes = ((4, N, 6), (5, N, 6), None, None, (N, 5))
    node = MultiheadAttention(is_causal=True)
    code = node.torch(TorchCall("mha", ("q", "k", None, None, "p"), {}, shapes))
    assert code.expression == (
        "self.mha(q, k, k, "
        "attn_mask=q.new_ones(q.shape[0], k.shape[0], dtype=torch.bool).triu(1), "
        "key_padding_mask=p.bool())"
    )
