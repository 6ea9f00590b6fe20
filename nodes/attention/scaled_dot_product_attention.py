"""Attention by dot products."""

from __future__ import annotations

import math
from typing import Any, ClassVar

from pydantic import Field

from nodes.attention.dot_product import (
    attend,
    attend_backward,
    causal_mask,
    hiding,
)
from nodes.context import Context
from nodes.errors import ShapeError
from nodes.examples import Example, Sample
from nodes.node_type import NodeType
from nodes.ports import Port
from nodes.regularization.dropping import draw_mask
from nodes.shapes import Shape, at_batch, broadcast_shapes, shape_text, sum_to_shape
from nodes.torch_code import TorchCall, TorchCode, arguments


class ScaledDotProductAttention(NodeType):
    """Let every query look at all keys, and take the values of those that suit it.

    The dot product of a query and a key is their score. A softmax over the keys makes of the
    scores how much the query looks at each, and the output is the mean of the values, so
    weighted. Dividing by the root of the number of features keeps scores of long vectors from
    driving the softmax to 0 and 1, where its gradient is gone.

    The mask says where to look: a float mask is added to the scores (−inf hides a key), of a
    mask of whole numbers 0 hides it. Causal attention hides all keys after the query's own
    place, so that a text can be predicted word by word.

    The gradient of a value is what looked at it; that of a score is the attention times how much
    better than the mean that value would have been.
    """

    id: ClassVar[str] = "scaled_dot_product_attention"
    title: ClassVar[str] = "Dot-product attention"
    stem: ClassVar[str] = "attention"
    formula: ClassVar[str] = "out = softmax(query · keyᵀ / sqrt(features) + mask) · value"
    gradient_formula: ClassVar[str] = (
        "A the attention, ∂A = g · valueᵀ, ∂S = A · (∂A − Σ A · ∂A); ∂value = Aᵀ · g, "
        "∂query = ∂S · key / sqrt(features), ∂key = ∂Sᵀ · query / sqrt(features)"
    )
    synonyms: ClassVar[tuple[str, ...]] = (
        "sdpa",
        "self-attention",
        "cross-attention",
        "causal attention",
        "transformer",
    )
    reference: ClassVar[str] = "Vaswani et al. 2017, section 3.2.1"
    inputs: ClassVar[tuple[Port, ...]] = (
        Port("query", "(…, queries, features)"),
        Port("key", "(…, keys, features)"),
        Port("value", "(…, keys, value features)"),
        Port(
            "attn_mask",
            "broadcasts to (…, queries, keys); added if float, else 0 hides a key",
            kind="any",
            is_optional=True,
        ),
    )
    is_random: ClassVar[bool] = True
    examples: ClassVar[tuple[Example, ...]] = (
        Example((Sample((2, 3, 2)), Sample((2, 4, 2)), Sample((2, 4, 3)), None)),
        Example((Sample((2, 3, 2)),) * 3 + (None,), {"is_causal": True, "scale": 0.5}),
        Example((Sample((2, 2, 3, 2)),) * 3 + (Sample((3, 3), classes=2),), {"dropout_p": 0.25}),
        Example((Sample((3, 2)), Sample((2, 2)), Sample((2, 4)), Sample((3, 2)))),
    )

    is_causal: bool = Field(
        default=False, title="Causal", description="Whether keys after a query are hidden from it."
    )
    dropout_p: float = Field(
        default=0.0,
        ge=0.0,
        le=1.0,
        title="Dropout",
        description="Share of the attention that is dropped while training.",
    )
    scale: float | None = Field(
        default=None,
        gt=0.0,
        title="Scale",
        description="Times the scores; none is 1 / sqrt(features).",
    )

    def _score_shape(self, query: Shape, key: Shape, value: Shape) -> Shape:
        if min(len(query), len(key), len(value)) < 2:
            raise ShapeError(
                f"query, key and value must have two axes or more, they have shapes "
                f"{shape_text(query)}, {shape_text(key)} and {shape_text(value)}",
                "Wire tensors of shape (N, length, features).",
            )
        if query[-1] != key[-1]:
            raise ShapeError(
                f"query and key must have as many features: {query[-1]} against {key[-1]}",
                "Bring both to one size by a linear layer.",
            )
        if key[-2] != value[-2]:
            raise ShapeError(
                f"there must be a value for each key: {key[-2]} keys, {value[-2]} values",
                "Take keys and values from the same sequence.",
            )
        if not query[:-2] == key[:-2] == value[:-2]:
            raise ShapeError(
                f"query {shape_text(query)}, key {shape_text(key)} and value {shape_text(value)} "
                f"differ before the last two axes",
                "Give all of them the same batch and heads.",
            )
        return *query[:-1], key[-2]

    def output_shapes(self, *shapes: Shape) -> tuple[Shape, ...]:
        query, key, value, mask = shapes
        scores = self._score_shape(query, key, value)
        if mask is not None and self.is_causal:
            raise ShapeError(
                "a mask and causal attention exclude each other",
                "Switch causal off and hide later keys by the mask.",
            )
        if mask is not None and broadcast_shapes(mask, scores) != scores:
            raise ShapeError(
                f"attn_mask {shape_text(mask)} does not broadcast to {shape_text(scores)}",
                "Its last axes are (queries, keys).",
            )
        return ((*query[:-1], value[-1]),)

    def _scale(self, features: int) -> float:
        return 1.0 / math.sqrt(max(features, 1)) if self.scale is None else self.scale

    def forward(self, ctx: Context, *inputs: Any) -> Any:
        query, key, value, mask = inputs
        masks = []
        if mask is not None:
            masks.append(mask if mask.dtype.kind == "f" else hiding(mask == 0, query.dtype))
        if self.is_causal:
            masks.append(causal_mask(query.shape[-2], key.shape[-2], query.dtype))
        kept = None
        if ctx.is_training and self.dropout_p:
            shape = *query.shape[:-1], key.shape[-2]
            kept = draw_mask(ctx.random, shape, self.dropout_p, query.dtype)
        scale = self._scale(query.shape[-1])
        attended = attend(query, key, value, masks, scale, kept)
        ctx.save(query, key, value, mask, attended, kept)
        return attended.out

    def backward(self, ctx: Context, *upstream: Any) -> tuple[Any, ...]:
        query, key, value, mask, attended, kept = ctx.saved
        scale = self._scale(query.shape[-1])
        found = attend_backward(upstream[0], query, key, value, attended, scale, kept)
        into_mask = None
        if mask is not None and mask.dtype.kind == "f":
            into_mask = sum_to_shape(found.scores, mask.shape)
        return found.query, found.key, found.value, into_mask

    def torch(self, call: TorchCall) -> TorchCode:
        *given, mask = call.inputs
        parts = [str(each) for each in given]
        if mask is not None:
            parts.append(f"attn_mask={mask} if {mask}.is_floating_point() else {mask}.bool()")
        if self.dropout_p:
            parts.append(f"dropout_p={arguments(self.dropout_p)} if self.training else 0.0")
        changed = self.model_dump(include={"is_causal", "scale"}, exclude_defaults=True)
        parts += [arguments(**changed)] if changed else []
        return TorchCode(f"F.scaled_dot_product_attention({', '.join(parts)})")

    def multiply_adds(self, *shapes: Shape) -> int:
        query, key, value, _ = shapes
        scores = self._score_shape(query, key, value)
        return math.prod(at_batch(scores, 1)) * sum(at_batch((query[-1], value[-1]), 1))

    def caption(self) -> str:
        return "causal" if self.is_causal else ""
