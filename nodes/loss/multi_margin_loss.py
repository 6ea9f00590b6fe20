"""The multiclass hinge loss."""

from __future__ import annotations

from typing import Any, ClassVar, Literal

import numpy as np
from pydantic import Field

from nodes.errors import ShapeError
from nodes.examples import Example, Sample
from nodes.loss.classification import Classification, picked_formula, weights_formula
from nodes.loss.labels import Labels, class_count
from nodes.ports import Port
from nodes.shapes import Array, Shape
from nodes.torch_code import TorchCall, TorchCode, literal


class MultiMarginLoss(Classification):
    """Ask the right class to beat all others by a margin; charge what is missing.

    Each wrong class costs max(0, margin − right score + its score), to the power p. Once the
    right score leads by the margin everywhere, the loss is 0 and so is the gradient: unlike
    cross-entropy it is then satisfied. Each class within the margin pushes its own score down
    and the right score up by the same amount.

    PyTorch divides the sum over classes by their number. The multiclass support vector machine
    of textbooks (Weston & Watkins) does not: switch "Divide by classes" off for that form. Class
    weights make examples of rare classes dearer; they take no gradient.
    """

    id: ClassVar[str] = "multi_margin_loss"
    title: ClassVar[str] = "Multiclass hinge"
    stem: ClassVar[str] = "loss"
    formula: ClassVar[str] = (
        "out = mean(Σ over j ≠ target of max(0, margin − input[target] + input[j])ᵖ / classes)"
    )
    gradient_formula: ClassVar[str] = (
        "p = 1: ∂out/∂input[j] = 1 / (N · classes) within the margin, else 0; "
        "∂out/∂input[target] = −the sum of those"
    )
    synonyms: ClassVar[tuple[str, ...]] = ("svm", "hinge", "max margin", "Weston-Watkins")
    reference: ClassVar[str] = (
        "Weston & Watkins 1999; CS231n notes, Linear classification: multiclass SVM"
    )
    inputs: ClassVar[tuple[Port, ...]] = (
        Port("input", "scores, (N, classes) or (classes,)"),
        Port("target", "number of the right class, (N,) or ()", kind="integer"),
        Classification.inputs[2],
    )
    # 12 and 8 evenly spaced scores: no two of them differ by the margin, where the kink is.
    examples: ClassVar[tuple[Example, ...]] = (
        Example((Sample((4, 3), -2.0, 2.1), Sample((4,), classes=3), None)),
        Example(
            (Sample((2, 4)), Sample((2,), classes=4), None),
            {"p": 2, "margin": 0.7, "divide_by_classes": False, "reduction": "sum"},
        ),
        Example((Sample((3, 4), -2.0, 2.1), Sample((3,), classes=4), None), {"reduction": "none"}),
        Example(
            (Sample((5,), -2.0, 2.1), Sample((), classes=5), None), {"divide_by_classes": False}
        ),
        Example(
            (
                Sample((4, 3), -2.0, 2.1),
                Sample((4,), classes=3),
                Sample((3,), classes=3, labels=(1, 2, 4)),
            )
        ),
    )

    margin: float = Field(
        default=1.0, ge=0.0, title="Margin", description="By how much the right score must lead."
    )
    p: Literal[1, 2] = Field(
        default=1, title="Power", description="2 charges large violations more: squared hinge."
    )
    divide_by_classes: bool = Field(
        default=True, title="Divide by classes", description="As PyTorch does; textbooks do not."
    )

    def output_shapes(self, *shapes: Shape) -> tuple[Shape, ...]:
        if len(shapes[0]) > 2:
            raise ShapeError(
                f"input must have axes (N, classes), it has {len(shapes[0])} axes",
                "Flatten or reshape what is wired to it.",
            )
        return super().output_shapes(*shapes)

    def total_count(self, labels: Labels) -> int:
        return len(labels.right[0])

    def losses(self, scores: Array, labels: Labels, weights: Array | None) -> tuple[Array, Any]:
        excess = scores - scores[labels.right]
        excess += self.margin
        np.maximum(excess, 0.0, out=excess)
        excess[labels.right] = 0.0
        charged = excess if self.p == 1 else excess * excess
        return labels.weighted(charged.sum(axis=0) * self._share(excess)), excess

    def gradient(self, kept: Any, labels: Labels, each: Any) -> Array:
        factor = labels.weighted(each) * self._share(kept)
        gradient: Array = (kept > 0.0) * factor if self.p == 1 else kept * (2.0 * factor)
        gradient[labels.right] = -gradient.sum(axis=0)
        return gradient

    def _share(self, scores: Array) -> float:
        return 1.0 / len(scores) if self.divide_by_classes else 1.0

    def expands_for(self, *shapes: Shape | None, is_training: bool = False) -> str:
        input, _, class_weights = shapes
        if input is None:
            return ""
        picked, axis = picked_formula(input)
        right = f"right = sum(picked * input, dim={axis}, keepdim=True)"
        excess = f"relu({self.margin!r} - right + input)"
        # The right class itself costs its margin, whatever its score.
        losses, own = f"sum({excess}, dim={axis})", self.margin
        if self.p == 2:
            losses, own = f"sum({excess} ** 2, dim={axis})", self.margin**2
        losses = f"({losses} - {own!r})"
        if self.divide_by_classes:
            losses = f"{losses} / {class_count(input)}"
        if class_weights is not None:
            losses = f"sum(picked * {weights_formula(input)}, dim={axis}) * {losses}"
        return f"{picked}; {right}; {self.expanded(losses)}"

    def torch(self, call: TorchCall) -> TorchCode:
        input, target, _ = call.inputs
        power = "" if self.p == 1 else f", p={literal(self.p)}"
        margin = "" if self.margin == 1.0 else f", margin={literal(self.margin)}"
        settings = power + margin + self.torch_weight(call) + self.torch_reduction()
        loss = f"F.multi_margin_loss({input}, {target}{settings})"
        if self.divide_by_classes:
            return TorchCode(loss)
        # The last axis of the scores is the classes; PyTorch has divided by them.
        return TorchCode(f"{input}.shape[-1] * {loss}")

    def caption(self) -> str:
        return f"margin {self.margin:g}" if self.p == 1 else f"margin {self.margin:g}, squared"
