"""Base for losses that compare the scores of classes with a label."""

from __future__ import annotations

from typing import Any, ClassVar

import numpy as np

from nodes.context import Context
from nodes.errors import ShapeError
from nodes.loss.labels import (
    Labels,
    class_axis,
    class_back,
    class_count,
    class_first,
    read_labels,
    require_label_each,
)
from nodes.loss.reduced import ReducedLoss
from nodes.ports import Port
from nodes.shapes import Array, Shape, shape_text
from nodes.torch_code import TorchCall

SCORES = Port("input", "scores, (N, classes), (N, classes, …) or (classes,)")
LABEL = Port("target", "number of the right class, (N,), (N, …) or ()", kind="integer")
CLASS_WEIGHTS = Port(
    "class_weights", "how much each class counts, (classes,)", kind="any", is_optional=True
)


class Classification(ReducedLoss):
    """A loss per example, from one score per class and the number of the right class.

    A subclass works on arrays of shape (classes, examples).
    """

    inputs: ClassVar[tuple[Port, ...]] = (SCORES, LABEL, CLASS_WEIGHTS)

    def losses(self, scores: Array, labels: Labels, weights: Array | None) -> tuple[Array, Any]:
        """Return the loss of each example, shape (examples,), and what `gradient` needs."""
        raise NotImplementedError(f"{type(self).__name__} must give its losses")

    def gradient(self, kept: Any, labels: Labels, each: Any) -> Array:
        """Return the gradient, shape (classes, examples), as a new array.

        Parameters
        ----------
        each : number or array, shape (examples,)
            The gradient of each loss.
        """
        raise NotImplementedError(f"{type(self).__name__} must give its gradient")

    def ignored_label(self) -> int | None:
        """Return the label that does not count."""
        return None

    def total_count(self, labels: Labels) -> Any:
        """Return what a mean divides by: PyTorch takes the weights of the right classes."""
        return labels.total()

    def output_shapes(self, *shapes: Shape) -> tuple[Shape, ...]:
        input, target, class_weights = shapes
        require_label_each(input, target)
        require_weight_each(class_count(input), class_weights)
        return self.reduced_shape(target)

    def forward(self, ctx: Context, *inputs: Any) -> Any:
        input, target, class_weights = inputs
        weights = None if class_weights is None else class_weights.astype(input.dtype, copy=False)
        scores = class_first(input)
        labels = read_labels(target, len(scores), input.dtype, weights, self.ignored_label())
        losses, kept = self.losses(scores, labels, weights)
        count = self.total_count(labels) if self.reduction == "mean" else 1
        ctx.save(input.shape, labels, kept, count)
        if self.reduction == "none":
            return losses.reshape(target.shape)
        return np.add.reduce(losses) / count

    def backward(self, ctx: Context, *upstream: Any) -> tuple[Any, ...]:
        shape, labels, kept, count = ctx.saved
        each = upstream[0].reshape(-1) if self.reduction == "none" else upstream[0] / count
        return class_back(self.gradient(kept, labels, each), shape), None, None

    def torch_weight(self, call: TorchCall) -> str:
        """Return the class weights as PyTorch's keyword, after a comma, where they are wired."""
        input, _, class_weights = call.inputs
        # PyTorch refuses weights that ask for a gradient, or are integers.
        return f", weight={class_weights}.detach().type_as({input})" if class_weights else ""


def require_weight_each(classes: int, class_weights: Shape | None) -> None:
    """Raise ShapeError where class weights are wired that are not one per class."""
    if class_weights is not None and class_weights != (classes,):
        raise ShapeError(
            f"class_weights must have shape {shape_text((classes,))} for {classes} classes, it has "
            f"{shape_text(class_weights)}",
            "Give one number for each class.",
        )


def picked_formula(input: Shape) -> tuple[str, int]:
    """Return a statement that names the right classes as ones beside zeros, and their axis."""
    axis, rank = class_axis(input), len(input)
    picked = f"one_hot(target, num_classes={class_count(input)})"
    if rank > 2:
        order = (0, rank - 1, *range(1, rank - 1))
        picked = f"permute({picked}, dims={order})"
    return f"picked = {picked}", axis


def weights_formula(input: Shape) -> str:
    """Return class weights as they meet scores: fixed numbers along the axis of the classes."""
    weights, beside = "detach(cast(class_weights))", (1,) * (len(input) - 2)
    return f"reshape({weights}, shape={(-1, *beside)})" if beside else weights
