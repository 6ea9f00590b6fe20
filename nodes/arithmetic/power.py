"""A power of the input."""

from __future__ import annotations

from typing import Any, ClassVar

import numpy as np
from pydantic import Field

from nodes.arithmetic import ieee
from nodes.elementwise import Elementwise
from nodes.examples import Example, Sample
from nodes.node_type import ScalarForm
from nodes.ports import Port
from nodes.torch_code import TorchCall, TorchCode, literal


def _by_base(x: float, exponent: float) -> float:
    return exponent * ieee.power(x, exponent - 1.0) if exponent else 0.0


def _by_exponent(out: float, x: float, exponent: float) -> float:
    return 0.0 if x == 0.0 and exponent >= 0.0 else out * ieee.log(x)


class Power(Elementwise):
    """x to the power of an exponent, element by element.

    The exponent is a setting, or an input when one is wired. With exponent 2 the local gradient
    is 2x: a large error is punished, and corrected, more than in proportion. Exponent 0.5 is the
    square root, −1 the reciprocal. A negative number has no real power to a fraction: nan.

    At x = 0 the gradient of a wired exponent is 0 unless the exponent is negative, as in PyTorch.
    """

    id: ClassVar[str] = "power"
    title: ClassVar[str] = "Power"
    symbol: ClassVar[str] = "xⁿ"
    stem: ClassVar[str] = "pow"
    formula: ClassVar[str] = "out = x ^ exponent"
    gradient_formula: ClassVar[str] = (
        "∂out/∂x = exponent · x ^ (exponent − 1), ∂out/∂exponent = out · log(x)"
    )
    synonyms: ClassVar[tuple[str, ...]] = ("pow", "square", "sqrt", "root", "cube", "^", "**")
    inputs: ClassVar[tuple[Port, ...]] = (
        Port("x", "any shape"),
        Port("exponent", "any shape; the setting while nothing is wired", is_optional=True),
    )
    examples: ClassVar[tuple[Example, ...]] = (
        Example((Sample((2, 3)), None)),
        Example((Sample((2, 3)), None), {"exponent": 3.0}),
        Example((Sample((4,), 0.2, 3.0), None), {"exponent": -0.5}),
        Example((Sample((2, 3), 0.2, 3.0), Sample((3,)))),
        Example((Sample(), None)),
        Example((Sample((), 0.2, 3.0), Sample())),
    )

    exponent: float = Field(
        default=2.0, title="Exponent", description="Used while no exponent is wired."
    )

    def function(self, *inputs: Any) -> Any:
        x, exponent = inputs
        return x ** (self.exponent if exponent is None else exponent)

    def derivative(self, out: Any, *inputs: Any) -> tuple[Any, ...]:
        x, exponent = inputs
        if exponent is None:
            n = self.exponent
            return (n * x ** (n - 1.0) if n else 0.0), None
        by_base = np.where(exponent == 0.0, 0.0, exponent * x ** (exponent - 1.0))
        is_flat = (x == 0.0) & (exponent >= 0.0)
        return by_base, np.where(is_flat, 0.0, out * np.log(x))

    def scalar_form(self) -> ScalarForm:
        fixed = self.exponent

        def forward(x: float, exponent: float = fixed) -> float:
            return ieee.power(x, exponent)

        def derivative(out: float, x: float, exponent: float | None = None) -> Any:
            if exponent is None:
                return _by_base(x, fixed)
            return _by_base(x, exponent), _by_exponent(out, x, exponent)

        return ScalarForm(forward, derivative)

    def torch(self, call: TorchCall) -> TorchCode:
        x, exponent = call.inputs
        if exponent is None:
            is_whole = self.exponent.is_integer() and abs(self.exponent) < 1000
            exponent = literal(int(self.exponent) if is_whole else self.exponent)
        return TorchCode(f"{x} ** {exponent}")

    def caption(self) -> str:
        return f"exponent {self.exponent:g}"
