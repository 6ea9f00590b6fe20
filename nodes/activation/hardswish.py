"""A swish made of straight lines and a parabola."""

from __future__ import annotations

from typing import ClassVar

import numpy as np

from nodes.activation.blockwise import Block, Blockwise, constant
from nodes.activation.masked import bits, mask_in, spread
from nodes.examples import Example, Sample
from nodes.node_type import ScalarForm
from nodes.ports import Port
from nodes.torch_code import TorchCall, TorchCode


def _scalar_slope(out: float, x: float) -> float:
    if x <= -3.0:
        return 0.0
    return x / 3.0 + 0.5 if x < 3.0 else 1.0


class Hardswish(Blockwise):
    """x times its hard sigmoid: the SiLU for small machines.

    Up to −3 the output is 0, from 3 on it is x, and a parabola lies between. The gradient jumps
    at both ends, from 0 to −½ and from 1½ to 1, yet it needs no exponential; networks learn with
    it about as well as with SiLU.
    """

    id: ClassVar[str] = "hardswish"
    title: ClassVar[str] = "Hard swish"
    formula: ClassVar[str] = "out = x · (x + 3) / 6 between −3 and 3; 0 below, x above"
    gradient_formula: ClassVar[str] = "∂out/∂x = x / 3 + ½ between −3 and 3; 0 below, 1 above"
    synonyms: ClassVar[tuple[str, ...]] = ("silu", "swish", "piecewise", "mobilenet")
    reference: ClassVar[str] = "Howard et al. 2019, Searching for MobileNetV3, section 5.2"
    inputs: ClassVar[tuple[Port, ...]] = (Port("x", "any shape"),)
    expansion: ClassVar[str] = "x * hardsigmoid(x)"
    examples: ClassVar[tuple[Example, ...]] = (
        Example((Sample((2, 4), -5.0, 5.0),)),
        Example((Sample(),)),
    )

    def write(self, block: Block) -> None:
        out = block.out
        np.add(block.x, 3.0, out=block.spare)
        np.maximum(block.spare, constant(0.0, out), out=out)
        np.minimum(out, constant(6.0, out), out=out)
        np.multiply(out, block.x, out=out)
        np.divide(out, 6.0, out=out)

    def write_slope(self, block: Block) -> None:
        x, into = block.x, block.into
        np.divide(x, 3.0, out=into)
        np.add(into, 0.5, out=into)
        is_below, is_under = mask_in(block.room), mask_in(block.room, 1)
        np.less_equal(x, -3.0, out=is_below)
        np.less(x, 3.0, out=is_under)
        # Between the kinks: under the upper one and not below the lower one.
        np.greater(is_under, is_below, out=is_below)
        np.bitwise_and(bits(into), spread(is_below, block.spare), out=bits(into))
        np.logical_not(is_under, out=is_under)
        np.copyto(block.spare, is_under)
        np.add(into, block.spare, out=into)

    def scalar_form(self) -> ScalarForm:
        return ScalarForm(
            lambda x: x * (0.0 if x <= -3.0 else 6.0 if x >= 3.0 else x + 3.0) / 6.0, _scalar_slope
        )

    def torch(self, call: TorchCall) -> TorchCode:
        return TorchCode(f"F.hardswish({call.inputs[0]})")
