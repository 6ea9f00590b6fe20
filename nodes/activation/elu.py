"""The exponential linear unit."""

from __future__ import annotations

import math
from typing import ClassVar

import numpy as np
from pydantic import Field

from nodes.activation.blockwise import Block, Blockwise, constant
from nodes.activation.masked import mask_in, write_either
from nodes.examples import Example, Sample
from nodes.node_type import ScalarForm
from nodes.ports import Port
from nodes.torch_code import TorchCall, TorchCode, arguments


class Elu(Blockwise):
    """Let positive numbers pass, and bend negative ones towards −alpha.

    Negative outputs pull the mean of a layer towards 0, which speeds learning up, and the smooth
    bend leaves every unit some gradient: alpha · eˣ for negative x. With alpha 1 the slope is 1
    from both sides at x = 0; otherwise there is a kink, and the gradient there is alpha.
    """

    id: ClassVar[str] = "elu"
    title: ClassVar[str] = "ELU"
    formula: ClassVar[str] = "out = x if x > 0, else alpha · (eˣ − 1)"
    gradient_formula: ClassVar[str] = "∂out/∂x = 1 if x > 0, else alpha · eˣ"
    synonyms: ClassVar[tuple[str, ...]] = ("exponential linear unit", "smooth rectifier")
    reference: ClassVar[str] = "Clevert, Unterthiner & Hochreiter 2016, section 3"
    inputs: ClassVar[tuple[Port, ...]] = (Port("x", "any shape"),)
    examples: ClassVar[tuple[Example, ...]] = (
        Example((Sample((2, 3)),)),
        Example((Sample((2, 3)),), {"alpha": 0.5}),
        Example((Sample(),)),
    )

    alpha: float = Field(
        default=1.0,
        ge=0.0,
        title="Alpha",
        description="What very negative inputs tend to, negated.",
    )

    def write(self, block: Block) -> None:
        x, out = block.x, block.out
        np.minimum(x, constant(0.0, x), out=out)
        np.expm1(out, out=out)
        if self.alpha != 1.0:
            np.multiply(out, self.alpha, out=out)
        # One of the two is 0, so that nothing is rounded.
        np.maximum(x, constant(0.0, x), out=block.spare)
        np.add(out, block.spare, out=out)

    def write_slope(self, block: Block) -> None:
        x, into = block.x, block.into
        # fmin takes nan for 0: the gradient passes there, as in PyTorch.
        np.fmin(x, constant(0.0, x), out=into)
        np.exp(into, out=into)
        if self.alpha != 1.0:
            mask, spare = mask_in(block.room), block.spare
            np.less_equal(x, 0.0, out=mask)
            write_either(mask, self.alpha, 1.0, spare)
            np.multiply(into, spare, out=into)

    def scalar_form(self) -> ScalarForm:
        alpha = self.alpha
        return ScalarForm(
            lambda x: alpha * math.expm1(x) if x <= 0.0 else x,
            lambda out, x: alpha * math.exp(x) if x <= 0.0 else 1.0,
        )

    def torch(self, call: TorchCall) -> TorchCode:
        keywords = "" if self.alpha == 1.0 else f", {arguments(alpha=self.alpha)}"
        return TorchCode(f"F.elu({call.inputs[0]}{keywords})")

    def caption(self) -> str:
        return f"α = {self.alpha:g}"
