"""The product along an axis."""

from __future__ import annotations

from typing import Any, ClassVar

import numpy as np
from pydantic import Field

from nodes.axes import Dim, axes_of
from nodes.context import Context
from nodes.examples import Example, Sample
from nodes.node_type import ScalarForm
from nodes.reduction.reduction import Reduction
from nodes.torch_code import TorchCall, TorchCode, literal


class Prod(Reduction):
    """Multiply all elements, or those along an axis.

    It is the multiply gate with many inputs: the gradient of an element is the product of all the
    others. One zero silences every other element, and two zeros silence all of them. Products of
    many numbers soon overflow or vanish; likelihoods are therefore added up as logarithms.
    """

    id: ClassVar[str] = "prod"
    title: ClassVar[str] = "Product"
    symbol: ClassVar[str] = "Π"
    formula: ClassVar[str] = "out = Π x"
    gradient_formula: ClassVar[str] = "∂out/∂xᵢ = the product of all other x"
    synonyms: ClassVar[tuple[str, ...]] = ("multiply all", "reduce", "Π", "likelihood")
    examples: ClassVar[tuple[Example, ...]] = (
        Example((Sample((2, 3)),)),
        Example((Sample((2, 3, 2)),), {"dim": 1}),
        Example((Sample((2, 3)),), {"dim": -1, "keepdim": True}),
        Example((Sample((2, 3)),), {"keepdim": True}),
        Example((Sample(),)),
    )

    dim: Dim | None = Field(
        default=None, title="Axis", description="The axis to multiply along; none given means all."
    )

    def forward(self, ctx: Context, *inputs: Any) -> Any:
        (x,) = inputs
        ctx.save(x)
        return np.prod(x, axis=axes_of(self.dim, x.ndim), keepdims=self.keepdim)

    def backward(self, ctx: Context, *upstream: Any) -> tuple[Any, ...]:
        (gradient,) = upstream
        (x,) = ctx.saved
        axes = axes_of(self.dim, x.ndim)
        # Products of what stands before and behind: dividing by x would fail at zeros.
        rows = np.moveaxis(x, axes, range(-len(axes), 0))
        flat = rows.reshape(*rows.shape[: x.ndim - len(axes)], -1)
        ones = np.ones_like(flat[..., :1])
        before = np.cumprod(np.concatenate([ones, flat[..., :-1]], axis=-1), axis=-1)
        behind = np.cumprod(np.concatenate([ones, flat[..., :0:-1]], axis=-1), axis=-1)
        others = (before * behind[..., ::-1]).reshape(rows.shape)
        others = np.moveaxis(others, range(-len(axes), 0), axes)
        return (others * self.spread(gradient, x.shape),)

    def scalar_form(self) -> ScalarForm:
        return ScalarForm(lambda x: x, lambda out, x: 1.0)

    def torch(self, call: TorchCall) -> TorchCode:
        if self.dim is None and self.keepdim:
            # PyTorch keeps axes only where one is named.
            kept = literal((1,) * len(call.shapes[0] or ()))
            return TorchCode(f"{call.inputs[0]}.prod().reshape({kept})")
        return TorchCode(f"{call.inputs[0]}.prod({self.torch_arguments()})")
