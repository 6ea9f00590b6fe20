"""One divided by the input."""

from __future__ import annotations

from typing import Any, ClassVar

from nodes.arithmetic import ieee
from nodes.elementwise import Elementwise
from nodes.examples import Example, Sample
from nodes.node_type import ScalarForm
from nodes.ports import Port
from nodes.torch_code import TorchCall, TorchCode


class Reciprocal(Elementwise):
    """1 / x, element by element.

    The local gradient −1 / x² is always negative: raising x lowers the output, the more so the
    nearer x is to 0. It is the last gate of the sigmoid when that is taken apart into single
    steps.
    """

    id: ClassVar[str] = "reciprocal"
    title: ClassVar[str] = "Reciprocal"
    symbol: ClassVar[str] = "1/x"
    stem: ClassVar[str] = "recip"
    formula: ClassVar[str] = "out = 1 / x"
    gradient_formula: ClassVar[str] = "∂out/∂x = −out²"
    synonyms: ClassVar[tuple[str, ...]] = ("inverse", "1/x", "one over", "recip")
    reference: ClassVar[str] = "CS231n notes, Backpropagation: sigmoid example"
    inputs: ClassVar[tuple[Port, ...]] = (Port("x", "any shape, not 0"),)
    expansion: ClassVar[str] = "x ** -1"
    examples: ClassVar[tuple[Example, ...]] = (
        Example((Sample((2, 3), 0.5, 3.0),)),
        Example((Sample((), -3.0, -0.5),)),
    )

    def function(self, *inputs: Any) -> Any:
        (x,) = inputs
        return 1.0 / x

    def derivative(self, out: Any, *inputs: Any) -> tuple[Any, ...]:
        return (-out * out,)

    def scalar_form(self) -> ScalarForm:
        return ScalarForm(lambda x: ieee.divide(1.0, x), lambda out, x: -out * out)

    def torch(self, call: TorchCall) -> TorchCode:
        return TorchCode(f"torch.reciprocal({call.inputs[0]})")
