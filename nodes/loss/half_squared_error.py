"""Half the squared error."""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import Field

from nodes.examples import Example, Sample
from nodes.loss.squared_difference import SquaredDifference
from nodes.torch_code import TorchCall, TorchCode


class HalfSquaredError(SquaredDifference):
    """Half the sum of the squared differences between numbers and their targets.

    The ½ is there for the gradient: it is the plain difference, input − target, with nothing to
    multiply. Textbooks derive backpropagation with this loss.

    "sum" adds up everything that arrives. "mean" is the mean over the batch: it divides that sum
    by the length of the first axis, so an example counts the same in a batch of any size. "none"
    gives half the square of each difference.
    """

    id: ClassVar[str] = "half_squared_error"
    title: ClassVar[str] = "Half squared error"
    stem: ClassVar[str] = "loss"
    formula: ClassVar[str] = "out = ½ · Σ (input − target)²"
    gradient_formula: ClassVar[str] = "∂out/∂input = input − target, ∂out/∂target = target − input"
    synonyms: ClassVar[tuple[str, ...]] = ("quadratic cost", "sse", "regression", "least squares")
    reference: ClassVar[str] = "Rumelhart, Hinton & Williams 1986, equation 3"
    examples: ClassVar[tuple[Example, ...]] = (
        Example((Sample((4, 3)), Sample((4, 3)))),
        Example((Sample((2, 3)), Sample((2, 3))), {"reduction": "mean"}),
        Example((Sample((2, 3)), Sample((2, 3))), {"reduction": "none"}),
        Example((Sample(), Sample())),
    )

    reduction: Literal["mean", "sum", "none"] = Field(
        default="sum",
        title="Reduction",
        description='Over the batch: sum or mean of examples; "none" keeps each number\'s loss.',
    )

    def divisor(self, shape: tuple[int, ...]) -> int:
        return shape[0] if shape else 1

    def expands_to(self) -> str:
        square = "(input - target) ** 2"
        if self.reduction == "mean":
            return f"0.5 * sum(mean({square}, dim=0))"
        return f"0.5 * {self.expanded(square)}"

    def torch(self, call: TorchCall) -> TorchCode:
        input, target = call.inputs
        reduction = "none" if self.reduction == "none" else "sum"
        total = f'0.5 * F.mse_loss({input}, {target}, reduction="{reduction}")'
        is_mean = self.reduction == "mean" and bool(call.shapes[0])
        return TorchCode(f"{total} / {input}.shape[0]" if is_mean else total)

    def caption(self) -> str:
        return "" if self.reduction == "sum" else self.reduction
