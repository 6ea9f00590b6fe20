"""The natural logarithm."""

from __future__ import annotations

from typing import Any, ClassVar

import numpy as np

from nodes.arithmetic import ieee
from nodes.elementwise import Elementwise
from nodes.examples import Example, Sample
from nodes.node_type import ScalarForm
from nodes.ports import Port
from nodes.torch_code import TorchCall, TorchCode


class Log(Elementwise):
    """The natural logarithm, element by element.

    It turns products into sums and tiny probabilities into numbers one can add. Its local
    gradient 1 / x grows without bound towards 0: a loss with a logarithm corrects a confident
    mistake hardest. log(0) is −inf and the logarithm of a negative number nan, as in PyTorch.
    """

    id: ClassVar[str] = "log"
    title: ClassVar[str] = "Log"
    symbol: ClassVar[str] = "ln"
    formula: ClassVar[str] = "out = log(x)"
    gradient_formula: ClassVar[str] = "∂out/∂x = 1 / x"
    synonyms: ClassVar[tuple[str, ...]] = ("logarithm", "ln", "natural logarithm")
    inputs: ClassVar[tuple[Port, ...]] = (Port("x", "any shape, positive"),)
    examples: ClassVar[tuple[Example, ...]] = (
        Example((Sample((2, 3), 0.2, 5.0),)),
        Example((Sample((), 0.2, 5.0),)),
    )

    def function(self, *inputs: Any) -> Any:
        (x,) = inputs
        return np.log(x)

    def derivative(self, out: Any, *inputs: Any) -> tuple[Any, ...]:
        (x,) = inputs
        return (1.0 / x,)

    def scalar_form(self) -> ScalarForm:
        return ScalarForm(ieee.log, lambda out, x: ieee.divide(1.0, x))

    def torch(self, call: TorchCall) -> TorchCode:
        return TorchCode(f"torch.log({call.inputs[0]})")
