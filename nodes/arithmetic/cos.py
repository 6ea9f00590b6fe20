"""The cosine."""

from __future__ import annotations

from typing import Any, ClassVar

import numpy as np

from nodes.arithmetic import ieee
from nodes.elementwise import Elementwise
from nodes.examples import Example, Sample
from nodes.node_type import ScalarForm
from nodes.ports import Port
from nodes.torch_code import TorchCall, TorchCode


class Cos(Elementwise):
    """The cosine of an angle in radians, element by element.

    It is the sine a quarter of a turn ahead, and its gradient is minus the sine: 0 at x = 0, where
    the cosine has its crest. A sine and a cosine together give a direction; learning rates are
    often lowered along half a wave of it.
    """

    id: ClassVar[str] = "cos"
    title: ClassVar[str] = "Cosine"
    symbol: ClassVar[str] = "cos"
    formula: ClassVar[str] = "out = cos(x)"
    gradient_formula: ClassVar[str] = "∂out/∂x = −sin(x)"
    synonyms: ClassVar[tuple[str, ...]] = ("wave", "periodic", "trigonometry", "annealing")
    inputs: ClassVar[tuple[Port, ...]] = (Port("x", "any shape, in radians"),)
    expansion: ClassVar[str] = "sin(x + 1.5707963267948966)"
    examples: ClassVar[tuple[Example, ...]] = (
        Example((Sample((2, 3), -4.0, 4.0),)),
        Example((Sample(),)),
    )

    def function(self, *inputs: Any) -> Any:
        (x,) = inputs
        return np.cos(x)

    def derivative(self, out: Any, *inputs: Any) -> tuple[Any, ...]:
        (x,) = inputs
        return (-np.sin(x),)

    def scalar_form(self) -> ScalarForm:
        return ScalarForm(ieee.cos, lambda out, x: -ieee.sin(x))

    def torch(self, call: TorchCall) -> TorchCode:
        return TorchCode(f"torch.cos({call.inputs[0]})")
