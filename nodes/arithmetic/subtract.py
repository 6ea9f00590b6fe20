"""The difference of two inputs."""

from __future__ import annotations

from typing import Any, ClassVar

from nodes.elementwise import Elementwise
from nodes.examples import Example, Sample
from nodes.node_type import ScalarForm
from nodes.ports import Port
from nodes.torch_code import TorchCall, TorchCode


class Subtract(Elementwise):
    """x − y, element by element.

    Like the add gate it hands the upstream gradient on whatever the values are: unchanged to x,
    with its sign turned to y. Raising y lowers the output by as much. Most losses begin with this
    gate: output − target is the error, and its sign tells the weights which way to go.
    """

    id: ClassVar[str] = "subtract"
    title: ClassVar[str] = "Subtract"
    symbol: ClassVar[str] = "−"
    stem: ClassVar[str] = "sub"
    formula: ClassVar[str] = "out = x − y"
    gradient_formula: ClassVar[str] = "∂out/∂x = 1, ∂out/∂y = −1"
    synonyms: ClassVar[tuple[str, ...]] = ("minus", "difference", "sub", "-", "error")
    inputs: ClassVar[tuple[Port, ...]] = (Port("x", "any shape"), Port("y", "any shape"))
    expansion: ClassVar[str] = "x + -y"
    examples: ClassVar[tuple[Example, ...]] = (
        Example((Sample((2, 3)), Sample((3,)))),
        Example((Sample((1, 3)), Sample((2, 1)))),
        Example((Sample(), Sample())),
    )

    def function(self, *inputs: Any) -> Any:
        x, y = inputs
        return x - y

    def derivative(self, out: Any, *inputs: Any) -> tuple[Any, ...]:
        return 1.0, -1.0

    def scalar_form(self) -> ScalarForm:
        return ScalarForm(lambda x, y: x - y, lambda out, x, y: (1.0, -1.0))

    def torch(self, call: TorchCall) -> TorchCode:
        x, y = call.inputs
        return TorchCode(f"{x} - {y}")
