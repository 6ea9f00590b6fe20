"""The triplet loss."""

from __future__ import annotations

from functools import cache
from typing import Any, ClassVar

import numpy as np
from pydantic import Field

from nodes.arithmetic.maximum import shares
from nodes.context import Context
from nodes.errors import ShapeError
from nodes.examples import Example, Sample
from nodes.loss.reduced import ReducedLoss, is_wanted
from nodes.ports import Port
from nodes.reduction.norm import Norm
from nodes.shapes import Shape, shape_text
from nodes.torch_code import TorchCall, TorchCode, arguments


class TripletMarginLoss(ReducedLoss):
    """Ask an anchor to be nearer to its like than to a stranger, by a margin.

    Three vectors come in: the anchor, a positive one of the same kind (another picture of the
    same face) and a negative one of another kind. Charged is by how much the distance to the
    negative fails to exceed the distance to the positive plus the margin. The gradient draws the
    positive near and pushes the negative away; where the margin is kept it is 0, so that training
    lives on triplets that are hard enough.

    With swap, the negative is held against the nearer of anchor and positive. A small eps is
    added to every difference, as in PyTorch, so that the distance of equal vectors has a slope.
    """

    id: ClassVar[str] = "triplet_margin_loss"
    title: ClassVar[str] = "Triplet margin"
    stem: ClassVar[str] = "loss"
    formula: ClassVar[str] = (
        "out = mean(max(0, margin + ‖anchor − positive + eps‖ₚ − ‖anchor − negative + eps‖ₚ))"
    )
    gradient_formula: ClassVar[str] = (
        "p = 2, within the margin: ∂out/∂positive = −u / N, ∂out/∂negative = v / N, "
        "∂out/∂anchor = (u − v) / N with u, v the two differences at length 1; else 0"
    )
    synonyms: ClassVar[tuple[str, ...]] = ("metric learning", "siamese", "face", "contrastive")
    reference: ClassVar[str] = (
        "Schroff, Kalenichenko & Philbin 2015, FaceNet; Balntas et al. 2016, section 3: swap"
    )
    inputs: ClassVar[tuple[Port, ...]] = (
        Port("anchor", "vectors, (…, features)"),
        Port("positive", "vectors of the same kind, the same shape"),
        Port("negative", "vectors of another kind, the same shape"),
    )
    examples: ClassVar[tuple[Example, ...]] = (
        Example((Sample((4, 3)), Sample((4, 3)), Sample((4, 3)))),
        Example(
            (Sample((3, 2)), Sample((3, 2)), Sample((3, 2))),
            {"p": 1.0, "margin": 2.5, "reduction": "sum"},
        ),
        Example(
            (Sample((4, 3)), Sample((4, 3)), Sample((4, 3))),
            {"swap": True, "p": 3.0, "reduction": "none"},
        ),
        Example((Sample((2, 2, 3)), Sample((2, 2, 3)), Sample((2, 2, 3))), {"eps": 0.1}),
        Example((Sample((4,)), Sample((4,)), Sample((4,))), {"margin": 4.0}),
    )

    margin: float = Field(
        default=1.0,
        gt=0.0,
        le=1e6,
        title="Margin",
        description="By how much farther the negative must be.",
    )
    p: float = Field(
        default=2.0, gt=0.0, le=1000.0, title="p", description="2 is the usual distance, 1 sums."
    )
    eps: float = Field(
        default=1e-6, ge=0.0, le=1.0, title="Epsilon", description="Added to every difference."
    )
    swap: bool = Field(
        default=False,
        title="Swap",
        description="Whether the positive may stand for the anchor where it is nearer.",
    )

    def output_shapes(self, *shapes: Shape) -> tuple[Shape, ...]:
        anchor = shapes[0]
        if len(set(shapes)) > 1:
            texts = ", ".join(
                f"{port.name} {shape_text(shape)}"
                for port, shape in zip(self.inputs, shapes, strict=True)
            )
            raise ShapeError(
                f"the three inputs differ in shape: {texts}",
                "Wire vectors with as many features, one of each kind per triplet.",
            )
        if not anchor:
            raise ShapeError(
                "anchor needs an axis of features, it is a single number",
                "Wire vectors of shape (N, features).",
            )
        return self.reduced_shape(anchor[:-1])

    def forward(self, ctx: Context, *inputs: Any) -> Any:
        anchor, positive, negative = inputs
        pairs = [(anchor, positive), (anchor, negative)]
        if self.swap:
            pairs.append((positive, negative))
        notes = [Context(ctx.dtype) for _ in pairs]
        norm = _norm(self.p)
        distances = []
        for note, (x, y) in zip(notes, pairs, strict=True):
            difference = x - y
            difference += self.eps
            distances.append(norm.forward(note, difference))
        near, far, *swapped = distances
        nearest = np.minimum(far, swapped[0]) if swapped else far
        missing = self.margin + near - nearest
        ctx.save(notes, far, swapped, missing)
        return self.reduced(np.clip(missing, 0.0, np.inf))

    def backward(self, ctx: Context, *upstream: Any) -> tuple[Any, ...]:
        notes, far, swapped, missing = ctx.saved
        norm = _norm(self.p)
        # The gradient where the margin is just met passes, as in PyTorch.
        gradient = (missing >= 0.0) * self.each(upstream[0], missing.shape)
        of_swapped, of_far = shares(far, swapped[0], far.dtype) if swapped else (None, 1.0)
        (near_pull,) = norm.backward(notes[0], gradient)
        (far_pull,) = norm.backward(notes[1], gradient * of_far)
        into_anchor = near_pull - far_pull if is_wanted(ctx, 0) else None
        if of_swapped is None:
            return into_anchor, -near_pull if is_wanted(ctx, 1) else None, far_pull
        (swapped_pull,) = norm.backward(notes[2], gradient * of_swapped)
        return into_anchor, -near_pull - swapped_pull, far_pull + swapped_pull

    def expands_to(self) -> str:
        def distance(x: str, y: str) -> str:
            return f"norm({x} - {y} + {self.eps!r}, p={self.p!r}, dim=-1)"

        far = distance("anchor", "negative")
        if self.swap:
            far = f"minimum({far}, {distance('positive', 'negative')})"
        missing = f"{self.margin!r} + {distance('anchor', 'positive')} - {far}"
        return self.expanded(f"clamp({missing}, min=0.0, max=None)")

    def torch(self, call: TorchCall) -> TorchCode:
        changed = self.model_dump(include={"margin", "p", "eps", "swap"}, exclude_defaults=True)
        settings = (f", {arguments(**changed)}" if changed else "") + self.torch_reduction()
        return TorchCode(f"F.triplet_margin_loss({', '.join(map(str, call.inputs))}{settings})")

    def caption(self) -> str:
        return f"margin {self.margin:g}"


@cache
def _norm(p: float) -> Norm:
    return Norm(p=p, dim=-1)
