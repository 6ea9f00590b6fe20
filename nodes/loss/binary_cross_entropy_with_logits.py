"""Cross-entropy of yes-or-no answers, on scores."""

from __future__ import annotations

import math
from typing import Any, ClassVar

import numpy as np

from nodes.errors import ShapeError
from nodes.examples import Example, Sample
from nodes.loss.paired import PairedLoss
from nodes.node_type import ScalarForm
from nodes.ports import Port
from nodes.shapes import Array, Shape, broadcast_shapes, shape_text
from nodes.torch_code import TorchCall, TorchCode


class BinaryCrossEntropyWithLogits(PairedLoss):
    """Charge the surprise at yes-or-no answers, given a score (logit) for each yes.

    It is a sigmoid and a binary cross-entropy in one. Together they are simpler than apart: the
    gradient is σ(input) − target, the probability minus what it should have been, and no score
    is so large that its probability is rounded to 0 or 1. Each number is a question of its own,
    so one example may have several labels. Targets are 0, 1 or between them.

    Where yes is rare, pos_weight above 1 makes missing one dearer, for each kind of label by its
    own factor. It is a fixed number to this node and takes no gradient.
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
    )
    examples: ClassVar[tuple[Example, ...]] = (
        Example((Sample((4, 3)), Sample((4, 3), 0.0, 1.0), None)),
        Example((Sample((2, 3)), Sample((2, 3), 0.0, 1.0), Sample((3,), classes=4))),
        Example((Sample((2, 3)), Sample((2, 3), 0.0, 1.0), None), {"reduction": "sum"}),
        Example(
            (Sample((2, 3)), Sample((2, 3), 0.0, 1.0), Sample((), classes=5)),
            {"reduction": "none"},
        ),
        Example((Sample(), Sample((), 0.0, 1.0), None)),
    )

    def output_shapes(self, *shapes: Shape) -> tuple[Shape, ...]:
        input, target, pos_weight = shapes
        if pos_weight is not None and broadcast_shapes(target, pos_weight) != target:
            raise ShapeError(
                f"pos_weight {shape_text(pos_weight)} is larger than the target "
                f"{shape_text(target)}",
                "Give one number, or one for each kind of label.",
            )
        return super().output_shapes(input, target)

    def losses(self, *inputs: Any) -> tuple[Array, Any]:
        input, target, pos_weight = inputs
        # log σ(x) = min(x, 0) − log(1 + exp(−|x|)): exp never meets a positive number.
        log_sigmoid = np.empty_like(input)
        np.abs(input, out=log_sigmoid)
        np.negative(log_sigmoid, out=log_sigmoid)
        np.exp(log_sigmoid, out=log_sigmoid)
        np.log1p(log_sigmoid, out=log_sigmoid)
        np.subtract(np.clip(input, -np.inf, 0.0), log_sigmoid, out=log_sigmoid)
        losses = 1.0 - target
        losses *= input
        if pos_weight is None:
            losses -= log_sigmoid
            return losses, (input, target, None, log_sigmoid)
        weight = pos_weight.astype(input.dtype)
        losses -= ((weight - 1.0) * target + 1.0) * log_sigmoid
        return losses, (input, target, weight, log_sigmoid)

    def slopes(self, kept: Any, is_target_wanted: bool) -> tuple[Any, Any]:
        input, target, weight, log_sigmoid = kept
        into_input = np.exp(log_sigmoid)
        if weight is None:
            into_input -= target
            return into_input, -input if is_target_wanted else None
        of_yes = weight * target
        into_input *= of_yes + 1.0 - target
        into_input -= of_yes
        if not is_target_wanted:
            return into_input, None
        return into_input, -input - (weight - 1.0) * log_sigmoid

    def expands_to(self) -> str:
        # Up to the threshold the gate is exact; beyond it exp would leave float32.
        return self.expanded("softplus(input, threshold=80.0) - target * input")

    def expands_for(self, *shapes: Shape | None, is_training: bool = False) -> str:
        if shapes[2] is None:
            return self.expands_to()
        weight = "((detach(cast(pos_weight)) - 1) * target + 1)"
        return self.expanded(f"(1 - target) * input + {weight} * softplus(-input, threshold=80.0)")

    def scalar_form(self) -> ScalarForm:
        def log_sigmoid(x: float) -> float:
            return min(x, 0.0) - math.log1p(math.exp(-abs(x)))

        def forward(x: float, target: float, pos_weight: float | None = None) -> float:
            weight = 1.0 if pos_weight is None else (pos_weight - 1.0) * target + 1.0
            return (1.0 - target) * x - weight * log_sigmoid(x)

        def derivative(
            out: float, x: float, target: float, pos_weight: float | None = None
        ) -> tuple[float, float]:
            probability = math.exp(log_sigmoid(x))
            if pos_weight is None:
                return probability - target, -x
            of_yes = pos_weight * target
            into_x = probability * (of_yes + 1.0 - target) - of_yes
            return into_x, -x - (pos_weight - 1.0) * log_sigmoid(x)

        return ScalarForm(forward, derivative)

    def torch(self, call: TorchCall) -> TorchCode:
        input, target, pos_weight = call.inputs
        # PyTorch refuses a weight that asks for a gradient.
        weight = f", pos_weight={pos_weight}.detach()" if pos_weight else ""
        arguments = f"{input}, {target}{weight}{self.torch_reduction()}"
        return TorchCode(f"F.binary_cross_entropy_with_logits({arguments})")
