"""The exponential function."""

from __future__ import annotations

from typing import Any, ClassVar

import numpy as np

from nodes.arithmetic import ieee
from nodes.elementwise import Elementwise
from nodes.examples import Example, Sample
from nodes.node_type import ScalarForm
from nodes.ports import Port
from nodes.torch_code import TorchCall, TorchCode


class Exp(Elementwise):
    """e to the power of x, element by element.

    Its local gradient is its own output: where the output is large a nudge of x moves it much,
    where the output is near 0 hardly at all. From x = 710 on (89 in float32) the result is too
    large to hold and becomes inf; stable formulas take care to meet only small x.
    """

    id: ClassVar[str] = "exp"
    title: ClassVar[str] = "Exp"
    symbol: ClassVar[str] = "eˣ"
    formula: ClassVar[str] = "out = eˣ"
    gradient_formula: ClassVar[str] = "∂out/∂x = out"
    synonyms: ClassVar[tuple[str, ...]] = ("exponential", "e^x", "antilogarithm")
    reference: ClassVar[str] = "CS231n notes, Backpropagation: sigmoid example"
    inputs: ClassVar[tuple[Port, ...]] = (Port("x", "any shape"),)
    examples: ClassVar[tuple[Example, ...]] = (
        Example((Sample((2, 3)),)),
        Example((Sample(),)),
    )

    def function(self, *inputs: Any) -> Any:
        (x,) = inputs
        return np.exp(x)

    def derivative(self, out: Any, *inputs: Any) -> tuple[Any, ...]:
        return (out,)

    def scalar_form(self) -> ScalarForm:
        return ScalarForm(ieee.exp, lambda out, x: out)

    def torch(self, call: TorchCall) -> TorchCode:
        return TorchCode(f"torch.exp({call.inputs[0]})")
