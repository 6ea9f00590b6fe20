"""The input with its sign turned."""

from __future__ import annotations

from typing import Any, ClassVar

from nodes.elementwise import Elementwise
from nodes.examples import Example, Sample
from nodes.node_type import ScalarForm
from nodes.ports import Port
from nodes.torch_code import TorchCall, TorchCode


class Negate(Elementwise):
    """−x, element by element.

    The gradient turns its sign as well: what pushed the output up pushes the input down. Put it
    behind a quantity that should become large, and the training that makes the result small makes
    the quantity large.
    """

    id: ClassVar[str] = "negate"
    title: ClassVar[str] = "Negate"
    symbol: ClassVar[str] = "−x"
    stem: ClassVar[str] = "neg"
    formula: ClassVar[str] = "out = −x"
    gradient_formula: ClassVar[str] = "∂out/∂x = −1"
    synonyms: ClassVar[tuple[str, ...]] = (
        "minus",
        "opposite",
        "negative",
        "neg",
        "sign",
        "times -1",
    )
    inputs: ClassVar[tuple[Port, ...]] = (Port("x", "any shape"),)
    expansion: ClassVar[str] = "x * -1"
    examples: ClassVar[tuple[Example, ...]] = (
        Example((Sample((2, 3)),)),
        Example((Sample(),)),
    )

    def function(self, *inputs: Any) -> Any:
        (x,) = inputs
        return -x

    def derivative(self, out: Any, *inputs: Any) -> tuple[Any, ...]:
        return (-1.0,)

    def scalar_form(self) -> ScalarForm:
        return ScalarForm(lambda x: -x, lambda out, x: -1.0)

    def torch(self, call: TorchCall) -> TorchCode:
        return TorchCode(f"-{call.inputs[0]}")
