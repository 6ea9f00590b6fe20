"""The share of answers that are nearly right."""

from __future__ import annotations

from typing import Any, ClassVar

import numpy as np
from pydantic import Field

from nodes.errors import ShapeError
from nodes.examples import Example, Sample
from nodes.loss.labels import class_count
from nodes.metric.scored_labels import ScoredLabels, torch_axis
from nodes.ports import Port
from nodes.shapes import Array, Shape
from nodes.torch_code import TorchCall, TorchCode, literal


class TopKAccuracy(ScoredLabels):
    """The share of examples whose right class is among the k highest scores.

    With a thousand classes several answers may fit one picture, and an order of the best five
    says more than the best one alone: ImageNet is reported with k = 1 and k = 5. With k = 1 it is
    the accuracy. Of equal scores the first ones count. A decision has no slope, so there is no
    gradient.
    """

    id: ClassVar[str] = "top_k_accuracy"
    title: ClassVar[str] = "Top-k accuracy"
    formula: ClassVar[str] = "out = mean(target is among the k largest of input)"
    gradient_formula: ClassVar[str] = "none: an answer is among the first k or not"
    synonyms: ClassVar[tuple[str, ...]] = ("top-5", "top five", "recall at k", "metric")
    reference: ClassVar[str] = "Russakovsky et al. 2015, ImageNet challenge, section 4.1"
    outputs: ClassVar[tuple[Port, ...]] = (Port("out", "a share from 0 to 1, without gradient"),)
    examples: ClassVar[tuple[Example, ...]] = (
        Example((Sample((6, 7)), Sample((6,), classes=7))),
        Example((Sample((6, 3)), Sample((6,), classes=3)), {"k": 2}),
        Example((Sample((2, 3, 2, 2)), Sample((2, 2, 2), classes=3)), {"k": 1}),
        Example((Sample((5,)), Sample((), classes=5)), {"k": 3}),
    )

    k: int = Field(
        default=5,
        ge=1,
        le=1_000_000,
        strict=True,
        title="k",
        description="How many of the highest scores are looked at.",
    )

    def output_shapes(self, *shapes: Shape) -> tuple[Shape, ...]:
        out = super().output_shapes(*shapes)
        classes = class_count(shapes[0])
        if self.k > classes:
            raise ShapeError(
                f"k = {self.k} is more than there are classes, {classes}",
                f"Choose k from 1 to {classes}.",
            )
        return out

    def measure(self, scores: Array, labels: Array) -> Any:
        # A stable order of the classes from last to first, turned round: ties keep the first.
        order = np.argsort(scores[::-1], axis=0, kind="stable")[::-1]
        best = len(scores) - 1 - order[: self.k]
        right = np.count_nonzero((best == labels).any(axis=0))
        return scores.dtype.type(np.divide(right, len(labels)))

    def torch(self, call: TorchCall) -> TorchCode:
        input, target = call.inputs
        axis = torch_axis(call.shapes[0])
        # topk would pick any of equal scores.
        order = f"{input}.argsort(dim={axis}, descending=True, stable=True)"
        best = f"{order}.narrow({axis}, 0, {literal(self.k)})"
        right = f"({best} == {target}.unsqueeze({axis})).any({axis})"
        return TorchCode(f"{right}.to({input}.dtype).mean()")

    def caption(self) -> str:
        return f"k = {self.k}"
