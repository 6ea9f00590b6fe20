"""The share of right answers."""

from __future__ import annotations

from typing import Any, ClassVar

import numpy as np

from nodes.examples import Example, Sample
from nodes.metric.scored_labels import ScoredLabels, torch_axis
from nodes.ports import Port
from nodes.shapes import Array
from nodes.torch_code import TorchCall, TorchCode


class Accuracy(ScoredLabels):
    """The share of examples whose highest score stands at the right class.

    1 is perfect, and guessing among C equally frequent classes gives 1 / C. It is what people
    want to know, but nothing to train on: a small nudge of the scores mostly changes no answer,
    so there is no gradient. A cross-entropy beside it is trained in its place. Of equal scores
    the first one counts. Where one class is much more frequent than the others, look at the
    confusion matrix too.
    """

    id: ClassVar[str] = "accuracy"
    title: ClassVar[str] = "Accuracy"
    formula: ClassVar[str] = "out = mean(argmax(input) = target)"
    gradient_formula: ClassVar[str] = "none: an answer is right or wrong"
    synonyms: ClassVar[tuple[str, ...]] = ("hit rate", "percent correct", "precision", "metric")
    outputs: ClassVar[tuple[Port, ...]] = (Port("out", "a share from 0 to 1, without gradient"),)
    examples: ClassVar[tuple[Example, ...]] = (
        Example((Sample((6, 3)), Sample((6,), classes=3))),
        Example((Sample((2, 3, 2, 2)), Sample((2, 2, 2), classes=3))),
        Example((Sample((5,)), Sample((), classes=5))),
    )

    def measure(self, scores: Array, labels: Array) -> Any:
        right = np.count_nonzero(scores.argmax(axis=0) == labels)
        return scores.dtype.type(np.divide(right, len(labels)))

    def torch(self, call: TorchCall) -> TorchCode:
        input, target = call.inputs
        axis = torch_axis(call.shapes[0])
        return TorchCode(f"({input}.argmax({axis}) == {target}).to({input}.dtype).mean()")
