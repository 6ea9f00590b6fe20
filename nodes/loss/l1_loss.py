"""The mean absolute error, as a loss."""

from __future__ import annotations

from typing import Any, ClassVar

from nodes.arithmetic.sign import scalar_sign, sign
from nodes.examples import Example, Sample
from nodes.loss.difference import DifferenceLoss
from nodes.node_type import ScalarForm
from nodes.shapes import Array
from nodes.torch_code import TorchCall, TorchCode


class L1Loss(DifferenceLoss):
    """How far numbers are from their targets: the mean of the absolute differences.

    Every error pulls with the same strength, however large it is: an outlier counts no more than
    any other example, and the best constant prediction is the median, where the squared error
    has the mean. Near the target the gradient does not fade, so the last steps jump to and fro;
    Smooth L1 and Huber mend that. Where input and target are equal the gradient is 0.
    """

    id: ClassVar[str] = "l1_loss"
    title: ClassVar[str] = "L1 loss"
    stem: ClassVar[str] = "loss"
    formula: ClassVar[str] = "out = mean(|input − target|)"
    gradient_formula: ClassVar[str] = "∂out/∂input = sign(input − target) / n, ∂out/∂target = −that"
    synonyms: ClassVar[tuple[str, ...]] = ("mae", "mean absolute error", "laplace", "regression")
    reference: ClassVar[str] = "Bishop 2006, section 1.5.5: Minkowski loss with q = 1"
    examples: ClassVar[tuple[Example, ...]] = (
        Example((Sample((4, 3)), Sample((4, 3)))),
        Example((Sample((2, 3)), Sample((2, 3))), {"reduction": "sum"}),
        Example((Sample((2, 3)), Sample((2, 3))), {"reduction": "none"}),
        Example((Sample(), Sample())),
    )

    def pull(self, difference: Array) -> Array:
        pull: Array = sign(difference)
        return pull

    def single(self, difference: Array, pull: Array) -> Array:
        return abs(difference)

    def total(self, difference: Array, pull: Array) -> Any:
        return pull @ difference

    def expands_to(self) -> str:
        return self.expanded("abs(input - target)")

    def scalar_form(self) -> ScalarForm:
        def derivative(out: float, x: float, target: float) -> tuple[float, float]:
            gradient = scalar_sign(x - target)
            return gradient, -gradient

        return ScalarForm(lambda x, target: abs(x - target), derivative)

    def torch(self, call: TorchCall) -> TorchCode:
        input, target = call.inputs
        return TorchCode(f"F.l1_loss({input}, {target}{self.torch_reduction()})")
