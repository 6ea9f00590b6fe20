"""Base for losses that compare the scores of classes with a label."""

from __future__ import annotations

from typing import Any, ClassVar, Literal

import numpy as np
from pydantic import Field

from nodes.context import Context
from nodes.errors import ShapeError, ValueRuleError
from nodes.node_type import NodeType
from nodes.ports import Port
from nodes.shapes import Array, Shape, shape_text

Right = tuple[Array, Array]
"""An index that picks the score of the right class of each example."""


class Classification(NodeType):
    """A loss per example, from one score per class and the number of the right class.

    A subclass works on arrays of shape (classes, examples).
    """

    role: ClassVar[Literal["loss"]] = "loss"
    inputs: ClassVar[tuple[Port, ...]] = (
        Port("input", "scores, (N, classes) or (classes,)"),
        Port("target", "number of the right class, (N,) or ()", kind="integer"),
    )

    reduction: Literal["mean", "sum", "none"] = Field(
        default="mean", title="Reduction", description='Over examples; "none" keeps each loss.'
    )

    def losses(self, scores: Array, right: Right) -> tuple[Array, Any]:
        """Return the loss of each example, shape (examples,), and what `local_gradient` needs."""
        raise NotImplementedError(f"{type(self).__name__} must give its losses")

    def local_gradient(self, kept: Any, right: Right) -> Array:
        """Return the gradient of each loss, shape (classes, examples), as a new array."""
        raise NotImplementedError(f"{type(self).__name__} must give its local gradient")

    def output_shapes(self, *shapes: Shape) -> tuple[Shape, ...]:
        input, target = shapes
        axis = _class_axis(input)
        if not input or not isinstance(input[axis], int):
            raise ShapeError(
                f"input needs an axis of classes, it has shape {shape_text(input)}",
                "Wire scores of shape (N, classes).",
            )
        expected = (*input[:axis], *input[axis + 1 :])
        if target != expected:
            raise ShapeError(
                f"target must have shape {shape_text(expected)} for scores of shape "
                f"{shape_text(input)}, it has {shape_text(target)}",
                "Give the number of the right class for each example.",
            )
        return (expected if self.reduction == "none" else (),)

    def forward(self, ctx: Context, *inputs: Any) -> Any:
        input, target = inputs
        axis = _class_axis(input.shape)
        classes, labels = input.shape[axis], np.ravel(target)
        outside = labels[(labels < 0) | (labels >= classes)]
        if outside.size:
            raise ValueRuleError(
                f"label {outside[0]} is out of range for {classes} classes",
                f"Labels go from 0 to {classes - 1}.",
            )
        scores = np.moveaxis(input, axis, 0).reshape(classes, -1)
        # NumPy's inner loops run along the longer axis.
        order: Literal["C", "F"] = "C" if classes <= len(labels) else "F"
        right = labels, np.arange(len(labels))
        losses, kept = self.losses(np.asarray(scores, order=order), right)
        ctx.save(input.shape, right, kept)
        if self.reduction == "none":
            return losses.reshape(target.shape)
        return losses.mean() if self.reduction == "mean" else losses.sum()

    def backward(self, ctx: Context, *upstream: Any) -> tuple[Any, ...]:
        shape, right, kept = ctx.saved
        axis = _class_axis(shape)
        gradient = self.local_gradient(kept, right)
        if self.reduction == "mean":
            gradient *= upstream[0] / gradient.shape[1]
        else:
            gradient *= np.ravel(upstream[0])
        others = shape[:axis] + shape[axis + 1 :]
        return np.moveaxis(gradient.reshape(shape[axis], *others), 0, axis), None

    def torch_reduction(self) -> str:
        """Return the setting as PyTorch's keyword, after a comma, unless it is the default."""
        return "" if self.reduction == "mean" else f', reduction="{self.reduction}"'

    def caption(self) -> str:
        return "" if self.reduction == "mean" else self.reduction


def _class_axis(shape: tuple[Any, ...]) -> int:
    return 1 if len(shape) > 1 else 0
