"""The penalty on large weights."""

from __future__ import annotations

from typing import Any, ClassVar, Literal

import numpy as np
from pydantic import Field

from nodes.context import Context
from nodes.examples import Example, Sample
from nodes.node_type import NodeType, ScalarForm
from nodes.ports import Port
from nodes.shapes import Shape
from nodes.torch_code import TorchCall, TorchCode, literal


class L2Penalty(NodeType):
    """A cost for large weights, to add to a loss: strength · Σ w².

    Of two weights that give the same scores it prefers the one that uses all inputs a little:
    (1, 0, 0, 0) costs 1, (¼, ¼, ¼, ¼) costs only ¼. The model then leans on no single input.

    Its gradient is 2 · strength · w: each step takes the same share away from every weight,
    which is why it is also called weight decay. Biases are usually left out.
    """

    id: ClassVar[str] = "l2_penalty"
    title: ClassVar[str] = "L2 penalty"
    stem: ClassVar[str] = "penalty"
    formula: ClassVar[str] = "out = strength · Σ w²"
    gradient_formula: ClassVar[str] = "∂out/∂w = 2 · strength · w"
    synonyms: ClassVar[tuple[str, ...]] = (
        "weight decay",
        "ridge",
        "regularization",
        "Tikhonov",
        "λ",
    )
    reference: ClassVar[str] = "CS231n notes, Linear classification: regularization"
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
        return f"{self.strength!r} * sum(w ** 2)"

    def forward(self, ctx: Context, *inputs: Any) -> Any:
        (w,) = inputs
        ctx.save(w)
        flat = w.ravel(order="K")
        return np.multiply(self.strength, flat @ flat, dtype=w.dtype)

    def backward(self, ctx: Context, *upstream: Any) -> tuple[Any, ...]:
        (gradient,) = upstream
        (w,) = ctx.saved
        return (w * (2.0 * self.strength * gradient),)

    def scalar_form(self) -> ScalarForm:
        strength = self.strength
        return ScalarForm(lambda w: strength * (w * w), lambda out, w: 2.0 * strength * w)

    def torch(self, call: TorchCall) -> TorchCode:
        square = f"{call.inputs[0]}.square().sum()"
        return TorchCode(square if self.strength == 1.0 else f"{literal(self.strength)} * {square}")

    def caption(self) -> str:
        return f"λ = {self.strength:g}"
