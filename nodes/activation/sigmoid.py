"""The logistic function."""

from __future__ import annotations

import math
from typing import ClassVar

import numpy as np

from nodes.activation.blockwise import Block, Blockwise
from nodes.examples import Example, Sample
from nodes.node_type import ScalarForm
from nodes.ports import Port
from nodes.torch_code import TorchCall, TorchCode


def _scalar(x: float) -> float:
    # exp of a large positive number overflows; each branch only meets negative ones.
    if x >= 0.0:
        return 1.0 / (1.0 + math.exp(-x))
    grown = math.exp(x)
    return grown / (1.0 + grown)


class Sigmoid(Blockwise):
    """Squash any number into (0, 1): 1 / (1 + e⁻ˣ).

    Its local gradient needs nothing but the output: (1 − out) · out. That is at most ¼ and nearly
    0 where the gate saturates, so deep stacks of sigmoids learn slowly.
    """

    id: ClassVar[str] = "sigmoid"
    title: ClassVar[str] = "Sigmoid"
    symbol: ClassVar[str] = "σ"
    formula: ClassVar[str] = "out = 1 / (1 + exp(−x))"
    gradient_formula: ClassVar[str] = "∂out/∂x = (1 − out) · out"
    synonyms: ClassVar[tuple[str, ...]] = ("logistic", "squash", "σ")
    reference: ClassVar[str] = "CS231n notes, Backpropagation: sigmoid example"
    inputs: ClassVar[tuple[Port, ...]] = (Port("x", "any shape"),)
    expansion: ClassVar[str] = "1 / (1 + exp(-x))"
    examples: ClassVar[tuple[Example, ...]] = (
        Example((Sample((2, 3), -6.0, 6.0),)),
        Example((Sample(),)),
    )

    def write(self, block: Block) -> None:
        out = block.out
        # exp may overflow to inf here, which gives the right 0; tanh would lose the small tail.
        np.negative(block.x, out=out)
        np.exp(out, out=out)
        np.add(out, 1.0, out=out)
        np.divide(1.0, out, out=out)

    def write_slope(self, block: Block) -> None:
        np.subtract(1.0, block.out, out=block.into)
        np.multiply(block.into, block.out, out=block.into)

    def scalar_form(self) -> ScalarForm:
        return ScalarForm(_scalar, lambda out, x: (1.0 - out) * out)

    def torch(self, call: TorchCall) -> TorchCode:
        return TorchCode(f"torch.sigmoid({call.inputs[0]})")
