"""The squared hinge loss."""

from __future__ import annotations

from typing import Any, ClassVar

import numpy as np
from pydantic import Field

from nodes.examples import Example, Sample
from nodes.loss.paired import PairedLoss
from nodes.loss.signs import is_positive
from nodes.ports import Port
from nodes.shapes import Array
from nodes.torch_code import TorchCall, TorchCode, literal


class SquaredHingeLoss(PairedLoss):
    """Ask scores for the sign of their targets, by a margin; square what is missing.

    Targets are 1 and −1. A score on the right side by the margin or more costs nothing and gets
    no gradient: the loss is satisfied, and only the examples near the boundary or beyond it (the
    support vectors) move the weights. Squaring makes the loss smooth where the margin is just
    met, and pulls hard at what is far off. The targets take no gradient.
    """

    id: ClassVar[str] = "squared_hinge_loss"
    title: ClassVar[str] = "Squared hinge"
    stem: ClassVar[str] = "loss"
    formula: ClassVar[str] = "out = mean(max(0, margin − target · input)²)"
    gradient_formula: ClassVar[str] = (
        "∂out/∂input = −2 · target · max(0, margin − target · input) / n"
    )
    synonyms: ClassVar[tuple[str, ...]] = ("svm", "L2-SVM", "support vector machine", "max margin")
    reference: ClassVar[str] = "Tang 2013, Deep learning using linear support vector machines"
    inputs: ClassVar[tuple[Port, ...]] = (
        Port("input", "scores, any shape"),
        Port("target", "1 or −1, the same shape", kind="any"),
    )
    examples: ClassVar[tuple[Example, ...]] = (
        Example((Sample((4, 3)), Sample((4, 3), classes=2, labels=(-1, 1)))),
        Example(
            (Sample((2, 3)), Sample((2, 3), classes=2, labels=(-1, 1))),
            {"margin": 0.5, "reduction": "sum"},
        ),
        Example((Sample((5,)), Sample((5,), classes=2, labels=(-1, 1))), {"reduction": "none"}),
        Example((Sample((), -2.0, 2.5), Sample((), classes=2, labels=(-1, 1)))),
    )

    margin: float = Field(
        default=1.0,
        ge=0.0,
        le=1e6,
        title="Margin",
        description="How far on the right side a score must be.",
    )

    def losses(self, *inputs: Any) -> tuple[Array, Any]:
        input, target = inputs
        is_positive(target)
        sign = target.astype(input.dtype, copy=False)
        missing = np.clip(self.margin - sign * input, 0.0, np.inf)
        return missing * missing, (missing, sign)

    def slopes(self, kept: Any, is_target_wanted: bool) -> tuple[Any, Any]:
        missing, sign = kept
        return missing * sign * -2.0, None

    def expands_to(self) -> str:
        return self.expanded(f"relu({self.margin!r} - detach(cast(target)) * input) ** 2")

    def torch(self, call: TorchCall) -> TorchCode:
        input, target = call.inputs
        missing = f"({literal(self.margin)} - {target}.detach() * {input}).clamp(min=0.0)"
        return TorchCode(self.torch_reduced(f"{missing}.square()"))

    def caption(self) -> str:
        return f"margin {self.margin:g}"
