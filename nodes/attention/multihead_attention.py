"""Multi-head attention."""

from __future__ import annotations

import math
from typing import Any, ClassVar

import numpy as np
from pydantic import Field

from nodes.attention.dot_product import (
    attend,
    attend_backward,
    causal_mask,
    hiding,
)
from nodes.attention.heads import Heads, project, project_backward
from nodes.attention.multihead_text import MultiheadText
from nodes.attention.sequence_shapes import SequenceShapes, sequence_shapes
from nodes.context import Context
from nodes.errors import ShapeError
from nodes.examples import Example, Sample
from nodes.initializers import Constant, Uniform, Weight
from nodes.node_type import NodeType
from nodes.ports import Port
from nodes.regularization.dropping import draw_mask
from nodes.settings import SizeNumber
from nodes.shapes import Array, Shape, at_batch, sum_to_shape
from nodes.torch_code import TorchCall, TorchCode, arguments, weight_expressions

STATE_NAMES = {"out_proj_weight": "out_proj.weight", "out_proj_bias": "out_proj.bias"}


class MultiheadAttention(NodeType):
    """Look at a sequence with several heads at once, each in its own way.

    Linear layers make queries, keys and values, and cut them into heads of fewer features. Each
    head attends by itself: one may follow the grammar, another the topic. What they took stands
    side by side, and a last linear layer mixes it.

    Wire only the query for self-attention: it looks at itself. For cross-attention wire the
    sequence to look at to key; value is the same unless it is wired too.

    A float mask is added to the scores. Of a mask of whole numbers those other than 0 hide a key,
    as in PyTorch: the opposite of dot-product attention.

    The second output, the attention averaged over the heads, shows who looks where. The gradients
    are those of dot-product attention in each head, and of the linear layers around it.
    """

    id: ClassVar[str] = "multihead_attention"
    title: ClassVar[str] = "Multi-head attention"
    stem: ClassVar[str] = "attention"
    formula: ClassVar[str] = (
        "out = [head₁, head₂, …] · out_proj_weightᵀ + out_proj_bias, "
        "head = softmax(q · kᵀ / sqrt(features) + mask) · v; [q, k, v] = in_proj of the inputs"
    )
    gradient_formula: ClassVar[str] = (
        "∂out_proj_weight = gᵀ · [head₁, head₂, …]; through each head as in dot-product attention; "
        "∂in_proj_weight = [∂q, ∂k, ∂v]ᵀ · inputs"
    )
    synonyms: ClassVar[tuple[str, ...]] = (
        "mha",
        "MultiheadAttention",
        "self-attention",
        "cross-attention",
        "transformer",
    )
    reference: ClassVar[str] = "Vaswani et al. 2017, section 3.2.2"
    inputs: ClassVar[tuple[Port, ...]] = (
        Port("query", "(queries, N, features), or batch first; or one sequence without N"),
        Port("key", "(keys, N, features); the query without", is_optional=True),
        Port("value", "(keys, N, features); the key without", is_optional=True),
        Port(
            "attn_mask",
            "(queries, keys) or (N · heads, queries, keys): float is added, else non-zero hides",
            kind="any",
            is_optional=True,
        ),
        Port(
            "key_padding_mask", "(N, keys): non-zero hides a key", kind="integer", is_optional=True
        ),
    )
    outputs: ClassVar[tuple[Port, ...]] = (
        Port("out", "as the query"),
        Port("attn_weights", "(N, queries, keys), how much looks where, averaged over heads"),
    )
    is_random: ClassVar[bool] = True
    examples: ClassVar[tuple[Example, ...]] = (
        Example((Sample((3, 2, 4)), None, None, None, None), {"num_heads": 2}),
        Example(
            (Sample((3, 2)), Sample((4, 2)), None, Sample((3, 4)), None),
            {"bias": False, "need_weights": False},
        ),
        Example(
            (Sample((2, 3, 4)), Sample((2, 2, 4)), Sample((2, 2, 4)), None, None),
            {"num_heads": 2, "batch_first": True, "dropout": 0.25, "is_causal": True},
        ),
        Example(
            (Sample((3, 2, 2)), None, Sample((3, 2, 2)), Sample((4, 3, 3)), None),
            {"num_heads": 2},
        ),
    )

    num_heads: SizeNumber = Field(
        default=1, title="Heads", description="How many; they share the features evenly."
    )
    dropout: float = Field(
        default=0.0,
        ge=0.0,
        le=1.0,
        title="Dropout",
        description="Share of the attention that is dropped while training.",
    )
    bias: bool = Field(
        default=True, title="Bias", description="Whether the linear layers add biases."
    )
    batch_first: bool = Field(
        default=False,
        title="Batch first",
        description="Axes (batch, length, features) in place of (length, batch, features).",
    )
    is_causal: bool = Field(
        default=False, title="Causal", description="Whether keys after a query are hidden from it."
    )
    need_weights: bool = Field(
        default=True,
        title="Give the attention",
        description="Whether its mean over the heads is a second output.",
    )

    def output_ports(self) -> tuple[Port, ...]:
        return self.outputs if self.need_weights else self.outputs[:1]

    def _weights(self, features: int) -> dict[str, Weight]:
        triple, single = (3 * features, features), (features, features)
        into = Uniform(math.sqrt(6.0 / (4 * features)))
        found = (
            Weight("in_proj_weight", triple, into),
            Weight("in_proj_bias", triple[:1], Constant()),
            Weight("out_proj_weight", single, Uniform(1.0 / math.sqrt(features))),
            Weight("out_proj_bias", single[:1], Constant()),
        )
        return {w.name: w for w in found if self.bias or len(w.shape) > 1}

    def weight_ports(self) -> tuple[Port, ...]:
        return tuple(
            Port(name, f"as nn.MultiheadAttention's {name}", is_optional=True, is_weight=True)
            for name in self._weights(1)
        )

    def _sequences(self, *shapes: Shape | None) -> SequenceShapes:
        query, key, value = shapes[:3]
        key = key or query
        return sequence_shapes(
            query or (), key or (), value or key or (), self.num_heads, self.batch_first
        )

    def output_shapes(self, *shapes: Shape) -> tuple[Shape, ...]:
        found = self._sequences(*shapes)
        attn_mask, padding = shapes[3:]
        found.require_masks(attn_mask, padding, self.num_heads)
        if attn_mask is not None and self.is_causal:
            raise ShapeError(
                "a mask and causal attention exclude each other",
                "Switch causal off and hide later keys by the mask.",
            )
        looked = *found.batch, found.queries, found.keys
        return (shapes[0], looked) if self.need_weights else shapes[:1]

    def weights(self, *shapes: Shape) -> tuple[Weight, ...]:
        return tuple(self._weights(self._sequences(*shapes).features).values())

    def _masks(self, scores: tuple[int, ...], inputs: list[Any], dtype: Any) -> list[Array]:
        attn_mask, padding = inputs
        found: list[Array] = []
        if self.is_causal:
            found.append(causal_mask(scores[2], scores[3], dtype))
        if attn_mask is not None:
            mask = attn_mask if attn_mask.dtype.kind == "f" else hiding(attn_mask != 0, dtype)
            found.append(mask if mask.ndim == 2 else mask.reshape(scores))
        if padding is not None:
            found.append(hiding(padding != 0, dtype).reshape(-1, 1, 1, scores[3]))
        return found

    def forward(self, ctx: Context, *inputs: Any) -> Any:
        query, key, value, *masks = inputs[:5]
        key = query if key is None else key
        sources = query, key, key if value is None else value
        tensors = dict(zip(self._weights(1), inputs[5:], strict=True))
        weights = np.split(tensors["in_proj_weight"], 3)
        biases = np.split(tensors["in_proj_bias"], 3) if self.bias else (None,) * 3
        heads = Heads(self.num_heads, self.batch_first)
        q, k, v = (
            heads.split(project(*each)) for each in zip(sources, weights, biases, strict=True)
        )
        scores = *q.shape[:3], k.shape[2]
        kept = None
        if ctx.is_training and self.dropout:
            kept = draw_mask(ctx.random, scores, self.dropout, query.dtype)
        added = self._masks(scores, masks, query.dtype)
        attended = attend(q, k, v, added, 1.0 / math.sqrt(q.shape[3]), kept)
        joined = heads.join(attended.out, query.ndim)
        ctx.save(inputs, sources, (q, k, v), attended, kept, joined)
        out = project(joined, tensors["out_proj_weight"], tensors.get("out_proj_bias"))
        if not self.need_weights:
            return out
        looked = attended.looked.mean(axis=1)
        return out, looked if query.ndim == 3 else looked[0]

    def backward(self, ctx: Context, *upstream: Any) -> tuple[Any, ...]:
        inputs, sources, parts, attended, kept, joined = ctx.saved
        tensors = dict(zip(self._weights(1), inputs[5:], strict=True))
        heads = Heads(self.num_heads, self.batch_first)
        out = project_backward(upstream[0], joined, tensors["out_proj_weight"])
        into_looked = None
        if self.need_weights:
            shared = upstream[1] / self.num_heads
            into_looked = shared.reshape(-1, 1, *shared.shape[-2:])
        scale = 1.0 / math.sqrt(parts[0].shape[3])
        above, (q, k, v) = heads.split(out.x), parts
        found = attend_backward(above, q, k, v, attended, scale, kept, into_looked)
        weights = np.split(tensors["in_proj_weight"], 3)
        into = [
            project_backward(heads.join(part, source.ndim), source, weight)
            for part, source, weight in zip(found[:3], sources, weights, strict=True)
        ]
        into_sources: list[Array | None] = [each.x for each in into]
        for index in (2, 1):
            if inputs[index] is None:
                # It stood in for the one before it.
                into_sources[index - 1] += into_sources[index]  # type: ignore[operator]
                into_sources[index] = None
        mask, into_mask = inputs[3], None
        if mask is not None and mask.dtype.kind == "f":
            into_mask = found.scores
            into_mask = into_mask.reshape(mask.shape) if mask.ndim == 3 else into_mask
            into_mask = sum_to_shape(into_mask, mask.shape)
        into_weights = {
            "in_proj_weight": np.concatenate([each.weight for each in into]),
            "in_proj_bias": np.concatenate([each.bias for each in into]),
            "out_proj_weight": out.weight,
            "out_proj_bias": out.bias,
        }
        wanted = (into_weights[name] for name in tensors)
        return *into_sources, into_mask, None, *wanted

    def torch(self, call: TorchCall) -> TorchCode:
        features = self._sequences(*call.shapes).features
        given = MultiheadText(call, self.batch_first, self.is_causal, self.need_weights)
        names = {name: STATE_NAMES[name] for name in self._weights(1) if name in STATE_NAMES}
        if not call.weights:
            changed = self.model_dump(
                include={"dropout", "bias", "batch_first"}, exclude_defaults=True
            )
            module = f"nn.MultiheadAttention({arguments(features, self.num_heads, **changed)})"
            return TorchCode(given.module_call(), {call.name: module}, state_names=names)
        shapes = {name: weight.shape for name, weight in self._weights(features).items()}
        members, tensors = weight_expressions(call, shapes)
        return TorchCode(
            given.function_call(features, self.num_heads, self.dropout, tensors), members
        )

    def multiply_adds(self, *shapes: Shape) -> int:
        found = self._sequences(*shapes)
        queries, keys = at_batch((found.queries, found.keys), 1)
        projections = 2 * (queries + keys) * found.features**2
        return projections + 2 * queries * keys * found.features

    def caption(self) -> str:
        heads = f"{self.num_heads} head" + "s" * (self.num_heads > 1)
        return f"{heads}, causal" if self.is_causal else heads
