"""The mean along axes."""

from __future__ import annotations

import math
from typing import Any, ClassVar

import numpy as np

from nodes.axes import axes_of
from nodes.context import Context
from nodes.examples import Example, Sample
from nodes.node_type import ScalarForm
from nodes.reduction.reduction import Reduction
from nodes.torch_code import TorchCall, TorchCode


class Mean(Reduction):
    """The average of all elements, or of those along some axes.

    Each of n elements gets one n-th of the gradient. Losses take the mean over the batch, so that
    the step size does not depend on how many examples are in it. Over the height and width of an
    image it is the global average pooling that ends many networks.
    """

    id: ClassVar[str] = "mean"
    title: ClassVar[str] = "Mean"
    formula: ClassVar[str] = "out = Σ x / n"
    gradient_formula: ClassVar[str] = "∂out/∂x = 1 / n"
    synonyms: ClassVar[tuple[str, ...]] = ("average", "reduce", "global average pooling", "avg")
    examples: ClassVar[tuple[Example, ...]] = (
        Example((Sample((2, 3)),)),
        Example((Sample((2, 3)),), {"dim": 0}),
        Example((Sample((2, 3, 2, 2)),), {"dim": [2, 3]}),
        Example((Sample((2, 3, 2)),), {"dim": -1, "keepdim": True}),
        Example((Sample(),)),
    )

    def forward(self, ctx: Context, *inputs: Any) -> Any:
        (x,) = inputs
        ctx.save(x.shape)
        return np.mean(x, axis=axes_of(self.dim, x.ndim), keepdims=self.keepdim)

    def backward(self, ctx: Context, *upstream: Any) -> tuple[Any, ...]:
        (gradient,) = upstream
        (shape,) = ctx.saved
        share = gradient.size / math.prod(shape)
        return (self.spread(gradient * share, shape),)

    def scalar_form(self) -> ScalarForm:
        return ScalarForm(lambda x: x, lambda out, x: 1.0)

    def torch(self, call: TorchCall) -> TorchCode:
        return TorchCode(f"{call.inputs[0]}.mean({self.torch_arguments()})")
