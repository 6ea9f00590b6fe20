"""The square root."""

from __future__ import annotations

from typing import Any, ClassVar

import numpy as np

from nodes.arithmetic import ieee
from nodes.elementwise import Elementwise
from nodes.examples import Example, Sample
from nodes.node_type import ScalarForm
from nodes.ports import Port
from nodes.torch_code import TorchCall, TorchCode


class Sqrt(Elementwise):
    """The square root, element by element.

    It turns a variance into a standard deviation and a sum of squares into a length. Its gradient
    1 / (2 · out) grows without bound towards 0 and is inf at 0 itself; that is why normalizing
    layers add a small number under the root. The root of a negative number is nan.
    """

    id: ClassVar[str] = "sqrt"
    title: ClassVar[str] = "Square root"
    symbol: ClassVar[str] = "√x"
    formula: ClassVar[str] = "out = √x"
    gradient_formula: ClassVar[str] = "∂out/∂x = 1 / (2 · out)"
    synonyms: ClassVar[tuple[str, ...]] = ("root", "radical", "power of 0.5", "√")
    inputs: ClassVar[tuple[Port, ...]] = (Port("x", "any shape, not negative"),)
    expansion: ClassVar[str] = "x ** 0.5"
    examples: ClassVar[tuple[Example, ...]] = (
        Example((Sample((2, 3), 0.2, 5.0),)),
        Example((Sample((), 0.2, 5.0),)),
    )

    def function(self, *inputs: Any) -> Any:
        (x,) = inputs
        return np.sqrt(x)

    def derivative(self, out: Any, *inputs: Any) -> tuple[Any, ...]:
        return (0.5 / out,)

    def scalar_form(self) -> ScalarForm:
        return ScalarForm(ieee.sqrt, lambda out, x: ieee.divide(0.5, out))

    def torch(self, call: TorchCall) -> TorchCode:
        return TorchCode(f"torch.sqrt({call.inputs[0]})")
