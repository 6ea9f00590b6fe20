"""The standard deviation along axes."""

from __future__ import annotations

from typing import Any, ClassVar

import numpy as np

from nodes.context import Context
from nodes.reduction.var import Var


class Std(Var):
    """The standard deviation: the root of the variance, in the units of x.

    Dividing by it brings features of different size to one scale. The gradient pushes each element
    away from the mean, in proportion to its distance in standard deviations. Where all elements
    are equal the root has no slope; the gradient is 0 there, as in PyTorch.
    """

    id: ClassVar[str] = "std"
    title: ClassVar[str] = "Standard deviation"
    symbol: ClassVar[str] = "σ"
    formula: ClassVar[str] = "out = √(Σ (x − mean)² / (n − correction))"
    gradient_formula: ClassVar[str] = "∂out/∂x = (x − mean) / (out · (n − correction))"
    synonyms: ClassVar[tuple[str, ...]] = ("spread", "deviation", "σ", "normalize", "scale")

    def expands_to(self) -> str:
        dim, keepdim = self.dim, self.keepdim
        return f"sqrt(var(x, dim={dim}, keepdim={keepdim}, correction={self.correction}))"

    def forward(self, ctx: Context, *inputs: Any) -> Any:
        out = np.sqrt(super().forward(ctx, *inputs))
        ctx.save(out, *ctx.saved)
        return out

    def backward(self, ctx: Context, *upstream: Any) -> tuple[Any, ...]:
        out, *kept = ctx.saved
        into_variance = np.where(out == 0.0, out.dtype.type(0.0), 0.5 * upstream[0] / out)
        inner = Context()
        inner.save(*kept)
        return super().backward(inner, into_variance)
