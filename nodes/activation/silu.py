"""The input times its own sigmoid."""

from __future__ import annotations

from typing import Any, ClassVar

import numpy as np

from nodes.arithmetic import ieee
from nodes.elementwise import Elementwise
from nodes.examples import Example, Sample
from nodes.node_type import ScalarForm
from nodes.ports import Port
from nodes.torch_code import TorchCall, TorchCode


def _scalar_slope(out: float, x: float) -> float:
    opening = 1.0 / (1.0 + ieee.exp(-x))
    return opening * (1.0 + x * (1.0 - opening))


class Silu(Elementwise):
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

    def function(self, *inputs: Any) -> Any:
        (x,) = inputs
        # Where exp overflows the quotient is 0, which is right.
        return x / (1.0 + np.exp(-x))

    def derivative(self, out: Any, *inputs: Any) -> tuple[Any, ...]:
        (x,) = inputs
        opening = 1.0 / (1.0 + np.exp(-x))
        return (opening * (1.0 + x * (1.0 - opening)),)

    def scalar_form(self) -> ScalarForm:
        return ScalarForm(lambda x: x / (1.0 + ieee.exp(-x)), _scalar_slope)

    def torch(self, call: TorchCall) -> TorchCode:
        return TorchCode(f"F.silu({call.inputs[0]})")
