"""The input without its sign."""

from __future__ import annotations

from typing import Any, ClassVar

from nodes.arithmetic.sign import scalar_sign, sign
from nodes.elementwise import Elementwise
from nodes.examples import Example, Sample
from nodes.node_type import ScalarForm
from nodes.ports import Port
from nodes.torch_code import TorchCall, TorchCode


class Abs(Elementwise):
    """|x|, element by element.

    The gradient is the sign of x: it pulls with the same strength however small x is. As a
    penalty it therefore drives weights to exactly 0, where a square only makes them small, and
    as a loss it forgives outliers. At the kink x = 0 the gradient is 0, as in PyTorch.
    """

    id: ClassVar[str] = "abs"
    title: ClassVar[str] = "Absolute value"
    symbol: ClassVar[str] = "|x|"
    formula: ClassVar[str] = "out = |x|"
    gradient_formula: ClassVar[str] = "∂out/∂x = 1 if x > 0, −1 if x < 0, else 0"
    synonyms: ClassVar[tuple[str, ...]] = ("absolute", "magnitude", "modulus", "L1")
    inputs: ClassVar[tuple[Port, ...]] = (Port("x", "any shape"),)
    expansion: ClassVar[str] = "maximum(x, -x)"
    examples: ClassVar[tuple[Example, ...]] = (
        Example((Sample((2, 3)),)),
        Example((Sample(),)),
    )

    def function(self, *inputs: Any) -> Any:
        (x,) = inputs
        return abs(x)

    def derivative(self, out: Any, *inputs: Any) -> tuple[Any, ...]:
        (x,) = inputs
        return (sign(x),)

    def scalar_form(self) -> ScalarForm:
        return ScalarForm(abs, lambda out, x: scalar_sign(x))

    def torch(self, call: TorchCall) -> TorchCode:
        return TorchCode(f"torch.abs({call.inputs[0]})")
