"""The Huber loss."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field

from nodes.examples import Example, Sample
from nodes.loss.rounded_difference import RoundedDifference
from nodes.torch_code import TorchCall, TorchCode, arguments


class HuberLoss(RoundedDifference):
    """Squared error for small differences, absolute error for large ones.

    Up to delta it is half the square, so that the gradient fades as the target comes near. Beyond
    it is a straight line: no error pulls harder than delta, and outliers cannot take over. It is
    delta times Smooth L1 with beta = delta: there delta sets how steep the line is as well.
    """

    id: ClassVar[str] = "huber_loss"
    title: ClassVar[str] = "Huber loss"
    stem: ClassVar[str] = "loss"
    formula: ClassVar[str] = (
        "d = |input − target|; out = mean(½ d² if d < delta, else delta · (d − ½ delta))"
    )
    gradient_formula: ClassVar[str] = (
        "∂out/∂input = clamp(input − target, −delta, delta) / n, ∂out/∂target = −that"
    )
    synonyms: ClassVar[tuple[str, ...]] = ("robust", "outliers", "regression", "winsorized")
    reference: ClassVar[str] = "Huber 1964, Robust estimation of a location parameter"
    examples: ClassVar[tuple[Example, ...]] = (
        Example((Sample((4, 3), -2.0, 2.1), Sample((4, 3), -2.0, 2.1))),
        Example((Sample((2, 3)), Sample((2, 3))), {"delta": 2.3, "reduction": "sum"}),
        Example((Sample((2, 3)), Sample((2, 3))), {"delta": 0.6, "reduction": "none"}),
        Example((Sample(), Sample())),
    )

    delta: float = Field(
        default=1.0,
        gt=0.0,
        le=1e6,
        title="Delta",
        description="Difference from which on the loss is a straight line.",
    )

    def bend(self) -> float:
        return self.delta

    def torch(self, call: TorchCall) -> TorchCode:
        input, target = call.inputs
        delta = "" if self.delta == 1.0 else f", {arguments(delta=self.delta)}"
        return TorchCode(f"F.huber_loss({input}, {target}{self.torch_reduction()}{delta})")

    def caption(self) -> str:
        return f"δ = {self.delta:g}"
