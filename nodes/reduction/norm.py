"""The length of vectors."""

from __future__ import annotations

from typing import Annotated, Any, ClassVar, Literal

import numpy as np
from pydantic import Field

from nodes.arithmetic.sign import sign
from nodes.axes import axes_of
from nodes.context import Context
from nodes.examples import Example, Sample
from nodes.reduction.reduction import Reduction
from nodes.torch_code import TorchCall, TorchCode, literal

Order = Annotated[float, Field(gt=0.0, le=1000.0)] | Literal["inf"]


class Norm(Reduction):
    """The length of x as a vector, or of the vectors along some axes.

    p = 2 is the usual length, p = 1 the sum of absolute values, and "inf" the largest of them. The
    gradient of the usual length is the vector itself at length 1: every nudge outward counts the
    same, however long the vector is. A vector of zeros has no direction and gets gradient 0.
    """

    id: ClassVar[str] = "norm"
    title: ClassVar[str] = "Norm"
    symbol: ClassVar[str] = "‖x‖"
    formula: ClassVar[str] = "out = (Σ |x|ᵖ) ^ (1/p)"
    gradient_formula: ClassVar[str] = "∂out/∂x = sign(x) · (|x| / out) ^ (p − 1)"
    synonyms: ClassVar[tuple[str, ...]] = ("length", "magnitude", "L2", "L1", "distance")
    reference: ClassVar[str] = "Goodfellow, Bengio & Courville 2016, section 2.5"
    examples: ClassVar[tuple[Example, ...]] = (
        Example((Sample((2, 3)),)),
        Example((Sample((2, 3)),), {"dim": 1, "keepdim": True}),
        Example((Sample((2, 3)),), {"p": 1.0}),
        Example((Sample((2, 3, 2)),), {"p": 3.0, "dim": [0, 2]}),
        Example((Sample((2, 3)),), {"p": 1.5, "dim": -1}),
        Example((Sample((2, 3), -2.0, 2.7),), {"p": "inf", "dim": 1}),
    )

    p: Order = Field(
        default=2.0, title="p", description='Power of the elements, or "inf": the largest alone.'
    )

    def forward(self, ctx: Context, *inputs: Any) -> Any:
        (x,) = inputs
        axes = axes_of(self.dim, x.ndim)
        size = abs(x)
        if self.p == "inf":
            out = size.max(axis=axes, keepdims=True)
        elif self.p == 2.0:
            out = np.sqrt(np.sum(x * x, axis=axes, keepdims=True))
        else:
            out = np.sum(size**self.p, axis=axes, keepdims=True) ** (1.0 / self.p)
        ctx.save(x, out, axes)
        return out if self.keepdim else out.squeeze(axis=axes)

    def backward(self, ctx: Context, *upstream: Any) -> tuple[Any, ...]:
        x, out, axes = ctx.saved
        gradient = np.reshape(upstream[0], out.shape)
        if self.p == 1.0:
            return (sign(x) * gradient,)
        if self.p == "inf":
            is_largest = abs(x) == out
            count = is_largest.sum(axis=axes, keepdims=True, dtype=x.dtype)
            return (sign(x) * is_largest * (gradient / count),)
        nothing = x.dtype.type(0.0)
        if self.p == 2.0:
            return (x * np.where(out == 0.0, nothing, gradient / out),)
        steepness = np.where(x == 0.0, nothing, sign(x) * abs(x) ** (self.p - 1.0))
        return (np.where(out == 0.0, nothing, steepness * (gradient * out ** (1.0 - self.p))),)

    def torch(self, call: TorchCall) -> TorchCode:
        order = literal(float(self.p))
        given = ", ".join(filter(None, [str(call.inputs[0]), order, self.torch_arguments()]))
        return TorchCode(f"torch.linalg.vector_norm({given})")

    def caption(self) -> str:
        order = "∞" if self.p == "inf" else f"{self.p:g}"
        return f"p = {order} {super().caption()}".rstrip()
