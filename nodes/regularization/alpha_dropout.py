"""Dropout for networks that normalize themselves."""

from __future__ import annotations

import math
from typing import Any, ClassVar

import numpy as np
from pydantic import Field

from nodes.context import Context
from nodes.examples import Example, Sample
from nodes.node_type import NodeType
from nodes.ports import Port
from nodes.shapes import Shape
from nodes.torch_code import TorchCall, TorchCode, arguments

LEAST = -1.7580993408473766
"""What SELU tends to for small inputs: −scale · alpha."""


class AlphaDropout(NodeType):
    """While training, drop numbers to SELU's least value; keep mean and variance.

    SELU keeps activations near mean 0 and variance 1 through many layers. Ordinary dropout would
    spoil that: zeros shift the mean. Here what is dropped becomes α′ ≈ −1.758, where SELU
    saturates, and all numbers are then scaled and shifted so that mean and variance stay.

    The gradient passes where the number passed, times the scale; it is 0 where it was dropped.
    """

    id: ClassVar[str] = "alpha_dropout"
    title: ClassVar[str] = "Alpha dropout"
    stem: ClassVar[str] = "dropout"
    formula: ClassVar[str] = (
        "out = a · (x if kept, else α′) + b while training, else x; "
        "a = ((1 − p)(1 + p · α′²))^−½, b = −a · p · α′, α′ = −1.7581"
    )
    gradient_formula: ClassVar[str] = "∂out/∂x = a if kept, else 0 while training, else 1"
    synonyms: ClassVar[tuple[str, ...]] = ("AlphaDropout", "self-normalizing", "selu dropout")
    reference: ClassVar[str] = "Klambauer et al. 2017, section 3"
    inputs: ClassVar[tuple[Port, ...]] = (Port("x", "any shape"),)
    is_random: ClassVar[bool] = True
    examples: ClassVar[tuple[Example, ...]] = (
        Example((Sample((4, 5)),)),
        Example((Sample((2, 2, 3, 3)),), {"p": 0.2}),
        Example((Sample(),), {"p": 0.3}),
    )

    p: float = Field(
        default=0.5, ge=0.0, le=1.0, title="Probability", description="Share that is dropped."
    )

    def output_shapes(self, *shapes: Shape) -> tuple[Shape, ...]:
        return (shapes[0],)

    def forward(self, ctx: Context, *inputs: Any) -> Any:
        (x,) = inputs
        if not ctx.is_training or self.p == 0.0:
            ctx.save(None)
            return x
        p = self.p
        # As in PyTorch, everything is 0 where everything is dropped.
        scale = 1.0 / math.sqrt((1.0 - p) * (1.0 + p * LEAST * LEAST)) if p < 1.0 else 0.0
        is_kept = ctx.random.random(x.shape, np.float32) >= p
        factor = is_kept * x.dtype.type(scale)
        ctx.save(factor)
        least = LEAST * scale
        return x * factor + np.where(is_kept, -least * p, least - least * p).astype(x.dtype)

    def backward(self, ctx: Context, *upstream: Any) -> tuple[Any, ...]:
        (gradient,) = upstream
        (factor,) = ctx.saved
        return (gradient if factor is None else gradient * factor,)

    def torch(self, call: TorchCall) -> TorchCode:
        module = f"nn.AlphaDropout({arguments(self.p)})"
        return TorchCode(f"self.{call.name}({call.inputs[0]})", {call.name: module})

    def caption(self) -> str:
        return f"p = {self.p:g}"
