"""The loss of angles between vectors."""

from __future__ import annotations

from typing import Any, ClassVar

import numpy as np
from pydantic import Field

from nodes.context import Context
from nodes.errors import ShapeError
from nodes.examples import Example, Sample
from nodes.loss.reduced import ReducedLoss, is_wanted
from nodes.loss.signs import is_positive
from nodes.ports import Port
from nodes.shapes import Shape, shape_text
from nodes.torch_code import TorchCall, TorchCode, arguments

SMALLEST = 1e-12
"""What PyTorch adds to squared lengths, so that a vector of zeros has a cosine too."""


class CosineEmbeddingLoss(ReducedLoss):
    """Turn vectors towards each other where they belong together, and apart where not.

    Only the angle between the two vectors counts, not their lengths: cos is 1 for the same
    direction, 0 for a right angle, −1 for opposite ones. A pair with target 1 costs 1 − cos. One
    with target −1 costs what its cosine exceeds the margin by, and nothing at an angle wide
    enough.

    The gradient of a vector stands at a right angle to it: a longer vector is of no use. The
    targets take no gradient.
    """

    id: ClassVar[str] = "cosine_embedding_loss"
    title: ClassVar[str] = "Cosine embedding"
    stem: ClassVar[str] = "loss"
    formula: ClassVar[str] = (
        "cos = input1 · input2 / (|input1| |input2|); "
        "out = mean(1 − cos if target = 1, else max(0, cos − margin))"
    )
    gradient_formula: ClassVar[str] = (
        "∂cos/∂input1 = input2 / (|input1| |input2|) − cos · input1 / |input1|², input2 likewise"
    )
    synonyms: ClassVar[tuple[str, ...]] = ("cosine similarity", "angle", "siamese", "contrastive")
    inputs: ClassVar[tuple[Port, ...]] = (
        Port("input1", "vectors, (N, features) or (features,)"),
        Port("input2", "vectors, the same shape"),
        Port("target", "1 for alike, −1 for unlike, (N,) or ()", kind="any"),
    )
    examples: ClassVar[tuple[Example, ...]] = (
        Example((Sample((4, 3)), Sample((4, 3)), Sample((4,), classes=2, labels=(-1, 1)))),
        Example(
            (Sample((5, 3)), Sample((5, 3)), Sample((5,), classes=2, labels=(-1, 1))),
            {"margin": -0.5, "reduction": "sum"},
        ),
        Example(
            (Sample((3, 4)), Sample((3, 4)), Sample((3,), classes=2, labels=(-1, 1))),
            {"margin": 0.25, "reduction": "none"},
        ),
        Example((Sample((4,)), Sample((4,)), Sample((), classes=2, labels=(-1, 1)))),
    )

    margin: float = Field(
        default=0.0,
        ge=-1.0,
        le=1.0,
        title="Margin",
        description="Cosine up to which unlike vectors cost nothing.",
    )

    def output_shapes(self, *shapes: Shape) -> tuple[Shape, ...]:
        first, second, target = shapes
        if first != second:
            raise ShapeError(
                f"input1 {shape_text(first)} and input2 {shape_text(second)} differ in shape",
                "Wire one vector beside each other vector, with as many features.",
            )
        if len(first) not in (1, 2):
            raise ShapeError(
                f"input1 must have axes (N, features) or (features,), it has shape "
                f"{shape_text(first)}",
                "Flatten or reshape what is wired to it.",
            )
        if target != first[:-1]:
            raise ShapeError(
                f"target must have shape {shape_text(first[:-1])} for vectors of shape "
                f"{shape_text(first)}, it has {shape_text(target)}",
                "Give 1 or −1 for each pair of vectors.",
            )
        return self.reduced_shape(target)

    def forward(self, ctx: Context, *inputs: Any) -> Any:
        first, second, target = inputs
        is_alike = is_positive(target)
        squares = [np.vecdot(x, x) + x.dtype.type(SMALLEST) for x in (first, second)]
        lengths = np.sqrt(squares[0] * squares[1])
        cosine = np.vecdot(first, second) / lengths
        excess = cosine - self.margin
        losses = np.where(is_alike, 1.0 - cosine, np.clip(excess, 0.0, np.inf))
        # The gradient at the margin itself passes, as in PyTorch.
        slope = np.where(is_alike, -1.0, excess >= 0.0).astype(first.dtype)
        ctx.save(first, second, squares, lengths, cosine, slope)
        return self.reduced(losses)

    def backward(self, ctx: Context, *upstream: Any) -> tuple[Any, ...]:
        first, second, squares, lengths, cosine, slope = ctx.saved
        slope = slope * self.each(upstream[0], slope.shape)
        across = (slope / lengths)[..., np.newaxis]
        along = [(slope * cosine / square)[..., np.newaxis] for square in squares]
        into_first = second * across - first * along[0] if is_wanted(ctx, 0) else None
        into_second = first * across - second * along[1] if is_wanted(ctx, 1) else None
        return into_first, into_second, None

    def expands_for(self, *shapes: Shape | None, is_training: bool = False) -> str:
        squares = [f"(sum(input{i} ** 2, dim=-1) + {SMALLEST})" for i in (1, 2)]
        cosine = f"sum(input1 * input2, dim=-1) / sqrt({squares[0]} * {squares[1]})"
        excess = f"clamp(cosine - {self.margin!r}, min=0.0, max=None)"
        losses = self.expanded(f"where(relu(cast(target)), 1 - cosine, {excess})")
        return f"cosine = {cosine}; {losses}"

    def torch(self, call: TorchCall) -> TorchCode:
        first, second, target = call.inputs
        margin = "" if self.margin == 0.0 else f", {arguments(margin=self.margin)}"
        settings = margin + self.torch_reduction()
        return TorchCode(f"F.cosine_embedding_loss({first}, {second}, {target}{settings})")

    def caption(self) -> str:
        return f"margin {self.margin:g}"
