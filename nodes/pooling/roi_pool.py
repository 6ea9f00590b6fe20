"""Region-of-interest pooling."""

from __future__ import annotations

from typing import Any, ClassVar

import numpy as np
from pydantic import Field, field_validator

from nodes.context import Context
from nodes.errors import ShapeError, ValueRuleError
from nodes.examples import Example, Sample
from nodes.node_type import NodeType
from nodes.pooling.largest import first_largest
from nodes.pooling.roi_bins import bins_of, rounded
from nodes.pooling.sizes import Sizes, spatial_sizes, validate_sizes
from nodes.ports import Port
from nodes.settings import per_axis, per_axis_text
from nodes.shapes import Array, Shape, shape_text
from nodes.torch_code import TorchCall, TorchCode, arguments, literal


class RoiPool(NodeType):
    """Cut boxes out of feature maps and max-pool each to one size, whatever its own.

    A detector proposes boxes, and this brings what is in each to a size that a fully connected
    layer can take. Boxes are in pixels of the picture; spatial_scale says how many of its pixels
    make one of the feature map's (1/16 behind four poolings). Their corners are rounded, both of
    them belong to the box, and a box is divided into bins as evenly as whole pixels allow. A bin
    outside the map gives 0.

    The gradient goes to the largest number of each bin, to the first of equal ones, and adds up
    where boxes overlap. Boxes get none: rounding hides how the output would move with them.
    """

    id: ClassVar[str] = "roi_pool"
    title: ClassVar[str] = "RoI pooling"
    formula: ClassVar[str] = "out[k, c, i, j] = max of x[c] over bin (i, j) of box k"
    gradient_formula: ClassVar[str] = "∂out/∂x = 1 for the first largest of a bin, ∂out/∂boxes = 0"
    synonyms: ClassVar[tuple[str, ...]] = (
        "region of interest",
        "RoIPool",
        "Fast R-CNN",
        "object detection",
        "crop",
    )
    reference: ClassVar[str] = "Girshick 2015, section 2.1"
    inputs: ClassVar[tuple[Port, ...]] = (
        Port("x", "(N, channels, height, width)"),
        Port("boxes", "(K, 5): number of the example, then x1, y1, x2, y2"),
    )
    examples: ClassVar[tuple[Example, ...]] = (
        Example(
            (Sample((2, 2, 6, 7)), Sample((3, 5), 0.0, 0.95)),
            {"output_size": 2, "spatial_scale": 7.0},
        ),
        Example(
            (Sample((1, 1, 5, 5)), Sample((2, 5), -0.9, 0.9)),
            {"output_size": [3, 2], "spatial_scale": 6.0},
        ),
    )

    output_size: Sizes = Field(
        default=7, title="Output size", description="Height and width that every box is brought to."
    )
    spatial_scale: float = Field(
        default=1.0,
        gt=0.0,
        title="Spatial scale",
        description="Size of the feature map over that of the picture the boxes were drawn in.",
    )

    @field_validator("output_size", mode="before")
    @classmethod
    def _one_or_two(cls, value: Any) -> Any:
        return validate_sizes(value, 2)

    def output_shapes(self, *shapes: Shape) -> tuple[Shape, ...]:
        x, boxes = shapes
        if len(x) != 4:
            raise ShapeError(
                f"x must have 4 axes (batch, channels, height, width), it has {len(x)}: "
                f"{shape_text(x)}",
                "Wire a batch of feature maps.",
            )
        spatial_sizes(x, 2)
        if len(boxes) != 2 or boxes[1] != 5:
            raise ShapeError(
                f"boxes must have shape (K, 5), they have {shape_text(boxes)}",
                "Give each box as number of the example, x1, y1, x2, y2.",
            )
        return ((boxes[0], x[1], *per_axis(self.output_size, 2)),)

    def forward(self, ctx: Context, *inputs: Any) -> Any:
        x, boxes = inputs
        corners = rounded(boxes[:, 1:].astype(x.dtype) * x.dtype.type(self.spatial_scale))
        examples = _examples(boxes, len(x))
        rows, columns = per_axis(self.output_size, 2)
        out = np.zeros((len(boxes), x.shape[1], rows, columns), x.dtype)
        across = bins_of(corners[:, 0], corners[:, 2], columns, x.shape[3])
        down = bins_of(corners[:, 1], corners[:, 3], rows, x.shape[2])
        kept = []
        for k, (example, high, wide) in enumerate(zip(examples, down, across, strict=True)):
            if high.windows and wide.windows:
                region = (example, slice(None), high.region, wide.region)
                places = (k, slice(None), high.places, wide.places)
                out[places], picked = first_largest(x[region], (high.windows, wide.windows))
                kept.append((region, places, picked))
        ctx.save(x.shape, boxes, kept)
        return out

    def backward(self, ctx: Context, *upstream: Any) -> tuple[Any, ...]:
        (gradient,) = upstream
        shape, boxes, kept = ctx.saved
        into = np.zeros(shape, gradient.dtype)
        for region, places, picked in kept:
            into[region] += picked.hand_back(gradient[places])
        return into, np.zeros_like(boxes) if boxes.dtype.kind == "f" else None

    def torch(self, call: TorchCall) -> TorchCode:
        x, boxes = call.inputs
        sizes = zip(
            per_axis(self.output_size, 2), spatial_sizes(call.shapes[0] or (), 2), strict=True
        )
        down, across = (arguments(*pair) for pair in sizes)
        inside, largest = f"self.{call.name}_inside", f"self.{call.name}_largest"
        corners = f"{boxes}[:, 1:] * {literal(self.spatial_scale)} + 0.5 * {boxes}[:, 1:].sign()"
        rows = f"{largest}(maps, {inside}(corners[:, 0], corners[:, 2], {across})).transpose(2, 3)"
        bins = f"{largest}({rows}, {inside}(corners[:, 1], corners[:, 3], {down})).transpose(2, 3)"
        pooled = (
            f"(lambda maps, corners: {bins})({x}[{boxes}[:, 0].long()], torch.trunc({corners}))"
        )
        empty = 'nan_to_num(nan=float("nan"), posinf=float("inf"), neginf=0.0)'
        return TorchCode(
            f"{pooled}.{empty}",
            {f"{call.name}_inside": INSIDE, f"{call.name}_largest": LARGEST},
        )

    def caption(self) -> str:
        return f"to {per_axis_text(self.output_size, 2)}"


