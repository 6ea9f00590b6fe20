"""Softmax cross-entropy on scores."""

from __future__ import annotations

from typing import Any, ClassVar

import numpy as np

from nodes.examples import Example, Sample
from nodes.loss.classification import Classification, Right
from nodes.shapes import Array
from nodes.torch_code import TorchCall, TorchCode


class CrossEntropy(Classification):
    """Charge the surprise at the right class: −log of the probability it was given.

    It takes scores (logits), not probabilities: softmax is inside. Scores that are sure and
    right cost nearly 0, a guess among C classes costs log C, and being sure and wrong costs much.
    Logarithms are natural ones, and the largest score is subtracted before exp, so that no score
    is too large.

    The gradient of the scores is the probabilities, minus 1 at the right class: each wrong class
    is pushed down by its probability, the right one is pulled up by what it lacks.
    """

    id: ClassVar[str] = "cross_entropy"
    title: ClassVar[str] = "Cross-entropy"
    stem: ClassVar[str] = "loss"
    formula: ClassVar[str] = "out = mean(log Σ exp(input) − input[target])"
    gradient_formula: ClassVar[str] = "∂out/∂input = (softmax(input) − [class = target]) / N"
    synonyms: ClassVar[tuple[str, ...]] = (
        "softmax loss",
        "log loss",
        "negative log-likelihood",
        "classification",
        "logits",
    )
    reference: ClassVar[str] = "CS231n notes, Linear classification: softmax classifier"
    examples: ClassVar[tuple[Example, ...]] = (
        Example((Sample((4, 3)), Sample((4,), classes=3))),
        Example((Sample((2, 5)), Sample((2,), classes=5)), {"reduction": "sum"}),
        Example((Sample((3, 4)), Sample((3,), classes=4)), {"reduction": "none"}),
        Example((Sample((2, 3, 2, 2)), Sample((2, 2, 2), classes=3))),
        Example((Sample((5,)), Sample((), classes=5))),
    )

    def losses(self, scores: Array, right: Right) -> tuple[Array, Any]:
        shifted = scores - scores.max(axis=0)
        powers = np.exp(shifted)
        totals = powers.sum(axis=0)
        return np.log(totals) - shifted[right], (powers, totals)

    def local_gradient(self, kept: Any, right: Right) -> Array:
        powers, totals = kept
        gradient: Array = powers / totals
        gradient[right] -= 1.0
        return gradient

    def torch(self, call: TorchCall) -> TorchCode:
        input, target = call.inputs
        return TorchCode(f"F.cross_entropy({input}, {target}{self.torch_reduction()})")
