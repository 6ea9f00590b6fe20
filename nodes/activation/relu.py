"""The rectifier."""

from __future__ import annotations

from typing import ClassVar

import numpy as np

from nodes.activation.blockwise import Block, constant
from nodes.activation.masked import Masked
from nodes.examples import Example, Sample
from nodes.node_type import ScalarForm
from nodes.ports import Port
from nodes.shapes import Array
from nodes.torch_code import TorchCall, TorchCode


class Relu(Masked):
    """Let positive numbers pass and hold back the others: max(x, 0).

    Where x is positive the gradient passes unchanged, however many layers there are: that is why
    deep networks learn with it. Where x is 0 or less the gradient is 0. A unit that is negative
    for every example is dead: no gradient reaches its weights any more.
    """

    id: ClassVar[str] = "relu"
    title: ClassVar[str] = "ReLU"
    formula: ClassVar[str] = "out = max(x, 0)"
    gradient_formula: ClassVar[str] = "∂out/∂x = 1 if x > 0, else 0"
    synonyms: ClassVar[tuple[str, ...]] = ("rectifier", "rectified linear unit", "ramp", "hinge")
    reference: ClassVar[str] = "Nair & Hinton 2010, Rectified linear units improve RBMs"
    inputs: ClassVar[tuple[Port, ...]] = (Port("x", "any shape"),)
    examples: ClassVar[tuple[Example, ...]] = (
        Example((Sample((2, 3)),)),
        Example((Sample((2, 2, 3, 3)),)),
        Example((Sample(),)),
    )

    def write(self, block: Block) -> None:
        np.maximum(block.x, constant(0.0, block.x), out=block.out)

    def write_passing(self, block: Block, mask: Array) -> None:
        # nan is not 0: the gradient passes there, as in PyTorch.
        np.not_equal(block.out, 0.0, out=mask)

    def scalar_form(self) -> ScalarForm:
        return ScalarForm(
            lambda x: 0.0 if x <= 0.0 else x, lambda out, x: 0.0 if out <= 0.0 else 1.0
        )

    def torch(self, call: TorchCall) -> TorchCode:
        return TorchCode(f"torch.relu({call.inputs[0]})")
