"""Inverted dropout."""

from __future__ import annotations

from typing import Any, ClassVar

import numpy as np
from pydantic import Field

from nodes.context import Context
from nodes.examples import Example, Sample
from nodes.node_type import NodeType
from nodes.ports import Port
from nodes.shapes import Shape
from nodes.torch_code import TorchCall, TorchCode, arguments


class Dropout(NodeType):
    """While training, set each number to 0 with probability p; otherwise do nothing.

    No unit can rely on another one being there, so what is learned is spread over many of them.
    The numbers that stay are divided by 1 − p, so that their mean is the same with and without
    dropping: that is the inverted form, which leaves evaluation untouched.

    The gradient passes where the number passed, with the same factor; it is 0 where it was
    dropped.
    """

    id: ClassVar[str] = "dropout"
    title: ClassVar[str] = "Dropout"
    formula: ClassVar[str] = "out = x · mask / (1 − p) while training, else x"
    gradient_formula: ClassVar[str] = "∂out/∂x = mask / (1 − p) while training, else 1"
    synonyms: ClassVar[tuple[str, ...]] = ("inverted dropout", "drop", "noise", "regularization")
    reference: ClassVar[str] = "Srivastava et al. 2014, section 4; CS231n notes, part 2: dropout"
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
        scale = x.dtype.type(1.0 / (1.0 - self.p) if self.p < 1.0 else 0.0)
        mask = scale * (ctx.random.random(x.shape, np.float32) >= self.p)
        ctx.save(mask)
        return x * mask

    def backward(self, ctx: Context, *upstream: Any) -> tuple[Any, ...]:
        (gradient,) = upstream
        (mask,) = ctx.saved
        return (gradient if mask is None else gradient * mask,)

    def torch(self, call: TorchCall) -> TorchCode:
        return TorchCode(
            f"self.{call.name}({call.inputs[0]})", {call.name: f"nn.Dropout({arguments(self.p)})"}
        )

    def caption(self) -> str:
        return f"p = {self.p:g}"
