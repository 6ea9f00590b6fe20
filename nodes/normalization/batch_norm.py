"""Batch normalization."""

from __future__ import annotations

from typing import Any, ClassVar

import numpy as np
from pydantic import Field

from nodes.context import Context
from nodes.errors import ShapeError, ValueRuleError
from nodes.examples import Example, Sample
from nodes.initializers import Constant, Weight
from nodes.node_type import NodeType
from nodes.normalization.channels import Channels
from nodes.normalization.standardizing import (
    fixed_statistics,
    standardize,
    standardize_backward,
)
from nodes.ports import Port
from nodes.shapes import Shape, shape_text
from nodes.torch_code import TorchCall, TorchCode, arguments, weight_expressions

MODULES = {2: "nn.BatchNorm1d", 3: "nn.BatchNorm1d", 4: "nn.BatchNorm2d", 5: "nn.BatchNorm3d"}
LEARNED = {"weight": 1.0, "bias": 0.0}
KEPT = {"running_mean": 0.0, "running_var": 1.0}
"""Weights and their first values."""


class BatchNorm(NodeType):
    """Give every channel mean 0 and variance 1 over the batch, then a scale and shift.

    While training, mean and variance are those of the batch: over all examples and, in images,
    all places. Each layer then sees inputs of steady size whatever the layers before it do, so
    larger steps and deeper networks train. The learned weight and bias let a channel have any
    other scale where that helps.

    PyTorch keeps running averages of mean and variance while it trains (momentum is the share of
    the new batch). Otherwise those are used, so that what comes out for an example does not depend
    on its neighbours.

    In training the gradient of a channel loses its mean and its part along the normalized channel:
    to move all examples alike, or to stretch them, changes nothing.

    One node does for (N, channels), sequences, images and volumes. It stands between a layer and
    its activation; a bias in that layer is then of no use.
    """

    id: ClassVar[str] = "batch_norm"
    title: ClassVar[str] = "Batch norm"
    stem: ClassVar[str] = "bn"
    formula: ClassVar[str] = "out = weight · x̂ + bias, x̂ = (x − mean) / sqrt(variance + eps)"
    gradient_formula: ClassVar[str] = (
        "∂x = weight / σ · (g − mean(g) − x̂ · mean(g · x̂)), ∂weight = Σ g · x̂, ∂bias = Σ g"
    )
    synonyms: ClassVar[tuple[str, ...]] = (
        "bn",
        "normalization",
        "BatchNorm1d",
        "BatchNorm2d",
        "BatchNorm3d",
        "internal covariate shift",
    )
    reference: ClassVar[str] = "Ioffe & Szegedy 2015, algorithms 1 and 2"
    inputs: ClassVar[tuple[Port, ...]] = (
        Port("x", "(N, channels), or (N, channels, …) with one to three more axes"),
    )
    examples: ClassVar[tuple[Example, ...]] = (
        Example((Sample((3, 2, 2, 3)),)),
        Example((Sample((4, 3)),), {"eps": 0.01}),
        Example((Sample((3, 2, 4)),), {"affine": False}),
        Example((Sample((2, 2, 1, 2, 2)),), {"track_running_stats": False}),
    )

    eps: float = Field(
        default=1e-5, gt=0.0, le=1.0, title="Epsilon", description="Added to the variance."
    )
    momentum: float = Field(
        default=0.1,
        ge=0.0,
        le=1.0,
        title="Momentum",
        description="Share of the newest batch in the running statistics.",
    )
    affine: bool = Field(
        default=True, title="Scale and shift", description="Whether weight and bias are learned."
    )
    track_running_stats: bool = Field(
        default=True,
        title="Running statistics",
        description="Whether they are kept for evaluation; else each batch has its own.",
    )

    def _first_values(self) -> dict[str, float]:
        return (LEARNED if self.affine else {}) | (KEPT if self.track_running_stats else {})

    def expands_for(self, *shapes: Shape | None, is_training: bool = False) -> str:
        x = shapes[0] if shapes else None
        if x is None:
            return ""
        beside = f"shape=({', '.join(['-1', *['1'] * (len(x) - 2)])},)"
        over = f"dim=({', '.join(['0', *map(str, range(2, len(x)))])},), keepdim=True"
        if self.track_running_stats and not is_training:
            center = f"reshape(detach(running_mean), {beside})"
            variance = f"reshape(detach(running_var), {beside})"
        else:
            center = f"mean(x, {over})"
            variance = f"mean((x - center) ** 2, {over})"
        normal = f"center = {center}; normal = (x - center) / sqrt({variance} + {self.eps!r})"
        if not self.affine:
            return normal
        return f"{normal}; normal * reshape(weight, {beside}) + reshape(bias, {beside})"

    def weight_ports(self) -> tuple[Port, ...]:
        return tuple(
            Port(name, "(channels,)", is_optional=True, is_weight=True, is_hidden=name in KEPT)
            for name in self._first_values()
        )

    def output_shapes(self, *shapes: Shape) -> tuple[Shape, ...]:
        self._channels(shapes[0])
        return (shapes[0],)

    def _channels(self, x: Shape) -> int:
        if len(x) not in MODULES:
            raise ShapeError(
                f"x must have 2 to 5 axes (batch, channels, …), it has {len(x)}: {shape_text(x)}",
                "Reshape what is wired to it.",
            )
        if not isinstance(x[1], int):
            raise ShapeError(
                f"the second axis of x, the channels, must have a known size: {shape_text(x)}",
                "Wire a tensor of shape (N, channels, …).",
            )
        return x[1]

    def weights(self, *shapes: Shape) -> tuple[Weight, ...]:
        shape = (self._channels(shapes[0]),)
        return tuple(
            Weight(name, shape, Constant(value), is_learned=name not in KEPT)
            for name, value in self._first_values().items()
        )

    def forward(self, ctx: Context, *inputs: Any) -> Any:
        x, *tensors = inputs
        named = dict(zip(self._first_values(), tensors, strict=True))
        given = None
        if self.track_running_stats and not ctx.is_training:
            given = fixed_statistics(named["running_mean"], named["running_var"], self.eps)
        elif x.size == x.shape[1]:
            raise ValueRuleError(
                "a batch of one number per channel has no variance to train with",
                "Use a larger batch.",
            )
        scale = named["weight"] if self.affine else np.ones(x.shape[1], x.dtype)
        shift = named["bias"] if self.affine else np.zeros(x.shape[1], x.dtype)
        out, used = standardize(Channels(x), x, 1, scale, shift, self.eps, given)
        ctx.save(x, scale, used, given is not None)
        return out

    def backward(self, ctx: Context, *upstream: Any) -> tuple[Any, ...]:
        x, scale, used, is_given = ctx.saved
        found = standardize_backward(Channels(x), x, upstream[0], 1, scale, used, is_given)
        learned = (found.scale, found.shift) if self.affine else ()
        return found.x, *learned, *((None, None) if self.track_running_stats else ())

    def torch(self, call: TorchCall) -> TorchCode:
        x = call.shapes[0] or ()
        channels = self._channels(x)
        keywords = self.model_dump(exclude_defaults=True)
        if not call.weights:
            module = f"{MODULES[len(x)]}({arguments(channels, **keywords)})"
            return TorchCode(f"self.{call.name}({call.inputs[0]})", {call.name: module})
        learned = {name: (channels,) for name in LEARNED if self.affine}
        members, expressions = weight_expressions(call, learned)
        running, training = "None, None", "True"
        if self.track_running_stats:
            kept = {f"{call.name}_{name}": value for name, value in KEPT.items()}
            for member, value in kept.items():
                members[member] = f"nn.Buffer(torch.full(({channels},), {value}))"
            running, training = ", ".join(f"self.{member}" for member in kept), "self.training"
        settings = arguments(momentum=self.momentum, eps=self.eps)
        return TorchCode(
            f"F.batch_norm({call.inputs[0]}, {running}, {', '.join(expressions.values())}, "
            f"training={training}, {settings})",
            members,
        )
