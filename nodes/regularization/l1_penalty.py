"""The penalty that makes weights sparse."""

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


class L1Penalty(NodeType):
    """A cost for weights other than 0, to add to a loss: strength · Σ |w|.

    Of two weights that give the same scores it finds many small ones as dear as few large ones;
    what decides is which inputs are of use at all. The others end up at exactly 0: the model
    chooses its inputs.

    Its gradient is strength · sign(w): every step takes the same amount away from a weight,
    however small it is, until it is 0. At 0 the gradient is 0.
    """

    id: ClassVar[str] = "l1_penalty"
    title: ClassVar[str] = "L1 penalty"
    stem: ClassVar[str] = "penalty"
    formula: ClassVar[str] = "out = strength · Σ |w|"
    gradient_formula: ClassVar[str] = "∂out/∂w = strength · sign(w)"
    synonyms: ClassVar[tuple[str, ...]] = ("lasso", "sparsity", "regularization", "λ")
    reference: ClassVar[str] = "Tibshirani 1996; CS231n notes, part 2: regularization"
    role: ClassVar[Literal["loss"]] = "loss"
    inputs: ClassVar[tuple[Port, ...]] = (Port("w", "a weight, any shape"),)
    examples: ClassVar[tuple[Example, ...]] = (
        Example((Sample((3, 4)),)),
        Example((Sample((2, 3)),), {"strength": 1.0}),
        Example((Sample(),), {"strength": 0.5}),
    )

    strength: float = Field(
        default=0.001, ge=0.0, title="Strength", description="λ: how much the penalty counts."
    )

    def output_shapes(self, *shapes: Shape) -> tuple[Shape, ...]:
        return ((),)

    def expands_to(self) -> str:
        return f"{self.strength!r} * sum(abs(w))"

    def forward(self, ctx: Context, *inputs: Any) -> Any:
        (w,) = inputs
        ctx.save(w)
        return np.multiply(self.strength, np.abs(w).sum(), dtype=w.dtype)

    def backward(self, ctx: Context, *upstream: Any) -> tuple[Any, ...]:
        (gradient,) = upstream
        (w,) = ctx.saved
        return (sign(w) * (self.strength * gradient),)

    def scalar_form(self) -> ScalarForm:
        strength = self.strength
        return ScalarForm(lambda w: strength * abs(w), lambda out, w: strength * scalar_sign(w))

    def torch(self, call: TorchCall) -> TorchCode:
        total = f"{call.inputs[0]}.abs().sum()"
        return TorchCode(total if self.strength == 1.0 else f"{literal(self.strength)} * {total}")

    def caption(self) -> str:
        return f"λ = {self.strength:g}"
