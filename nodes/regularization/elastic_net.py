"""Both penalties on weights at once."""

from __future__ import annotations

from typing import Any, ClassVar, Literal

import numpy as np
from pydantic import Field

from nodes.arithmetic.sign import scalar_sign, sign
from nodes.context import Context
from nodes.examples import Example, Sample
from nodes.node_type import NodeType, ScalarForm
from nodes.ports import Port
from nodes.shapes import Shape
from nodes.torch_code import TorchCall, TorchCode, literal


class ElasticNet(NodeType):
    """The L1 and the L2 penalty added, to add to a loss: λ₁ · Σ |w| + λ₂ · Σ w².

    L1 alone drops all but one of several inputs that say the same, and it is chance which one
    stays. The squares make it cheaper to share the weight among them, so they come and go
    together, while useless inputs still end up at 0.

    Its gradient is λ₁ · sign(w) + 2 · λ₂ · w.
    """

    id: ClassVar[str] = "elastic_net"
    title: ClassVar[str] = "Elastic net"
    stem: ClassVar[str] = "penalty"
    formula: ClassVar[str] = "out = l1_strength · Σ |w| + l2_strength · Σ w²"
    gradient_formula: ClassVar[str] = "∂out/∂w = l1_strength · sign(w) + 2 · l2_strength · w"
    synonyms: ClassVar[tuple[str, ...]] = ("lasso", "ridge", "L1 and L2", "regularization")
    reference: ClassVar[str] = "Zou & Hastie 2005, equation 3"
    role: ClassVar[Literal["loss"]] = "loss"
    inputs: ClassVar[tuple[Port, ...]] = (Port("w", "a weight, any shape"),)
    examples: ClassVar[tuple[Example, ...]] = (
        Example((Sample((3, 4)),)),
        Example((Sample((2, 3)),), {"l1_strength": 1.0, "l2_strength": 0.5}),
        Example((Sample(),), {"l1_strength": 0.25, "l2_strength": 1.0}),
    )

    l1_strength: float = Field(
        default=0.001, ge=0.0, title="L1 strength", description="λ₁: how much |w| counts."
    )
    l2_strength: float = Field(
        default=0.001, ge=0.0, title="L2 strength", description="λ₂: how much w² counts."
    )

    def output_shapes(self, *shapes: Shape) -> tuple[Shape, ...]:
        return ((),)

    def expands_to(self) -> str:
        return f"{self.l1_strength!r} * sum(abs(w)) + {self.l2_strength!r} * sum(w ** 2)"

    def forward(self, ctx: Context, *inputs: Any) -> Any:
        (w,) = inputs
        ctx.save(w)
        flat = w.ravel(order="K")
        total = self.l1_strength * np.abs(flat).sum() + self.l2_strength * (flat @ flat)
        return np.asarray(total, w.dtype)

    def backward(self, ctx: Context, *upstream: Any) -> tuple[Any, ...]:
        (gradient,) = upstream
        (w,) = ctx.saved
        into_w = w * (2.0 * self.l2_strength * gradient)
        into_w += sign(w) * (self.l1_strength * gradient)
        return (into_w,)

    def scalar_form(self) -> ScalarForm:
        first, second = self.l1_strength, self.l2_strength
        return ScalarForm(
            lambda w: first * abs(w) + second * (w * w),
            lambda out, w: 2.0 * second * w + first * scalar_sign(w),
        )

    def torch(self, call: TorchCall) -> TorchCode:
        (w,) = call.inputs
        first = f"{literal(self.l1_strength)} * {w}.abs().sum()"
        return TorchCode(f"{first} + {literal(self.l2_strength)} * {w}.square().sum()")

    def caption(self) -> str:
        return f"λ₁ = {self.l1_strength:.3g}, λ₂ = {self.l2_strength:.3g}"
