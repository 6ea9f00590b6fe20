"""The hyperbolic tangent."""

from __future__ import annotations

import math
from typing import ClassVar

import numpy as np

from nodes.activation.blockwise import Block, Blockwise
from nodes.examples import Example, Sample
from nodes.node_type import ScalarForm
from nodes.ports import Port
from nodes.torch_code import TorchCall, TorchCode


class Tanh(Blockwise):
    """Squash any number into (−1, 1), with 0 staying 0.

    It is a sigmoid stretched to both signs. Its outputs average near 0, which makes the next
    layer learn faster than a sigmoid's would. The local gradient is 1 at x = 0 and nearly 0 where
    the gate saturates: from |x| = 3 on less than one hundredth comes through.
    """

    id: ClassVar[str] = "tanh"
    title: ClassVar[str] = "Tanh"
    symbol: ClassVar[str] = "tanh"
    formula: ClassVar[str] = "out = tanh(x)"
    gradient_formula: ClassVar[str] = "∂out/∂x = 1 − out²"
    synonyms: ClassVar[tuple[str, ...]] = ("hyperbolic tangent", "squash", "sigmoid")
    reference: ClassVar[str] = "LeCun, Bottou, Orr & Müller 1998, Efficient BackProp, section 4.4"
    inputs: ClassVar[tuple[Port, ...]] = (Port("x", "any shape"),)
    expansion: ClassVar[str] = "2 * sigmoid(2 * x) - 1"
    examples: ClassVar[tuple[Example, ...]] = (
        Example((Sample((2, 3), -3.0, 3.0),)),
        Example((Sample(),)),
    )

    def write(self, block: Block) -> None:
        np.tanh(block.x, out=block.out)

    def write_slope(self, block: Block) -> None:
        np.multiply(block.out, block.out, out=block.into)
        np.subtract(1.0, block.into, out=block.into)

    def scalar_form(self) -> ScalarForm:
        return ScalarForm(math.tanh, lambda out, x: 1.0 - out * out)

    def torch(self, call: TorchCall) -> TorchCode:
        return TorchCode(f"torch.tanh({call.inputs[0]})")
