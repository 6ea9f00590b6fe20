"""The sum of two inputs."""

from __future__ import annotations

from typing import Any, ClassVar

from nodes.elementwise import Elementwise
from nodes.examples import Example, Sample
from nodes.node_type import ScalarForm
from nodes.ports import Port
from nodes.torch_code import TorchCall, TorchCode


class Add(Elementwise):
    """x + y, element by element.

    The add gate hands its upstream gradient on to both inputs unchanged, whatever their values:
    it distributes. Shapes broadcast as in NumPy; the gradient of an input that was repeated is
    summed over the repetitions.
    """

    id: ClassVar[str] = "add"
    title: ClassVar[str] = "Add"
    symbol: ClassVar[str] = "+"
    formula: ClassVar[str] = "out = x + y"
    gradient_formula: ClassVar[str] = "∂out/∂x = 1, ∂out/∂y = 1"
    synonyms: ClassVar[tuple[str, ...]] = ("plus", "sum", "+")
    reference: ClassVar[str] = "CS231n notes, Backpropagation: patterns in backward flow"
    inputs: ClassVar[tuple[Port, ...]] = (Port("x", "any shape"), Port("y", "any shape"))
    examples: ClassVar[tuple[Example, ...]] = (
        Example((Sample((2, 3)), Sample((3,)))),
        Example((Sample(), Sample())),
    )

    def function(self, *inputs: Any) -> Any:
        x, y = inputs
        return x + y

    def derivative(self, out: Any, *inputs: Any) -> tuple[Any, ...]:
        return 1.0, 1.0

    def scalar_form(self) -> ScalarForm:
        return ScalarForm(lambda x, y: x + y, lambda out, x, y: (1.0, 1.0))

    def torch(self, call: TorchCall) -> TorchCode:
        x, y = call.inputs
        return TorchCode(f"{x} + {y}")
