"""Which class is taken for which."""

from __future__ import annotations

from typing import Any, ClassVar

import numpy as np

from nodes.examples import Example, Sample
from nodes.loss.labels import class_count
from nodes.metric.scored_labels import ScoredLabels, torch_axis
from nodes.ports import Port
from nodes.shapes import Array, Shape
from nodes.torch_code import TorchCall, TorchCode


class ConfusionMatrix(ScoredLabels):
    """Count which class was taken for which.

    A row stands for the true class, a column for the answer: the class with the highest score.
    The diagonal holds the right answers, and its sum over the number of examples is the accuracy.
    A large number beside it names two classes that the network mixes up. A row divided by its sum
    gives the recall of the class, a column divided by its sum the precision. Counts have no slope:
    there is no gradient.
    """

    id: ClassVar[str] = "confusion_matrix"
    title: ClassVar[str] = "Confusion matrix"
    formula: ClassVar[str] = "out[i, j] = count of examples with target = i and argmax(input) = j"
    gradient_formula: ClassVar[str] = "none: a count has no slope"
    synonyms: ClassVar[tuple[str, ...]] = ("error matrix", "contingency table", "recall", "metric")
    reference: ClassVar[str] = "Kohavi & Provost 1998, Glossary of terms"
    outputs: ClassVar[tuple[Port, ...]] = (
        Port("out", "counts, (classes, classes), rows true, columns answered", kind="integer"),
    )
    examples: ClassVar[tuple[Example, ...]] = (
        Example((Sample((8, 3)), Sample((8,), classes=3))),
        Example((Sample((2, 3, 2, 2)), Sample((2, 2, 2), classes=3))),
        Example((Sample((4,)), Sample((), classes=4))),
    )

    def output_shapes(self, *shapes: Shape) -> tuple[Shape, ...]:
        super().output_shapes(*shapes)
        classes = class_count(shapes[0])
        return ((classes, classes),)

    def measure(self, scores: Array, labels: Array) -> Any:
        classes = len(scores)
        pairs = labels * classes + scores.argmax(axis=0)
        return np.bincount(pairs, minlength=classes * classes).reshape(classes, classes)

    def torch(self, call: TorchCall) -> TorchCode:
        input, target = call.inputs
        shape = call.shapes[0] or ()
        classes = class_count(shape)
        pairs = f"({target} * {classes} + {input}.argmax({torch_axis(shape)})).flatten()"
        counts = f"torch.bincount({pairs}, minlength={classes * classes})"
        return TorchCode(f"{counts}.reshape({classes}, {classes})")
