"""Noise on activations."""

from __future__ import annotations

from typing import Any, ClassVar

from pydantic import Field

from nodes.context import Context
from nodes.examples import Example, Sample
from nodes.node_type import NodeType
from nodes.ports import Port
from nodes.shapes import Shape
from nodes.torch_code import TorchCall, TorchCode, literal


class GaussianNoise(NodeType):
    """While training, add normal noise to every number; otherwise do nothing.

    The network never sees the same input twice, so it cannot learn examples by heart, and what
    it learns must hold for inputs nearby. On inputs it stands for small errors of measurement;
    between layers it does what dropout does, more gently.

    The noise does not depend on the input, so the gradient passes as it is.
    """

    id: ClassVar[str] = "gaussian_noise"
    title: ClassVar[str] = "Gaussian noise"
    stem: ClassVar[str] = "noise"
    formula: ClassVar[str] = "out = x + std · noise while training, else x"
    gradient_formula: ClassVar[str] = "∂out/∂x = 1"
    synonyms: ClassVar[tuple[str, ...]] = ("noise", "jitter", "data augmentation", "random")
    reference: ClassVar[str] = "Bishop 1995; Goodfellow, Bengio & Courville 2016, section 7.5"
    inputs: ClassVar[tuple[Port, ...]] = (Port("x", "any shape"),)
    is_random: ClassVar[bool] = True
    examples: ClassVar[tuple[Example, ...]] = (
        Example((Sample((4, 3)),)),
        Example((Sample(),), {"std": 1.0}),
    )

    std: float = Field(
        default=0.1, ge=0.0, title="Standard deviation", description="How large the noise is."
    )

    def output_shapes(self, *shapes: Shape) -> tuple[Shape, ...]:
        return (shapes[0],)

    def forward(self, ctx: Context, *inputs: Any) -> Any:
        (x,) = inputs
        if not ctx.is_training:
            return x
        return x + x.dtype.type(self.std) * ctx.random.standard_normal(x.shape, x.dtype)

    def backward(self, ctx: Context, *upstream: Any) -> tuple[Any, ...]:
        return upstream

    def torch(self, call: TorchCall) -> TorchCode:
        (x,) = call.inputs
        noise = f"{literal(self.std)} * torch.randn_like({x})"
        return TorchCode(f"{x} + {noise} if self.training else {x}")

    def caption(self) -> str:
        return f"std {self.std:g}"
