"""A swish made of straight lines and a parabola."""

from __future__ import annotations

from typing import ClassVar

import numpy as np

from nodes.activation.blockwise import Block, Blockwise
from nodes.activation.masked import mask_in
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
        x, out = block.x, block.out
        np.add(x, 3.0, out=out)
        np.clip(out, 0.0, 6.0, out=out)
        np.multiply(out, x, out=out)
        np.multiply(out, 1.0 / 6.0, out=out)

    def write_slope(self, block: Block) -> None:
        x, into, spare = block.x, block.into, block.spare
        is_beyond = mask_in(block.room)
        # Not less: nan, whose gradient passes as that of large numbers does, is beyond as well.
        np.absolute(x, out=spare)
        np.less(spare, 3.0, out=is_beyond)
        np.logical_not(is_beyond, out=is_beyond)
        np.multiply(x, 1.0 / 3.0, out=into)
        np.add(into, 0.5, out=into)
        # Beyond the kinks there are few of what a network has, if any.
        beyond = np.flatnonzero(is_beyond)
        into[beyond] = np.where(x[beyond] <= -3.0, 0.0, 1.0)

    def scalar_form(self) -> ScalarForm:
        return ScalarForm(
            lambda x: x * (0.0 if x <= -3.0 else 6.0 if x >= 3.0 else x + 3.0) / 6.0, _scalar_slope
        )

    def torch(self, call: TorchCall) -> TorchCode:
        return TorchCode(f"F.hardswish({call.inputs[0]})")
