"""The hinge loss of distances."""

from __future__ import annotations

from typing import Any, ClassVar

import numpy as np
from pydantic import Field

from nodes.examples import Example, Sample
from nodes.loss.paired import PairedLoss
from nodes.loss.signs import is_positive
from nodes.ports import Port
from nodes.shapes import Array
from nodes.torch_code import TorchCall, TorchCode, arguments


class HingeEmbeddingLoss(PairedLoss):
    """Make distances small where things belong together, and large where not.

    The input is a distance, the target 1 for a pair that is alike and −1 for one that is not. Of
    like pairs the distance itself is charged. Unlike ones cost what they lack of the margin; once
    they are that far apart they cost nothing and get no gradient. Where the margin is just met
    the gradient is −1, as in PyTorch. The targets take no gradient.
    """

    id: ClassVar[str] = "hinge_embedding_loss"
    title: ClassVar[str] = "Hinge embedding"
    stem: ClassVar[str] = "loss"
    formula: ClassVar[str] = "out = mean(input if target = 1, else max(0, margin − input))"
    gradient_formula: ClassVar[str] = (
        "∂out/∂input = 1 / n if target = 1, else −1 / n where input ≤ margin, else 0"
    )
    synonyms: ClassVar[tuple[str, ...]] = (
        "contrastive",
        "similarity",
        "siamese",
        "metric learning",
    )
    reference: ClassVar[str] = "Hadsell, Chopra & LeCun 2006, the contrastive loss unsquared"
    inputs: ClassVar[tuple[Port, ...]] = (
        Port("input", "distances, any shape"),
        Port("target", "1 for alike, −1 for unlike, the same shape", kind="any"),
    )
    examples: ClassVar[tuple[Example, ...]] = (
        Example((Sample((4, 3)), Sample((4, 3), classes=2, labels=(-1, 1)))),
        Example(
            (Sample((2, 3)), Sample((2, 3), classes=2, labels=(-1, 1))),
            {"margin": 0.5, "reduction": "sum"},
        ),
        Example(
            (Sample((5,), -2.0, 2.5), Sample((5,), classes=2, labels=(-1, 1))),
            {"reduction": "none"},
        ),
        Example((Sample(), Sample((), classes=2, labels=(-1, 1)))),
    )

    margin: float = Field(
        default=1.0,
        ge=0.0,
        le=1e6,
        title="Margin",
        description="Distance that unlike pairs must reach.",
    )

    def losses(self, *inputs: Any) -> tuple[Array, Any]:
        input, target = inputs
        is_alike = is_positive(target)
        missing = self.margin - input
        losses = np.where(is_alike, input, np.clip(missing, 0.0, np.inf))
        return losses, (is_alike, missing)

    def slopes(self, kept: Any, is_target_wanted: bool) -> tuple[Any, Any]:
        is_alike, missing = kept
        is_near = (missing >= 0.0) & ~is_alike
        return np.subtract(is_alike, is_near, dtype=missing.dtype), None

    def expands_to(self) -> str:
        missing = f"clamp({self.margin!r} - input, min=0.0, max=None)"
        return self.expanded(f"where(relu(cast(target)), input, {missing})")

    def torch(self, call: TorchCall) -> TorchCode:
        input, target = call.inputs
        margin = "" if self.margin == 1.0 else f", {arguments(margin=self.margin)}"
        arguments_text = f"{input}, {target}{margin}{self.torch_reduction()}"
        return TorchCode(f"F.hinge_embedding_loss({arguments_text})")

    def caption(self) -> str:
        return f"margin {self.margin:g}"
