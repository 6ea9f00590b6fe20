"""The input as it is."""

from __future__ import annotations

from typing import Any, ClassVar

from nodes.elementwise import Elementwise
from nodes.examples import Example, Sample
from nodes.node_type import ScalarForm
from nodes.ports import Port
from nodes.torch_code import TorchCall, TorchCode


class Identity(Elementwise):
    """Hand x on as it is, and its gradient as it is.

    A shortcut in a residual network is this gate: because it changes nothing, gradients run
    through a hundred layers of them without shrinking. It is also a place to give a name to a
    value, and a stand-in for a layer that was taken away.
    """

    id: ClassVar[str] = "identity"
    title: ClassVar[str] = "Identity"
    formula: ClassVar[str] = "out = x"
    gradient_formula: ClassVar[str] = "∂out/∂x = 1"
    synonyms: ClassVar[tuple[str, ...]] = ("pass through", "shortcut", "skip connection", "name")
    reference: ClassVar[str] = "He, Zhang, Ren & Sun 2016, Identity mappings, section 2"
    inputs: ClassVar[tuple[Port, ...]] = (Port("x", "any shape"),)
    examples: ClassVar[tuple[Example, ...]] = (
        Example((Sample((2, 3)),)),
        Example((Sample(),)),
    )

    def function(self, *inputs: Any) -> Any:
        (x,) = inputs
        return x

    def derivative(self, out: Any, *inputs: Any) -> tuple[Any, ...]:
        return (1.0,)

    def scalar_form(self) -> ScalarForm:
        return ScalarForm(lambda x: x, lambda out, x: 1.0)

    def torch(self, call: TorchCall) -> TorchCode:
        return TorchCode(str(call.inputs[0]))
