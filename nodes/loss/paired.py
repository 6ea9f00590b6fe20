"""Base for losses that compare each number with a target of its own."""

from __future__ import annotations

from typing import Any, ClassVar

from nodes.context import Context
from nodes.errors import ShapeError
from nodes.loss.reduced import ReducedLoss, is_wanted
from nodes.ports import Port
from nodes.shapes import Array, Shape, shape_text


def require_same_shape(input: Shape, target: Shape) -> None:
    """Raise ShapeError unless there is a target for each number."""
    if input != target:
        raise ShapeError(
            f"input {shape_text(input)} and target {shape_text(target)} differ in shape",
            "Flatten or reshape one of them: each number needs its own target.",
        )


class PairedLoss(ReducedLoss):
    """A loss for each pair of a number and its target.

    A subclass writes `losses` and `slopes`; the passes are inherited.
    """

    inputs: ClassVar[tuple[Port, ...]] = (
        Port("input", "what the network says, any shape"),
        Port("target", "what was wanted, the same shape"),
    )

    def losses(self, *inputs: Any) -> tuple[Array, Any]:
        """Return the loss of each pair, and what `slopes` needs."""
        raise NotImplementedError(f"{type(self).__name__} must give its losses")

    def slopes(self, kept: Any, is_target_wanted: bool) -> tuple[Any, Any]:
        """Return the local gradient of input and target, each a new array or None."""
        raise NotImplementedError(f"{type(self).__name__} must give its slopes")

    def output_shapes(self, *shapes: Shape) -> tuple[Shape, ...]:
        input, target = shapes
        require_same_shape(input, target)
        return self.reduced_shape(input)

    def forward(self, ctx: Context, *inputs: Any) -> Any:
        losses, kept = self.losses(*inputs)
        ctx.save(inputs[0].shape, kept, len(inputs))
        return self.reduced(losses)

    def backward(self, ctx: Context, *upstream: Any) -> tuple[Any, ...]:
        shape, kept, count = ctx.saved
        each = self.each(upstream[0], shape)
        into_input, into_target = self.slopes(kept, is_wanted(ctx, 1))
        into_input *= each
        if into_target is not None:
            into_target *= each
        return into_input, into_target, *(None,) * (count - 2)
