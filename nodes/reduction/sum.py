"""The sum along axes."""

from __future__ import annotations

from typing import Any, ClassVar

import numpy as np

from nodes.axes import axes_of
from nodes.context import Context
from nodes.examples import Example, Sample
from nodes.node_type import ScalarForm
from nodes.reduction.reduction import Reduction
from nodes.torch_code import TorchCall, TorchCode


class Sum(Reduction):
    """Add up all elements, or those along some axes.

    It is the add gate with many inputs: every element that went into a sum gets that sum's
    gradient, unchanged. Backpropagation needs a single number to start from, and this makes one
    out of any tensor. The gradient then grows with the size of the batch; a mean's does not.
    """

    id: ClassVar[str] = "sum"
    title: ClassVar[str] = "Sum"
    symbol: ClassVar[str] = "Σ"
    formula: ClassVar[str] = "out = Σ x"
    gradient_formula: ClassVar[str] = "∂out/∂x = 1"
    synonyms: ClassVar[tuple[str, ...]] = ("total", "reduce", "add up", "Σ", "sigma")
    reference: ClassVar[str] = "CS231n notes, Backpropagation: patterns in backward flow"
    examples: ClassVar[tuple[Example, ...]] = (
        Example((Sample((2, 3)),)),
        Example((Sample((2, 3, 2)),), {"dim": 1}),
        Example((Sample((2, 3, 2)),), {"dim": [0, -1], "keepdim": True}),
        Example((Sample((2, 3)),), {"keepdim": True}),
        Example((Sample(),)),
    )

    def forward(self, ctx: Context, *inputs: Any) -> Any:
        (x,) = inputs
        ctx.save(x.shape)
        return np.sum(x, axis=axes_of(self.dim, x.ndim), keepdims=self.keepdim)

    def backward(self, ctx: Context, *upstream: Any) -> tuple[Any, ...]:
        (gradient,) = upstream
        (shape,) = ctx.saved
        return (self.spread(gradient, shape),)

    def scalar_form(self) -> ScalarForm:
        return ScalarForm(lambda x: x, lambda out, x: 1.0)

    def torch(self, call: TorchCall) -> TorchCode:
        return TorchCode(f"{call.inputs[0]}.sum({self.torch_arguments()})")
