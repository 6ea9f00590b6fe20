"""The input times its own sigmoid."""

from __future__ import annotations

from typing import ClassVar

import numpy as np

from nodes.activation.blockwise import Block, Blockwise
from nodes.arithmetic import ieee
from nodes.examples import Example, Sample
from nodes.node_type import ScalarForm
from nodes.ports import Port
from nodes.torch_code import TorchCall, TorchCode


def _scalar_slope(out: float, x: float) -> float:
    opening = 1.0 / (1.0 + ieee.exp(-x))
    return opening * (1.0 + x * (1.0 - opening))


class Silu(Blockwise):
    """x times its own sigmoid: a gate that opens itself.

    Large x pass, very negative ones vanish, and around −1.3 the output dips to −0.28. Because it
    is smooth, gradients change gradually as a unit moves from open to closed, and the slope is a
    little above 1 on the way. Networks for images and language models use it, also named swish.
    """

    id: ClassVar[str] = "silu"
    title: ClassVar[str] = "SiLU"
    formula: ClassVar[str] = "out = x · σ(x)"
    gradient_formula: ClassVar[str] = "∂out/∂x = σ(x) · (1 + x · (1 − σ(x)))"
    synonyms: ClassVar[tuple[str, ...]] = ("swish", "sigmoid linear unit", "self-gated")
    reference: ClassVar[str] = "Elfwing, Uchibe & Doya 2018, section 2; Ramachandran et al. 2017"
    inputs: ClassVar[tuple[Port, ...]] = (Port("x", "any shape"),)
    expansion: ClassVar[str] = "x * sigmoid(x)"
    examples: ClassVar[tuple[Example, ...]] = (
        Example((Sample((2, 5), -5.0, 5.0),)),
        Example((Sample(),)),
    )

    keeps_more: ClassVar[bool] = True

    def write(self, block: Block) -> None:
        opening = block.kept
        # Where exp overflows the quotient is 0, which is right.
        np.negative(block.x, out=opening)
        np.exp(opening, out=opening)
        np.add(opening, 1.0, out=opening)
        np.divide(1.0, opening, out=opening)
        np.multiply(block.x, opening, out=block.out)

    def write_slope(self, block: Block) -> None:
        # σ + x · σ · (1 − σ), where out is x · σ already.
        np.subtract(1.0, block.kept, out=block.into)
        np.multiply(block.into, block.out, out=block.into)
        np.add(block.into, block.kept, out=block.into)

    def scalar_form(self) -> ScalarForm:
        return ScalarForm(lambda x: x / (1.0 + ieee.exp(-x)), _scalar_slope)

    def torch(self, call: TorchCall) -> TorchCode:
        return TorchCode(f"F.silu({call.inputs[0]})")
