"""A sigmoid made of straight lines."""

from __future__ import annotations

from typing import ClassVar

import numpy as np

from nodes.activation.blockwise import Block, Blockwise, constant
from nodes.activation.masked import mask_in, write_either, write_outside
from nodes.examples import Example, Sample
from nodes.node_type import ScalarForm
from nodes.ports import Port
from nodes.torch_code import TorchCall, TorchCode


class Hardsigmoid(Blockwise):
    """A sigmoid made of three straight lines: 0, then x / 6 + ½, then 1.

    It needs no exponential, which counts on a telephone. Between −3 and 3 the gradient is 1/6,
    near the sigmoid's ¼; outside, and on the kinks, it is 0, and nothing before it learns from
    that example.
    """

    id: ClassVar[str] = "hardsigmoid"
    title: ClassVar[str] = "Hard sigmoid"
    formula: ClassVar[str] = "out = x / 6 + ½ between 0 and 1, cut off outside"
    gradient_formula: ClassVar[str] = "∂out/∂x = 1/6 if −3 < x < 3, else 0"
    synonyms: ClassVar[tuple[str, ...]] = ("sigmoid", "piecewise linear", "squash", "mobilenet")
    reference: ClassVar[str] = "Howard et al. 2019, Searching for MobileNetV3, section 5.2"
    inputs: ClassVar[tuple[Port, ...]] = (Port("x", "any shape"),)
    expansion: ClassVar[str] = "relu6(x + 3) / 6"
    examples: ClassVar[tuple[Example, ...]] = (
        Example((Sample((2, 4), -5.0, 5.0),)),
        Example((Sample(),)),
    )

    def write(self, block: Block) -> None:
        out = block.out
        np.add(block.x, 3.0, out=out)
        np.maximum(out, constant(0.0, out), out=out)
        np.minimum(out, constant(6.0, out), out=out)
        np.divide(out, 6.0, out=out)

    def write_slope(self, block: Block) -> None:
        mask = mask_in(block.spare)
        write_outside(block, 0.0, 1.0, mask)
        write_either(mask, 1.0 / 6.0, 0.0, block.into)

    def scalar_form(self) -> ScalarForm:
        return ScalarForm(
            lambda x: 0.0 if x <= -3.0 else 1.0 if x >= 3.0 else (x + 3.0) / 6.0,
            lambda out, x: 0.0 if out <= 0.0 or out >= 1.0 else 1.0 / 6.0,
        )

    def torch(self, call: TorchCall) -> TorchCode:
        # F.hardsigmoid has 1/6 rounded to float32 in its gradient, in float64 too (PyTorch 2.13).
        return TorchCode(f"F.relu6({call.inputs[0]} + 3.0) / 6.0")
