"""The absolute error without its kink."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field

from nodes.examples import Example, Sample
from nodes.loss.rounded_difference import RoundedDifference
from nodes.torch_code import TorchCall, TorchCode, arguments


class SmoothL1Loss(RoundedDifference):
    """The absolute error, rounded off near the target.

    Farther from the target than beta every error pulls with strength 1, so outliers do not take
    over; within beta the loss is a square and the gradient fades to 0. Detectors learn the
    corners of their boxes with it. A small beta comes near to the L1 loss, and beta = 0 is it.
    """

    id: ClassVar[str] = "smooth_l1_loss"
    title: ClassVar[str] = "Smooth L1 loss"
    stem: ClassVar[str] = "loss"
    formula: ClassVar[str] = (
        "d = |input − target|; out = mean(½ d² / beta if d < beta, else d − ½ beta)"
    )
    gradient_formula: ClassVar[str] = (
        "∂out/∂input = clamp((input − target) / beta, −1, 1) / n, ∂out/∂target = −that"
    )
    synonyms: ClassVar[tuple[str, ...]] = ("robust", "bounding box", "detection", "regression")
    reference: ClassVar[str] = "Girshick 2015, Fast R-CNN, section 2.3"
    examples: ClassVar[tuple[Example, ...]] = (
        Example((Sample((4, 3), -2.0, 2.1), Sample((4, 3), -2.0, 2.1))),
        Example((Sample((2, 3)), Sample((2, 3))), {"beta": 2.3, "reduction": "sum"}),
        Example((Sample((2, 3)), Sample((2, 3))), {"beta": 0.6, "reduction": "none"}),
        Example((Sample((2, 3)), Sample((2, 3))), {"beta": 0.0}),
        Example((Sample(), Sample())),
        Example((Sample(), Sample()), {"beta": 0.0}),
    )

    beta: float = Field(
        default=1.0,
        ge=0.0,
        le=1e6,
        title="Beta",
        description="Difference up to which the loss is a square.",
    )

    def bend(self) -> float:
        return self.beta

    def steepness(self) -> float:
        return 1.0 / self.beta if self.beta else 1.0

    def torch(self, call: TorchCall) -> TorchCode:
        input, target = call.inputs
        beta = "" if self.beta == 1.0 else f", {arguments(beta=self.beta)}"
        return TorchCode(f"F.smooth_l1_loss({input}, {target}{self.torch_reduction()}{beta})")

    def caption(self) -> str:
        return f"β = {self.beta:g}"
