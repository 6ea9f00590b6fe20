"""The Kullback-Leibler divergence."""

from __future__ import annotations

import math
from typing import Any, ClassVar, Literal

import numpy as np
from pydantic import Field

from nodes.errors import ShapeError, ValueRuleError
from nodes.examples import Example, Sample
from nodes.loss.paired import PairedLoss
from nodes.ports import Port
from nodes.shapes import Array, Shape
from nodes.torch_code import TorchCall, TorchCode


class KlDiv(PairedLoss):
    """How far a distribution is from the one that was wanted.

    For each class: target · (log target − log of the probability given). The sum is 0 where both
    distributions are the same, and never negative. It is not symmetric: a class that the target
    has and the input rules out costs much, one that only the input has costs nothing of itself.
    A small network learns from a large one this way (distillation).

    The input is a logarithm of probabilities: put a log softmax before it. Its gradient is
    −target. "batchmean" divides the sum by the batch alone, which is the mean divergence of an
    example; "mean" divides by the number of classes too.
    """

    id: ClassVar[str] = "kl_div"
    title: ClassVar[str] = "KL divergence"
    stem: ClassVar[str] = "loss"
    formula: ClassVar[str] = "out = Σ target · (log(target) − input) / N"
    gradient_formula: ClassVar[str] = (
        "∂out/∂input = −target / N, ∂out/∂target = (log(target) + 1 − input) / N"
    )
    synonyms: ClassVar[tuple[str, ...]] = (
        "Kullback-Leibler",
        "relative entropy",
        "distillation",
        "variational",
    )
    reference: ClassVar[str] = "Kullback & Leibler 1951; Hinton, Vinyals & Dean 2015"
    inputs: ClassVar[tuple[Port, ...]] = (
        Port("input", "logarithms of probabilities, any shape"),
        Port("target", "probabilities, or their logarithms, the same shape"),
    )
    examples: ClassVar[tuple[Example, ...]] = (
        Example((Sample((4, 3), -3.0, -0.1), Sample((4, 3), 0.05, 0.95))),
        Example(
            (Sample((2, 3), -3.0, -0.1), Sample((2, 3), -3.0, -0.1)),
            {"log_target": True, "reduction": "sum"},
        ),
        Example(
            (Sample((2, 3, 2), -3.0, -0.1), Sample((2, 3, 2), 0.05, 0.95)), {"reduction": "mean"}
        ),
        Example((Sample((2, 3), -3.0, -0.1), Sample((2, 3), 0.05, 0.95)), {"reduction": "none"}),
        Example((Sample((2, 3), -3.0, -0.1), Sample((2, 3), -3.0, -0.1)), {"log_target": True}),
    )

    # One word more than other losses have.
    reduction: Literal["batchmean", "mean", "sum", "none"] = Field(  # type: ignore[assignment]
        default="batchmean",
        title="Reduction",
        description='"batchmean" is the mean over examples, "mean" that over all numbers.',
    )
    log_target: bool = Field(
        default=False,
        title="Log target",
        description="Whether the target holds logarithms of probabilities too.",
    )

    def output_shapes(self, *shapes: Shape) -> tuple[Shape, ...]:
        if self.reduction == "batchmean" and not shapes[0]:
            raise ShapeError(
                "batchmean needs a batch, input is a single number",
                "Choose another reduction, or wire probabilities of shape (N, classes).",
            )
        return super().output_shapes(*shapes)

    def divisor(self, shape: tuple[int, ...]) -> int:
        return shape[0] if self.reduction == "batchmean" else math.prod(shape)

    def losses(self, *inputs: Any) -> tuple[Array, Any]:
        input, target = inputs
        if self.log_target:
            share = np.exp(target)
            return share * (target - input), (input, target, share)
        if target.size and target.min() < 0.0:
            raise ValueRuleError(
                f"target holds {target.min():.6g}, and a probability is not negative",
                "Put a Softmax before it, or switch Log target on for logarithms.",
            )
        # A class that the target does not have costs nothing: 0 · log 0 counts as 0.
        smallest = np.finfo(target.dtype).tiny
        log_target = np.log(np.clip(target, smallest, np.inf))
        return target * (log_target - input), (input, target, target)

    def slopes(self, kept: Any, is_target_wanted: bool) -> tuple[Any, Any]:
        input, target, share = kept
        into_target = None
        if is_target_wanted:
            # Of a target of 0 PyTorch gives no number, and 0 / 0 is none either.
            of_log = share * (target + 1.0) if self.log_target else np.log(target) + target / target
            into_target = of_log - (share * input if self.log_target else input)
        return -share, into_target

    def expands_to(self) -> str:
        losses = "target * (log(target) - input)"
        if self.log_target:
            losses = "exp(target) * (target - input)"
        if self.reduction == "batchmean":
            return f"sum(mean({losses}, dim=0))"
        return self.expanded(losses)

    def torch(self, call: TorchCall) -> TorchCode:
        input, target = call.inputs
        log_target = ", log_target=True" if self.log_target else ""
        # PyTorch warns of "mean" at each call, since it is seldom what is meant.
        reduction = "none" if self.reduction == "mean" else self.reduction
        loss = f'F.kl_div({input}, {target}, reduction="{reduction}"{log_target})'
        return TorchCode(f"{loss}.mean()" if self.reduction == "mean" else loss)

    def caption(self) -> str:
        return "" if self.reduction == "batchmean" else self.reduction
