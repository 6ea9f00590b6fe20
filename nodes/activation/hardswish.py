"""A swish made of straight lines and a parabola."""

from __future__ import annotations

from typing import Any, ClassVar

import numpy as np

from nodes.elementwise import Elementwise
from nodes.examples import Example, Sample
from nodes.node_type import ScalarForm
from nodes.ports import Port
from nodes.torch_code import TorchCall, TorchCode


def _scalar_slope(out: float, x: float) -> float:
    if x <= -3.0:
        return 0.0
    return x / 3.0 + 0.5 if x < 3.0 else 1.0


class Hardswish(Elementwise):
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

    def function(self, *inputs: Any) -> Any:
        (x,) = inputs
        return x * np.clip(x + 3.0, 0.0, 6.0) / 6.0

    def derivative(self, out: Any, *inputs: Any) -> tuple[Any, ...]:
        (x,) = inputs
        nothing, all_of_it = x.dtype.type(0.0), x.dtype.type(1.0)
        below = np.where(x <= -3.0, nothing, x / 3.0 + 0.5)
        return (np.where(x < 3.0, below, all_of_it),)

    def scalar_form(self) -> ScalarForm:
        return ScalarForm(
            lambda x: x * (0.0 if x <= -3.0 else 6.0 if x >= 3.0 else x + 3.0) / 6.0, _scalar_slope
        )

    def torch(self, call: TorchCall) -> TorchCode:
        return TorchCode(f"F.hardswish({call.inputs[0]})")
