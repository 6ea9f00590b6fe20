"""The rectifier with a ceiling."""

from __future__ import annotations

from typing import ClassVar

import numpy as np

from nodes.activation.blockwise import Block, constant
from nodes.activation.masked import Masked, write_outside
from nodes.examples import Example, Sample
from nodes.node_type import ScalarForm
from nodes.ports import Port
from nodes.shapes import Array
from nodes.torch_code import TorchCall, TorchCode


class Relu6(Masked):
    """A rectifier that also stops growing: min(max(x, 0), 6).

    Networks for telephones use it: with few bits per number, activations that stay between 0 and
    6 lose little to rounding. The gradient passes unchanged between the two kinks and is 0 outside
    and on them, as in PyTorch; a unit above 6 for every example has stopped learning.
    """

    id: ClassVar[str] = "relu6"
    title: ClassVar[str] = "ReLU6"
    formula: ClassVar[str] = "out = x between 0 and 6, cut off outside"
    gradient_formula: ClassVar[str] = "∂out/∂x = 1 if 0 < x < 6, else 0"
    synonyms: ClassVar[tuple[str, ...]] = ("rectifier", "capped relu", "mobilenet")
    reference: ClassVar[str] = "Howard et al. 2017, MobileNets, section 3"
    inputs: ClassVar[tuple[Port, ...]] = (Port("x", "any shape"),)
    expansion: ClassVar[str] = "minimum(maximum(x, 0), 6)"
    examples: ClassVar[tuple[Example, ...]] = (
        Example((Sample((2, 4), -8.0, 9.0),)),
        Example((Sample(),)),
    )

    def write(self, block: Block) -> None:
        np.maximum(block.x, constant(0.0, block.x), out=block.out)
        np.minimum(block.out, constant(6.0, block.x), out=block.out)

    def write_passing(self, block: Block, mask: Array) -> None:
        write_outside(block, 0.0, 6.0, mask)

    def scalar_form(self) -> ScalarForm:
        return ScalarForm(
            lambda x: 0.0 if x <= 0.0 else 6.0 if x >= 6.0 else x,
            lambda out, x: 0.0 if out <= 0.0 or out >= 6.0 else 1.0,
        )

    def torch(self, call: TorchCall) -> TorchCode:
        return TorchCode(f"F.relu6({call.inputs[0]})")
