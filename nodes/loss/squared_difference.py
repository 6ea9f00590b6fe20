"""Base for losses that add up squared differences."""

from __future__ import annotations

from typing import Any, ClassVar, Literal

from nodes.context import Context
from nodes.errors import ShapeError
from nodes.node_type import NodeType, ScalarForm
from nodes.ports import Port
from nodes.shapes import Shape, shape_text


class SquaredDifference(NodeType):
    """A loss of the form factor · Σ (input − target)²."""

    role: ClassVar[Literal["loss"]] = "loss"
    inputs: ClassVar[tuple[Port, ...]] = (
        Port("input", "what the network says, any shape"),
        Port("target", "what was wanted, the same shape"),
    )

    def factor(self, shape: tuple[int, ...]) -> float:
        """Return what the sum over an input of `shape` is multiplied with."""
        raise NotImplementedError(f"{type(self).__name__} must give its factor")

    def output_shapes(self, *shapes: Shape) -> tuple[Shape, ...]:
        input, target = shapes
        if input != target:
            raise ShapeError(
                f"input {shape_text(input)} and target {shape_text(target)} differ in shape",
                "Flatten or reshape one of them: each number needs its own target.",
            )
        return ((),)

    def forward(self, ctx: Context, *inputs: Any) -> Any:
        input, target = inputs
        difference = input - target
        ctx.save(difference)
        flat = difference.ravel(order="K")
        return flat @ flat * difference.dtype.type(self.factor(difference.shape))

    def backward(self, ctx: Context, *upstream: Any) -> tuple[Any, ...]:
        (gradient,) = upstream
        (difference,) = ctx.saved
        into_input = difference * (2.0 * self.factor(difference.shape) * gradient)
        is_target_wanted = not ctx.needs_gradient or ctx.needs_gradient[1]
        return into_input, -into_input if is_target_wanted else None

    def scalar_form(self) -> ScalarForm:
        factor = self.factor(())

        def forward(x: float, target: float) -> float:
            return factor * ((x - target) * (x - target))

        def derivative(out: float, x: float, target: float) -> tuple[float, float]:
            gradient = 2.0 * factor * (x - target)
            return gradient, -gradient

        return ScalarForm(forward, derivative)
