"""The sine."""

from __future__ import annotations

from typing import Any, ClassVar

import numpy as np

from nodes.arithmetic import ieee
from nodes.elementwise import Elementwise
from nodes.examples import Example, Sample
from nodes.node_type import ScalarForm
from nodes.ports import Port
from nodes.torch_code import TorchCall, TorchCode


class Sin(Elementwise):
    """The sine of an angle in radians, element by element.

    Its gradient is the cosine: the slope is 1 at x = 0 and 0 at each crest. Sines of many
    frequencies tell a network where in a sequence or in space a thing is, which a single number
    tells it badly.
    """

    id: ClassVar[str] = "sin"
    title: ClassVar[str] = "Sine"
    symbol: ClassVar[str] = "sin"
    formula: ClassVar[str] = "out = sin(x)"
    gradient_formula: ClassVar[str] = "∂out/∂x = cos(x)"
    synonyms: ClassVar[tuple[str, ...]] = ("wave", "periodic", "trigonometry", "oscillation")
    inputs: ClassVar[tuple[Port, ...]] = (Port("x", "any shape, in radians"),)
    examples: ClassVar[tuple[Example, ...]] = (
        Example((Sample((2, 3), -4.0, 4.0),)),
        Example((Sample(),)),
    )

    def function(self, *inputs: Any) -> Any:
        (x,) = inputs
        return np.sin(x)

    def derivative(self, out: Any, *inputs: Any) -> tuple[Any, ...]:
        (x,) = inputs
        return (np.cos(x),)

    def scalar_form(self) -> ScalarForm:
        return ScalarForm(ieee.sin, lambda out, x: ieee.cos(x))

    def torch(self, call: TorchCall) -> TorchCode:
        return TorchCode(f"torch.sin({call.inputs[0]})")
