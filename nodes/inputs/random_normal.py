"""Random numbers from the bell curve."""

from __future__ import annotations

from typing import Any, ClassVar

import numpy as np
from pydantic import Field

from nodes.context import Context
from nodes.examples import Example, Sample
from nodes.node_type import NodeType
from nodes.ports import Port
from nodes.settings import SizeNumber
from nodes.shapes import Shape
from nodes.torch_code import TorchCall, TorchCode, arguments, literal


class RandomNormal(NodeType):
    """Random numbers from the bell curve while training, and their mean otherwise.

    They have the shape of what is wired to "like", or the shape of the setting. A variational
    autoencoder multiplies them by a standard deviation and adds a mean: randomness from outside
    lets the gradient reach both. No gradient flows into this node. Every step of training draws
    new numbers; on the canvas they come from the document's seed.
    """

    id: ClassVar[str] = "random_normal"
    title: ClassVar[str] = "Random normal"
    stem: ClassVar[str] = "noise"
    formula: ClassVar[str] = "out = mean + std · noise"
    gradient_formula: ClassVar[str] = "∂out/∂like = 0: only its shape is used"
    synonyms: ClassVar[tuple[str, ...]] = ("noise", "gaussian", "randn", "sample", "latent")
    reference: ClassVar[str] = "Kingma & Welling 2014, Auto-encoding variational Bayes, section 2.4"
    inputs: ClassVar[tuple[Port, ...]] = (
        Port("like", "gives the shape; the setting while nothing is wired", is_optional=True),
    )
    is_random: ClassVar[bool] = True
    examples: ClassVar[tuple[Example, ...]] = (
        Example((Sample((2, 3)),)),
        Example((Sample((2, 3)),), {"mean": -1.0, "std": 0.5}),
        Example((None,), {"shape": [2, 3], "std": 2.0}),
        Example((None,), {"mean": 1.5}),
    )

    mean: float = Field(default=0.0, title="Mean", description="What the numbers lie around.")
    std: float = Field(
        default=1.0, ge=0.0, title="Standard deviation", description="How far they lie apart."
    )
    shape: tuple[SizeNumber, ...] = Field(
        default=(), max_length=8, title="Shape", description="Used while nothing is wired."
    )

    def output_shapes(self, *shapes: Shape) -> tuple[Shape, ...]:
        (like,) = shapes
        return (self.shape if like is None else like,)

    def forward(self, ctx: Context, *inputs: Any) -> Any:
        (like,) = inputs
        ctx.save(like)
        shape = self.shape if like is None else like.shape
        if not ctx.is_training:
            return np.full(shape, self.mean, ctx.dtype)
        return np.asarray(ctx.random.normal(self.mean, self.std, shape), dtype=ctx.dtype)

    def backward(self, ctx: Context, *upstream: Any) -> tuple[Any, ...]:
        (like,) = ctx.saved
        return (None if like is None else np.zeros(like.shape, like.dtype),)

    def torch(self, call: TorchCall) -> TorchCode:
        (like,) = call.inputs
        scaled = "" if self.std == 1.0 else f" * {literal(self.std)}"
        if like is None:
            mean = f"nn.Buffer(torch.full({arguments(self.shape, self.mean)}), persistent=False)"
            here = f"self.{call.name}"
            noisy = f"{here} + torch.randn_like({here}){scaled}"
            return TorchCode(f"{noisy} if self.training else {here}", {call.name: mean})
        shifted = f" + {literal(self.mean)}" if self.mean else ""
        noisy = f"torch.randn_like({like}){scaled}{shifted}"
        mean = f"torch.full_like({like}, {literal(self.mean)})"
        return TorchCode(f"{noisy} if self.training else {mean}")

    def caption(self) -> str:
        return f"{self.mean:g} ± {self.std:g}"
