"""The mean squared error."""

from __future__ import annotations

from typing import ClassVar

from nodes.examples import Example, Sample
from nodes.loss.squared_difference import SquaredDifference
from nodes.torch_code import TorchCall, TorchCode


class MseLoss(SquaredDifference):
    """How far numbers are from their targets: the mean of the squared differences.

    The usual loss for regression. Its gradient is proportional to the error, so large errors
    pull hard: a single outlier can outweigh many good predictions. For class labels use a
    cross-entropy instead.

    The mean is over all numbers, not only over the batch; "sum" leaves the division out, and
    "none" gives the square of each difference.
    """

    id: ClassVar[str] = "mse_loss"
    title: ClassVar[str] = "Mean squared error"
    stem: ClassVar[str] = "loss"
    formula: ClassVar[str] = "out = mean((input − target)²)"
    gradient_formula: ClassVar[str] = "∂out/∂input = 2 · (input − target) / n, ∂out/∂target = −that"
    synonyms: ClassVar[tuple[str, ...]] = ("mse", "l2 loss", "quadratic", "regression", "squared")
    reference: ClassVar[str] = "Goodfellow, Bengio & Courville 2016, section 5.1.4"
    examples: ClassVar[tuple[Example, ...]] = (
        Example((Sample((4, 3)), Sample((4, 3)))),
        Example((Sample((2, 3)), Sample((2, 3))), {"reduction": "sum"}),
        Example((Sample((2, 3)), Sample((2, 3))), {"reduction": "none"}),
        Example((Sample(), Sample())),
    )

    def steepness(self) -> float:
        return 2.0

    def expands_to(self) -> str:
        return self.expanded("(input - target) ** 2")

    def torch(self, call: TorchCall) -> TorchCode:
        input, target = call.inputs
        return TorchCode(f"F.mse_loss({input}, {target}{self.torch_reduction()})")
