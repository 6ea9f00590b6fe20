"""The quotient of two inputs."""

from __future__ import annotations

from typing import Any, ClassVar

from nodes.arithmetic import ieee
from nodes.elementwise import Elementwise
from nodes.examples import Example, Sample
from nodes.node_type import ScalarForm
from nodes.ports import Port
from nodes.torch_code import TorchCall, TorchCode


def _scalar_derivative(out: float, x: float, y: float) -> tuple[float, float]:
    return ieee.divide(1.0, y), ieee.divide(-out, y)


class Divide(Elementwise):
    """x / y, element by element.

    A small divisor makes everything large: the gradient of x is 1 / y, that of y grows with
    1 / y². This is why normalizing layers add a small number to what they divide by. Division by
    zero gives inf or nan, as in PyTorch, and the gradients show the same.
    """

    id: ClassVar[str] = "divide"
    title: ClassVar[str] = "Divide"
    symbol: ClassVar[str] = "÷"
    stem: ClassVar[str] = "div"
    formula: ClassVar[str] = "out = x / y"
    gradient_formula: ClassVar[str] = "∂out/∂x = 1 / y, ∂out/∂y = −out / y"
    synonyms: ClassVar[tuple[str, ...]] = ("quotient", "ratio", "fraction", "over", "div", "/")
    inputs: ClassVar[tuple[Port, ...]] = (Port("x", "any shape"), Port("y", "any shape"))
    expansion: ClassVar[str] = "x * reciprocal(y)"
    examples: ClassVar[tuple[Example, ...]] = (
        Example((Sample((2, 3)), Sample((3,), 0.5, 2.5))),
        Example((Sample((3,)), Sample((2, 1), -3.0, -0.5))),
        Example((Sample(), Sample((), 0.5, 2.5))),
    )

    def function(self, *inputs: Any) -> Any:
        x, y = inputs
        return x / y

    def derivative(self, out: Any, *inputs: Any) -> tuple[Any, ...]:
        _, y = inputs
        return 1.0 / y, -out / y

    def scalar_form(self) -> ScalarForm:
        return ScalarForm(ieee.divide, _scalar_derivative)

    def torch(self, call: TorchCall) -> TorchCode:
        x, y = call.inputs
        return TorchCode(f"{x} / {y}")
