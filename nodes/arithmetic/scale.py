"""A fixed factor and a fixed offset."""

from __future__ import annotations

from typing import Any, ClassVar

from pydantic import Field

from nodes.elementwise import Elementwise
from nodes.examples import Example, Sample
from nodes.node_type import ScalarForm
from nodes.ports import Port
from nodes.torch_code import TorchCall, TorchCode, literal


class Scale(Elementwise):
    """x · factor + offset, with both numbers as settings.

    With factor −1 it is the "times −1" gate, with offset 1 the "+1" gate: the fixed steps between
    the gates of a formula, such as those of the sigmoid. The gradient is multiplied by the factor;
    the offset moves the output and leaves the gradient alone. Nothing here is learned.
    """

    id: ClassVar[str] = "scale"
    title: ClassVar[str] = "Scale and shift"
    symbol: ClassVar[str] = "ax+b"
    formula: ClassVar[str] = "out = x · factor + offset"
    gradient_formula: ClassVar[str] = "∂out/∂x = factor"
    synonyms: ClassVar[tuple[str, ...]] = ("times -1", "plus 1", "affine", "shift", "constant")
    reference: ClassVar[str] = "CS231n notes, Backpropagation: sigmoid example"
    inputs: ClassVar[tuple[Port, ...]] = (Port("x", "any shape"),)
    examples: ClassVar[tuple[Example, ...]] = (
        Example((Sample((2, 3)),), {"factor": -1.0}),
        Example((Sample((2, 3)),), {"offset": 1.0}),
        Example((Sample(),), {"factor": 0.5, "offset": -2.0}),
    )

    factor: float = Field(default=1.0, title="Factor", description="What x is multiplied by.")
    offset: float = Field(default=0.0, title="Offset", description="What is added after that.")

    def expands_to(self) -> str:
        return f"x * {self.factor!r} + {self.offset!r}"

    def function(self, *inputs: Any) -> Any:
        (x,) = inputs
        return x * self.factor + self.offset

    def derivative(self, out: Any, *inputs: Any) -> tuple[Any, ...]:
        return (self.factor,)

    def scalar_form(self) -> ScalarForm:
        factor, offset = self.factor, self.offset
        return ScalarForm(lambda x: x * factor + offset, lambda out, x: factor)

    def torch(self, call: TorchCall) -> TorchCode:
        x = call.inputs[0]
        if self.factor == 1.0 and self.offset:
            return TorchCode(f"{x} + {literal(self.offset)}")
        offset = f" + {literal(self.offset)}" if self.offset else ""
        return TorchCode(f"{x} * {literal(self.factor)}{offset}")

    def caption(self) -> str:
        parts = [f"× {self.factor:g}".replace("-", "−")] if self.factor != 1.0 else []
        parts += [f"{'+' if self.offset > 0 else '−'} {abs(self.offset):g}"] if self.offset else []
        return " ".join(parts)
