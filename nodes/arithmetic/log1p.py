"""The logarithm of one plus the input."""

from __future__ import annotations

from typing import Any, ClassVar

import numpy as np

from nodes.arithmetic import ieee
from nodes.elementwise import Elementwise
from nodes.examples import Example, Sample
from nodes.node_type import ScalarForm
from nodes.ports import Port
from nodes.torch_code import TorchCall, TorchCode


class Log1p(Elementwise):
    """log(1 + x), exact even where x is tiny.

    Added to 1, a number such as 10⁻²⁰ is rounded away, and the logarithm of what is left is 0.
    This gate keeps it. Stable losses are written with it: log(1 + eˣ), the softplus, is log1p of
    exp. The gradient 1 / (1 + x) is 1 at x = 0 and grows without bound towards x = −1.
    """

    id: ClassVar[str] = "log1p"
    title: ClassVar[str] = "Log of 1 + x"
    symbol: ClassVar[str] = "ln1+"
    formula: ClassVar[str] = "out = log(1 + x)"
    gradient_formula: ClassVar[str] = "∂out/∂x = 1 / (1 + x)"
    synonyms: ClassVar[tuple[str, ...]] = ("logarithm", "ln(1+x)", "log1p")
    inputs: ClassVar[tuple[Port, ...]] = (Port("x", "any shape, above −1"),)
    expansion: ClassVar[str] = "log(1 + x)"
    examples: ClassVar[tuple[Example, ...]] = (
        Example((Sample((2, 3), -0.7, 4.0),)),
        Example((Sample((), 0.1, 4.0),)),
    )

    def function(self, *inputs: Any) -> Any:
        (x,) = inputs
        return np.log1p(x)

    def derivative(self, out: Any, *inputs: Any) -> tuple[Any, ...]:
        (x,) = inputs
        return (1.0 / (1.0 + x),)

    def scalar_form(self) -> ScalarForm:
        return ScalarForm(ieee.log1p, lambda out, x: ieee.divide(1.0, 1.0 + x))

    def torch(self, call: TorchCall) -> TorchCode:
        return TorchCode(f"torch.log1p({call.inputs[0]})")
