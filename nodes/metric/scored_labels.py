"""Base for metrics that hold the scores of classes against labels."""

from __future__ import annotations

from typing import Any, ClassVar

from nodes.context import Context
from nodes.loss.labels import class_axis, class_first, read_labels, require_label_each
from nodes.node_type import NodeType
from nodes.ports import Port
from nodes.shapes import Array, Shape


class ScoredLabels(NodeType):
    """A measure of one score per class beside the number of the right class; no gradient."""

    stops_gradient: ClassVar[bool] = True
    inputs: ClassVar[tuple[Port, ...]] = (
        Port("input", "scores, (N, classes), (N, classes, …) or (classes,)"),
        Port("target", "number of the right class, (N,), (N, …) or ()", kind="integer"),
    )

    def measure(self, scores: Array, labels: Array) -> Any:
        """Return the output for scores (classes, examples) and labels (examples,)."""
        raise NotImplementedError(f"{type(self).__name__} must give its measure")

    def output_shapes(self, *shapes: Shape) -> tuple[Shape, ...]:
        require_label_each(*shapes)
        return ((),)

    def forward(self, ctx: Context, *inputs: Any) -> Any:
        input, target = inputs
        scores = class_first(input)
        labels = read_labels(target, len(scores), input.dtype, None, None)
        return self.measure(scores, labels.right[0])

    def backward(self, ctx: Context, *upstream: Any) -> tuple[Any, ...]:
        return None, None


def torch_axis(shape: Shape | None) -> int:
    """Return the axis of the classes of scores, as PyTorch text needs it."""
    return class_axis(shape or ())
