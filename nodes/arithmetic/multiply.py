"""The product of two inputs, element by element."""

from __future__ import annotations

from typing import Any, ClassVar

from nodes.elementwise import Elementwise
from nodes.examples import Example, Sample
from nodes.node_type import ScalarForm
from nodes.ports import Port
from nodes.torch_code import TorchCall, TorchCode


class Multiply(Elementwise):
    """x · y, element by element.

    The multiply gate swaps its inputs: each input's local gradient is the other input's value. A
    small input therefore gives the other one a small gradient, which is why the scale of data
    matters to learning.
    """

    id: ClassVar[str] = "multiply"
    title: ClassVar[str] = "Multiply"
    symbol: ClassVar[str] = "×"
    stem: ClassVar[str] = "mul"
    formula: ClassVar[str] = "out = x · y"
    gradient_formula: ClassVar[str] = "∂out/∂x = y, ∂out/∂y = x"
    synonyms: ClassVar[tuple[str, ...]] = ("times", "product", "mul", "*", "scale", "gate")
    reference: ClassVar[str] = "CS231n notes, Backpropagation: patterns in backward flow"
    inputs: ClassVar[tuple[Port, ...]] = (Port("x", "any shape"), Port("y", "any shape"))
    examples: ClassVar[tuple[Example, ...]] = (
        Example((Sample((2, 3)), Sample((2, 1)))),
        Example((Sample(), Sample())),
    )

    def function(self, *inputs: Any) -> Any:
        x, y = inputs
        return x * y

    def derivative(self, out: Any, *inputs: Any) -> tuple[Any, ...]:
        x, y = inputs
        return y, x

    def scalar_form(self) -> ScalarForm:
        return ScalarForm(lambda x, y: x * y, lambda out, x, y: (y, x))

    def torch(self, call: TorchCall) -> TorchCode:
        x, y = call.inputs
        return TorchCode(f"{x} * {y}")
