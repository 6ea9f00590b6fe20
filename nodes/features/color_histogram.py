"""How often each hue occurs in an image."""

from __future__ import annotations

from typing import Any, ClassVar

import numpy as np
from pydantic import Field

from nodes.context import Context
from nodes.errors import ShapeError
from nodes.examples import Example, Sample
from nodes.features.images import image_sizes
from nodes.node_type import NodeType
from nodes.ports import Port
from nodes.shapes import Array, Shape, shape_text
from nodes.torch_code import TorchCall, TorchCode, literal

TINY = 1e-30
"""Stands for the spread of a grey pixel, where hue would be 0 / 0."""
SIXTHS = 6.0


class ColorHistogram(NodeType):
    """Count which hues an image holds, and forget where they are.

    Hue runs around the circle of colours: red 0, green a third, blue two thirds, back to red at 1.
    The circle is cut into equal bins; out[n, b] is the share of image n's pixels whose hue lies
    in bin b, its lower end included. Light and contrast play no part: an image made brighter keeps
    its histogram. A grey pixel has no hue and counts as 0, in the first bin, as most programs do.

    Together with the histogram of oriented gradients this was a usual description of images
    before networks learned their own. To count is to decide, so no gradient flows back.
    """

    id: ClassVar[str] = "color_histogram"
    title: ClassVar[str] = "Colour histogram"
    stem: ClassVar[str] = "colors"
    formula: ClassVar[str] = "out[b] = share of pixels with b ≤ bins · hue < b + 1"
    gradient_formula: ClassVar[str] = "the gradient ends here: to count is to decide"
    synonyms: ClassVar[tuple[str, ...]] = ("hue", "hsv", "colour", "histogram", "feature")
    reference: ClassVar[str] = "Swain & Ballard 1991, Color indexing; Smith 1978 for hue"
    inputs: ClassVar[tuple[Port, ...]] = (
        Port("x", "(N, 3, height, width): red, green, blue from 0 to 1"),
    )
    outputs: ClassVar[tuple[Port, ...]] = (Port("out", "(N, bins)"),)
    stops_gradient: ClassVar[bool] = True
    examples: ClassVar[tuple[Example, ...]] = (
        Example((Sample((2, 3, 4, 5), 0.0, 1.0),)),
        Example((Sample((3, 3, 3, 2), 0.0, 1.0),), {"bins": 6, "normalized": False}),
        Example((Sample((1, 3, 6, 6), 0.0, 1.0),), {"bins": 1}),
    )

    bins: int = Field(
        default=10, ge=1, le=4096, title="Bins", description="Equal parts of the circle of hues."
    )
    normalized: bool = Field(
        default=True, title="Normalized", description="Shares that add up to 1, or counts."
    )

    def output_shapes(self, *shapes: Shape) -> tuple[Shape, ...]:
        (x,) = shapes
        channels, _, _ = image_sizes(x)
        if channels != 3:
            raise ShapeError(
                f"x must have 3 channels (red, green, blue), it has {channels}: {shape_text(x)}",
                "Wire images in colour.",
            )
        return ((x[0], self.bins),)

    def forward(self, ctx: Context, *inputs: Any) -> Any:
        (x,) = inputs
        count, _, height, width = x.shape
        place = (hue_in_sixths(x) * (self.bins / SIXTHS)).astype(np.int64)
        # The upper end: a hue a rounding below 1 may come out as 1.
        place = np.clip(place, 0, self.bins - 1).reshape(count, height * width)
        cells = (place + np.arange(count)[:, np.newaxis] * self.bins).ravel()
        found = np.bincount(cells, minlength=count * self.bins).reshape(count, self.bins)
        return (found / (height * width) if self.normalized else found).astype(ctx.dtype)

    def backward(self, ctx: Context, *upstream: Any) -> tuple[Any, ...]:
        return (None,)

    def torch(self, call: TorchCall) -> TorchCode:
        x, offsets = call.inputs[0], f"{call.name}_offsets"
        _, height, width = image_sizes(call.shapes[0] or ())
        spread = f"({x}.amax(1, keepdim=True) - {x}.amin(1, keepdim=True)).clamp(min={TINY})"
        hues = f"({x}.roll(-1, 1) - {x}.roll(-2, 1)) / {spread} + self.{offsets}"
        hue = f"({hues}).gather(1, {x}.argmax(1, keepdim=True)).remainder({literal(SIXTHS)})"
        place = (
            f"{hue}.mul({literal(self.bins / SIXTHS)}).long().clamp(0, {literal(self.bins - 1)})"
        )
        ones = f"torch.ones_like({x}[:, 0]).flatten(1)"
        empty = f"{x}.new_zeros({x}.shape[0], {literal(self.bins)})"
        found = f"{empty}.scatter_add(1, {place}.flatten(1), {ones})"
        if self.normalized:
            found += f" / {literal(height * width)}"
        sixths = "torch.tensor([0.0, 2.0, 4.0]).view(3, 1, 1)"
        return TorchCode(found, {offsets: f"nn.Buffer({sixths}, persistent=False)"})

    def caption(self) -> str:
        return f"{self.bins} bins"


def hue_in_sixths(x: Array) -> Array:
    """Return the hue of each pixel from 0 to 6, shape (N, 1, height, width).

    Of the strongest channel k it is 2k + (the next channel − the one after that) / (strongest −
    weakest), channels counted around.
    """
    strongest = x.argmax(axis=1, keepdims=True)
    spread = np.maximum(x.max(axis=1, keepdims=True) - x.min(axis=1, keepdims=True), TINY)
    differences = np.roll(x, -1, axis=1) - np.roll(x, -2, axis=1)
    hue = np.take_along_axis(differences, strongest, axis=1) / spread + 2.0 * strongest
    return np.asarray(np.remainder(hue.astype(x.dtype), SIXTHS))
