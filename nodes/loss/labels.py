"""Labels beside the scores of classes: where the classes stand, and what each label counts."""

from __future__ import annotations

from typing import Any, NamedTuple, TypeVar

import numpy as np

from nodes.errors import ShapeError, ValueRuleError
from nodes.shapes import Array, Shape, Size, shape_text

AnySize = TypeVar("AnySize", bound=Size)


class Labels(NamedTuple):
    """The right class of each of many examples.

    Attributes
    ----------
    right : (array, array)
        An index that picks each example's right class out of (classes, examples).
    counts : array or None
        How much each example counts, 0 for one that is ignored; None: 1 each.
    kept : array of bool or None
        Which examples are not ignored; None: all.
    """

    right: tuple[Array, Array]
    counts: Array | None
    kept: Array | None

    def weighted(self, numbers: Any) -> Any:
        """Return one number per example (or one for all), times what the example counts."""
        if self.counts is None:
            return numbers
        return self.only_kept(numbers * self.counts)

    def only_kept(self, numbers: Any) -> Any:
        """Return the numbers with exactly 0 for the examples that are ignored, even for nan."""
        return numbers if self.kept is None else np.where(self.kept, numbers, numbers.dtype.type(0))

    def total(self) -> Any:
        """Return the sum of what the examples count."""
        return len(self.right[0]) if self.counts is None else self.counts.sum()


def class_axis(shape: Shape) -> int:
    """Return the axis of the classes: 1 where there is a batch, else 0."""
    return 1 if len(shape) > 1 else 0


def class_count(input: Shape) -> int:
    """Return how many classes scores of a shape have, or raise ShapeError."""
    size = input[class_axis(input)] if input else None
    if not isinstance(size, int):
        raise ShapeError(
            f"input needs an axis of classes, it has shape {shape_text(input)}",
            "Wire scores of shape (N, classes).",
        )
    return size


def require_label_each(input: Shape, target: Shape) -> None:
    """Raise ShapeError unless there is one label for each place that has scores."""
    class_count(input)
    expected = without_classes(input)
    if target != expected:
        raise ShapeError(
            f"target must have shape {shape_text(expected)} for scores of shape "
            f"{shape_text(input)}, it has {shape_text(target)}",
            "Give the number of the right class for each example.",
        )


def without_classes(input: tuple[AnySize, ...]) -> tuple[AnySize, ...]:
    """Return the shape of scores without the axis of the classes."""
    axis = class_axis(input)
    return (*input[:axis], *input[axis + 1 :])


def class_first(input: Array) -> Array:
    """Return scores as (classes, examples): a view where there are at most two axes."""
    if input.ndim == 2:
        return input.T
    return np.moveaxis(input, class_axis(input.shape), 0).reshape(class_count(input.shape), -1)


def class_back(gradient: Array, shape: tuple[int, ...]) -> Array:
    """Return (classes, examples) in the shape of the scores."""
    if len(shape) == 2:
        return gradient.T
    axis = class_axis(shape)
    return np.moveaxis(gradient.reshape(shape[axis], *without_classes(shape)), 0, axis)


def read_labels(
    target: Array, classes: int, dtype: Any, class_weights: Array | None, ignored: int | None
) -> Labels:
    """Return the labels of examples, checked.

    Parameters
    ----------
    target : array of int
        In any shape.
    dtype : numpy.dtype
        Of the counts.
    class_weights : array of `dtype`, shape (classes,), or None
        How much an example of each class counts.
    ignored : int or None
        A label that does not count, whether it is the number of a class or not.

    Raises
    ------
    ValueRuleError
        For a label that is neither ignored nor a class.
    """
    labels = target.reshape(-1).astype(np.int64, copy=False)
    kept = None
    # Read as unsigned, a negative label is large: one comparison finds both kinds of strangers.
    if labels.size and labels.view(np.uint64).max() >= classes:
        kept = labels != ignored
        outside = labels[kept & ((labels < 0) | (labels >= classes))]
        if outside.size:
            raise ValueRuleError(
                f"label {outside[0]} is out of range for {classes} classes",
                f"Labels go from 0 to {classes - 1}.",
            )
    elif ignored is not None and 0 <= ignored < classes:
        kept = labels != ignored
    if kept is not None:
        labels = np.where(kept, labels, 0)
    counts = None if class_weights is None else class_weights[labels]
    if kept is not None:
        counts = kept.astype(dtype) if counts is None else np.where(kept, counts, dtype.type(0))
    return Labels((labels, np.arange(len(labels))), counts, kept)
