"""The exponential linear unit that keeps mean and variance."""

from __future__ import annotations

import math
from typing import ClassVar

import numpy as np

from nodes.activation.blockwise import Block, Blockwise, constant
from nodes.activation.masked import mask_in, write_either
from nodes.examples import Example, Sample
from nodes.node_type import ScalarForm
from nodes.ports import Port
from nodes.torch_code import TorchCall, TorchCode

ALPHA = 1.6732632423543772
SCALE = 1.0507009873554805


def _scalar(x: float) -> float:
    return SCALE * ALPHA * math.expm1(x) if x <= 0.0 else SCALE * x


class Selu(Blockwise):
    """An ELU with two fixed numbers that keep layers at mean 0 and variance 1.

    With weights drawn with variance 1 / inputs, activations drift towards that mean and variance
    layer after layer, so that deep networks learn without normalizing layers. The gradient is a
    little above 1 for positive x, to make up for what negative x lose.
    """

    id: ClassVar[str] = "selu"
    title: ClassVar[str] = "SELU"
    formula: ClassVar[str] = "out = 1.0507 · (x if x > 0, else 1.6733 · (eˣ − 1))"
    gradient_formula: ClassVar[str] = "∂out/∂x = 1.0507 · (1 if x > 0, else 1.6733 · eˣ)"
    synonyms: ClassVar[tuple[str, ...]] = ("scaled exponential linear unit", "self-normalizing")
    reference: ClassVar[str] = "Klambauer et al. 2017, Self-normalizing neural networks, equation 2"
    inputs: ClassVar[tuple[Port, ...]] = (Port("x", "any shape"),)
    expansion: ClassVar[str] = f"{SCALE} * elu(x, alpha={ALPHA})"
    examples: ClassVar[tuple[Example, ...]] = (
        Example((Sample((2, 3)),)),
        Example((Sample(),)),
    )

    def write(self, block: Block) -> None:
        x, out = block.x, block.out
        np.minimum(x, constant(0.0, x), out=out)
        np.expm1(out, out=out)
        np.multiply(out, SCALE * ALPHA, out=out)
        # One of the two is 0, so that nothing is rounded.
        np.maximum(x, constant(0.0, x), out=block.spare)
        np.multiply(block.spare, SCALE, out=block.spare)
        np.add(out, block.spare, out=out)

    def write_slope(self, block: Block) -> None:
        x, into = block.x, block.into
        # fmin takes nan for 0: the gradient passes there, as in PyTorch.
        np.fmin(x, constant(0.0, x), out=into)
        np.exp(into, out=into)
        mask, spare = mask_in(block.room), block.spare
        np.less_equal(x, 0.0, out=mask)
        write_either(mask, SCALE * ALPHA, SCALE, spare)
        np.multiply(into, spare, out=into)

    def scalar_form(self) -> ScalarForm:
        return ScalarForm(
            _scalar, lambda out, x: SCALE * ALPHA * math.exp(x) if x <= 0.0 else SCALE
        )

    def torch(self, call: TorchCall) -> TorchCode:
        return TorchCode(f"F.selu({call.inputs[0]})")
