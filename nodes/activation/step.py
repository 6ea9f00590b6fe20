"""The perceptron's threshold."""

from __future__ import annotations

from typing import Any, ClassVar

from nodes.elementwise import Elementwise
from nodes.examples import Example, Sample
from nodes.node_type import ScalarForm
from nodes.ports import Port
from nodes.torch_code import TorchCall, TorchCode


class Step(Elementwise):
    """All or nothing: 1 where x is positive, 0 elsewhere.

    It is the perceptron's decision, and the reason why perceptrons cannot be stacked and trained:
    a nudge of x changes nothing, so the gradient is 0 everywhere and nothing before this gate
    learns. Sigmoid and ReLU took its place because they have a slope.
    """

    id: ClassVar[str] = "step"
    title: ClassVar[str] = "Step"
    formula: ClassVar[str] = "out = 1 if x > 0, else 0"
    gradient_formula: ClassVar[str] = "∂out/∂x = 0"
    synonyms: ClassVar[tuple[str, ...]] = ("perceptron", "heaviside", "threshold", "binary")
    reference: ClassVar[str] = "Rosenblatt 1958, The perceptron; McCulloch & Pitts 1943"
    inputs: ClassVar[tuple[Port, ...]] = (Port("x", "any shape"),)
    examples: ClassVar[tuple[Example, ...]] = (
        Example((Sample((2, 3)),)),
        Example((Sample(),)),
    )

    def function(self, *inputs: Any) -> Any:
        (x,) = inputs
        return (x > 0.0).astype(x.dtype)

    def derivative(self, out: Any, *inputs: Any) -> tuple[Any, ...]:
        return (0.0,)

    def scalar_form(self) -> ScalarForm:
        return ScalarForm(lambda x: 1.0 if x > 0.0 else 0.0, lambda out, x: 0.0)

    def torch(self, call: TorchCall) -> TorchCode:
        x = call.inputs[0]
        return TorchCode(f"({x} > 0).to({x}.dtype)")
