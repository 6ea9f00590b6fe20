"""The input times itself."""

from __future__ import annotations

from typing import Any, ClassVar

from nodes.elementwise import Elementwise
from nodes.examples import Example, Sample
from nodes.node_type import ScalarForm
from nodes.ports import Port
from nodes.torch_code import TorchCall, TorchCode


class Square(Elementwise):
    """x², element by element.

    Most regression losses end in this gate: the square of an error is never negative, and its
    gradient 2x is proportional to the error. One error twice as large costs four times as much
    and is corrected twice as hard, so a single outlier can outweigh many good examples.
    """

    id: ClassVar[str] = "square"
    title: ClassVar[str] = "Square"
    symbol: ClassVar[str] = "x²"
    formula: ClassVar[str] = "out = x²"
    gradient_formula: ClassVar[str] = "∂out/∂x = 2x"
    synonyms: ClassVar[tuple[str, ...]] = ("squared", "power of 2", "quadratic", "x*x")
    inputs: ClassVar[tuple[Port, ...]] = (Port("x", "any shape"),)
    expansion: ClassVar[str] = "x ** 2"
    examples: ClassVar[tuple[Example, ...]] = (
        Example((Sample((2, 3)),)),
        Example((Sample(),)),
    )

    def function(self, *inputs: Any) -> Any:
        (x,) = inputs
        return x * x

    def derivative(self, out: Any, *inputs: Any) -> tuple[Any, ...]:
        (x,) = inputs
        return (2.0 * x,)

    def scalar_form(self) -> ScalarForm:
        return ScalarForm(lambda x: x * x, lambda out, x: 2.0 * x)

    def torch(self, call: TorchCall) -> TorchCode:
        return TorchCode(f"torch.square({call.inputs[0]})")
