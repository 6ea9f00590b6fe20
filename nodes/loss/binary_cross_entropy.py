"""Cross-entropy of yes-or-no answers, on probabilities."""

from __future__ import annotations

from typing import Any, ClassVar

import numpy as np

from nodes.errors import ValueRuleError
from nodes.examples import Example, Sample
from nodes.loss.each_weight import FORMULA, WEIGHT, require_room, torch_weight, weighted
from nodes.loss.paired import PairedLoss
from nodes.ports import Port
from nodes.shapes import Array, Shape
from nodes.torch_code import TorchCall, TorchCode

LOG_LIMIT = -100.0
"""Where PyTorch stops the logarithm, so that a probability of 0 costs 100 and not infinity."""
SLOPE_LIMIT = float(np.float32(1e-12))
"""Least p · (1 − p) that PyTorch divides by; it holds the number as float32 for all types."""
SURPRISE = "target * log(input) + (1 - target) * log(1 - input)"


class BinaryCrossEntropy(PairedLoss):
    """Charge the surprise at yes-or-no answers, given the probability of each yes.

    A target of 1 costs −log of the probability, a target of 0 −log of the rest; targets between
    them mix both. Each number is a question of its own, so one example may have several labels.

    The gradient is (input − target) / (input · (1 − input)): sure and wrong pulls very hard. After
    a sigmoid this cancels to input − target, and the node that takes scores computes it at once,
    without losing small probabilities: prefer that one. No single loss exceeds 100.

    A weight makes single losses count more or less; a mean still divides by their number.
    """

    id: ClassVar[str] = "binary_cross_entropy"
    title: ClassVar[str] = "Binary cross-entropy"
    stem: ClassVar[str] = "loss"
    formula: ClassVar[str] = (
        "out = −mean(target · log(input) + (1 − target) · log(1 − input)), logs at least −100"
    )
    gradient_formula: ClassVar[str] = (
        "∂out/∂input = (input − target) / (n · input · (1 − input)), "
        "∂out/∂target = (log(1 − input) − log(input)) / n"
    )
    synonyms: ClassVar[tuple[str, ...]] = (
        "bce",
        "log loss",
        "logistic",
        "bernoulli",
        "multi-label",
    )
    reference: ClassVar[str] = "Bishop 2006, section 4.3.2, equation 4.90"
    inputs: ClassVar[tuple[Port, ...]] = (
        Port("input", "probabilities from 0 to 1, any shape"),
        Port("target", "0, 1 or between them, the same shape"),
        WEIGHT,
    )
    examples: ClassVar[tuple[Example, ...]] = (
        Example((Sample((4, 3), 0.05, 0.95), Sample((4, 3), 0.0, 1.0), None)),
        Example((Sample((2, 3), 0.1, 0.9), Sample((2, 3), 0.1, 0.9), None), {"reduction": "sum"}),
        Example((Sample((2, 3), 0.1, 0.9), Sample((2, 3), 0.1, 0.9), None), {"reduction": "none"}),
        Example((Sample((), 0.1, 0.9), Sample((), 0.1, 0.9), None)),
        Example(
            (
                Sample((2, 3), 0.1, 0.9),
                Sample((2, 3), 0.0, 1.0),
                Sample((3,), classes=3, labels=(1, 2, 4)),
            ),
        ),
        Example(
            (Sample((2, 2), 0.1, 0.9), Sample((2, 2), 0.0, 1.0), Sample((2, 1), classes=3)),
            {"reduction": "none"},
        ),
    )

    def output_shapes(self, *shapes: Shape) -> tuple[Shape, ...]:
        input, target, weight = shapes
        require_room("weight", weight, target)
        return super().output_shapes(input, target)

    def losses(self, *inputs: Any) -> tuple[Array, Any]:
        input, target, weight = inputs
        _require_share(input, "input", "Put a Sigmoid before it, or take scores: BCE with logits.")
        _require_share(target, "target", "Targets are 0 for no, 1 for yes, or between them.")
        of_yes = np.maximum(np.log(input), LOG_LIMIT)
        of_no = np.maximum(np.log1p(-input), LOG_LIMIT)
        losses = (target - 1.0) * of_no - target * of_yes
        return weighted(losses, weight), (input, target, weight)

    def slopes(self, kept: Any, is_target_wanted: bool) -> tuple[Any, Any]:
        input, target, weight = kept
        steepness = np.maximum((1.0 - input) * input, SLOPE_LIMIT)
        into_target = np.log1p(-input) - np.log(input) if is_target_wanted else None
        into_input = (input - target) / steepness
        return weighted(into_input, weight), weighted(into_target, weight)

    def expands_to(self) -> str:
        return self._expansion(SURPRISE)

    def expands_for(self, *shapes: Shape | None, is_training: bool = False) -> str:
        if shapes[2] is None:
            return self.expands_to()
        return self._expansion(f"{FORMULA} * ({SURPRISE})")

    def _expansion(self, surprise: str) -> str:
        reduced = self.expanded(surprise)
        return f"-{reduced}" if self.reduction != "none" else f"-({reduced})"

    def torch(self, call: TorchCall) -> TorchCode:
        input, target, weight = call.inputs
        settings = torch_weight("weight", weight) + self.torch_reduction()
        return TorchCode(f"F.binary_cross_entropy({input}, {target}{settings})")


def _require_share(numbers: Any, port: str, remedy: str) -> None:
    # Written so that nan, which is no probability either, is found.
    if numbers.size and not (numbers.min() >= 0.0 and numbers.max() <= 1.0):
        flat = np.ravel(numbers)
        outside = flat[~((flat >= 0.0) & (flat <= 1.0))][0]
        raise ValueRuleError(f"{port} holds {outside:.6g}, which is not between 0 and 1", remedy)
