"""Cross-entropy of yes-or-no answers, on scores."""

from __future__ import annotations

import math
from typing import Any, ClassVar

import numpy as np

from nodes.examples import Example, Sample
from nodes.loss.each_weight import FORMULA, WEIGHT, require_room, torch_weight, weighted
from nodes.loss.paired import PairedLoss
from nodes.node_type import ScalarForm
from nodes.ports import Port
from nodes.shapes import Array, Shape
from nodes.torch_code import TorchCall, TorchCode

# Up to the threshold the gate is exact; beyond it exp would leave float32.
PLAIN = "softplus(input, threshold=80.0) - target * input"
WITH_POS_WEIGHT = (
    "(1 - target) * input "
    "+ ((detach(cast(pos_weight)) - 1) * target + 1) * softplus(-input, threshold=80.0)"
)


class BinaryCrossEntropyWithLogits(PairedLoss):
    """Charge the surprise at yes-or-no answers, given a score (logit) for each yes.

    It is a sigmoid and a binary cross-entropy in one. Together they are simpler than apart: the
    gradient is σ(input) − target, the probability minus what it should have been, and no score
    is so large that its probability is rounded to 0 or 1. Each number is a question of its own,
    so one example may have several labels. Targets are 0, 1 or between them.

    Where yes is rare, pos_weight above 1 makes missing one dearer, for each kind of label by its
    own factor. A weight makes single losses count more or less, whatever their target; a mean
    still divides by their number. Both are fixed numbers to this node and take no gradient.
    """

    id: ClassVar[str] = "binary_cross_entropy_with_logits"
    title: ClassVar[str] = "BCE with logits"
    stem: ClassVar[str] = "loss"
    formula: ClassVar[str] = (
        "out = −mean(pos_weight · target · log σ(input) + (1 − target) · log(1 − σ(input)))"
    )
    gradient_formula: ClassVar[str] = (
        "∂out/∂input = ((1 + (pos_weight − 1) · target) · σ(input) − pos_weight · target) / n, "
        "∂out/∂target = −(input + (pos_weight − 1) · log σ(input)) / n"
    )
    synonyms: ClassVar[tuple[str, ...]] = (
        "binary cross-entropy",
        "sigmoid loss",
        "logistic regression",
        "log loss",
        "multi-label",
    )
    reference: ClassVar[str] = "Goodfellow, Bengio & Courville 2016, section 6.2.2.2"
    inputs: ClassVar[tuple[Port, ...]] = (
        Port("input", "scores, any shape"),
        Port("target", "0, 1 or between them, the same shape"),
        Port(
            "pos_weight",
            "how much a yes counts, broadcasts to the shape of the target",
            kind="any",
            is_optional=True,
        ),
        WEIGHT,
    )
    examples: ClassVar[tuple[Example, ...]] = (
        Example((Sample((4, 3)), Sample((4, 3), 0.0, 1.0), None, None)),
        Example((Sample((2, 3)), Sample((2, 3), 0.0, 1.0), Sample((3,), classes=4), None)),
        Example((Sample((2, 3)), Sample((2, 3), 0.0, 1.0), None, None), {"reduction": "sum"}),
        Example(
            (Sample((2, 3)), Sample((2, 3), 0.0, 1.0), Sample((), classes=5), None),
            {"reduction": "none"},
        ),
        Example((Sample(), Sample((), 0.0, 1.0), None, None)),
        Example(
            (
                Sample((2, 3)),
                Sample((2, 3), 0.0, 1.0),
                Sample((3,), classes=4),
                Sample((2, 1), classes=2, labels=(1, 3)),
            )
        ),
    )

    def output_shapes(self, *shapes: Shape) -> tuple[Shape, ...]:
        input, target, pos_weight, weight = shapes
        require_room("pos_weight", pos_weight, target)
        require_room("weight", weight, target)
        return super().output_shapes(input, target)

    def losses(self, *inputs: Any) -> tuple[Array, Any]:
        input, target, pos_weight, weight = inputs
        # log σ(x) = min(x, 0) − log(1 + exp(−|x|)): exp never meets a positive number.
        log_sigmoid = np.empty_like(input)
        np.abs(input, out=log_sigmoid)
        np.negative(log_sigmoid, out=log_sigmoid)
        np.exp(log_sigmoid, out=log_sigmoid)
        np.log1p(log_sigmoid, out=log_sigmoid)
        np.subtract(np.clip(input, -np.inf, 0.0), log_sigmoid, out=log_sigmoid)
        losses = 1.0 - target
        losses *= input
        of_yes = None if pos_weight is None else pos_weight.astype(input.dtype)
        if of_yes is None:
            losses -= log_sigmoid
        else:
            losses -= ((of_yes - 1.0) * target + 1.0) * log_sigmoid
        return weighted(losses, weight), (input, target, of_yes, weight, log_sigmoid)

    def slopes(self, kept: Any, is_target_wanted: bool) -> tuple[Any, Any]:
        input, target, pos_weight, weight, log_sigmoid = kept
        into_input = np.exp(log_sigmoid)
        into_target = -input if is_target_wanted else None
        if pos_weight is None:
            into_input -= target
        else:
            of_yes = pos_weight * target
            into_input *= of_yes + 1.0 - target
            into_input -= of_yes
            if into_target is not None:
                into_target -= (pos_weight - 1.0) * log_sigmoid
        return weighted(into_input, weight), weighted(into_target, weight)

    def expands_to(self) -> str:
        return self.expanded(PLAIN)

    def expands_for(self, *shapes: Shape | None, is_training: bool = False) -> str:
        _, _, pos_weight, weight = shapes
        losses = PLAIN if pos_weight is None else WITH_POS_WEIGHT
        return self.expanded(losses if weight is None else f"{FORMULA} * ({losses})")

    def scalar_form(self) -> ScalarForm:
        def log_sigmoid(x: float) -> float:
            return min(x, 0.0) - math.log1p(math.exp(-abs(x)))

        def forward(
            x: float, target: float, pos_weight: float | None = None, weight: float = 1.0
        ) -> float:
            of_yes = 1.0 if pos_weight is None else (pos_weight - 1.0) * target + 1.0
            return ((1.0 - target) * x - of_yes * log_sigmoid(x)) * weight

        def derivative(
            out: float,
            x: float,
            target: float,
            pos_weight: float | None = None,
            weight: float = 1.0,
        ) -> tuple[float, float]:
            probability = math.exp(log_sigmoid(x))
            if pos_weight is None:
                return (probability - target) * weight, -x * weight
            of_yes = pos_weight * target
            into_x = probability * (of_yes + 1.0 - target) - of_yes
            return into_x * weight, (-x - (pos_weight - 1.0) * log_sigmoid(x)) * weight

        return ScalarForm(forward, derivative)

    def torch(self, call: TorchCall) -> TorchCode:
        input, target, pos_weight, weight = call.inputs
        weights = torch_weight("weight", weight) + torch_weight("pos_weight", pos_weight)
        arguments = f"{input}, {target}{weights}{self.torch_reduction()}"
        return TorchCode(f"F.binary_cross_entropy_with_logits({arguments})")
