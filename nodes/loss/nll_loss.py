"""The negative log-likelihood."""

from __future__ import annotations

from typing import Any, ClassVar

import numpy as np

from nodes.examples import Example, Sample
from nodes.loss.classification import picked_formula, weights_formula
from nodes.loss.ignoring import NO_CLASS, IgnoringLoss
from nodes.loss.labels import Labels
from nodes.ports import Port
from nodes.shapes import Array, Shape
from nodes.torch_code import TorchCall, TorchCode


class NllLoss(IgnoringLoss):
    """Charge what is missing in the log-probability of the right class: its negative.

    The input must be logarithms of probabilities, so put a log softmax before it; the two in a
    row are the cross-entropy loss. Only the right class gets a gradient here, −1 over the number
    of examples. The log softmax then passes it on to the others.

    A class weight makes examples of a class count more or less. The mean divides by the sum of
    the weights that were used, so equal weights change nothing. Weights take no gradient.
    """

    id: ClassVar[str] = "nll_loss"
    title: ClassVar[str] = "Negative log-likelihood"
    stem: ClassVar[str] = "loss"
    formula: ClassVar[str] = "out = −mean(input[target])"
    gradient_formula: ClassVar[str] = "∂out/∂input = −[class = target] / N"
    synonyms: ClassVar[tuple[str, ...]] = ("nll", "log likelihood", "classification", "surprise")
    reference: ClassVar[str] = "Goodfellow, Bengio & Courville 2016, section 5.5"
    inputs: ClassVar[tuple[Port, ...]] = (
        Port("input", "log-probabilities, (N, classes), (N, classes, …) or (classes,)"),
        *IgnoringLoss.inputs[1:],
    )
    examples: ClassVar[tuple[Example, ...]] = (
        Example((Sample((4, 3), -3.0, -0.1), Sample((4,), classes=3), None)),
        Example(
            (
                Sample((4, 3), -3.0, -0.1),
                Sample((4,), classes=3),
                Sample((3,), classes=3, labels=(1, 2, 4)),
            ),
            {"ignore_index": 1},
        ),
        Example((Sample((2, 5)), Sample((2,), classes=5), None), {"reduction": "sum"}),
        Example((Sample((3, 4)), Sample((3,), classes=4), None), {"reduction": "none"}),
        Example((Sample((2, 3, 2, 2)), Sample((2, 2, 2), classes=3), None)),
        Example((Sample((5,)), Sample((), classes=5), None)),
    )

    def losses(self, scores: Array, labels: Labels, weights: Array | None) -> tuple[Array, Any]:
        losses: Array = labels.weighted(-scores[labels.right])
        return losses, (scores.shape, scores.dtype)

    def gradient(self, kept: Any, labels: Labels, each: Any) -> Array:
        shape, dtype = kept
        # The classes of an example lie side by side, as they mostly do in the scores.
        gradient = np.zeros(shape, dtype, order="F")
        gradient[labels.right] = -labels.weighted(each)
        return gradient

    def expands_for(self, *shapes: Shape | None, is_training: bool = False) -> str:
        input, _, class_weights = shapes
        if input is None or self.ignore_index != NO_CLASS:
            return ""
        picked, axis = picked_formula(input)
        losses = f"-sum(picked * input, dim={axis})"
        if class_weights is None:
            return f"{picked}; {self.expanded(losses)}"
        counts = f"counts = sum(picked * {weights_formula(input)}, dim={axis})"
        if self.reduction != "mean":
            return f"{picked}; {counts}; {self.expanded(f'counts * {losses}')}"
        return f"{picked}; {counts}; sum(counts * {losses}) / sum(counts)"

    def torch(self, call: TorchCall) -> TorchCode:
        input, target, _ = call.inputs
        settings = self.torch_label_settings(call) + self.torch_reduction()
        return TorchCode(f"F.nll_loss({input}, {target}{settings})")
