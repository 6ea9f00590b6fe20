"""Inverted dropout."""

from __future__ import annotations

from typing import ClassVar

from nodes.examples import Example, Sample
from nodes.ports import Port
from nodes.regularization.dropping import Dropping
from nodes.shapes import Shape
from nodes.torch_code import TorchCall, TorchCode, arguments


class Dropout(Dropping):
    """While training, set each number to 0 with probability p; otherwise do nothing.

    No unit can rely on another one being there, so what is learned is spread over many of them.
    The numbers that stay are divided by 1 − p, so that their mean is the same with and without
    dropping: that is the inverted form, which leaves evaluation untouched.

    The gradient passes where the number passed, with the same factor; it is 0 where it was
    dropped.
    """

    id: ClassVar[str] = "dropout"
    title: ClassVar[str] = "Dropout"
    formula: ClassVar[str] = "out = x · mask / (1 − p) while training, else x"
    gradient_formula: ClassVar[str] = "∂out/∂x = mask / (1 − p) while training, else 1"
    synonyms: ClassVar[tuple[str, ...]] = ("inverted dropout", "drop", "noise", "regularization")
    reference: ClassVar[str] = "Srivastava et al. 2014, section 4; CS231n notes, part 2: dropout"
    inputs: ClassVar[tuple[Port, ...]] = (Port("x", "any shape"),)
    examples: ClassVar[tuple[Example, ...]] = (
        Example((Sample((4, 5)),)),
        Example((Sample((2, 2, 3, 3)),), {"p": 0.2}),
        Example((Sample(),), {"p": 0.3}),
    )

    def output_shapes(self, *shapes: Shape) -> tuple[Shape, ...]:
        return (shapes[0],)

    def mask_shape(self, shape: tuple[int, ...]) -> tuple[int, ...]:
        return shape

    def torch(self, call: TorchCall) -> TorchCode:
        return TorchCode(
            f"self.{call.name}({call.inputs[0]})", {call.name: f"nn.Dropout({arguments(self.p)})"}
        )