INSIDE = (
    "lambda first, last, count, size: (lambda cell, pixel, number: "
    "(number * cell < pixel + 1) & ((number + 1) * cell > pixel))("
    "(last - first + 1).clamp(min=1)[:, None, None] / count, "
    "torch.arange(size, device=first.device) - first[:, None, None], "
    "torch.arange(count, device=first.device)[:, None])"
)
"""Whether each pixel along an axis is inside each bin, shape (boxes, bins, pixels)."""

LARGEST = (
    "lambda maps, inside: torch.stack([maps.masked_fill(~pixels[:, None, None], "
    'float("-inf")).max(-1).values for pixels in inside.unbind(1)], -1)'
)
"""The largest of the last axis in each bin, -inf where a bin holds none."""


def _examples(boxes: Array, count: int) -> list[int]:
    """Return the number of the example that each box is cut out of."""
    if not np.isfinite(boxes).all():
        raise ValueRuleError("a box is not finite", "Give corners that are numbers.")
    examples = boxes[:, 0].astype(int)
    outside = examples[(examples < 0) | (examples >= count)]
    if outside.size:
        raise ValueRuleError(
            f"a box belongs to example {outside[0]} of a batch of {count}",
            f"The first number of a box goes from 0 to {count - 1}.",
        )
    return [int(example) for example in examples]
