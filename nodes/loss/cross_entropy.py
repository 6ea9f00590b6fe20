"""Softmax cross-entropy on scores."""

from __future__ import annotations

from typing import Any, ClassVar, Literal

import numpy as np
from pydantic import Field

from nodes.context import Context
from nodes.errors import ShapeError
from nodes.examples import Example, Sample
from nodes.inner_loops import long_runs
from nodes.loss.classification import require_weight_each
from nodes.loss.ignoring import NO_CLASS, IgnoringLoss
from nodes.loss.labels import (
    Labels,
    class_axis,
    class_back,
    class_count,
    class_first,
    without_classes,
)
from nodes.loss.powers import (
    in_long_runs,
    powers_and_totals,
    run_length,
    shifted_scores,
)
from nodes.loss.reduced import is_wanted
from nodes.loss.soft_targets import soft_gradients, soft_losses
from nodes.moderate import are_moderate
from nodes.ports import Port
from nodes.shapes import Array, Shape, shape_text
from nodes.torch_code import TorchCall, TorchCode, arguments


class CrossEntropy(IgnoringLoss):
    """Charge the surprise at the right class: −log of the probability it was given.

    It takes scores (logits), not probabilities: softmax is inside. Scores that are sure and
    right cost nearly 0, a guess among C classes costs log C, and being sure and wrong costs much.
    Logarithms are natural ones, and the largest score is subtracted before exp, so that no score
    is too large.

    The gradient of the scores is the probabilities, minus 1 at the right class: each wrong class
    is pushed down by its probability, the right one is pulled up by what it lacks.

    Class weights make rare classes count more; the mean then divides by the sum of the weights
    that were used. They take no gradient. Label smoothing gives a share of every label to all
    classes alike, so that no score needs to grow without end. Targets may be a probability for
    each class instead of a label: the surprise is then averaged over them, and a mean divides by
    the number of examples.
    """

    id: ClassVar[str] = "cross_entropy"
    title: ClassVar[str] = "Cross-entropy"
    stem: ClassVar[str] = "loss"
    formula: ClassVar[str] = "out = mean(log Σ exp(input) − input[target])"
    gradient_formula: ClassVar[str] = "∂out/∂input = (softmax(input) − [class = target]) / N"
    synonyms: ClassVar[tuple[str, ...]] = (
        "softmax loss",
        "log loss",
        "negative log-likelihood",
        "classification",
        "logits",
    )
    reference: ClassVar[str] = (
        "CS231n notes, Linear classification: softmax classifier; "
        "Szegedy et al. 2016, section 7: label smoothing"
    )
    examples: ClassVar[tuple[Example, ...]] = (
        Example((Sample((4, 3)), Sample((4,), classes=3), None)),
        Example((Sample((2, 5)), Sample((2,), classes=5), None), {"reduction": "sum"}),
        Example((Sample((3, 4)), Sample((3,), classes=4), None), {"reduction": "none"}),
        Example((Sample((2, 3, 2, 2)), Sample((2, 2, 2), classes=3), None)),
        Example((Sample((5,)), Sample((), classes=5), None)),
        Example((Sample((4, 3)), Sample((4,), classes=3), Sample((3,), classes=2, labels=(1, 3)))),
        Example(
            (Sample((6, 3)), Sample((6,), classes=3), Sample((3,), classes=3, labels=(1, 2, 4))),
            {"label_smoothing": 0.1, "ignore_index": 1},
        ),
        Example(
            (Sample((2, 5)), Sample((2,), classes=5), None),
            {"label_smoothing": 0.2, "reduction": "none"},
        ),
        Example(
            (Sample((4, 3)), Sample((4, 3), 0.0, 1.0), None),
            {"targets": "probabilities"},
        ),
        Example(
            (
                Sample((2, 3, 2)),
                Sample((2, 3, 2), 0.0, 1.0),
                Sample((3,), classes=3, labels=(1, 2, 4)),
            ),
            {"targets": "probabilities", "label_smoothing": 0.1, "reduction": "none"},
        ),
    )

    targets: Literal["labels", "probabilities"] = Field(
        default="labels",
        title="Targets",
        description="The number of the right class, or a probability for each class.",
    )
    label_smoothing: float = Field(
        default=0.0,
        ge=0.0,
        le=1.0,
        title="Label smoothing",
        description="Share of each target that goes to all classes alike.",
    )

    def data_ports(self) -> tuple[Port, ...]:
        scores, label, weights = self.inputs
        if self.targets == "probabilities":
            label = Port("target", "a probability for each class, the shape of the scores")
        return scores, label, weights

    def output_shapes(self, *shapes: Shape) -> tuple[Shape, ...]:
        if self.targets == "labels":
            return super().output_shapes(*shapes)
        input, target, class_weights = shapes
        require_weight_each(class_count(input), class_weights)
        if target != input:
            raise ShapeError(
                f"target {shape_text(target)} must have the shape of the scores "
                f"{shape_text(input)}: a probability for each class",
                "Wire probabilities, or set Targets to labels.",
            )
        return self.reduced_shape(without_classes(input))

    def shape_warnings(self, *shapes: Shape) -> tuple[str, ...]:
        if self.targets == "labels" or self.ignore_index == NO_CLASS:
            return ()
        return (f"label {self.ignore_index} is not ignored: the targets are probabilities.",)

    def losses(self, scores: Array, labels: Labels, weights: Array | None) -> tuple[Array, Any]:
        scores = in_long_runs(scores)
        if not self.label_smoothing and are_moderate(scores):
            powers, totals = powers_and_totals(scores)
            losses: Array = labels.weighted(np.log(totals / powers[labels.right]))
            return losses, (powers, totals, weights)
        shifted = shifted_scores(scores)
        right, even = shifted[labels.right], None
        if self.label_smoothing:
            share = self._even_share(len(shifted), weights, shifted.dtype)
            even = share, share @ shifted
        powers, totals = powers_and_totals(shifted, out=shifted)
        logs = np.log(totals)
        losses = labels.weighted(logs - right)
        if even is not None:
            share, along = even
            losses *= 1.0 - self.label_smoothing
            losses += labels.only_kept(share.sum() * logs - along)
        return losses, (powers, totals, weights)

    def gradient(self, kept: Any, labels: Labels, each: Any) -> Array:
        powers, totals, weights = kept
        of_right = labels.weighted(each)
        if not self.label_smoothing:
            with long_runs(run_length(powers)):
                gradient: Array = powers * (of_right / totals)
            gradient[labels.right] -= of_right
            return gradient
        share = self._even_share(len(powers), weights, powers.dtype)
        of_right = of_right * (1.0 - self.label_smoothing)
        of_all = labels.only_kept(each)
        with long_runs(run_length(powers)):
            gradient = powers * ((of_right + share.sum() * of_all) / totals)
            # Without class weights one share serves all classes.
            gradient -= (share[:1] if weights is None else share[:, np.newaxis]) * of_all
        gradient[labels.right] -= of_right
        return gradient

    def _even_share(self, classes: int, weights: Array | None, dtype: Any) -> Array:
        """Return what every class gets of a smoothed label."""
        shares = np.ones(classes, dtype) if weights is None else weights
        return shares * (self.label_smoothing / classes)

    def forward(self, ctx: Context, *inputs: Any) -> Any:
        if self.targets == "labels":
            return super().forward(ctx, *inputs)
        input, target, class_weights = inputs
        weights = None if class_weights is None else class_weights.astype(input.dtype, copy=False)
        losses, kept = soft_losses(
            class_first(input), class_first(target), weights, self.label_smoothing
        )
        ctx.save(input.shape, kept)
        return self.reduced(losses.reshape(without_classes(input.shape)))

    def backward(self, ctx: Context, *upstream: Any) -> tuple[Any, ...]:
        if self.targets == "labels":
            return super().backward(ctx, *upstream)
        shape, kept = ctx.saved
        each = np.reshape(self.each(upstream[0], without_classes(shape)), -1)
        found = soft_gradients(kept, each, is_wanted(ctx, 1))
        into_input, into_target = (None if g is None else class_back(g, shape) for g in found)
        return into_input, into_target, None

    def expands_for(self, *shapes: Shape | None, is_training: bool = False) -> str:
        input, _, class_weights = shapes
        share, axis = self.label_smoothing, class_axis(input or ())
        logs = f"log_softmax(input, dim={axis})"
        if self.targets == "probabilities":
            if class_weights is not None:
                return ""
            wanted = f"((1 - {share}) * target + {share / class_count(input or ())})"
            losses = f"sum({wanted if share else 'target'} * {logs}, dim={axis})"
            return "-" + self.expanded(losses)
        before, scores = "", logs
        if share:
            if class_weights is not None:
                return ""  # every class gets its share times its own weight
            before = f"logs = {logs}; "
            scores = f"(1 - {share}) * logs + {share} * mean(logs, dim={axis}, keepdim=True)"
        weights = "" if class_weights is None else ", class_weights"
        ignored = "" if self.ignore_index == NO_CLASS else f", ignore_index={self.ignore_index}"
        settings = f"{weights}{ignored}{self.torch_reduction()}"
        return f"{before}nll_loss({scores}, target{settings})"

    def torch(self, call: TorchCall) -> TorchCode:
        input, target, _ = call.inputs
        if self.targets == "labels":
            settings = self.torch_label_settings(call)
        else:
            settings = self.torch_weight(call)
        if self.label_smoothing:
            settings += f", {arguments(label_smoothing=self.label_smoothing)}"
        return TorchCode(f"F.cross_entropy({input}, {target}{settings}{self.torch_reduction()})")
