"""The rectifier with a ceiling."""

from __future__ import annotations

from typing import Any, ClassVar

import numpy as np

from nodes.elementwise import Elementwise
from nodes.examples import Example, Sample
from nodes.node_type import ScalarForm
from nodes.ports import Port
from nodes.torch_code import TorchCall, TorchCode


class Relu6(Elementwise):
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

    def function(self, *inputs: Any) -> Any:
        (x,) = inputs
        return np.clip(x, 0.0, 6.0)

    def derivative(self, out: Any, *inputs: Any) -> tuple[Any, ...]:
        # nan is neither ≤ 0 nor ≥ 6: the gradient passes there, as in PyTorch.
        return (1.0 - ((out <= 0.0) | (out >= 6.0)).astype(out.dtype),)

    def scalar_form(self) -> ScalarForm:
        return ScalarForm(
            lambda x: 0.0 if x <= 0.0 else 6.0 if x >= 6.0 else x,
            lambda out, x: 0.0 if out <= 0.0 or out >= 6.0 else 1.0,
        )

    def torch(self, call: TorchCall) -> TorchCode:
        return TorchCode(f"F.relu6({call.inputs[0]})")
