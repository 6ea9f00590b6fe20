"""The fully connected layer."""

from __future__ import annotations

from typing import Any, ClassVar

import numpy as np
from pydantic import Field

from nodes.context import Context
from nodes.errors import ShapeError
from nodes.examples import Example, Sample
from nodes.initializers import (
    Scheme,
    Weight,
    bias_initializer,
    known_sizes,
    layer_initializer,
)
from nodes.inner_loops import long_runs, ones
from nodes.node_type import NodeType
from nodes.ports import Port
from nodes.shapes import Array, Shape, Symbol, element_count, shape_text
from nodes.torch_code import TorchCall, TorchCode, arguments, layer_code


class Linear(NodeType):
    """Every output is a weighted sum of all inputs, plus a bias: x Wᵀ + b.

    The weight has one row per output feature. The gradient of a row is the upstream gradient of
    its output times the input, so what the layer learns points along what it saw.
    """

    id: ClassVar[str] = "linear"
    title: ClassVar[str] = "Fully connected"
    stem: ClassVar[str] = "fc"
    formula: ClassVar[str] = "out = x · weightᵀ + bias"
    gradient_formula: ClassVar[str] = "∂x = g · weight, ∂weight = gᵀ · x, ∂bias = Σ g"
    synonyms: ClassVar[tuple[str, ...]] = ("fc", "dense", "linear", "affine", "perceptron")
    inputs: ClassVar[tuple[Port, ...]] = (Port("x", "(…, in features)"),)
    examples: ClassVar[tuple[Example, ...]] = (
        Example((Sample((4, 3)),), {"out_features": 2}),
        Example((Sample((2, 4, 3)),), {"out_features": 2, "bias": False}),
    )

    out_features: int = Field(
        default=10, ge=1, le=1_000_000_000, title="Out features", description="Number of outputs."
    )
    bias: bool = Field(default=True, title="Bias", description="Whether a bias is added.")
    initializer: Scheme = Field(
        default="kaiming_uniform", title="Initializer", description="First values of the weight."
    )

    def expands_for(self, *shapes: Shape | None, is_training: bool = False) -> str:
        return f"x @ transpose(weight){' + bias' if self.bias else ''}"

    def weight_ports(self) -> tuple[Port, ...]:
        weight = Port("weight", "(out, in)", is_optional=True, is_weight=True)
        bias = Port("bias", "(out,)", is_optional=True, is_weight=True)
        return (weight, bias) if self.bias else (weight,)

    def output_shapes(self, *shapes: Shape) -> tuple[Shape, ...]:
        (x,) = shapes
        if not x or isinstance(x[-1], Symbol):
            raise ShapeError(
                f"x needs a last axis of features, it has shape {shape_text(x)}",
                "Wire a tensor of shape (N, features), or flatten it first.",
            )
        return ((*x[:-1], self.out_features),)

    def weights(self, *shapes: Shape) -> tuple[Weight, ...]:
        (features,) = known_sizes(shapes[0][-1:], "the feature axis")
        first = layer_initializer(self.initializer, features, self.out_features)
        weight = Weight("weight", (self.out_features, features), first)
        bias = Weight("bias", (self.out_features,), bias_initializer(self.initializer, features))
        return (weight, bias) if self.bias else (weight,)

    def forward(self, ctx: Context, *inputs: Any) -> Any:
        x, weight, *bias = inputs
        ctx.save(x, weight)
        # Features first in memory, as convolution and pooling keep it: flattening is then free.
        out = weight @ x.reshape(-1, x.shape[-1]).T
        if bias:
            out += bias[0][:, np.newaxis]
        return out.T.reshape(*x.shape[:-1], self.out_features)

    def backward(self, ctx: Context, *upstream: Any) -> tuple[Any, ...]:
        x, weight = ctx.saved
        rows = x.reshape(-1, x.shape[-1])
        columns = upstream[0].reshape(-1, self.out_features).T
        wanted = ctx.needs_gradient or (True,) * (2 + self.bias)
        into_x = (weight.T @ columns).T.reshape(x.shape) if wanted[0] else None
        into_weight = None
        if wanted[1]:
            into_weight = _outer(columns, rows) if len(rows) == 1 else columns @ rows
        if not self.bias:
            return into_x, into_weight
        into_bias = columns @ ones(len(rows), columns.dtype) if wanted[2] else None
        return into_x, into_weight, into_bias

    def torch(self, call: TorchCall) -> TorchCode:
        shape = call.shapes[0] or ()
        (features,) = known_sizes(shape[-1:], "the feature axis")
        keywords = {} if self.bias else {"bias": False}
        sizes = {"weight": (self.out_features, features), "bias": (self.out_features,)}
        if not self.bias:
            del sizes["bias"]
        module = f"nn.Linear({arguments(features, self.out_features, **keywords)})"
        return layer_code(call, module, "F.linear", sizes)

    def multiply_adds(self, *shapes: Shape) -> int:
        shape = shapes[0]
        per_example = shape[1:] if shape and isinstance(shape[0], Symbol) else shape
        count = element_count(per_example)
        return int(count) * self.out_features if isinstance(count, int) else 0

    def caption(self) -> str:
        return f"→ {self.out_features}"


def _outer(column: Array, row: Array) -> Array:
    """Return all products of the two, which BLAS is slow at."""
    with long_runs(row.shape[1]):
        products: Array = column * row
    return products
